/** A call for tests of one stage alone: keeps what the stage emits and what it tells the platform. */
import type { CallEvent, NewCallEvent } from '../call/events.js';
import type { StageCall } from '../call/stage.js';
import type { CallAbilities, CallControl, CallStart } from '../call/stream.js';

/** A call with all that a stage did to it. */
export interface TestCall extends StageCall {
  /** What was emitted, in order. */
  readonly emitted: CallEvent[];
  /** What the platform was told, in order, for example `transfer billing`. */
  readonly told: string[];
  /** Says how much of the call has been heard. */
  hear(ms: number): void;
  /** Ends the call. */
  end(): void;
}

const ABILITIES: CallAbilities = { playback: 'platform', transfer: true, hangUp: true, events: true };

/** Makes a call. `onEmit` is told of every event, as the log would publish it. */
export function testCall(
  start: Partial<CallStart> = {},
  { abilities = ABILITIES, onEmit }: { abilities?: CallAbilities; onEmit?: (event: CallEvent) => void } = {},
): TestCall {
  const emitted: CallEvent[] = [];
  const told: string[] = [];
  const over = new AbortController();
  let heardMs = 0;
  return {
    start: {
      callId: 'call-1',
      entrance: 'ws',
      language: 'en',
      channels: [{ role: 'caller' }],
      sampleRateHz: 8000,
      startedAtMs: Date.parse('2026-03-18T10:00:00Z'),
      metadata: {},
      ...start,
    },
    day: new Date(start.startedAtMs ?? Date.parse('2026-03-18T10:00:00Z')).toISOString().slice(0, 10),
    control: controlOf(abilities, told),
    signal: over.signal,
    emit: (event: NewCallEvent) => {
      const logged = { ...event, callId: 'call-1', seq: emitted.length } as CallEvent;
      emitted.push(logged);
      onEmit?.(logged);
    },
    heardMs: () => heardMs,
    emitted,
    told,
    hear: ms => {
      heardMs = ms;
    },
    end: () => over.abort(),
  };
}

/** A final of the caller, its words spread evenly over its time. */
export function said(text: string, startMs: number, endMs: number, id = `u${startMs}`): CallEvent {
  const words = text.split(' ').filter(Boolean);
  const each = (endMs - startMs) / Math.max(1, words.length);
  return {
    kind: 'transcript.final',
    callId: 'call-1',
    seq: 0,
    tMs: endMs,
    channel: 0,
    role: 'caller',
    utteranceId: id,
    startMs,
    endMs,
    text,
    confidence: 0.9,
    words: words.map((word, i) => ({
      word,
      startMs: Math.round(startMs + i * each),
      endMs: Math.round(startMs + (i + 1) * each),
      confidence: 0.9,
    })),
    language: 'en',
    pack: 'en-8k',
    pass: 1,
  };
}

function controlOf(abilities: CallAbilities, told: string[]): CallControl {
  const note = (what: string): Promise<void> => {
    told.push(what);
    return Promise.resolve();
  };
  return {
    abilities,
    play: samples => note(`play ${samples.length}`),
    mark: name => note(`mark ${name}`),
    clear: () => note('clear'),
    transfer: destination => note(`transfer ${destination}`),
    hangUp: () => note('hangUp'),
    send: () => undefined,
    end: reason => void note(`end ${reason}`),
    fail: error => void note(`fail ${error.code}`),
  };
}
