/** What ffmpeg says on its standard error, read for the length of the input and for signs that it is damaged. */
import type { Readable } from 'node:stream';

/** The last of what was said is enough to tell what went wrong. */
const KEPT_CHARACTERS = 16_384;
/** A container's own length may be off by a frame or two of its codec. */
const TOLERATED_MS = 500;

const DAMAGED =
  /Error while decoding|Invalid data found|partial file|Truncat|invalid residual|End of file|corrupt|premature/i;

/** Collects what ffmpeg says. */
export class FfmpegReport {
  #text = '';
  #totalMs: number | undefined;
  #guessed = false;

  constructor(stderr: Readable) {
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#text = (this.#text + text).slice(-KEPT_CHARACTERS);
      // Without a table of contents ffmpeg guesses the length from the bit rate, which may be far off.
      this.#guessed ||= this.#text.includes('Estimating duration');
      this.#totalMs ??= this.#guessed ? undefined : lengthIn(this.#text);
    });
  }

  /** The length of the input by its container, in milliseconds, once known. */
  get totalMs(): number | undefined {
    return this.#totalMs;
  }

  /** What is wrong with an input of which so much was decoded; empty if nothing is. */
  damage(decodedMs: number, exit: unknown): string {
    const missingMs = (this.#totalMs ?? 0) - decodedMs;
    if (exit === 0 && missingMs <= TOLERATED_MS && !DAMAGED.test(this.#complaints())) return '';
    return cutMessage(decodedMs, missingMs > TOLERATED_MS ? this.#totalMs : undefined);
  }

  // Indented lines are the input's own titles and comments, which may say anything.
  #complaints(): string {
    return this.#text
      .split('\n')
      .filter(line => !/^\s|^(Input|Output) #/.test(line))
      .join('\n');
  }
}

/** Says how much of a cut input could be read. */
export function cutMessage(decodedMs: number, totalMs: number | undefined): string {
  const of = totalMs === undefined ? '' : ` of ${(totalMs / 1000).toFixed(1)} s`;
  return `cut or damaged: ${(decodedMs / 1000).toFixed(1)} s${of} could be read`;
}

function lengthIn(text: string): number | undefined {
  const match = /Duration: (\d+):(\d\d):(\d\d\.\d+)/.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes, seconds] = match.map(Number);
  return Math.round(((hours! * 60 + minutes!) * 60 + seconds!) * 1000);
}
