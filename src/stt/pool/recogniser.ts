/** One channel as the service sees it: takes frames, keeps what may be needed again, hands out results. */
import type { AudioFrame } from '../../call/audio.js';
import { ParleyError } from '../../call/errors.js';
import type { CallId } from '../../call/ids.js';
import { msToSamples } from '../../call/time.js';
import type { ChannelReport, ChannelSettings, Checkpoint, ToDecoder } from '../decoder/protocol.js';
import type { Pack } from '../packs/packs.js';
import type { Recogniser, RecogniserOptions, Vocabulary } from '../stt.js';
import { Backlog } from './backlog.js';
import type { Given } from './backlog.js';
import { Results } from './results.js';

/** How much audio may wait. */
export interface Waiting {
  /** `write` says false from here on. */
  readonly highMs: number;
  /** Nobody waited: from here on the channel is given up. */
  readonly limitMs: number;
}

/** Where a channel's audio and commands go. */
export interface Outlet {
  audio(id: number, positionSamples: number, samples: Int16Array): void;
  send(message: ToDecoder): void;
}

/** What is fixed about a channel for as long as it lives. */
export interface ChannelIdentity {
  readonly id: number;
  readonly callId: CallId;
  readonly name: string;
  readonly pack: Pack;
  readonly language: string;
  readonly sampleRateHz: number;
}

export class PooledRecogniser implements Recogniser {
  readonly results = new Results();
  /** Deaths of a process in a row that this channel saw without getting on. */
  strikes = 0;
  #outlet: Outlet | undefined;
  #settings: ChannelSettings;
  #checkpoint: Checkpoint;
  #backlog = new Backlog();
  #nextSample: number;
  #consumedSample: number;
  /** The sample to get past for a death to count as overcome. */
  #hurdleSample = -1;
  #lastStartedMs = -1;
  #closing = false;
  #over = false;
  #waiters = new Set<() => void>();
  #onOver: () => void;
  readonly #waiting: Waiting;
  readonly #ended: Promise<void>;

