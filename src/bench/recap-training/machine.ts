/** On what a figure was measured. */
import { cpus, totalmem } from 'node:os';

/** The machine in one line. */
export function machineLine(): string {
  const cores = cpus();
  return `${cores.length} x ${cores[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}
