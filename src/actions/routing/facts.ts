/** Reads the facts of a call from outside, and states a decision as an event of the log. */
import { closest } from '../../call/closest.js';
import { ParleyError } from '../../call/errors.js';
import type { NewCallEvent } from '../../call/events.js';
import { routeFacts } from '../../call/events/routing.js';
import type { RouteFacts } from '../../call/events/routing.js';
import type { Ms } from '../../call/time.js';
import type { Decision } from './decide.js';

/**
 * Checks facts that come from a file or a platform.
 *
 * @param value parsed JSON, docs/routing.md
 * @throws ParleyError FILE_INVALID naming every wrong field
 */
export function parseFacts(value: unknown): RouteFacts {
  const parsed = routeFacts.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(issue => {
    const path = issue.path.join('.') || 'the facts';
    if (issue.code !== 'unrecognized_keys') return `${path}: ${issue.message}`;
    const named = issue.keys.map(key => {
      const near = closest(key, FACT_NAMES);
      return near === undefined ? `"${key}"` : `"${key}" (did you mean "${near}"?)`;
    });
    return `${path}: there is no ${named.join(', ')}`;
  });
  throw new ParleyError('FILE_INVALID', `These are no facts of a call: ${problems.join('; ')}.`, {
    field: parsed.error.issues[0]?.path.join('.') ?? '',
  });
}

const FACT_NAMES = [
  ...Object.keys(routeFacts.shape),
  'known',
  'arrears',
  'openCase',
  'value',
  'reason',
  'destination',
  'waiting',
  'waitS',
  'agentsFree',
];

/** The event that tells a decision together with everything it was made from. */
export function routeDecided(decision: Decision, facts: RouteFacts, tMs: Ms): NewCallEvent {
  return { kind: 'route.decided', tMs, ...decision, why: [...decision.why], facts };
}
