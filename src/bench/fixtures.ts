/**
 * `npm run bench:fixtures [-- PACK]`: the words that are wrong when the fixture calls are transcribed as `parley transcribe`
 * does it: whole calls, end-pointing and all. By language with its embedded pack, or all in one pack that is named.
 *
 * No seed: nothing is random. No pack was trained on these calls, but they were looked at: how silence is decoded was chosen on them.
 */
import { fileURLToPath } from 'node:url';
import { printText } from '../cli/output.js';
import { SPOKEN_LANGUAGES } from '../language/spoken-languages.js';
import { openTranscriber } from '../stt/transcribe/open.js';
import type { Transcript } from '../stt/transcribe/transcribe.js';
import { loadCalls } from './load/fixtures.js';
import type { LoadCall } from './load/fixtures.js';
import { machineLine, table } from './machine.js';
import { distance } from './wer/errors.js';

const FOLDER = fileURLToPath(new URL('../../audio-fixtures/calls/', import.meta.url));

interface Heard {
  readonly errors: number;
  readonly words: number;
}

const chosenPack = process.argv[2];
printText(`${machineLine()}\n`);
for (const language of SPOKEN_LANGUAGES) {
  const pack = chosenPack ?? `${language}-8k`;
  const calls = await loadCalls([language]);
  const transcriber = openTranscriber({ language, chosenPack: pack }, { roles: ['caller', 'agent'] });
  const rows: [string, number, string][] = [];
  const total = { errors: 0, words: 0 };
  for (const call of calls) {
    const { errors, words } = judge(call, await transcriber.transcribe(`${FOLDER}${call.id}.flac`));
    rows.push([call.id, words, percent({ errors, words })]);
    total.errors += errors;
    total.words += words;
  }
  await transcriber.close();
  rows.push([`all in ${language}, ${pack}`, total.words, percent(total)]);
  printText(`${table(['call', 'words', 'wrong %'], rows)}\n`);
}

/** Each side's words in their order against those of the script. */
function judge({ spoken }: LoadCall, { channels }: Transcript): Heard {
  const sides = channels.map(({ role, segments }) => {
    const said = spoken.filter(each => each.role === role).flatMap(({ text = '' }) => text.split(' '));
    const heard = segments.flatMap(({ text }) => text.split(' '));
    return { errors: distance(said, heard), words: said.length };
  });
  return {
    errors: sides.reduce((sum, side) => sum + side.errors, 0),
    words: sides.reduce((sum, side) => sum + side.words, 0),
  };
}

function percent({ errors, words }: Heard): string {
  return ((100 * errors) / words).toFixed(1);
}
