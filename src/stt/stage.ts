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
) => Omit<RecogniserOptions, 'role' | 'sampleRateHz' | 'language'>;

/** The stage over a pool of recognisers. */
export function hearingStage(pool: RecogniserPool, optionsFor: HearingOptions): CallStage {
  return {
    name: 'hearing',
    whenBehind: 'wait',
    open: async call => {
      const { channels, sampleRateHz, language, callId } = call.start;
      const options = optionsFor(call);
      const ears: Ear[] = [];
      try {
        for (const [channel, { role }] of channels.entries()) {
          const all = { ...options, role, sampleRateHz, language };
          ears.push(new Ear(call, channel, role, await pool.open(callId, channel, all, call.signal)));
        }
      } catch (thrown) {
        await Promise.allSettled(ears.map(ear => ear.close()));
        throw thrown;
      }
      return openHearing(ears);
    },
  };
}

function openHearing(ears: readonly Ear[]): OpenStage {
  return {
    onInput: input => {
      if (input.kind !== 'audio') return undefined;
      return ears[input.frame.channel]?.hear(input.frame);
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
  readonly #told: Promise<void>;

  constructor(
    private readonly call: StageCall,
    private readonly channel: number,
    private readonly role: Role,
    private readonly recogniser: Recogniser,
  ) {
    this.#told = this.#tell();
    // Awaited in close(); until then a failure must not count as unhandled.
    this.#told.catch(() => undefined);
  }

  /** Takes audio; the promise is to be waited for while the recogniser is behind. */
  hear(frame: AudioFrame): Promise<void> | undefined {
    return this.recogniser.write(frame) ? undefined : this.recogniser.drained(this.call.signal);
  }

  /** Recognises what is left; resolves when the last final has been emitted. */
  async close(): Promise<void> {
    await this.recogniser.close();
    await this.#told;
  }

  async #tell(): Promise<void> {
    for await (const result of this.recogniser.results) {
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
