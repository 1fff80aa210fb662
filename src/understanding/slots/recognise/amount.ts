/** Amounts of money. */
import type { AmountRule } from '../../../language/spoken.js';
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import type { Correction } from '../corrections.js';
import type { Match } from '../grammar.js';
import { matchAt } from '../grammar.js';
import { MONEY } from '../nonterminals.js';
import { patternsFor } from '../pattern-sets.js';
import type { Utterance } from '../utterance.js';

/** Words over which "I was billed" still makes "nine ninety nine" an amount. */
const FAR = 20;

/** What speaks for a number said in place of an amount, so that it is not read together with what was taken back. */
const ANEW = 3;

/** Proposes the amounts that start at a position. */
export function amountsAt(u: Utterance, at: number): Candidate[] {
  return [...fromPatterns(u, at), ...slang(u, at)];
}

function fromPatterns(u: Utterance, at: number): Candidate[] {
  return matchAt(patternsFor(u.language).amounts, u, at, MONEY).flatMap(match => {
    const bare = match.captures['currency'] === undefined && !['cents', 'halfThousand'].includes(match.rule);
    const cue =
      currencySaid(u) ||
      u.cueBefore(u.language.money.cues, match.from, 4) ||
      u.cueAfter(u.language.money.cues, match.to, 5);
    const far = !cue && u.cueBefore(u.language.money.cues, match.from, FAR);
    if (bare && (!(cue || (far && match.rule === 'bare')) || !endsAmount(u, match.to))) return [];
    // "Honderddertig" is one number.
    if (match.rule === 'bare' && isOneWord(u, match)) return [];
    if (match.rule === 'unitsCents' && isArticle(u, match)) return [];
    // "A $1 fee": the sign belongs to the figure after it.
    if (
      match.rule === 'units' &&
      /^\W/.test(u.keys[match.to - 1] ?? '') &&
      /^\d/.test(u.keys[match.to] ?? '')
    )
      return [];
    const cents = centsFor(match);
    const currency = currencyFor(u, match);
    const bonus = (bare ? 0.6 : 1.2) + (cue ? 0.6 : 0);
    return [propose('amount', formatAmount(cents, currency), match, bonus, [match.rule])];
  });
}

/**
 * "A hundred and twenty pounds, no sorry, a hundred and thirty": a bare number that takes the place of an amount is one too, in its currency.
 *
 * @param base values proposed, amounts among them
 */
export function amountsAnew(
  u: Utterance,
  corrections: readonly Correction[],
  base: readonly Candidate[],
): Candidate[] {
  return corrections.flatMap(({ from, to }) => {
    const before = base.findLast(c => c.type === 'amount' && c.to <= from && c.to >= from - 1);
    const [number] = u.numbersAt(to).toSorted((a, b) => b.to - a.to);
    if (before === undefined || number === undefined || !endsAmount(u, number.to)) return [];
    const value = formatAmount(number.value * 100, before.value.slice(-3));
    return [propose('amount', value, { from: to, to: number.to }, ANEW, ['anew'])];
  });
}

/** True if no noun follows that the number could count: "fourteen ninety nine on Monday", "... taken". */
function endsAmount(u: Utterance, at: number): boolean {
  const { money, calendar } = u.language;
  return (
    u.isFunctionWord(at) ||
    [money.cues, calendar.weekdays, calendar.relativeDays].some(
      words => words.match(u.keys, at) !== undefined,
    )
  );
}

function isOneWord(u: Utterance, { from, to }: Match<AmountRule>): boolean {
  return !/[\s-]/.test(u.text.slice(u.words[from]?.start, u.words[to - 1]?.end));
}

/** "Forty euros, a photo": a bare one between the currency and a noun is an article, not a cent. */
function isArticle(u: Utterance, { captures: c, to }: Match<AmountRule>): boolean {
  return c['centOf'] === undefined && Number(c['cent']) === 1 && !u.isFunctionWord(to);
}

/** Once a currency has been said, the next amount may do without. */
function currencySaid(u: Utterance): boolean {
  return u.once('currency', 0, () =>
    u.keys.some((_, at) => u.language.money.currencies.match(u.keys, at) !== undefined),
  );
}

function currencyFor(u: Utterance, match: Match<AmountRule>): string {
  const said = match.captures['currency'] ?? match.captures['centOf'];
  return typeof said === 'string' ? said : u.language.currency;
}

function centsFor({ rule, captures: c }: Match<AmountRule>): number {
  const n = Number(c['n'] ?? 1);
  const cent = Number(c['cent'] ?? 0);
  switch (rule) {
    case 'units':
      return n * 100;
    case 'unitsCents':
    case 'bare':
      return n * 100 + cent;
    case 'cents':
      return cent > 0 ? cent : n;
    case 'half':
      return c['n'] === undefined ? 150 : n * 100 + 50;
    case 'decimal':
    case 'symbolFirst':
      return decimalCents(c) * Number(c['scale'] ?? 1);
    case 'halfThousand':
      return (c['n'] === undefined ? 1.5 : n + 0.5) * 100_000;
    case 'slang':
      return 0;
  }
}

/** "twelve point five", "12,50", "twaalf komma vijf nul". */
function decimalCents(c: Match<AmountRule>['captures']): number {
  if (c['decimal'] !== undefined) return Math.round(Number(c['decimal']) * 100);
  const tenths =
    c['digit'] === undefined ? Number(c['two'] ?? 0) : Number(c['digit']) * 10 + Number(c['digit2'] ?? 0);
  return Number(c['n'] ?? 0) * 100 + tenths;
}

function slang(u: Utterance, at: number): Candidate[] {
  const { slang: table } = u.language.money;
  const { articles } = u.language.cues;
  // "A few tenners" has no count, nor has "the grand canyon"; a bare "tenner" follows no noun or adjective.
  const counted = at === 0 || (u.isFunctionWord(at - 1) && !articles.has(u.keys[at - 1] ?? ''));
  const bare = counted ? [{ to: at, value: 1 }] : [];
  const counts = [...bare, ...u.numbersAt(at), ...article(u, at)];
  return counts.flatMap(count => {
    const match = table.match(u.keys, count.to);
    if (match === undefined || count.value < 1) return [];
    const cents = Math.round(count.value * match.value.amount * 100);
    return [
      propose('amount', formatAmount(cents, match.value.currency), { from: at, to: match.to }, 1, ['slang']),
    ];
  });
}

function article(u: Utterance, at: number): { to: number; value: number }[] {
  return u.language.cues.ones.has(u.keys[at] ?? '') ? [{ to: at + 1, value: 1 }] : [];
}

function formatAmount(cents: number, currency: string): string {
  return `${(cents / 100).toFixed(2)} ${currency}`;
}
