/**
 * What an expression is asked of: one call as turns with words and measures, stretches with names, and fields.
 *
 * Live calls, SQLite and MongoDB all make the same subject of the same log, so that an expression means the same
 * everywhere.
 */
import type { Role } from '../../call/audio.js';

/** A word as the language compares it: lower case, without diacritics. */
export interface SubjectWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** A number for some of the measures of a turn. */
export type MeasureValues = Readonly<Partial<Record<string, number>>>;

/** One turn. */
export interface SubjectTurn {
  readonly role: Role;
  readonly startMs: number;
  readonly endMs: number;
  readonly words: readonly SubjectWord[];
  /** By the names of MEASURES, in the units kept there. */
  readonly measures: MeasureValues;
  /** What is usual for the speaker. */
  readonly usual: MeasureValues;
  readonly z: MeasureValues;
}

/** A stretch with a name. */
export interface SubjectSpan {
  readonly name: string;
  readonly role: Role | undefined;
  readonly startMs: number;
  readonly endMs: number;
}

/** A kind of word: what all of them begin with, and which they are; both of words as tokens. */
export interface WordNeedle {
  readonly begins: Buffer;
  readonly isMeant: (token: string) => boolean;
}

/** What is looked for in texts: bytes, or a word of some kind. */
export type Needle = Uint8Array | WordNeedle;

/** One call. */
export interface Subject {
  readonly callId: string;
  readonly language: string;
  readonly durationMs: number;
  /** In order of their beginning. */
  readonly turns: readonly SubjectTurn[];
  readonly spans: readonly SubjectSpan[];
  /** By the names of FIELDS and of SIDE_FIELDS (`caller.talk`). */
  readonly fields: Readonly<Partial<Record<string, number | string>>>;
  /**
   * Numbers of the turns in which something can have been said, where that is known without looking at each.
   *
   * @param needle what `needleOf` says of the words
   */
  readonly turnsWith?: ((role: Role | undefined, needle: Needle) => readonly number[]) | undefined;
}
