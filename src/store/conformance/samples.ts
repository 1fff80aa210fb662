/** Events and small readers that the cases share. */
import assert from 'node:assert/strict';
import type { Role } from '../../call/audio.js';
import type { ErrorCode } from '../../call/errors.js';
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import type { Store } from '../store.js';

/** The beginning of a call. */
export function started(
  startedAt = '2026-03-01T09:00:00.000Z',
  more: {
    readonly from?: string;
    readonly direction?: 'inbound' | 'outbound';
    readonly metadata?: Record<string, string>;
  } = {},
): NewCallEvent {
  return {
    kind: 'call.started',
    tMs: 0,
    entrance: 'ws',
    language: 'fr',
    channels: [{ role: 'caller' }, { role: 'agent' }],
    sampleRateHz: 8000,
    startedAt,
    metadata: {},
    ...more,
  };
}

/** Something said; the words get equal shares of the time. */
export function said(text: string, startMs = 1000, role: Role = 'caller', pass = 1): NewCallEvent {
  const words = text.split(' ');
  const endMs = startMs + words.length * 300;
  return {
    kind: 'transcript.final',
    tMs: endMs,
    channel: role === 'caller' ? 0 : 1,
    role,
    utteranceId: `${role}-${startMs}-${pass}`,
    startMs,
    endMs,
    text,
    confidence: 0.875,
    words: words.map((word, i) => ({
      word,
      startMs: startMs + i * 300,
      endMs: startMs + i * 300 + 300,
      confidence: 0.5,
    })),
    language: 'fr',
    pack: 'test',
    pass,
  };
}

/** What is shown live and not kept. */
export function partial(text: string): NewCallEvent {
  const place = { channel: 0, role: 'caller', utteranceId: 'u', startMs: 0, endMs: 300 } as const;
  return { kind: 'transcript.partial', tMs: 300, ...place, text, stableText: '' };
}

/** A key pressed. */
export function key(digit: string, tMs = 500): NewCallEvent {
  return { kind: 'dtmf', tMs, channel: 0, digit };
}

/** The end of a call. */
export function ended(durationMs = 60_000): NewCallEvent {
  return { kind: 'call.ended', tMs: durationMs, reason: 'hangup', durationMs };
}

/** The whole log of a call. */
export async function logOf(store: Store, callId: string, fromSeq?: number): Promise<CallEvent[]> {
  const events: CallEvent[] = [];
  for await (const event of store.events(callId, fromSeq)) events.push(event);
  return events;
}

/** Fails unless `promise` rejects with the code, and the field where one is given. */
export async function refused(promise: Promise<unknown>, code: ErrorCode, field?: string): Promise<void> {
  await assert.rejects(promise, (error: { code?: string; field?: string }) => {
    assert.equal(error.code, code);
    if (field !== undefined) assert.equal(error.field, field);
    return true;
  });
}
