/** JSONL on standard input or from a file: one JSON object a line, streamed. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { asParleyError, ParleyError, shapeOf } from '../call/errors.js';
import { remark } from './output.js';

/** One line of JSONL with its number, counted from 1. */
export interface JsonLine {
  readonly line: number;
  readonly value: Record<string, unknown>;
}

/**
 * Reads JSON objects line by line; empty lines are skipped.
 *
 * @param source a file's path, `-` for standard input, or a stream of bytes
 * @throws ParleyError FILE_NOT_FOUND, or FILE_INVALID naming the line that is not a JSON object
 */
export async function* readJsonLines(source: string | Readable): AsyncGenerator<JsonLine> {
  const input =
    typeof source !== 'string' ? source : source === '-' ? process.stdin : createReadStream(source);
  const name = source === '-' ? 'standard input' : typeof source === 'string' ? source : 'the input';
  // Somebody at a keyboard would wait for what waits for them.
  if (input === process.stdin && process.stdin.isTTY)
    remark('Reading standard input, one JSON object a line; Ctrl-D ends it.');
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      line += 1;
      const trimmed = line === 1 ? text.replace(/^\uFEFF/, '').trim() : text.trim();
      if (trimmed !== '') yield { line, value: parseLine(trimmed, line, name) };
    }
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
    throw new ParleyError('FILE_NOT_FOUND', `${name} does not exist.`, { cause: thrown });
  }
}

/**
 * What was said on a line.
 *
 * @throws ParleyError FILE_INVALID if it has no text
 */
export function textOf({ line, value }: JsonLine): string {
  const { text } = value;
  if (typeof text === 'string') return text;
  throw new ParleyError('FILE_INVALID', `Line ${line}: text must be a string; it is ${shapeOf(text)}.`, {
    field: 'text',
  });
}

/**
 * The language that a line says it is in, if it does.
 *
 * @throws ParleyError FILE_INVALID if it is no text
 */
export function languageOn({ line, value: { language } }: JsonLine): string | undefined {
  if (language === undefined || language === null) return undefined;
  if (typeof language === 'string') return language;
  throw new ParleyError(
    'FILE_INVALID',
    `Line ${line}: language must be a string; it is ${shapeOf(language)}.`,
    {
      field: 'language',
    },
  );
}

/**
 * Reads values of a line: what is wrong with them is wrong with the file, and names the line.
 *
 * @throws ParleyError FILE_INVALID
 */
export function onLine<T>(line: number, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    const { message, field } = asParleyError(thrown);
    throw new ParleyError('FILE_INVALID', `Line ${line}: ${message}`, { field: field ?? '', cause: thrown });
  }
}

function parseLine(text: string, line: number, name: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ParleyError('FILE_INVALID', `Line ${line} of ${name} is not JSON.`, {
      field: `line ${line}`,
      cause,
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ParleyError('FILE_INVALID', `Line ${line} of ${name} is not a JSON object.`, {
      field: `line ${line}`,
    });
  }
  return value as Record<string, unknown>;
}
