/**
 * A small assembler for WebAssembly: functions are lists of instructions, `assemble` makes the module's bytes.
 *
 * Only what the kernels need is there: 32-bit integers and floats, vectors of four floats, one imported memory. Encodings are
 * those of the WebAssembly 2.0 core specification, chapter 5.
 */

type Bytes = readonly number[];

/** Types of values. */
export const I32 = 0x7f;
export const V128 = 0x7b;

/** A function: its locals are numbered after its parameters. */
export interface Kernel {
  readonly name: string;
  readonly parameters: Bytes;
  readonly locals: Bytes;
  readonly body: readonly Bytes[];
}

const vectorOp = (code: number, ...rest: number[]): Bytes => [0xfd, ...unsigned(code), ...rest];
const FLOAT_ALIGNMENT = 2;
const VECTOR_ALIGNMENT = 4;

// "\0asm" and the version.
const HEAD = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** Instructions. Addresses are in bytes; `offset` is added to the address on the stack. */
export const op = {
  get: (local: number): Bytes => [0x20, ...unsigned(local)],
  set: (local: number): Bytes => [0x21, ...unsigned(local)],
  integer: (value: number): Bytes => [0x41, ...signed(value)],
  add: [0x6a],
  multiply: [0x6c],
  isLess: [0x49],
  loadInteger: [0x28, FLOAT_ALIGNMENT, 0],
  loadFloat: [0x2a, FLOAT_ALIGNMENT, 0],
  loadFloatAt: (offset: number): Bytes => [0x2a, FLOAT_ALIGNMENT, ...unsigned(offset)],
  storeFloat: [0x38, FLOAT_ALIGNMENT, 0],
  storeFloatAt: (offset: number): Bytes => [0x38, FLOAT_ALIGNMENT, ...unsigned(offset)],
  root: [0x91],
  addFloats: [0x92],
  multiplyFloats: [0x94],
  divideFloats: [0x95],
  float: (value: number): Bytes => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)],
  splat: vectorOp(0x13),
  splatInteger: vectorOp(0x11),
  /** Every second lane of two vectors, from the first. */
  evenLanes: vectorOp(0x0d, ...[0, 2, 4, 6].flatMap(lane => [0, 1, 2, 3].map(byte => lane * 4 + byte))),
  lane: (lane: number): Bytes => vectorOp(0x1f, lane),
  loadVector: (offset = 0): Bytes => vectorOp(0x00, VECTOR_ALIGNMENT, ...unsigned(offset)),
  storeVector: (offset = 0): Bytes => vectorOp(0x0b, VECTOR_ALIGNMENT, ...unsigned(offset)),
  addVectors: vectorOp(0xe4),
  subtractVectors: vectorOp(0xe5),
  multiplyVectors: vectorOp(0xe6),
} as const;

/** Adds a number to a local. */
export function advance(local: number, by: number): Bytes {
  return [...op.get(local), ...op.integer(by), ...op.add, ...op.set(local)];
}

/** Repeats instructions while one local is below another (as unsigned numbers); at least none. */
export function whileBelow(local: number, end: number, body: readonly Bytes[]): Bytes {
  const [block, loop, none, close, branch, branchIf, isZero] = [0x02, 0x03, 0x40, 0x0b, 0x0c, 0x0d, 0x45];
  const opening = [block, none, loop, none];
  const leave = [...op.get(local), ...op.get(end), ...op.isLess, isZero, branchIf, 1];
  const again = [branch, 0, close, close];
  return [...opening, ...leave, ...body.flat(), ...again];
}

/** A module with these functions that works on the memory imported as `env.memory`. */
export function assemble(kernels: readonly Kernel[]): Uint8Array<ArrayBuffer> {
  const end = 0x0b;
  const signature = (kernel: Kernel): Bytes => [0x60, ...vector(kernel.parameters.map(type => [type])), 0];
  const code = (kernel: Kernel): Bytes => {
    const locals = vector(kernel.locals.map(type => [1, type]));
    return sized([...locals, ...kernel.body.flat(), end]);
  };
  const memory = [...text('env'), ...text('memory'), 2, 0, 1];
  const section = (id: number, items: readonly Bytes[]): Bytes => [id, ...sized(vector(items))];
  return Uint8Array.from([
    ...HEAD,
    ...section(1, kernels.map(signature)),
    ...section(2, [memory]),
    ...section(3, [...kernels.keys()].map(unsigned)),
    ...section(
      7,
      kernels.map(({ name }, i) => [...text(name), 0, ...unsigned(i)]),
    ),
    ...section(10, kernels.map(code)),
  ]);
}

function vector(items: readonly Bytes[]): Bytes {
  return [...unsigned(items.length), ...items.flat()];
}

function sized(content: Bytes): Bytes {
  return [...unsigned(content.length), ...content];
}

function text(value: string): Bytes {
  return sized([...Buffer.from(value)]);
}

// LEB128: seven bits a byte, the lowest first, the eighth bit set on all but the last.
function unsigned(value: number): Bytes {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): Bytes {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}
