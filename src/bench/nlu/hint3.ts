/**
 * HINT3: three live chatbots (Arora et al. 2020). The questions of real users are not among the development data, so their
 * table is a stand-in: every fifth intent is taken away, its examples count as out of scope, the others are split in five.
 */
import { table } from '../machine.js';
import { measureOurs, percent } from './measure.js';
import { csvFile, splitFold } from './read.js';

const BOTS = ['curekart', 'powerplay11', 'sofmattress'];

/** The table for the three bots. */
export function hint3(): string {
  const rows = BOTS.map(bot => {
    const examples = csvFile('hint3', `v1/${bot}_train.csv`);
    const intents = [...new Set(examples.map(example => example.intent ?? ''))].sort((a, b) =>
      a.localeCompare(b),
    );
    const unknown = new Set(intents.filter((_, i) => i % 5 === 2));
    const known = splitFold(
      examples.filter(example => !unknown.has(example.intent ?? '')),
      5,
      4,
    );
    const outside = examples
      .filter(example => unknown.has(example.intent ?? ''))
      .map(({ text }) => ({ text, intent: null }));
    const { result } = measureOurs({
      language: 'en',
      training: known.rest,
      evaluation: [...known.part, ...outside],
    });
    return [
      bot,
      result.inScope,
      result.outOfScope,
      result.mcc?.toFixed(3) ?? '-',
      percent(result.inScopeAccuracy),
      percent(result.rawAccuracy),
      percent(result.outOfScopeRecall),
    ];
  });
  const head = [
    'HINT3, intents taken away',
    'in scope',
    'out of scope',
    'MCC',
    'in scope %',
    'without rejection %',
  ];
  return table([...head, 'out-of-scope recall %'], rows);
}
