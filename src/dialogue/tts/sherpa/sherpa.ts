/** Engines over packs that speak. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asParleyError } from '../../../call/errors.js';
import { lastLines } from '../../../call/last-lines.js';
import { ChildEngine } from '../child.js';
import { sampleOf } from '../samples.js';
import { findSpeakingPack, invalidVoice } from './pack.js';
import type { SpeakingPack } from './pack.js';

/** Long enough for a large network on a slow machine. */
const PATIENCE_MS = 120_000;
const MOST_LOG = 4000;

/**
 * The engine of a pack, which has spoken once.
 *
 * @throws ParleyError PACK_NOT_FOUND or PACK_INVALID
 */
export async function openVoice(name: string, modelsDir: string): Promise<ChildEngine> {
  const pack = findSpeakingPack(name, modelsDir);
  await speakOnce(pack, name);
  return engineOf(pack, `pack ${pack.name} ${await fingerprint(pack)}`);
}

// Part of the engine's name: what a pack has spoken is no recording of another that goes by the same name.
async function fingerprint({ files }: SpeakingPack): Promise<string> {
  const sum = createHash('sha256');
  for (const file of files) for await (const part of createReadStream(file)) sum.update(part as Buffer);
  return sum.digest('hex').slice(0, 16);
}

/**
 * Speaks with the pack of a folder in a process of its own.
 *
 * @throws ParleyError PACK_NOT_FOUND or PACK_INVALID with what the library said
 */
export async function tryVoice(dir: string): Promise<void> {
  await speakOnce(findSpeakingPack(dir, dir), dir);
}

async function speakOnce(pack: SpeakingPack, where: string): Promise<void> {
  let log = '';
  // Nothing but our own sample is spoken there: no caller's words can be in the log.
  const engine = engineOf(pack, pack.name, text => (log = (log + text).slice(-MOST_LOG)));
  const [language = 'en'] = pack.languages;
  let heard = false;
  try {
    const signal = new AbortController().signal;
    for await (const part of engine.synthesise(sampleOf(language), { language }, signal)) {
      heard ||= part.samples.some(sample => sample !== 0);
    }
  } catch (thrown) {
    const { message } = asParleyError(thrown);
    throw invalidVoice(where, `sherpa-onnx does not open it (${message}), saying: ${lastLines(log)}`, thrown);
  } finally {
    await engine.close();
  }
  if (!heard) throw invalidVoice(where, 'it says nothing');
}

function engineOf(pack: SpeakingPack, name: string, onLog?: (text: string) => void): ChildEngine {
  return new ChildEngine({
    name,
    program: fileURLToPath(new URL('process.js', import.meta.url)),
    args: [JSON.stringify(pack)],
    patienceMs: PATIENCE_MS,
    ...(onLog && { onLog }),
  });
}
