/** The rate of syllables of synthesised speech, against the vowels the synthesiser says it spoke. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelTrack, measure } from '../../prosody/prosody.js';
import { table } from '../machine.js';
import { samplesOf } from './sound.js';

const TEXTS: Readonly<Record<string, string>> = {
  'en-us':
    'I would like to know why my invoice for March is so much higher than the one of the month before, and when you will pay back what I have paid too much.',
  'en-gb':
    'The parcel was delivered to a neighbour on Tuesday afternoon, but nobody told me, and the number on the card did not work when I called it twice.',
  'fr-fr':
    'Je voudrais savoir pourquoi ma facture du mois de mars est tellement plus élevée que celle du mois précédent, et quand vous allez me rembourser.',
  nl: 'Ik wil graag weten waarom mijn rekening van maart zoveel hoger is dan die van de maand ervoor, en wanneer u terugbetaalt wat ik te veel heb betaald.',
};
const WORDS_PER_MIN = [120, 150, 180, 210];

/** Runs the comparison and returns its table; says so where espeak-ng is not installed. */
export function syllableRate(): string {
  if (spawnSync('espeak-ng', ['--version']).status !== 0)
    return 'espeak-ng is not installed here; not measured';
  const folder = mkdtempSync(join(tmpdir(), 'parley-syllables-'));
  const rows: string[][] = [];
  let worst = 0;
  for (const [voice, text] of Object.entries(TEXTS)) {
    for (const speed of WORDS_PER_MIN) {
      const file = join(folder, `${voice}-${speed}.wav`);
      execFileSync('espeak-ng', ['-v', voice, '-s', String(speed), '-w', file, text]);
      const vowels = nuclei(execFileSync('espeak-ng', ['-v', voice, '-q', '--ipa', text]).toString());
      const track = new ChannelTrack();
      track.push(samplesOf(file, 'mu-law'));
      track.end();
      const { syllablesPerS, speechMs } = measure(track, 0, track.frames * 10);
      const truth = (vowels * 1000) / speechMs;
      const off = (syllablesPerS ?? 0) / truth - 1;
      worst = Math.max(worst, Math.abs(off));
      rows.push([
        voice,
        String(speed),
        truth.toFixed(2),
        (syllablesPerS ?? 0).toFixed(2),
        `${(100 * off).toFixed(1)} %`,
      ]);
    }
  }
  return `${table(['voice', 'words/min asked', 'syllables/s spoken', 'measured', 'off'], rows)}\n\nlargest error ${(100 * worst).toFixed(1)} %`;
}

/** Counts syllable nuclei in a phonetic transcription: runs of vowels, syllabic consonants, none of the length marks. */
function nuclei(ipa: string): number {
  const plain = ipa
    .replace(/[ˈˌː.‿]/g, '')
    .normalize('NFD')
    .replace(/[\u0303\u0361]/g, '');
  return plain
    .split(/\s+/)
    .reduce((sum, word) => sum + (word.match(/[aeiouyɑɐɒæɔəɚɛɜɝɪʊʌøœɵʏɨʉ]+|[lmnr]̩/g)?.length ?? 0), 0);
}
