/** A knowledge base as a table: a question and the entry it belongs to, a line each. */

const CELL = /(?:^|[,;\t])(?:"((?:[^"]|"")*)"|([^,;\t]*))/g;

/** The entries of a table: the last column is the id, the one before it a wording; a header line is recognised. */
export function readTable(content: string, path: string): unknown[] {
  const separator = path.toLowerCase().includes('.tsv') ? '\t' : ',';
  const entries = new Map<string, string[]>();
  for (const [i, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [question, id] = cellsOf(line, separator);
    if (question === undefined || id === undefined) continue;
    if (i === 0 && /^(question|text|query|utterance)s?$/i.test(question)) continue;
    entries.set(id, [...(entries.get(id) ?? []), question]);
  }
  return Array.from(entries, ([id, questions]) => ({ id, questions }));
}

// A question that holds unquoted separators is put together again: only the last cell is the id.
function cellsOf(line: string, separator: string): [string | undefined, string | undefined] {
  const cells = line.includes('"')
    ? Array.from(line.matchAll(CELL), m => m[1]?.replaceAll('""', '"') ?? m[2] ?? '')
    : line.split(separator);
  const id = cells.at(-1)?.trim();
  const question = cells.slice(0, -1).join(separator).trim();
  return question === '' || id === '' ? [undefined, undefined] : [question, id];
}
