/** `parley summary`: shows, edits and approves the summaries of calls, and exports what people changed. */
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { labelOf } from '../actions/approve/labels.js';
import { edit } from '../actions/approve/edit.js';
import type { Edit } from '../actions/approve/edit.js';
import type { Approval } from '../actions/approve/approval.js';
import { describeState, shownState } from '../actions/approve/show.js';
import type { SummaryState } from '../actions/approve/state.js';
import { checked } from '../call/checked.js';
import { ParleyError } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import { openApproval } from '../outbox-parts.js';
import type { Store } from '../store/store.js';
import { allCalls } from './all-calls.js';
import { openStore } from './open-store.js';
import { printJson, printJsonLine, printText } from './output.js';

interface Options {
  readonly json?: boolean;
  readonly by?: string;
  readonly version?: string;
  readonly text?: string;
  readonly category?: readonly string[];
  readonly set?: readonly string[];
  readonly clear?: readonly string[];
  readonly since?: string;
  readonly until?: string;
}

/** Registers the commands. */
export function registerSummary(program: Command): void {
  const summary = program.command('summary').description('the summaries of calls: drafts, edits, approvals');
  const decide = (name: string, what: string): Command =>
    summary
      .command(`${name} <call>`)
      .description(what)
      .option('--by <name>', 'who decides (default: the user of this machine)')
      .option('--version <number>', 'the version that was read (default: the newest)')
      .option('--json', 'print JSON');
  const run = <T>(work: (store: Store, approval: Approval) => Promise<T>): Promise<T> =>
    withStore(program, work);
  summary
    .command('show <call>')
    .description('show where the summary of a call stands')
    .option('--json', 'print JSON')
    .action((call: string, options: Options) =>
      run(async (_, approval) => print(await approval.show(call), options)),
    );
  decide('edit', 'make a new version of a summary')
    .option('--text <text>', 'the text')
    .option('--category <names...>', 'the categories, in place of all there are')
    .option('--set <name=value...>', 'values of fields; a name again for a field of many')
    .option('--clear <names...>', 'fields to empty')
    .action((call: string, options: Options) =>
      run(async (_, approval) => {
        const change = await editOf(approval, call, options);
        print(await approval.edit(call, change), options);
      }),
    );
  decide('approve', 'approve a version, so that it is written into the CRM').action(
    (call: string, options: Options) =>
      run(async (_, approval) => {
        const decision = { version: await versionOf(approval, call, options), by: nameOf(options) };
        print(await approval.approve(call, decision), options);
      }),
  );
  summary
    .command('labels')
    .description('export what people made of drafts, as JSONL')
    .option('--jsonl', 'one call a line (the only format)')
    .option('--since <time>', 'calls from this time on')
    .option('--until <time>', 'calls before this time')
    .action((options: Options) => run((store, approval) => printLabels(store, approval, options)));
}

async function withStore<T>(
  program: Command,
  work: (store: Store, approval: Approval) => Promise<T>,
): Promise<T> {
  const config = loadConfig({ file: program.opts<{ config?: string }>().config });
  const store = await openStore(config, { owner: false, mustExist: true });
  try {
    return await work(store, openApproval(config, store));
  } finally {
    await store.close();
  }
}

function print(state: SummaryState, { json }: Options): void {
  if (json) printJson(shownState(state));
  else printText(describeState(state));
}

function nameOf({ by }: Options): string {
  return by ?? userInfo().username;
}

async function versionOf(approval: Approval, call: string, { version }: Options): Promise<number> {
  if (version === undefined) return (await approval.show(call)).version;
  if (/^[1-9]\d*$/.test(version)) return Number(version);
  throw new ParleyError('BAD_ARGUMENT', `--version must be a whole number from 1, found ${version}.`, {
    field: 'version',
  });
}

async function editOf(approval: Approval, call: string, options: Options): Promise<Edit> {
  const fields: Record<string, (string | boolean)[] | null> = {};
  for (const given of options.set ?? []) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(given) ?? [];
    if (name === undefined || value === undefined) {
      throw new ParleyError('BAD_ARGUMENT', '--set must be NAME=VALUE.', { field: 'set' });
    }
    fields[name] = [...(fields[name] ?? []), value === 'true' ? true : value === 'false' ? false : value];
  }
  for (const name of options.clear ?? []) fields[name] = null;
  const change = {
    version: await versionOf(approval, call, options),
    by: nameOf(options),
    text: options.text,
    categories: options.category,
    fields,
  };
  return checked(edit, change, 'edit');
}

async function printLabels(store: Store, approval: Approval, { since, until }: Options): Promise<void> {
  for await (const { callId } of allCalls(store, { since, until })) {
    const state = await approval.show(callId).catch(withoutSummary);
    const label = state && labelOf(state, await store.turns(callId));
    if (label !== undefined) await printJsonLine(label);
  }
}

function withoutSummary(thrown: unknown): undefined {
  const code = thrown instanceof ParleyError ? thrown.code : undefined;
  if (code !== 'SUMMARY_NOT_FOUND' && code !== 'CALL_NOT_FOUND') throw thrown;
  return undefined;
}
