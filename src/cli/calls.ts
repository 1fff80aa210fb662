/**
 * `parley calls list|show|search|export|import|delete`: what is stored. Works beside a running service.
 *
 * Results go to standard output, remarks to standard error. Exit codes: 0 done; 1 no such call, or something failed;
 * 2 wrong usage; 3 there is no store yet.
 */
import type { Command } from 'commander';
import { ParleyError } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import type { CallFilter, CallRecord, Store } from '../store/store.js';
import { allCalls } from './all-calls.js';
import { confirmDeletion, deleteCall } from './calls-delete.js';
import { EXPORT_FORMATS, exportTo, exported, formatOf } from './calls-export.js';
import type { ImportFlags, VconFlags } from './calls-vcon.js';
import { conversationOf } from './calls-conversation.js';
import { machineTurns } from './calls-machine.js';
import { callPage, callTable, hitList } from './calls-text.js';
import { wholeNumber } from './numbers.js';
import { printJson, printPieces, printText, remark } from './output.js';
import { openStore } from './open-store.js';
import { refuseUnused } from './unused.js';

interface FilterOptions {
  readonly since?: string;
  readonly until?: string;
  readonly from?: string;
  readonly state?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

interface ListOptions extends FilterOptions {
  readonly json?: boolean;
}

interface ExportFlags extends FilterOptions, VconFlags {
  readonly format: string;
  readonly vcon?: boolean;
  readonly output?: string;
}

interface DeleteOptions extends FilterOptions {
  readonly yes?: boolean;
}

type Work = (store: Store, config: Config) => Promise<void>;

const STATES = ['live', 'ended', 'interrupted'] as const;

/** Registers `parley calls`. */
export function registerCalls(program: Command): void {
  const calls = program.command('calls').description('list, show, search, export and delete stored calls');
  const run = (work: Work, mustExist = true): Promise<void> =>
    withStore(program.opts<{ config?: string }>().config, work, mustExist);
  withFilter(calls.command('list').description('list calls, newest first'), true)
    .option('--json', 'print a JSON object: items, and cursor if there are more')
    .action((options: ListOptions) => run(store => list(store, options)));
  calls
    .command('show')
    .description('show a call and its transcript')
    .argument('<id>', 'id of the call')
    .option('--words', 'print every utterance in the words that were recognised')
    .option(
      '--json',
      'print a JSON object: call, turns as recognised, the conversation as people read it, and what a machine said',
    )
    .action((id: string, options: ShowOptions) => run(store => show(store, id, options)));
  withFilter(calls.command('search').description('find what was said, newest first'), true)
    .argument('<words...>', 'words that must all occur; "in quotes" together; a star for any ending')
    .option('--json', 'print a JSON object: items, and cursor if there are more')
    .action((words: string[], options: ListOptions) => run(store => search(store, words, options)));
  withFilter(calls.command('export').description('write calls for other programs'), false)
    .argument('[id...]', 'ids of calls; without any, all that pass the filter')
    .option('--format <format>', `one of ${EXPORT_FORMATS.join(', ')}; jsonl is the log`, 'jsonl')
    .option('--output <folder>', 'write a file for each call instead of to standard output')
    .option('--vcon', 'the same as --format vcon')
    .option(
      '--recording <how>',
      'vcon: inline (default), none, or the https address of the folder with recordings',
    )
    .option('--sign-key <file>', 'vcon: sign with this private key (PEM)')
    .option('--sign-cert <file>', "vcon: the key's certificate, and those that issued it (PEM)")
    .action((ids: string[], flags: ExportFlags) =>
      run((store, config) => exportCalls(store, ids, flags, config)),
    );
  withFilter(calls.command('delete').description('delete calls with all that was derived from them'), false)
    .argument('[id...]', 'ids of calls; without any, all that pass the filter, which must then be given')
    .option('--yes', 'do not ask')
    .action((ids: string[], options: DeleteOptions) =>
      run((store, config) => deleteCalls(store, ids, options, config)),
    );
  registerPasses(calls, run);
}

/** Registers the commands that change what is stored without deleting it. */
function registerPasses(calls: Command, run: (work: Work, mustExist?: boolean) => Promise<void>): void {
  calls
    .command('import')
    .description('take a vCon into the store (docs/vcon.md)')
    .argument('<file>', 'a vCon 0.4.0, signed or not')
    .option('--trust <file>', 'certificates of signers, or of who issues them (PEM); others are refused')
    .option('--as <id>', 'id of the call (default: its own)')
    .action((file: string, flags: ImportFlags) =>
      run(async (store, { store: { dataDir } }) => {
        const { importVcon } = await import('./calls-vcon.js');
        const { callId, events, remarks } = await importVcon(store, file, flags, dataDir);
        remarks.forEach(remark);
        remark(`${callId}: ${events} events`);
      }, false),
    );
  calls
    .command('retranscribe')
    .description('hear a recorded call again, for example with a larger pack')
    .argument('<id>', 'id of the call')
    .option('--pack <name>', 'model pack (default: as configured)')
    .action((id: string, options: { pack?: string }) =>
      run(async (store, config) => {
        const { retranscribe } = await import('./calls-retranscribe.js');
        const { pass, utterances } = await retranscribe(store, id, options.pack, config);
        remark(`Pass ${pass} heard ${utterances} utterances.`);
      }),
    );
}

function withFilter(command: Command, paged: boolean): Command {
  command
    .option('--since <time>', 'calls that began then or later (ISO 8601)')
    .option('--until <time>', 'calls that began before then (ISO 8601)')
    .option('--from <number>', "calls from this caller's number")
    .option('--state <state>', `calls that are ${STATES.join(', ')}`);
  if (!paged) return command;
  return command
    .option('--limit <n>', 'how many at most', wholeNumber(1, 1000), 50)
    .option('--cursor <cursor>', 'go on where the last listing ended');
}

async function withStore(configFile: string | undefined, work: Work, mustExist: boolean): Promise<void> {
  const config = loadConfig({ file: configFile });
  const store = await openStore(config, { owner: false, mustExist });
  try {
    await work(store, config);
  } finally {
    await store.close();
  }
}

async function list(store: Store, options: ListOptions): Promise<void> {
  const page = await store.calls(filterOf(options));
  if (options.json) return printJson(page);
  printText(callTable(page.items));
  tellMore(page.cursor);
}

interface ShowOptions {
  readonly json?: boolean;
  readonly words?: boolean;
}

async function show(store: Store, id: string, { json, words }: ShowOptions): Promise<void> {
  const call = await known(store, id);
  const turns = await store.turns(id);
  const machine = await machineTurns(store.events(id));
  const conversation = conversationOf(call, turns, machine);
  if (json) return printJson({ call, turns, conversation, machine });
  const shown = words === true ? turns : conversation;
  printText(callPage(call, [...shown, ...machine], process.stdout.columns));
}

async function search(store: Store, words: readonly string[], options: ListOptions): Promise<void> {
  const page = await store.search(words.join(' '), filterOf(options));
  if (options.json) return printJson(page);
  printText(hitList(page.items));
  tellMore(page.cursor);
}

async function exportCalls(
  store: Store,
  ids: readonly string[],
  { vcon, ...flags }: ExportFlags,
  { store: { dataDir } }: Config,
): Promise<void> {
  const format = vcon === true ? 'vcon' : formatOf(flags.format);
  const { output, recording, signKey, signCert } = flags;
  if (format !== 'vcon') refuseUnused(flags, ['recording', 'signKey', 'signCert'], 'is for --format vcon');
  const how = { format, dataDir, ...defined({ recording, signKey, signCert }) };
  if (output === undefined && format !== 'jsonl' && format !== 'vcon' && ids.length !== 1) {
    throw new ParleyError('BAD_ARGUMENT', `Several calls as ${format} need --output.`, { field: 'output' });
  }
  for await (const call of chosen(store, ids, flags)) {
    if (output !== undefined) remark(await exportTo(output, store, call, how));
    else await printPieces(exported(store, call, how));
  }
}

/** The flags that were given. */
function defined(flags: { [K in keyof VconFlags]: VconFlags[K] | undefined }): VconFlags {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}

async function deleteCalls(
  store: Store,
  ids: readonly string[],
  options: DeleteOptions,
  { store: { dataDir } }: Config,
): Promise<void> {
  const { since, until, from, state } = options;
  if (ids.length === 0 && [since, until, from, state].every(value => value === undefined)) {
    throw new ParleyError('BAD_ARGUMENT', 'Name calls to delete, or a filter.', { field: 'id' });
  }
  const found: string[] = [];
  for await (const call of chosen(store, ids, options)) found.push(call.callId);
  if (found.length > 0 && !options.yes) await confirmDeletion(found.length);
  for (const id of found) await deleteCall(store, id, dataDir);
  remark(`${found.length} call${found.length === 1 ? '' : 's'} deleted`);
}

/** The calls named, or else all that pass the filter. */
async function* chosen(
  store: Store,
  ids: readonly string[],
  options: FilterOptions,
): AsyncGenerator<CallRecord> {
  if (ids.length > 0)
    refuseUnused(options, ['since', 'until', 'from', 'state'], 'chooses among all calls: name none');
  for (const id of ids) yield known(store, id);
  if (ids.length > 0) return;
  yield* allCalls(store, filterOf(options));
}

async function known(store: Store, id: string): Promise<CallRecord> {
  const call = await store.call(id);
  if (call === undefined) throw new ParleyError('CALL_NOT_FOUND', `There is no call ${id}.`, { field: 'id' });
  return call;
}

function filterOf({ state, limit, ...filter }: ListOptions): CallFilter {
  const { since, until, from, cursor } = filter;
  return {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(from !== undefined && { from }),
    ...(cursor !== undefined && { cursor }),
    ...(limit !== undefined && { limit }),
    ...(state !== undefined && { state: stateOf(state) }),
  };
}

function stateOf(name: string): (typeof STATES)[number] {
  const found = STATES.find(state => state === name);
  if (found !== undefined) return found;
  throw new ParleyError('BAD_ARGUMENT', `--state must be one of ${STATES.join(', ')}, found ${name}.`, {
    field: 'state',
  });
}

function tellMore(cursor: string | undefined): void {
  if (cursor !== undefined) remark(`there are more: --cursor ${cursor}`);
}
