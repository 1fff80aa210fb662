/**
 * One channel inside a decoder process: from frames to utterances to results.
 *
 * Invariants:
 * D1 What comes out depends on the samples and the commands between them, never on when or in what pieces they came:
 *    no frame is taken in while a step of decoding is due.
 * D2 At every checkpoint a new session given the same audio from there on says the same.
 */
import { ACTIVITY_FRAME_MS, followActivity, isActive } from '../../audio/audio.js';
import type { ActivityState } from '../../audio/audio.js';
import type { RecogniserResult } from '../stt.js';
import type { Engine, EngineStream } from './engine.js';
import { cutOf, endingOf } from './endpoint.js';
import type { Ending } from './endpoint.js';
import { Framer } from './framer.js';
import type { Command } from './framer.js';
import type { ChannelReport, ChannelSettings, Checkpoint, ToDecoder } from './protocol.js';
import { Utterance } from './utterance.js';
import type { HeardFrame } from './utterance.js';
import { primaryLanguage } from '../../language/tag.js';

type OpenMessage = Extract<ToDecoder, { kind: 'open' }>;

// Audio kept from before speech is noticed: its first sounds are often its quietest.
const LEAD_FRAMES = 20;
// Networks learn from speech with a moment of silence before it; where a channel begins with speech, it is added.
const LEAD_LEAST_MS = 300;

/**
 * An end is decoded so long before the silence makes it one: time for two rounds, and of the pauses that are none most are
 * over by then.
 */
const FORESEEN_MS = 250;
/** A live channel has less than a step of audio waiting. */
const MUCH_WAITING_MS = 300;

export class Session {
  readonly #framer: Framer;
  #settings: ChannelSettings;
  #detector: ActivityState;
  #utterances: number;
  #lead: HeardFrame[] = [];
  /** Frames to hear again because an utterance was cut before them. */
  #again: HeardFrame[] = [];
  #utterance: Utterance | undefined;
  #start: Checkpoint;
  #ending: Ending | 'finish' | 'close' | undefined;
  /** True if the next frame goes on in the middle of speech. */
  #speaking: boolean;
  #results: RecogniserResult[] = [];
  #ended = false;
  #reported = -1;

  constructor(
    readonly open: OpenMessage,
    readonly engine: Engine,
  ) {
    this.#framer = new Framer(open.sampleRateHz, open.checkpoint.fromSample);
    this.#settings = open.settings;
    this.#detector = open.checkpoint.detector;
    this.#utterances = open.checkpoint.utterances;
    this.#speaking = open.checkpoint.speaking;
    this.#start = open.checkpoint;
  }

  audio(position: number, samples: Int16Array): void {
    this.#framer.add(position, samples);
  }

  command(command: Command): void {
    this.#framer.command(command);
  }

  /** The stream that a step of decoding is due for. */
  get due(): EngineStream | undefined {
    return this.#utterance?.due;
  }

  /** True if the step that is due should not wait: words are to go out with it, or audio is piling up behind it. */
  get pressing(): boolean {
    return this.#ending !== undefined || this.#framer.waitingMs > MUCH_WAITING_MS;
  }

