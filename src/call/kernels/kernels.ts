/** Kernels: small WebAssembly functions, assembled here, that work on arrays in a memory of their own. */
import { assemble, type Kernel } from './assembler.js';

export { advance, I32, op, V128, whileBelow } from './assembler.js';
export type { Kernel } from './assembler.js';

// The part of the WebAssembly interface used here; the types of Node.js have none.
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  readonly Memory: new (size: { readonly initial: number }) => KernelMemory;
}

/** A memory that kernels work on. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
}

const PAGE_BYTES = 65_536;
const { WebAssembly: engine } = globalThis as unknown as { readonly WebAssembly: Engine };

/** A memory of zeros. */
export function newMemory(bytes: number): KernelMemory {
  return new engine.Memory({ initial: Math.max(1, Math.ceil(bytes / PAGE_BYTES)) });
}

/**
 * Assembles kernels.
 *
 * @returns what binds them to a memory; `K` names each kernel with its parameters, all integers, addresses in bytes
 */
export function kernels<K>(list: readonly Kernel[]): (memory: KernelMemory) => K {
  const module = new engine.Module(assemble(list));
  return memory => new engine.Instance(module, { env: { memory } }).exports as K;
}
