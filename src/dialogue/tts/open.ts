/** Opens the voice that is configured. */
import { ParleyError } from '../../call/errors.js';
import type { Config } from '../../config/config.js';
import { espeakEngine } from './espeak/espeak.js';
import { RecordedPrompts } from './prompts.js';
import { Speaker } from './speaker.js';
import type { Engine } from './tts.js';

const MEBIBYTE = 1_048_576;

/**
 * @throws ParleyError FILE_NOT_FOUND or FILE_INVALID (prompts), PACK_NOT_FOUND or PACK_INVALID, CONFIG_INVALID
 */
export async function openSpeaker({ tts, modelsDir }: Pick<Config, 'tts' | 'modelsDir'>): Promise<Speaker> {
  const { voices, rate, promptsFile, cacheDir, maxCacheMegabytes } = tts;
  const prompts = new RecordedPrompts(promptsFile);
  return new Speaker({
    engine: await openEngine(tts, modelsDir),
    prompts,
    cache: { folder: cacheDir, maxFolderBytes: maxCacheMegabytes * MEBIBYTE },
    voices,
    rate,
  });
}

async function openEngine({ engine, pack }: Config['tts'], modelsDir: string): Promise<Engine | undefined> {
  if (engine === 'none') return undefined;
  if (engine === 'espeak') return espeakEngine();
  if (pack === undefined) {
    throw new ParleyError('CONFIG_INVALID', 'tts.pack must name a pack that speaks, found nothing.', {
      field: 'tts.pack',
    });
  }
  const { openVoice } = await import('./sherpa/sherpa.js');
  return openVoice(pack, modelsDir);
}
