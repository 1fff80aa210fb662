/** `parley answers predict`: questions in, ranked entries of a knowledge base out. */
import { today } from '../call/local-time.js';
import type { Command } from 'commander';
import { ParleyError, shapeOf } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import { AnswerSums } from '../dialogue/answers/report.js';
import type { AnswerReport } from '../dialogue/answers/report.js';
import { FaqAnswerer } from '../dialogue/faq/answerer.js';
import { readKnowledge } from '../dialogue/faq/knowledge.js';
import { allCalls } from './all-calls.js';
import { between, zoneOf } from './between.js';
import { languageOn, readJsonLines } from './jsonl.js';
import { wholeNumber } from './numbers.js';
import { counted } from './progress.js';
import { printJson, printJsonLine, printText } from './output.js';
import { openStore } from './open-store.js';
import { primaryLanguage } from '../language/tag.js';
import { parseDay } from '../understanding/slots/days.js';

interface PredictFlags {
  readonly language?: string;
  readonly date?: string;
  readonly limit: number;
}

/** Registers `parley answers`. */
export function registerAnswers(program: Command): void {
  const answers = program.command('answers').description('questions and answers');
  answers
    .command('predict <kb>')
    .description('JSONL {"id","text"} in, {"id","ranked":[{"id","entry","score"}],"entry","answer"} out')
    .option('--language <code>', "the questions' language, unless a line has one of its own")
    .option('--date <YYYY-MM-DD>', 'day on which answers must hold (default: today)')
    .option('--limit <n>', 'at most so many entries a question', wholeNumber(1), 10)
    .action((kb: string, flags: PredictFlags) => {
      const { language } = loadConfig({ file: program.opts<{ config?: string }>().config });
      return predict(kb, flags, flags.language ?? language);
    });
  answers
    .command('report')
    .description('containment, questions not answered, products asked for most, answers per day')
    .option('--since <time>', 'calls that began at this time or later (ISO 8601)')
    .option('--until <time>', 'calls that began before this time')
    .option('--limit <n>', 'at most so many groups and products', wholeNumber(1), 20)
    .option('--json', 'one JSON document')
    .action((flags: ReportFlags) => report(flags, program.opts<{ config?: string }>().config));
}

interface ReportFlags {
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly json?: boolean;
}

async function report({ limit, json, ...range }: ReportFlags, file: string | undefined): Promise<void> {
  const config = loadConfig({ file });
  const store = await openStore(config, { owner: false, mustExist: true });
  try {
    const zone = zoneOf(config);
    const sums = new AnswerSums(zone);
    const calls = allCalls(store, between(range, zone));
    for await (const { callId, startedAt } of counted(calls, 'calls'))
      await sums.add(callId, startedAt, store.events(callId));
    const result = sums.report(limit);
    if (json) return printJson(result);
    for (const line of linesOf(result)) printText(line);
  } finally {
    await store.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  asked: 'the caller asked for one',
  failed: 'the caller was not understood, or the table could not be read',
  silent: 'the caller said nothing',
  talking: 'the caller did not stop speaking',
  long: 'the call was too long',
  trouble: 'something of ours failed',
};

const WHY: Readonly<Record<string, string>> = {
  unknownProduct: 'no such product',
  unknownPrice: 'prices are not known',
  unknownHours: 'opening hours are not known',
  unknownOther: 'not about products',
  medicalAdvice: 'medical advice is not given',
  notUnderstood: 'not understood',
  whichProduct: 'no product understood',
  lookUpFailed: 'the table could not be read',
  stale: 'the row is too old',
};

function linesOf({
  calls,
  containment,
  ended,
  handovers,
  turns,
  outcomes,
  unanswered,
  ungrouped,
  products,
  perDay,
}: AnswerReport): string[] {
  const share = containment === null ? 'none' : `${(100 * containment).toFixed(1)} %`;
  return [
    `${calls} calls, contained ${share}: ${ended.answered} answered, ${ended.unanswered} ended without an answer, ${ended.handedOver} given to a person`,
    ...handovers.map(({ reason, count }) => `  ${count}  ${REASONS[reason] ?? 'given to a person'}`),
    `${turns} turns: ${Object.entries(outcomes)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ')}`,
    'not answered, and why:',
    ...unanswered.map(({ count, question, why }) => `  ${count}  ${question} (${WHY[why] ?? why})`),
    ...(ungrouped === 0
      ? []
      : [`  ${ungrouped}  of earlier calls, not compared: choose a shorter time with --since`]),
    'asked for, in calls, and of those not to be had at once:',
    ...products.map(({ count, unavailable, name, sku }) => `  ${count}  ${unavailable}  ${name} (${sku})`),
    'answers per day:',
    ...perDay.map(({ day, answers }) => `  ${day}  ${answers}`),
  ];
}

async function predict(kb: string, flags: PredictFlags, usual: string): Promise<void> {
  const entries = readKnowledge(kb);
  const date = flags.date ?? today();
  parseDay(date, '--date');
  const answerers = new Map<string, FaqAnswerer>();
  for await (const { value, line } of readJsonLines('-')) {
    const text = [value['text'], value['question'], value['query']].find(v => typeof v === 'string');
    if (text === undefined)
      throw new ParleyError(
        'FILE_INVALID',
        `Line ${line}: text must be a string; it is ${shapeOf(value['text'])}.`,
        { field: 'text' },
      );
    const language = primaryLanguage(languageOn({ line, value }) ?? usual);
    let answerer = answerers.get(language);
    if (answerer === undefined)
      answerers.set(language, (answerer = new FaqAnswerer(entries, { language, date })));
    const { ranked, entry, answer } = answerer.ask(text, flags.limit);
    // An entry goes by both names: `id` as in the knowledge base, `entry` as in the reply.
    const items = ranked.map(({ id, score }) => ({ id, entry: id, score }));
    await printJsonLine({ id: value['id'] ?? null, ranked: items, entry, answer });
  }
}
