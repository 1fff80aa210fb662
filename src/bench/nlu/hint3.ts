/**
 * HINT3: three live chatbots (Arora et al. 2020). The questions of real users are not among the development data, so their
 * table is a stand-in: in each of five rounds another fifth of the intents is taken away, whose examples count as out of
 * scope; of the others four fifths are learnt from. One round holds some fifty sentences in scope, so the mean of five counts.
 * About half of the sentences are out of scope, so each bot is also trained by an operator who says so.
 */
import type { Evaluation } from '../../understanding/intents/evaluate.js';
import { table } from '../machine.js';
import { measureOurs, percent, type Split } from './measure.js';
import { csvFile, splitFold } from './read.js';

const BOTS = ['curekart', 'powerplay11', 'sofmattress'];
const ROUNDS = 5;
const HALF = 0.5;

/** The table for the three bots. */
export function hint3(): string {
  const rows = BOTS.flatMap(bot => [
    row(bot, measureRounds(bot)),
    row(`${bot}, told that half want something else`, measureRounds(bot, HALF)),
  ]);
  const head = [
    'HINT3, mean of five rounds',
    'in scope',
    'out of scope',
    'MCC',
    'in each round',
    'in scope %',
  ];
  return table([...head, 'without rejection %', 'out-of-scope recall %', 'calibration error'], rows);
}

function measureRounds(bot: string, strangers?: number): Evaluation[] {
  const told = strangers === undefined ? {} : { strangers };
  return Array.from(
    { length: ROUNDS },
    (_, round) => measureOurs({ ...splitOf(bot, round), ...told }).result,
  );
}

function row(name: string, results: readonly Evaluation[]): string[] {
  const mean = (value: (result: Evaluation) => number | null): number =>
    results.reduce((sum, result) => sum + (value(result) ?? 0), 0) / ROUNDS;
  return [
    name,
    mean(result => result.inScope).toFixed(0),
    mean(result => result.outOfScope).toFixed(0),
    mean(result => result.mcc).toFixed(3),
    results.map(result => result.mcc?.toFixed(3)).join(' '),
    percent(mean(result => result.inScopeAccuracy)),
    percent(mean(result => result.rawAccuracy)),
    percent(mean(result => result.outOfScopeRecall)),
    mean(result => result.ece).toFixed(3),
  ];
}

function splitOf(bot: string, round: number): Split {
  const examples = csvFile('hint3', `v1/${bot}_train.csv`);
  const names = [...new Set(examples.map(({ intent }) => intent ?? ''))].sort((a, b) => a.localeCompare(b));
  const unknown = new Set(names.filter((_, i) => i % ROUNDS === round));
  const isKnown = ({ intent }: { readonly intent: string | null }): boolean => !unknown.has(intent ?? '');
  const known = splitFold(examples.filter(isKnown), ROUNDS, (round + 2) % ROUNDS);
  const outside = examples.filter(example => !isKnown(example)).map(({ text }) => ({ text, intent: null }));
  return { language: 'en', training: known.rest, evaluation: [...known.part, ...outside] };
}
