/** `parley bot run`: text conversations with the answer line, each with a table of its own. */
import { today } from '../call/local-time.js';
import type { Command } from 'commander';
import { ParleyError, shapeOf } from '../call/errors.js';
import { Conversation } from '../dialogue/answers/conversation.js';
import type { TurnOptions } from '../dialogue/answers/conversation.js';
import { checkRows } from '../dialogue/availability/availability.js';
import { TableSource } from '../dialogue/availability/table.js';
import { buildCatalogue } from '../understanding/catalogue/catalogue.js';
import { onLine, readJsonLines } from './jsonl.js';
import { wholeNumber } from './numbers.js';
import { printJsonLine } from './output.js';

interface RunFlags {
  readonly maxAgeDays: number;
  readonly maxFailedTurns: number;
}

/** What became of one turn, as printed. */
export interface TurnResult {
  readonly outcome: string;
  readonly sku: readonly string[];
  readonly said: string;
}

/** Registers `parley bot`. */
export function registerBot(program: Command): void {
  const bot = program.command('bot').description('the answer line for availability');
  bot
    .command('run <file>')
    .description('JSONL {"id","language","callDate","table":[...],"turns":[{"caller"}]} in, outcomes out')
    .option('--max-age-days <days>', 'a row older than this is not stated as fact', wholeNumber(0), 30)
    .option('--max-failed-turns <n>', 'so many failed turns, then a person', wholeNumber(1), 3)
    .action(async (file: string, limits: RunFlags) => {
      for await (const { value, line } of readJsonLines(file)) {
        await printJsonLine({ id: value['id'] ?? null, turns: await runConversation(value, line, limits) });
      }
    });
}

/**
 * Runs one conversation of a file.
 *
 * @param limits of the conversation; `heard` are the words of each turn as a recogniser wrote them, in place of its text
 * @throws ParleyError FILE_INVALID naming the line and the field at fault
 */
export async function runConversation(
  value: Readonly<Record<string, unknown>>,
  line: number,
  {
    heard,
    ...limits
  }: {
    readonly maxAgeDays?: number;
    readonly maxFailedTurns?: number;
    readonly heard?: readonly TurnOptions['heard'][] | undefined;
  } = {},
): Promise<TurnResult[]> {
  const conversation = open(value, line, limits);
  const results: TurnResult[] = [];
  for (const [i, caller] of turnsOf(value, line).entries()) {
    const words = heard?.[i];
    const text = words?.map(({ word }) => word).join(' ') ?? caller;
    const signal = AbortSignal.timeout(60_000);
    const { outcome, skus, said } = await conversation.say(text, signal, { heard: words });
    results.push({ outcome, sku: skus, said });
  }
  return results;
}

function open(value: Readonly<Record<string, unknown>>, line: number, limits: object): Conversation {
  const { table } = value;
  if (!Array.isArray(table))
    throw new ParleyError(
      'FILE_INVALID',
      `Line ${line}: table must be a list of rows; it is ${shapeOf(table)}.`,
      {
        field: 'table',
      },
    );
  return onLine(
    line,
    () =>
      new Conversation({
        source: new TableSource(checkRows(table, 'the table')),
        buildCatalogue,
        language: textOf(value['language'], 'en'),
        callDate: textOf(value['callDate'], today()),
        ...limits,
      }),
  );
}

// A value that is missing takes the default; one of another kind is refused further on.
function textOf(value: unknown, missing: string): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? missing : '';
}

function turnsOf(value: Readonly<Record<string, unknown>>, line: number): string[] {
  const turns = value['turns'];
  const texts = Array.isArray(turns)
    ? turns.map(turn => (turn as { caller?: unknown } | null)?.caller)
    : [undefined];
  if (texts.every(text => typeof text === 'string')) return texts;
  throw new ParleyError('FILE_INVALID', `Line ${line} has no list of turns with a caller's text each.`, {
    field: 'turns',
  });
}
