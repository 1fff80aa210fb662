/** Clips that the training recipe keeps out: voices, speakers and sentences that no weights were fitted to. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ParleyError } from '../../call/errors.js';
import { thinned } from './clips.js';
import type { Clip, ClipSet } from './clips.js';

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  heard: 'unseen sentences, synthetic voices heard in training',
  unheard: 'unseen sentences, synthetic voices never heard',
  wider: 'agents and callers, templates and synthetic voices never heard',
  talk: 'everyday sentences never heard in any form, synthetic voices never heard',
  calls: 'turns of calls written for nothing here, synthetic voices never heard',
  codes: 'numbers, postcodes and spellings never seen, synthetic voices never heard',
  openings: 'call openings never seen, synthetic voices never heard',
  librispeech: 'read books, speakers never heard',
  speechocean762: 'read sentences by Mandarin natives, half children, speakers never heard',
  kathleen: 'a voice heard, sentences never seen',
  speech_commands: 'single words, speakers never heard',
  nl_voices: 'voices heard, sentences never seen',
};

/**
 * The held-out sets of a language.
 *
 * @throws ParleyError FILE_NOT_FOUND naming the command that makes them
 */
export function preparedSets(clipsFolder: string, language: string, limit: number): ClipSet[] {
  const prefix = `${language}-eval-`;
  const names = existsSync(clipsFolder) ? readdirSync(clipsFolder) : [];
  const tables = names.filter(name => name.startsWith(prefix) && name.endsWith('.tsv')).sort();
  if (tables.length === 0) {
    throw new ParleyError(
      'FILE_NOT_FOUND',
      `No held-out clips in ${clipsFolder}: make them with training/ (docs/training.md).`,
      { field: 'clips' },
    );
  }
  return tables.map(table => {
    const kind = table.slice(prefix.length, -'.tsv'.length);
    const clips = readClips(join(clipsFolder, table.slice(0, -'.tsv'.length)), limit);
    return { kind, description: DESCRIPTIONS[kind] ?? kind, clips };
  });
}

/** Reads a part: `.tsv` says where in the 16-bit `.pcm` each clip lies. */
function readClips(stem: string, limit: number): Clip[] {
  const pcm = readFileSync(`${stem}.pcm`);
  const samples = new Int16Array(pcm.buffer, pcm.byteOffset, pcm.length / 2);
  const rows = readFileSync(`${stem}.tsv`, 'utf8').trim().split('\n').slice(1);
  return thinned(rows, limit).map((row, i) => {
    const [start, length, speaker, , text] = row.split('\t');
    const from = Number(start);
    return { name: `${i} ${speaker}`, text: text ?? '', samples: samples.slice(from, from + Number(length)) };
  });
}
