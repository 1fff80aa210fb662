/** Customer, order, policy, case and card numbers: digit strings in any grouping, or the operator's own shape. */
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { luhnHolds } from '../checks.js';
import type { CodeItem } from '../codes.js';
import { codesAt, plainCode, skipSeparators } from '../codes.js';
import type { DigitRun } from '../digit-runs.js';
import { digitRuns } from '../digit-runs.js';
import type { Shape } from '../shapes.js';
import { firstPerEnd, parseShape, readShape } from '../shapes.js';
import { isPunctuated } from '../nonterminals.js';
import { isSum } from '../sums.js';
import { leadsToStreet } from '../streets.js';
import { LONGEST_HOUSE } from './number.js';
import type { Utterance } from '../utterance.js';

/** Proposes all digit strings of an utterance. */
export function digitStrings(u: Utterance): Candidate[] {
  return digitRuns(u).flatMap(run => {
    const bonus = evidenceFor(u, run);
    if (bonus === undefined) return [];
    const cardSaid = u.cueBefore(u.language.cues.card, run.from, 8);
    const digits = cardSaid ? cardNumber(u, run) : run.digits;
    const card = digits.length >= 13 && digits.length <= 19;
    const luhn = card && luhnHolds(digits);
    const candidate = propose('digits', digits, run, bonus + (luhn ? 1 : 0), luhn ? ['luhn'] : []);
    return [cardSaid && card && !luhn ? { ...candidate, valid: false } : candidate];
  });
}

const CARD = parseShape('9{16}');

/** Of several ways to group the words, that of sixteen digits whose check digit holds. */
function cardNumber(u: Utterance, run: DigitRun): string {
  if (run.digits.length === 16 && luhnHolds(run.digits)) return run.digits;
  const reading = readShape(u, run.from, CARD).find(r => r.to === run.to && luhnHolds(r.chars));
  return reading?.chars ?? run.digits;
}

/** How much speaks for a digit string, or undefined if the run is better read as something else. */
function evidenceFor(u: Utterance, run: DigitRun): number | undefined {
  const { digits, phone, house, houseOnly } = u.language.cues;
  const cue = cueFor(u, run) && !u.cueBefore(u.language.cues.postcode, run.from, 3);
  const near =
    u.cueDistance(houseOnly, run.from, 1) === 0 ||
    (u.cueDistance(house, run.from, 2) === 0 && u.cueDistance(digits, run.from, 3) === undefined);
  const long = run.items.length === 1 && run.digits.length > LONGEST_HOUSE;
  if (near && !long && (run.items.length === 1 || parted(u, run))) return undefined;
  if (isDecimal(u, run) || isArticleAndDigit(u, run)) return undefined;
  // "Order twenty boxes": a single number before a noun counts it; of figures a short one.
  const short = run.digits.length <= 2 || !/^\d/.test(u.keys[run.from] ?? '');
  const counts = run.items.length === 1 && short && !u.isFunctionWord(run.to);
  if (counts) return undefined;
  // "Ma facture est passée de trente à cinquante-deux".
  if (cue && run.digits.length >= 2) return run.items.length === 1 && isSum(u, run.from) ? 0.3 : 1.6;
  if (u.cueBefore(phone, run.from, 6) && run.digits.length >= 6) return 0.8;
  const single = run.items.filter(i => i.chars.length === 1).length;
  if (run.items.length === 1) {
    const first = u.keys[run.from] ?? '';
    return /^\d{5,}$/.test(first) || /^0\d+$/.test(first) ? 0.3 : undefined;
  }
  if (single >= 3 || run.digits.length >= 4) return 0.3;
  return run.items.some(i => i.chars.length === 2 && i.to > run.from) && run.digits.length >= 3
    ? -0.3
    : undefined;
}

/** "It begins with a one", "met een nul". */
function isArticleAndDigit(u: Utterance, { from, items, digits }: DigitRun): boolean {
  const { ones, articles } = u.language.cues;
  const key = u.keys[from] ?? '';
  return items.length === 2 && digits.length === 2 && ones.has(key) && articles.has(key);
}

