/** Ten examples an intent: the fixed draws of Banking77 and HWU64. */
import { accuracyTable } from './banking.js';
import { measureOurs, type Split } from './measure.js';
import { pairedFiles } from './read.js';
import { measureBayes, measureNaturalRegression, measureNlpJs } from './rivals.js';

/** The tables for both. */
export async function fewShot(): Promise<string> {
  const banking: Split = {
    language: 'en',
    training: pairedFiles('banking77', 'fewshot_train_10'),
    evaluation: pairedFiles('banking77', 'fewshot_valid'),
  };
  const home: Split = {
    language: 'en',
    training: pairedFiles('hwu64', 'train_10'),
    evaluation: pairedFiles('hwu64', 'valid'),
  };
  const tables = [];
  for (const [title, split] of [
    ['Banking77, 10-shot', banking],
    ['HWU64, 10-shot', home],
  ] as const) {
    const rows = [measureOurs(split), await measureNlpJs(split), measureBayes(split)];
    if (split === home) rows.push(measureNaturalRegression(split));
    tables.push(accuracyTable(title, rows));
  }
  return tables.join('\n\n');
}
