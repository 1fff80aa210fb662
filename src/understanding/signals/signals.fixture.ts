/** Calls for the tests of signals, written as lines of a conversation. */
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import { callEvent } from '../../call/events.js';
import { SignalReader } from './reader.js';
import type { SignalOptions } from './reader.js';

/** A line: who speaks, when it begins, what is said; 300 ms a word. */
export type Line = readonly [role: 'caller' | 'agent', startMs: number, text: string];

/** The finals of lines, in order. */
export function finals(lines: readonly Line[]): CallEvent[] {
  return lines.map(([role, startMs, text], seq) => {
    const words = text.split(' ').map((word, i) => ({
      word,
      startMs: startMs + 300 * i,
      endMs: startMs + 300 * (i + 1),
      confidence: 1,
    }));
    const endMs = words.at(-1)!.endMs;
    return {
      callId: 'call_1',
      seq,
      tMs: endMs + 700,
      kind: 'transcript.final',
      channel: role === 'caller' ? 0 : 1,
      role,
      utteranceId: `u${seq}`,
      startMs,
      endMs,
      text,
      confidence: 1,
      words,
      language: 'en',
      pack: 'test',
      pass: 1,
    };
  });
}

/** A prosody event for an utterance with these z-scores. */
export function voiced(final: CallEvent, zScore: number): CallEvent {
  if (final.kind !== 'transcript.final') throw new TypeError('only finals have a voice');
  const { channel, role, utteranceId, startMs, endMs, tMs } = final;
  const all = (value: number): Extract<CallEvent, { kind: 'prosody.turn' }>['z'] => ({
    pitchSt: value,
    pitchRangeSt: value,
    loudnessDb: value,
    syllablesPerS: value,
    wordsPerMin: value,
  });
  const span = { startMs, endMs, speechMs: endMs - startMs, f0Hz: 120, loudness: 50, pauses: [] };
  return callEvent.parse({
    callId: 'call_1',
    seq: 99,
    tMs,
    kind: 'prosody.turn',
    channel,
    role,
    utteranceId,
    ...span,
    features: all(1),
    usual: all(1),
    z: all(zScore),
  });
}

/** Everything a reader says of a call, each event checked against the schema. */
export function read(
  language: string,
  lines: readonly Line[],
  options: SignalOptions = {},
  voice?: number,
): NewCallEvent[] {
  const reader = new SignalReader(language, options);
  const events = finals(lines);
  const found = events.flatMap(final => [
    ...reader.push(final),
    ...(voice === undefined ? [] : reader.push(voiced(final, voice))),
  ]);
  const all = [...found, ...reader.end(Math.max(0, ...events.map(e => e.tMs)))];
  for (const event of all) callEvent.parse({ ...event, callId: 'call_1', seq: 0 });
  return all;
}

/** Signals as `name` or `name/detail`, in order. */
export function names(events: readonly NewCallEvent[]): string[] {
  return events.flatMap(e =>
    e.kind === 'signal.found' ? [e.detail === undefined ? e.signal : `${e.signal}/${e.detail}`] : [],
  );
}
