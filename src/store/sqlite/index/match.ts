/** A sieve as SQL: conditions on `index_calls`, answered by the full-text index and the index of marks. */
import { fold } from '../../../language/fold.js';
import { LANGUAGES, stemOf } from '../../../language/stems.js';
import type { Connection } from '../connection.js';
import { isPlain } from '../../sieve.js';
import type { Sieve } from '../../sieve.js';
import { tokenOf } from '../../subject/tokens.js';
import { openingAround, openingColumns } from './texts.js';
import { tokensLike } from './vocabulary.js';

/** A condition with the values for its question marks, and what it does in words. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
  readonly step: string;
}

type WordsSieve = Extract<Sieve, { kind: 'words' }>;
type MarkSieve = Extract<Sieve, { kind: 'mark' }>;

/** Words that a pattern without a fixed beginning may stand for; with more of them it narrows nothing. */
const MOST_TOKENS = 1000;
/** Letters that a fixed beginning must have: shorter ones take as long as looking at all calls. */
const SHORTEST_PREFIX = 2;

/**
 * The condition of a sieve, or nothing if it lets everything through.
 *
 * @param certain only calls that are certain to have what is asked for are to fulfil the condition, and all others need
 *   not; nothing, if of no call one can be certain
 */
export function conditionOf(db: Connection, sieve: Sieve, certain = false): Condition | undefined {
  switch (sieve.kind) {
    case 'everything':
      return undefined;
    case 'all':
    case 'any':
      return joined(db, sieve, certain);
    case 'unless': {
      const part = conditionOf(db, sieve.part, !certain);
      if (part === undefined) return undefined;
      return {
        sql: `NOT ${part.sql}`,
        values: part.values,
        step: `not (${part.step.replaceAll('\n', ' ')})`,
      };
    }
    case 'mark':
      return markCondition(sieve);
    case 'words': {
      const match = matchOf(db, sieve, certain);
      return match === undefined ? undefined : textCondition(match);
    }
  }
}

type Joined = Extract<Sieve, { kind: 'all' | 'any' }>;

function joined(db: Connection, { kind, parts }: Joined, certain: boolean): Condition | undefined {
  const words = parts.filter(part => part.kind === 'words').map(part => matchOf(db, part, certain));
  const found = words.filter(match => match !== undefined);
  const others = parts.filter(part => part.kind !== 'words').map(part => conditionOf(db, part, certain));
  const known = others.filter(condition => condition !== undefined);
  // What is not known lets more calls through where all must hold, and fewer where any may.
  const mustKnow = certain ? 'all' : 'any';
  if (kind === mustKnow && found.length + known.length < parts.length) return undefined;
  // Words are joined within the full-text index, which is faster than joining what it finds.
  const word = kind === 'all' ? ' AND ' : ' OR ';
  if (found.length > 0) known.push(textCondition(found.map(match => `(${match})`).join(word)));
  if (known.length === 0) return undefined;
  return {
    sql: `(${known.map(condition => condition.sql).join(word)})`,
    values: known.flatMap(condition => condition.values),
    step: known.map(condition => condition.step).join(kind === 'all' ? '\nand ' : '\nor '),
  };
}

function textCondition(match: string): Condition {
  return {
    sql: 'call_no IN (SELECT rowid FROM index_text WHERE index_text MATCH ?)',
    values: [match],
    step: `full-text index: ${match}`,
  };
}

function markCondition({ name, text, min, max }: MarkSieve): Condition {
  const parts = ['mark = (SELECT mark FROM index_mark_names WHERE name = ?)'];
  const values: (string | number)[] = [name];
  const add = (sql: string, value: string | number): void => {
    parts.push(sql);
    values.push(value);
  };
  if (text !== undefined) add('value = ?', text);
  if (min !== undefined) add('value >= ?', min);
  if (max !== undefined) add('value <= ?', max);
  // Texts come after all numbers.
  else if (min !== undefined) add('value < ?', '');
  const bounds = [
    ...(text === undefined ? [] : [`= "${text}"`]),
    ...(min === undefined ? [] : [`>= ${min}`]),
    ...(max === undefined ? [] : [`<= ${max}`]),
  ];
  return {
    sql: `call_no IN (SELECT call_no FROM index_marks WHERE ${parts.join(' AND ')})`,
    values,
    step: `index of marks: ${name} ${bounds.length === 0 ? 'is known' : bounds.join(' and ')}`,
  };
}

/** A full-text expression that holds of every call with these words, or of none but those, if there is one. */
function matchOf(
  db: Connection,
  { role, words, withinMs }: WordsSieve,
  certain: boolean,
): string | undefined {
  if (certain) return certainMatch(role, words.map(fold), withinMs);
  const columns = columnsFor(role, words, withinMs);
  const parts: string[] = [];
  let run: string[] = [];
  const close = (prefix = ''): void => {
    if (run.length > 0) parts.push(`{${columns}} : "${run.join(' ')}"${prefix}`);
    run = [];
  };
  for (const word of words.map(fold)) {
    if (!word.startsWith('~') && !/[*?]/.test(word)) run.push(tokenOf(word));
    else if (/^[^~*?]{2,}\*$/.test(word)) {
      run.push(tokenOf(word.slice(0, -1)));
      close('*');
    } else {
      close();
      const part = word.startsWith('~') ? stemMatch(word.slice(1)) : wildMatch(db, word, columns);
      if (part !== undefined) parts.push(part);
    }
  }
  close();
  return parts.length === 0 ? undefined : parts.join(' AND ');
}

// A single word that begins within a time stands in an opening; of several, those after the first may not.
function columnsFor(
  role: WordsSieve['role'],
  words: readonly string[],
  withinMs: number | undefined,
): string {
  const opening = words.length > 1 || withinMs === undefined ? [] : openingAround(role, withinMs);
  return opening.length > 0 ? opening.join(' ') : (role ?? 'caller agent');
}

function certainMatch(
  role: WordsSieve['role'],
  words: readonly string[],
  withinMs: number | undefined,
): string | undefined {
  if (!isPlain(words)) return undefined;
  const sides = role === undefined ? ['caller', 'agent'] : [role];
  const columns = withinMs === undefined ? sides : openingColumns(role, withinMs);
  if (columns.length === 0) return undefined;
  return `{${columns.join(' ')}} : "${words.map(tokenOf).join(' ')}"`;
}

// The language is the call's, which is not known here: any of the stems that the word has in some language.
function stemMatch(word: string): string {
  const stems = new Set([...LANGUAGES, ''].map(language => tokenOf(stemOf(word, language))));
  return `{stems} : (${[...stems].map(stem => `"${stem}"`).join(' OR ')})`;
}

function wildMatch(db: Connection, pattern: string, columns: string): string | undefined {
  const prefix = /^[^*?]*/.exec(pattern)?.[0] ?? '';
  if (prefix.length >= SHORTEST_PREFIX) return `{${columns}} : "${tokenOf(prefix)}"*`;
  const glob = pattern.split(/[*?]+/).map(tokenPart).join('*');
  const tokens = tokensLike(db, glob, MOST_TOKENS + 1);
  if (tokens.length > MOST_TOKENS) return undefined;
  // No call has such a word: a word that cannot be.
  if (tokens.length === 0) return `{${columns}} : "\ue0fc"`;
  return `{${columns}} : (${tokens.map(token => `"${token}"`).join(' OR ')})`;
}

function tokenPart(part: string): string {
  return part === '' ? '' : tokenOf(part);
}
