/** Text tables: RFC 4180 quoting, and whichever of comma, semicolon, tab or bar the first line uses as separator. */
import { ParleyError } from '../../call/errors.js';

const SEPARATORS = [',', ';', '\t', '|'];

/**
 * The rows of a table, without empty ones.
 *
 * @param text the table
 * @param source its name, for messages
 * @throws ParleyError FILE_INVALID naming the line where a quote is opened and never closed
 */
export function parseCsv(text: string, source: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at, source) : plain(text, at, separator);
    row.push(cell.value);
    const stop = text[cell.end];
    at = cell.end + 1;
    if (stop === separator) continue;
    if (stop === '\r' && text[at] === '\n') at += 1;
    if (row.some(value => value.trim() !== '')) rows.push(row);
    row = [];
  }
  if (row.some(value => value.trim() !== '')) rows.push(row);
  return rows;
}

interface Cell {
  readonly value: string;
  /** The character after the cell: a separator, a line end or nothing. */
  readonly end: number;
}

function plain(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

function quoted(text: string, start: number, source: string): Cell {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      const line = text.slice(0, start).split('\n').length;
      throw new ParleyError('FILE_INVALID', `Line ${line} of ${source} opens a quote that is never closed.`, {
        field: `line ${line}`,
      });
    }
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

// Names hold commas and bars themselves, so the separator is the one that cuts the first lines into equally many cells.
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .slice(0, 12)
    .filter(line => line.trim() !== '')
    .map(line => line.replace(/"[^"]*"/g, ''));
  const counted = SEPARATORS.map(separator => {
    const counts = lines.map(line => line.split(separator).length - 1);
    const first = counts[0] ?? 0;
    return { separator, first, alike: first > 0 ? counts.filter(c => c === first).length : 0 };
  });
  counted.sort((a, b) => b.alike - a.alike || b.first - a.first);
  return counted[0] && counted[0].alike > 0 ? counted[0].separator : ',';
}
