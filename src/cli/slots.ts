/** `parley slots`: the details in what callers said. JSONL in, JSONL out, in order, line by line. */
import { today } from '../call/local-time.js';
import type { Command } from 'commander';
import { ParleyError } from '../call/errors.js';
import type { SpokenLanguage } from '../language/spoken.js';
import { spokenLanguage } from '../language/spoken-languages.js';
import { parseDay } from '../understanding/slots/days.js';
import { parseShape } from '../understanding/slots/shapes.js';
import { extractSlots } from '../understanding/slots/slots.js';
import { onLine, readJsonLines, textOf } from './jsonl.js';
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
      "shape of the operator's own numbers, for instance AA-999999 (docs/slots.md)",
    )
    .option('--evidence', 'also print validity, character offsets, evidence and alternatives')
    .action(slots);
}

async function slots(file: string, options: Options): Promise<void> {
  const language =
    options.language === undefined ? undefined : spokenLanguage(options.language, '--language');
  const callDay = parseDay(options.date ?? today(), '--date');
  const shapes = (options.pattern ?? []).map(parseShape);
  for await (const line of readJsonLines(file)) {
    const { id, callDate } = line.value;
    const found = extractSlots(textOf(line), {
      language: languageOf(line, language),
      callDay: callDate === undefined ? callDay : onLine(line.line, () => parseDay(callDate, 'callDate')),
      shapes,
    });
    await printJsonLine({
      id: id ?? null,
      slots: options.evidence ? found : found.map(s => ({ type: s.type, value: s.value, text: s.text })),
    });
  }
}

function languageOf({ line, value }: JsonLine, fallback: SpokenLanguage | undefined): SpokenLanguage {
  const said = value['language'];
  if (said !== undefined) return onLine(line, () => spokenLanguage(said));
  if (fallback !== undefined) return fallback;
  throw new ParleyError('BAD_ARGUMENT', 'Give --language, or "language" on every line.', {
    field: '--language',
  });
}
