/** Reads the plan and the facts that the `route` commands are given. */
import { readdirSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { loadPlan as openPlan, parseFacts } from '../actions/routing/routing.js';
import type { Plan, RouteFacts } from '../actions/routing/routing.js';
import { ParleyError } from '../call/errors.js';
import { modelIntents } from '../understanding/intents/load.js';
import { readJson } from './input.js';
import { readIntents } from './intents-input.js';

/**
 * Reads a plan from a file.
 *
 * @param intents a folder of intents, JSONL or a model; the intents that the plan names must be in it
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID with all problems by line
 */
export async function loadPlan(file: string, intents: string | undefined): Promise<Plan> {
  return openPlan(file, intents === undefined ? undefined : await intentNames(intents));
}

/** Reads the facts of a call from a JSON file, or from standard input if it is `-`. */
export async function loadFacts(file: string): Promise<RouteFacts> {
  return parseFacts(await readJson(file, 'facts'));
}

/**
 * The names of all intents in a folder (of every language), a file of JSONL, or a model.
 *
 * @throws ParleyError FILE_NOT_FOUND; FILE_INVALID, also where there are none: every name would be called wrong for it
 */
export async function intentNames(path: string): Promise<string[]> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new ParleyError('FILE_NOT_FOUND', `${path} does not exist.`, { field: 'intents' });
  const folder = found.isDirectory();
  if (!folder && extname(path) !== '.jsonl') return [...modelIntents(path)];
  const files = folder ? readdirSync(path).filter(name => /\.ya?ml$/.test(name)) : [];
  const languages = folder ? files.map(name => basename(name, extname(name))) : ['en'];
  const names = new Set<string>();
  for (const language of languages) {
    const { descriptions, examples } = await readIntents(path, language);
    for (const { name } of descriptions) names.add(name);
    for (const { intent } of examples) if (intent !== null) names.add(intent);
  }
  if (names.size === 0) {
    const wanted = folder
      ? 'a folder of intents has a file for each language, such as en.yaml'
      : 'it is empty';
    throw new ParleyError('FILE_INVALID', `${path} has no intents: ${wanted}.`, { field: 'intents' });
  }
  return [...names];
}
