/** Amounts of money. */
import type { AmountRule } from '../../../language/spoken.js';
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import type { Correction } from '../corrections.js';
import { dateOf } from '../days.js';
import type { Match } from '../grammar.js';
import { matchAt } from '../grammar.js';
import { CALENDAR, MONEY } from '../nonterminals.js';
import { patternsFor } from '../pattern-sets.js';
import { isNearMoney } from '../sum-features.js';
import { isPercent, sumScore, wholeNumberAt } from '../sums.js';
import type { Utterance } from '../utterance.js';

/** Words over which "I was billed" still makes "nine ninety nine" an amount. */
const FAR = 20;

/** What speaks for a number said in place of an amount, so that it is not read together with what was taken back. */
const ANEW = 3;

/** The same for a number where a price is said: against an invoice's or order's number. */
const WHOLE = 1.8;

/** What speaks for a number that the weights take for a sum: so much for each point of their score, between two bounds. */
const LEARNT = { each: 0.4, least: 0.3, most: 1.8 };

/** The least that a number without currency must be for a price: less is rather a count. */
const LEAST_PRICE = 10;

/** Proposes the amounts that start at a position. */
export function amountsAt(u: Utterance, at: number): Candidate[] {
  return [...fromPatterns(u, at), ...spokenSums(u, at), ...slang(u, at), ...dozens(u, at)];
}

function fromPatterns(u: Utterance, at: number): Candidate[] {
  return matchAt(patternsFor(u.language).amounts, u, at, MONEY).flatMap(match => {
    const bare = match.captures['currency'] === undefined && !['cents', 'halfThousand'].includes(match.rule);
    const cue =
      currencySaid(u) ||
      u.cueBefore(u.language.money.cues, match.from, 4) ||
      u.cueAfter(u.language.money.cues, match.to, 5);
    const far = !cue && u.cueBefore(u.language.money.cues, match.from, FAR);
    const pence = ['bare', 'decimal'].includes(match.rule);
    const led = cue || (pence && (far || isNearMoney(u, match))) || isShopPrice(u, match);
    if (bare && !isWhole(match) && !(led && endsAmount(u, match.to))) return [];
    // "Honderddertig" and "trois cent cinquante" are one number.
    if (match.rule === 'bare' && (isOneNumber(u, match) || isYear(u, match))) return [];
    if (isWhole(match) && !isPrice(u, match)) return [];
    if (isPercent(u, match.to)) return [];
    if (match.rule === 'roughly' && !isBoth(u, match)) return [];
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
    const bonus = isWhole(match) ? WHOLE : (bare ? 0.6 : 1.2) + (cue ? 0.6 : 0);
    return [propose('amount', formatAmount(cents, currency), match, bonus, [match.rule])];
  });
}

