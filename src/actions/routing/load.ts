/** Opens a routing plan from its file. */
import { readText } from '../../config/text.js';
import type { Plan } from './plan.js';
import { readPlan } from './read-plan.js';

/**
 * Opens a plan.
 *
 * @param intents the reasons for calling there are; the plan may name only these
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID with all problems by line
 */
export function loadPlan(file: string, intents: readonly string[] | undefined): Plan {
  return readPlan(readText(file, 'The plan', 'plan'), { file, intents });
}
