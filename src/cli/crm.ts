/** `parley crm check`: tries the configured systems of record without writing. */
import type { Command } from 'commander';
import { crmAdapters } from '../actions/crm/adapters.js';
import type { CheckStep } from '../actions/crm/crm.js';
import { ParleyError } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import { printJson, printText } from './output.js';

interface Checked {
  readonly name: string;
  readonly ok: boolean;
  readonly steps: readonly CheckStep[];
}

/** Registers the command. */
export function registerCrm(program: Command): void {
  program
    .command('crm')
    .description('the systems that approved summaries are written to')
    .command('check')
    .description('try the systems named in crm.write, without writing anything')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const config = loadConfig({ file: program.opts<{ config?: string }>().config });
      const checked = await checkAll(crmAdapters(config));
      if (json) printJson(checked);
      else printText(checked.map(describe).join('\n') || 'crm.write names no system.');
      const failed = checked.filter(({ ok }) => !ok).map(({ name }) => name);
      if (failed.length > 0) throw new ParleyError('DELIVERY_REFUSED', `Not ready: ${failed.join(', ')}.`);
    });
}

function checkAll(adapters: ReturnType<typeof crmAdapters>): Promise<Checked[]> {
  const signal = new AbortController().signal;
  return Promise.all(
    adapters.map(async adapter => {
      const { name } = adapter;
      const steps = await adapter.check(signal);
      return { name, ok: steps.every(({ ok }) => ok), steps };
    }),
  );
}

function describe({ name, steps }: Checked): string {
  return steps
    .map(
      ({ what, ok, code, message }) =>
        `${name}: ${ok ? 'ok' : 'NO'}  ${what}${ok ? '' : ` (${code}: ${message})`}`,
    )
    .join('\n');
}
