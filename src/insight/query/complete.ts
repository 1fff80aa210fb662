/** What may come next in an expression that is being written: data for editors and shells. */
import { FIELDS, MEASURES, SIDE_FIELDS, SPANS, UNITS } from './names.js';
import { tokenise } from './tokens.js';
import type { Token } from './tokens.js';

/** One continuation. */
export interface Completion {
  readonly text: string;
  readonly kind: 'name' | 'word' | 'operator' | 'unit' | 'value';
  readonly meaning: string;
}

/** Continuations of an expression. */
export interface Completions {
  /** Where the text that they replace begins; what stands before stays. */
  readonly from: number;
  readonly items: readonly Completion[];
}

const ROLES = ['caller', 'agent'];
const COMPARATORS = ['<', '<=', '>', '>=', '=', '!='];
const SUMS = {
  count: 'how many there are',
  total: 'how long they are together',
  first: 'when the first begins',
  last: 'when the last begins',
};
const JOINERS = {
  and: 'both hold',
  or: 'either holds',
  then: 'and after it',
  'near/10s': 'within 10 s of',
  'near/5w': 'within five words of',
  'not near/10s': 'without within 10 s',
  'in first 30s': 'in the first 30 s of the call',
  'in last 30s': 'in the last 30 s of the call',
};
/** After these a new part begins. */
const OPENERS = new Set(['(', ':', '|', 'and', 'or', 'not', 'then']);

/**
 * Lists what may follow.
 *
 * @param text an expression up to where it is being written
 */
export function complete(text: string): Completions {
  const partial = /[\p{L}_]*$/u.exec(text)?.[0] ?? '';
  const from = text.length - partial.length;
  const before = tokensOf(text.slice(0, from));
  if (before === undefined) return { from, items: [] };
  const begun = partial.toLowerCase();
  return { from, items: following(before).filter(item => item.text.startsWith(begun)) };
}

// Within a phrase everything may be said.
function tokensOf(text: string): readonly Token[] | undefined {
  try {
    return tokenise(text).slice(0, -1);
  } catch {
    return undefined;
  }
}

function following(tokens: readonly Token[]): readonly Completion[] {
  const [before, last] = tokens.slice(-2).length === 2 ? tokens.slice(-2) : [undefined, tokens.at(-1)];
  const text = last?.text.toLowerCase();
  if (last === undefined || text === undefined) return starts();
  if (last.kind === 'word' && text === 'in') return words(['first', 'last'], 'word');
  if (last.kind === 'symbol' && text === '.') return members(before?.text.toLowerCase() ?? '');
  if (last.kind === 'symbol' && COMPARATORS.includes(text)) return values(tokens);
  if (text === '/' || ((text === '+' || text === '-') && last.kind === 'symbol')) return [];
  // A distance belongs to its operator: after `near/10s` a new part begins.
  const joins = last.kind === 'number' && before?.kind === 'symbol' && before.text === '/';
  if (joins || OPENERS.has(text)) return starts();
  if (last.kind === 'number' && last.unit === '' && last.end > last.at) return [...units(), ...joiners()];
  if (last.kind === 'word' && (text in FIELDS || isMeasure(tokens))) return [...operators(), ...joiners()];
  if (last.kind === 'word' && text === 'baseline') return [...words(['+', '-'], 'operator'), ...joiners()];
  return joiners();
}

function starts(): readonly Completion[] {
  return [
    ...ROLES.map(role => item(`${role}:`, 'word', `said by the ${role}`)),
    ...ROLES.map(role => item(`${role}.`, 'name', `of the ${role}`)),
    item('not', 'word', 'what follows does not hold'),
    item('intent("', 'name', 'a reason for calling was recognised'),
    item('slot("', 'name', 'a detail was given'),
    ...Object.entries(SUMS).map(([name, meaning]) => item(`${name}(`, 'name', meaning)),
    ...named(FIELDS),
    ...named(MEASURES),
    ...spans(),
  ];
}

function members(of: string): readonly Completion[] {
  if (ROLES.includes(of)) return [...named(MEASURES), ...named(SIDE_FIELDS), ...spans()];
  return of in MEASURES ? [item('z', 'name', 'robust standard deviations from the baseline')] : [];
}

function values(tokens: readonly Token[]): readonly Completion[] {
  const name = tokens.at(-2)?.text.toLowerCase() ?? '';
  if (name in MEASURES) return [item('baseline', 'value', 'what is usual for the speaker')];
  return FIELDS[name]?.type === 'text' ? [item('"', 'value', 'a text')] : [];
}

function isMeasure(tokens: readonly Token[]): boolean {
  const text = tokens.at(-1)?.text.toLowerCase() ?? '';
  return text in MEASURES || text in SIDE_FIELDS || (text === 'z' && tokens.at(-2)?.text === '.');
}

function named(table: Readonly<Record<string, { readonly meaning: string }>>): Completion[] {
  return Object.entries(table).map(([name, { meaning }]) => item(name, 'name', meaning));
}

function spans(): Completion[] {
  return Object.entries(SPANS).map(([name, meaning]) => item(name, 'name', meaning));
}

function operators(): Completion[] {
  return words([...COMPARATORS, '.z'], 'operator');
}

function joiners(): Completion[] {
  return Object.entries(JOINERS).map(([text, meaning]) => item(text, 'operator', meaning));
}

function units(): Completion[] {
  return Object.entries(UNITS)
    .filter(([unit]) => unit !== '')
    .map(([unit, [kind]]) => item(unit, 'unit', kind));
}

function words(texts: readonly string[], kind: Completion['kind']): Completion[] {
  return texts.map(text => item(text, kind, ''));
}

function item(text: string, kind: Completion['kind'], meaning: string): Completion {
  return { text, kind, meaning };
}
