/** What people say when they take back what they have just said and begin again. */
import { primaryLanguage } from './tag.js';

// Only phrases that hardly mean anything else; a lone "no" or "sorry" is too common. Words folded as by `fold`.
const CUES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'no wait',
    'wait no',
    'no sorry',
    'sorry no',
    'scratch that',
    'let me start again',
    'let me start over',
  ],
  fr: [
    'non attendez',
    'attendez non',
    'non attends',
    'non pardon',
    'pardon non',
    'je recommence',
    'je me reprends',
  ],
  nl: ['nee wacht', 'wacht nee', 'nee sorry', 'sorry nee', 'laat me opnieuw beginnen', 'ik begin opnieuw'],
};

const SENTENCE_WORDS = 4;

/**
 * Leaves out what a speaker took back: of "cancel my order no wait i want to change my address" the second half remains.
 * What follows must be long enough to stand alone; a short rest ("to my no wait my savings account") only loses the cue.
 *
 * @param words folded words of a turn
 * @param language BCP-47 tag
 */
export function withoutRetraction(words: readonly string[], language: string): readonly string[] {
  for (const cue of CUES[primaryLanguage(language)] ?? []) {
    const parts = cue.split(' ');
    const place = lastPlaceOf(words, parts);
    if (place < 0) continue;
    const rest = words.slice(place + parts.length);
    return rest.length >= SENTENCE_WORDS ? rest : [...words.slice(0, place), ...rest];
  }
  return words;
}

function lastPlaceOf(words: readonly string[], cue: readonly string[]): number {
  for (let place = words.length - cue.length; place > 0; place -= 1) {
    if (cue.every((word, i) => words[place + i] === word)) return place;
  }
  return -1;
}
