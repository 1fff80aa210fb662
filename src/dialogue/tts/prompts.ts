/**
 * Recorded prompts: a YAML list of `id`, `language`, `text` and `file` (relative to the list). A sentence that is recorded
 * is played from its recording, whatever the engine.
 */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { decodeFile, joinSamples } from '../../audio/audio.js';
import { ParleyError } from '../../call/errors.js';
import { whileWanted } from '../../call/waiting.js';
import { readText } from '../../config/text.js';
import { parseYamlFile } from '../../config/yaml-file.js';
import { foldWord } from '../../language/fold.js';
import { cleanText } from './clean.js';
import { piecesOf, sentencesOf } from './sentences.js';
import { Limiter, gainFor, speechLevelDb } from './level.js';
import { SPEECH_HZ } from './tts.js';
import { primaryLanguage } from '../../language/tag.js';

const manifest = z.array(
  z.strictObject({
    id: z.string().min(1),
    language: z.string().min(2),
    text: z.string().min(1),
    file: z.string().min(1),
  }),
);

/** Longest recording that is read; a prompt is a sentence. */
const LONGEST_MS = 120_000;
/** A recording that cannot be read in this time, from a share that hangs, is as good as none. */
const LONGEST_READING_MS = 30_000;

/** Recordings by what is said in them. */
export class RecordedPrompts {
  readonly #files = new Map<string, string>();
  readonly #audio = new Map<string, Promise<Int16Array>>();
  /** Sentences of the longest. */
  #most = 1;

  /**
   * @param path the list; without one there are no recordings
   * @throws ParleyError FILE_NOT_FOUND or FILE_INVALID naming the entry at fault
   */
  constructor(path?: string) {
    if (path === undefined) return;
    for (const [i, { id, language, text, file }] of read(path).entries()) {
      const key = keyOf(text, language);
      if (this.#files.has(key))
        throw invalid(path, `${i}.text`, `prompt ${id} says what another says already`);
      const audio = resolve(dirname(path), file);
      if (!existsSync(audio)) {
        throw new ParleyError('FILE_NOT_FOUND', `The recording of prompt ${id} is not there.`, {
          field: `${i}.file`,
        });
      }
      this.#files.set(key, audio);
      this.#most = Math.max(this.#most, sentencesOf(cleanText(text, language)).length);
    }
  }

  /**
   * A clean text in the pieces that are spoken one by one: what is recorded as a whole stays whole, be it several sentences or
   * one that an engine would be given in parts.
   */
  pieces(text: string, language: string): string[] {
    const sentences = sentencesOf(text);
    // The words of several sentences are those of each: a long text is read once, not once for every recording it may be.
    const said = sentences.map(sentence => soundsOf(sentence, language).join(' '));
    const pieces: string[] = [];
    for (let at = 0; at < sentences.length;) {
      const most = Math.min(this.#most, sentences.length - at);
      const counts = Array.from({ length: most }, (_, i) => most - i);
      const count = counts.find(n => this.#files.has(keyed(said.slice(at, at + n), language)));
      if (count === undefined) pieces.push(...piecesOf(sentences[at]!));
      else pieces.push(sentences.slice(at, at + count).join(' '));
      at += count ?? 1;
    }
    return pieces;
  }

  /**
   * The recording of a text at 8 kHz and the usual loudness, or nothing. Texts are the same if they sound the same: capitals,
   * accents and punctuation do not count.
   */
  async find(text: string, language: string, signal: AbortSignal): Promise<Int16Array | undefined> {
    const path = this.#files.get(keyOf(text, language));
    if (path === undefined) return undefined;
    let audio = this.#audio.get(path);
    if (audio === undefined) {
      // For every call that says it: who asks first may be the first to hang up.
      audio = load(path, AbortSignal.timeout(LONGEST_READING_MS));
      this.#audio.set(path, audio);
      audio.catch(() => this.#audio.delete(path));
    }
    return whileWanted(audio, signal, 'Nobody listens any more.');
  }
}

async function load(path: string, signal: AbortSignal): Promise<Int16Array> {
  const { runs } = await decodeFile(path, { sampleRateHz: SPEECH_HZ, channels: 1, signal });
  const parts: Int16Array[] = [];
  let length = 0;
  for await (const [samples] of runs) {
    parts.push(samples!);
    length += samples!.length;
    if (length > (LONGEST_MS * SPEECH_HZ) / 1000)
      throw invalid(path, 'file', 'the recording is longer than two minutes');
  }
  const all = joinSamples(parts);
  const limiter = new Limiter(gainFor(speechLevelDb(all)));
  return Int16Array.from([...limiter.push(all), ...limiter.finish()]);
}

function read(path: string): z.infer<typeof manifest> {
  return parseYamlFile(manifest, readText(path, 'The list of prompts', 'tts.promptsFile'), path);
}

/** Words, and the signs that are said: "5 %" is not "5", nor "2.5" what "2 5" is. */
const SOUNDED = /[\p{L}\p{N}]+|[%&+°§\p{Sc}]|(?<=\d)[.,:/](?=\d)|(?<![\p{L}\p{N}])[-−](?=\d)/gu;

function soundsOf(text: string, language: string): string[] {
  return foldWord(cleanText(text, language)).match(SOUNDED) ?? [];
}

function keyOf(text: string, language: string): string {
  return keyed(soundsOf(text, language), language);
}

function keyed(sounds: readonly string[], language: string): string {
  return `${primaryLanguage(language)} ${sounds.join(' ')}`;
}

function invalid(path: string, field: string, problem: string): ParleyError {
  return new ParleyError('FILE_INVALID', `${path}: ${problem}.`, { field });
}
