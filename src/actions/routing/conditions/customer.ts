/** Reads conditions on what the records say of the customer. */
import type { RouteFacts } from '../../../call/events/routing.js';
import type { Scalar } from '../domain.js';
import type { Test } from '../plan.js';
import type { Place, Reader } from '../../../config/reader.js';
import { readRange } from './numbers.js';
import { readValueTests } from './values.js';

const FIELDS = ['known', 'arrears', 'openCase', 'value'] as const;

/** Reads `customer: { known, arrears, openCase, value }`. */
export function readCustomer(reader: Reader, place: Place): Test[] {
  const fields = reader.fields(place, FIELDS);
  const [known, arrears, openCase, value] = FIELDS.map(name => fields?.get(name));
  return [
    ...(known ? readFlag(reader, known, 'customer.known', isKnown) : []),
    ...(arrears ? readArrears(reader, arrears) : []),
    ...(openCase ? readFlag(reader, openCase, 'customer.openCase', hasOpenCase) : []),
    ...(value ? readValueTests(reader, value, 'customer.value', facts => facts.customer?.value) : []),
  ];
}

/** Records that were not asked say nothing; records that were asked and tell something know the customer. */
function isKnown({ customer }: RouteFacts): boolean | undefined {
  return customer && (customer.known ?? true);
}

function hasOpenCase({ customer }: RouteFacts): boolean | undefined {
  const found = customer?.openCase;
  return typeof found === 'string' ? found !== '' : found;
}

function readFlag(
  reader: Reader,
  place: Place,
  dimension: string,
  read: (facts: RouteFacts) => Scalar | undefined,
): Test[] {
  const value = reader.scalar(place);
  if (typeof value !== 'boolean') return reader.wrongKind(place, 'true or false') ?? [];
  return [{ dimension, domain: { kind: 'oneOf', values: [value] }, read }];
}

/** `true` is any amount overdue, `false` none; bounds are on the amount. */
function readArrears(reader: Reader, place: Place): Test[] {
  const value = reader.scalar(place);
  const plain = typeof value === 'boolean' ? (value ? { above: 0 } : { atMost: 0 }) : undefined;
  const range = plain ?? readRange(reader, place);
  if (range === undefined) return [];
  return [
    {
      dimension: 'customer.arrears',
      domain: { kind: 'range', range },
      read: facts => facts.customer?.arrears,
    },
  ];
}
