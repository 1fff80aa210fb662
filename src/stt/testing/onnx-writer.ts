/**
 * Writes small ONNX files by hand: just enough of onnx.proto for a test network.
 *
 * Field numbers are those of the ONNX project's onnx.proto (IR version 8).
 */

/** A value of a protobuf field: a number (varint), or bytes, text or a nested message. */
type Value = number | string | Uint8Array;
type Field = readonly [number: number, value: Value];

/** A constant of the network. */
export interface Constant {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

/** One operation. Attributes are integers, lists of integers. */
export interface Operation {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

/** An input or output; a dimension that is text is open. */
export interface Port {
  readonly name: string;
  readonly type: keyof typeof DATA_TYPES;
  readonly dims: readonly (number | string)[];
}

/** A network as plain data. */
export interface Network {
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  readonly constants: readonly Constant[];
  readonly operations: readonly Operation[];
  readonly metadata: Readonly<Record<string, string>>;
}

/** TensorProto.DataType of the ONNX project. */
export const DATA_TYPES = { float: 1, int32: 6, int64: 7, float16: 10 } as const;

/** The bytes of an ONNX file. */
export function writeOnnx(network: Network): Uint8Array {
  const graph = message([
    ...network.operations.map((op): Field => [1, operation(op)]),
    [2, 'test'],
    ...network.constants.map((c): Field => [5, tensor(c)]),
    ...network.inputs.map((p): Field => [11, port(p)]),
    ...network.outputs.map((p): Field => [12, port(p)]),
  ]);
  const metadata = Object.entries(network.metadata).map(([key, value]): Field => [
    14,
    message([
      [1, key],
      [2, value],
    ]),
  ]);
  return message([
    [1, 8],
    [7, graph],
    [
      8,
      message([
        [1, ''],
        [2, 15],
      ]),
    ],
    ...metadata,
  ]);
}

function operation({ type, inputs, outputs, attributes = {} }: Operation): Uint8Array {
  return message([
    ...inputs.map((name): Field => [1, name]),
    ...outputs.map((name): Field => [2, name]),
    [4, type],
    ...Object.entries(attributes).map(([name, value]): Field => [5, attribute(name, value)]),
  ]);
}

function attribute(name: string, value: number | readonly number[]): Uint8Array {
  if (typeof value === 'number')
    return message([
      [1, name],
      [3, value],
      [20, 2],
    ]);
  return message([[1, name], ...value.map((v): Field => [8, v]), [20, 7]]);
}

function tensor({ name, dims, data }: Constant): Uint8Array {
  const type = data instanceof Float32Array ? DATA_TYPES.float : DATA_TYPES.int64;
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return message([...dims.map((d): Field => [1, d]), [2, type], [8, name], [9, raw]]);
}

function port({ name, type, dims }: Port): Uint8Array {
  const shape = message(dims.map((d): Field => [1, message([typeof d === 'number' ? [1, d] : [2, d]])]));
  const tensorType = message([
    [1, DATA_TYPES[type]],
    [2, shape],
  ]);
  return message([
    [1, name],
    [2, message([[1, tensorType]])],
  ]);
}

function message(fields: readonly Field[]): Uint8Array {
  return Buffer.concat(fields.map(([number, value]) => field(number, value)));
}

function field(number: number, value: Value): Uint8Array {
  if (typeof value === 'number') return Buffer.concat([varint(number * 8), varint(value)]);
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    bytes.push(Number(rest & 127n) | (rest > 127n ? 128 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}
