/** `parley flow check|graph|test`: call flows, before a caller meets them. */
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { ParleyError } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import { readText } from '../config/text.js';
import { graphOf } from '../dialogue/flow/graph.js';
import { loadFlow } from '../dialogue/flow/read-flow.js';
import { readCases, rehearse } from '../dialogue/flow/rehearsal.js';
import type { CaseResult, RecordedTurn } from '../dialogue/flow/rehearsal.js';
import { packFor } from '../stt/packs/by-language.js';
import { CODES_GRAPH } from '../stt/stt.js';
import type { Transcriber } from '../stt/transcribe/open.js';
import { loadUnderstanding } from '../understanding/stage/load.js';
import { printText, remark } from './output.js';
import { intentNames } from './route-plan.js';

interface TestFlags {
  readonly json?: boolean;
}

/** Registers the commands. */
export function registerFlow(program: Command): void {
  const flow = program.command('flow').description('call flows (docs/flows.md)');
  flow
    .command('check <flow>')
    .description('tell everything that is wrong with a flow, each problem with its line')
    .option('--intents <path>', 'folder of intents, JSONL or model: the flow may name only these')
    .action(async (file: string, { intents }: { intents?: string }) => {
      const { steps, intents: named, languages, warnings } = loadFlow(file, await namesIn(intents));
      printText(`${file}: ${steps.size} steps, ${named.size} intents, in ${languages.join(', ')}`);
      for (const { line, path, message } of warnings) printText(`${file}:${line}: ${path}: ${message}`);
    });
  flow
    .command('graph <flow>')
    .description('draw a flow as a Mermaid flowchart')
    .option('-l, --language <tag>', "prompts in this language (default: the flow's first)")
    .action((file: string, { language }: { language?: string }) => {
      const read = loadFlow(file, undefined);
      if (language !== undefined && !read.languages.includes(language))
        throw new ParleyError('BAD_ARGUMENT', `--language must be one of ${read.languages.join(', ')}.`, {
          field: 'language',
        });
      printText(graphOf(read, language));
    });
  flow
    .command('test <flow> <cases>')
    .description('try a flow on typed or recorded conversations, with the models that are configured')
    .option('--json', 'print a line of JSON for each case')
    .action((file: string, cases: string, flags: TestFlags) =>
      testFlow(file, cases, flags, loadConfig({ file: program.opts<{ config?: string }>().config })),
    );
}

async function testFlow(file: string, casesFile: string, { json }: TestFlags, config: Config): Promise<void> {
  const understanding = loadUnderstanding(config);
  const flow = loadFlow(file, understanding.intents.length > 0 ? understanding.intents : undefined);
  const cases = readCases(readText(casesFile, '', 'cases'), casesFile);
  if (understanding.intents.length === 0 && flow.intents.size > 0)
    remark('understanding.intents names no model: no reason for calling will be understood');
  const ears = new Ears(config, dirname(casesFile));
  let failed = 0;
  try {
    for (const flowCase of cases) {
      const result = await rehearse({ flow, understanding, hear: ears.hear }, flowCase);
      if (!result.passed) failed += 1;
      if (json) printText(JSON.stringify(result));
      else printText(resultText(result));
    }
  } finally {
    await ears.close();
  }
  if (!json) printText(`${cases.length - failed} of ${cases.length} as expected`);
  if (failed > 0)
    throw new ParleyError(
      'BAD_ARGUMENT',
      `${failed} of ${cases.length} conversations went otherwise than expected.`,
      {
        field: 'cases',
      },
    );
}

function resultText({ name, passed, log, failures }: CaseResult): string {
  const head = `${passed ? 'ok  ' : 'FAIL'}  ${name}`;
  if (passed) return head;
  return [head, ...log.map(line => `      ${line}`), ...failures.map(failure => `      ! ${failure}`)].join(
    '\n',
  );
}

async function namesIn(path: string | undefined): Promise<readonly string[] | undefined> {
  return path === undefined ? undefined : intentNames(path);
}

/** Recognises recorded turns as live ones; a recogniser is opened for each language that a case needs, and for codes in it. */
class Ears {
  readonly #transcribers = new Map<string, Transcriber>();

  constructor(
    private readonly config: Config,
    private readonly folder: string,
  ) {}

  readonly hear = async (
    { audio, fromMs, toMs = Infinity }: RecordedTurn,
    language: string,
    code: boolean,
  ): Promise<string> => {
    const transcriber = await this.#transcriber(language, code);
    const { channels } = await transcriber.transcribe(resolve(this.folder, audio));
    const segments = channels[0]?.segments ?? [];
    return segments
      .filter(({ startMs, endMs }) => startMs >= fromMs && endMs <= toMs)
      .map(({ text }) => text)
      .join(' ');
  };

  async close(): Promise<void> {
    for (const transcriber of this.#transcribers.values()) await transcriber.close();
  }

  async #transcriber(language: string, code: boolean): Promise<Transcriber> {
    const { openTranscriber } = await import('../stt/transcribe/open.js');
    const { findPack } = await import('../stt/packs/packs.js');
    const { stt, modelsDir } = this.config;
    const { graphs } = findPack(packFor(language, stt), this.config).manifest;
    const graph = code && CODES_GRAPH in graphs ? CODES_GRAPH : undefined;
    const key = `${language} ${graph}`;
    const known = this.#transcribers.get(key);
    if (known !== undefined) return known;
    const opened = openTranscriber(
      { ...stt, modelsDir, language, graph, processes: 1 },
      { roles: ['caller'] },
    );
    this.#transcribers.set(key, opened);
    return opened;
  }
}
