/**
 * The phoneme-like symbols that names and heard words are compared in, and what confusing them costs.
 *
 * One inventory serves all languages: what matters on a telephone is how far apart two sounds are, not which
 * language's phoneme they belong to. Costs come from a few features (place, manner, voice; height and backness) and a
 * short table of pairs that telephone bands and recognisers are known to confuse. They are fixed: nothing here is fitted
 * to the distortions that the benchmark makes.
 */

/** Every symbol, one character each. `A E O` are the nasal vowels of French, `@` the neutral vowel, `x` the Dutch g. */
export const SYMBOLS = 'aeiouy@AEOpbtdkgxfvszSZTmnNlrjwh';
const VOWELS = 'aeiouy@AEO';

interface Consonant {
  readonly place: number;
  readonly manner: 'stop' | 'fricative' | 'nasal' | 'liquid' | 'glide';
  readonly voiced: boolean;
}

const stop = (place: number, voiced: boolean): Consonant => ({ place, manner: 'stop', voiced });
const fricative = (place: number, voiced: boolean): Consonant => ({ place, manner: 'fricative', voiced });
const CONSONANTS: Readonly<Record<string, Consonant>> = {
  p: stop(0, false),
  b: stop(0, true),
  t: stop(3, false),
  d: stop(3, true),
  k: stop(5, false),
  g: stop(5, true),
  f: fricative(1, false),
  v: fricative(1, true),
  T: fricative(2, false),
  s: fricative(3, false),
  z: fricative(3, true),
  S: fricative(4, false),
  Z: fricative(4, true),
  x: fricative(5, false),
  h: fricative(6, false),
  m: { place: 0, manner: 'nasal', voiced: true },
  n: { place: 3, manner: 'nasal', voiced: true },
  N: { place: 5, manner: 'nasal', voiced: true },
  l: { place: 3, manner: 'liquid', voiced: true },
  r: { place: 4, manner: 'liquid', voiced: true },
  j: { place: 4, manner: 'glide', voiced: true },
  w: { place: 0, manner: 'glide', voiced: true },
};

// [height 0 close .. 2 open, backness 0 front .. 2 back, nasal]
const VOWEL_FEATURES: Readonly<Record<string, readonly [number, number, number]>> = {
  i: [0, 0, 0],
  y: [0, 0.5, 0],
  u: [0, 2, 0],
  e: [1, 0, 0],
  '@': [1, 1, 0],
  o: [1, 2, 0],
  a: [2, 1, 0],
  A: [2, 1.5, 1],
  E: [1.5, 0, 1],
  O: [1, 2, 1],
};

// Pairs closer than their features say: across manners, between vowel and glide, and rhotics of three languages.
const CLOSE_PAIRS: readonly (readonly [string, number])[] = [
  // Letters with two sounds: recognisers write strange words as they spell, not as they sound.
  ['ks', 0.6],
  ['gZ', 0.5],
  ['ij', 0.2],
  ['yj', 0.3],
  ['uw', 0.2],
  ['ow', 0.4],
  ['vw', 0.25],
  ['bv', 0.35],
  ['kx', 0.35],
  ['gx', 0.25],
  ['hx', 0.35],
  ['rx', 0.45],
  ['tT', 0.35],
  ['ts', 0.55],
  ['dz', 0.55],
  ['fT', 0.25],
  ['sT', 0.3],
  ['tS', 0.6],
  ['dZ', 0.5],
  ['Zj', 0.45],
  ['lw', 0.5],
  ['lu', 0.6],
  ['lo', 0.6],
  ['rl', 0.45],
  ['rw', 0.5],
  ['r@', 0.5],
  ['ra', 0.6],
  ['mb', 0.55],
  ['nd', 0.55],
  ['nl', 0.55],
  ['An', 0.6],
  ['En', 0.6],
  ['On', 0.6],
  ['Om', 0.6],
];

const COUNT = SYMBOLS.length;
const FULL = 1;

/** The number of a symbol. */
export function symbolId(symbol: string): number {
  return SYMBOLS.indexOf(symbol);
}

/** Cost of hearing the column's symbol for the row's: `SUBSTITUTION[a * SYMBOLS.length + b]`, symmetrical, 0 to 1. */
export const SUBSTITUTION: Float32Array = substitutionTable();
/** Cost of not hearing a symbol of the name at all. */
export const DELETION: Float32Array = Float32Array.from(SYMBOLS, deletionCost);
/** Cost of hearing a symbol that the name does not have. */
export const INSERTION: Float32Array = DELETION.map(cost => cost * 0.85);

/**
 * A broad class for each symbol (1 to 15), for finding candidates in spite of the commonest confusions: voice,
 * vowel height and the difference between liquids are dropped. Vowels are 1 to 3.
 */
export const BROAD_CLASS: Uint8Array = Uint8Array.from(SYMBOLS, broadClass);
export const LAST_VOWEL_CLASS = 3;

function substitutionTable(): Float32Array {
  const table = new Float32Array(COUNT * COUNT);
  const close = new Map(
    CLOSE_PAIRS.flatMap(([pair, cost]) => [[pair, cost] as const, [flip(pair), cost] as const]),
  );
  for (const [i, a] of SYMBOLS.split('').entries()) {
    for (const [j, b] of SYMBOLS.split('').entries()) {
      table[i * COUNT + j] = a === b ? 0 : (close.get(a + b) ?? featureDistance(a, b));
    }
  }
  return table;
}

function flip(pair: string): string {
  return `${pair[1] ?? ''}${pair[0] ?? ''}`;
}

function featureDistance(a: string, b: string): number {
  const [va, vb] = [VOWEL_FEATURES[a], VOWEL_FEATURES[b]];
  if (va && vb) {
    const apart = Math.abs(va[0] - vb[0]) / 2 + Math.abs(va[1] - vb[1]) / 2;
    return Math.min(0.6, 0.15 + 0.3 * apart + 0.1 * Math.abs(va[2] - vb[2]));
  }
  const [ca, cb] = [CONSONANTS[a], CONSONANTS[b]];
  if (!ca || !cb) return FULL;
  if (ca.manner !== cb.manner) return ca.place === cb.place ? 0.8 : FULL;
  const byPlace = { stop: 0.5, fricative: 0.35, nasal: 0.3, liquid: 0.4, glide: 0.6 }[ca.manner];
  const far = Math.min(1.3, 0.8 + Math.abs(ca.place - cb.place) * 0.1);
  const place = ca.place === cb.place ? 0 : byPlace * far;
  return Math.min(FULL, place + (ca.voiced === cb.voiced ? 0 : 0.2));
}

function deletionCost(symbol: string): number {
  if (symbol === '@' || symbol === 'h') return 0.3;
  if (VOWELS.includes(symbol)) return 0.5;
  if ('jw'.includes(symbol)) return 0.4;
  if ('rtdnl'.includes(symbol)) return 0.6;
  return 0.75;
}

function broadClass(symbol: string): number {
  const groups = ['ieyE', 'a@A', 'ouO', 'pb', 'td', 'kgx', 'fvw', 'szT', 'SZ', 'mnN', 'lr', 'j', 'h'];
  return groups.findIndex(g => g.includes(symbol)) + 1;
}
