/**
 * A call's subject as bytes, made to be read in part: turns and measures in one block, words in another.
 *
 * The block: four 32-bit counts (bytes of JSON, turns, stretches, columns); per turn role, start, end, number of words;
 * per stretch name, role, start, end; then, from the next multiple of 8 bytes on, the columns of measures as 64-bit
 * numbers (NaN: not known); then JSON with the language, the length, the fields and the names. Little-endian, as every
 * machine that runs Node is.
 */
import type { Role } from '../../call/audio.js';
import type { MeasureValues, Subject, SubjectSpan, SubjectTurn, SubjectWord } from './subject.js';
import { wordsOfText } from './tokens.js';

interface Meta {
  readonly language: string;
  readonly durationMs: number;
  readonly fields: Subject['fields'];
  readonly spanNames: readonly string[];
  /** `rate`, `rate.usual`, `rate.z` ... */
  readonly columns: readonly string[];
}

/** The words of a call as they are kept. */
export interface PackedWords {
  readonly caller: string;
  readonly agent: string;
  readonly times: ArrayBuffer;
}

const ROLES: readonly Role[] = ['caller', 'agent'];
const INTS_A_ROW = 4;
const PARTS = ['measures', 'usual', 'z'] as const;

/** The block of turns and measures. */
export function packTurns(subject: Subject): Buffer {
  const { language, durationMs, fields, turns, spans } = subject;
  const spanNames = [...new Set(spans.map(span => span.name))];
  const columns = columnsOf(turns);
  const meta: Meta = { language, durationMs, fields, spanNames, columns };
  const json = Buffer.from(JSON.stringify(meta));
  const intBytes = aligned((1 + turns.length + spans.length) * INTS_A_ROW * 4);
  const block = new ArrayBuffer(intBytes + columns.length * turns.length * 8);
  const ints = new Int32Array(block, 0, (1 + turns.length + spans.length) * INTS_A_ROW);
  ints.set([json.length, turns.length, spans.length, columns.length]);
  turns.forEach((t, i) => ints.set([ROLES.indexOf(t.role), t.startMs, t.endMs, t.words.length], 4 * (1 + i)));
  spans.forEach(({ name, role, startMs, endMs }, i) => {
    const side = role === undefined ? -1 : ROLES.indexOf(role);
    ints.set([spanNames.indexOf(name), side, startMs, endMs], 4 * (1 + turns.length + i));
  });
  const numbers = new Float64Array(block, intBytes);
  columns.forEach((column, c) => {
    const [name, part] = splitColumn(column);
    turns.forEach((turn, i) => (numbers[c * turns.length + i] = turn[part][name] ?? NaN));
  });
  return Buffer.concat([Buffer.from(block), json]);
}

/** Begins and ends of all words, in order. */
export function packTimes({ turns }: Subject): Buffer {
  const times = turns.flatMap(turn => turn.words.flatMap(word => [word.startMs, word.endMs]));
  return Buffer.from(Int32Array.from(times).buffer);
}

/** The subject back from its blocks. Words and measures are made when they are asked for. */
export function unpack(callId: string, data: ArrayBuffer, words: PackedWords | undefined): Subject {
  const [jsonBytes, turnCount, spanCount, columnCount] = new Int32Array(data, 0, 4) as unknown as Quad;
  const rows = new Int32Array(data, 16, (turnCount + spanCount) * INTS_A_ROW);
  const intBytes = aligned((1 + turnCount + spanCount) * INTS_A_ROW * 4);
  const json = Buffer.from(data, data.byteLength - jsonBytes);
  const { spanNames, columns, ...meta } = JSON.parse(json.toString()) as Meta;
  const numbers = new Float64Array(data, intBytes, columnCount * turnCount);
  const source: Source = { numbers, columns, turnCount, words: lazily(() => spread(words, rows, turnCount)) };
  const turns = Array.from({ length: turnCount }, (_, i) => new PackedTurn(source, i, rows));
  const spans: SubjectSpan[] = [];
  for (let at = turnCount * INTS_A_ROW; at < rows.length; at += INTS_A_ROW) {
    const role = ROLES[rows[at + 1]!];
    spans.push({ name: spanNames[rows[at]!]!, role, startMs: rows[at + 2]!, endMs: rows[at + 3]! });
  }
  return { ...meta, callId, turns, spans };
}

