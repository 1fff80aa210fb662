/**
 * The process that speaks with eSpeak NG.
 *
 * The library (`@echogarden/espeak-ng-emscripten`) is under the GPL, version 3. It is an optional dependency that runs in
 * this process only, which exchanges text and samples with the service and links nothing of it.
 */
import { ParleyError } from '../../../call/errors.js';
import { serveSynthesis } from '../worker.js';
import type { Synthesis } from '../worker.js';

/** The parts of the library that are used; it comes without types. */
interface Worker {
  readonly samplerate: number;
  rate: number;
  set_voice(name: string, language: string, gender: number, age: number, variant: number): number;
  synthesize(text: string, onAudio: (samples: Int16Array, events: unknown) => boolean): void;
}

interface Library {
  readonly default: () => Promise<{ readonly eSpeakNGWorker: new () => Worker }>;
}

/** Named in a variable, so that nothing looks for it when it is not installed. */
const PACKAGE = '@echogarden/espeak-ng-emscripten';
/** Words a minute; the library's own 175 is fast for a telephone. */
const USUAL_RATE = 160;
const VOICE_NAME = /^[a-z]{2,3}(-[a-z0-9]{1,10})*(\+[A-Za-z0-9_-]{1,20})?$/;

serveSynthesis(open);

async function open(): Promise<Synthesis> {
  const worker = new (await library())();
  const set = (name: string): boolean => VOICE_NAME.test(name) && worker.set_voice(name, '', 0, 0, 0) === 0;
  return ({ text, language, voice, speed }, onAudio) => {
    const tag = language.toLowerCase();
    const names = [voice && named(voice), VOICES[tag], tag, VOICES[tag.slice(0, 2)], tag.slice(0, 2)];
    worker.rate = Math.round(USUAL_RATE * speed);
    if (!names.some(name => name !== undefined && set(name) && say(worker, text, onAudio))) {
      const message = 'eSpeak NG has no voice of that language or name.';
      throw new ParleyError('SPEECH_UNAVAILABLE', message, { field: 'language' });
    }
  };
}

/** Speaks with the voice that is set. Some that are not there can be set all the same, and say nothing: then false. */
function say(worker: Worker, text: string, onAudio: Parameters<Synthesis>[1]): boolean {
  let heard = false;
  worker.synthesize(text, samples => {
    heard ||= samples.some(sample => sample !== 0);
    // A callback that returns true ends the synthesis.
    return heard && !onAudio(samples, worker.samplerate);
  });
  return heard;
}

/** A voice by the library's own name: `fr-fr+f2` is `fr+f2` there, and as it stands it would stop after a syllable of most sentences. */
function named(voice: string): string {
  const [base = '', ...variant] = voice.split('+');
  return [VOICES[base.toLowerCase()] ?? base, ...variant].join('+');
}

/** Voices by language where the library's own name is another, or is no plain one. */
const VOICES: Readonly<Record<string, string>> = {
  en: 'en',
  'en-gb': 'en',
  fr: 'fr',
  'fr-fr': 'fr',
  nl: 'nl',
  'nl-be': 'nl',
  'nl-nl': 'nl',
};

async function library(): Promise<new () => Worker> {
  const missing = (cause: unknown): ParleyError =>
    new ParleyError(
      'SPEECH_UNAVAILABLE',
      `eSpeak NG is not installed: npm install ${PACKAGE}, or record prompts and name them in tts.promptsFile.`,
      { field: 'tts.engine', cause },
    );
  try {
    const { default: load } = (await import(PACKAGE)) as Library;
    return (await load()).eSpeakNGWorker;
  } catch (cause) {
    throw missing(cause);
  }
}
