/**
 * Keeps what was spoken, by text, voice and engine: in memory, and in a folder if there is one. Both are bounded; what was
 * not used for longest goes first.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { speedOf } from './tts.js';
import type { Engine, SpeakOptions } from './tts.js';

/** Bounds of the cache. */
export interface CacheOptions {
  readonly maxMemoryBytes: number;
  readonly folder?: string | undefined;
  readonly maxFolderBytes: number;
}

const SUFFIX = '.l16';
/** A file is its samples, and then their SHA-256. */
const DIGEST_BYTES = 32;
/** A file that is being written. */
const PARTIAL = /^\.[0-9a-f]{64}\./;
/** No sentence takes so long to write. */
const ABANDONED_MS = 600_000;
/** Share of the bound after which the folder is looked at again: other services may write to it too. */
const LOOK_AGAIN = 1 / 16;

/** The key of a sentence: another voice, speed, engine or level of it is another recording. */
export function cacheKey(engine: Pick<Engine, 'name'>, text: string, options: SpeakOptions): string {
  const parts = [engine.name, options.language, options.voice ?? '', speedOf(options).toFixed(2), text];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Sentences at 8 kHz by key. */
export class SpeechCache {
  readonly #memory = new Map<string, Int16Array>();
  #memoryBytes = 0;
  /** Written since the folder was looked at; it is with the first. */
  #unseenBytes = Infinity;

  constructor(private readonly options: CacheOptions) {}

  /** The audio, or nothing. A folder that cannot be read is as if it were empty. */
  async get(key: string): Promise<Int16Array | undefined> {
    const held = this.#memory.get(key);
    if (held !== undefined) {
      this.#memory.delete(key);
      this.#memory.set(key, held);
      return held;
    }
    const { folder } = this.options;
    if (folder === undefined) return undefined;
    const path = join(folder, key + SUFFIX);
    const bytes = await readFile(path).catch(() => undefined);
    const samples = bytes && unpacked(bytes);
    if (samples === undefined) return undefined;
    const now = new Date();
    await utimes(path, now, now).catch(() => undefined);
    this.#keep(key, samples);
    return samples;
  }

  /** Keeps audio. A folder that is full or gone costs only the next synthesis. */
  async put(key: string, samples: Int16Array): Promise<void> {
    this.#keep(key, samples);
    if (this.options.folder !== undefined)
      await this.#store(this.options.folder, key, samples).catch(() => undefined);
  }

  #keep(key: string, samples: Int16Array): void {
    if (samples.byteLength > this.options.maxMemoryBytes) return;
    this.#memoryBytes += samples.byteLength - (this.#memory.get(key)?.byteLength ?? 0);
    this.#memory.delete(key);
    this.#memory.set(key, samples);
    for (const [old, { byteLength }] of this.#memory) {
      if (this.#memoryBytes <= this.options.maxMemoryBytes) break;
      this.#memory.delete(old);
      this.#memoryBytes -= byteLength;
    }
  }

  async #store(folder: string, key: string, samples: Int16Array): Promise<void> {
    // What was said to a caller is nobody else's: flows speak of their appointments and orders.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const bytes = packed(samples);
    // Another call or service may read the folder, or keep the same: a file is there whole or not at all.
    const partial = join(folder, `.${key}.${randomUUID()}`);
    try {
      await writeFile(partial, bytes, { mode: 0o600 });
      await rename(partial, join(folder, key + SUFFIX));
    } catch (thrown) {
      // On a disk that is full the next sentence would leave another.
      await rm(partial, { force: true });
      throw thrown;
    }
    this.#unseenBytes += bytes.length;
    if (this.#unseenBytes > this.options.maxFolderBytes * LOOK_AGAIN) await this.#shrink(folder);
  }

  /** Takes out what was used longest ago until all is within the bound, with room for what comes before the next look. */
  async #shrink(folder: string): Promise<void> {
    this.#unseenBytes = 0;
    const files = (await kept(folder)).sort((a, b) => a.usedMs - b.usedMs);
    let bytes = files.reduce((sum, f) => sum + f.size, 0);
    for (const { path, size } of files) {
      if (bytes <= this.options.maxFolderBytes * (1 - LOOK_AGAIN)) break;
      await rm(path, { force: true });
      bytes -= size;
    }
  }
}

// A machine that lost power leaves files of no bytes, a part or zeros: without a digest they would be played for ever.
function packed(samples: Int16Array): Buffer {
  const bytes = Buffer.alloc(samples.length * 2);
  for (const [i, sample] of samples.entries()) bytes.writeInt16LE(sample, i * 2);
  return Buffer.concat([bytes, digestOf(bytes)]);
}

/** The samples of a file, or nothing if it is not as it was written. */
function unpacked(file: Buffer): Int16Array | undefined {
  const at = file.length - DIGEST_BYTES;
  if (at <= 0 || at % 2 !== 0) return undefined;
  const bytes = file.subarray(0, at);
  if (!file.subarray(at).equals(digestOf(bytes))) return undefined;
  const samples = new Int16Array(at / 2);
  for (let i = 0; i < samples.length; i++) samples[i] = bytes.readInt16LE(i * 2);
  return samples;
}

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** The files of a folder; what a process left behind that ended while it wrote is taken out. */
async function kept(folder: string): Promise<{ path: string; size: number; usedMs: number }[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith(SUFFIX) || PARTIAL.test(name));
  const files = await Promise.all(
    names.map(async name => {
      const path = join(folder, name);
      // Another service may have taken it out meanwhile.
      const found = await stat(path).catch(() => undefined);
      if (found === undefined) return [];
      const { size, mtimeMs: usedMs } = found;
      if (name.endsWith(SUFFIX)) return [{ path, size, usedMs }];
      if (Date.now() - usedMs > ABANDONED_MS) await rm(path, { force: true });
      return [];
    }),
  );
  return files.flat();
}
