/** Runs every recogniser over an utterance. */
import type { Candidate } from './candidate.js';
import { amountsAt } from './recognise/amount.js';
import { datesAt } from './recognise/date.js';
import { digitStrings, mixedReferences, shapedAt } from './recognise/digits.js';
import { emailsAt } from './recognise/email.js';
import { ibansAt } from './recognise/iban.js';
import { monthsAt } from './recognise/month.js';
import { numbersAt, ordinalsAt } from './recognise/number.js';
import { periodsAt } from './recognise/period.js';
import { personsAt } from './recognise/person.js';
import { phonesAt } from './recognise/phone.js';
import { platesAt } from './recognise/plate.js';
import { postcodesAt } from './recognise/postcode.js';
import { spellings } from './recognise/spelling.js';
import { timesAt } from './recognise/time.js';
import { codesAt } from './codes.js';
import type { Shape } from './shapes.js';
import type { Utterance } from './utterance.js';

const EVERYWHERE = [
  datesAt,
  monthsAt,
  periodsAt,
  timesAt,
  amountsAt,
  numbersAt,
  ordinalsAt,
  emailsAt,
  personsAt,
] as const;
/** These begin with a letter or digit only. */
const CODES = [phonesAt, postcodesAt, ibansAt, platesAt] as const;

/** All values that the words may carry, overlapping and contradicting. */
export function propositions(u: Utterance, shapes: readonly Shape[]): Candidate[] {
  const found: Candidate[] = [...digitStrings(u), ...mixedReferences(u), ...spellings(u)];
  for (let at = 0; at < u.keys.length; at++) {
    for (const recognise of EVERYWHERE) found.push(...recognise(u, at));
    const plus = u.language.codes.plus.match(u.keys, at) !== undefined;
    if (codesAt(u, at).length === 0 && !plus) continue;
    for (const recognise of CODES) found.push(...recognise(u, at));
    if (shapes.length > 0) found.push(...shapedAt(u, at, shapes));
  }
  return found;
}
