/** `npm run train:recap`: makes `models/recap/weights.json` from the whole corpus. The recipe is `training/recap/README.md`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { printText } from '../cli/output.js';
import { CALLS_PER_LANGUAGE, generateCorpus, generateOthers } from './recap-corpus/corpus.js';
import { FeatureIndex, exampleOf } from './recap-training/examples.js';
import { fitModel } from './recap-training/fit.js';
import { varied } from './recap-training/varied.js';

const SEED = 1;
const index = new FeatureIndex();
const calls = [
  ...generateCorpus({ seed: SEED, perLanguage: CALLS_PER_LANGUAGE }),
  ...generateOthers({ seed: SEED, perLanguage: 80 }),
];
const model = fitModel(
  varied(calls, SEED).map(call => exampleOf(call, index)),
  index,
);
const provenance = {
  madeBy: 'npm run train:recap',
  from: 'training/recap (texts written for this project), generated and fitted by src/bench/recap-corpus and src/bench/recap-training',
  seed: SEED,
  calls: calls.length,
};
const folder = new URL('../../models/recap/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('weights.json', folder), `${JSON.stringify({ provenance, ...model }, null, 1)}\n`);
printText(
  `models/recap/weights.json: thresholds ${model.whole.threshold} (whole call), ${model.live.threshold} (live)`,
);
