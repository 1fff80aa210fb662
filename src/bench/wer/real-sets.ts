/** Real people: isolated digits and letters, sentences, and the prompts of a telephone exchange. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeFile, joinSamples } from '../../audio/audio.js';
import { dataFolder } from '../machine.js';
import { DIGITS, plainText, thinned } from './clips.js';
import type { Clip, ClipSet } from './clips.js';

const RATE_HZ = 8000;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');
const DIGIT_NAMES = 'zero one two three four five six seven eight nine'.split(' ');
/** Where the Debian package asterisk-core-sounds-en-wav puts its recordings. */
const ASTERISK = '/usr/share/asterisk/sounds/en_US_f_Allison';

interface Labelled {
  readonly file: string;
  readonly text: string;
}

/** The sets of real speech that no model was fitted to. */
export async function realSets(limit: number): Promise<ClipSet[]> {
  return [
    await set('fsdd', 'isolated digits by six people', fsdd(), limit, DIGITS),
    await set('alphanumeric digits', 'isolated digits by many people', alphanumeric('digits'), limit, DIGITS),
    await set(
      'alphanumeric letters',
      'isolated letters by many people',
      alphanumeric('letters'),
      limit,
      LETTERS,
    ),
    await set('speech_misc', 'English sentences by real people', speechMisc(), limit),
    ...(await asterisk(limit)),
  ];
}

async function set(
  kind: string,
  description: string,
  labelled: readonly Labelled[],
  limit: number,
  words?: readonly string[],
): Promise<ClipSet> {
  const clips: Clip[] = [];
  for (const { file, text } of thinned(labelled, limit)) {
    clips.push({ name: basename(file), text, samples: await samplesOf(file) });
  }
  return { kind, description, clips, ...(words === undefined ? {} : { words }) };
}

function fsdd(): Labelled[] {
  const folder = join(dataFolder('fsdd'), 'dev');
  const files = readdirSync(folder).filter(name => name.endsWith('.wav'));
  return files.sort().map(name => ({ file: join(folder, name), text: DIGIT_NAMES[Number(name[0])] ?? '' }));
}

function alphanumeric(which: 'digits' | 'letters'): Labelled[] {
  const folder = dataFolder('alphanumeric_clips');
  const words = which === 'digits' ? DIGIT_NAMES : LETTERS;
  return words
    .filter(word => existsSync(join(folder, word)))
    .flatMap(word =>
      readdirSync(join(folder, word))
        .sort()
        .map(name => ({ file: join(folder, word, name), text: word })),
    );
}

function speechMisc(): Labelled[] {
  const folder = join(dataFolder('speech_misc'), 'dev');
  const lines = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').trim().split('\n');
  return lines
    .map(line => JSON.parse(line) as { file: string; lang: string; text: string })
    .filter(({ lang, text }) => lang === 'en' && text !== '' && !/\d/.test(text))
    .map(({ file, text }) => ({ file: join(folder, file), text: plainText(text) }));
}

async function asterisk(limit: number): Promise<ClipSet[]> {
  if (!existsSync(ASTERISK)) return [];
  const digits = DIGIT_NAMES.map((text, i) => ({ file: join(ASTERISK, 'digits', `${i}.wav`), text }));
  const letters = LETTERS.map(text => ({ file: join(ASTERISK, 'letters', `${text}.wav`), text }));
  return [
    await set('asterisk digits', 'prompts of a telephone exchange', digits, limit, DIGITS),
    await set('asterisk letters', 'prompts of a telephone exchange', letters, limit, LETTERS),
  ];
}

async function samplesOf(file: string): Promise<Int16Array> {
  const parts: Int16Array[] = [];
  for await (const [channel] of (await decodeFile(file, { sampleRateHz: RATE_HZ })).runs) {
    if (channel !== undefined) parts.push(channel);
  }
  return joinSamples(parts);
}
