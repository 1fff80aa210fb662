/** French questions of employees, 22 intents (Wikit's public benchmark), cross-validated on the training file. */
import { table } from '../machine.js';
import { measureOurs, percent } from './measure.js';
import { csvFile, splitFold } from './read.js';

// As many as an intent has examples: all but one of each are learnt from, nearly the 15 of the published task.
const FOLDS = 15;

/** The table: fifteen folds of 14 examples an intent to learn from, 1 to measure on. */
export function wikit(): string {
  const examples = csvFile('wikit_fr', 'training_dataset.csv');
  const results = Array.from({ length: FOLDS }, (_, fold) => {
    const { rest, part } = splitFold(examples, FOLDS, fold);
    return measureOurs({ language: 'fr', training: rest, evaluation: part }).result;
  });
  const mean = (shares: readonly (number | null)[]): string =>
    percent(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) / shares.length);
  return table(
    [`wikit (fr), ${FOLDS} folds`, 'accuracy %', 'without rejection %'],
    [['Parley', mean(results.map(r => r.inScopeAccuracy)), mean(results.map(r => r.rawAccuracy))]],
  );
}
