/**
 * Downloads that go on where they stopped.
 *
 * What has arrived lies in `TARGET.part`; only a complete file of the right sum becomes TARGET.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ReadableStream } from 'node:stream/web';
import { ParleyError } from '../../call/errors.js';

/** What is known of a file before it is fetched. */
export interface Expected {
  readonly bytes?: number | undefined;
  readonly sha256?: string | undefined;
}

/** How a download is to go. */
export interface DownloadOptions extends Expected {
  readonly signal?: AbortSignal | undefined;
  /** Is told how many bytes are there, of how many if that is known. */
  readonly onProgress?: ((bytes: number, of: number | undefined) => void) | undefined;
  /** Waits before the tries after the first, in milliseconds. */
  readonly retryWaitsMs?: readonly number[];
}

const RETRY_WAITS_MS = [500, 2000, 8000];

/**
 * Fetches a file.
 *
 * @returns the SHA-256 of the file
 * @throws ParleyError DOWNLOAD_FAILED (what arrived is kept for the next time), CHECKSUM_MISMATCH (nothing is kept), CANCELLED
 */
export async function download(url: string, target: string, options: DownloadOptions = {}): Promise<string> {
  const part = `${target}.part`;
  const waits = options.retryWaitsMs ?? RETRY_WAITS_MS;
  for (let attempt = 0; ; attempt++) {
    try {
      await fetchRest(url, part, options);
      break;
    } catch (thrown) {
      if (options.signal?.aborted) throw givenUp();
      if (thrown instanceof ParleyError && thrown.code !== 'DOWNLOAD_FAILED') throw thrown;
      const waitMs = thrown instanceof Refused ? undefined : waits[attempt];
      if (waitMs === undefined) throw failed(url, thrown);
      const until = options.signal === undefined ? {} : { signal: options.signal };
      await wait(waitMs, undefined, until).catch(() => {
        throw givenUp();
      });
    }
  }
  const sum = await sha256Of(part);
  if (options.sha256 !== undefined && sum !== options.sha256) {
    await rm(part);
    throw new ParleyError('CHECKSUM_MISMATCH', `${url} has SHA-256 ${sum}, expected ${options.sha256}.`);
  }
  await rename(part, target);
  return sum;
}

const givenUp = (): ParleyError => new ParleyError('CANCELLED', 'The download was given up.');

/** The SHA-256 of a file, in hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** A server's no: asking again does not help. */
class Refused extends Error {}

async function fetchRest(url: string, part: string, options: DownloadOptions): Promise<void> {
  const have = (await stat(part).catch(() => undefined))?.size ?? 0;
  if (options.bytes !== undefined && have === options.bytes) return;
  const headers = have > 0 ? { range: `bytes=${have}-` } : undefined;
  const response = await fetch(url, {
    ...(headers === undefined ? {} : { headers }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  // The part is as long as the file, or longer: begin anew if its sum proves wrong.
  if (response.status === 416) return checkWhole(part, have, response);
  if (!response.ok) {
    const message = `the server answered ${response.status}`;
    throw response.status < 500 && response.status !== 429 ? new Refused(message) : new Error(message);
  }
  const resumed = response.status === 206;
  const offset = resumed ? have : 0;
  const length = Number(response.headers.get('content-length') ?? NaN);
  const total = options.bytes ?? (Number.isFinite(length) ? offset + length : undefined);
  if (response.body === null) throw new Error('the answer is empty');
  const got = await save(response.body as ReadableStream, part, { offset, total, options });
  if (total !== undefined && got !== total) throw new Error(`${got} bytes arrived of ${total}`);
}

interface Saving {
  readonly offset: number;
  readonly total: number | undefined;
  readonly options: DownloadOptions;
}

async function save(body: ReadableStream, part: string, { offset, total, options }: Saving): Promise<number> {
  let got = offset;
  const file = await open(part, offset > 0 ? 'a' : 'w');
  try {
    // Each piece is in the file before the next is asked for: what was reported is what the next try finds.
    for await (const chunk of Readable.fromWeb(body)) {
      await file.writeFile(chunk as Uint8Array);
      got += (chunk as Uint8Array).length;
      options.onProgress?.(got, total);
    }
  } finally {
    await file.close();
  }
  return got;
}

async function checkWhole(part: string, have: number, response: Response): Promise<void> {
  await response.body?.cancel();
  const total = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
  if (total !== undefined && Number(total) === have) return;
  await rm(part);
  throw new Error('what had arrived does not fit the file');
}

function failed(url: string, cause: unknown): ParleyError {
  const reasons = [cause, (cause as Error).cause].filter(e => e instanceof Error).map(e => e.message);
  return new ParleyError('DOWNLOAD_FAILED', `${url} could not be fetched: ${reasons.join(': ')}.`, { cause });
}