  /** Takes in frames until a step of decoding is due or there are no more. */
  advance(): void {
    while (!this.#ended && this.due === undefined) {
      if (this.#ending !== undefined) {
        this.#finalise(this.#ending);
        continue;
      }
      const frame = this.#again.shift() ?? this.#nextFrame();
      if (frame !== undefined) this.#hear(frame);
      else if (this.#ending === undefined) return;
    }
  }

  /** Takes over what the engine understood in the step just done. */
  settle(): void {
    if (this.#utterance === undefined) return;
    this.#utterance.settle();
    const partial = this.#ending === undefined ? this.#utterance.partial() : undefined;
    if (partial !== undefined) this.#results.push(partial);
  }

  /**
   * What there is to tell since the last report.
   *
   * @param progress false if how far the channel has come is not worth a report by itself
   */
  report(progress = true): ChannelReport | undefined {
    const consumedSample = this.#framer.position;
    const heard = progress && consumedSample !== this.#reported;
    if (this.#results.length === 0 && !heard && !this.#ended) return undefined;
    this.#reported = consumedSample;
    const results = this.#results;
    this.#results = [];
    return {
      id: this.open.id,
      results,
      consumedSample,
      checkpoint: this.#checkpoint(),
      ended: this.#ended,
    };
  }

  /** Frees the engine's part. */
  free(): void {
    this.#utterance?.free();
    this.#utterance = undefined;
  }

  #checkpoint(): Checkpoint {
    if (this.#utterance !== undefined) return this.#start;
    const first = this.#lead[0] ?? this.#again[0];
    return {
      fromSample: first?.position ?? this.#framer.position,
      utterances: this.#utterances,
      detector: first?.before ?? this.#detector,
      speaking: this.#speaking,
    };
  }

  #nextFrame(): HeardFrame | undefined {
    for (;;) {
      const next = this.#framer.next(this.#utterance === undefined && !this.#speaking);
      if (next === undefined) return undefined;
      if (next.kind === 'frame') {
        const before = this.#detector;
        this.#detector = followActivity(next.samples, before);
        const { position, samples } = next;
        return { position, samples, before, active: isActive(this.#detector) };
      }
      this.#obey(next);
      if (this.#ending !== undefined || this.#ended) return undefined;
    }
  }

  #obey(command: Command): void {
    if (command.kind === 'update') this.#settings = { ...this.#settings, ...command.settings };
    else if (this.#utterance !== undefined) this.#end(command.kind);
    else if (command.kind === 'close') this.#ended = true;
  }

  #hear(frame: HeardFrame): void {
    if (this.#utterance === undefined) {
      this.#lead.push(frame);
      if (!frame.active && !this.#speaking) {
        if (this.#lead.length > LEAD_FRAMES) this.#lead.shift();
        return;
      }
      this.#begin();
    } else {
      this.#add(this.#utterance, frame);
    }
    this.#announce();
    const ending = endingOf(this.#utterance!, this.#settings, this.engine.live);
    if (ending !== undefined) this.#end(ending);
    else if (this.#utterance!.quietMs >= this.#settings.endSilenceMs - FORESEEN_MS)
      this.#utterance!.foresee();
  }

  #begin(): void {
    this.#start = this.#checkpoint();
    const { sampleRateHz, name } = this.open;
    const { hotwords, graph, vocabulary } = this.#settings;
    const language = primaryLanguage(this.open.language);
    const leadMs = this.#speaking
      ? 0
      : Math.max(0, LEAD_LEAST_MS - (this.#lead.length - 1) * ACTIVITY_FRAME_MS);
    const stream = this.engine.createStream({ sampleRateHz, language, hotwords, graph, vocabulary, leadMs });
    const id = `${name}-${this.#utterances + 1}`;
    const utterance = new Utterance(id, stream, this.#start.fromSample, sampleRateHz, this.engine.live);
    for (const frame of this.#lead) this.#add(utterance, frame);
    utterance.announced = this.#speaking;
    this.#lead = [];
    this.#speaking = false;
    this.#utterance = utterance;
  }

  #add(utterance: Utterance, frame: HeardFrame): void {
    // An utterance is cut in its second half, and what lies after the cut is heard again.
    const halfSamples = (this.#settings.maxUtteranceMs * this.open.sampleRateHz) / 2000;
    utterance.add(frame, frame.position >= utterance.startSample + halfSamples);
  }

  #announce(): void {
    const utterance = this.#utterance!;
    if (utterance.announced || utterance.activeMs < this.#settings.minSpeechMs) return;
    utterance.announced = true;
    this.#results.push({
      kind: 'speech-started',
      atMs: Math.round(utterance.firstActiveMs ?? utterance.startMs),
    });
  }

  #end(ending: Ending | 'finish' | 'close'): void {
    this.#ending = ending;
    // A cut utterance is not flushed: its last word goes on in the next one.
    if (ending !== 'length' || !this.engine.live) this.#utterance!.flush();
  }

  #finalise(ending: Ending | 'finish' | 'close'): void {
    const utterance = this.#utterance!;
    utterance.settle();
    const cut = ending === 'length' ? cutOf(utterance) : undefined;
    const { language, pack } = this.open;
    const final = utterance.final(cut?.words ?? Infinity, language, pack.manifest.name);
    const enough = utterance.activeMs >= this.#settings.minSpeechMs;
    if (final !== undefined && enough) this.#results.push(final);
    if (utterance.announced && cut === undefined) {
      this.#results.push({ kind: 'speech-ended', atMs: Math.round(utterance.lastActiveMs) });
    }
    utterance.free();
    this.#utterance = undefined;
    this.#ending = undefined;
    this.#utterances += 1;
    if (ending === 'close') this.#ended = true;
    if (ending === 'length') this.#goOn(utterance, cut?.atMs);
  }

  /** Hears the frames after a cut again, in a new utterance that begins in the middle of speech. */
  #goOn(utterance: Utterance, cutMs: number | undefined): void {
    this.#speaking = true;
    if (cutMs === undefined) return;
    const at = utterance.startSample + (cutMs * this.open.sampleRateHz) / 1000;
    this.#again = utterance.frames.filter(frame => frame.position >= at);
  }
}
