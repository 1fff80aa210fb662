/**
 * The documents, and the indexes that the store's questions need.
 *
 * One append is one document of `log`, events and deliveries together: that is atomic on every deployment, with or
 * without transactions. All other collections are derived from it. What must come back exactly as it was (events,
 * words, payloads) is kept as JSON text; what is asked for is kept as fields.
 */
import { MongoServerError } from 'mongodb';
import type { Binary, Collection, Db } from 'mongodb';
import type { NewDelivery, Delivery, Settlement } from '../../call/delivery.js';
import type { Role } from '../../call/audio.js';
import { ParleyError } from '../../call/errors.js';
import type { CallRecord } from '../store.js';

/** One append. `_id` is the call's id and the first event's number, so that two cannot get the same one. */
export interface LogDocument {
  readonly _id: string;
  readonly callId: string;
  readonly first: number;
  /** Number of the event that comes after these. */
  readonly next: number;
  readonly bodies: readonly string[];
  /** What is still to be done with the deliveries below; missing once it is. */
  readonly open?: true;
  readonly deliveries?: readonly (Omit<NewDelivery, 'payload'> & {
    readonly id: number;
    readonly payload: string;
  })[];
  readonly settled?: readonly Settlement[];
  readonly atMs?: number;
}

/** One call. */
export interface CallDocument extends Omit<CallRecord, 'callId' | 'metadata' | 'endedAt'> {
  readonly _id: string;
  readonly startedMs: number;
  readonly metadata: string;
  /** Time of the last event. */
  readonly lastMs: number;
  /** The index of the call is behind its log. */
  readonly pending: boolean;
  /** The index of the call is being made, and nothing was appended since. */
  readonly indexing?: boolean;
  /** An append is on its way; after a crash the views of the call are made again. */
  readonly dirty: boolean;
}

/** One turn, with the words it is found by. */
export interface TurnDocument {
  readonly _id: string;
  readonly callId: string;
  readonly startedMs: number;
  readonly utteranceId: string;
  readonly role: Role;
  readonly pass: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly confidence: number;
  readonly words: string;
  readonly terms: readonly string[];
}

/** A call as expressions are asked of it. */
export interface SubjectDocument {
  readonly _id: string;
  readonly startedMs: number;
  readonly startedAt: string;
  readonly version: number;
  /** Words said, each once, behind the side that said them: `c:invoice`. */
  readonly terms: readonly string[];
  readonly stems: readonly string[];
  /** By `markKey` of their names. */
  readonly marks: Readonly<Record<string, number | string>>;
  readonly data: Binary;
  readonly caller: string;
  readonly agent: string;
  readonly times: Binary;
}

/** One delivery. */
export interface DeliveryDocument extends Omit<Delivery, 'id' | 'key' | 'payload'> {
  readonly _id: string;
  readonly id: number;
  readonly payload: string;
}

/** Numbers that only go up. */
export interface CounterDocument {
  readonly _id: string;
  readonly value: number;
}

/** Who runs calls. */
export interface OwnerDocument {
  readonly _id: string;
  readonly holder: string;
  /** Counted up while the holder lives. */
  readonly beat: number;
}

/** The collections. */
export interface Collections {
  readonly log: Collection<LogDocument>;
  readonly calls: Collection<CallDocument>;
  readonly turns: Collection<TurnDocument>;
  readonly subjects: Collection<SubjectDocument>;
  readonly deliveries: Collection<DeliveryDocument>;
  readonly counters: Collection<CounterDocument>;
  readonly owner: Collection<OwnerDocument>;
}

type Keys = Readonly<Record<string, 1 | -1>>;

const INDEXES: Readonly<Partial<Record<keyof Collections, readonly Keys[]>>> = {
  log: [{ callId: 1, first: 1 }, { open: 1 }],
  calls: [{ startedMs: -1, _id: -1 }, { state: 1 }, { pending: 1 }, { dirty: 1 }, { from: 1, startedMs: -1 }],
  turns: [
    { callId: 1, startMs: 1 },
    { terms: 1, startedMs: -1 },
  ],
  subjects: [{ startedMs: -1, _id: -1 }, { terms: 1 }, { stems: 1 }, { version: 1 }],
  deliveries: [{ id: 1 }, { destination: 1, state: 1, notBeforeMs: 1 }, { callId: 1, destination: 1, id: 1 }],
};

/** An index of all marks, whatever they are called. FerretDB has no such index and looks through all calls instead. */
const MARKS_INDEX: Keys = { 'marks.$**': 1 };

/** The collections of a database. */
export function collectionsOf(db: Db): Collections {
  return {
    log: db.collection('log'),
    calls: db.collection('calls'),
    turns: db.collection('turns'),
    subjects: db.collection('subjects'),
    deliveries: db.collection('deliveries'),
    counters: db.collection('counters'),
    owner: db.collection('owner'),
  };
}

/**
 * Makes the indexes that are missing and looks whether all are there.
 *
 * @throws ParleyError STORE_CORRUPT naming an index that the server has not made
 */
export async function ensureIndexes(collections: Collections): Promise<void> {
  for (const [name, wanted] of Object.entries(INDEXES) as [keyof Collections, readonly Keys[]][]) {
    const collection = collections[name];
    // Only what is missing is asked for: FerretDB 1.24 fails where some of several indexes are there already.
    for (const key of await missingOf(collection, wanted)) await collection.createIndex(key);
    const [missing] = await missingOf(collection, wanted);
    if (missing !== undefined)
      throw new ParleyError('STORE_CORRUPT', `The index ${JSON.stringify(missing)} of ${name} is missing.`);
  }
}

/** Makes the index of marks, where the server is MongoDB itself. */
export async function ensureMarksIndex(db: Db, { subjects }: Collections): Promise<void> {
  const build = await db.admin().command({ buildInfo: 1 });
  // FerretDB accepts such an index and then fails at every write.
  if (Object.keys(build).some(key => key.toLowerCase().startsWith('ferretdb'))) return;
  if ((await missingOf(subjects, [MARKS_INDEX])).length > 0) await subjects.createIndex(MARKS_INDEX);
}

/** A mark's name as a field's: without the signs that mean something in a path. */
export function markKey(name: string): string {
  return name.replace(/[%.$\0]/g, sign => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

async function missingOf(
  collection: Collections[keyof Collections],
  wanted: readonly Keys[],
): Promise<readonly Keys[]> {
  const made = await collection.indexes().catch((thrown: unknown) => {
    // A collection that nothing has been written to is not there yet.
    if (thrown instanceof MongoServerError && thrown.codeName === 'NamespaceNotFound') return [];
    throw thrown;
  });
  const keys = made.map(index => JSON.stringify(index['key']));
  return wanted.filter(key => !keys.includes(JSON.stringify(key)));
}
