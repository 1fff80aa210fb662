/**
 * Hearing: the stage that gives every channel of a call an ear, and turns what the ears say into events.
 *
 * It is essential: it holds the entrance back while the recognisers are behind, so that nothing said is lost.
 */
import type { AudioFrame, Role } from '../call/audio.js';
import { ParleyError } from '../call/errors.js';
import type { NewCallEvent } from '../call/events.js';
import type { CallStage, OpenStage, StageCall } from '../call/stage.js';
import type { Recogniser, RecogniserOptions, RecogniserPool, RecogniserResult } from './stt.js';

/** How calls are to be heard: the pack by language, end-pointing. */
export type HearingOptions = (
  call: StageCall,
  language: string,
) => Omit<RecogniserOptions, 'role' | 'sampleRateHz' | 'language'>;

/** The stage over a pool of recognisers. */
export function hearingStage(pool: RecogniserPool, optionsFor: HearingOptions): CallStage {
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
          ears.push(new Ear(call, channel, role, await open(language), open));
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
      // Whoever knows what is being said knows better than silence when it is whole.
      if (event.kind === 'turn.complete') ears[event.channel]?.finish();
      // The machine answers in another language: the caller has asked for it, and goes on in it.
      if (event.kind !== 'answer.given' || event.language === language.slice(0, 2)) return;
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

/** One channel's recogniser, with its results on their way into the log. */
class Ear {
  #told: Promise<void>;
  #recogniser: Recogniser;

  constructor(
    private readonly call: StageCall,
    private readonly channel: number,
    private readonly role: Role,
    recogniser: Recogniser,
    private readonly open: (language: string) => Promise<Recogniser>,
  ) {
    this.#recogniser = recogniser;
    this.#told = this.#tell();
    // Awaited in close(); until then a failure must not count as unhandled.
    this.#told.catch(() => undefined);
  }

  /** Takes audio; the promise is to be waited for while the recogniser is behind. */
  hear(frame: AudioFrame): Promise<void> | undefined {
    return this.#recogniser.write(frame) ? undefined : this.#recogniser.drained(this.call.signal);
  }

  /** Goes on in another language, once what was said in this one has been recognised. */
  async change(language: string): Promise<void> {
    if (this.role !== 'caller') return;
    const next = await this.open(language);
    await this.close();
    this.#recogniser = next;
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
      this.call.emit(eventOf(result, this.channel, this.role));
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
      const { kind: _, words, ...final } = result;
      return { kind: 'transcript.final', tMs: result.endMs, ...at, ...final, words: [...words], pass: 1 };
    }
    case 'speech-started':
      return { kind: 'speech.started', tMs: result.atMs, ...at };
    case 'speech-ended':
      return { kind: 'speech.ended', tMs: result.atMs, ...at };
  }
}
