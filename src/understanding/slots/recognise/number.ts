/** Quantities, house numbers, dozens; and ordinals. */
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { codesAt } from '../codes.js';
import { isPunctuated } from '../nonterminals.js';
import { isOnStreet } from '../streets.js';
import { isPercent } from '../sums.js';
import type { Utterance } from '../utterance.js';

/** Proposes the quantities that start at a position. */
export function numbersAt(u: Utterance, at: number): Candidate[] {
  return [...dozens(u, at), ...cardinals(u, at), ...companies(u, at)];
}

/** "Met z'n elven", "wij zijn met ons vijven": how many people there are. */
function companies(u: Utterance, at: number): Candidate[] {
  const { clock, cues } = u.language;
  const count = clock.inflected.match(u.keys, at);
  if (count === undefined || !cues.companies.has(u.keys[at - 1] ?? '')) return [];
  return [propose('number', String(count.value / 60), { from: at, to: count.to }, 0.8, ['company'])];
}

function cardinals(u: Utterance, at: number): Candidate[] {
  const { cues } = u.language;
  const { articles } = cues;
  const longest = u.numbersAt(at)[0];
  if (longest === undefined || insideNumber(u, at)) return [];
  const { to, value } = longest;
  const house =
    u.cueDistance(cues.houseOnly, at, 1) === 0 ||
    cues.streetEnding.test(u.keys[at - 1] ?? '') ||
    isOnStreet(u, at) ||
    (u.cueDistance(cues.house, at, 3) === 0 && u.cueDistance(cues.digits, at, 1) === undefined);
  const one = cues.ones.has(u.keys[at] ?? '') && to === at + 1;
  // "Onder nummer 20417763": no house.
  if (house && longest.digits.length > LONGEST_HOUSE && /^\d/.test(u.keys[at] ?? '')) return [];
  if (value < 1 || value > 999_999_999 || (one && !house)) return [];
  if (isStuck(u, at) || isBareMagnitude(u, at, to) || (!house && isName(u, at, to))) return [];
  if (measuresTime(u, at, to) || isShare(u, at, to) || followsZero(u, at)) return [];
  if (isDoubtful(u, at, to) && !(house && !articles.has(u.keys[at - 2] ?? ''))) return [];
  if (!house && touchesDigits(u, to)) return [];
  return [propose('number', String(value), { from: at, to }, house ? 0.8 : 0, house ? ['house number'] : [])];
}

/** The most figures of a house number. */
export const LONGEST_HOUSE = 5;

/** Figures with letters on either side are no quantity: "401k", "w-2", "3D". */
function isStuck(u: Utterance, at: number): boolean {
  const word = u.words[at];
  if (word === undefined || !/^\d/.test(word.key)) return false;
  return /\p{L}-?$/u.test(u.text.slice(0, word.start)) || /^-?\p{L}/u.test(u.text.slice(word.end));
}

/** How often a letter is said to stand in a name; "eighteen b" is a house. */
const MOST_DOUBLED = 3;

/** "Le quatre-vingt-treize", "deux t", "une Peugeot deux cent huit immatriculée": what is called so, a letter's count, a model. */
function isName(u: Utterance, at: number, to: number): boolean {
  const { singular, plate } = u.language.cues;
  if (isDose(u, at, to)) return true;
  if (singular.has(u.keys[at - 1] ?? '') && u.isFunctionWord(to)) return true;
  if (plate.match(u.keys, to) !== undefined) return true;
  const few = u.numbersAt(at).every(n => n.value <= MOST_DOUBLED);
  return few && /^\p{L}$/u.test(u.words[to]?.norm ?? '') && !u.isFunctionWord(to);
}

/** "Doliprane mille": a round number behind a name, and nothing that it could count. */
function isDose(u: Utterance, at: number, to: number): boolean {
  const { hundred, thousand } = u.language.numbers;
  const key = u.keys[at] ?? '';
  return (
    to === at + 1 &&
    (hundred.has(key) || thousand.has(key)) &&
    at > 0 &&
    u.beginsNoun(at - 1) &&
    u.isFunctionWord(to)
  );
}

/** Where an article can stand for one ("a thousand"), a thousand without it counts nothing. */
function isBareMagnitude(u: Utterance, at: number, to: number): boolean {
  const { article, hundred, thousand, million } = u.language.numbers;
  const key = u.keys[at] ?? '';
  return article.size > 0 && to === at + 1 && [hundred, thousand, million].some(set => set.has(key));
}

