/** Writes a sentence-embedding pack of a few words: a real ONNX network and a real WordPiece tokenizer, made at test time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOnnx } from '../stt/testing/onnx-writer.js';

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const DIMENSION = 8;

/** What may be wrong with the pack, for tests of bad ones. */
export interface PackChanges {
  readonly manifest?: object;
  readonly tokenizer?: string;
  /** The network's inputs; the usual three without it. */
  readonly inputs?: readonly string[];
}

/**
 * Writes the pack: words of one group get the same vector, so that the network knows which words mean the same.
 *
 * @param folder the folder of packs; the pack's own folder is made in it
 * @param groups up to seven groups of words
 */
export function writeEmbeddingPack(
  folder: string,
  name: string,
  groups: readonly (readonly string[])[],
  changes: PackChanges = {},
): string {
  const dir = join(folder, name);
  mkdirSync(dir, { recursive: true });
  const words = groups.flat();
  const vectors = new Float32Array((SPECIAL.length + words.length) * DIMENSION);
  words.forEach((word, i) => {
    const group = groups.findIndex(g => g.includes(word));
    vectors[(SPECIAL.length + i) * DIMENSION + group + 1] = 1;
  });
  writeFileSync(join(dir, 'model.onnx'), network(vectors, changes.inputs));
  writeFileSync(join(dir, 'tokenizer.json'), changes.tokenizer ?? JSON.stringify(tokenizerOf(words)));
  const files = { model: 'model.onnx', tokenizer: 'tokenizer.json' };
  const manifest = { name, kind: 'sentenceEmbedding', languages: ['en'], licence: 'Apache-2.0', files };
  writeFileSync(join(dir, 'pack.json'), JSON.stringify({ ...manifest, ...changes.manifest }));
  return dir;
}

function network(
  vectors: Float32Array,
  inputs: readonly string[] = ['input_ids', 'attention_mask', 'token_type_ids'],
): Uint8Array {
  const rows = vectors.length / DIMENSION;
  return writeOnnx({
    inputs: inputs.map(name => ({ name, type: 'int64', dims: ['N', 'T'] })),
    outputs: [{ name: 'last_hidden_state', type: 'float', dims: ['N', 'T', DIMENSION] }],
    constants: [{ name: 'vectors', dims: [rows, DIMENSION], data: vectors }],
    operations: [{ type: 'Gather', inputs: ['vectors', inputs[0]!], outputs: ['last_hidden_state'] }],
    metadata: {},
  });
}

function tokenizerOf(words: readonly string[]): object {
  const vocab = Object.fromEntries([...SPECIAL, ...words].map((word, id) => [word, id]));
  const special = (id: string): object => ({ SpecialToken: { id, type_id: 0 } });
  const named = (id: string): object => ({ id, ids: [vocab[id]], tokens: [id] });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, id) => ({ id, content, special: true, normalized: false })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [special('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, special('[SEP]')],
      pair: [],
      special_tokens: { '[CLS]': named('[CLS]'), '[SEP]': named('[SEP]') },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab,
    },
  };
}
