/** Finds the calls that come through a sieve, and reads them a page at a time. */
import type { CallId } from '../../../call/ids.js';
import type { Connection } from '../connection.js';
import type { CallFilter, SiftPlan } from '../../store.js';
import { asksWords } from '../../sieve.js';
import type { Sieve } from '../../sieve.js';
import { conditions } from '../read.js';
import { conditionOf } from './match.js';

/** A call by its number, or by its id if it is not indexed; and 1 if it need not be evaluated. */
export type Candidate = readonly [found: number | CallId, sure: 0 | 1];

/**
 * The calls that come through a sieve, newest first; those that are not indexed all do.
 *
 * @param sure what makes it certain of a call that nothing more is to be asked of it
 */
export function findCandidates(
  db: Connection,
  filter: CallFilter,
  sieve: Sieve,
  sure?: Sieve,
): readonly Candidate[] {
  const condition = conditionOf(db, sieve);
  const certain = sure && conditionOf(db, sure, true);
  const indexed = rangeOf(filter);
  indexed.add('NOT EXISTS (SELECT 1 FROM index_pending AS p WHERE p.call_id = i.call_id)');
  if (condition !== undefined) indexed.add(condition.sql, ...condition.values);
  const pending = conditions(filter);
  const query = db.prepare(
    `SELECT found, sure FROM (
       SELECT call_no AS found, ${certain?.sql ?? '0'} AS sure, call_id, started_ms FROM index_calls AS i ${indexed.sql()}
       UNION ALL
       SELECT call_id, 0, call_id, started_ms FROM index_pending JOIN calls USING (call_id) ${pending.sql()}
     ) ORDER BY started_ms DESC, call_id DESC`,
  );
  const values = [...(certain?.values ?? []), ...indexed.values, ...pending.values];
  return query.raw(true).all(values) as unknown as readonly Candidate[];
}

// What `index_calls` does not have is asked of the calls themselves.
function rangeOf(filter: CallFilter): ReturnType<typeof conditions> {
  const { since, until, ...others } = filter;
  const range = conditions({ ...(since !== undefined && { since }), ...(until !== undefined && { until }) });
  const rest = conditions(others);
  if (rest.values.length > 0)
    range.add(`call_id IN (SELECT call_id FROM calls ${rest.sql()})`, ...rest.values);
  return range;
}

/** What `findCandidates` does and how much it finds. */
export function planOf(db: Connection, filter: CallFilter, sieve: Sieve, sure?: Sieve): SiftPlan {
  const condition = conditionOf(db, sieve);
  const found = findCandidates(db, filter, sieve, sure);
  const steps = condition?.step.split('\n') ?? ['all calls: the index does not narrow this down'];
  const parts = asksWords(sieve) ? 'words, turns and measures' : 'turns and measures, words where asked';
  return {
    steps: [...steps, `the expression itself, on the ${parts} of what was found`],
    candidates: found.length,
    sure: found.filter(([, needsNothing]) => needsNothing === 1).length,
    fromLog: found.filter(([one]) => typeof one === 'string').length,
  };
}
