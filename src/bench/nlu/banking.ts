/** Banking77: 77 intents of one domain (Casanueva et al. 2020), all examples. */
import { table } from '../machine.js';
import { measureOurs, percent, type Measured, type Split } from './measure.js';
import { pairedFiles } from './read.js';
import { measureBayes, measureNlpJs } from './rivals.js';

/** Learns from the 8,622 examples that the published validation part leaves, measures on that part (1,540). */
export async function banking(withRivals: boolean): Promise<string> {
  const split: Split = {
    language: 'en',
    training: pairedFiles('banking77', 'fewshot_train'),
    evaluation: pairedFiles('banking77', 'fewshot_valid'),
  };
  const rivals = withRivals ? [await measureNlpJs(split), measureBayes(split)] : [];
  return accuracyTable('Banking77, validation', [measureOurs(split), ...rivals]);
}

/** Accuracy with and without rejection, side by side. */
export function accuracyTable(title: string, rows: readonly Measured[]): string {
  return table(
    [title, 'accuracy %', 'without rejection %', 'macro-F1 %', 'calibration error', 'training, processor s'],
    rows.map(({ name, result, trainingSeconds }) => [
      name,
      percent(result.inScopeAccuracy),
      percent(result.rawAccuracy),
      percent(result.macroF1),
      result.ece?.toFixed(3) ?? '-',
      trainingSeconds.toFixed(1),
    ]),
  );
}
