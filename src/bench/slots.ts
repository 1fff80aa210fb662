/**
 * `npm run bench:slots`: slots on our own corpora, speed, and identification of callers on evi_ident (PolyAI, CC BY 4.0:
 * recogniser hypotheses of British callers against 10,000 profiles).
 */
import { performance } from 'node:perf_hooks';
import { printText } from '../cli/output.js';
import { spokenLanguage } from '../language/spoken-languages.js';
import { readCorpus } from '../understanding/slots/corpus.js';
import { parseDay } from '../understanding/slots/days.js';
import { extractSlots } from '../understanding/slots/slots.js';
import { machineLine, table } from './machine.js';
import { measureIdentification } from './slots/evi.js';

function corpusRow(code: string): (string | number)[] {
  const language = spokenLanguage(code);
  let [right, extra, missed, worded, withWords] = [0, 0, 0, 0, 0];
  const examples = readCorpus(code);
  const start = process.cpuUsage();
  for (const { text, slots, words, callDate } of examples) {
    const wanted = slots.map((slot, k) => ({ slot, words: words[k] }));
    for (const slot of extractSlots(text, { language, callDay: parseDay(callDate, 'date') })) {
      const at = wanted.findIndex(want => want.slot === `${slot.type}=${slot.value}`);
      const [want] = at < 0 ? [] : wanted.splice(at, 1);
      if (want === undefined) extra += 1;
      else {
        right += 1;
        worded += want.words === undefined ? 0 : 1;
        withWords += want.words === slot.text ? 1 : 0;
      }
    }
    missed += wanted.length;
  }
  const seconds = process.cpuUsage(start).user / 1e6;
  const percent = (share: number): string => (100 * share).toFixed(1);
  return [
    code,
    examples.length,
    percent(right / (right + extra)),
    percent(right / (right + missed)),
    percent(withWords / worded),
    Math.round(examples.length / seconds),
  ];
}

const started = performance.now();
printText(machineLine());
for (const code of ['en', 'fr', 'nl']) corpusRow(code); // the first pass is compilation
printText(
  table(
    [
      'our corpus (recognisers were developed on it)',
      'utterances',
      'precision %',
      'recall %',
      'words exact %',
      'utterances/s of processor time',
    ],
    ['en', 'fr', 'nl'].map(corpusRow),
  ),
);
printText(measureIdentification());
printText(`${((performance.now() - started) / 1000).toFixed(0)} s`);
