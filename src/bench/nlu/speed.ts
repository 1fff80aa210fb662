/** How long training, loading and one decision take. */
import { trainIntents } from '../../understanding/intents/train.js';
import { decodeModel, encodeModel } from '../../understanding/intents/model-file.js';
import { IntentModel } from '../../understanding/intents/model.js';
import { table } from '../machine.js';
import { clincSplit } from './clinc.js';
import { secondsSince } from './measure.js';

/** Trains 150 intents with 100 examples each, then decides on every validation sentence. */
export function speed(): string {
  const split = clincSplit();
  const started = process.cpuUsage();
  const trained = trainIntents({ examples: split.training, descriptions: [] }, { language: 'en' });
  const training = secondsSince(started);
  const bytes = encodeModel(trained.data);
  const loadStart = performance.now();
  const model = new IntentModel(decodeModel(bytes));
  const loading = performance.now() - loadStart;
  const texts = [...split.evaluation, ...(split.validation ?? [])].map(example => example.text);
  for (const text of texts.slice(0, 500)) model.decide(text);
  const times = texts.map(text => {
    const start = performance.now();
    model.decide(text);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number): string => `${times[Math.floor(times.length * share)]!.toFixed(2)} ms`;
  return table(
    ['150 intents, 15,100 examples, no validation file', 'measured'],
    [
      ['training, processor time', `${training.toFixed(1)} s`],
      ['model file', `${(bytes.length / 2 ** 20).toFixed(1)} MiB`],
      ['loading', `${loading.toFixed(0)} ms`],
      ['one decision, median', at(0.5)],
      ['one decision, p99', at(0.99)],
      ['decisions a second, one core', Math.round(1000 / (times.reduce((a, b) => a + b, 0) / times.length))],
    ],
  );
}
