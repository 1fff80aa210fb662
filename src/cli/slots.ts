/** `parley slots`: the details in what callers said. JSONL in, JSONL out, in order, line by line. */
import type { Command } from 'commander';
import { ParleyError, shapeOf } from '../call/errors.js';
import type { SpokenLanguage } from '../language/spoken.js';
import { spokenLanguage } from '../language/spoken-languages.js';
import { parseDay } from '../understanding/slots/days.js';
import { parseShape } from '../understanding/slots/shapes.js';
import { extractSlots } from '../understanding/slots/slots.js';
import { readJsonLines } from './jsonl.js';
import type { JsonLine } from './jsonl.js';
import { printJsonLine } from './output.js';

interface Options {
  readonly language?: string;
  readonly date?: string;
  readonly pattern?: readonly string[];
  readonly evidence?: boolean;
}

/** Registers `parley slots`. */
export function registerSlots(program: Command): void {
  program
    .command('slots')
    .description('find dates, amounts, numbers, names and codes: JSONL {"id","text"} in, {"id","slots"} out')
    .argument('[file]', 'JSONL file, - for standard input', '-')
    .option('-l, --language <code>', 'en, fr or nl; a line may say "language" itself')
    .option(
      '-d, --date <YYYY-MM-DD>',
      'day of the call (default: today, UTC); a line may say "callDate" itself',
    )
    .option(
      '-p, --pattern <shape...>',
      'shape of the operator\'s own numbers, for instance "AA-999999" without the dash: AA999999',
    )
    .option('--evidence', 'also print validity, character offsets, evidence and alternatives')
    .action(slots);
}

async function slots(file: string, options: Options): Promise<void> {
  const language =
    options.language === undefined ? undefined : spokenLanguage(options.language, '--language');
  const callDay = parseDay(options.date ?? new Date().toISOString().slice(0, 10), '--date');
  const shapes = (options.pattern ?? []).map(parseShape);
  for await (const line of readJsonLines(file)) {
    const { id } = line.value;
    const found = extractSlots(textOf(line), {
      language: languageOf(line, language),
      callDay:
        line.value['callDate'] === undefined
          ? callDay
          : parseDay(line.value['callDate'], at(line, 'callDate')),
      shapes,
    });
    await printJsonLine({
      id: id ?? null,
      slots: options.evidence ? found : found.map(s => ({ type: s.type, value: s.value, text: s.text })),
    });
  }
}

function textOf(line: JsonLine): string {
  const text = line.value['text'];
  if (typeof text === 'string') return text;
  const field = at(line, 'text');
  throw new ParleyError('BAD_ARGUMENT', `${field} must be a string; it is ${shapeOf(text)}.`, { field });
}

function languageOf(line: JsonLine, fallback: SpokenLanguage | undefined): SpokenLanguage {
  const said = line.value['language'];
  if (said !== undefined) return spokenLanguage(said, at(line, 'language'));
  if (fallback !== undefined) return fallback;
  throw new ParleyError('BAD_ARGUMENT', 'Give --language, or "language" on every line.', {
    field: '--language',
  });
}

function at(line: JsonLine, name: string): string {
  return `${name} on line ${line.line}`;
}
