/** `parley answers predict`: questions in, ranked entries of a knowledge base out. */
import type { Command } from 'commander';
import { ParleyError } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import { FaqAnswerer } from '../dialogue/faq/answerer.js';
import { readKnowledge } from '../dialogue/faq/knowledge.js';
import { readJsonLines } from './jsonl.js';
import { printJsonLine } from './output.js';

interface PredictFlags {
  readonly language?: string;
  readonly date?: string;
  readonly limit: string;
}

export function registerAnswers(program: Command): void {
  const answers = program.command('answers').description('questions and answers');
  answers
    .command('predict <kb>')
    .description('JSONL {"id","text"} in, {"id","ranked":[{"id","entry","score"}],"entry","answer"} out')
    .option('--language <code>', "the questions' language, unless a line has one of its own")
    .option('--date <YYYY-MM-DD>', 'day on which answers must hold (default: today)')
    .option('--limit <n>', 'at most so many entries a question', '10')
    .action((kb: string, flags: PredictFlags) => {
      const { language } = loadConfig({ file: program.opts<{ config?: string }>().config });
      return predict(kb, flags, flags.language ?? language);
    });
}

async function predict(kb: string, flags: PredictFlags, usual: string): Promise<void> {
  const entries = readKnowledge(kb);
  const limit = Number(flags.limit);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new ParleyError('BAD_ARGUMENT', `--limit must be a whole number above 0, found ${flags.limit}.`, {
      field: 'limit',
    });
  }
  const date = flags.date ?? new Date().toISOString().slice(0, 10);
  const answerers = new Map<string, FaqAnswerer>();
  for await (const { value, line } of readJsonLines('-')) {
    const text = [value['text'], value['question'], value['query']].find(v => typeof v === 'string');
    if (text === undefined)
      throw new ParleyError('FILE_INVALID', `Line ${line} has no text.`, { field: 'text' });
    const named = value['language'];
    const language = (typeof named === 'string' ? named : usual).slice(0, 2).toLowerCase();
    let answerer = answerers.get(language);
    if (answerer === undefined)
      answerers.set(language, (answerer = new FaqAnswerer(entries, { language, date })));
    const { ranked, entry, answer } = answerer.ask(text, limit);
    // An entry goes by both names: `id` as in the knowledge base, `entry` as in the reply.
    const items = ranked.map(({ id, score }) => ({ id, entry: id, score }));
    await printJsonLine({ id: value['id'] ?? null, ranked: items, entry, answer });
  }
}
