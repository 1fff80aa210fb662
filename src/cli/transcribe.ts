/**
 * `parley transcribe FILE...`: recordings to transcripts.
 *
 * Transcripts go to standard output in the order of the files, progress and remarks to standard error. With `--json`
 * every file is one JSON object on a line of its own, so that one file is a JSON document and several are JSONL.
 * Exit codes: 0 all done; 1 something failed; 2 wrong usage; 3 a file is missing, empty, no audio or cut (the others, and
 * what is there of one that was cut, are still transcribed); 130 interrupted.
 */
import { setMaxListeners } from 'node:events';
import type { Command } from 'commander';
import type { Role } from '../call/audio.js';
import { ParleyError, asParleyError } from '../call/errors.js';
import type { Config } from '../config/config.js';
import { loadConfig } from '../config/config.js';
import type { TranscriberSettings } from '../stt/transcribe/open.js';
import type { Transcript } from '../stt/transcribe/transcribe.js';
import { namesToExpect } from './names-to-expect.js';
import { wholeNumber } from './numbers.js';
import { printJsonLine, printText, remark } from './output.js';

interface Options {
  readonly json?: boolean;
  readonly text?: boolean;
  readonly vtt?: boolean;
  readonly srt?: boolean;
  readonly channels?: string;
  readonly language?: string;
  readonly pack?: string;
  readonly graph?: string;
  readonly processes?: number;
  readonly vocabulary?: string;
}

type Print = (transcript: Transcript) => Promise<void> | void;

interface Heard {
  readonly transcript: Transcript;
  /** What of the file could not be read, if not all could. */
  readonly damage: string | undefined;
}

/** Recognisers at work at once for each process: enough to fill its batches. */
const RECOGNISERS_A_PROCESS = 24;
/** Files open at once. */
const FILES_AT_ONCE = 32;

/** Registers `parley transcribe`. */
export function registerTranscribe(program: Command): void {
  program
    .command('transcribe')
    .description('transcribe recordings of any audio format')
    .argument('<file...>', 'audio files; a file of two channels is a call of caller and agent')
    .option('--json', 'print one JSON object a file, each on its own line')
    .option('--text', 'print one line an utterance (default)')
    .option('--vtt', 'print WebVTT')
    .option('--srt', 'print SubRip')
    .option('--channels <roles>', 'roles of the channels, for example caller,agent')
    .option('--language <tag>', 'language of the recordings (default: as configured)')
    .option('--pack <name>', 'model pack, by name or by the path of its folder')
    .option('--graph <name>', "language model of the pack's to use")
    .option('--vocabulary <file>', 'names to expect: one a line, a price list or an imported catalogue')
    .option('--processes <n>', 'decoder processes (default: as configured, one a core)', wholeNumber(1, 256))
    .action((files: string[], options: Options) =>
      transcribe(files, options, program.opts<{ config?: string }>().config),
    );
}

async function transcribe(files: readonly string[], options: Options, configFile?: string): Promise<void> {
  const print = await printerOf(options, files.length > 1);
  const roles = rolesOf(options.channels);
  const config = loadConfig({ file: configFile, options: { 'stt.processes': options.processes } });
  const { openTranscriber } = await import('../stt/transcribe/open.js');
  const { showProgress } = await import('./progress.js');
  const vocabulary = await namesToExpect(
    [options.vocabulary ?? config.stt.vocabularyFile],
    options.language ?? config.language,
  );
  const interrupt = new AbortController();
  // Every file and every recogniser listens to the one signal.
  setMaxListeners(0, interrupt.signal);
  const onInterrupt = (): void => interrupt.abort();
  process.once('SIGINT', onInterrupt);
  const progress = showProgress(files.length);
  const damage = new Map<string, string>();
  const transcriber = openTranscriber(settingsOf(config, options), {
    recognisersAProcess: RECOGNISERS_A_PROCESS,
    roles,
    vocabulary,
    signal: interrupt.signal,
    onDamage: (file, what) => damage.set(file, what),
    onProgress: progress.heard,
  });
  try {
    const one = async (file: string): Promise<Heard> => {
      const transcript = await transcriber.transcribe(file);
      return { transcript, damage: damage.get(file) };
    };
    const failure = await printAll(files, one, print, progress.fileDone);
    if (failure !== undefined) throw failure;
  } finally {
    progress.end();
    process.removeListener('SIGINT', onInterrupt);
    await transcriber.close();
  }
}

/** Transcribes several files at once and prints them in their order; returns the worst failure. */
async function printAll(
  files: readonly string[],
  one: (file: string) => Promise<Heard>,
  print: Print,
  onDone: () => void,
): Promise<ParleyError | undefined> {
  const { Turnstile } = await import('../stt/transcribe/turnstile.js');
  const door = new Turnstile(FILES_AT_ONCE);
  const works = files.map(async file => {
    const leave = await door.enter();
    try {
      return await one(file);
    } finally {
      leave();
      onDone();
    }
  });
  for (const work of works) work.catch(() => {});
  let failure: ParleyError | undefined;
  for (const work of works) {
    try {
      const { transcript, damage } = await work;
      await print(transcript);
      if (damage !== undefined)
        throw new ParleyError('FILE_INVALID', `${transcript.file} is ${damage}.`, { field: transcript.file });
    } catch (thrown) {
      const error = asParleyError(thrown);
      if (error.code !== 'FILE_NOT_FOUND' && error.code !== 'FILE_INVALID') throw error;
      if (files.length > 1) remark(`parley: ${error.message} [${error.code}]`);
      failure = error;
    }
  }
  if (failure === undefined || files.length === 1) return failure;
  return new ParleyError(failure.code, 'Not all files could be transcribed whole.', { cause: failure });
}

async function printerOf(options: Options, several: boolean): Promise<Print> {
  const chosen = (['json', 'text', 'vtt', 'srt'] as const).filter(name => options[name]);
  if (chosen.length > 1) {
    throw new ParleyError(
      'BAD_ARGUMENT',
      `Choose one of --json, --text, --vtt and --srt, not ${chosen.length}.`,
    );
  }
  if (chosen[0] === 'json') return printJsonLine;
  const { asSrt, asText, asVtt } = await import('../stt/transcribe/formats.js');
  const format = { text: asText, vtt: asVtt, srt: asSrt }[chosen[0] ?? 'text'];
  const heading = (file: string): string => (several && format === asText ? `== ${file}\n` : '');
  return transcript => printText(heading(transcript.file) + format(transcript));
}

function rolesOf(channels: string | undefined): Role[] {
  const names = (channels ?? 'caller,agent').split(',').map(name => name.trim());
  const roles = names.filter(name => name === 'caller' || name === 'agent');
  if (roles.length === names.length && new Set(names).size === names.length) return roles;
  throw new ParleyError('BAD_ARGUMENT', '--channels takes caller, agent or both, separated by a comma.', {
    field: 'channels',
  });
}

function settingsOf(config: Config, options: Options): TranscriberSettings {
  const { pack, graph, language = config.language } = options;
  return { ...config.stt, modelsDir: config.modelsDir, language, chosenPack: pack, graph };
}
