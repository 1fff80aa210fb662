/**
 * What a turn may have meant where its speaker corrected himself and no word tells how much he took back: "show me the red
 * no the blue one" takes back a word, "my invoice i mean where is my parcel" all that was said before.
 */
import { withoutRetraction, wordsSinceHesitation } from './retractions.js';
import { primaryLanguage } from './tag.js';

// Words folded as by `fold`, sounds of hesitation between them left out. Many have other uses too, so nothing is decided here.
const CUES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'no',
    'sorry',
    'actually',
    'i mean',
    'i meant',
    'or rather',
    'no wait',
    'wait no',
    'no sorry',
    'sorry no',
    'no actually',
    'actually no',
    'no i mean',
    'sorry i mean',
    'no sorry i mean',
    'scratch that',
    'make that',
  ],
  fr: [
    'non',
    'pardon',
    'enfin',
    'plutot',
    'ou plutot',
    'je veux dire',
    'je voulais dire',
    'non pardon',
    'pardon non',
    'enfin non',
    'non attendez',
    'non en fait',
    'en fait non',
    'non plutot',
    'non je veux dire',
  ],
  nl: [
    'nee',
    'sorry',
    'ik bedoel',
    'ik bedoelde',
    'of liever',
    'of beter gezegd',
    'nee wacht',
    'wacht nee',
    'nee sorry',
    'sorry nee',
    'nee eigenlijk',
    'eigenlijk nee',
    'nee ik bedoel',
    'sorry ik bedoel',
  ],
};

// The longest first: of cues that end in one place it counts.
const CUE_WORDS: Readonly<Record<string, readonly (readonly string[])[]>> = Object.fromEntries(
  Object.entries(CUES).map(([language, cues]) => [
    language,
    cues.map(cue => cue.split(' ')).sort((a, b) => b.length - a.length),
  ]),
);

// Before these words or after those an English "no" says that there is none: "i have no money", "no one answers".
const NONE_AFTER: ReadonlySet<string> = new Set(
  `is are was were be been being has have had having got get gets getting give gives gave given see saw there there's i've we've
  with of in for at and or but by to from still absolutely almost about say says said take takes make makes found find`.split(
    /\s+/,
  ),
);
const NONE_BEFORE: ReadonlySet<string> = new Set(
  'one longer idea more way problem matter reason response reply answer luck such need thanks other'.split(
    ' ',
  ),
);

const FEWEST_WORDS = 2;

/**
 * The ways in which a turn may be meant: one, as `wordsMeant` takes it, but where a cue of correction stands in it. Then it may
 * also be meant without the word before the cue, or without all of what stands before. The words of each way, as said first.
 *
 * @param text what was said or typed
 * @param language BCP-47 tag
 */
export function readingsOf(text: string, language: string): readonly (readonly string[])[] {
  const heard = wordsSinceHesitation(text, language);
  const meant = withoutRetraction(heard, language);
  // What was begun again is all that counts; where a cue only lost its words, it may still say what they take back.
  const turn = endsWith(heard, meant) ? meant : heard;
  const cue = lastCue(turn, CUE_WORDS[primaryLanguage(language)] ?? []);
  if (cue === undefined) return [meant];
  const after = turn.slice(cue.to);
  const readings = [meant, [...turn.slice(0, cue.from - 1), ...after]];
  if (after.length >= FEWEST_WORDS) readings.push(after);
  return readings;
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  const from = words.length - end.length;
  return end.every((word, i) => word === words[from + i]);
}

// The cue that ends last, of those that end there the longest; something is said before it and after it.
function lastCue(
  words: readonly string[],
  cues: readonly (readonly string[])[],
): { readonly from: number; readonly to: number } | undefined {
  for (let to = words.length - 1; to > 1; to -= 1) {
    const cue = cues.find(
      parts => parts.length < to && parts.every((word, i) => words[to - parts.length + i] === word),
    );
    if (cue?.length === 1 && cue[0] === 'no' && saysNone(words, to - 1)) continue;
    if (cue) return { from: to - cue.length, to };
  }
  return undefined;
}

function saysNone(words: readonly string[], place: number): boolean {
  return NONE_AFTER.has(words[place - 1] ?? '') || NONE_BEFORE.has(words[place + 1] ?? '');
}
