/** Reports of the `intents` commands for people. */
import type { Evaluation } from '../understanding/intents/evaluate.js';
import type { Inspection } from '../understanding/intents/inspect.js';

const CONFUSIONS_SHOWN = 10;

/** An evaluation as text. */
export function evaluationText(result: Evaluation): string {
  const rows: [string, number | null][] = [
    ['accuracy', result.accuracy],
    ['in-scope accuracy', result.inScopeAccuracy],
    ['without rejection', result.rawAccuracy],
    ['macro-F1', result.macroF1],
    ['out-of-scope recall', result.outOfScopeRecall],
    ['out-of-scope precision', result.outOfScopePrecision],
  ];
  const confusions = result.confusions.slice(0, CONFUSIONS_SHOWN).map(({ intent, takenFor, count }) => {
    return `  ${String(count).padStart(5)}  ${intent ?? '(out of scope)'} taken for ${takenFor ?? '(unknown)'}`;
  });
  const bins = result.reliability.map(bin => {
    const range = `${bin.from.toFixed(1)}-${bin.to.toFixed(1)}`;
    return `  ${range} ${String(bin.count).padStart(6)}   ${percent(bin.confidence)}   ${percent(bin.accuracy)}`;
  });
  return [
    `${result.sentences} sentences, ${result.inScope} in scope, ${result.outOfScope} out of scope`,
    ...rows.map(([name, share]) => `${name.padEnd(24)}${share === null ? '-' : percent(share)}`),
    `${'MCC'.padEnd(24)}${result.mcc?.toFixed(3) ?? '-'}`,
    `${'calibration error'.padEnd(24)}${result.ece?.toFixed(4) ?? '-'}`,
    'most frequent confusions',
    ...(confusions.length > 0 ? confusions : ['  none']),
    'reliability (confidence, sentences, mean confidence, share right)',
    ...bins,
  ].join('\n');
}

/** An inspection as text. */
export function inspectionText(result: Inspection): string {
  const section = (title: string, lines: readonly string[]): string[] => [
    title,
    ...(lines.length > 0 ? lines.map(line => `  ${line}`) : ['  none']),
  ];
  return [
    `${result.intents} intents, ${result.examples} examples, ${percent(result.crossAccuracy)} right in cross-check`,
    ...section(
      'thin intents',
      result.thin.map(({ intent, examples }) => `${intent}: ${examples} examples`),
    ),
    ...section(
      'intents that overlap',
      result.overlapping.map(({ intents: [a, b], share }) => `${a} and ${b}: ${percent(share)} mixed up`),
    ),
    ...section(
      'the same sentence under two intents',
      result.duplicates.map(({ text, intents }) => `"${text}": ${intents.join(', ')}`),
    ),
    ...section(
      'examples that look mislabelled',
      result.suspects.map(({ text, intent, looksLike }) => `"${text}": ${intent}, looks like ${looksLike}`),
    ),
  ].join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
