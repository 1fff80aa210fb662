/** `parley recap FILE.json`: finds the agent's recap in a conversation, with its categories and fields. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { parseConversation } from '../actions/summary/conversation.js';
import type { Conversation } from '../actions/summary/conversation.js';
import { findRecaps } from '../actions/summary/recap/recap.js';
import type { Recap } from '../actions/summary/recap/recap.js';
import { ParleyError } from '../call/errors.js';
import { printJson, printText } from './output.js';

/** Registers the command. */
export function registerRecap(program: Command): void {
  program
    .command('recap <file>')
    .description('find where the agent sums a conversation up (JSON with language and turns)')
    .option('--json', 'print JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const conversation = await readConversation(file);
      const recaps = findRecaps(conversation).map(r => shown(r));
      if (options.json) printJson(recaps);
      else printText(recaps.map(describe).join('\n') || 'No recap found.');
    });
}

/**
 * Reads a conversation from a JSON file, or from standard input if it is `-`.
 *
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID if it is not JSON or not a conversation
 */
export async function readConversation(file: string): Promise<Conversation> {
  let text: string;
  try {
    text = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8');
  } catch (cause) {
    throw new ParleyError('FILE_NOT_FOUND', `${file} cannot be read.`, { field: 'file', cause });
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new ParleyError('FILE_INVALID', `${file} is not JSON.`, { field: 'file', cause });
  }
  return parseConversation(value);
}

interface ShownRecap extends Pick<
  Recap,
  'turns' | 'startMs' | 'endMs' | 'text' | 'confidence' | 'confirmed'
> {
  readonly categories: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

function shown(recap: Recap): ShownRecap {
  const { turns, startMs, endMs, text, confidence, confirmed } = recap;
  return {
    turns,
    startMs,
    endMs,
    text,
    confidence: Math.round(confidence * 1000) / 1000,
    confirmed,
    categories: [],
    fields: {},
  };
}

function describe(recap: ShownRecap): string {
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  const head = `turns ${recap.turns[0]}-${recap.turns[1]}, ${seconds(recap.startMs)}-${seconds(recap.endMs)} s`;
  return `${head}, confidence ${recap.confidence.toFixed(2)}, ${recap.confirmed ? 'confirmed' : 'not confirmed'}\n  ${recap.text}`;
}
