/** Counts the calls found by fields of theirs and by the week or day they began. */
import { closest } from '../../call/closest.js';
import { ParleyError } from '../../call/errors.js';
import { localDay } from '../../call/local-time.js';
import type { QueryHit } from './ask.js';
import { FIELDS, SIDE_FIELDS } from './names.js';

/** One group and how many calls are in it. */
export interface Group {
  readonly key: Readonly<Record<string, string>>;
  readonly calls: number;
}

/** The value a call has for grouping: a day, an ISO week (`2026-W47`), or a field. `-` where it has none. */
function groupValue(hit: QueryHit, name: string, timeZone: string): string {
  if (name === 'day') return localDay(new Date(hit.startedAt), timeZone);
  if (name === 'week') return isoWeek(localDay(new Date(hit.startedAt), timeZone));
  return String(hit.subject.fields[name] ?? '-');
}

const NAMES = [
  'day',
  'week',
  ...Object.keys(FIELDS),
  ...['caller', 'agent'].flatMap(side => Object.keys(SIDE_FIELDS).map(name => `${side}.${name}`)),
];

/**
 * The names in a list with commas, checked.
 *
 * @throws ParleyError BAD_ARGUMENT for a name by which calls cannot be grouped
 */
export function groupNames(list: string): string[] {
  const names = list.split(',').map(name => name.trim());
  for (const name of names) {
    if (NAMES.includes(name) || /^slot\../.test(name)) continue;
    const meant = closest(name, NAMES);
    const hint = meant === undefined ? 'Day, week and the fields of a call can.' : `Did you mean ${meant}?`;
    throw new ParleyError('BAD_ARGUMENT', `"${name}" is nothing that calls can be grouped by. ${hint}`, {
      field: 'group-by',
    });
  }
  return names;
}

/** Collects groups, the largest first. */
export class Groups {
  private readonly counts = new Map<string, { key: Record<string, string>; calls: number }>();

  /** @param timeZone where days begin and end */
  constructor(
    private readonly names: readonly string[],
    private readonly timeZone: string,
  ) {}

  /** Counts a call. */
  add(hit: QueryHit): void {
    const key = Object.fromEntries(this.names.map(name => [name, groupValue(hit, name, this.timeZone)]));
    const id = JSON.stringify(key);
    const group = this.counts.get(id) ?? { key, calls: 0 };
    group.calls += 1;
    this.counts.set(id, group);
  }

  list(): Group[] {
    return [...this.counts.values()].sort(
      (a, b) => b.calls - a.calls || (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1),
    );
  }
}

/** Week of a day (`YYYY-MM-DD`) by ISO 8601: it is that of its Thursday. */
export function isoWeek(day: string): string {
  const thursday = new Date(day);
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - first) / (7 * 86_400_000));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
