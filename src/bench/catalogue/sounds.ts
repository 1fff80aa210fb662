/**
 * In which of its phones a network hears the sounds of names it never heard: how `src/stt/ctc/sounds.ts` was measured.
 *
 * Each clip's words are aligned with what the network heard, by the table that there is, and what it thought within names,
 * weighed by that table, is counted for the sounds that were to be said (a step of expectation maximisation): the table
 * that comes out is put in the place of the one that was used, until it stays the same.
 */
import type { Signs } from '../../stt/ctc/signs.js';
import { soundsFor, soundsIn } from '../../stt/ctc/sounds.js';
import type { Sound } from '../../stt/ctc/sounds.js';
import type { Tokens } from '../../stt/ctc/tokens.js';
import { soundsOf as wordSounds } from '../../understanding/catalogue/pronounce.js';
import { alignment, hearNames, namesOf } from './posteriors.js';
import type { Posteriors } from './posteriors.js';

const [NAMES, SEED] = [700, 991];
/** Least share that is worth a place in the table. */
const LEAST_SHARE = 0.02;
/** What a phone weighs that the table does not have for a sound. */
const UNSEEN = 0.002;

/** Speaks names of our own making, and counts what the embedded pack of a language makes of their sounds. */
export async function measureSounds(language: string): Promise<string> {
  const { heard, tokens } = await hearNames(language, NAMES, SEED);
  return soundsOf(heard, tokens, language);
}

/**
 * Counts.
 *
 * @returns one line a sound: the sound, and the phones that it was heard in, with their share in hundredths
 */
export function soundsOf(clips: readonly Posteriors[], tokens: Tokens, language: string): string {
  const signs = soundsFor(language, tokens);
  const phones = tokens.phones?.text;
  if (signs === undefined || phones === undefined) return '';
  const sounds = soundsIn(language, phones);
  const weights = sounds.map(({ shares }) => weightsOf(shares, phones.length));
  const counts = sounds.map(() => new Float64Array(phones.length));
  for (const clip of clips) count(clip, signs, { language, first: tokens.text.length, weights, counts });
  return counts.map((row, sound) => lineOf(sounds[sound]!.name, row, phones)).join('\n');
}

function weightsOf(shares: Sound['shares'], phones: number): Float64Array {
  const weights = new Float64Array(phones).fill(UNSEEN);
  for (const [phone, share] of shares) weights[phone]! += share;
  return weights;
}

function lineOf(sound: string, row: Float64Array, phones: readonly string[]): string {
  const sum = row.reduce((a, b) => a + b, 0);
  const shares = Array.from(row, (n, phone) => ({ phone: phones[phone]!, share: sum === 0 ? 0 : n / sum }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share);
  return [sound, ...shares.map(({ phone, share }) => `${phone}${Math.round(100 * share)}`)].join(' ');
}

interface Counting {
  readonly language: string;
  /** Column of the first phone. */
  readonly first: number;
  /** Of the phones, by sound. */
  readonly weights: readonly Float64Array[];
  readonly counts: readonly Float64Array[];
}

function count(
  { clip, rows }: Posteriors,
  signs: Signs,
  { language, first, weights, counts }: Counting,
): void {
  const marks = namesOf(clip.text, clip.meant.name);
  const said = Array.from(clip.text.matchAll(/[^ ]+/g), ({ 0: word, index }) => ({
    sounds: signs.spell([], wordSounds(word, language))[0] ?? [],
    inName: marks[index] === 1,
  }));
  const ids = said.flatMap(({ sounds }) => [...sounds]);
  const inName = said.flatMap(word => Array.from(word.sounds, () => word.inName));
  const likely = rows.map(row => {
    const into = new Float64Array(signs.count);
    signs.read(row, 0, into);
    return into;
  });
  for (const [t, place] of alignment(ids, likely, signs.silence).entries()) {
    const at = Math.floor((place - 1) / 2);
    if (place % 2 === 0 || !inName[at]) continue;
    const [row, weight] = [counts[ids[at]!]!, weights[ids[at]!]!];
    const shares = weight.map((w, phone) => w * Math.exp(rows[t]![first + phone]!));
    const sum = shares.reduce((a, b) => a + b, 0);
    if (sum > 0) for (const [phone, share] of shares.entries()) row[phone]! += share / sum;
  }
}
