/**
 * Hearing: the stage that gives every channel of a call an ear, and turns what the ears say into events.
 *
 * It is essential: it holds the entrance back while the recognisers are behind, so that nothing said is lost.
 */
import type { AudioFrame, Role } from '../call/audio.js';
import { ParleyError } from '../call/errors.js';
import type { NewCallEvent } from '../call/events.js';
import type { CallStage, OpenStage, StageCall } from '../call/stage.js';
import { CODES_GRAPH, NO_VOCABULARY } from './stt.js';
import type { Recogniser, RecogniserOptions, RecogniserPool, RecogniserResult, Vocabulary } from './stt.js';
import { primaryLanguage } from '../language/tag.js';

/** How calls are to be heard: the pack by language, end-pointing. */
export type HearingOptions = (
  call: StageCall,
  language: string,
) => Omit<RecogniserOptions, 'role' | 'sampleRateHz' | 'language'>;

/**
 * The names to expect in a call, now or as soon as they are known. Asked again after every caller's utterance, and must so
 * give the same object for as long as nothing has changed.
 */
export type NamesToExpect = (call: StageCall, language: string) => Vocabulary | Promise<Vocabulary>;

/**
 * The stage over a pool of recognisers.
 *
 * @param namesFor the names to expect; none without it
 */
export function hearingStage(
  pool: RecogniserPool,
  optionsFor: HearingOptions,
  namesFor?: NamesToExpect,
): CallStage {
  return {
    name: 'hearing',
    whenBehind: 'wait',
    open: async call => {
      const { channels, language } = call.start;
      const ears: Ear[] = [];
      try {
        for (const [channel, { role }] of channels.entries()) {
          const open = (spoken: string): Promise<Recogniser> =>
            openEar(pool, optionsFor, call, channel, spoken);
          const expected = namesFor && ((spoken: string) => namesFor(call, spoken));
          const usual = (spoken: string): string => optionsFor(call, spoken).graph ?? USUAL_GRAPH;
          const parts = { call, channel, role, open, expected, usual };
          ears.push(new Ear(parts, language, await open(language)));
        }
      } catch (thrown) {
        await Promise.allSettled(ears.map(ear => ear.close()));
        throw thrown;
      }
      return openHearing(ears, spoken => optionsFor(call, spoken).pack, language);
    },
  };
}

function openEar(
  pool: RecogniserPool,
  optionsFor: HearingOptions,
  call: StageCall,
  channel: number,
  language: string,
): Promise<Recogniser> {
  const { callId, channels, sampleRateHz } = call.start;
  const role = channels[channel]?.role ?? 'caller';
  const options = { ...optionsFor(call, language), role, sampleRateHz, language };
  return pool.open(callId, channel, options, call.signal);
}

function openHearing(
  ears: readonly Ear[],
  packOf: (language: string) => string | undefined,
  spoken: string,
): OpenStage {
  let language = spoken;
  return {
    onInput: input => {
      if (input.kind !== 'audio') return undefined;
      return ears[input.frame.channel]?.hear(input.frame);
    },
    onEvent: async event => {
      // A catalogue may change while calls run, and with the step of a dialogue.
      if (event.kind === 'transcript.final' && event.role === 'caller') for (const ear of ears) ear.expect();
      if (event.kind === 'turn.awaited') ears[event.channel]?.expectCode(event.code);
      // Whoever knows what is being said knows better than silence when it is whole.
      if (event.kind === 'turn.complete') ears[event.channel]?.finish();
      // The machine answers in another language: the caller has asked for it, and goes on in it.
      if (event.kind !== 'answer.given' || event.language === primaryLanguage(language)) return;
      const before = packOf(language);
      language = event.language;
      if (packOf(language) !== before) await Promise.all(ears.map(ear => ear.change(language)));
    },
    close: async () => {
      const closed = await Promise.allSettled(ears.map(ear => ear.close()));
      const failed = closed.find(result => result.status === 'rejected');
      if (failed !== undefined) {
        throw new ParleyError('DECODER_FAILED', 'A recogniser failed in a call.', { cause: failed.reason });
      }
    },
  };
}