/** "Deux cent six virgule dix-huit": one number with its decimals. */
function isDecimal(u: Utterance, { items }: DigitRun): boolean {
  const [whole, decimals, ...more] = items;
  if (whole === undefined || decimals === undefined || more.length > 1) return false;
  return whole.chars.length > 1 && u.language.cues.decimalPoint.has(u.keys[whole.to] ?? '');
}

/** "Flat twelve, ninety one Canal Street", "appartement trois deux cent quatre rue Hugo": two numbers of an address. */
function parted(u: Utterance, run: DigitRun): boolean {
  if (run.items.length !== 2) return false;
  return isPunctuated(u, run.items[0]!.to) || leadsToStreet(u, run.to);
}

function cueFor(u: Utterance, run: DigitRun): boolean {
  const { digits, card } = u.language.cues;
  return (
    u.cueBefore(digits, run.from, 7) ||
    u.cueBefore(card, run.from, 7) ||
    (u.cueAfter(digits, run.to, 4) &&
      run.digits.length >= 3 &&
      // "You took fourteen ninety nine out of my account".
      !u.cueBefore(u.language.money.cues, run.from, 2))
  );
}

/** Evidence of a reference that has one of the operator's own shapes. */
export const OPERATOR_PATTERN = 'operator pattern';

/** Proposes references of the operator's own shapes. */
export function shapedAt(u: Utterance, at: number, shapes: readonly Shape[]): Candidate[] {
  return shapes.flatMap(shape =>
    firstPerEnd(readShape(u, at, shape)).map(r =>
      propose('digits', r.chars, { from: at, to: r.to }, 2, [OPERATOR_PATTERN]),
    ),
  );
}

/** The least that a reference of letters and digits has of both, and of digits. */
const MIXED = { signs: 4, digits: 2 };

/** Proposes references of letters and digits that were announced, where no shape of the operator's says what they look like. */
export function mixedReferences(u: Utterance): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < u.keys.length; from++) {
    // Asked first: a run is as long as the words, and read from each of its words its length would count squared.
    if (!isReference(u, from)) continue;
    const items = mixedRun(u, from);
    const last = items.at(-1);
    if (last === undefined) continue;
    const signs = items.map(item => plainCode(item.chars)).join('');
    const digits = signs.replace(/\D/g, '').length;
    if (digits < MIXED.digits || digits === signs.length || signs.length < MIXED.signs) continue;
    found.push(propose('digits', signs, { from, to: last.to }, 1.6, ['letters and digits']));
    from = last.to - 1;
  }
  return found;
}

/** Letters and digits from a position on; of both, so that a name spelled or a number alone are none. */
function mixedRun(u: Utterance, from: number): readonly CodeItem[] {
  const items: CodeItem[] = [];
  for (let at = from; ;) {
    const start = items.length === 0 ? at : skipSeparators(u, at);
    const next = codesAt(u, start).find(c => c.kind !== 'raw' && isSure(u, c, start));
    // "N° 815200" abbreviates the word for a number.
    if (next === undefined || u.text[u.words[start]?.end ?? 0] === '°') break;
    items.push(next);
    at = next.to;
  }
  return items;
}

/** True unless the word means something else in ordinary speech ("a", "victor") and nothing certain goes with it. */
function isSure(u: Utterance, { weak, byWord, to }: CodeItem, at: number): boolean {
  if (!weak) return true;
  const single = u.keys[at]?.length === 1;
  if (single && to === u.keys.length && codesAt(u, at - 1).some(c => c.kind === 'digit')) return true;
  if (codesAt(u, to).some(c => !c.weak || (byWord && c.byWord))) return byWord || single;
  return byWord && codesAt(u, at - 1).some(c => !c.weak && c.to === at);
}

/** Words from the announcement to such a reference: few other words look like one. */
const REFERENCE_REACH = 12;

/** True if a number was announced, and nothing since that has letters and digits of its own. */
function isReference(u: Utterance, from: number): boolean {
  const { digits, house, plate, postcode, iban, spelling } = u.language.cues;
  // "Flight number t p four three three": the word alone is enough right before it.
  const away = u.cueDistance(house, from, 1) ?? u.cueDistance(digits, from, REFERENCE_REACH);
  if (away === undefined) return false;
  return ![plate, postcode, iban, spelling].some(cue => (u.cueDistance(cue, from, 9) ?? away) < away);
}
