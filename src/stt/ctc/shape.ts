/** The form of a network, as its metadata tells it. */
import { invalid, packFile } from '../packs/packs.js';
import type { Pack } from '../packs/packs.js';
import { readOnnxMetadata } from './metadata.js';

/** What a network says of itself. */
export interface Shape {
  readonly sampleRateHz: number;
  readonly chunkSamples: number;
  readonly stateSize: number;
}

/**
 * Reads the form of a pack's network.
 *
 * @throws ParleyError PACK_INVALID if the file is no ONNX file, says less than is needed, or another rate than the pack
 */
export function readShape(pack: Pack): Shape {
  const path = packFile(pack, 'model');
  let metadata: Map<string, string>;
  try {
    metadata = readOnnxMetadata(path);
  } catch (cause) {
    throw invalid(pack.dir, `${path} is no ONNX file`, cause);
  }
  const number = (key: string): number => {
    const value = Number(metadata.get(key) ?? NaN);
    if (Number.isInteger(value) && value > 0) return value;
    throw invalid(
      pack.dir,
      `metadata ${key} of ${path} must be a positive integer, found ${metadata.get(key) ?? 'nothing'}`,
    );
  };
  const sampleRateHz = number('sample_rate');
  if (sampleRateHz !== pack.manifest.sampleRateHz) {
    throw invalid(
      pack.dir,
      `the model hears ${sampleRateHz} Hz but pack.json says ${pack.manifest.sampleRateHz} Hz`,
    );
  }
  const chunkSamples = (number('frame_length_ms') * sampleRateHz) / 1000;
  return { sampleRateHz, chunkSamples, stateSize: number('state_dim') };
}
