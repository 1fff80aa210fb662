/**
 * The model file: `PARLEYIN`, version (uint32), length of the header (uint32), the header as JSON, then blocks of numbers,
 * each on a multiple of 4 bytes. All numbers little-endian. The whole after the version is compressed with zlib.
 *
 * A file of another version is refused: weights mean nothing to features that are computed differently.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import { ParleyError } from '../../call/errors.js';
import type { IntentModelData } from './model.js';
import type { ByteMatrix } from './matrix.js';
import type { Member } from './members.js';
import { Vocabulary } from './vocabulary.js';

/** Raised whenever features, weights or the layout change. */
export const MODEL_VERSION = 3;

const MAGIC = Buffer.from('PARLEYIN');
const MAX_BYTES = 1 << 30;

type Block = Float32Array | Int8Array | Uint32Array;
type BlockKind = 'f32' | 'i8' | 'u32';
type MatrixShape = { readonly columns: number };

interface Header {
  readonly language: string;
  readonly seed: number;
  readonly intents: readonly string[];
  readonly descriptions: IntentModelData['descriptions'];
  readonly judge: IntentModelData['judge'];
  readonly embedding?: IntentModelData['embedding'];
  readonly groupWeights?: readonly number[] | undefined;
  readonly members: readonly { readonly kind: Member['kind']; readonly matrices: readonly MatrixShape[] }[];
  readonly blocks: readonly { readonly kind: BlockKind; readonly length: number }[];
}

/** The bytes of a model file. */
export function encodeModel(model: IntentModelData): Buffer {
  const blocks: Block[] = [model.vocabulary.data.hashes, model.vocabulary.data.idf];
  const members = model.members.map(member => {
    const matrices = member.kind === 'linear' ? [member.weights] : [member.input, member.output];
    for (const matrix of matrices) blocks.push(matrix.values, matrix.scales);
    blocks.push(...(member.kind === 'linear' ? [member.bias] : [member.inputBias, member.outputBias]));
    return { kind: member.kind, matrices: matrices.map(({ columns }) => ({ columns })) };
  });
  const { language, seed, intents, descriptions, judge, embedding } = model;
  const shapes = blocks.map(block => ({ kind: kindOf(block), length: block.length }));
  const { groupWeights } = model.vocabulary.data;
  const more = { embedding, groupWeights, members, blocks: shapes };
  const header: Header = { language, seed, intents, descriptions, judge, ...more };
  const json = Buffer.from(JSON.stringify(header));
  const lengths = Buffer.alloc(4);
  lengths.writeUInt32LE(json.length);
  const body = deflateSync(Buffer.concat([lengths, padded(json), ...blocks.map(bytesOf)]), { level: 6 });
  const version = Buffer.alloc(4);
  version.writeUInt32LE(MODEL_VERSION);
  return Buffer.concat([MAGIC, version, body]);
}

/**
 * Reads the bytes of a model file.
 *
 * @throws ParleyError FILE_INVALID if it is no model, of another version, or damaged
 */
export function decodeModel(bytes: Uint8Array): IntentModelData {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 12 || !file.subarray(0, 8).equals(MAGIC))
    throw invalid('This is no intent model.', 'model');
  const version = file.readUInt32LE(8);
  if (version !== MODEL_VERSION) {
    const advice = 'train it again with this version of parley';
    throw invalid(
      `The model is of version ${version}, this program reads ${MODEL_VERSION}: ${advice}.`,
      'version',
    );
  }
  try {
    return decodeBody(inflateSync(file.subarray(12), { maxOutputLength: MAX_BYTES }));
  } catch (cause) {
    throw invalid('The model file is damaged.', 'model', cause);
  }
}

function decodeBody(body: Buffer): IntentModelData {
  // A copy whose memory starts at a multiple of 4, as the typed arrays need.
  const aligned = new Uint8Array(body).buffer;
  const length = body.readUInt32LE(0);
  const header = JSON.parse(body.toString('utf8', 4, 4 + length)) as Header;
  let offset = 4 + length + padding(length);
  const blocks = header.blocks.map(({ kind, length: count }) => {
    const block =
      kind === 'f32'
        ? new Float32Array(aligned, offset, count)
        : kind === 'u32'
          ? new Uint32Array(aligned, offset, count)
          : new Int8Array(aligned, offset, count);
    offset += block.byteLength + padding(block.byteLength);
    return block;
  });
  const take = new BlockReader(blocks);
  const { groupWeights = [] } = header;
  const vocabulary = new Vocabulary({ hashes: take.uints(), idf: take.floats(), groupWeights });
  const members = header.members.map(shape => readMember(shape, take));
  const { language, seed, intents, descriptions, judge, embedding } = header;
  return { language, seed, intents, descriptions, judge, embedding, vocabulary, members };
}

function readMember(shape: Header['members'][number], take: BlockReader): Member {
  const [first, second] = shape.matrices.map(({ columns }) => take.matrix(columns));
  if (shape.kind === 'linear') return { kind: 'linear', weights: first!, bias: take.floats() };
  return {
    kind: 'network',
    input: first!,
    output: second!,
    inputBias: take.floats(),
    outputBias: take.floats(),
  };
}

/** Takes blocks one after the other and insists on their kind. */
class BlockReader {
  #next = 0;

  constructor(readonly blocks: readonly Block[]) {}

  floats(): Float32Array {
    const block = this.blocks[this.#next++];
    if (block instanceof Float32Array) return block;
    throw new TypeError('floats expected');
  }

  uints(): Uint32Array {
    const block = this.blocks[this.#next++];
    if (block instanceof Uint32Array) return block;
    throw new TypeError('numbers expected');
  }

  matrix(columns: number): ByteMatrix {
    const values = this.blocks[this.#next++];
    if (!(values instanceof Int8Array)) throw new TypeError('bytes expected');
    const scales = this.floats();
    if (values.length !== scales.length * columns) throw new RangeError('matrix of another shape');
    return { values, scales, columns };
  }
}

function kindOf(block: Block): BlockKind {
  if (block instanceof Float32Array) return 'f32';
  return block instanceof Int8Array ? 'i8' : 'u32';
}

function bytesOf(block: Block): Buffer {
  return padded(Buffer.from(block.buffer, block.byteOffset, block.byteLength));
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(padding(bytes.length))]);
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}

function invalid(message: string, field: string, cause?: unknown): ParleyError {
  return new ParleyError('FILE_INVALID', message, { field, cause });
}
