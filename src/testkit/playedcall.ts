/** A live call for tests of one stage: what the stage emits comes back to it, what it plays is kept. */
import type { CallEvent, NewCallEvent } from '../call/events.js';
import type { OpenStage, StageCall } from '../call/stage.js';
import type { CallAbilities, CallControl, CallStart } from '../call/stream.js';
import { until } from './service.js';

/** The call, its platform and its log. */
export class PlayedCall implements StageCall {
  readonly events: CallEvent[] = [];
  /** What the platform was told, in order; runs of audio as `audio`. */
  readonly told: string[] = [];
  readonly audio: Int16Array[] = [];
  readonly transfers: { destination: string; details: Readonly<Record<string, string>> }[] = [];
  readonly #over = new AbortController();
  readonly signal = this.#over.signal;
  readonly start: CallStart;
  readonly day = '2026-11-21';
  readonly control: CallControl;
  /** Set by who opens the stage. */
  stage: OpenStage | undefined;
  heard = 0;
  /** Runs of audio that the platform takes before it is full. */
  room = Infinity;
  over = false;

  constructor(language = 'en', playback: CallAbilities['playback'] = 'us') {
    this.start = {
      callId: 'test-call',
      entrance: 'test',
      language,
      channels: [{ role: 'caller' }],
      sampleRateHz: 8000,
      startedAtMs: Date.parse('2026-11-21T10:00:00Z'),
      metadata: {},
    };
    this.control = this.#platform({ playback, transfer: true, hangUp: true, events: false });
  }

  emit(event: NewCallEvent): void {
    const whole = { ...event, callId: this.start.callId, seq: this.events.length } as CallEvent;
    this.events.push(whole);
    queueMicrotask(() => void this.stage?.onEvent?.(whole));
  }

  heardMs(): number {
    return this.heard;
  }

  /** The caller says something: what the recogniser would conclude, as sure of each word as is said. */
  async says(text: string, startMs = this.heard + 100, confidence = 0.9): Promise<void> {
    const at = { channel: 0, role: 'caller' } as const;
    const endMs = startMs + 800;
    this.heard = endMs + 500;
    const each = text.split(' ').map(word => ({ word, startMs, endMs, confidence }));
    const words = { words: each, confidence, language: this.start.language, pack: 'test', pass: 1 };
    const utterance = { utteranceId: `u${startMs}`, startMs, endMs, text };
    for (const event of [
      { kind: 'speech.started', tMs: startMs, ...at },
      { kind: 'transcript.final', tMs: endMs, ...at, ...utterance, ...words },
      { kind: 'speech.ended', tMs: endMs, ...at },
    ]) {
      await this.stage?.onEvent?.({ ...event, callId: this.start.callId, seq: 0 } as CallEvent);
    }
  }

  /** Waits for the nth event of a kind. */
  async event<K extends CallEvent['kind']>(kind: K, nth = 1): Promise<Extract<CallEvent, { kind: K }>> {
    const found = (): CallEvent[] => this.events.filter(event => event.kind === kind);
    await until(() => found().length >= nth);
    return found()[nth - 1] as Extract<CallEvent, { kind: K }>;
  }

  /** The platform has gone. */
  async end(): Promise<void> {
    await this.stage?.onInput?.({ kind: 'ended', reason: 'hangup' });
    await this.stage?.close?.();
    this.#over.abort();
  }

  #platform(abilities: CallAbilities): CallControl {
    const tell = (what: string): Promise<void> => {
      if (what !== 'audio' || this.told.at(-1) !== 'audio') this.told.push(what);
      return Promise.resolve();
    };
    return {
      abilities,
      play: async (samples, signal) => {
        this.audio.push(samples);
        await tell('audio');
        if (this.audio.length < this.room) return;
        await new Promise<void>(resolve =>
          signal?.addEventListener('abort', () => resolve(), { once: true }),
        );
      },
      mark: name => tell(`mark ${name}`),
      clear: () => tell('clear'),
      transfer: (destination, details) => {
        this.transfers.push({ destination, details });
        this.over = true;
        return tell('transfer');
      },
      hangUp: () => {
        this.over = true;
        return tell('hangUp');
      },
      send: () => undefined,
      end: () => undefined,
      fail: () => undefined,
    };
  }
}
