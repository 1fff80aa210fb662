/** The texts that the full-text index holds of a call, by its columns. */
import { stemOf } from '../../../language/stems.js';
import type { Role } from '../../../call/audio.js';
import type { Subject, SubjectTurn, SubjectWord } from '../../subject/subject.js';
import { textOf, tokenOf } from '../../subject/tokens.js';

/** Where the stretches at the beginning of a call end, in milliseconds; migration 5 has their columns. */
const OPENINGS_MS = [10_000, 30_000, 60_000] as const;

const ROLES: readonly Role[] = ['caller', 'agent'];

/** The columns of the full-text index in their order. */
export const TEXT_COLUMNS: readonly string[] = [
  'caller',
  'agent',
  'stems',
  ...OPENINGS_MS.flatMap(endMs => ROLES.map(role => columnOf(role, endMs))),
];

/** The columns in which a word can only stand if it began within a time; none if that is too short. */
export function openingColumns(role: Role | undefined, withinMs: number): readonly string[] {
  const sides = role === undefined ? ROLES : [role];
  return OPENINGS_MS.filter(endMs => endMs <= withinMs).flatMap(endMs =>
    sides.map(side => columnOf(side, endMs)),
  );
}

/** The columns in one of which every word stands that began within a time; none if the openings are shorter. */
export function openingAround(role: Role | undefined, withinMs: number): readonly string[] {
  const around = OPENINGS_MS.find(endMs => endMs >= withinMs);
  return around === undefined ? [] : openingColumns(role, around);
}

/** The texts of a call, in the order of the columns. */
export function textsOf(subject: Subject): readonly string[] {
  const said = (role: Role): readonly SubjectTurn[] => subject.turns.filter(turn => turn.role === role);
  const openings = OPENINGS_MS.flatMap((endMs, i) =>
    ROLES.map(role =>
      textOf(said(role).flatMap(turn => runsIn(turn, OPENINGS_MS[i - 1] ?? -Infinity, endMs))),
    ),
  );
  const whole = ROLES.map(role => textOf(said(role).map(turn => turn.words)));
  return [...whole, stemsOf(subject), ...openings];
}

// Words of a turn that follow each other and all begin in the stretch: what is a phrase here is one in the turn.
function runsIn({ words }: SubjectTurn, fromMs: number, endMs: number): SubjectWord[][] {
  const runs: SubjectWord[][] = [];
  let inside = false;
  for (const word of words) {
    const now = word.startMs >= fromMs && word.startMs < endMs;
    if (now && !inside) runs.push([]);
    if (now) runs.at(-1)!.push(word);
    inside = now;
  }
  return runs;
}

function columnOf(role: Role, endMs: number): string {
  return `${role}_${endMs / 1000}`;
}

const STEMS = new Map<string, string>();
const MOST_STEMS = 200_000;

/** The stems of all words of a call, each once. */
function stemsOf({ language, turns }: Subject): string {
  const words = new Set(turns.flatMap(turn => turn.words.map(word => word.text)));
  const stems = new Set([...words].map(word => tokenOf(stemIn(language, word))));
  return [...stems].join(' ');
}

function stemIn(language: string, word: string): string {
  const key = `${language} ${word}`;
  let stem = STEMS.get(key);
  if (stem === undefined) {
    if (STEMS.size >= MOST_STEMS) STEMS.clear();
    STEMS.set(key, (stem = stemOf(word, language)));
  }
  return stem;
}
