/** Plays prompts into one call, one at a time, and knows what was heard of each. */
import { setTimeout as delay } from 'node:timers/promises';
import { createResampler } from '../../audio/audio.js';
import type { StageCall } from '../../call/stage.js';
import type { Speaker } from '../tts/speaker.js';
import { SPEECH_HZ } from '../tts/tts.js';
import type { SpeakOptions } from '../tts/tts.js';
import { heardText } from './playback.js';
import type { Playback, TimedSentence } from './playback.js';
import { Schedule } from './schedule.js';

/** A platform that returns no marks is taken to have played everything so long after the clock says so. */
const MARK_PATIENCE_MS = 3000;
const MARK_EVERY_MS = 500;

interface Prompt {
  readonly id: string;
  readonly stop: AbortController;
  readonly sentences: TimedSentence[];
  outcome: Playback['outcome'];
  /** When its first frame began to play, by our clock; nothing before. */
  beganMs: number | undefined;
  sentMs: number;
  /** Audio that a mark says was played. */
  markedMs: number;
  /** Until when what was sent before each mark went, without the way to the platform and back. */
  readonly marks: Map<string, { readonly atMs: number; readonly promptMs: number }>;
  lastMark: (() => void) | undefined;
}

/** What is told of each prompt that is heard, in the turn in which it happens. */
export interface PlayerTold {
  readonly began?: () => void;
  /** However it ended; `say` may resolve later, when whatever made the speech has let go. */
  readonly ended?: () => void;
}

/** The mouth of one call. */
export class Player {
  readonly schedule: Schedule;
  #prompt: Prompt | undefined;
  #ids = 0;

  constructor(
    private readonly call: StageCall,
    private readonly speaker: Speaker,
    private readonly told: PlayerTold = {},
    private readonly now: () => number = () => performance.now(),
  ) {
    this.schedule = new Schedule(now);
  }

  /** True from the first frame of a prompt until it is over. */
  get playing(): boolean {
    return this.#prompt?.beganMs !== undefined;
  }

  /** For how long nothing of the prompt that plays has been heard, by the clock; nothing while it is heard, or none plays. */
  get quietForMs(): number | undefined {
    const quietMs = this.now() - this.schedule.emptyAtMs;
    return this.playing && quietMs > 0 ? quietMs : undefined;
  }

  /**
   * Speaks a text to the caller; resolves when it has been heard to its end, was interrupted, or the call is over.
   *
   * @throws ParleyError SPEECH_UNAVAILABLE or SPEECH_FAILED
   */
  async say(text: string, options: SpeakOptions): Promise<Playback> {
    this.#end('cleared');
    const prompt: Prompt = {
      id: `p${++this.#ids}`,
      stop: new AbortController(),
      sentences: [],
      outcome: 'played',
      beganMs: undefined,
      sentMs: 0,
      markedMs: 0,
      marks: new Map(),
      lastMark: undefined,
    };
    this.#prompt = prompt;
    const signal = AbortSignal.any([prompt.stop.signal, this.call.signal]);
    let failure: { readonly thrown: unknown } | undefined;
    try {
      await this.#send(prompt, text, options, signal);
    } catch (thrown) {
      failure = { thrown };
    }
    // Also where the rest could not be made: what the platform has of it is played to its end.
    await this.#heard(prompt, signal);
    // An interruption is no failure; what else stops speech is, and what was said before it stands.
    if (failure !== undefined && !signal.aborted) {
      this.#finish(prompt, 'cleared');
      throw failure.thrown;
    }
    return this.#finish(prompt, this.call.signal.aborted ? 'cleared' : prompt.outcome);
  }

  /** Stops the prompt that plays: nothing of it is sent from now on. */
  interrupt(): void {
    this.#end('interrupted');
  }

  /** The call is over: the prompt that plays is ended in the log. */
  close(): void {
    this.#end('cleared');
  }

  /** A mark has come back from the platform. */
  mark(name: string): void {
    const prompt = this.#prompt;
    const mark = prompt?.marks.get(name);
    // Marks of prompts that are over come back too, when a queue is cleared.
    if (prompt === undefined || mark === undefined) return;
    prompt.marks.delete(name);
    this.schedule.marked(mark.atMs);
    prompt.markedMs = Math.max(prompt.markedMs, mark.promptMs);
    if (prompt.marks.size === 0) prompt.lastMark?.();
  }

