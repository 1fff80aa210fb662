/** The voices of made-up callers: flite and eSpeak NG, kept by text. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeFile } from '../../audio/audio.js';
import { espeakEngine } from '../../dialogue/tts/espeak/espeak.js';
import { joinSamples } from '../../audio/audio.js';
import { Speaker } from '../../dialogue/tts/speaker.js';

/** Level below which the ends of a caller's recording are no speech. */
const QUIET = 600;

/** Voices by language: of flite (`flite:NAME`) and of eSpeak NG. */
export const CALLER_VOICES = {
  en: ['flite:slt', 'flite:rms', 'en-us+f3', 'en+m3'],
  fr: ['fr+f2', 'fr+m3', 'fr-be+f4', 'fr'],
  nl: ['nl', 'nl+f2', 'nl+m3', 'nl+f4'],
} as const;

/** Speaks as a caller: 16-bit samples at 8 kHz, of which the first and the last are speech. */
export type CallerVoice = (text: string, voice: string) => Promise<Int16Array>;

/** Opens the voices; flite's files go through `folder`. */
export function callerVoices(folder: string): {
  readonly say: CallerVoice;
  readonly close: () => Promise<void>;
} {
  // Another process than the bot's own voice.
  const speaker = new Speaker({ engine: espeakEngine() });
  const known = new Map<string, Promise<Int16Array>>();
  const make = async (text: string, voice: string): Promise<Int16Array> => {
    const made = voice.startsWith('flite:')
      ? await flite(text, voice.slice(6), folder).catch(() => undefined)
      : undefined;
    if (made !== undefined) return trimmed(made);
    const options = voice.startsWith('flite:') ? { language: 'en' } : { language: voice.slice(0, 2), voice };
    const frames: Int16Array[] = [];
    for await (const frame of speaker.speak(text, options, new AbortController().signal)) frames.push(frame);
    return trimmed(joinSamples(frames));
  };
  const say = (text: string, voice: string): Promise<Int16Array> => {
    const key = `${voice} ${text}`;
    const found = known.get(key) ?? make(text, voice);
    known.set(key, found);
    return found;
  };
  return { say, close: () => speaker.close() };
}

async function flite(text: string, voice: string, folder: string): Promise<Int16Array> {
  const file = join(folder, `${randomBytes(6).toString('hex')}.wav`);
  await promisify(execFile)('flite', ['-voice', voice, '-t', text, '-o', file]);
  const { runs } = await decodeFile(file, { sampleRateHz: 8000, channels: 1 });
  const parts: Int16Array[] = [];
  for await (const [samples] of runs) parts.push(samples!);
  return joinSamples(parts);
}

// The first and last sample are speech: times are measured from them.
function trimmed(samples: Int16Array): Int16Array {
  const first = samples.findIndex(x => Math.abs(x) > QUIET);
  const last = samples.findLastIndex(x => Math.abs(x) > QUIET);
  return samples.slice(Math.max(0, first), last + 1);
}
