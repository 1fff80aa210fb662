/**
 * `npm run bench:signals`: sentiment, complaints and causes of irritation on public sets, against rivals on the same
 * parts. The split is by a hash of the text; nothing is fitted to what is measured. `-- written [before|after|fresh]
 * [taught] [missed]`: all signals in three languages, on turns written for it. `-- alarms`: how often they are told of calls that hardly have any.
 */
import { machineLine, table } from './machine.js';
import { alarmLines } from './signals/alarms.js';
import { airlineReasons, airlineSentiment, complaints, split } from './signals/labelled.js';
import {
  classes,
  complaintLines,
  emotionLines,
  satisfactionLines,
  sentimentLines,
} from './signals/compare.js';
import type { Line } from './signals/compare.js';
import { taughtReader, WRITTEN_READERS, WRITTEN_SETS, writtenLines } from './signals/written/written.js';

const SEED = 1;

if (process.argv.includes('written')) {
  const readers = process.argv.includes('taught') ? taughtReader() : WRITTEN_READERS;
  const head = ['language', 'signal', ...Object.keys(readers).flatMap(name => [name, 'wrongly'])];
  for (const set of WRITTEN_SETS.filter((name, _, all) => !all.some(asked) || asked(name))) {
    const missed: string[] = [];
    const lines = writtenLines(set, readers, (language, what, turn) =>
      missed.push(`${language}, ${what}: ${turn}`),
    );
    process.stdout.write(`turns written: ${set}\n\n${table(head, lines)}\n\n`);
    if (process.argv.includes('missed')) process.stdout.write(`${missed.join('\n')}\n\n`);
  }
} else if (process.argv.includes('alarms')) {
  const lines = alarmLines();
  process.stdout.write(`${table(['turns', 'signal', 'of 100, phrases', 'of 100, as shipped'], lines)}\n`);
} else measurePublicSets();

function asked(set: string): boolean {
  return process.argv.includes(set);
}

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
