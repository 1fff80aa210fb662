/**
 * Runs a sentence-embedding network: tokens in, one vector of length one a sentence out.
 *
 * Networks exported from the usual trainers take `input_ids`, `attention_mask` and often `token_type_ids`, int64 [N, T], and
 * give either a vector a sentence [N, D] or one a token [N, T, D]. The latter are pooled: the mean over the sentence's tokens, or
 * the first token's vector, as the pack says. Tokenizing is `@huggingface/tokenizers`: packs bring WordPiece or unigram tables.
 */
import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor, type OnnxValue } from 'onnxruntime-node';
import { invalidPack, type EmbeddingPack } from './pack.js';

/** An open pack. */
export interface Encoder {
  readonly dimension: number;
  /** One vector a sentence, in order. */
  encode(texts: readonly string[]): Promise<Float32Array[]>;
}

// A sentence on the telephone is never longer; what lies beyond is not looked at.
const MAX_TEXT = 2_000;

/**
 * Opens a pack and tries it out on one sentence.
 *
 * @throws ParleyError PACK_INVALID naming what is wrong: tokenizer, model, inputs or outputs
 */
export async function openEncoder(pack: EmbeddingPack): Promise<Encoder> {
  const tokenizer = openTokenizer(pack);
  const session = await openSession(pack);
  const encode = async (texts: readonly string[]): Promise<Float32Array[]> =>
    texts.length === 0 ? [] : await run(pack, tokenizer, session, texts);
  try {
    const [tried] = await encode(['hello']);
    return { dimension: tried!.length, encode };
  } catch (cause) {
    throw invalidPack(pack.name, `it does not compute (${messageOf(cause)})`, cause);
  }
}

function openTokenizer({ name, tokenizer, tokenizerConfig }: EmbeddingPack): Tokenizer {
  const read = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object;
  try {
    return new Tokenizer(read(tokenizer), tokenizerConfig === undefined ? {} : read(tokenizerConfig));
  } catch (cause) {
    throw invalidPack(name, 'its tokenizer is not understood', cause);
  }
}

async function openSession({ name, model }: EmbeddingPack): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(model, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
    });
  } catch (cause) {
    throw invalidPack(name, 'its model does not load', cause);
  }
}

async function run(
  pack: EmbeddingPack,
  tokenizer: Tokenizer,
  session: InferenceSession,
  texts: readonly string[],
): Promise<Float32Array[]> {
  const sentences = texts.map(text => tokensOf(pack, tokenizer, text));
  const width = Math.max(1, ...sentences.map(ids => ids.length));
  const matrix = (cell: (ids: readonly number[], t: number) => number): Tensor => {
    const values = sentences.flatMap(ids => Array.from({ length: width }, (_, t) => BigInt(cell(ids, t))));
    return new Tensor('int64', BigInt64Array.from(values), [sentences.length, width]);
  };
  const feeds: Record<string, Tensor> = {
    input_ids: matrix((ids, t) => ids[t] ?? 0),
    attention_mask: matrix((ids, t) => (t < ids.length ? 1 : 0)),
  };
  if (session.inputNames.includes('token_type_ids')) feeds['token_type_ids'] = matrix(() => 0);
  const outputs = await session.run(feeds);
  const output = outputs['sentence_embedding'] ?? outputs[session.outputNames[0]!]!;
  const lengths = sentences.map(ids => Math.max(1, ids.length));
  return vectorsOf(output, lengths, pack.pooling);
}

function tokensOf({ prefix, maxTokens }: EmbeddingPack, tokenizer: Tokenizer, text: string): number[] {
  const { ids } = tokenizer.encode(prefix + text.slice(0, MAX_TEXT), {});
  // The last token ends the sentence; a sentence that is cut keeps it.
  return ids.length <= maxTokens ? ids : [...ids.slice(0, maxTokens - 1), ids.at(-1)!];
}

function vectorsOf(
  output: OnnxValue,
  lengths: readonly number[],
  pooling: EmbeddingPack['pooling'],
): Float32Array[] {
  const { data, dims } = output as Tensor;
  if (!(data instanceof Float32Array) || (dims.length !== 2 && dims.length !== 3)) {
    throw new TypeError('the output must be float32 [N, D] or [N, T, D]');
  }
  const dimension = dims.at(-1)!;
  const tokens = dims.length === 3 ? dims[1]! : 1;
  return lengths.map((length, n) => {
    const counted = dims.length === 2 || pooling === 'first' ? 1 : Math.min(length, tokens);
    const vector = new Float32Array(dimension);
    for (let t = 0; t < counted; t += 1) {
      const offset = (n * tokens + t) * dimension;
      for (let d = 0; d < dimension; d += 1) vector[d]! += data[offset + d]!;
    }
    return toLengthOne(vector);
  });
}

function toLengthOne(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  return length > 0 && Number.isFinite(length) ? vector.map(x => x / length) : vector.fill(0);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.slice(0, 200) : 'no reason given';
}
