/** Runs of digits: the longest stretches of words that can be said as part of a digit string. */
import type { CodeItem } from './codes.js';
import { codesAt, skipSeparators } from './codes.js';
import type { Utterance } from './utterance.js';

export interface DigitRun {
  readonly from: number;
  readonly to: number;
  readonly items: readonly CodeItem[];
  readonly digits: string;
}

/** All runs of an utterance, left to right, each as long as it can be. */
export function digitRuns(u: Utterance): readonly DigitRun[] {
  return u.once('digitRuns', 0, () => {
    const runs: DigitRun[] = [];
    for (let at = 0; at < u.keys.length; at++) {
      const run = runFrom(u, at);
      if (run === undefined) continue;
      runs.push(run);
      at = run.to - 1;
    }
    return runs;
  });
}

function runFrom(u: Utterance, from: number): DigitRun | undefined {
  const items: CodeItem[] = [];
  let to = from;
  for (;;) {
    const at = items.length === 0 ? to : skipSeparators(u, to);
    const next = nextDigits(u, at, items.length > 0, () => items.length >= 3 || asked(u, from));
    if (next === undefined) break;
    items.push(next);
    to = next.to;
  }
  if (items.length === 0) return undefined;
  return { from, to, items, digits: items.map(i => i.chars).join('') };
}

/** The item that covers most words; a slip ("for", "to") counts only between certain digits. */
function nextDigits(u: Utterance, at: number, inside: boolean, slips: () => boolean): CodeItem | undefined {
  const codes = codesAt(u, at);
  if (codes.length === 0) return undefined;
  const options = codes.filter(c => c.kind === 'digit');
  const sure = options.find(c => !c.weak);
  if (sure !== undefined)
    return ambiguousZero(u, at) && !inside && !followedByDigit(u, sure.to) ? undefined : sure;
  const slip = options[0];
  return slip !== undefined && inside && slips() && followedByDigit(u, slip.to) && !isCounted(u, slip.to)
    ? slip
    : undefined;
}

/** "... oh two for four hundred pounds", "twenty six for twelve months": what follows is a sum or a length. */
function isCounted(u: Utterance, at: number): boolean {
  const { money, calendar } = u.language;
  return u
    .numbersAt(at)
    .some(n => [money.currencies, calendar.units].some(words => words.match(u.keys, n.to) !== undefined));
}

/** True if a number was announced, so that "to" and "for" are rather digits than words ("three to five days"). */
function asked(u: Utterance, from: number): boolean {
  const { digits, phone, card } = u.language.cues;
  return [digits, phone, card].some(cue => u.cueBefore(cue, from, 6));
}

function ambiguousZero(u: Utterance, at: number): boolean {
  const key = u.keys[at] ?? '';
  return u.language.codes.zeros.has(key) && u.numbersAt(at).length === 0;
}

function followedByDigit(u: Utterance, at: number): boolean {
  return codesAt(u, at).some(c => c.kind === 'digit' && !c.weak);
}
