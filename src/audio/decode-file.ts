/**
 * Any audio file as 16-bit samples, one run a channel, through the ffmpeg that comes as a package (WAV files that
 * need no decoding are read directly).
 *
 * ffmpeg writes WAV to a pipe; its header tells the number of channels, and the pipe's back-pressure bounds memory.
 */
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { accessSync, chmodSync, constants, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { ParleyError } from '../call/errors.js';
import { decodeSamples, deinterleave } from './pcm.js';
import { openPlainWav } from './plain-wav.js';

/** An audio file while it is being decoded. */
export interface DecodedAudio {
  readonly channels: number;
  readonly sampleRateHz: number;
  /** Runs of samples, one array a channel and all of the same length, in order of time. Read once. */
  readonly runs: AsyncIterable<readonly Int16Array[]>;
  /** What ffmpeg complained of while it could go on decoding; known once `runs` has ended. Empty if nothing. */
  damage(): string;
}

/** How to decode. */
export interface DecodeOptions {
  /** Rate of the samples wanted, Hz. */
  readonly sampleRateHz: number;
  /** Mixes to so many channels; without it a file keeps one or two, and more are mixed to two. */
  readonly channels?: 1 | 2;
  readonly signal?: AbortSignal;
}

const COMPLAINT_LIMIT = 2000;

/**
 * Opens an audio file of any format and begins to decode it.
 *
 * @throws ParleyError FILE_NOT_FOUND; FILE_INVALID if the file is empty or holds no audio; CANCELLED
 */
export async function decodeFile(path: string, options: DecodeOptions): Promise<DecodedAudio> {
  refuseMissing(path);
  const plain = await openPlainWav(path, options);
  if (plain !== undefined) return plain;
  const child = start(path, options);
  const reader = new WavPipe(child, path, options.signal);
  const { channels, sampleRateHz } = await reader.header();
  return { channels, sampleRateHz, runs: reader.runs(channels), damage: () => reader.complaint.trim() };
}

function refuseMissing(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile())
    throw new ParleyError('FILE_NOT_FOUND', `${path} is not a file.`, { field: path });
  if (found.size === 0) throw new ParleyError('FILE_INVALID', `${path} is empty.`, { field: path });
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

function start(path: string, { sampleRateHz, channels }: DecodeOptions): Child {
  makeExecutable(ffmpeg.path);
  // Without a number of channels, `aformat` keeps mono and stereo and mixes anything wider to stereo.
  const layout =
    channels === undefined ? ['-af', 'aformat=channel_layouts=mono|stereo'] : ['-ac', String(channels)];
  const input = ['-v', 'error', '-nostdin', '-i', `file:${path}`, '-map', '0:a:0'];
  const output = ['-ar', String(sampleRateHz), '-c:a', 'pcm_s16le', '-f', 'wav', 'pipe:1'];
  return spawn(ffmpeg.path, [...input, ...layout, ...output], { stdio: ['ignore', 'pipe', 'pipe'] });
}

// Package managers that do not run install scripts leave the binary without its permission.
function makeExecutable(path: string): void {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
}

class WavPipe {
  complaint = '';
  private rest: Buffer = Buffer.alloc(0);
  private readonly exited: Promise<number>;
  private readonly chunks: AsyncIterator<Buffer>;

  constructor(
    private readonly child: Child,
    private readonly path: string,
    private readonly signal: AbortSignal | undefined,
  ) {
    child.stderr.on('data', (text: Buffer) => {
      if (this.complaint.length < COMPLAINT_LIMIT) this.complaint += text.toString();
    });
    this.exited = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', code => resolve(code ?? 1));
    });
    this.exited.catch(() => {});
    signal?.addEventListener('abort', this.stop, { once: true });
    this.chunks = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** Reads up to the samples. */
  async header(): Promise<{ channels: number; sampleRateHz: number }> {
    for (;;) {
      const at = this.rest.indexOf('data');
      if (at >= 0 && this.rest.length >= at + 8) {
        const format = this.rest.indexOf('fmt ');
        const found = {
          channels: this.rest.readUInt16LE(format + 10),
          sampleRateHz: this.rest.readUInt32LE(format + 12),
        };
        this.rest = this.rest.subarray(at + 8);
        return found;
      }
      const next = await this.chunks.next();
      if (next.done === true) throw await this.failure();
      this.rest = Buffer.concat([this.rest, next.value]);
    }
  }

  /** The samples after the header. */
  async *runs(channels: number): AsyncGenerator<readonly Int16Array[]> {
    const frame = 2 * channels;
    let samples = 0;
    try {
      for (;;) {
        const whole = this.rest.length - (this.rest.length % frame);
        if (whole > 0) {
          samples += whole / frame;
          yield split(this.rest.subarray(0, whole), channels);
        }
        const next = await this.chunks.next();
        if (next.done === true) break;
        this.rest = Buffer.concat([this.rest.subarray(whole), next.value]);
      }
      if (this.signal?.aborted) throw new ParleyError('CANCELLED', 'Decoding was cancelled.');
      const code = await this.exited;
      if (samples === 0 || code !== 0) throw await this.failure();
    } finally {
      this.stop();
    }
  }

  private readonly stop = (): void => {
    this.signal?.removeEventListener('abort', this.stop);
    this.child.kill('SIGKILL');
  };

  private async failure(): Promise<ParleyError> {
    await this.exited;
    this.stop();
    if (this.signal?.aborted) return new ParleyError('CANCELLED', 'Decoding was cancelled.');
    const reason = this.complaint.trim().split('\n').at(-1)?.replace(`file:${this.path}: `, '') ?? '';
    return new ParleyError(
      'FILE_INVALID',
      `${this.path} is not audio that can be decoded. ${reason}`.trim(),
      { field: this.path },
    );
  }
}

function split(bytes: Buffer, channels: number): Int16Array[] {
  return deinterleave(decodeSamples(bytes, 'l16'), channels);
}
