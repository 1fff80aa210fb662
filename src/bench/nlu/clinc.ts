/** CLINC150: 150 intents and out of scope (Larson et al. 2019). */
import type { IntentExample } from '../../understanding/intents/examples.js';
import { table } from '../machine.js';
import { measureOurs, percent, type Measured, type Split } from './measure.js';
import { dataText } from './read.js';
import { measureBayes, measureNlpJs } from './rivals.js';

type Row = readonly [text: string, intent: string];

/**
 * Learns from train, sets threshold and calibration on one half of validation (and learns from it then) and measures on the
 * other. (The published figures set the threshold on all of validation and measure on test.) The halves are the first and the
 * last sentences of each intent: neighbours in the file were often written by one person and are alike.
 */
export function clincSplit(): Split {
  const parts = JSON.parse(dataText('clinc150', 'data_full_dev.json')) as Record<string, Row[]>;
  const named = (part: string): IntentExample[] =>
    (parts[part] ?? []).map(([text, intent]) => ({ text, intent }));
  const outside = (part: string): IntentExample[] =>
    (parts[part] ?? []).map(([text]) => ({ text, intent: null }));
  const [named0, named1] = halves(named('val'));
  const [outside0, outside1] = halves(outside('oos_val'));
  return {
    language: 'en',
    training: [...named('train'), ...outside('oos_train')],
    validation: [...named0, ...outside0],
    evaluation: [...named1, ...outside1],
  };
}

// The first and the last half of each intent's sentences, in the order of the file.
function halves(rows: readonly IntentExample[]): [IntentExample[], IntentExample[]] {
  const byIntent = new Map<string | null, IntentExample[]>();
  for (const row of rows) byIntent.set(row.intent, [...(byIntent.get(row.intent) ?? []), row]);
  const parts = [...byIntent.values()].map(all => [all.length >> 1, all] as const);
  return [
    parts.flatMap(([middle, all]) => all.slice(0, middle)),
    parts.flatMap(([middle, all]) => all.slice(middle)),
  ];
}

/** The table for CLINC150. */
export async function clinc(withRivals: boolean): Promise<string> {
  const split = clincSplit();
  const ours = measureOurs(split);
  const rivals = withRivals ? [await measureNlpJs(split), measureBayes(split)] : [];
  const row = ({ name, result, trainingSeconds }: Measured): (string | number)[] => [
    name,
    percent(result.inScopeAccuracy),
    percent(result.outOfScopeRecall),
    percent(result.outOfScopePrecision),
    percent(result.rawAccuracy),
    result.ece?.toFixed(3) ?? '-',
    trainingSeconds.toFixed(1),
  ];
  const head = ['CLINC150, half of validation', 'in scope %', 'out-of-scope recall %', 'precision %'];
  return table(
    [...head, 'without rejection %', 'calibration error', 'training, processor s'],
    [ours, ...rivals].map(row),
  );
}
