/**
 * Reads a knowledge base: an FAQ in YAML or JSONL, a table of question and entry, or snippets by subject.
 *
 * YAML: a list, or `entries:` with one: `id, questions (or question), answer, see, language, subject, validFrom, validUntil`.
 * JSONL: the same keys a line; lines with one id (or `entry`, `class`, `label`, `intent`) are wordings of one entry.
 * CSV: question and id. JSON: `{domain: {key: {name, docs: {key: {title, body}}}}}`, ids `domain/key/key`.
 */
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { ParleyError } from '../../call/errors.js';
import { unpacked } from '../../config/gzip.js';
import { readBytes, utf8 } from '../../config/text.js';
import type { FaqEntry } from './faq.js';
import { readSnippets } from './snippets.js';
import { readTable } from './table.js';

const MAX_ENTRIES = 500_000;
const text = z.preprocess(
  value => (typeof value === 'number' ? String(value) : value),
  z.string().trim().min(1),
);
const day = z.preprocess(
  value => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);
const rawEntry = z.object({
  id: text,
  questions: z.array(text).min(1),
  answer: text.nullish(),
  see: text.nullish(),
  language: text.nullish(),
  subject: text.nullish(),
  validFrom: day.nullish(),
  validUntil: day.nullish(),
});
/** An entry as written; `see` names the entry that has its answer. */
export type RawEntry = z.infer<typeof rawEntry>;

/**
 * @throws ParleyError FILE_NOT_FOUND; FILE_INVALID naming the entry and the field: no question, an id that comes twice, a
 *   reference to no entry or in a circle, a date that is none
 */
export function readKnowledge(path: string): FaqEntry[] {
  const raw = readFile(path);
  const entries = checkEntries(parseKnowledge(raw, path), path);
  return resolveReferences(entries, path);
}

