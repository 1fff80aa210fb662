/** Processor time and memory of a process with its children, from Linux's /proc. */
import { readdirSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

/** What a tree of processes has used. */
export interface Usage {
  readonly cpuSeconds: number;
  /** Memory with shared pages counted once (PSS). */
  readonly memoryMiB: number;
  readonly openFiles: number;
  readonly processes: number;
}

const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Reads the usage of `pid` and all processes below it. */
export function usageOf(pid: number): Usage {
  const pids = [pid, ...descendants(pid)];
  return {
    cpuSeconds: sum(pids.map(cpuSeconds)),
    memoryMiB: sum(pids.map(memoryKiB)) / 1024,
    openFiles: readdirSync(`/proc/${pid}/fd`).length,
    processes: pids.length,
  };
}

function descendants(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number);
  return children.flatMap(child => [child, ...descendants(child)]);
}

function cpuSeconds(pid: number): number {
  // The name in brackets may hold spaces; utime and stime are the 12th and 13th fields after it.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

function memoryKiB(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
