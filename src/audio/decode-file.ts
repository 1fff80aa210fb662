/**
 * Any audio file or stream as 16-bit samples at a wanted rate, run by run, through the ffmpeg that comes as a package
 * (WAV files that need no decoding are read directly).
 *
 * ffmpeg writes WAV to a pipe, so that the number of channels is in the data and need not be asked first. Memory is
 * bounded: the pipe holds ffmpeg back while nobody reads.
 */
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Readable, Writable } from 'node:stream';
import { ParleyError } from '../call/errors.js';
import type { DecodedAudio, DecodeOptions } from './decoded-audio.js';
import { FfmpegReport } from './ffmpeg-report.js';
import { ffmpegPath } from './ffmpeg.js';
import { openPlainWav } from './plain-wav.js';
import { WavPipe } from './wav-pipe.js';

type Ffmpeg = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * Opens audio of any format and begins to decode it. Of a file that was cut, what is there is decoded, and `damage`
 * says so afterwards.
 *
 * @param source a path, or a stream of the bytes of a file
 * @throws ParleyError FILE_NOT_FOUND; FILE_INVALID if it is empty or holds no audio; CANCELLED
 */
export async function decodeFile(source: string | Readable, options: DecodeOptions): Promise<DecodedAudio> {
  const name = typeof source === 'string' ? source : 'The audio';
  if (typeof source === 'string') {
    checkFile(source);
    const plain = await openPlainWav(source, options);
    if (plain !== undefined) return plain;
  }
  const decoding = new Decoding(source, name, options);
  return decoding.open();
}

class Decoding {
  readonly #ffmpeg: Ffmpeg;
  readonly #report: FfmpegReport;
  readonly #pipe: WavPipe;
  readonly #exit: Promise<number | null | Error>;
  readonly #fed: Promise<Error | undefined>;
  #damage = '';

  constructor(
    source: string | Readable,
    private readonly name: string,
    private readonly options: DecodeOptions,
  ) {
    const ffmpeg = (this.#ffmpeg = start(typeof source === 'string' ? `file:${source}` : 'pipe:0', options));
    this.#report = new FfmpegReport(ffmpeg.stderr);
    this.#pipe = new WavPipe(ffmpeg.stdout);
    this.#exit = new Promise(resolve => ffmpeg.once('error', resolve).once('close', resolve));
    this.#fed = feed(source, ffmpeg);
    if (options.signal?.aborted) this.#stop();
    options.signal?.addEventListener('abort', this.#stop, { once: true });
  }

  async open(): Promise<DecodedAudio> {
    const format = await this.#pipe.format();
    if (format === undefined) {
      this.#stop();
      throw await this.#whyEnded(0);
    }
    return {
      channels: format.channels,
      sampleRateHz: format.sampleRateHz,
      runs: this.#runs(),
      totalMs: () => this.#report.totalMs,
      damage: () => this.#damage,
    };
  }

  async *#runs(): AsyncGenerator<readonly Int16Array[]> {
    let samples = 0;
    try {
      for await (const run of this.#pipe.runs()) {
        samples += run[0]!.length;
        yield run;
      }
      const decodedMs = (samples * 1000) / this.options.sampleRateHz;
      const failure = await this.#whyEnded(decodedMs);
      if (failure !== undefined) throw failure;
      this.#damage = this.#report.damage(decodedMs, await this.#exit);
    } finally {
      this.#stop();
    }
  }

  async #whyEnded(decodedMs: number): Promise<ParleyError | undefined> {
    const [exit, fed] = await Promise.all([this.#exit, this.#fed]);
    if (this.options.signal?.aborted) return new ParleyError('CANCELLED', 'Decoding was cancelled.');
    if (fed !== undefined) return new ParleyError('FILE_INVALID', `${this.name} broke off.`, { cause: fed });
    if (exit instanceof Error) return new ParleyError('INTERNAL', 'ffmpeg cannot be run.', { cause: exit });
    if (decodedMs > 0) return undefined;
    return new ParleyError('FILE_INVALID', `${this.name} is not audio that can be decoded.`, {
      field: this.name,
    });
  }

  readonly #stop = (): void => {
    this.options.signal?.removeEventListener('abort', this.#stop);
    this.#ffmpeg.kill('SIGKILL');
  };
}

function checkFile(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || stat.isDirectory()) {
    throw new ParleyError('FILE_NOT_FOUND', `${path} is not a file.`, { field: path });
  }
  if (stat.isFile() && stat.size === 0) {
    throw new ParleyError('FILE_INVALID', `${path} is empty.`, { field: path });
  }
}

function start(input: string, { sampleRateHz, channels }: DecodeOptions): Ffmpeg {
  // A playlist must not make ffmpeg fetch or read anything but files.
  const read = ['-hide_banner', '-nostats', '-v', 'info', '-protocol_whitelist', 'file,pipe', '-i', input];
  // Without a number of channels, `aformat` keeps mono and stereo and mixes anything wider to stereo.
  const layout =
    channels === undefined ? ['-af', 'aformat=channel_layouts=mono|stereo'] : ['-ac', String(channels)];
  const write = ['-ar', String(sampleRateHz), '-c:a', 'pcm_s16le', '-bitexact', '-f', 'wav', 'pipe:1'];
  return spawn(ffmpegPath(), [...read, '-map', '0:a:0', '-map_metadata', '-1', ...layout, ...write], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

// A decoder that stops early closes its input; that is told by its exit code and not by the broken pipe.
async function feed(source: string | Readable, ffmpeg: Ffmpeg): Promise<Error | undefined> {
  if (typeof source === 'string') {
    ffmpeg.stdin.on('error', () => undefined).end();
    return undefined;
  }
  try {
    await pipeline(source, ffmpeg.stdin);
    return undefined;
  } catch (thrown) {
    const error = thrown as NodeJS.ErrnoException;
    return error.code === 'EPIPE' || error.code === 'ERR_STREAM_PREMATURE_CLOSE' ? undefined : error;
  }
}
