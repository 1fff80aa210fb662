/** Passes a call on from destinations that are closed or full. Ends, since plans have no circles. */
import type { RouteFacts } from '../../call/events/routing.js';
import { contains, wanted } from './domain.js';
import { isOpen } from './hours.js';
import { QUEUE_MEASURES } from './plan.js';
import type { Destination, Plan, QueueBounds } from './plan.js';

/** Where a call meant for `name` goes at that moment, and a sentence for each time it is passed on. */
export function pass(plan: Plan, facts: RouteFacts, name: string): { destination: string; why: string[] } {
  const why: string[] = [];
  let destination = name;
  for (;;) {
    const next = onward(plan.destinations.get(destination), facts);
    if (next === undefined) return { destination, why };
    why.push(`${destination} ${next.because}: passed on to ${next.to}`);
    destination = next.to;
  }
}

function onward(
  destination: Destination | undefined,
  facts: RouteFacts,
): { to: string; because: string } | undefined {
  const { closed, overflow, name = '' } = destination ?? {};
  if (closed && !isOpen(closed.calendar, new Date(facts.at)))
    return { to: closed.to, because: `is closed (hours ${closed.calendar.name})` };
  const full = overflow && fullBecause(overflow.bounds, facts, name);
  return overflow && full !== undefined ? { to: overflow.to, because: full } : undefined;
}

/** Why a queue is full; nothing if a bound does not hold, or the platform does not tell. */
function fullBecause(bounds: QueueBounds, { queues = {} }: RouteFacts, name: string): string | undefined {
  const state = Object.hasOwn(queues, name) ? queues[name] : undefined;
  const parts: string[] = [];
  for (const measure of QUEUE_MEASURES) {
    const range = bounds[measure];
    if (range === undefined) continue;
    const domain = { kind: 'range', range } as const;
    if (!contains(domain, state?.[measure])) return undefined;
    parts.push(`${measure} ${state?.[measure]} is ${wanted(domain)}`);
  }
  return `is full (${parts.join(', ')})`;
}
