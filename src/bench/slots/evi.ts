/** Identification on evi_ident: thresholds from half of the speakers, figures from the other half. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { spokenLanguage } from '../../language/spoken-languages.js';
import { parseDay } from '../../understanding/slots/days.js';
import type { Answer, Identification, Profile } from '../../understanding/slots/identify.js';
import { ProfileIndex } from '../../understanding/slots/identify.js';
import { dataFolder, table } from '../machine.js';

interface Caller {
  readonly speaker: string;
  /** The profile the caller was given to play. */
  readonly truth: string;
  readonly answers: (Answer & { readonly attempt: number })[];
}

const FIELDS: Readonly<Record<string, Answer['field']>> = {
  postcode: 'postcode',
  name: 'name',
  dob: 'dateOfBirth',
};
/** The set was recorded in 2021. */
const callDay = parseDay('2021-06-01', 'date');

/** Measures and returns a table. */
export function measureIdentification(): string {
  const folder = `${dataFolder('evi_ident')}/dev`;
  const index = new ProfileIndex(profiles(`${folder}/records.en.csv.gz`));
  const callers = readCallers(`${folder}/dialogues.en.tsv.gz`);
  const speakers = [...new Set(callers.map(c => c.speaker))].toSorted();
  const tuning = new Set(speakers.filter((_, k) => k % 2 === 0));
  const rows: (string | number)[][] = [];
  for (const [name, attempts, depth] of [
    ['first attempt, best hypothesis', 1, 1],
    ['first attempt, n-best', 1, 20],
    ['three attempts, best hypothesis', 3, 1],
    ['three attempts, n-best', 3, 20],
  ] as const) {
    const results = callers.map(c => ({ caller: c, found: find(index, c, attempts, depth) }));
    const threshold = tune(results.filter(r => tuning.has(r.caller.speaker)));
    const held = results.filter(r => !tuning.has(r.caller.speaker));
    rows.push([name, held.length, ...shares(held, threshold), `${threshold.score}/${threshold.margin}`]);
  }
  return table(
    ['evi_ident English, speakers not tuned on', 'calls', 'right %', 'wrong %', 'nobody %', 'score/margin'],
    rows,
  );
}

interface Result {
  readonly caller: Caller;
  readonly found: Identification | undefined;
}

interface Threshold {
  readonly score: number;
  readonly margin: number;
}

function find(
  index: ProfileIndex,
  caller: Caller,
  attempts: number,
  depth: number,
): Identification | undefined {
  const answers = caller.answers
    .filter(a => a.attempt < attempts)
    .map(a => ({ ...a, hypotheses: a.hypotheses.slice(0, depth) }));
  return index.identify(answers, spokenLanguage('en'), callDay);
}

/** The threshold with most callers right less five times those wrong: a wrong identification costs more than a question. */
function tune(results: readonly Result[]): Threshold {
  let best = { score: 0, margin: 0, gain: Number.NEGATIVE_INFINITY };
  for (const score of [0.6, 0.9, 1.2, 1.5, 1.8, 2.1]) {
    for (const margin of [0, 0.1, 0.2, 0.3, 0.5]) {
      const [right, wrong] = counts(results, { score, margin });
      if (right - 5 * wrong > best.gain) best = { score, margin, gain: right - 5 * wrong };
    }
  }
  return best;
}

function counts(results: readonly Result[], threshold: Threshold): [number, number] {
  const believed = results.filter(
    r => r.found !== undefined && r.found.score >= threshold.score && r.found.margin > threshold.margin,
  );
  const right = believed.filter(r => r.found?.profile.id === r.caller.truth).length;
  return [right, believed.length - right];
}

function shares(results: readonly Result[], threshold: Threshold): string[] {
  const [right, wrong] = counts(results, threshold);
  return [right, wrong, results.length - right - wrong].map(n => ((100 * n) / results.length).toFixed(1));
}

function profiles(file: string): Profile[] {
  return lines(file).map(line => {
    const [id = '', postcode = '', name = '', dateOfBirth = ''] = line.split(',');
    return { id, postcode, name, dateOfBirth };
  });
}

function readCallers(file: string): Caller[] {
  const callers = new Map<string, Caller>();
  for (const line of lines(file)) {
    const [dialogue = '', speaker = '', truth = '', , item = '', attempt = '0', , , , nbest = '"[]"'] =
      line.split('\t');
    const field = FIELDS[item];
    if (field === undefined) continue;
    const hypotheses = JSON.parse(nbest.replace(/^"|"$/g, '').replaceAll('""', '"')) as string[];
    const caller = callers.get(dialogue) ?? { speaker, truth, answers: [] };
    caller.answers.push({ field, hypotheses, attempt: Number(attempt) });
    callers.set(dialogue, caller);
  }
  return [...callers.values()];
}

function lines(file: string): string[] {
  return gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1).filter(Boolean);
}
