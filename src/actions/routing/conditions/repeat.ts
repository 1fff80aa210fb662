/** Repeated calls: the customer has called before for the same reason. */
import type { RouteFacts } from '../../../call/events/routing.js';
import type { Alternative, Plan, Test } from '../plan.js';
import type { Place, Reader } from '../../../config/reader.js';

const DAY_MS = 86_400_000;
const DIMENSION = 'days since earlier call';

/** An earlier call for the same reason. */
interface Repeated {
  /** Days of 24 hours since that call. */
  readonly ageDays: number;
  readonly destination: string | undefined;
}

/** Earlier calls for the reason of this one, latest first. A reason that is not known is never the same. */
function repeatedCalls({ at, intent, earlier = [] }: RouteFacts): Repeated[] {
  if (typeof intent !== 'string') return [];
  return earlier
    .filter(call => call.reason === intent)
    .map(call => ({
      ageDays: (Date.parse(at) - Date.parse(call.at)) / DAY_MS,
      destination: call.destination,
    }))
    .filter(call => call.ageDays > 0)
    .sort((a, b) => a.ageDays - b.ageDays);
}

/** Where the latest repeated call went whose destination there still is. */
function earlierDestination(
  facts: RouteFacts,
  withinDays: number,
  isThere: (destination: string) => boolean,
): string | undefined {
  return repeatedCalls(facts).find(
    ({ ageDays, destination }) => ageDays <= withinDays && destination !== undefined && isThere(destination),
  )?.destination;
}

/** Adds that the repeated call went somewhere there still is; nothing if the alternative asks for no repeated call. */
export function withEarlierDestination(
  alternative: Alternative,
  destinations: readonly string[],
): Alternative | undefined {
  const repeat = alternative.tests.find(test => test.dimension.startsWith(DIMENSION));
  if (repeat?.domain.kind !== 'range') return undefined;
  const withinDays = repeat.domain.range.atMost ?? Infinity;
  const read = (facts: RouteFacts): string | undefined =>
    earlierDestination(facts, withinDays, name => destinations.includes(name));
  const dimension = `destination of the call within ${withinDays} days`;
  const test: Test = { dimension, domain: { kind: 'present', is: true }, read };
  return { ...alternative, tests: [...alternative.tests, test], earlierDestination: read };
}

/** How far back the plan's rules look for earlier calls, in days; 0 if none does. */
export function repeatDays({ rules }: Plan): number {
  const tests = rules.flatMap(rule => rule.when.flatMap(alternative => alternative.tests));
  return tests.reduce((days, { dimension, domain }) => {
    const looksBack = dimension.startsWith(DIMENSION) && domain.kind === 'range';
    return looksBack ? Math.max(days, domain.range.atMost ?? 0) : days;
  }, 0);
}

/** Reads `repeat: { withinDays: 14, times: 2 }`: so many earlier calls for the same reason, one unless said. */
export function readRepeat(reader: Reader, place: Place): Test[] {
  const fields = reader.fields(place, ['withinDays', 'times']);
  if (fields === undefined) return [];
  const [days, count] = [fields.get('withinDays'), fields.get('times')];
  if (days === undefined) return reader.refuse(place, 'The number of days is missing (withinDays).') ?? [];
  const withinDays = reader.number(days, { min: 1, max: 3650 });
  const times = count === undefined ? 1 : reader.number(count, { min: 1, max: 100, whole: true });
  if (withinDays === undefined || times === undefined) return [];
  return [
    {
      dimension: `${DIMENSION} ${times} for the same reason`,
      domain: { kind: 'range', range: { atMost: withinDays } },
      read: facts => repeatedCalls(facts)[times - 1]?.ageDays,
    },
  ];
}
