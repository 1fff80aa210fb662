/**
 * The metadata of an ONNX file, read without loading the model.
 *
 * A ModelProto is a protobuf message; `metadata_props` is its field 14, a StringStringEntryProto with key (1) and
 * value (2) (onnx.proto of the ONNX project). Everything else is skipped by its length.
 */
import { readFileSync } from 'node:fs';

const METADATA_PROPS = 14;

/**
 * Reads key-value metadata.
 *
 * @throws RangeError if the bytes are no protobuf message
 */
export function readOnnxMetadata(path: string): Map<string, string> {
  const bytes = readFileSync(path);
  const metadata = new Map<string, string>();
  for (const { field, value } of fieldsOf(bytes)) {
    if (field !== METADATA_PROPS || value === undefined) continue;
    const entry = [...fieldsOf(value)];
    const text = (n: number): string => entry.find(e => e.field === n)?.value?.toString('utf8') ?? '';
    metadata.set(text(1), text(2));
  }
  return metadata;
}

interface Field {
  readonly field: number;
  /** Bytes of a length-delimited field; nothing for numbers. */
  readonly value: Buffer | undefined;
}

function* fieldsOf(bytes: Buffer): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 2 ** 63) throw new RangeError('not a protobuf message');
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const [field, wire] = [Math.floor(tag / 8), tag % 8];
    let value: Buffer | undefined;
    if (wire === 0) varint();
    else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else if (wire === 2) {
      const length = varint();
      value = bytes.subarray(at, at + length);
      at += length;
    } else throw new RangeError('not a protobuf message');
    if (at > bytes.length) throw new RangeError('the protobuf message is cut off');
    yield { field, value };
  }
}
