/** Engines over packs that speak. */
import { fileURLToPath } from 'node:url';
import { asParleyError } from '../../../call/errors.js';
import { ChildEngine } from '../child.js';
import { findSpeakingPack, invalidVoice } from './pack.js';

/** Long enough for a large network on a slow machine. */
const PATIENCE_MS = 120_000;

/**
 * The engine of a pack, not opened yet.
 *
 * @throws ParleyError PACK_NOT_FOUND or PACK_INVALID
 */
export function packEngine(name: string, modelsDir: string): ChildEngine {
  const pack = findSpeakingPack(name, modelsDir);
  const program = fileURLToPath(new URL('process.js', import.meta.url));
  return new ChildEngine({
    name: `pack ${pack.name}`,
    program,
    args: [JSON.stringify(pack)],
    patienceMs: PATIENCE_MS,
  });
}

/**
 * Speaks a word with a pack in a process of its own.
 *
 * @throws ParleyError PACK_NOT_FOUND or PACK_INVALID
 */
export async function tryVoice(dir: string): Promise<void> {
  const engine = packEngine(dir, dir);
  const [language = 'en'] = findSpeakingPack(dir, dir).languages;
  let samples = 0;
  try {
    const signal = new AbortController().signal;
    for await (const part of engine.synthesise('1', { language }, signal)) samples += part.samples.length;
  } catch (thrown) {
    throw invalidVoice(dir, `sherpa-onnx does not open it (${asParleyError(thrown).message})`, thrown);
  } finally {
    await engine.close();
  }
  if (samples === 0) throw invalidVoice(dir, 'it says nothing');
}