/** A zero before it makes it part of a digit string: "nul zes". */
function followsZero(u: Utterance, at: number): boolean {
  return codesAt(u, at - 1).some(code => code.chars === '0' && !code.weak) && u.numbersAt(at - 1).length > 0;
}

/** True if a length of time follows: "twenty minutes", "three to five days"; or a half: "four and a half times". */
function measuresTime(u: Utterance, at: number, to: number): boolean {
  const { cues, calendar } = u.language;
  const counted = (k: number): boolean =>
    cues.waiting.has(u.keys[k] ?? '') || calendar.units.match(u.keys, k) !== undefined;
  // "Les quatre derniers chiffres".
  const ranked = u.ordinalsAt(to)[0] ?? calendar.shifts.match(u.keys, to);
  if (ranked !== undefined && counted(ranked.to)) return true;
  const upTo = u.keys[to] !== undefined && u.isFunctionWord(to) ? u.numbersAt(to + 1)[0] : undefined;
  const half = cues.andHalf.match(u.keys, to);
  // "Un jour ou deux".
  const orMore = cues.alternatives.has(u.keys[at - 1] ?? '') && counted(at - 2);
  return (
    orMore ||
    endsLength(u, at) ||
    counted(to) ||
    (upTo !== undefined && counted(upTo.to)) ||
    half !== undefined
  );
}

/** "Une heure vingt de retard", "an hour and twenty late": the minutes of a length. */
function endsLength(u: Utterance, at: number): boolean {
  const unit = u.language.numbers.and.has(u.keys[at - 1] ?? '') ? at - 2 : at - 1;
  if (!u.language.clock.lengthHours.has(u.keys[unit] ?? '')) return false;
  return u.numbersAt(unit - 1).some(n => n.to === unit) || u.language.cues.ones.has(u.keys[unit - 1] ?? '');
}

/** True for "three percent" and for either side of the point in "three point five": no quantity. */
function isShare(u: Utterance, at: number, to: number): boolean {
  const { decimalPoint } = u.language.cues;
  if (isPercent(u, to) || isOutOf(u, at, to)) return true;
  const goesOn = decimalPoint.has(u.keys[to] ?? '') && u.numbersAt(to + 1).length > 0;
  const endsWhole = u.numbersAt(at - 2).some(n => n.to === at - 1);
  return goesOn || (decimalPoint.has(u.keys[at - 1] ?? '') && endsWhole);
}

/** Words from one of so many to how many: "one call in ten". */
const SHARE_REACH = 2;

/** "One in ten", "neuf sur dix", "un appel sur trois": both numbers of a share count nothing. */
function isOutOf(u: Utterance, at: number, to: number): boolean {
  const { outOf, ones } = u.language.cues;
  const total = outOf.match(u.keys, to);
  const whole = total === undefined ? undefined : u.numbersAt(total.to)[0]?.value;
  if (whole !== undefined && isShareOf(Number(u.numbersAt(at)[0]?.value), whole)) return true;
  const link = outOf.matchEndingAt(u.keys, at);
  if (link === undefined) return false;
  const value = Number(u.numbersAt(at)[0]?.value);
  const before = [link.from - 1, link.from - SHARE_REACH].find(k => ones.has(u.keys[k] ?? ''));
  const part = u.numbersAt(link.from - 1).find(n => n.to === link.from)?.value;
  return (before !== undefined && value > 1) || (part !== undefined && isShareOf(part, value));
}

/** "Trois sur cinq sont cassés" counts; one of any, and any of ten, a hundred or a thousand, is a share. */
function isShareOf(part: number, whole: number): boolean {
  return part < whole && (part === 1 || /^10+$/.test(String(whole)));
}

/** True if the number is the tail of a longer one ("two" in "twenty two"). */
function insideNumber(u: Utterance, at: number): boolean {
  for (let before = Math.max(0, at - 6); before < at; before++) {
    if (u.numbersAt(before).some(n => n.to > at)) return true;
  }
  return false;
}

/** Another number next to it makes it part of a digit string, a year or a time. */
function touchesDigits(u: Utterance, to: number): boolean {
  if (isPunctuated(u, to)) return false;
  return codesAt(u, to).some(c => c.kind === 'digit' && !c.weak && u.numbersAt(to).length > 0);
}