/** Of no pack, and so its default. */
const USUAL_GRAPH = 'usual';

interface EarParts {
  readonly call: StageCall;
  readonly channel: number;
  readonly role: Role;
  readonly open: (language: string) => Promise<Recogniser>;
  /** The graph of the call in a language. */
  readonly usual: (language: string) => string;
  readonly expected: ((language: string) => Vocabulary | Promise<Vocabulary>) | undefined;
}

/** One channel's recogniser, with its results on their way into the log. */
class Ear {
  #told: Promise<void>;
  #recogniser: Recogniser;
  #language: string;
  #expects = NO_VOCABULARY;
  #code = false;

  constructor(
    private readonly parts: EarParts,
    language: string,
    recogniser: Recogniser,
  ) {
    this.#language = language;
    this.#recogniser = recogniser;
    this.#told = this.#tell();
    // Awaited in close(); until then a failure must not count as unhandled.
    this.#told.catch(() => undefined);
    this.expect();
  }

  /** Asks which names to expect now, and tells the recogniser if they are others. Nothing waits for names to be known. */
  expect(): void {
    const language = this.#language;
    const names = this.parts.expected?.(language);
    if (!(names instanceof Promise)) this.#use(names ?? NO_VOCABULARY);
    else names.then(known => this.#language === language && this.#use(known)).catch(() => undefined);
  }

  #use(names: Vocabulary): void {
    if (names.id === this.#expects.id) return;
    this.#expects = names;
    this.#recogniser.update({ vocabulary: names });
  }

  /** Hears over the graph of codes from the next utterance on, or over the call's own again. */
  expectCode(code: boolean): void {
    this.#code = code;
    this.#recogniser.update({ graph: code ? CODES_GRAPH : this.parts.usual(this.#language) });
  }

  /** Takes audio; the promise is to be waited for while the recogniser is behind. */
  hear(frame: AudioFrame): Promise<void> | undefined {
    return this.#recogniser.write(frame) ? undefined : this.#recogniser.drained(this.parts.call.signal);
  }

  /** Goes on in another language, once what was said in this one has been recognised. */
  async change(language: string): Promise<void> {
    if (this.parts.role !== 'caller') return;
    const next = await this.parts.open(language);
    try {
      await this.close();
    } catch (thrown) {
      await next.close();
      throw thrown;
    }
    this.#recogniser = next;
    this.#language = language;
    this.#expects = NO_VOCABULARY;
    this.expectCode(this.#code);
    this.expect();
    this.#told = this.#tell();
    this.#told.catch(() => undefined);
  }

  /** Ends the current utterance now. */
  finish(): void {
    this.#recogniser.finish();
  }

  /** Recognises what is left; resolves when the last final has been emitted. */
  async close(): Promise<void> {
    await this.#recogniser.close();
    await this.#told;
  }

  async #tell(): Promise<void> {
    for await (const result of this.#recogniser.results) {
      const { call, channel, role } = this.parts;
      call.emit(eventOf(result, channel, role));
    }
  }
}

function eventOf(result: RecogniserResult, channel: number, role: Role): NewCallEvent {
  const at = { channel, role };
  switch (result.kind) {
    case 'partial': {
      const { kind: _, ...partial } = result;
      return { kind: 'transcript.partial', tMs: result.endMs, ...at, ...partial };
    }
    case 'final': {
      const { kind: _, words, nearly, ...final } = result;
      const heard = { words: [...words], ...(nearly && { nearly: [...nearly] }) };
      return { kind: 'transcript.final', tMs: result.endMs, ...at, ...final, ...heard, pass: 1 };
    }
    case 'speech-started':
      return { kind: 'speech.started', tMs: result.atMs, ...at };
    case 'speech-ended':
      return { kind: 'speech.ended', tMs: result.atMs, ...at };
  }
}
