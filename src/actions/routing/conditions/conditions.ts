/** Reads what a rule asks for: each condition becomes tests that must all hold. */
import type { RouteFacts } from '../../../call/events/routing.js';
import { nameFits } from '../../../call/names.js';
import { isOpen } from '../hours.js';
import type { Calendar } from '../hours.js';
import { UNKNOWN } from '../domain.js';
import { QUEUE_MEASURES } from '../plan.js';
import type { Alternative, Test } from '../plan.js';
import { meant } from '../../../config/reader.js';
import type { Place, Reader } from '../../../config/reader.js';
import { readCustomer } from './customer.js';
import { readQueueBounds, readRange } from './numbers.js';
import { readRepeat } from './repeat.js';
import { readValueTests } from './values.js';

/** What conditions may name. */
export interface Known {
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly destinations: readonly string[];
  /** The reasons for calling; nothing if the reader was not told. */
  readonly intents?: readonly string[] | undefined;
}

type ReadCondition = (reader: Reader, place: Place, known: Known) => Test[];

const CONDITIONS: Readonly<Record<string, ReadCondition>> = {
  intent: readIntent,
  confidence: readConfidence,
  slots: readSlots,
  customer: readCustomer,
  language: readLanguage,
  open: (reader, place, known) => readHours(reader, place, known, 'open'),
  closed: (reader, place, known) => readHours(reader, place, known, 'closed'),
  repeat: readRepeat,
  queue: readQueue,
};

/** Reads `when`: conditions that must all hold, or a list of such of which one must. */
export function readWhen(reader: Reader, place: Place, known: Known): Alternative[] {
  const given = reader.isList(place) ? reader.items(place) : [place];
  if (given.length === 0)
    reader.refuse(place, 'There is no condition; what matches every call is the default.');
  return given.flatMap(item => {
    const problems = reader.problems.length;
    const fields = reader.fields(item, Object.keys(CONDITIONS));
    if (fields === undefined) return [];
    const tests = [...fields].flatMap(([key, entry]) => CONDITIONS[key]?.(reader, entry, known) ?? []);
    if (fields.size === 0 && reader.problems.length === problems)
      reader.refuse(item, 'There is no condition; what matches every call is the default.');
    return [{ line: item.line, tests }];
  });
}

function readIntent(reader: Reader, place: Place, { intents }: Known): Test[] {
  const names = reader.items(place).flatMap(item => {
    const name = reader.text(item);
    const fits =
      name === undefined || intents === undefined || name === UNKNOWN || intents.some(i => nameFits(i, name));
    if (!fits) reader.refuse(item, `There is no intent "${name}".${meant(name, [...intents, UNKNOWN])}`);
    return name ?? [];
  });
  if (names.length === 0) reader.refuse(place, 'There is no intent.');
  const read = ({ intent }: RouteFacts): string | undefined => (intent === null ? UNKNOWN : intent);
  return [{ dimension: 'intent', domain: { kind: 'names', names }, read }];
}

function readConfidence(reader: Reader, place: Place): Test[] {
  const range = readRange(reader, place, { min: 0, max: 1 });
  if (range === undefined) return [];
  return [{ dimension: 'confidence', domain: { kind: 'range', range }, read: facts => facts.confidence }];
}

function readSlots(reader: Reader, place: Place): Test[] {
  return [...(reader.fields(place) ?? [])].flatMap(([name, entry]) =>
    readValueTests(reader, entry, `slots.${name}`, facts => own(facts.slots, name)),
  );
}

function readLanguage(reader: Reader, place: Place): Test[] {
  const tags = reader.items(place).flatMap(item => {
    const tag = reader.text(item);
    if (tag === undefined) return [];
    return isTag(tag)
      ? tag
      : (reader.refuse(item, `"${tag}" is no language tag; examples are nl and nl-BE.`) ?? []);
  });
  if (tags.length === 0) return [];
  return [{ dimension: 'language', domain: { kind: 'language', tags }, read: facts => facts.language }];
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function readHours(reader: Reader, place: Place, { calendars }: Known, wanted: 'open' | 'closed'): Test[] {
  return reader.items(place).flatMap(item => {
    const name = reader.oneOf(item, 'calendar under hours', [...calendars.keys()]);
    const calendar = calendars.get(name ?? '');
    if (calendar === undefined) return [];
    const read = ({ at }: RouteFacts): string => (isOpen(calendar, new Date(at)) ? 'open' : 'closed');
    return { dimension: `hours ${calendar.name}`, domain: { kind: 'oneOf', values: [wanted] }, read };
  });
}

function readQueue(reader: Reader, place: Place, { destinations }: Known): Test[] {
  return [...(reader.fields(place, destinations) ?? [])].flatMap(([name, entry]) => {
    const bounds = readQueueBounds(reader, reader.fields(entry, QUEUE_MEASURES) ?? new Map<string, Place>());
    return QUEUE_MEASURES.flatMap((measure): Test[] => {
      const range = bounds[measure];
      if (range === undefined) return [];
      const read = ({ queues }: RouteFacts): number | undefined => own(queues, name)?.[measure];
      return [{ dimension: `queue ${name} ${measure}`, domain: { kind: 'range', range }, read }];
    });
  });
}

// Names come from plans: `constructor` is no slot.
function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
