/** `parley config`: what is configured, secrets masked, and what could be. */
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { loadConfig, maskSecrets } from '../config/config.js';
import { allSettings } from '../config/keys.js';
import type { SettingFacts } from '../config/keys.js';
import { printJson, printText } from './output.js';

/** Registers `parley config`. */
export function registerConfig(program: Command): void {
  const config = program.command('config').description('show the configuration, and what can be configured');
  config
    .command('print')
    .description('print the resolved configuration with secrets masked')
    .option('--json', 'print JSON')
    .action((options: { json?: boolean }) => {
      const resolved = maskSecrets(loadConfig({ file: program.opts<{ config?: string }>().config }));
      if (options.json) printJson(resolved);
      else printText(stringify(resolved));
    });
  config
    .command('settings')
    .description('list all settings there are, with what each is for and its default')
    .option('--json', 'print JSON')
    .action((options: { json?: boolean }) => {
      const settings = allSettings();
      if (options.json) printJson(settings.map(({ usual, ...facts }) => ({ ...facts, default: usual })));
      else printText(settings.map(settingText).join('\n'));
    });
}

function settingText({ name, description, usual, values }: SettingFacts): string {
  const choice = values.length === 0 ? '' : ` (${values.join(', ')})`;
  return `${name}: ${usual === undefined ? '-' : JSON.stringify(usual)}${choice}\n    ${description}`;
}
