/** French numbers, with the Swiss and Belgian tens (septante, huitante, nonante). */
import type { NumberGrammar, NumberReading } from '../cardinals.js';
import { wordSet } from '../phrases.js';

const UNITS = new Map([
  ...'zero un deux trois quatre cinq six sept huit neuf'.split(' ').map((w, n) => [w, n] as const),
  ['une', 1],
] as const);
const TEENS = new Map(
  'dix onze douze treize quatorze quinze seize'.split(' ').map((w, n) => [w, n + 10] as const),
);
const TENS = new Map(
  Object.entries({
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    huitante: 80,
    octante: 80,
    nonante: 90,
  }),
);

function below20(keys: readonly string[], at: number): NumberReading[] {
  const word = keys[at] ?? '';
  const unit = UNITS.get(word);
  if (unit !== undefined) return [{ to: at + 1, value: unit }];
  const teen = TEENS.get(word);
  if (teen === undefined) return [];
  const next = UNITS.get(keys[at + 1] ?? '') ?? 0;
  const alone = { to: at + 1, value: teen };
  return teen === 10 && next >= 7 ? [{ to: at + 2, value: 10 + next }, alone] : [alone];
}

/** What may follow a ten: a unit, "et un", and after soixante and quatre-vingt also 10 to 19. */
function afterTen(keys: readonly string[], ten: NumberReading): NumberReading[] {
  const vigesimal = ten.value === 60 || ten.value === 80;
  const et = keys[ten.to] === 'et';
  return below20(keys, et ? ten.to + 1 : ten.to)
    .filter(r => r.value > 0 && (r.value < 10 || vigesimal) && (!et || r.value === 1 || r.value === 11))
    .map(r => ({ to: r.to, value: ten.value + r.value }));
}

function below100(keys: readonly string[], at: number): NumberReading[] {
  const four = keys[at] === 'quatre' && /^vingts?$/.test(keys[at + 1] ?? '');
  const ten = TENS.get(keys[at] ?? '');
  const readings: NumberReading[] = [];
  if (four) readings.push(...withTails(keys, { to: at + 2, value: 80 }));
  if (ten !== undefined) readings.push(...withTails(keys, { to: at + 1, value: ten }));
  return [...readings, ...below20(keys, at)];
}

function withTails(keys: readonly string[], ten: NumberReading): NumberReading[] {
  // Written "quatre-vingts", nothing follows: "quatre-vingts quinze" is 80 and 15.
  return keys[ten.to - 1] === 'vingts' ? [ten] : [...afterTen(keys, ten), ten];
}

function ordinals(): Map<string, string> {
  const map = new Map<string, string>();
  const words = [...UNITS.keys(), ...TEENS.keys(), ...TENS.keys(), 'cent', 'mille'];
  for (const word of words) {
    const stem = word === 'cinq' ? 'cinqu' : word === 'neuf' ? 'neuv' : word.replace(/e$/, '');
    map.set(`${stem}ieme`, word).set(`${stem}iemes`, word);
  }
  for (const word of ['premier', 'premiere', 'premiers', 'premieres']) map.set(word, 'un');
  for (const word of ['second', 'seconde']) map.set(word, 'deux');
  return map;
}

export const numbers: NumberGrammar = {
  below100,
  hundred: wordSet('cent cents'),
  thousand: wordSet('mille milles'),
  million: wordSet('million millions'),
  and: wordSet(''),
  maxHundreds: 19,
  article: wordSet(''),
  vague: wordSet('quelques plusieurs'),
  ordinals: ordinals(),
  morphemes: new Set([
    ...UNITS.keys(),
    ...TEENS.keys(),
    ...TENS.keys(),
    'vingts',
    'cent',
    'cents',
    'mille',
    ...ordinals().keys(),
  ]),
};
