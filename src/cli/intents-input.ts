/** What the `intents` commands read: folders of YAML or files of JSONL. */
import { existsSync, statSync } from 'node:fs';
import { ParleyError } from '../call/errors.js';
import {
  exampleFrom,
  LIMITS,
  type IntentData,
  type IntentExample,
} from '../understanding/intents/examples.js';
import { readIntentsFolder } from '../understanding/intents/intents-folder.js';
import { readJsonLines } from './jsonl.js';

/**
 * Reads intents from a folder with `LANG.yaml` or a file of JSONL `{"text","intent"}`.
 *
 * @throws ParleyError FILE_NOT_FOUND, or FILE_INVALID naming file, line and field
 */
export async function readIntents(path: string, language: string): Promise<IntentData> {
  if (!existsSync(path)) throw new ParleyError('FILE_NOT_FOUND', `${path} does not exist.`, { field: path });
  if (statSync(path).isDirectory()) return readIntentsFolder(path, language);
  const examples: IntentExample[] = [];
  for await (const { line, value } of readJsonLines(path)) {
    if (examples.length === LIMITS.examples) {
      throw new ParleyError('FILE_INVALID', `${path} has more than ${LIMITS.examples} examples.`, {
        field: path,
      });
    }
    examples.push(exampleFrom(value, `line ${line} of ${path}`));
  }
  return { examples, descriptions: [] };
}
