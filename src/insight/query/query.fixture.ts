/** Calls for the tests of the query language, written as lines of a conversation. */
import type { Role } from '../../call/audio.js';
import { comparedWords } from '../../store/store.js';
import type { Subject, SubjectSpan, SubjectTurn } from '../../store/store.js';

/** A turn of 300 ms a word from `startMs` on. */
export function turn(
  role: Role,
  startMs: number,
  text: string,
  measures: Partial<SubjectTurn> = {},
): SubjectTurn {
  const said = text
    .split(' ')
    .map((word, i) => ({ word, startMs: startMs + 300 * i, endMs: startMs + 300 * (i + 1), confidence: 1 }));
  const endMs = startMs + 300 * said.length;
  const words = comparedWords({ words: said, text, startMs, endMs });
  return {
    role,
    startMs,
    endMs,
    words,
    measures: {},
    usual: {},
    z: {},
    ...measures,
  };
}

/** A call of these turns. */
export function call(turns: readonly SubjectTurn[], more: Partial<Subject> = {}): Subject {
  const durationMs = Math.max(0, ...turns.map(t => t.endMs));
  return {
    callId: 'call_1',
    language: 'en',
    durationMs,
    turns,
    spans: [],
    fields: { duration: durationMs },
    ...more,
  };
}

/** A stretch with a name. */
export function span(name: string, role: Role | undefined, startMs: number, endMs: number): SubjectSpan {
  return { name, role, startMs, endMs };
}
