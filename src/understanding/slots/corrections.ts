/**
 * Self-corrections. The speaker takes something back and says it anew: "the tenth no sorry the twelfth",
 * "... dix-huit non dix-neuf zéro trois".
 *
 * Two things follow. A value right before the cue is dropped when one of its kind comes right after it. And the words
 * taken back may lie inside a longer value: for each cue the utterance is read again without them, and a value found
 * across the gap is believed.
 */
import { asideAt } from './asides.js';
import { codesAt, runsIntoDigits } from './codes.js';
import type { Word } from './words.js';
import type { Utterance } from './utterance.js';

/** A correction cue: words `from` up to, not including, `to`. */
export interface Correction {
  readonly from: number;
  readonly to: number;
  /** True if the speaker says what the value was ("that's the old one"): all of it is taken back, and no tail alone. */
  readonly whole: boolean;
  /** True if the speaker goes on without a value: "no wait, I'll look it up". */
  readonly withdrawn: boolean;
}

/** How many words before a cue may be taken back, and how many readings are tried in one utterance. */
const MAX_TAKEN_BACK = 12;
const MAX_READINGS = 24;
/** Words on each side of the gap that are read again: what speaks for a value found across it stands no further away. */
const REACH = 120;

/** The correction cues of an utterance. */
export function correctionsIn(u: Utterance): readonly Correction[] {
  const { corrections, comparisons, correctionTail, negations } = u.language.cues;
  const found: Correction[] = [];
  for (let from = 1; from < u.keys.length; from++) {
    const outdated = asideAt(u, from);
    let whole = outdated?.outdated === true;
    // "Tuesday rather than Wednesday" takes nothing back.
    if (comparisons.match(u.keys, from) !== undefined) continue;
    let to = corrections.match(u.keys, from)?.to ?? (whole ? outdated?.to : undefined);
    if (to === undefined || endsInZero(u, from, to)) continue;
    // "Juillet et non celle d'août" takes nothing back.
    if ((negations.match(u.keys, from - 1)?.to ?? 0) > from) continue;
    for (;;) {
      const aside = asideAt(u, to);
      const more: number | undefined =
        aside?.to ??
        corrections.match(u.keys, to)?.to ??
        (correctionTail.has(u.keys[to] ?? '') ? to + 1 : undefined);
      if (more === undefined) break;
      whole ||= aside !== undefined;
      to = more;
    }
    if (to < u.keys.length) found.push({ from, to, whole, withdrawn: isWithdrawn(u, from, to) });
    from = to - 1;
  }
  return found;
}

/** "No wait, I'll look it up": the phrase may begin with words that a correction ends in ("dat moet ik opzoeken"). */
function isWithdrawn(u: Utterance, from: number, to: number): boolean {
  const { after, phrases } = u.language.cues.withdrawals;
  const cue = Array.from({ length: to - from }, (_, k) => from + k);
  if (!cue.some(at => after.has(u.keys[at] ?? ''))) return false;
  return [...cue.slice(1), to].some(at => phrases.match(u.keys, at) !== undefined);
}

/** "Eight eight [oh] no": the word that begins the cue is the last digit. */
function endsInZero(u: Utterance, from: number, to: number): boolean {
  const { codes, cues } = u.language;
  if (!codes.zeros.has(u.keys[from] ?? '') || (cues.corrections.match(u.keys, from + 1)?.to ?? 0) < to)
    return false;
  return (
    u.numbersAt(from - 1).some(n => n.to === from) || codes.repeats.matchEndingAt(u.keys, from) !== undefined
  );
}

/** The words around a correction without those that were taken back. */
export interface Edit {
  readonly words: readonly Word[];
  /** Character offset where the words were taken out. */
  readonly gapAt: number;
  /** True if as many numbers follow the cue as stand before it: a digit string across the gap needs a check to hold. */
  readonly anew: boolean;
  /** True if an article that follows the cue was left out too. */
  readonly article: boolean;
}

/**
 * The ways to take words back. What is taken back begins with the same word as what replaces it, or with a word of the
 * same class (number for number, month for month), or is a whole value that ends at the cue.
 *
 * @param valuesEndingAt first words of values that end at a word
 */
