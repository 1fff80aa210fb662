/** What people say when they take back what they have just said and begin again. */
import { allWordsOf, isHesitation, wordsOf } from './stems.js';
import { primaryLanguage } from './tag.js';

// Only phrases that hardly mean anything else; a lone "no" or "sorry" is too common. Words folded as by `fold`.
const CUES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'no wait',
    'wait no',
    'no hang on',
    'no sorry',
    'sorry no',
    'no actually',
    'actually no',
    'no i mean',
    'no i meant',
    'sorry i mean',
    'sorry i meant',
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
    'enfin non',
    'non en fait',
    'en fait non',
    'ah non plutot',
    'non plutot',
    'non je veux dire',
    'pardon je veux dire',
    'je recommence',
    'je me reprends',
  ],
  nl: [
    'nee wacht',
    'wacht nee',
    'nee sorry',
    'sorry nee',
    'nee eigenlijk',
    'eigenlijk nee',
    'nee ik bedoel',
    'sorry ik bedoel',
    'laat me opnieuw beginnen',
    'ik begin opnieuw',
  ],
};

/** After a sound of hesitation these take back what was said; said straight on they mean something else as often as not. */
const CUES_AFTER_HESITATION: Readonly<Record<string, readonly string[]>> = {
  en: ['no', 'sorry', 'i mean'],
  fr: ['non', 'pardon', 'je veux dire'],
  nl: ['nee', 'sorry', 'ik bedoel'],
};

const SENTENCE_WORDS = 4;

/**
 * The words of a turn without hesitation (`wordsOf`) and without what the speaker took back, also where only a sound of
 * hesitation tells ("close my account uh no i want to open one").
 *
 * @param text what was said or typed
 * @param language BCP-47 tag
 */
export function wordsMeant(text: string, language: string): readonly string[] {
  return withoutRetraction(wordsSinceHesitation(text, language), language);
}

/** The words of a turn without hesitation, and without what a cue after a sound of hesitation takes back. */
export function wordsSinceHesitation(text: string, language: string): readonly string[] {
  const all = allWordsOf(text, language);
  const tag = primaryLanguage(language);
  // "uh no wait" is first of all "no wait".
  const cues = [...(CUES[tag] ?? []), ...(CUES_AFTER_HESITATION[tag] ?? [])].map(cue => cue.split(' '));
  for (let at = all.length - SENTENCE_WORDS - 1; at > 1; at -= 1) {
    if (!isHesitation(all[at - 1]!, language)) continue;
    const cue = cues.find(parts => parts.every((word, i) => all[at + i] === word));
    const rest = cue === undefined ? [] : wordsOf(all.slice(at + cue.length).join(' '), language);
    if (rest.length >= SENTENCE_WORDS) return rest;
  }
  return wordsOf(text, language);
}

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
