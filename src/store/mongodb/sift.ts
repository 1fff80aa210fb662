/** Finds the calls that come through a sieve, and keeps what they are found by up with the log. */
import { Binary } from 'mongodb';
import type { Filter, FindCursor } from 'mongodb';
import type { CallEvent } from '../../call/events.js';
import type { CallId } from '../../call/ids.js';
import { LANGUAGES, stemOf } from '../../language/stems.js';
import type { CallFilter, Sieve, SiftOptions, SiftPlan, Sifted } from '../store.js';
import { isPlain } from '../sieve.js';
import { marksOf } from '../subject/marks.js';
import { SubjectBuilder } from '../subject/of-log.js';
import { packTimes, packTurns, unpack } from '../subject/packed.js';
import { textOf } from '../subject/tokens.js';
import type { Subject } from '../subject/subject.js';
import { markKey } from './documents.js';
import type { CallDocument, Collections, SubjectDocument } from './documents.js';
import { callFilter, rangeOf } from './read.js';

/** Goes up whenever the same log would give another document. */
const SUBJECT_VERSION = 6;

const PAGE = 200;
/** Letters that a fixed beginning must have to narrow anything. */
const SHORTEST_PREFIX = 2;

type Where = Filter<SubjectDocument>;

/** The document a call is found by. */
function subjectDocument(call: CallDocument, subject: Subject): SubjectDocument {
  const said = (role: string): string =>
    textOf(subject.turns.filter(turn => turn.role === role).map(turn => turn.words));
  const words = new Map<string, string>();
  for (const { role, words: some } of subject.turns)
    for (const { text } of some) words.set(`${role === 'caller' ? 'c' : 'a'}:${text}`, text);
  return {
    _id: call._id,
    startedMs: call.startedMs,
    startedAt: call.startedAt,
    version: SUBJECT_VERSION,
    terms: [...words.keys()],
    stems: [...new Set([...words.values()].map(word => stemOf(word, subject.language)))],
    marks: Object.fromEntries(marksOf(subject).map(([name, value]) => [markKey(name), value])),
    data: new Binary(packTurns(subject)),
    caller: said('caller'),
    agent: said('agent'),
    times: new Binary(packTimes(subject)),
  };
}

interface Asked {
  readonly where: Where;
  readonly steps: readonly string[];
}

/**
 * A sieve as a filter on the documents of calls, and what it does in words.
 *
 * @param certain only documents that are certain to have what is asked for are to pass, and not all of them need to
 */
function whereOf(sieve: Sieve, certain = false): Asked | undefined {
  switch (sieve.kind) {
    case 'everything':
      return undefined;
    case 'all':
    case 'any':
      return joined(sieve, certain);
    case 'unless': {
      const part = certain ? undefined : whereOf(sieve.part, true);
      if (part === undefined) return undefined;
      return { where: { $nor: [part.where] } as Where, steps: [`not (${part.steps.join(', ')})`] };
    }
    case 'mark': {
      const { name, text, min, max } = sieve;
      const v = {
        ...(text !== undefined && { $eq: text }),
        ...(min !== undefined && { $gte: min }),
        ...(max !== undefined && { $lte: max }),
      };
      const condition = Object.keys(v).length === 0 ? { $exists: true } : v;
      return { where: { [`marks.${markKey(name)}`]: condition } as Where, steps: [`marks: ${name}`] };
    }
    case 'words': {
      const { words, role, withinMs } = sieve;
      // Documents know each word once: neither which words follow each other nor when.
      if (certain && (words.length > 1 || withinMs !== undefined || !isPlain(words))) return undefined;
      const parts = words.map(word => wordWhere(word, role)).filter(part => part !== undefined);
      if (parts.length === 0) return undefined;
      return { where: { $and: parts } as Where, steps: [`words: ${words.join(' ')}`] };
    }
  }
}

type Joined = Extract<Sieve, { kind: 'all' | 'any' }>;

function joined({ kind, parts }: Joined, certain: boolean): Asked | undefined {
  const known = parts.map(part => whereOf(part, certain)).filter(part => part !== undefined);
  // What is not known lets more calls through where all must hold, and fewer where any may.
  const mustKnow = certain ? 'all' : 'any';
  if (known.length === 0 || (kind === mustKnow && known.length < parts.length)) return undefined;
  const filters = known.map(part => part.where);
  const where = kind === 'all' ? { $and: filters } : { $or: filters };
  return { where: where as Where, steps: known.flatMap(part => part.steps) };
}

function wordWhere(word: string, role: 'caller' | 'agent' | undefined): object | undefined {
  const sides = role === undefined ? ['c', 'a'] : [role === 'caller' ? 'c' : 'a'];
  if (word.startsWith('~')) {
    const stem = word.slice(1);
    return { stems: { $in: [...new Set([...LANGUAGES, ''].map(language => stemOf(stem, language)))] } };
  }
  if (!/[*?]/.test(word)) return { terms: { $in: sides.map(side => `${side}:${word}`) } };
  const prefix = /^[^*?]*/.exec(word)?.[0] ?? '';
  if (prefix.length < SHORTEST_PREFIX) return undefined;
  const begins = prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return { $or: sides.map(side => ({ terms: { $regex: `^${side}:${begins}` } })) };
}

