/** A sentence-embedding pack on this machine: a folder with `pack.json`, an ONNX network and its tokenizer. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ParleyError } from '../../call/errors.js';
import { packFolder } from '../../call/pack-folder.js';

const schema = z.looseObject({
  name: z.string().min(1),
  kind: z.literal('sentenceEmbedding'),
  files: z.looseObject({
    model: z.string().min(1),
    tokenizer: z.string().min(1),
    tokenizerConfig: z.string().min(1).optional(),
  }),
  pooling: z
    .enum(['mean', 'first'])
    .default('mean')
    .describe('How a network that gives a vector a token is read.'),
  prefix: z.string().max(100).default('').describe('What the network wants before every sentence.'),
  maxTokens: z.int().min(4).max(8192).default(128),
});

/** What is needed to run a pack; plain values, so that it can be sent to another thread. */
export interface EmbeddingPack {
  readonly name: string;
  readonly model: string;
  readonly tokenizer: string;
  readonly tokenizerConfig?: string | undefined;
  readonly pooling: 'mean' | 'first';
  readonly prefix: string;
  readonly maxTokens: number;
}

/**
 * Finds a pack by name in the folder of pulled packs, or by the path of its own folder.
 *
 * @throws ParleyError PACK_NOT_FOUND, or PACK_INVALID naming the key or file at fault
 */
export function findEmbeddingPack(name: string, modelsDir: string): EmbeddingPack {
  const dir = /[\\/]/.test(name) ? name : packFolder(modelsDir, name);
  const path = join(dir, 'pack.json');
  if (!existsSync(path)) {
    const advice = `parley models pull ${name} fetches one of the catalogue`;
    throw new ParleyError('PACK_NOT_FOUND', `There is no embedding pack in ${dir}; ${advice}.`, {
      field: 'pack',
    });
  }
  const parsed = schema.safeParse(json(path, dir));
  if (!parsed.success) {
    throw invalidPack(dir, parsed.error.issues.map(i => `${i.path.join('.')}: ${i.message}`).join('; '));
  }
  const { files, pooling, prefix, maxTokens } = parsed.data;
  const file = (named: string): string => {
    const found = join(dir, named);
    const usable = statSync(found, { throwIfNoEntry: false });
    if (!usable?.isFile() || usable.size === 0) throw invalidPack(dir, `${named} is missing or empty`);
    return found;
  };
  return {
    name: parsed.data.name,
    model: file(files.model),
    tokenizer: file(files.tokenizer),
    tokenizerConfig: files.tokenizerConfig && file(files.tokenizerConfig),
    pooling,
    prefix,
    maxTokens,
  };
}

/** The error of a pack that cannot be used. */
export function invalidPack(where: string, problem: string, cause?: unknown): ParleyError {
  return new ParleyError('PACK_INVALID', `The embedding pack ${where} cannot be used: ${problem}.`, {
    field: 'pack',
    cause,
  });
}

function json(path: string, dir: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw invalidPack(dir, 'pack.json is not JSON', cause);
  }
}
