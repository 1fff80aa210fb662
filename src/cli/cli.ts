/**
 * The command table. Each command has a file of its own in this folder, which exports a function that registers it.
 *
 * Exit codes: 0 done; 1 something failed; 2 wrong usage or configuration; 3 a file is missing, not readable as what it
 * should be, or cannot be written; 130 interrupted.
 */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { asParleyError, ParleyError } from '../call/errors.js';
import { unreadable } from '../config/text.js';

/** Errors of whoever called, not of what was asked for. */
const USAGE: ReadonlySet<string> = new Set(['CONFIG_INVALID', 'BAD_ARGUMENT', 'QUERY_INVALID']);
/** Errors of a file that was named. */
const FILES: ReadonlySet<string> = new Set(['FILE_NOT_FOUND', 'FILE_INVALID', 'FILE_UNWRITABLE']);

/** How the file system says that a file cannot be read, and that none can be written. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'ENOENT',
  'EISDIR',
  'ENOTDIR',
  'EACCES',
  'EPERM',
  'ENAMETOOLONG',
]);
const UNWRITABLE: ReadonlySet<string> = new Set(['ENOSPC', 'EROFS', 'EDQUOT', 'EFBIG']);

type Register = (program: Command) => void;

// The module of a command is loaded only when it is called: loading them all takes longer than most commands run.
// One a line, so that commands added side by side do not meet on one. The name is the first word typed.
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  serve: async () => (await import('./serve.js')).registerServe,
  replay: async () => (await import('./replay.js')).registerReplay,
  calls: async () => (await import('./calls.js')).registerCalls,
  config: async () => (await import('./config.js')).registerConfig,
  models: async () => (await import('./models.js')).registerModels,
  transcribe: async () => (await import('./transcribe.js')).registerTranscribe,
  answers: async () => (await import('./answers.js')).registerAnswers,
  bot: async () => (await import('./bot.js')).registerBot,
  catalogue: async () => (await import('./catalogue.js')).registerCatalogue,
  intents: async () => (await import('./intents.js')).registerIntents,
  slots: async () => (await import('./slots.js')).registerSlots,
  store: async () => (await import('./store.js')).registerStore,
  query: async () => (await import('./query.js')).registerQuery,
  summary: async () => (await import('./summary.js')).registerSummary,
  outbox: async () => (await import('./outbox.js')).registerOutbox,
  crm: async () => (await import('./crm.js')).registerCrm,
  recap: async () => (await import('./recap.js')).registerRecap,
  irritants: async () => (await import('./irritants.js')).registerIrritants,
  signals: async () => (await import('./signals.js')).registerSignals,
  prosody: async () => (await import('./prosody.js')).registerProsody,
  records: async () => (await import('./records.js')).registerRecords,
  flow: async () => (await import('./flow.js')).registerFlow,
  route: async () => (await import('./route.js')).registerRoute,
};

/**
 * Runs one command line.
 *
 * @param args the arguments after the program's name
 * @returns the exit code
 */
export async function run(args: readonly string[]): Promise<number> {
  const program = new Command('parley')
    .description('Listens to telephone calls: recognises, understands, routes, answers, sums up and reports.')
    .option('-c, --config <file>', 'configuration file (default: parley.yaml if it is there)')
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();
  // Commands have a `--version` of their own: that of a summary.
  if (args.every(arg => arg.startsWith('-'))) program.version(versionOf(), '--version', 'print the version');
  try {
    for (const register of await commandsFor(args)) register(program);
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    const error = told(thrown);
    process.stderr.write(`parley: ${error.message} [${error.code}]\n`);
    return exitCodeOf(error);
  }
}

/** The command that is called, or all of them where that is not plain (help, options first, a name mistyped). */
async function commandsFor(args: readonly string[]): Promise<Register[]> {
  const called = Object.hasOwn(COMMANDS, args[0] ?? '') ? COMMANDS[args[0] ?? ''] : undefined;
  return Promise.all((called === undefined ? Object.values(COMMANDS) : [called]).map(load => load()));
}

// What the file system refuses is told as such wherever it was met, and not as a failure of ours.
function told(thrown: unknown): ParleyError {
  const { code = '', path, syscall = 'spawn' } = (thrown ?? {}) as NodeJS.ErrnoException;
  if (thrown instanceof ParleyError || syscall.startsWith('spawn')) return asParleyError(thrown);
  const options = { field: 'file', cause: thrown };
  if (UNWRITABLE.has(code))
    return new ParleyError(
      'FILE_UNWRITABLE',
      `${path ?? 'What was to be written'} cannot be written (${code}).`,
      options,
    );
  return UNREADABLE.has(code)
    ? unreadable(thrown, { name: path ?? 'A file', field: 'file' })
    : asParleyError(thrown);
}

function versionOf(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}

function exitCodeOf(error: ParleyError): number {
  if (USAGE.has(error.code)) return 2;
  if (FILES.has(error.code)) return 3;
  return error.code === 'CANCELLED' ? 130 : 1;
}
