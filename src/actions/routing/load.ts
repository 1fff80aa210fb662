/** Opens a routing plan from its file. */
import { readFileSync } from 'node:fs';
import { ParleyError } from '../../call/errors.js';
import type { Plan } from './plan.js';
import { readPlan } from './read-plan.js';

/**
 * Opens a plan.
 *
 * @param intents the reasons for calling there are; the plan may name only these
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID with all problems by line
 */
export function loadPlan(file: string, intents: readonly string[] | undefined): Plan {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new ParleyError('FILE_NOT_FOUND', `${file} cannot be read.`, { field: file, cause });
  }
  return readPlan(text, { file, intents });
}
