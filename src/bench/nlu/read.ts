/** Reads the public sets of labelled sentences in the forms they come in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IntentExample } from '../../understanding/intents/examples.js';
import { dataFolder } from '../machine.js';

/** A file of a set as text. */
export function dataText(set: string, file: string): string {
  return readFileSync(join(dataFolder(set), 'dev', file), 'utf8');
}

/** Two files side by side: `seq.in` with sentences and `label` with intents. */
export function pairedFiles(set: string, folder: string): IntentExample[] {
  const labels = lines(dataText(set, `${folder}/label`));
  return lines(dataText(set, `${folder}/seq.in`)).map((text, i) => ({ text, intent: labels[i] ?? null }));
}

/** CSV with a head line, sentence and intent first. Quoted cells may hold commas and doubled quotes. */
export function csvFile(set: string, file: string): IntentExample[] {
  const rows = dataText(set, file).matchAll(/^(?:"((?:[^"]|"")*)"|([^",\n]*)),([^,\r\n]+)/gm);
  const examples = [...rows].map(row => ({
    text: (row[1] ?? row[2] ?? '').replaceAll('""', '"'),
    intent: row[3]!.replace(/^"|"$/g, ''),
  }));
  return examples.slice(1).filter(example => example.text.trim() !== '');
}

/** JSONL, one value a line. */
export function jsonLines<T>(set: string, file: string): T[] {
  return lines(dataText(set, file)).map(line => JSON.parse(line) as T);
}

/** Deals examples out evenly into `folds` parts, intent by intent; returns part `fold` and the rest. */
export function splitFold(
  examples: readonly IntentExample[],
  folds: number,
  fold: number,
): { readonly rest: IntentExample[]; readonly part: IntentExample[] } {
  const seen = new Map<string | null, number>();
  const rest: IntentExample[] = [];
  const part: IntentExample[] = [];
  for (const example of examples) {
    const place = seen.get(example.intent) ?? 0;
    seen.set(example.intent, place + 1);
    (place % folds === fold ? part : rest).push(example);
  }
  return { rest, part };
}

function lines(text: string): string[] {
  return text.split(/\r?\n/).filter(line => line !== '');
}
