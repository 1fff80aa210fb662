/**
 * Requests as callers say them: the same sentences as they are, with fillers, and with corrections. English is real recogniser
 * output (SLURP), French wikit's questions, Dutch xSID's commands, the latter two in five folds.
 */
import type { IntentExample } from '../../understanding/intents/examples.js';
import { seeded } from '../catalogue/random.js';
import { table } from '../machine.js';
import { DISTURBANCES } from './disfluencies.js';
import type { Disturbance } from './disfluencies.js';
import { measureOursOn, percent } from './measure.js';
import { csvFile, dataText, jsonLines, splitFold } from './read.js';
import { slurpTraining } from './slurp.js';

const FOLDS = 5;
const SEED = 20_261_122;

interface Part {
  readonly training: readonly IntentExample[];
  readonly evaluation: readonly IntentExample[];
}

/** The table: right answers without rejection, by language and disturbance. */
export function disfluent(): string {
  const sets: [string, string, readonly Part[]][] = [
    ['en, SLURP as a recogniser wrote it', 'en', [slurpHeard()]],
    ['fr, wikit', 'fr', folds(csvFile('wikit_fr', 'training_dataset.csv'))],
    ['nl, xSID', 'nl', folds(dutchCommands())],
  ];
  return table(
    ['', 'sentences', 'as they are %', ...Object.keys(DISTURBANCES).map(name => `${name} %`)],
    sets.map(([name, language, parts]) => [
      name,
      parts.reduce((sum, { evaluation }) => sum + evaluation.length, 0),
      ...shares(language, parts).map(percent),
    ]),
  );
}

// Undisturbed first, then each disturbance.
function shares(language: string, parts: readonly Part[]): number[] {
  const right: number[] = [];
  let all = 0;
  for (const { training, evaluation } of parts) {
    const variants = [
      evaluation,
      ...Object.values(DISTURBANCES).map(how => disturbed(evaluation, language, how)),
    ];
    all += evaluation.length;
    for (const [i, { result }] of measureOursOn({ language, training }, variants).entries())
      right[i] = (right[i] ?? 0) + (result.rawAccuracy ?? 0) * evaluation.length;
  }
  return right.map(count => count / all);
}

function disturbed(examples: readonly IntentExample[], language: string, how: Disturbance): IntentExample[] {
  const random = seeded(SEED);
  return examples.map(({ text, intent }) => {
    const others = examples.filter(other => other.intent !== intent).map(other => other.text);
    return { text: how(text, language, others, random), intent };
  });
}

function slurpHeard(): Part {
  const pairs = jsonLines<{ ref: string; asr: string; intent: string }>('slurp_asr', 'asr_pairs_dev.jsonl');
  return {
    training: slurpTraining(pairs),
    evaluation: pairs.map(({ asr, intent }) => ({ text: asr, intent })),
  };
}

function folds(examples: readonly IntentExample[]): Part[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const { rest, part } = splitFold(examples, FOLDS, fold);
    return { training: rest, evaluation: part };
  });
}

function dutchCommands(): IntentExample[] {
  const sentences = dataText('xsid', 'nl.valid.conll').matchAll(/^# text = (.+)\n# intent = (.+)$/gm);
  return [...sentences].map(([, text = '', intent = '']) => ({ text, intent }));
}
