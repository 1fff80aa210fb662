/**
 * The weights of an ONNX file, for a network that we compute ourselves. Field numbers are those of the ONNX project's
 * onnx.proto.
 */
import { readFileSync } from 'node:fs';
import { fieldsOf } from '../call/protobuf.js';

const [MODEL_GRAPH, GRAPH_NODE] = [7, 1];
const [NODE_OUTPUT, NODE_ATTRIBUTE] = [2, 5];
const [ATTRIBUTE_TENSOR, ATTRIBUTE_GRAPH] = [5, 6];
const TENSOR_RAW = 9;

/**
 * Constants of numbers by name, those of branches included. What they are made of is for the reader to know.
 *
 * @throws RangeError if the file is no ONNX file
 */
export function readOnnxConstants(path: string): Map<string, Float32Array> {
  const found = new Map<string, Float32Array>();
  for (const graph of valuesOf(readFileSync(path), MODEL_GRAPH)) gather(graph, found);
  return found;
}

function gather(graph: Buffer, found: Map<string, Float32Array>): void {
  for (const node of valuesOf(graph, GRAPH_NODE)) {
    const name = valuesOf(node, NODE_OUTPUT)[0]?.toString('utf8') ?? '';
    for (const attribute of valuesOf(node, NODE_ATTRIBUTE)) {
      for (const branch of valuesOf(attribute, ATTRIBUTE_GRAPH)) gather(branch, found);
      const raw = valuesOf(attribute, ATTRIBUTE_TENSOR).flatMap(tensor => valuesOf(tensor, TENSOR_RAW))[0];
      if (raw !== undefined && raw.length % 4 === 0) found.set(name, floats(raw));
    }
  }
}

// The bytes may begin anywhere, numbers only at multiples of their size.
function floats(raw: Buffer): Float32Array {
  return Float32Array.from({ length: raw.length / 4 }, (_, i) => raw.readFloatLE(4 * i));
}

function valuesOf(message: Buffer, wanted: number): Buffer[] {
  return [...fieldsOf(message)].flatMap(({ field, value }) =>
    field === wanted && value !== undefined ? [value] : [],
  );
}
