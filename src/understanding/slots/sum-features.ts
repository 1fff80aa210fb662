/**
 * What can be seen around a number that was said without a currency: whether it counts something, whether money is
 * spoken of, whether it was announced. `sums.ts` weighs it, with weights learnt from the corpora. All of it is said in
 * classes of words, so that what one language's corpus teaches holds for the others too.
 */
import type { Phrases } from '../../language/phrases.js';
import { isPunctuated } from './nonterminals.js';
import type { Utterance } from './utterance.js';

/** A number and its words. */
export interface SpokenWhole {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Upper ends of the steps in which sizes and distances are told apart. */
const SIZES = [1, 9, 24, 31, 99, 999, 9999];
const STEPS = [0, 1, 3, 6, 24];
/** Words from an announcement of something else to the number. */
const REACHES = { digits: 7, house: 3, phone: 4, card: 4, postcode: 5, plate: 5 } as const;
/** Words between a word of money and the number that it leads to. */
const LED = 2;
/** Words from a word of money to the pounds and pence it speaks of. */
const NEAR_MONEY = 5;
/** Words from what is measured to the reading. */
const MEASURED = 6;
/** Years that a number may be. */
const YEARS = { from: 1950, to: 2060 };
/** The least that is rather a price than a count. */
const LEAST_SUM = 10;

/** The features of a number, by name. */
export function sumFeatures(u: Utterance, number: SpokenWhole): string[] {
  const own = ofNumber(number);
  const next = ofNext(u, number);
  const money = ofMoney(u, number);
  const announced = ofAnnouncements(u, number);
  return [
    'bias',
    ...own,
    ...next.names,
    ...ofPrevious(u, number),
    ...money.names,
    ...announced,
    ...ofLinks(u, number),
    ...ofCounts(u, number),
    ...together(number, next.free, money, announced.length > 0),
  ];
}

function step(edges: readonly number[], value: number): number {
  const at = edges.findIndex(edge => value <= edge);
  return at < 0 ? edges.length : at;
}

function ofNumber({ value }: SpokenWhole): string[] {
  const names = [`size ${step(SIZES, value)}`];
  if (value >= 20 && value % 10 === 0) names.push('tens');
  if (value >= 100 && value % 50 === 0) names.push('fifties');
  if (value >= 1000 && value % 100 === 0) names.push('hundreds');
  if (value >= 40 && value % 10 !== 0) names.push('odd');
  if (value >= YEARS.from && value <= YEARS.to) names.push('like a year');
  return names;
}

/** What follows; `free` if that is nothing the number could count. */
function ofNext(u: Utterance, { to, value }: SpokenWhole): { names: string[]; free: boolean } {
  const { cues, calendar, clock, money } = u.language;
  const key = u.keys[to] ?? '';
  if (to >= u.keys.length) return { names: ['at the end'], free: true };
  if (isPunctuated(u, to)) return { names: ['before a sign'], free: true };
  const among = (words: Phrases<unknown>): boolean => words.match(u.keys, to) !== undefined;
  const unit = cues.waiting.has(key) || among(calendar.units) || among(cues.percent);
  const noun = u.beginsNoun(to) && !isMoneyWord(u, to) && !money.links.now.has(key);
  const names = [
    unit ? 'before a unit' : noun ? 'before a noun' : u.isFunctionWord(to) ? 'before a link' : 'before money',
  ];
  if (among(calendar.months)) names.push('before a month');
  if (among(calendar.weekdays) || among(calendar.relativeDays)) names.push('before a day');
  if (cues.ofWhole.has(key)) names.push('before of');
  if (clock.hourWords.has(key)) names.push('before an hour');
  if (noun && !unit && value < 20) names.push('few before a noun');
  return { names, free: !unit && !noun };
}

function ofPrevious(u: Utterance, { from, to }: SpokenWhole): string[] {
  const { articles, partitives } = u.language.cues;
  const before = u.keys[from - 1] ?? '';
  const names = [from === 0 ? 'first' : u.isFunctionWord(from - 1) ? 'after a link' : 'after a word'];
  if (articles.has(before)) names.push('after an article');
  if (partitives.has(before) || partitives.has(u.keys[from - 2] ?? '')) names.push('of them');
  if (u.keys.length <= to - from + 1) names.push('alone');
  const { counting, measuring } = u.language.money;
  if (u.keys.slice(Math.max(0, from - MEASURED), from).some(key => measuring.has(key)))
    names.push('measured');
  const counts = (start: number): boolean =>
    u.keys.slice(Math.max(0, start), start + 4).some(k => counting.test(k));
  if (counts(from - 4)) names.push('after counting');
  if (counts(to)) names.push('before counting');
  return names;
}

interface MoneyAround {
  readonly names: string[];
  /** True if a word of money stands anywhere near, or right before. */
  readonly spoken: boolean;
  readonly led: boolean;
  /** True if a currency is said. */
  readonly currency: boolean;
  /** True if a sum with its currency is said, and one of about this size. */
  readonly sum: boolean;
  readonly alike: boolean;
}

function ofMoney(u: Utterance, number: SpokenWhole): MoneyAround {
  const { from, to } = number;
  const before = distance(u, from - 1, -1, 25, at => isMoneyWord(u, at));
  const after = distance(u, to, 1, 25, at => isMoneyWord(u, at));
  const places = currencies(u);
  const spoken = Math.min(before, after) < Infinity;
  const names = [
    `money before ${step(STEPS, before)}`,
    `money after ${step(STEPS, after)}`,
    ...(spoken ? [] : ['no money']),
    ...(places.length === 0 ? ['no currency'] : []),
    ...(places.some(at => at < from) ? ['currency before'] : []),
    ...(places.some(at => at >= to) ? ['currency after'] : []),
  ];
  const sums = sumsSaid(u).filter(sum => sum.to <= from || sum.from >= to);
  const alike = sums.some(({ value }) => value >= number.value / 4 && value <= number.value * 4);
  const led = before <= LED;
  return { names, spoken, led, currency: places.length > 0, sum: sums.length > 0, alike };
}

/** Words from a place on to the first that fits. */
function distance(
  u: Utterance,
  from: number,
  by: 1 | -1,
  most: number,
  fits: (at: number) => boolean,
): number {
  for (let k = 0; k < most; k++) {
    const at = from + by * k;
    if (at < 0 || at >= u.keys.length) break;
    if (fits(at)) return k;
  }
  return Infinity;
}

/** True if money is spoken of close to some words. */
export function isNearMoney(
  u: Utterance,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const near = (start: number, by: 1 | -1): boolean =>
    distance(u, start, by, NEAR_MONEY, at => isMoneyWord(u, at)) < Infinity;
  return near(from - 1, -1) || near(to, 1);
}

function isMoneyWord(u: Utterance, at: number): boolean {
  return u.once('money word', at, () => u.language.money.words.test(u.keys[at] ?? ''));
}

function currencies(u: Utterance): readonly number[] {
  return u.once('currencies', 0, () =>
    [...u.keys.keys()].filter(at => u.language.money.currencies.match(u.keys, at) !== undefined),
  );
}

/** The numbers that a currency follows. */
function sumsSaid(u: Utterance): readonly SpokenWhole[] {
  return u.once('sums said', 0, () =>
    [...u.keys.keys()].flatMap(from =>
      u
        .numbersAt(from)
        .filter(({ to }) => u.language.money.currencies.match(u.keys, to) !== undefined)
        .map(({ to, value }) => ({ from, to, value })),
    ),
  );
}

function ofAnnouncements(u: Utterance, { from }: SpokenWhole): string[] {
  const { cues } = u.language;
  return (Object.keys(REACHES) as (keyof typeof REACHES)[]).flatMap(name => {
    const away = u.cueDistance(cues[name], from, REACHES[name]);
    return away === undefined ? [] : [`${name} ${step([0, 2, 5], away)}`];
  });
}

function ofLinks(u: Utterance, { from, to }: SpokenWhole): string[] {
  const { links } = u.language.money;
  const within = (words: ReadonlySet<string>, start: number, end = from): boolean =>
    u.keys.slice(Math.max(0, start), end).some(key => words.has(key));
  const names: string[] = [];
  if (within(links.times, from - 2)) names.push('so many times');
  if (within(links.instead, from - 4)) names.push('instead');
  if (within(links.more, from - 2)) names.push('more or less');
  if (within(links.now, from - 4)) names.push('now');
  if (within(links.now, to, to + 1)) names.push('as before');
  if (within(links.is, from - 1)) names.push('is');
  if (within(links.is, from - 2, from - 1)) names.push('is with a word');
  const before = u.keys[from - 1] ?? '';
  const starts = links.from.has(before) && links.to.has(u.keys[to] ?? '');
  const ends =
    links.to.has(before) &&
    [2, 3, 4, 5].some(
      k => links.from.has(u.keys[from - k] ?? '') && u.numbersAt(from - k + 1).some(n => n.to === from - 1),
    );
  if (starts || ends) names.push('from one to another');
  return names;
}

/** "We ordered forty chairs and thirty eight came": what a number of about this size counted before. */
function ofCounts(u: Utterance, { from, value }: SpokenWhole): string[] {
  const counts = countsSaid(u).filter(count => count.to <= from);
  if (counts.length === 0) return [];
  const alike = counts.some(count => count.value >= value / 4 && count.value <= value * 4);
  return alike ? ['after a count', 'after a count alike'] : ['after a count'];
}

/** The numbers that a noun follows which is neither money nor a length of time. */
function countsSaid(u: Utterance): readonly SpokenWhole[] {
  return u.once('counts said', 0, () =>
    [...u.keys.keys()].flatMap(from =>
      u
        .numbersAt(from)
        .slice(0, 1)
        .filter(({ to }) => isCounted(u, to))
        .map(({ to, value }) => ({ from, to, value })),
    ),
  );
}

function isCounted(u: Utterance, to: number): boolean {
  const { cues, calendar, money } = u.language;
  if (to >= u.keys.length || isPunctuated(u, to) || !u.beginsNoun(to) || isMoneyWord(u, to)) return false;
  const others = [
    calendar.units,
    calendar.months,
    calendar.weekdays,
    calendar.relativeDays,
    money.currencies,
    money.cents,
  ];
  return (
    !cues.waiting.has(u.keys[to] ?? '') &&
    u.numbersAt(to).length === 0 &&
    !others.some(words => words.match(u.keys, to) !== undefined)
  );
}

/** What tells more together than alone. */
function together(
  { value }: SpokenWhole,
  free: boolean,
  { spoken, led, currency, sum, alike }: MoneyAround,
  announced: boolean,
): string[] {
  const names: string[] = [];
  if (announced) names.push('announced');
  if (!free) return [...names, 'counts'];
  if (spoken) names.push('free and money');
  if (led) names.push('free and led');
  if (led && !announced && value >= LEAST_SUM) names.push('free, many and led');
  if (currency) names.push('free and currency');
  if (sum) names.push('free and sum');
  if (alike) names.push('free and sum alike');
  if (value < LEAST_SUM) names.push('free and few');
  if (!announced && value >= LEAST_SUM && (spoken || currency)) names.push('free, many and money');
  if (!announced && value >= 100) names.push('free and a hundred');
  return names;
}
