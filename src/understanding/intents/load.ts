/** Loads a trained model of reasons for calling, with the embedding pack it was trained with if there was one. */
import { existsSync, readFileSync } from 'node:fs';
import { ParleyError } from '../../call/errors.js';
import { SentenceEmbedder } from '../embeddings/embeddings.js';
import { decodeModel } from './model-file.js';
import { IntentModel, type IntentModelData } from './model.js';

/**
 * Loads a model file.
 *
 * @param modelsDir folder of pulled packs
 * @throws ParleyError FILE_NOT_FOUND, or FILE_INVALID if it is no model, of another version, or damaged; PACK_NOT_FOUND or
 *   PACK_INVALID about its embedding pack
 */
export function loadIntentModel(path: string, modelsDir: string): IntentModel {
  const data = readModel(path);
  const { embedding } = data;
  return new IntentModel(data, embedding && new SentenceEmbedder(embedding.pack, modelsDir));
}

/** The names of the intents that a model file knows. */
export function modelIntents(path: string): readonly string[] {
  return readModel(path).intents;
}

function readModel(path: string): IntentModelData {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    const why = existsSync(path) ? 'cannot be read' : 'is not there; parley intents train makes it';
    throw new ParleyError('FILE_NOT_FOUND', `The model ${path} ${why}.`, { field: 'model', cause });
  }
  try {
    return decodeModel(bytes);
  } catch (thrown) {
    if (!(thrown instanceof ParleyError)) throw thrown;
    throw new ParleyError(thrown.code, `${path}: ${thrown.message}`, { ...thrown.options, cause: thrown });
  }
}
