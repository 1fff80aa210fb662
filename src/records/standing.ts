/** What exists for someone of a code that is being said, told at once: while somebody speaks nobody waits for a server. */
import { asParleyError } from '../call/errors.js';
import type { CallRecords } from './call-records.js';
import { codeKey } from './keys.js';
import type { CodeField, Existing, RecordsSource } from './source.js';

/**
 * `complete`: a reading exists and nothing longer begins with one. `incomplete`: something existing begins with a reading.
 * `unknown`: neither, or the records could not tell. `asking`: the answer is on its way.
 */
export type Standing = 'complete' | 'incomplete' | 'unknown' | 'asking';

interface Known {
  readonly whole: boolean;
  readonly begun: boolean;
  readonly untilMs: number;
}

const MOST_KNOWN = 5_000;
/** A new order is there within a minute; the same readings are asked several times while one code is being said. */
const KNOWN_MS = 60_000;
const FAILED_MS = 3_000;

/** What may still come of a code, from what exists of its readings. */
export function standingOf({ whole, begun }: Existing): Exclude<Standing, 'asking'> {
  if (begun.length > 0) return 'incomplete';
  return whole.length > 0 ? 'complete' : 'unknown';
}

/** Answers of records that take time, kept for a minute. */
export class KnownCodes {
  readonly #known = new Map<string, Known>();
  readonly #asked = new Map<string, Promise<void>>();

  constructor(private readonly source: Pick<RecordsSource, 'existingNow'>) {}

  /** What exists of readings, if that can be told at once. @throws what the records fail with */
  now(field: CodeField, readings: readonly string[]): Existing | undefined {
    if (this.source.existingNow !== undefined) return this.source.existingNow(field, readings);
    const now = performance.now();
    const found = readings.map(reading => this.#known.get(`${field} ${codeKey(reading)}`));
    if (found.some(known => known === undefined || known.untilMs < now)) return undefined;
    return {
      whole: readings.filter((_, i) => found[i]?.whole === true),
      begun: readings.filter((_, i) => found[i]?.begun === true),
    };
  }

  /** Asks for readings, each question once at a time; `answered` is called when `now` can tell. */
  ask(field: CodeField, readings: readonly string[], records: CallRecords, answered: () => void): void {
    const question = `${field} ${readings.map(codeKey).join(' ')}`;
    let asked = this.#asked.get(question);
    if (asked === undefined) {
      asked = this.#look(field, readings, records).finally(() => this.#asked.delete(question));
      this.#asked.set(question, asked);
    }
    void asked.then(answered);
  }

  async #look(field: CodeField, readings: readonly string[], records: CallRecords): Promise<void> {
    let [existing, forMs]: [Existing, number] = [{ whole: [], begun: [] }, FAILED_MS];
    try {
      [existing, forMs] = [await records.existing(field, readings), KNOWN_MS];
    } catch (thrown) {
      // The call that asked is over: another that waits for the same asks for itself.
      if (asParleyError(thrown).code === 'CANCELLED') return;
      // Records that fail say nothing of a code, and are asked again with the next words. The call's file tells of it.
    }
    const [whole, begun] = [existing.whole, existing.begun].map(codes => new Set(codes.map(codeKey)));
    for (const reading of readings) {
      const key = codeKey(reading);
      this.#keep(`${field} ${key}`, {
        whole: whole?.has(key) === true,
        begun: begun?.has(key) === true,
        untilMs: performance.now() + forMs,
      });
    }
  }

  #keep(key: string, known: Known): void {
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }
}
