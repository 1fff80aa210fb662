/**
 * Writes packs for tests that speak in the tones of `tone-pack.ts`: genuine networks of the kinds that sherpa-onnx opens,
 * which the recogniser of that pack can hear, so that a test knows what was said to the letter.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TONE_LETTERS, frequencyOf } from '../stt/testing/tone-pack.js';
import { writeEspeakData } from './espeakdata.js';
import {
  kokoroNetwork,
  kokoroVoices,
  matchaNetwork,
  piperNetwork,
  vitsNetwork,
  vocosNetwork,
} from './voicenetworks.js';
import type { Tones } from './voicenetworks.js';

/** What is to be other about a pack, and for tests of bad ones wrong. */
export interface VoiceChanges {
  readonly name?: string;
  readonly tones?: Partial<Tones>;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly manifest?: object;
}

const USUAL = { rateHz: 22_050, tokenMs: 120, share: 0.5, amplitude: 0.3, speakers: 2 } as const;

/**
 * Writes a VITS pack with a list of words, each spelled in its own letters.
 *
 * @param folder the folder of packs; the pack's own folder is made in it
 */
export function writeWordVoice(
  folder: string,
  words: readonly string[],
  { name = 'words', tones, metadata, manifest }: VoiceChanges = {},
): string {
  const spoken = { ...USUAL, frequencies: TONE_LETTERS.map(frequencyOf), ...tones };
  const usual = { language: 'English', comment: 'tones', punctuation: '', ...metadata };
  const lexicon = words.map(word => `${word} ${word.split('').join(' ')}\n`).join('');
  const files = { model: 'model.onnx', tokens: 'tokens.txt', lexicon: 'lexicon.txt' };
  const described = { name, kind: 'ttsVits', languages: ['en'], sampleRateHz: spoken.rateHz, files };
  return write(folder, name, { ...described, ...manifest }, [
    ['model.onnx', vitsNetwork(spoken, usual)],
    ['tokens.txt', TONE_LETTERS.map((letter, id) => `${letter} ${id}\n`).join('')],
    ['lexicon.txt', lexicon],
  ]);
}

// Every sound that eSpeak NG writes for the three languages, below the 80 bands of Matcha; what else it writes is left out.
const PHONEMES = "_^$ abdefhijklmnopstuvwzæçðøŋœɐɑɒɔəɚɛɜɡɣɪɫɹɾʁʃʊʌʏʒʔʲˈˌːθβχyʋɲ̃,.?!;:'c";
const SILENT = "^$ ,.?!;:'";

/** Kinds whose text goes through eSpeak NG. */
export type PhonemeKind = 'ttsPiper' | 'ttsKokoro' | 'ttsMatcha';

/**
 * Writes a pack that speaks the phonemes of eSpeak NG, as Piper's, Kokoro's and Matcha's do.
 *
 * @param language `en`, `fr` or `nl`
 */
export function writePhonemeVoice(
  folder: string,
  kind: PhonemeKind,
  language: string,
  { name = `${kind}-${language}`, tones, metadata, manifest }: VoiceChanges = {},
): string {
  const letters = Array.from(PHONEMES);
  // Multiples of 86 Hz, where Matcha's tones have to lie.
  const frequencies = letters.map((letter, id) =>
    SILENT.includes(letter) ? 0 : (22_050 / 256) * (4 + (id % 32)),
  );
  const spoken = { ...USUAL, tokenMs: 70, share: 0.9, frequencies, ...tones };
  const usual = { voice: language === 'en' ? 'en-us' : language, language, ...metadata };
  const networks = networksOf(kind, spoken, usual);
  const files = { ...networks.files, tokens: 'tokens.txt' };
  const described = {
    name,
    kind: kind === 'ttsPiper' ? 'ttsVits' : kind,
    languages: [language],
    sampleRateHz: spoken.rateHz,
    files,
    folders: { dataDir: 'espeak-ng-data' },
  };
  const lines = letters.map((letter, id) => `${letter} ${id}\n`).join('');
  const dir = write(folder, name, { ...described, ...manifest }, [
    ...networks.contents,
    ['tokens.txt', lines],
  ]);
  writeEspeakData(join(dir, 'espeak-ng-data'), [language]);
  return dir;
}

type Contents = readonly (readonly [file: string, content: Uint8Array | string])[];

function networksOf(
  kind: PhonemeKind,
  tones: Tones,
  metadata: Readonly<Record<string, string>>,
): { readonly files: Readonly<Record<string, string>>; readonly contents: Contents } {
  switch (kind) {
    case 'ttsPiper':
      return { files: { model: 'model.onnx' }, contents: [['model.onnx', piperNetwork(tones, metadata)]] };
    case 'ttsKokoro':
      return {
        files: { model: 'model.onnx', voices: 'voices.bin' },
        contents: [
          ['model.onnx', kokoroNetwork(tones, metadata)],
          ['voices.bin', kokoroVoices(tones)],
        ],
      };
    case 'ttsMatcha':
      return {
        files: { acousticModel: 'acoustic.onnx', vocoder: 'vocoder.onnx' },
        contents: [
          ['acoustic.onnx', matchaNetwork(tones, metadata)],
          ['vocoder.onnx', vocosNetwork(tones)],
        ],
      };
  }
}

function write(folder: string, name: string, manifest: object, contents: Contents): string {
  const dir = join(folder, name);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'pack.json'), JSON.stringify({ licence: 'Apache-2.0', ...manifest }));
  for (const [file, content] of contents) writeFileSync(join(dir, file), content);
  return dir;
}
