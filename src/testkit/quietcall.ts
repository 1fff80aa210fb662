import type { CallControl, CallStart } from '../call/stream.js';

/** How a call of one caller begins that no platform sent. */
export function callStart(callId: string): CallStart {
  return {
    callId,
    entrance: 'test',
    language: 'en',
    channels: [{ role: 'caller' }],
    sampleRateHz: 8000,
    startedAtMs: 0,
    metadata: {},
  };
}

/** The control of a call that can neither play nor transfer: only its end does something. */
export function quietControl(ends: Pick<CallControl, 'end' | 'fail'>): CallControl {
  return {
    abilities: { playback: 'none', transfer: false, hangUp: false, events: false },
    play: () => Promise.resolve(),
    mark: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    transfer: () => Promise.resolve(),
    hangUp: () => Promise.resolve(),
    send: () => undefined,
    ...ends,
  };
}
