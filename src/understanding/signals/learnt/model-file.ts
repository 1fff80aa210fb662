/** Reads and writes `models/signals/LANGUAGE.json`: names and thresholds to read, numbers as bytes in base 64. */
import { readFileSync } from 'node:fs';
import { ParleyError } from '../../../call/errors.js';
import { primaryLanguage } from '../../../language/tag.js';
import { SPOKEN_LANGUAGES } from '../../../language/spoken-languages.js';
import { Vocabulary } from '../../intents/vocabulary.js';
import type { LearntKind, LearntSignals } from './scorer.js';

interface PackedSignals {
  readonly provenance: string;
  readonly language: string;
  readonly kinds: readonly LearntKind[];
  /** Little-endian: 32-bit hashes, 32-bit floats, bytes of `features` rows with a scale each. */
  readonly hashes: string;
  readonly idf: string;
  readonly scales: string;
  readonly weights: string;
}

const loaded = new Map<string, LearntSignals>();

/** A model as it is written. */
export function packed({ language, kinds, vocabulary, weights }: LearntSignals): PackedSignals {
  const text = (array: ArrayBufferView): string =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
  return {
    provenance: 'npm run train:signals, from training/signals (texts written for this project)',
    language,
    kinds,
    hashes: text(vocabulary.data.hashes),
    idf: text(vocabulary.data.idf),
    scales: text(weights.scales),
    weights: text(weights.values),
  };
}

/**
 * The machines of a language, read once; undefined where there are none.
 *
 * @param language BCP-47 tag
 * @throws ParleyError FILE_INVALID if the file cannot be read
 */
export function learntSignals(language: string): LearntSignals | undefined {
  const tag = primaryLanguage(language);
  if (!SPOKEN_LANGUAGES.includes(tag)) return undefined;
  let model = loaded.get(tag);
  if (model === undefined) loaded.set(tag, (model = load(tag)));
  return model;
}

function load(tag: string): LearntSignals {
  try {
    const url = new URL(`../../../../models/signals/${tag}.json`, import.meta.url);
    return unpacked(JSON.parse(readFileSync(url, 'utf8')) as PackedSignals);
  } catch (cause) {
    throw new ParleyError('FILE_INVALID', `models/signals/${tag}.json cannot be read.`, { cause });
  }
}

function unpacked({ language, kinds, ...file }: PackedSignals): LearntSignals {
  const bytes = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, 'base64')).buffer;
  const values = new Int8Array(bytes(file.weights));
  const hashes = new Uint32Array(bytes(file.hashes));
  if (values.length !== hashes.length * kinds.length) throw new RangeError('The sizes do not fit.');
  return {
    language,
    kinds,
    vocabulary: new Vocabulary({ hashes, idf: new Float32Array(bytes(file.idf)) }),
    weights: { values, scales: new Float32Array(bytes(file.scales)), columns: kinds.length },
  };
}
