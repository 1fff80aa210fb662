/**
 * `npm run bench:signals`: sentiment, complaints and causes of irritation on public sets, against rivals on the same
 * parts. The split is by a hash of the text; nothing is fitted to what is measured. `-- written`: all signals in three
 * languages, on turns written for it.
 */
import { machineLine, table } from './machine.js';
import { airlineReasons, airlineSentiment, complaints, split } from './signals/labelled.js';
import {
  classes,
  complaintLines,
  emotionLines,
  satisfactionLines,
  sentimentLines,
} from './signals/compare.js';
import type { Line } from './signals/compare.js';
import { writtenLines } from './signals/written/written.js';

const SEED = 1;

if (process.argv.includes('written')) {
  for (const set of ['before', 'after'] as const) {
    const missed: string[] = [];
    const lines = writtenLines(set, (language, what, turn) => missed.push(`${language}, ${what}: ${turn}`));
    process.stdout.write(`turns written ${set} the phrase lists were mended\n\n`);
    process.stdout.write(`${table(['language', 'signal', 'found', 'wrongly found'], lines)}\n\n`);
    process.stdout.write(`${missed.join('\n')}\n\n`);
  }
} else measurePublicSets();

function measurePublicSets(): void {
  const lines: Line[] = [
    ...emotionLines(),
    ...sentimentLines('airline', split(airlineSentiment()).evaluation),
    ...satisfactionLines(),
    ...complaintLines(split(complaints())),
    ...classes('airline_irritants', split(airlineReasons())),
  ];

  process.stdout.write(`${machineLine()}\nseed: ${SEED}; parts by SHA-1 of the text\n\n`);
  process.stdout.write(`${table(['measured on', 'by', 'result'], lines)}\n`);
}
