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

const FEWEST_WORDS = 2;

/** One way to take a turn. */
export interface Reading {
  readonly words: readonly string[];
  /** How much it counts beside the others. */
  readonly weight: number;
}

// Tuned on corrections put into SLURP's, wikit's and xSID's sentences (`bench:nlu -- disfluent`).
const AS_SAID = 1;
const WITHOUT_WORD = 2;
const BEGUN_AGAIN = 2;

/**
 * The ways in which a turn may be meant: one, as `wordsMeant` takes it, but where a cue of correction stands in it. Then it may
 * also be meant without the word before the cue, or without all of what stands before.
 *
 * @param text what was said or typed
 * @param language BCP-47 tag
 */
export function readingsOf(text: string, language: string): readonly Reading[] {
  const heard = wordsSinceHesitation(text, language);
  const meant = withoutRetraction(heard, language);
  const asSaid = { words: meant, weight: AS_SAID };
  // What was begun again is all that counts; where a cue only lost its words, it may still say what they take back.
  const turn = endsWith(heard, meant) ? meant : heard;
  const cue = lastCue(turn, CUES[primaryLanguage(language)] ?? []);
  if (cue === undefined) return [asSaid];
  const after = turn.slice(cue.to);
  const readings = [asSaid, { words: [...turn.slice(0, cue.from - 1), ...after], weight: WITHOUT_WORD }];
  if (after.length >= FEWEST_WORDS) readings.push({ words: after, weight: BEGUN_AGAIN });
  return readings;
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  const from = words.length - end.length;
  return end.every((word, i) => word === words[from + i]);
}

// The cue that ends last, of those that end there the longest; something is said before it and after it.
function lastCue(
  words: readonly string[],
  cues: readonly string[],
): { readonly from: number; readonly to: number } | undefined {
  const parts = cues.map(cue => cue.split(' ')).sort((a, b) => b.length - a.length);
  for (let to = words.length - 1; to > 1; to -= 1) {
    const cue = parts.find(
      ({ length }, n) => length < to && parts[n]!.every((word, i) => words[to - length + i] === word),
    );
    if (cue) return { from: to - cue.length, to };
  }
  return undefined;
}