type Quad = readonly [number, number, number, number];

interface Source {
  readonly numbers: Float64Array;
  readonly columns: readonly string[];
  readonly turnCount: number;
  readonly words: () => readonly (readonly SubjectWord[])[];
}

class PackedTurn implements SubjectTurn {
  readonly role: Role;
  readonly startMs: number;
  readonly endMs: number;
  readonly #source: Source;
  readonly #index: number;
  #values: Record<(typeof PARTS)[number], MeasureValues> | undefined;

  constructor(source: Source, index: number, rows: Int32Array) {
    this.#source = source;
    this.#index = index;
    this.role = ROLES[rows[index * INTS_A_ROW]!]!;
    this.startMs = rows[index * INTS_A_ROW + 1]!;
    this.endMs = rows[index * INTS_A_ROW + 2]!;
  }

  get words(): readonly SubjectWord[] {
    return this.#source.words()[this.#index] ?? [];
  }

  get measures(): MeasureValues {
    return this.#parts().measures;
  }

  get usual(): MeasureValues {
    return this.#parts().usual;
  }

  get z(): MeasureValues {
    return this.#parts().z;
  }

  #parts(): Record<(typeof PARTS)[number], MeasureValues> {
    if (this.#values !== undefined) return this.#values;
    const { columns, numbers, turnCount } = this.#source;
    const values: Record<(typeof PARTS)[number], Record<string, number>> = { measures: {}, usual: {}, z: {} };
    columns.forEach((column, c) => {
      const number = numbers[c * turnCount + this.#index]!;
      if (Number.isNaN(number)) return;
      const [name, part] = splitColumn(column);
      values[part][name] = number;
    });
    return (this.#values = values);
  }
}

/** Stands for each word of calls whose words were not read: how many there are is known, and where turns end. */
const UNREAD: SubjectWord = { text: '', startMs: 0, endMs: 0 };

function spread(words: PackedWords | undefined, rows: Int32Array, turnCount: number): SubjectWord[][] {
  if (words === undefined)
    return Array.from({ length: turnCount }, (_, i) => Array<SubjectWord>(rows[i * 4 + 3]!).fill(UNREAD));
  const times = new Int32Array(words.times);
  const texts = { caller: wordsOfText(words.caller), agent: wordsOfText(words.agent) };
  const next = { caller: 0, agent: 0 };
  let at = 0;
  return Array.from({ length: turnCount }, (_, i) => {
    const role = ROLES[rows[i * INTS_A_ROW]!]!;
    return (texts[role][next[role]++] ?? []).map(text => {
      at += 2;
      return { text, startMs: times[at - 2]!, endMs: times[at - 1]! };
    });
  });
}

function columnsOf(turns: readonly SubjectTurn[]): string[] {
  const columns = new Set<string>();
  for (const turn of turns)
    for (const part of PARTS)
      for (const [name, value] of Object.entries(turn[part]))
        if (value !== undefined) columns.add(part === 'measures' ? name : `${name}.${part}`);
  return [...columns];
}

// Every call has the same few columns, so their names are taken apart once.
const SPLIT = new Map<string, readonly [name: string, part: (typeof PARTS)[number]]>();

function splitColumn(column: string): readonly [name: string, part: (typeof PARTS)[number]] {
  let split = SPLIT.get(column);
  if (split === undefined) {
    const [name = '', part] = column.split('.');
    SPLIT.set(column, (split = [name, part === 'usual' || part === 'z' ? part : 'measures']));
  }
  return split;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
