/** Whether an answer has only led to its value so far: "my e-mail address is", "je suis né le", "the third of". */
import type { Phrases } from '../../language/phrases.js';
import type { Expectation } from '../understanding.js';
import type { Utterance } from './utterance.js';

/** Longer answers are about something else. */
const MOST_WORDS = 10;

/** True if nothing but words around a value was said, the last of which ends no sentence. */
export function leadsTo(u: Utterance, expecting: Expectation): boolean {
  const { length } = u.keys;
  const { cues, mail } = u.language;
  if (length === 0 || length > MOST_WORDS) return false;
  const announced = announcedWords(u, expecting);
  const leads = cues.leadIns.has(u.keys[length - 1] ?? '');
  // "It is spelled": what announces letters is a verb already.
  if (!leads && !(expecting.type === 'spelling' && announced.has(length - 1))) return false;
  if (expecting.type === 'date' && endsInDay(u, length - 1)) return true;
  return u.keys.every((key, at) => announced.has(at) || mail.stops.has(key) || u.isFunctionWord(at));
}

/** "The third of". */
function endsInDay(u: Utterance, end: number): boolean {
  return u.keys.some(
    (_, at) => at < end && [...u.ordinalsAt(at), ...u.numbersAt(at)].some(({ to }) => to === end),
  );
}

/** The places of words that announce such a value. */
function announcedWords(u: Utterance, expecting: Expectation): ReadonlySet<number> {
  const phrases = phrasesOf(u, expecting);
  return new Set(
    u.keys.flatMap((_, at) => {
      const to = phrases?.match(u.keys, at)?.to ?? at;
      return Array.from({ length: to - at }, (_, i) => at + i);
    }),
  );
}

/** The phrases that announce a value; those of an address are the words that cannot be part of it. */
function phrasesOf(u: Utterance, { type }: Expectation): Phrases<true> | undefined {
  const { cues, calendar } = u.language;
  return type === 'email' ? undefined : type === 'date' ? calendar.birth : cues[type];
}
