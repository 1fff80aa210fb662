/** Reads the destinations of a plan, and finds those that send calls round in a circle. */
import { readQueueBounds } from './conditions/numbers.js';
import type { Calendar } from './hours.js';
import { QUEUE_MEASURES } from './plan.js';
import type { Destination } from './plan.js';
import type { Place, Reader } from '../../config/reader.js';

/** Reads all destinations, by name. */
export function readDestinations(
  reader: Reader,
  place: Place,
  calendars: ReadonlyMap<string, Calendar>,
): Map<string, Destination> {
  const entries = reader.fields(place) ?? new Map<string, Place>();
  const destinations = new Map<string, Destination>();
  for (const [name, entry] of entries) {
    if (name === 'same')
      reader.refuse(entry, 'The name "same" stands for the destination of an earlier call.');
    // A destination that has nothing to say may be written as its bare name.
    const fields =
      entry.node === null || reader.scalar(entry) === null ? new Map<string, Place>() : undefined;
    const given =
      fields ?? reader.fields(entry, ['hours', 'whenClosed', 'overflow']) ?? new Map<string, Place>();
    const read = { reader, given, names: [...entries.keys()], calendars };
    destinations.set(name, { name, line: entry.line, ...readClosed(read, entry), ...readOverflow(read) });
  }
  if (entries.size === 0) reader.refuse(place, 'There must be one destination at least.');
  refuseCircles(reader, place, destinations);
  return destinations;
}

interface Reading {
  readonly reader: Reader;
  readonly given: ReadonlyMap<string, Place>;
  readonly names: readonly string[];
  readonly calendars: ReadonlyMap<string, Calendar>;
}

function readClosed({ reader, given, names, calendars }: Reading, place: Place): Pick<Destination, 'closed'> {
  const [hours, whenClosed] = [given.get('hours'), given.get('whenClosed')];
  if (hours === undefined && whenClosed === undefined) return {};
  if (hours === undefined || whenClosed === undefined) {
    reader.refuse(
      place,
      'Of hours and whenClosed there must be both or neither: calls need to go somewhere.',
    );
    return {};
  }
  const name = reader.oneOf(hours, 'calendar under hours', [...calendars.keys()]);
  const to = reader.oneOf(whenClosed, 'destination', names);
  const calendar = calendars.get(name ?? '');
  return calendar === undefined || to === undefined ? {} : { closed: { calendar, to } };
}

function readOverflow({ reader, given, names }: Reading): Pick<Destination, 'overflow'> {
  const place = given.get('overflow');
  if (place === undefined) return {};
  const fields = reader.fields(place, [...QUEUE_MEASURES, 'to']);
  const target = fields?.get('to');
  if (fields === undefined) return {};
  if (target === undefined) reader.refuse(place, 'It is missing where calls go to (to).');
  const to = target && reader.oneOf(target, 'destination', names);
  const bounds = readQueueBounds(reader, fields);
  if (Object.keys(bounds).length === 0)
    reader.refuse(place, `When it flows over is missing: ${QUEUE_MEASURES.join(', ')}.`);
  return to === undefined ? {} : { overflow: { bounds, to } };
}

// Closed hours and full queues change while a call is passed on; only a plan without circles always ends.
function refuseCircles(reader: Reader, place: Place, destinations: ReadonlyMap<string, Destination>): void {
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): void => {
    const destination = destinations.get(name);
    const from = way.indexOf(name);
    if (from >= 0) {
      const circle = [...way.slice(from), name].join(' -> ');
      const at = { line: destination?.line ?? place.line, path: `destinations.${name}` };
      return reader.refuse(at, `Calls would go round in a circle: ${circle}.`);
    }
    if (destination === undefined || done.has(name)) return;
    for (const next of [destination.closed?.to, destination.overflow?.to])
      if (next !== undefined) visit(next, [...way, name]);
    done.add(name);
  };
  for (const name of destinations.keys()) visit(name, []);
}
