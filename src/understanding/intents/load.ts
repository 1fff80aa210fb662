/** Loads a trained model of reasons for calling. */
import { readFileSync } from 'node:fs';
import { ParleyError } from '../../call/errors.js';
import { decodeModel } from './model-file.js';
import { IntentModel } from './model.js';

/**
 * Loads a model file.
 *
 * @throws ParleyError FILE_NOT_FOUND, or FILE_INVALID if it is no model, of another version, or damaged
 */
export function loadIntentModel(path: string): IntentModel {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new ParleyError('FILE_NOT_FOUND', `The model ${path} cannot be read.`, { field: 'model', cause });
  }
  try {
    return new IntentModel(decodeModel(bytes));
  } catch (thrown) {
    if (!(thrown instanceof ParleyError)) throw thrown;
    throw new ParleyError(thrown.code, `${path}: ${thrown.message}`, { ...thrown.options, cause: thrown });
  }
}