function readFile(path: string): string {
  const source = { name: path, field: 'knowledge' };
  const bytes = readBytes(path, source);
  let whole: Uint8Array;
  try {
    whole = unpacked(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new ParleyError('FILE_INVALID', `${path} cannot be unpacked: ${reason}`, { cause });
  }
  return utf8(whole, source);
}

/** The entries as written, whatever the format; told apart by how the text begins and the file is called. */
export function parseKnowledge(content: string, path: string): unknown[] {
  const name = path.replace(/\.gz$/i, '').toLowerCase();
  if (name.endsWith('.csv') || name.endsWith('.tsv')) return readTable(content, path);
  if (content.trimStart().startsWith('{')) return readJson(content, path);
  try {
    const value = parseYaml(content) as { entries?: unknown } | unknown[] | null;
    const list = Array.isArray(value) ? value : value?.entries;
    if (Array.isArray(list)) return list.map(normalise);
  } catch (cause) {
    throw new ParleyError(
      'FILE_INVALID',
      `${path} is not YAML: ${cause instanceof Error ? cause.message : ''}`,
      { cause },
    );
  }
  throw new ParleyError('FILE_INVALID', `${path} has no list of entries.`, { field: 'entries' });
}

function readJson(content: string, path: string): unknown[] {
  const lines = content.split('\n').filter(line => line.trim() !== '');
  try {
    const whole = lines.length === 1 ? undefined : (JSON.parse(lines[0] ?? '') as unknown);
    if (whole !== undefined) return mergeLines(lines.map(line => normalise(JSON.parse(line))));
  } catch {
    // Not a JSON value a line: one value over many lines.
  }
  try {
    const value = JSON.parse(content) as Record<string, unknown>;
    if (Array.isArray(value['entries'])) return value['entries'].map(normalise);
    return isEntry(value) ? [normalise(value)] : readSnippets(value);
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause;
    throw new ParleyError('FILE_INVALID', `${path} is neither JSON nor a JSON object a line.`, { cause });
  }
}

const isEntry = (value: Record<string, unknown>): boolean =>
  ['question', 'questions', 'text', 'title'].some(k => k in value);

// Other files' usual names for the same things.
function normalise(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const v = value as Record<string, unknown>;
  const wording = v['questions'] ?? v['variants'] ?? v['question'] ?? v['text'] ?? v['title'] ?? v['query'];
  return {
    ...v,
    id: v['entry'] ?? v['class'] ?? v['label'] ?? v['intent'] ?? v['id'] ?? v['category'],
    questions: wording === undefined || Array.isArray(wording) ? wording : [wording],
    answer: v['answer'] ?? v['body'],
    subject: v['subject'] ?? v['name'],
    // Other spellings of these must not be passed over: an answer would be given on days on which it does not hold.
    validFrom: v['validFrom'] ?? v['valid_from'] ?? v['validfrom'],
    validUntil: v['validUntil'] ?? v['valid_until'] ?? v['validuntil'],
  };
}

function mergeLines(lines: readonly unknown[]): unknown[] {
  const merged = new Map<unknown, Record<string, unknown>>();
  for (const [i, line] of lines.entries()) {
    const value = line as Record<string, unknown>;
    const id = value['id'] ?? `line ${i + 1}`;
    const known = merged.get(id);
    if (known === undefined) merged.set(id, { ...value, id });
    else {
      const questions = [known, value].flatMap(one => (one['questions'] as unknown[] | undefined) ?? []);
      // The answer may stand in any of the lines.
      for (const [name, given] of Object.entries(value)) known[name] ??= given;
      known['questions'] = questions;
    }
  }
  return [...merged.values()];
}

function checkEntries(values: readonly unknown[], path: string): RawEntry[] {
  if (values.length === 0)
    throw new ParleyError('FILE_INVALID', `${path} has no entry.`, { field: 'entries' });
  if (values.length > MAX_ENTRIES) {
    throw new ParleyError(
      'FILE_INVALID',
      `${path} has ${values.length} entries; at most ${MAX_ENTRIES} are read.`,
    );
  }
  const ids = new Set<string>();
  return values.map((value, i) => {
    const parsed = rawEntry.safeParse(value);
    const field = parsed.success ? 'id' : parsed.error.issues[0]?.path.join('.') || 'entry';
    if (!parsed.success)
      throw new ParleyError('FILE_INVALID', `Entry ${i + 1} of ${path} has no usable ${field}.`, { field });
    if (ids.has(parsed.data.id)) {
      throw new ParleyError('FILE_INVALID', `Entry ${i + 1} of ${path} has the id of an earlier one.`, {
        field,
      });
    }
    const { validFrom, validUntil } = parsed.data;
    if (validFrom && validUntil && validUntil < validFrom) {
      throw new ParleyError('FILE_INVALID', `Entry ${i + 1} of ${path} ends before it begins.`, {
        field: 'validUntil',
      });
    }
    ids.add(parsed.data.id);
    return parsed.data;
  });
}

function resolveReferences(entries: readonly RawEntry[], path: string): FaqEntry[] {
  const byId = new Map(entries.map(entry => [entry.id, entry]));
  return entries.map(entry => ({
    id: entry.id,
    questions: entry.questions,
    answer: answerOf(entry, byId, path),
    language: entry.language ?? undefined,
    subject: entry.subject ?? undefined,
    validFrom: entry.validFrom ?? undefined,
    validUntil: entry.validUntil ?? undefined,
  }));
}

function answerOf(entry: RawEntry, byId: ReadonlyMap<string, RawEntry>, path: string): string | null {
  const seen: string[] = [];
  let at: RawEntry | undefined = entry;
  while (!at.answer && at.see) {
    seen.push(at.id);
    const next: string = at.see;
    if (seen.includes(next)) {
      const circle = [...seen.slice(seen.indexOf(next)), next].join(' -> ');
      throw new ParleyError(
        'FILE_INVALID',
        `Entries of ${path} refer to each other in a circle: ${circle}.`,
        { field: 'see' },
      );
    }
    at = byId.get(next);
    if (at === undefined) {
      throw new ParleyError(
        'FILE_INVALID',
        `Entry ${seen.at(-1)} of ${path} refers to ${next}, which is no entry.`,
        { field: 'see' },
      );
    }
  }
  return at.answer ?? null;
}
