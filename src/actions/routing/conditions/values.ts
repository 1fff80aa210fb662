/**
 * Reads conditions on a value that may be a text or a number, as slots are: `true` (there), `false` (not there), a value
 * or a list of values, `{ atLeast: 100 }` on its number, `{ startsWith: [10, 11] }` on its text.
 */
import type { RouteFacts } from '../../../call/events/routing.js';
import type { Test } from '../plan.js';
import type { Place, Reader } from '../../../config/reader.js';
import { readRange } from './numbers.js';

type Read = (facts: RouteFacts) => string | number | undefined;

/** The tests of one condition; none, and a problem noted, if it is wrong. */
export function readValueTests(reader: Reader, place: Place, dimension: string, read: Read): Test[] {
  const plain = reader.scalar(place);
  if (typeof plain === 'boolean')
    return [{ dimension, domain: { kind: 'present', is: plain }, read: facts => textOf(read(facts)) }];
  if (!reader.isMap(place)) {
    const values = reader.items(place).flatMap(item => readValue(reader, item) ?? []);
    return values.length === 0
      ? []
      : [{ dimension, domain: { kind: 'oneOf', values }, read: facts => textOf(read(facts)) }];
  }
  // A bound on a number asks for the value too: rules that only ask for it cover this one.
  const there: Test = {
    dimension,
    domain: { kind: 'present', is: true },
    read: facts => textOf(read(facts)),
  };
  if (reader.fields(place)?.has('startsWith')) return [there, ...readStart(reader, place, dimension, read)];
  const range = readRange(reader, place);
  if (range === undefined) return [];
  const asNumber: Test = {
    dimension: `${dimension} as number`,
    domain: { kind: 'range', range },
    read: facts => numberOf(read(facts)),
  };
  return [there, asNumber];
}

function readStart(reader: Reader, place: Place, dimension: string, read: Read): Test[] {
  const start = reader.fields(place, ['startsWith'])?.get('startsWith');
  if (start === undefined) return [];
  const starts = reader.items(start).flatMap(item => readValue(reader, item) ?? []);
  return [
    {
      dimension: `${dimension} starting with ${starts.join(' or ')}`,
      domain: { kind: 'oneOf', values: [true] },
      read: facts => {
        const text = textOf(read(facts));
        return text === undefined ? undefined : starts.some(s => text.startsWith(s));
      },
    },
  ];
}

function readValue(reader: Reader, place: Place): string | undefined {
  const value = reader.scalar(place);
  if ((typeof value === 'string' && value !== '') || typeof value === 'number') return textOf(value);
  return reader.wrongKind(place, 'a text or a number');
}

// Letters' case says nothing in a postcode or a tier.
function textOf(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value).toLowerCase();
}

/** The number of a value such as `12.50 EUR`. */
function numberOf(value: string | number | undefined): number | undefined {
  if (typeof value === 'number') return value;
  const found = value === undefined ? null : /^[-+]?\d+(\.\d+)?(?=\s|$)/.exec(value);
  return found === null ? undefined : Number(found[0]);
}
