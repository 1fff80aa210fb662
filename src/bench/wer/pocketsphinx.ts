/** The rival: PocketSphinx with its 8 kHz acoustic model, a general English language model or a word list. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../machine.js';
import { plainText } from './clips.js';
import type { Clip } from './clips.js';

const ACOUSTIC_MODEL = 'pocketsphinx-en-us-hub4wsj-ptm256-8k';
/** Of the Debian package pocketsphinx-en-us. */
const LANGUAGE_MODEL = '/usr/share/pocketsphinx/model/en-us/en-us.lm.bin';

/** What PocketSphinx heard, or undefined where it is not installed. */
export async function pocketsphinx(
  clips: readonly Clip[],
  words?: readonly string[],
): Promise<string[] | undefined> {
  const models = join(dataFolder(''), '..', 'models', ACOUSTIC_MODEL);
  if (!existsSync(models) || (words === undefined && !existsSync(LANGUAGE_MODEL))) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'parley-wer-'));
  try {
    for (const [i, { samples }] of clips.entries()) {
      await writeFile(
        join(folder, `${i}.raw`),
        new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength),
      );
    }
    await writeFile(join(folder, 'list'), clips.map((_, i) => `${i}\n`).join(''));
    const search = words === undefined ? ['-lm', LANGUAGE_MODEL] : ['-jsgf', await grammar(folder, words)];
    const found = await run(folder, [
      ...search,
      '-hmm',
      join(models, 'hmm'),
      '-dict',
      join(models, 'cmudict-en-us.dict'),
    ]);
    return found ? await hypotheses(join(folder, 'heard'), clips.length) : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function grammar(folder: string, words: readonly string[]): Promise<string> {
  const path = join(folder, 'words.gram');
  // Letters stand in the dictionary with a full stop.
  const known = words.map(word => (word.length === 1 ? `${word}.` : word));
  await writeFile(path, `#JSGF V1.0;\ngrammar words;\npublic <word> = ${known.join(' | ')};\n`);
  return path;
}

async function run(folder: string, options: readonly string[]): Promise<boolean> {
  const files = ['-adcin', 'yes', '-cepdir', folder, '-cepext', '.raw', '-ctl', join(folder, 'list')];
  const all = [
    ...options,
    ...files,
    '-hyp',
    join(folder, 'heard'),
    '-samprate',
    '8000',
    '-logfn',
    '/dev/null',
  ];
  const child = spawn('pocketsphinx_batch', all, { stdio: 'ignore' });
  return new Promise(resolve => {
    child.once('error', () => resolve(false));
    child.once('exit', code => resolve(code === 0));
  });
}

/** Lines of the form `text (name score)`. */
async function hypotheses(path: string, count: number): Promise<string[]> {
  const heard = Array.from({ length: count }, () => '');
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    const match = /^(.*)\((\d+) -?\d+\)$/.exec(line);
    if (match !== null) heard[Number(match[2])] = plainText(match[1]!.replaceAll(/\(\d+\)/g, ''));
  }
  return heard;
}