/** "I paid six hundred and now it's nine hundred and fifty": whole numbers that are rather sums than counts. */
function spokenSums(u: Utterance, at: number): Candidate[] {
  const { money } = u.language;
  const number = wholeNumberAt(u, at);
  if (number === undefined) return [];
  const { currencies } = money;
  const named =
    currencies.match(u.keys, number.to) !== undefined || currencies.matchEndingAt(u.keys, at) !== undefined;
  const score = named || isYear(u, { from: at, to: number.to }) ? 0 : sumScore(u, number);
  if (score <= 0) return [];
  const bonus = Math.min(LEARNT.most, LEARNT.least + LEARNT.each * score);
  return [propose('amount', formatAmount(number.value * 100, currencyNear(u, at)), number, bonus, ['sum'])];
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

function isOneNumber(u: Utterance, { from, to }: Match<AmountRule>): boolean {
  return (
    u.numbersAt(from).some(n => n.to === to) ||
    !/[\s-]/.test(u.text.slice(u.words[from]?.start, u.words[to - 1]?.end))
  );
}

/** Years before and after the call's that are rather meant than a sum. */
const NEAR_YEARS = 8;

/** "It was cheaper in twenty twenty five": a year not far away that a word for it leads to. */
function isYear(u: Utterance, { from, to }: Pick<Match<AmountRule>, 'from' | 'to'>): boolean {
  const now = dateOf(u.callDay).year;
  return matchAt(patternsFor(u.language).periods, u, from - 1, CALENDAR).some(
    ({ rule, to: end, captures }) =>
      (rule === 'calendarYear' || rule === 'sinceYear') &&
      end === to &&
      Math.abs(Number(captures['year']) - now) <= NEAR_YEARS,
  );
}

function isWhole({ rule }: Match<AmountRule>): boolean {
  return rule.startsWith('whole');
}

/** Cents that prices end in. */
const PRICE_ENDS: ReadonlySet<number> = new Set([90, 95, 98, 99]);

/** "Nine ninety nine": what shops ask, where no number was announced. */
function isShopPrice(u: Utterance, match: Match<AmountRule>): boolean {
  return match.rule === 'bare' && PRICE_ENDS.has(Number(match.captures['cent'])) && !isAnnounced(u, match);
}

/** A number was announced, or a house: it is no price, though one was spoken of. */
function isAnnounced(u: Utterance, { from }: Match<AmountRule>): boolean {
  const { digits, house, phone, card } = u.language.cues;
  return [digits, house, phone, card].some(cue => u.cueBefore(cue, from, ANNOUNCED));
}

/** Words from such an announcement to the number. */
const ANNOUNCED = 5;

/** "A hundred and fifty, a hundred and sixty pounds": two whole numbers, the second the greater, and no pounds and pence. */
function isBoth(u: Utterance, { to, captures: { n, other } }: Match<AmountRule>): boolean {
  const whole = ![...Array(MOST_NUMBER_WORDS).keys()].some(k =>
    u.numbersAt(to - 1 - k).some(number => number.to > to),
  );
  return whole && Number(n) >= LEAST_PRICE && Number(other) > Number(n) && Number(other) <= 2 * Number(n);
}

/** Words of a number that one may begin with. */
const MOST_NUMBER_WORDS = 4;

/** The currency that was said last before a word, or else the next one after it; the language's where none is said. */
function currencyNear(u: Utterance, at: number): string {
  const { currencies } = u.language.money;
  for (let end = at; end > 0; end--) {
    const found = currencies.matchEndingAt(u.keys, end);
    if (found !== undefined) return found.value;
  }
  for (let start = at; start < u.keys.length; start++) {
    const found = currencies.match(u.keys, start);
    if (found !== undefined) return found.value;
  }
  return u.language.currency;
}

/** "I paid three hundred and fifty": a number where a price is said, that counts nothing and is no part of a longer one. */
function isPrice(u: Utterance, { rule, from, to, end, captures }: Match<AmountRule>): boolean {
  const longest = u.numbersAt(from)[0];
  return (
    longest?.to === to &&
    !(to === from + 1 && u.language.cues.ones.has(u.keys[from] ?? '')) &&
    (rule === 'wholeNoun' || Number(captures['n']) >= LEAST_PRICE) &&
    !longest.digits.startsWith('0') &&
    ![...u.numbersAt(from - 1), ...u.numbersAt(to)].some(n => n.to >= from) &&
    // Words of the pattern after it say what it is.
    (end > to || endsAmount(u, to))
  );
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
  return typeof said === 'string' ? said : currencyNear(u, match.from);
}

function centsFor({ rule, captures: c }: Match<AmountRule>): number {
  const n = Number(c['n'] ?? 1) * sharedScale(c);
  const cent = Number(c['cent'] ?? 0);
  switch (rule) {
    case 'units':
    case 'whole':
    case 'wholeNoun':
      return n * 100;
    case 'roughly':
      return Number(c['n']) * 100;
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
    case 'kilo':
      return n * 100_000;
    case 'halfThousand':
      return (c['n'] === undefined ? 1.5 : n + 0.5) * 100_000;
    case 'slang':
      return 0;
  }
}

/** "Between two and three hundred pounds": the hundred belongs to both. */
function sharedScale({ n, other }: Match<AmountRule>['captures']): number {
  const scale = other === undefined ? undefined : [1000, 100].find(k => Number(other) % k === 0);
  return scale !== undefined && Number(other) >= scale && Number(n) < Number(other) / scale ? scale : 1;
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
  // "A few tenners" has no count, nor has "the grand canyon", and "that would be grand" is no thousand.
  const bare = at === 0 ? [{ to: at, value: 1 }] : [];
  const counts = [...bare, ...u.numbersAt(at), ...halved(u, at), ...article(u, at)];
  return counts.flatMap(count => {
    const match = table.match(u.keys, count.to);
    if (match === undefined || count.value < 1) return [];
    // "A grand and a half".
    const half = u.language.cues.andHalf.match(u.keys, match.to);
    const cents = Math.round((count.value + (half === undefined ? 0 : 0.5)) * match.value.amount * 100);
    const span = { from: at, to: half?.to ?? match.to };
    return [propose('amount', formatAmount(cents, match.value.currency), span, 1, ['slang'])];
  });
}

/** "Une trentaine d'euros", "half a dozen pounds". */
function dozens(u: Utterance, at: number): Candidate[] {
  const { dozens: table } = u.language.cues;
  return [...u.numbersAt(at), ...halved(u, at), ...article(u, at)].flatMap(count => {
    const match = table.match(u.keys, count.to);
    const currency = match && u.language.money.currencies.match(u.keys, afterLink(u, match.to));
    if (match === undefined || currency === undefined) return [];
    const cents = Math.round(count.value * match.value * 100);
    return [propose('amount', formatAmount(cents, currency.value), { from: at, to: currency.to }, 1)];
  });
}

/** After "de", "d'" between a count and what it counts. */
function afterLink(u: Utterance, at: number): number {
  return u.language.cues.articles.has(u.keys[at] ?? '') ? at + 1 : at;
}

/** "Anderhalve ton", "tweeënhalve ton". */
function halved(u: Utterance, at: number): { to: number; value: number }[] {
  const { halves, andHalf } = u.language.cues;
  const half = halves.match(u.keys, at);
  const more = u.numbersAt(at).flatMap(({ to, value }) => {
    const tail = andHalf.match(u.keys, to);
    return tail === undefined ? [] : [{ to: tail.to, value: value + 0.5 }];
  });
  return half === undefined ? more : [half, ...more];
}

function article(u: Utterance, at: number): { to: number; value: number }[] {
  return u.language.cues.ones.has(u.keys[at] ?? '') ? [{ to: at + 1, value: 1 }] : [];
}

function formatAmount(cents: number, currency: string): string {
  return `${(cents / 100).toFixed(2)} ${currency}`;
}