/** Number words that are also ordinary words ("neuf") count something or follow a function word. */
function isDoubtful(u: Utterance, at: number, to: number): boolean {
  const { doubtfulNumbers, partitives, articles, numberNouns, ones } = u.language.cues;
  if (to !== at + 1 || !doubtfulNumbers.has(u.keys[at] ?? '')) return false;
  // "Ik heb er acht": what is counted was said before.
  if ([at - 1, at - 2].some(before => partitives.has(u.keys[before] ?? ''))) return false;
  // "Du numéro neuf", and not "un numéro neuf".
  if (numberNouns.has(u.keys[at - 1] ?? '') && !ones.has(u.keys[at - 2] ?? '')) return false;
  if (articles.has(u.keys[at - 2] ?? '')) return true;
  return u.isFunctionWord(to) && !(at === 0 && to === u.keys.length);
}

/** "A dozen days", "une centaine d'euros": a length or an amount, and only about. */
function countsUnits(u: Utterance, to: number): boolean {
  return [to, to + 1].some(
    at =>
      u.language.cues.waiting.has(u.keys[at] ?? '') ||
      u.language.calendar.units.match(u.keys, at) !== undefined ||
      u.language.money.currencies.match(u.keys, at) !== undefined,
  );
}

function dozens(u: Utterance, at: number): Candidate[] {
  const { cues } = u.language;
  const counts = [
    ...u.numbersAt(at).map(n => ({ to: n.to, value: n.value })),
    ...(cues.ones.has(u.keys[at] ?? '') ? [{ to: at + 1, value: 1 }] : []),
  ];
  const half = cues.halves.match(u.keys, at);
  if (half !== undefined) counts.push(half);
  return counts.flatMap(count => {
    const match = cues.dozens.match(u.keys, count.to);
    if (match === undefined || count.value <= 0) return [];
    if (countsUnits(u, match.to)) return [];
    return [
      propose('number', String(Math.round(count.value * match.value)), { from: at, to: match.to }, 0.8, [
        'dozen',
      ]),
    ];
  });
}

/** Proposes the ordinals that start at a position: before a noun, after a word that only a noun follows, or as a rank. */
export function ordinalsAt(u: Utterance, at: number): Candidate[] {
  return u.ordinalsAt(at).flatMap(({ to, value }) => {
    if (ranksSigns(u, at, to) || u.language.clock.partsOfDay.match(u.keys, to) !== undefined) return [];
    const beforeNoun = u.beginsNoun(to) || u.language.cues.ordinalNouns.has(u.keys[to] ?? '');
    const { ordinalCues, floors } = u.language.cues;
    const floor = floors.matchEndingAt(u.keys, at);
    const before = u.keys[at - 1] ?? '';
    const cue = ordinalCues.has(before) || (floor !== undefined && (value > 1 || at - floor.from > 1));
    return beforeNoun || cue || isRank(u, at, to) || ranksBeside(u, at, to)
      ? [propose('ordinal', String(value), { from: at, to }, 0.5, [])]
      : [];
  });
}

/** Words from one rank to the next. */
const NEIGHBOUR_REACH = 12;

/** "The second parcel is damaged, the first is fine": a rank beside its neighbour that ranks a thing, and no day. */
export function ranksBeside(u: Utterance, at: number, to: number): boolean {
  const { articles, rankEvents } = u.language.cues;
  if (!articles.has(u.keys[at - 1] ?? '') || !rankEvents.has(u.keys[to] ?? '')) return false;
  const value = u.ordinalsAt(at).find(o => o.to === to)?.value;
  if (value === undefined) return false;
  const around = Array.from({ length: 2 * NEIGHBOUR_REACH }, (_, k) => at - NEIGHBOUR_REACH + k);
  return around.some(k => u.ordinalsAt(k).some(o => Math.abs(o.value - value) === 1 && u.beginsNoun(o.to)));
}

/** "I was third in the queue", "je suis le troisième sur la liste", "he's 21st". */
function isRank(u: Utterance, at: number, to: number): boolean {
  const { rankVerbs, rankPersons, rankPlaces, articles } = u.language.cues;
  const verb = u.keys[articles.has(u.keys[at - 1] ?? '') ? at - 2 : at - 1] ?? '';
  if (rankVerbs.has(verb) && rankPlaces.has(u.keys[to] ?? '')) return true;
  return rankPersons.has(verb) && to === u.keys.length;
}

/** "The first six digits", "les six premiers chiffres": which of a number's signs, and no rank. */
function ranksSigns(u: Utterance, at: number, to: number): boolean {
  const number = u.numbersAt(to)[0];
  if (u.language.cues.waiting.has(u.keys[number?.to ?? to] ?? '')) return true;
  // "The first six months", "les six premiers mois".
  const { units } = u.language.calendar;
  if (number !== undefined) return units.match(u.keys, number.to) !== undefined;
  return u.numbersAt(at - 1).some(n => n.to === at) && units.match(u.keys, to) !== undefined;
}
