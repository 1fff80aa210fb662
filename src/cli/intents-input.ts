/** What the `intents` commands read: folders of YAML or files of JSONL. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
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
  refuseUtf16(path);
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

// Spreadsheets like to save UTF-16; as UTF-8 it would fail with a message that helps nobody.
function refuseUtf16(path: string): void {
  const start = Buffer.alloc(4);
  const file = openSync(path, 'r');
  const length = readSync(file, start, 0, 4, 0);
  closeSync(file);
  const marked = length >= 2 && (start.readUInt16BE(0) === 0xfffe || start.readUInt16BE(0) === 0xfeff);
  if (marked || start.subarray(0, length).includes(0)) {
    throw new ParleyError('FILE_INVALID', `${path} is not UTF-8 text; save the file as UTF-8.`, {
      field: path,
    });
  }
}
