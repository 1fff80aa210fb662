/**
 * One call's recording: a WAV file with a channel a role.
 *
 * Frames are written to their place, so silence costs no space on most file systems. Until it is finished the file is
 * called `.part` and its header does not know its length; `recoverRecordings` puts right what a crash leaves behind.
 */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AudioFrame, SampleRate } from '../../call/audio.js';
import { encodeSamples } from '../pcm.js';
import { WAV_HEADER_BYTES, repairWav, wavHeader } from '../wav.js';
import { Interleaver } from './interleaver.js';
import type { Interleaved } from './interleaver.js';

/** Ending of a recording that is not finished. */
export const PART = '.part';
/** One channel may lag behind the other by this much. */
const WINDOW_SECONDS = 2;
/** Bytes that may wait for the disk before the call's audio is held back. */
const MOST_WAITING_BYTES = 1_048_576;

/** Writes one call. */
export class Recorder {
  readonly #interleaver: Interleaver;
  #writing: Promise<void> = Promise.resolve();
  #waitingBytes = 0;
  #failure: unknown;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly channels: number,
    sampleRateHz: SampleRate,
  ) {
    this.#interleaver = new Interleaver(channels, WINDOW_SECONDS * sampleRateHz);
  }

  /** Makes the file `path` with `.part` behind it. Only its owner may read it. */
  static async start(path: string, channels: number, sampleRateHz: SampleRate): Promise<Recorder> {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path + PART, 'wx', 0o600);
    try {
      await file.write(wavHeader({ sampleRateHz, channels }, 0), 0, WAV_HEADER_BYTES, 0);
      return new Recorder(path, file, channels, sampleRateHz);
    } catch (thrown) {
      await file.close();
      await rm(path + PART, { force: true });
      throw thrown;
    }
  }

  /**
   * Takes audio.
   *
   * @returns a promise to wait for where the disk is behind
   * @throws what an earlier write threw
   */
  write({ channel, positionSamples, samples }: AudioFrame): Promise<void> | undefined {
    if (this.#failure !== undefined) throw this.#failure;
    for (const frames of this.#interleaver.push(channel, positionSamples, samples)) this.#queue(frames);
    return this.#waitingBytes > MOST_WAITING_BYTES ? this.#writing : undefined;
  }

  /**
   * Writes what is left and gives the file its length and its name.
   *
   * @returns bytes of the whole file
   */
  async finish(): Promise<number> {
    for (const frames of this.#interleaver.finish()) this.#queue(frames);
    await this.#writing;
    await this.file.close();
    if (this.#failure !== undefined) throw this.#failure;
    const dataBytes = await repairWav(this.path + PART);
    await rename(this.path + PART, this.path);
    return WAV_HEADER_BYTES + dataBytes;
  }

  #queue({ positionFrames, samples }: Interleaved): void {
    const bytes = encodeSamples(samples, 'l16');
    const position = WAV_HEADER_BYTES + positionFrames * this.channels * 2;
    this.#waitingBytes += bytes.length;
    this.#writing = this.#writing
      .then(async () => {
        if (this.#failure === undefined) await this.file.write(bytes, 0, bytes.length, position);
      })
      .catch((thrown: unknown) => {
        this.#failure = thrown;
      })
      .finally(() => {
        this.#waitingBytes -= bytes.length;
      });
  }
}
