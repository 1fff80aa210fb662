/** The process that speaks with a pack on sherpa-onnx. The library ends its process on some broken packs: never the service. */
import { createRequire } from 'node:module';
import { ParleyError } from '../../../call/errors.js';
import { serveSynthesis } from '../worker.js';
import type { SpeakingPack } from './pack.js';
import { primaryLanguage } from '../../../language/tag.js';

interface Tts {
  readonly numSpeakers: number;
  generate(request: { text: string; sid: number; speed: number; enableExternalBuffer: boolean }): {
    readonly samples: Float32Array;
    readonly sampleRate: number;
  };
}

const { languages, config } = JSON.parse(process.argv[2] ?? '{}') as SpeakingPack;

serveSynthesis(() => {
  const { OfflineTts } = createRequire(import.meta.url)('sherpa-onnx-node') as {
    readonly OfflineTts: new (config: object) => Tts;
  };
  const tts = open(OfflineTts);
  return Promise.resolve(({ text, language, voice, speed }, onAudio) => {
    if (!languages.includes(primaryLanguage(language))) {
      throw new ParleyError('SPEECH_UNAVAILABLE', 'The pack does not speak that language.', {
        field: 'language',
      });
    }
    // The library ends the process on a speaker that is not there.
    const sid = /^\d+$/.test(voice ?? '') ? Math.min(Number(voice), Math.max(0, tts.numSpeakers - 1)) : 0;
    const { samples, sampleRate } = tts.generate({ text, sid, speed, enableExternalBuffer: false });
    onAudio(toInts(samples), sampleRate);
  });
});

function open(OfflineTts: new (config: object) => Tts): Tts {
  try {
    return new OfflineTts(config);
  } catch (cause) {
    throw new ParleyError('PACK_INVALID', 'sherpa-onnx does not open the pack that speaks.', {
      field: 'tts.pack',
      cause,
    });
  }
}

function toInts(floats: Float32Array): Int16Array {
  return Int16Array.from(floats, x => Math.max(-32_768, Math.min(32_767, Math.round(x * 32_767))));
}
