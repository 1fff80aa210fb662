/** JSONL on standard input or from a file: one JSON object a line, streamed. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { asParleyError, ParleyError, shapeOf } from '../call/errors.js';
import { unreadable, utf8 } from '../config/text.js';
import { remark } from './output.js';

const NEWLINE = 0x0a;
// More than the largest table of a conversation; a file without line ends is refused before it fills the memory.
const MAX_LINE_BYTES = 64 * 1024 * 1024;

/** One line of JSONL with its number, counted from 1. */
export interface JsonLine {
  readonly line: number;
  readonly value: Record<string, unknown>;
}

/**
 * Reads JSON objects line by line; empty lines are skipped.
 *
 * @param source a file's path, `-` for standard input, or a stream of bytes
 * @throws ParleyError FILE_NOT_FOUND, or FILE_INVALID naming the line that is not UTF-8 or not a JSON object
 */
export async function* readJsonLines(source: string | Readable): AsyncGenerator<JsonLine> {
  const input: Readable =
    typeof source !== 'string' ? source : source === '-' ? process.stdin : createReadStream(source);
  const name = source === '-' ? 'standard input' : typeof source === 'string' ? source : 'the input';
  // Somebody at a keyboard would wait for what waits for them.
  if (input === process.stdin && process.stdin.isTTY)
    remark('Reading standard input, one JSON object a line; Ctrl-D ends it.');
  let line = 0;
  for await (const bytes of splitLines(input, name)) {
    line += 1;
    const field = `line ${line}`;
    const text = utf8(bytes, { name: line === 1 ? name : `Line ${line} of ${name}`, field }).trim();
    if (text !== '') yield { line, value: parseLine(text, line, name) };
  }
}

/**
 * The lines of a stream as bytes. Node's own reader of lines decodes before anybody can tell whether it was UTF-8, and ends
 * a line at separators that JSON allows inside a string.
 */
async function* splitLines(input: Readable, name: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of input as AsyncIterable<Buffer | string>) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      let from = 0;
      for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
        begun.push(bytes.subarray(from, to));
        yield Buffer.concat(begun);
        [begun, length, from] = [[], 0, to + 1];
      }
      begun.push(bytes.subarray(from));
      length += bytes.length - from;
      if (length > MAX_LINE_BYTES)
        throw new ParleyError('FILE_INVALID', `A line of ${name} is longer than ${MAX_LINE_BYTES} bytes.`, {
          field: 'line',
        });
    }
  } catch (thrown) {
    throw thrown instanceof ParleyError ? thrown : unreadable(thrown, { name, field: 'file' });
  }
  if (length > 0) yield Buffer.concat(begun);
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
