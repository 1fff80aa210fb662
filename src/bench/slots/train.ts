/**
 * `npm run train:slots`: learns from the corpora which numbers are sums of money where no currency is said, and writes the
 * weights. Before that it says how well they do on each part of the corpora when they were learnt from the other parts.
 */
import { writeFileSync } from 'node:fs';
import { printText } from '../../cli/output.js';
import { table } from '../machine.js';
import { fitWeights } from './fit-weights.js';
import type { SumSample } from './sum-samples.js';
import { sumSamples } from './sum-samples.js';

const FILE = new URL('../../../src/understanding/slots/sum-weights.generated.ts', import.meta.url);

const samples = sumSamples().map(sample => ({ ...sample, holds: sample.isSum }));
const parts = [...new Set(samples.map(({ part }) => part))];
const all = { found: 0, wrong: 0, missed: 0 };
const rows = parts.map(part => {
  const weights = fitWeights(samples.filter(sample => sample.part !== part));
  const seen = samples.filter(sample => sample.part === part);
  const taken = (sample: SumSample): boolean =>
    sample.features.reduce((sum, name) => sum + (weights[name] ?? 0), 0) > 0;
  const found = seen.filter(sample => sample.isSum && taken(sample)).length;
  const wrong = seen.filter(sample => !sample.isSum && taken(sample));
  const missed = seen.filter(sample => sample.isSum && !taken(sample));
  all.found += found;
  all.wrong += wrong.length;
  all.missed += missed.length;
  if (process.argv.includes('missed'))
    for (const { isSum, text } of [...wrong, ...missed]) printText(`${isSum ? 'missed' : 'wrong'}: ${text}`);
  return [part.slice(0, 60), seen.length, found, wrong.length, missed.length];
});
printText(
  table(
    ['part, learnt from the others', 'numbers', 'sums found', 'wrongly', 'missed'],
    [...rows, ['all', samples.length, all.found, all.wrong, all.missed]],
  ),
);
const weights = Object.entries(fitWeights(samples)).filter(([, weight]) => weight !== 0);
const lines = weights.map(([name, weight]) => `  '${name}': ${weight},`);
writeFileSync(
  FILE,
  [
    '/** Made by `npm run train:slots`: how much each feature speaks for a sum of money, or against it. */',
    'export const SUM_WEIGHTS: Readonly<Record<string, number>> = {',
    ...lines,
    '};\n',
  ].join('\n'),
);
printText(`${weights.length} weights`);