  async #send(prompt: Prompt, text: string, options: SpeakOptions, signal: AbortSignal): Promise<void> {
    const { sampleRateHz } = this.call.start;
    const resampler = createResampler(SPEECH_HZ, sampleRateHz);
    for await (const { text: sentence, frames, madeMs } of this.speaker.recite(text, options, signal)) {
      const timed: TimedSentence = { text: sentence, startMs: prompt.sentMs, endMs: prompt.sentMs };
      prompt.sentences.push(timed);
      for await (const frame of frames) {
        if (signal.aborted) return;
        // What is made and not sent is a part of it too: else the whole sentence would pass for heard.
        timed.endMs = timed.startMs + madeMs();
        await this.#frame(prompt, text, frame, resampler.push(frame), signal);
      }
      // Marks say where in the text the platform is; between sentences they are exact.
      await this.#mark(prompt);
    }
  }

  async #frame(
    prompt: Prompt,
    text: string,
    frame: Int16Array,
    samples: Int16Array,
    signal: AbortSignal,
  ): Promise<void> {
    const atMs = this.schedule.add(frame);
    if (prompt.beganMs === undefined) {
      prompt.beganMs = atMs;
      this.told.began?.();
      this.call.emit({ kind: 'playback.started', tMs: this.call.heardMs(), promptId: prompt.id, text });
    }
    const before = prompt.sentMs;
    prompt.sentMs += (frame.length * 1000) / SPEECH_HZ;
    await this.call.control.play(samples, signal);
    if (Math.floor(before / MARK_EVERY_MS) !== Math.floor(prompt.sentMs / MARK_EVERY_MS))
      await this.#mark(prompt);
  }

  async #mark(prompt: Prompt): Promise<void> {
    const { control } = this.call;
    if (
      control.abilities.playback !== 'platform' ||
      prompt.stop.signal.aborted ||
      prompt.beganMs === undefined
    )
      return;
    const name = `${prompt.id}.${Math.round(prompt.sentMs)}`;
    if (prompt.marks.has(name)) return;
    prompt.marks.set(name, { atMs: this.schedule.sentUntilMs, promptMs: prompt.sentMs });
    await control.mark(name);
  }

  /** Waits until what was sent has been played: the last mark, or the clock. */
  async #heard(prompt: Prompt, signal: AbortSignal): Promise<void> {
    const patienceMs = prompt.marks.size > 0 ? MARK_PATIENCE_MS : 0;
    // Timers count whole milliseconds from one that has begun already: they are up to two early.
    const waitMs = Math.max(0, Math.ceil(this.schedule.emptyAtMs - this.now()) + 1) + patienceMs;
    const marked = new Promise<void>(resolve => (prompt.lastMark = resolve));
    const clock = new AbortController();
    const either = AbortSignal.any([signal, clock.signal]);
    await Promise.race([
      delay(waitMs, undefined, { signal: either }).catch(() => undefined),
      patienceMs > 0 ? marked : new Promise(() => undefined),
    ]);
    clock.abort();
  }

  #end(outcome: 'interrupted' | 'cleared'): void {
    const prompt = this.#prompt;
    if (prompt === undefined || prompt.stop.signal.aborted) return;
    prompt.outcome = outcome;
    prompt.stop.abort();
    // Before anything else can be sent, and before the log: what is queued must not be heard.
    void this.call.control.clear();
    this.#finish(prompt, outcome);
  }

  readonly #finished = new WeakMap<Prompt, Playback>();

  #finish(prompt: Prompt, outcome: Playback['outcome']): Playback {
    const known = this.#finished.get(prompt);
    if (known !== undefined) return known;
    if (this.#prompt === prompt) this.#prompt = undefined;
    const { beganMs, sentMs, markedMs } = prompt;
    // By what is not played yet: of what is, the schedule remembers seconds only.
    const byClock = beganMs === undefined ? 0 : Math.floor(sentMs - this.schedule.unplayedMs(beganMs));
    const heardMs = outcome === 'played' ? sentMs : Math.min(sentMs, Math.max(byClock, markedMs));
    if (outcome !== 'played') this.schedule.cut();
    const playback = {
      promptId: prompt.id,
      outcome,
      // Sentences end between milliseconds: by the rounded time the last word of some was never heard.
      heardText: heardText(prompt.sentences, heardMs),
      playedMs: Math.round(heardMs),
    };
    this.#finished.set(prompt, playback);
    // A prompt that was stopped before its first frame was never begun.
    if (beganMs !== undefined) {
      this.told.ended?.();
      this.call.emit({ kind: 'playback.ended', tMs: this.call.heardMs(), ...playback });
    }
    return playback;
  }
}
