/** Ten examples an intent: the fixed draws of Banking77 and HWU64. */
import type { IntentExample } from '../../understanding/intents/examples.js';
import { accuracyTable } from './banking.js';
import { measureOurs, type Measured, type Split } from './measure.js';
import { pairedFiles } from './read.js';
import { measureBayes, measureNaturalRegression, measureNlpJs } from './rivals.js';

// The regression of `natural` takes time with the third power of the intents: minutes for 20, hours for 64.
const INTENTS_FOR_ALL = 12;

/** The tables for both, and for a few intents with every rival that installs. */
export async function fewShot(withRivals: boolean): Promise<string> {
  const banking = tenShot(
    pairedFiles('banking77', 'fewshot_train_10'),
    pairedFiles('banking77', 'fewshot_valid'),
  );
  const home = tenShot(pairedFiles('hwu64', 'train_10'), pairedFiles('hwu64', 'valid'));
  const small = firstIntents(home, INTENTS_FOR_ALL);
  const rows = async (split: Split): Promise<Measured[]> =>
    withRivals ? [measureOurs(split), await measureNlpJs(split), measureBayes(split)] : [measureOurs(split)];
  const tables = [
    accuracyTable('Banking77, 10-shot', await rows(banking)),
    accuracyTable('HWU64, 10-shot', await rows(home)),
  ];
  if (withRivals) {
    const all = [...(await rows(small)), measureNaturalRegression(small)];
    tables.push(accuracyTable(`HWU64, 10-shot, ${INTENTS_FOR_ALL} intents`, all));
  }
  return tables.join('\n\n');
}

function tenShot(training: IntentExample[], evaluation: IntentExample[]): Split {
  return { language: 'en', training, evaluation };
}

function firstIntents(split: Split, count: number): Split {
  const kept = new Set([...new Set(split.training.map(example => example.intent))].slice(0, count));
  const few = (examples: readonly IntentExample[]): IntentExample[] =>
    examples.filter(e => kept.has(e.intent));
  return { ...split, training: few(split.training), evaluation: few(split.evaluation) };
}
