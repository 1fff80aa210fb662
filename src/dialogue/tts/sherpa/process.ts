/** The process that speaks with a pack on sherpa-onnx. The library ends its process on some broken packs: never the service. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ParleyError } from '../../../call/errors.js';
import { SPEECH_HZ } from '../tts.js';
import { serveSynthesis } from '../worker.js';
import type { SpeakingPack } from './pack.js';
import { primaryLanguage } from '../../../language/tag.js';
import { isListed, listedWords, plain } from './words.js';

interface Tts {
  readonly numSpeakers: number;
  readonly sampleRate: number;
  generate(request: { text: string; sid: number; speed: number; enableExternalBuffer: boolean }): {
    readonly samples: Float32Array;
    readonly sampleRate: number;
  };
}

const { languages, wordsFile, config } = JSON.parse(process.argv[2] ?? '{}') as SpeakingPack;

serveSynthesis(() => {
  const { OfflineTts } = createRequire(import.meta.url)('sherpa-onnx-node') as {
    readonly OfflineTts: new (config: object) => Tts;
  };
  const tts = open(OfflineTts);
  const words = wordsFile === undefined ? undefined : listedWords(readFileSync(wordsFile, 'utf8'));
  return Promise.resolve(({ text, language, voice, speed }, onAudio) => {
    if (!languages.includes(primaryLanguage(language))) {
      throw new ParleyError('SPEECH_UNAVAILABLE', 'The pack does not speak that language.', {
        field: 'language',
      });
    }
    if (words !== undefined && !isListed(text, words)) {
      const message = 'The pack reads by a list of words, and one that is to be spoken is not in it.';
      throw new ParleyError('SPEECH_UNAVAILABLE', message, { field: 'tts.pack' });
    }
    // The library ends the process on a speaker that is not there.
    const sid = /^\d+$/.test(voice ?? '') ? Math.min(Number(voice), Math.max(0, tts.numSpeakers - 1)) : 0;
    const request = {
      text: words === undefined ? text : plain(text),
      sid,
      speed,
      enableExternalBuffer: false,
    };
    const { samples, sampleRate } = tts.generate(request);
    if (samples.length === 0) throw new ParleyError('SPEECH_FAILED', 'The pack says nothing to a text.');
    onAudio(toInts(samples), sampleRate);
  });
});

function open(OfflineTts: new (config: object) => Tts): Tts {
  const refuse = (message: string, cause?: unknown): never => {
    throw new ParleyError('PACK_INVALID', message, { field: 'tts.pack', cause });
  };
  let tts: Tts;
  try {
    tts = new OfflineTts(config);
  } catch (cause) {
    return refuse('sherpa-onnx does not open the pack that speaks.', cause);
  }
  // The library takes a rate that is no number for 0.
  if (!(tts.sampleRate >= SPEECH_HZ)) refuse(`The pack speaks at ${tts.sampleRate} Hz, below ${SPEECH_HZ}.`);
  return tts;
}

/** Networks go beyond full scale now and then; the limiter bends such peaks where they would be cut off here. */
const HEADROOM = 0.5;

function toInts(floats: Float32Array): Int16Array {
  return Int16Array.from(floats, x => Math.max(-32_768, Math.min(32_767, Math.round(x * HEADROOM * 32_767))));
}