  constructor(
    readonly identity: ChannelIdentity,
    settings: ChannelSettings,
    checkpoint: Checkpoint,
    waiting: Waiting,
    onOver: () => void,
  ) {
    this.#settings = settings;
    this.#checkpoint = checkpoint;
    this.#nextSample = checkpoint.fromSample;
    this.#consumedSample = checkpoint.fromSample;
    this.#waiting = waiting;
    let over = onOver;
    this.#ended = new Promise(resolve => {
      over = () => {
        onOver();
        resolve();
      };
    });
    this.#onOver = over;
  }

  /** Names expected now, or from a place in the audio on that waits to be heard. */
  get vocabularies(): readonly Vocabulary[] {
    const later = this.#backlog
      .items()
      .flatMap(item => (item.kind === 'update' ? [item.settings.vocabulary] : []));
    return [this.#settings.vocabulary, ...later].filter(vocabulary => vocabulary !== undefined);
  }

  /** Milliseconds of audio given but not yet taken in by a process. */
  get waitingMs(): number {
    return ((this.#nextSample - this.#consumedSample) * 1000) / this.identity.sampleRateHz;
  }

  write({ positionSamples, samples }: AudioFrame): boolean {
    if (this.#over || this.#closing) return true;
    const end = positionSamples + samples.length;
    if (end > this.#nextSample) {
      this.#nextSample = end;
      this.#give({ kind: 'audio', position: positionSamples, samples });
      const { maxUtteranceMs } = this.#settings;
      const limit = msToSamples(this.#waiting.limitMs + maxUtteranceMs, this.identity.sampleRateHz);
      if (this.#backlog.samples > limit)
        this.fail(new ParleyError('OVERLOADED', 'Too much audio is waiting.'));
    }
    return this.#over || this.waitingMs < this.#waiting.highMs;
  }

  async drained(signal?: AbortSignal): Promise<void> {
    while (!this.#over && this.waitingMs >= this.#waiting.highMs / 2) {
      if (signal?.aborted) throw givenUp();
      await new Promise<void>((resolve, reject) => {
        const done = (): void => {
          this.#waiters.delete(done);
          signal?.removeEventListener('abort', aborted);
          resolve();
        };
        const aborted = (): void => {
          this.#waiters.delete(done);
          reject(givenUp());
        };
        this.#waiters.add(done);
        signal?.addEventListener('abort', aborted, { once: true });
      });
    }
  }

  finish(): void {
    if (!this.#closing) this.#give({ kind: 'finish', position: this.#nextSample });
  }

  update(options: Partial<RecogniserOptions>): void {
    const settings = settingsOf(options);
    if (!this.#closing) this.#give({ kind: 'update', position: this.#nextSample, settings });
  }

  async close(signal?: AbortSignal): Promise<void> {
    if (!this.#closing && !this.#over) {
      this.#closing = true;
      this.#give({ kind: 'close', position: this.#nextSample });
    }
    const giveUp = (): void => this.fail(givenUp());
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    await this.#ended;
    signal?.removeEventListener('abort', giveUp);
  }

  /** Binds the channel to a process that is up, and gives it everything since the last checkpoint. */
  attach(outlet: Outlet): void {
    this.#outlet = outlet;
    const { id, name, pack, language, sampleRateHz } = this.identity;
    const checkpoint = this.#checkpoint;
    this.#consumedSample = checkpoint.fromSample;
    outlet.send({
      kind: 'open',
      id,
      name,
      pack,
      language,
      sampleRateHz,
      settings: this.#settings,
      checkpoint,
    });
    for (const item of this.#backlog.items()) this.#pass(item);
  }

  /** Says that the process died; what is given from now on waits for the next one. */
  detach(): void {
    // A process that died before it had this channel says nothing about the channel.
    if (this.#outlet !== undefined) this.strikes += 1;
    this.#outlet = undefined;
    this.#hurdleSample = Math.max(this.#hurdleSample, this.#consumedSample);
  }

  /** Takes over what the process says. */
  accept(report: ChannelReport): void {
    if (this.#over) return;
    for (const result of report.results) {
      // A repeated stretch of audio announces its speech again.
      if (result.kind === 'speech-started') {
        if (result.atMs <= this.#lastStartedMs) continue;
        this.#lastStartedMs = result.atMs;
      }
      this.results.push(result);
    }
    this.#consumedSample = report.consumedSample;
    this.#checkpoint = report.checkpoint;
    if (report.consumedSample > this.#hurdleSample) this.strikes = 0;
    this.#backlog.release(report.checkpoint.fromSample, settings => {
      this.#settings = { ...this.#settings, ...settings };
    });
    if (report.ended) this.#finishUp();
    else if (this.waitingMs < this.#waiting.highMs / 2) this.#wakeWaiters();
  }

  /** Gives the channel up. */
  fail(error: ParleyError): void {
    if (this.#over) return;
    this.#outlet?.send({ kind: 'drop', id: this.identity.id });
    this.#finishUp(error);
  }

  #finishUp(error?: ParleyError): void {
    this.#over = true;
    this.#outlet = undefined;
    this.#backlog = new Backlog();
    this.results.end(error);
    this.#wakeWaiters();
    this.#onOver();
  }

  #give(item: Given): void {
    if (this.#over) return;
    this.#backlog.add(item);
    this.#pass(item);
  }

  #pass(item: Given): void {
    const { id } = this.identity;
    if (item.kind === 'audio') this.#outlet?.audio(id, item.position, item.samples);
    else if (item.kind === 'finish') this.#outlet?.send({ kind: 'finish', id, atSample: item.position });
    else if (item.kind === 'update') this.#outlet?.send({ kind: 'update', id, settings: item.settings });
    else this.#outlet?.send({ kind: 'close', id });
  }

  #wakeWaiters(): void {
    for (const waiter of this.#waiters) waiter();
  }
}

const givenUp = (): ParleyError => new ParleyError('CANCELLED', 'Waiting for the recogniser was given up.');

/** The part of a recogniser's options that may change while it runs. */
export function settingsOf(options: Partial<RecogniserOptions>): Partial<ChannelSettings> {
  const { endSilenceMs, minSpeechMs, maxUtteranceMs, hotwords, graph, vocabulary } = options;
  return {
    ...(endSilenceMs === undefined ? {} : { endSilenceMs }),
    ...(minSpeechMs === undefined ? {} : { minSpeechMs }),
    ...(maxUtteranceMs === undefined ? {} : { maxUtteranceMs }),
    ...(hotwords === undefined ? {} : { hotwords }),
    ...(graph === undefined ? {} : { graph }),
    ...(vocabulary === undefined ? {} : { vocabulary }),
  };
}
