/**
 * The metadata of an ONNX file, read without loading the model.
 *
 * A ModelProto is a protobuf message; `metadata_props` is its field 14, a StringStringEntryProto with key (1) and
 * value (2) (onnx.proto of the ONNX project). Everything else is skipped by its length.
 */
import { readFileSync } from 'node:fs';
import { fieldsOf } from '../../call/protobuf.js';

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