export function editsFor(
  u: Utterance,
  corrections: readonly Correction[],
  valuesEndingAt: (to: number) => readonly number[],
): Edit[] {
  return corrections
    .flatMap(({ from, to, whole }) => {
      const restart = u.language.cues.articles.has(u.keys[to] ?? '') ? [to, to + 1] : [to];
      const starts = new Map(
        (whole ? [] : restart).flatMap(at =>
          startsOf(u, from, at).map(start => [`${start}/${at}`, { start, at }] as const),
        ),
      );
      for (const start of valuesEndingAt(from)) {
        // "Neuf [cents euros] non mille deux cents euros": no value begins in the middle of a number.
        if (!insideNumber(u, start) && !swapsMonth(u, start, restart))
          starts.set(`${start}/${to}`, { start, at: to });
      }
      return [...starts.values()].map(({ start, at }) => ({
        words: [...u.words.slice(Math.max(0, start - REACH), start), ...u.words.slice(at, at + REACH)],
        gapAt: u.words[from]?.start ?? 0,
        anew: saidAnew(u, from, at),
        article: at > to,
      }));
    })
    .slice(0, MAX_READINGS);
}

/** "The third of March, sorry, the fourth": a day is no other month. */
function swapsMonth(u: Utterance, start: number, restart: readonly number[]): boolean {
  return classOf(u, start) === 'month' && restart.some(at => classOf(u, at) === 'number');
}

/** Where the words taken back may begin, if the speaker goes on at `restart`. */
function startsOf(u: Utterance, end: number, restart: number): number[] {
  const earliest = Math.max(0, end - MAX_TAKEN_BACK);
  const same = bestRestart(u, earliest, end, restart);
  if (same !== undefined) return [same];
  const kind = classOf(u, restart);
  if (kind === undefined) return [];
  for (let at = end - 1; at >= earliest; at--) {
    if (classOf(u, at) === kind && (kind !== 'number' || !insideNumber(u, at))) return [at];
  }
  return [];
}

/** The place from which most words are said again; of several the last. */
function bestRestart(u: Utterance, earliest: number, end: number, restart: number): number | undefined {
  // "Quatre-vingt-[dix-huit] dix-neuf, non, dix-huit": better where a number begins.
  let best: { at: number; words: number; inside: boolean } | undefined;
  for (let at = end - 1; at >= earliest; at--) {
    let words = 0;
    while (at + words < end && u.keys[at + words] === u.keys[restart + words]) words += 1;
    if (words === 0) continue;
    const inside = insideNumber(u, at);
    const better = best === undefined || (best.inside === inside ? words > best.words : best.inside);
    if (better) best = { at, words, inside };
  }
  return best?.at;
}

type WordClass = 'number' | 'month' | 'weekday' | 'letter';

function classOf(u: Utterance, at: number): WordClass | undefined {
  const { months, weekdays } = u.language.calendar;
  if (
    u.numbersAt(at).length > 0 ||
    u.ordinalsAt(at).length > 0 ||
    u.language.codes.zeros.has(u.keys[at] ?? '')
  )
    return 'number';
  if (months.match(u.keys, at) !== undefined) return 'month';
  if (weekdays.match(u.keys, at) !== undefined) return 'weekday';
  return codesAt(u, at).some(c => c.kind === 'letter') ? 'letter' : undefined;
}

function insideNumber(u: Utterance, at: number): boolean {
  for (let before = Math.max(0, at - 5); before < at; before++) {
    if (u.numbersAt(before).some(n => n.to > at && !runsIntoDigits(u, n))) return true;
  }
  return false;
}

/** True if at least as many words of the kind follow the cue as stand before it: the whole is said anew. */
function saidAnew(u: Utterance, end: number, restart: number): boolean {
  const kind = classOf(u, restart);
  if (kind === undefined) return false;
  const run = (from: number, step: number): number => {
    let length = 0;
    // "Soixante et un": a word inside a number is of it.
    const of = (at: number): boolean => classOf(u, at) === kind || (kind === 'number' && insideNumber(u, at));
    while (of(from + step * length)) length += 1;
    return length;
  };
  const before = run(end - 1, -1);
  return before > 1 && run(restart, 1) >= before;
}
