/** `npm run train:signals`: makes `models/signals/LANGUAGE.json`. The recipe is `training/signals/README.md`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { printText } from '../cli/output.js';
import { toBytes } from '../understanding/intents/matrix.js';
import type { Vocabulary } from '../understanding/intents/vocabulary.js';
import { packed } from '../understanding/signals/learnt/model-file.js';
import { table } from './machine.js';
import { fitKinds, type FittedKind } from './signals-training/fit.js';
import { ordinaryTurns } from './signals-training/ordinary.js';
import { beginnings, writtenSamples } from './signals-training/texts.js';

const SEED = 1;
const folder = new URL('../../models/signals/', import.meta.url);

for (const language of process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['en', 'fr', 'nl'])
  train(language);

function train(language: string): void {
  const written = writtenSamples(language, SEED);
  const samples = [...written, ...beginnings(written), ...ordinaryTurns(language)];
  const { kinds, vocabulary } = fitKinds(samples, language);
  mkdirSync(folder, { recursive: true });
  const model = modelOf(language, vocabulary, kinds);
  writeFileSync(new URL(`${language}.json`, folder), `${JSON.stringify(packed(model), null, 1)}\n`);
  printText(`${language}: ${samples.length} turns, ${vocabulary.size} features`);
  const percent = (share: number): string => (100 * share).toFixed(1);
  const rows = kinds.map(k => [
    k.name,
    k.threshold,
    percent(k.recall),
    percent(k.precision),
    percent(k.alarms),
  ]);
  printText(table(['kind', 'threshold', 'recall', 'precision', 'ordinary turns taken for it'], rows));
}

function modelOf(
  language: string,
  vocabulary: Vocabulary,
  kinds: readonly FittedKind[],
): Parameters<typeof packed>[0] {
  const data = new Float32Array(vocabulary.size * kinds.length);
  kinds.forEach((kind, k) => {
    for (let f = 0; f < vocabulary.size; f += 1) data[f * kinds.length + k] = kind.weights[f]!;
  });
  return {
    language,
    vocabulary,
    weights: toBytes({ data, stride: kinds.length }, kinds.length),
    kinds: kinds.map(({ name, side, bias, slope, offset, threshold }) => {
      const [signal = '', detail] = name.split('/');
      return { signal, ...(detail !== undefined && { detail }), side, bias, slope, offset, threshold };
    }),
  };
}
