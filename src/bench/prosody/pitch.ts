/** Pitch and voicing against a laryngograph, at 8 kHz through mu-law, Praat beside ours. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeSamples } from '../../audio/audio.js';
import { wavHeader } from '../../audio/wav.js';
import { FrameAnalyser } from '../../prosody/frames.js';
import { dataFolder, table } from '../machine.js';
import { samplesOf } from './sound.js';

/** Milliseconds between reference values, and how far before its nominal time each speaks of the signal. */
const REFERENCE_STEP_MS = 15;
const REFERENCE_LEAD_MS = 4;
/** A voiced frame more than this off is a gross error, as the corpus' users count it. */
const GROSS = 0.2;

type Tracker = (samples: Int16Array) => number[];

interface Errors {
  gross: number;
  bothVoiced: number;
  unvoicedAsVoiced: number;
  unvoiced: number;
  voicedAsUnvoiced: number;
  voiced: number;
}

/** Runs the comparison and returns its table. */
export function pitch(): string {
  const folder = join(dataFolder('fda_ue_pitch'), 'dev');
  const names = readdirSync(folder).filter(name => name.endsWith('.wav'));
  const trackers: [string, Tracker][] = [['Parley', ours]];
  if (spawnSync('praat', ['--version']).status === 0) trackers.push(['Praat 75-500 Hz', praat]);
  const rows = trackers.map(([name, tracker]) => [name, ...percentages(errorsOf(folder, names, tracker))]);
  const head = ['tracker', 'gross errors (> 20 %) %', 'unvoiced as voiced %', 'voiced as unvoiced %'];
  return `fda_ue_pitch, ${names.length} files of its development half (our weights were tuned on it), mu-law 8 kHz\n\n${table(head, rows)}`;
}

function ours(samples: Int16Array): number[] {
  const track: number[] = [];
  const analyser = new FrameAnalyser(({ frame, f0Hz }) => {
    track[frame] = f0Hz;
  });
  analyser.push(samples);
  analyser.end();
  return track;
}

const PRAAT_SCRIPT = `form pitch
  sentence file
endform
Read from file: file$
d = Get total duration
To Pitch: 0.0, 75, 500
for i from 0 to floor(d / 0.01)
  f = Get value at time: i * 0.01, "Hertz", "linear"
  if f = undefined
    f = 0
  endif
  appendInfoLine: f
endfor
`;

function praat(samples: Int16Array): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'parley-praat-'));
  const [script, sound] = [join(folder, 'pitch.praat'), join(folder, 'sound.wav')];
  writeFileSync(script, PRAAT_SCRIPT);
  writeFileSync(sound, wav(samples));
  return execFileSync('praat', ['--run', script, sound]).toString().trim().split('\n').map(Number);
}

function wav(samples: Int16Array): Buffer {
  const header = wavHeader({ sampleRateHz: 8000, channels: 1 }, samples.byteLength);
  return Buffer.concat([header, encodeSamples(samples, 'l16')]);
}

function errorsOf(folder: string, names: readonly string[], tracker: Tracker): Errors {
  const errors = {
    gross: 0,
    bothVoiced: 0,
    unvoicedAsVoiced: 0,
    unvoiced: 0,
    voicedAsUnvoiced: 0,
    voiced: 0,
  };
  for (const name of names) {
    const reference = readFileSync(join(folder, name.replace('.wav', '.f0ref')), 'utf8')
      .trim()
      .split(/\s+/)
      .map(Number);
    const track = tracker(samplesOf(join(folder, name), 'mu-law'));
    reference.forEach((truth, i) => {
      const frame = Math.round((i * REFERENCE_STEP_MS - REFERENCE_LEAD_MS) / 10);
      if (frame >= 0) count(errors, truth, track[frame] ?? 0);
    });
  }
  return errors;
}

function count(errors: Errors, truth: number, found: number): void {
  if (truth > 0) errors.voiced += 1;
  else errors.unvoiced += 1;
  if (truth > 0 && found > 0) {
    errors.bothVoiced += 1;
    if (Math.abs(found - truth) / truth > GROSS) errors.gross += 1;
  } else if (truth > 0) errors.voicedAsUnvoiced += 1;
  else if (found > 0) errors.unvoicedAsVoiced += 1;
}

function percentages(e: Errors): string[] {
  const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
  return [
    share(e.gross, e.bothVoiced),
    share(e.unvoicedAsVoiced, e.unvoiced),
    share(e.voicedAsUnvoiced, e.voiced),
  ];
}
