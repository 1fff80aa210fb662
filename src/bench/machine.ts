/** What every benchmark prints about where it ran. */
import { cpus, totalmem } from 'node:os';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ParleyError } from '../call/errors.js';

/** One line: processor, cores, memory, Node. */
export function machineLine(): string {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ') ?? 'unknown processor';
  return `machine: ${model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

/**
 * The folder of a data set that benchmarks measure on, beside the repository.
 *
 * @throws ParleyError FILE_NOT_FOUND if this machine has not got it
 */
export function dataFolder(name: string): string {
  const folder = fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));
  if (existsSync(folder)) return folder;
  throw new ParleyError(
    'FILE_NOT_FOUND',
    `The data set ${name} is not on this machine (looked in ../shared/data).`,
    { field: name },
  );
}

/** A table for standard output and for docs/benchmarks.md. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
