/** `parley config print`: the resolved configuration, secrets masked. */
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { loadConfig, maskSecrets } from '../config/config.js';
import { printJson, printText } from './output.js';

/** Registers `parley config`. */
export function registerConfig(program: Command): void {
  const config = program.command('config').description('show the configuration');
  config
    .command('print')
    .description('print the resolved configuration with secrets masked')
    .option('--json', 'print JSON')
    .action((options: { json?: boolean }) => {
      const resolved = maskSecrets(loadConfig({ file: program.opts<{ config?: string }>().config }));
      if (options.json) printJson(resolved);
      else printText(stringify(resolved));
    });
}
