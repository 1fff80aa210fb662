/**
 * Whether a caller has begun to say a value and not finished it, in speech that may be about anything: "my IBAN is NL 91",
 * then a pause. The words that announce a value tell which one; without them digits may be anything.
 */
import type { Phrases } from '../../language/phrases.js';
import type { SpokenLanguage } from '../../language/spoken.js';
import type { Expectation } from '../understanding.js';
import { codesAt } from './codes.js';
import { endsCode, saysAnew, withoutMisheard } from './restarts.js';
import { completeness } from './completeness.js';
import { leadsTo } from './lead-ins.js';
import { endsInLocal, endsInName } from './recognise/email.js';
import { withoutFillers } from './slots.js';
import { Utterance } from './utterance.js';
import { wordsOf } from './words.js';

export interface UnfinishedOptions {
  readonly language: SpokenLanguage;
  /** The day of the call, in days since 1970-01-01. */
  readonly callDay: number;
  /** Shapes of the operator's own numbers, as written. */
  readonly patterns: readonly string[];
}

/** Words for an e-mail address in all languages: callers mix them. */
const MAIL = new Set(['email', 'mail', 'mel', 'courriel', 'mailadres', 'emailadres', 'mailadresse']);

/** Announcements that end so near each other are one. */
const RUN_ON_WORDS = 1;

/** Words at the end that may be letters of an IBAN taken for words. */
const LETTERS_UNHEARD = 5;

/** Words by which an announcement goes on to its value, in all languages. */
const COPULAS = new Set("is it it's that's c' c'est est luidt het dat".split(' '));

interface Announced {
  /** The word after the announcement. */
  readonly at: number;
  readonly expecting: readonly Expectation[];
}

/** The value that the text begins and does not finish, if it does. */
export function unfinished(text: string, options: UnfinishedOptions): Expectation | undefined {
  const { language, callDay, patterns } = options;
  const words = withoutFillers(wordsOf(text, language), language);
  const u = new Utterance(text, words, language, callDay);
  const announced = announcedIn(u, patterns);
  if (announced === undefined || !goesOn(u, announced)) return undefined;
  const rest = text.slice(words[announced.at]?.start ?? text.length);
  const states = announced.expecting.map(expecting => completeness(rest, { language, callDay, expecting }));
  if (states.includes('complete')) return undefined;
  return announced.expecting[states.indexOf('incomplete')];
}

/** The last announcement of a value. */
function announcedIn(u: Utterance, patterns: readonly string[]): Announced | undefined {
  const { cues, calendar } = u.language;
  const own = patterns.map((shape): Expectation => ({ type: 'digits', shape }));
  const kinds: readonly (readonly [Phrases<true>, readonly Expectation[]])[] = [
    [cues.iban, [{ type: 'iban' }]],
    [cues.postcode, [{ type: 'postcode' }]],
    [cues.phone, [{ type: 'phone' }]],
    [cues.spelling, [{ type: 'spelling' }]],
    [calendar.birth, [{ type: 'date' }]],
    [cues.digits, own],
  ];
  const found = u.keys.flatMap((key, at): Announced[] => [
    ...(MAIL.has(key) ? [{ at: at + 1, expecting: [{ type: 'email' } as const] }] : []),
    ...kinds.flatMap(([phrases, expecting]) => {
      const match = expecting.length > 0 ? phrases.match(u.keys, at) : undefined;
      return match === undefined ? [] : [{ at: match.to, expecting }];
    }),
  ]);
  const last = Math.max(-1, ...found.map(({ at }) => at));
  if (last < 0) return undefined;
  // "customer number is": one phrase may run into another, and both say what comes.
  const near = found.filter(({ at }) => at >= last - RUN_ON_WORDS);
  return { at: last, expecting: near.flatMap(({ expecting }) => expecting) };
}

/** True if a text in answer to a question for a value ends within such a value, whole or not. */
export function begun(
  text: string,
  expecting: Expectation,
  { language, callDay }: UnfinishedOptions,
): boolean {
  const u = new Utterance(text, withoutFillers(wordsOf(text, language), language), language, callDay);
  if (u.keys.length === 0) return false;
  return (
    endsInValue(u, 0, [expecting]) ||
    (expecting.type === 'email' && endsInName(u)) ||
    leadsTo(u, expecting) ||
    withoutMisheard(u, expecting) !== undefined
  );
}

/** True if the words after an announcement only lead on ("is", "c'est le") or end within a value. */
function goesOn(u: Utterance, { at: from, expecting }: Announced): boolean {
  const rest = u.keys.length - from;
  if (rest === 0) return false;
  const leadsOn = rest <= 3 && COPULAS.has(u.keys[from] ?? '') && u.isFunctionWord(u.keys.length - 1);
  return leadsOn || endsInValue(u, from, expecting);
}

function endsInValue(u: Utterance, from: number, expecting: readonly Expectation[]): boolean {
  const last = u.keys.length - 1;
  const { mail, calendar } = u.language;
  const awaits = (type: Expectation['type']): boolean => expecting.some(expected => expected.type === type);
  if (saysAnew(u)) return true;
  if (endsCode(u, last) || (last > from && isCode(u, last, true) && isCode(u, last - 1, true))) return true;
  // A bank's letters may be heard as words; digits were heard before them.
  if (
    awaits('iban') &&
    u.keys.slice(-LETTERS_UNHEARD).some((_, i, tail) => isCode(u, last + 1 - tail.length + i, false))
  )
    return true;
  // Words of an address may be any; its "at" tells that there is one.
  const address = u.keys.some((_, i) => i >= from && mail.at.match(u.keys, i) !== undefined);
  if (awaits('email') && (address || endsInLocal(u, from))) return true;
  if (!awaits('date')) return false;
  return u.ordinalsAt(last).length > 0 || calendar.months.match(u.keys, last) !== undefined;
}

/** True if a word is a letter or digit; `doubtful` ones ("i", "to") count only beside others. */
function isCode(u: Utterance, at: number, doubtful: boolean): boolean {
  return codesAt(u, at).some(({ kind, weak, byWord }) => kind !== 'raw' && (doubtful || !weak || byWord));
}
