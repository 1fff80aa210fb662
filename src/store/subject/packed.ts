/**
 * A call's subject as bytes, made to be read in part: turns and measures in one block, words in another.
 *
 * The block: four 32-bit counts (bytes of JSON, turns, stretches, columns); per turn role, start, end, number of words;
 * per stretch name, role, start, end; then, from the next multiple of 8 bytes on, the columns of measures as 64-bit
 * numbers (NaN: not known); then JSON with the language, the length, the fields and the names. Little-endian, as every
 * machine that runs Node is.
 */
import type { Role } from '../../call/audio.js';
import { Said } from './said.js';
import type { PackedWords } from './said.js';
import type { MeasureValues, Subject, SubjectSpan, SubjectTurn, SubjectWord } from './subject.js';

interface Meta {
  readonly language: string;
  readonly durationMs: number;
  readonly fields: Subject['fields'];
  readonly spanNames: readonly string[];
  /** `rate`, `rate.usual`, `rate.z` ... */
  readonly columns: readonly string[];
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
  turns.forEach((t, i) =>
    ints.set([ROLES.indexOf(t.role), fit(t.startMs), fit(t.endMs), t.words.length], 4 * (1 + i)),
  );
  spans.forEach(({ name, role, startMs, endMs }, i) => {
    const side = role === undefined ? -1 : ROLES.indexOf(role);
    ints.set([spanNames.indexOf(name), side, fit(startMs), fit(endMs)], 4 * (1 + turns.length + i));
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
  const times = turns.flatMap(turn => turn.words.flatMap(word => [fit(word.startMs), fit(word.endMs)]));
  return Buffer.from(Int32Array.from(times).buffer);
}

/**
 * The subject back from its blocks; each part is made when it is asked for.
 *
 * @param data begins at a multiple of 8 bytes
 */
export function unpack(callId: string, data: Uint8Array, words: PackedWords | undefined): Subject {
  return new PackedSubject(callId, data, words);
}

class PackedSubject implements Subject {
  readonly language: string;
  readonly durationMs: number;
  readonly fields: Subject['fields'];
  readonly #block: Block;
  readonly #names: readonly string[];
  readonly #said: Said | undefined;
  #turns: readonly SubjectTurn[] | undefined;
  #spans: readonly SubjectSpan[] | undefined;

  constructor(
    readonly callId: string,
    { buffer, byteOffset, byteLength }: Uint8Array,
    words: PackedWords | undefined,
  ) {
    const [jsonBytes, turns, spans, columnCount] = new Int32Array(buffer, byteOffset, 4) as unknown as Quad;
    const json = Buffer.from(buffer, byteOffset + byteLength - jsonBytes, jsonBytes);
    const { spanNames, columns, language, durationMs, fields } = JSON.parse(json.toString()) as Meta;
    const rows = new Int32Array(buffer, byteOffset + 16, (turns + spans) * INTS_A_ROW);
    const numbersAt = byteOffset + aligned((1 + turns + spans) * INTS_A_ROW * 4);
    const numbers = new Float64Array(buffer, numbersAt, columnCount * turns);
    this.language = language;
    this.durationMs = durationMs;
    this.fields = fields;
    this.#names = spanNames;
    this.#block = new Block(turns, rows, numbers, columns);
    this.#said = words === undefined ? undefined : new Said(words, this.#block);
  }

  get turns(): readonly SubjectTurn[] {
    if (this.#turns === undefined) {
      const turns: SubjectTurn[] = [];
      for (let i = 0; i < this.#block.turns; i++) turns.push(new PackedTurn(this.#block, this.#said, i));
      this.#turns = turns;
    }
    return this.#turns;
  }

  get spans(): readonly SubjectSpan[] {
    if (this.#spans === undefined) {
      const { rows, turns } = this.#block;
      const spans: SubjectSpan[] = [];
      for (let at = turns * INTS_A_ROW; at < rows.length; at += INTS_A_ROW) {
        const role = ROLES[rows[at + 1]!];
        spans.push({ name: this.#names[rows[at]!]!, role, startMs: rows[at + 2]!, endMs: rows[at + 3]! });
      }
      this.#spans = spans;
    }
    return this.#spans;
  }

  get turnsWith(): Subject['turnsWith'] {
    const said = this.#said;
    return said === undefined ? undefined : (role, needle) => said.turnsWith(role, needle);
  }
}

type Quad = readonly [number, number, number, number];
type Values = Record<(typeof PARTS)[number], MeasureValues>;

/** The numbers of a call. */
class Block {
  constructor(
    readonly turns: number,
    readonly rows: Int32Array,
    private readonly numbers: Float64Array,
    private readonly columns: readonly string[],
  ) {}

  roleOf(turn: number): Role {
    return ROLES[this.rows[turn * INTS_A_ROW]!]!;
  }

  wordsOf(turn: number): number {
    return this.rows[turn * INTS_A_ROW + 3]!;
  }

  valuesOf(turn: number): Values {
    const values: Record<keyof Values, Record<string, number>> = { measures: {}, usual: {}, z: {} };
    this.columns.forEach((column, c) => {
      const number = this.numbers[c * this.turns + turn]!;
      if (Number.isNaN(number)) return;
      const [name, part] = splitColumn(column);
      values[part][name] = number;
    });
    return values;
  }
}

/** Stands for each word of calls whose words were not read: how many there are is known, and where turns end. */
const UNREAD: SubjectWord = { text: '', startMs: 0, endMs: 0 };

class PackedTurn implements SubjectTurn {
  readonly role: Role;
  readonly startMs: number;
  readonly endMs: number;
  #values: Values | undefined;

  constructor(
    private readonly block: Block,
    private readonly said: Said | undefined,
    private readonly index: number,
  ) {
    this.role = block.roleOf(index);
    this.startMs = block.rows[index * INTS_A_ROW + 1]!;
    this.endMs = block.rows[index * INTS_A_ROW + 2]!;
  }

  get words(): readonly SubjectWord[] {
    if (this.said !== undefined) return this.said.wordsOf(this.index);
    return Array<SubjectWord>(this.block.wordsOf(this.index)).fill(UNREAD);
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

  #parts(): Values {
    return (this.#values ??= this.block.valuesOf(this.index));
  }
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

/** Written conversations may go on for weeks: what is beyond 24 days is at their end, not before their beginning. */
function fit(ms: number): number {
  return Math.min(ms, 0x7fff_ffff);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