/** Reads and keeps the documents that calls are found by. */
export class MongoIndex {
  constructor(
    private readonly collections: Collections,
    private readonly log: (callId: CallId) => AsyncIterable<CallEvent>,
  ) {}

  async *sift(filter: CallFilter, sieve: Sieve, { signal }: SiftOptions): AsyncGenerator<Sifted> {
    // What is not indexed is read first and merged in: there is little of it, live calls above all.
    const pending = await this.#pending(filter).toArray();
    const allowed = await this.#allowed(filter);
    const where = [rangeOf(filter), { version: SUBJECT_VERSION }, whereOf(sieve)?.where ?? {}];
    const found = this.collections.subjects
      .find({ $and: where } as Where)
      .sort({ startedMs: -1, _id: -1 })
      .batchSize(PAGE);
    const behind = new Set(pending.map(call => call._id));
    for await (const document of found) {
      signal?.throwIfAborted();
      while (pending[0] !== undefined && isNewer(pending[0], document)) yield this.#fromLog(pending.shift()!);
      if (behind.has(document._id) || !allowed(document._id)) continue;
      yield siftedOf(document);
    }
    for (const call of pending) {
      signal?.throwIfAborted();
      yield this.#fromLog(call);
    }
  }

  async plan(filter: CallFilter, sieve: Sieve): Promise<SiftPlan> {
    const asked = whereOf(sieve);
    const where = [rangeOf(filter), { version: SUBJECT_VERSION }, asked?.where ?? {}];
    const indexed = await this.collections.subjects.countDocuments({ $and: where } as Where);
    const fromLog = (await this.#pending(filter).toArray()).length;
    const steps = asked?.steps ?? ['all calls: the index does not narrow this down'];
    return {
      steps: [...steps, 'the expression itself, on what was found'],
      candidates: indexed + fromLog,
      sure: 0,
      fromLog,
    };
  }

  /** Indexes calls that are over and whose documents are behind; returns how many, up to `limit`. */
  async indexSome(limit: number): Promise<number> {
    const due = await this.collections.calls
      .find({ pending: true, state: { $ne: 'live' } })
      .limit(limit)
      .toArray();
    for (const call of due) {
      await this.collections.calls.updateOne({ _id: call._id }, { $set: { indexing: true } });
      const subject = await this.#subject(call._id);
      await this.collections.subjects.replaceOne({ _id: call._id }, subjectDocument(call, subject), {
        upsert: true,
      });
      // The call is behind until its document is there, and stays so if an event came meanwhile: that ends `indexing`.
      const done = { $set: { pending: false, indexing: false } };
      await this.collections.calls.updateOne({ _id: call._id, indexing: true }, done);
    }
    return due.length;
  }

  /** Has every call indexed again whose document another version made. */
  async refreshVersion(): Promise<boolean> {
    const other = await this.collections.subjects.findOne(
      { version: { $ne: SUBJECT_VERSION } },
      { projection: { _id: 1 } },
    );
    if (other !== null) await this.outdate();
    return other !== null;
  }

  /** Has every call indexed again; returns how many there are. */
  async outdate(): Promise<number> {
    const { matchedCount } = await this.collections.calls.updateMany(
      {},
      { $set: { pending: true, indexing: false } },
    );
    return matchedCount;
  }

  #pending(filter: CallFilter): FindCursor<CallDocument> {
    return this.collections.calls
      .find({ $and: [callFilter(filter), { pending: true }] } as Filter<CallDocument>)
      .sort({ startedMs: -1, _id: -1 });
  }

  async #allowed(filter: CallFilter): Promise<(callId: CallId) => boolean> {
    if (filter.from === undefined && filter.state === undefined) return () => true;
    const ids = await this.collections.calls.find(callFilter(filter), { projection: { _id: 1 } }).toArray();
    const passing = new Set(ids.map(call => call._id));
    return callId => passing.has(callId);
  }

  async #subject(callId: CallId): Promise<Subject> {
    const builder = new SubjectBuilder();
    for await (const event of this.log(callId)) builder.push(event);
    return builder.subject();
  }

  async #fromLog({ _id, startedAt }: CallDocument): Promise<Sifted> {
    return { callId: _id, startedAt, subject: await this.#subject(_id) };
  }
}

function isNewer(a: CallDocument, b: SubjectDocument): boolean {
  return a.startedMs > b.startedMs || (a.startedMs === b.startedMs && a._id > b._id);
}

function siftedOf({ _id, startedAt, data, caller, agent, times }: SubjectDocument): Sifted {
  const words = {
    caller: Buffer.from(caller),
    agent: Buffer.from(agent),
    times: new Int32Array(bytesOf(times).buffer),
  };
  return { callId: _id, startedAt, subject: unpack(_id, bytesOf(data), words) };
}

// The driver hands out views into a larger buffer; what is unpacked must begin at a multiple of eight.
function bytesOf({ buffer, position }: Binary): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(position);
  bytes.set(buffer.subarray(0, position));
  return bytes;
}
