/** Values that are asked for, said or keyed in. */
import { announcing } from '../../language/announcing.js';
import type { Expectation } from '../../understanding/understanding.js';
import { documentKeyed } from './document.js';
import type { CollectStep, ListeningStep } from './flow.js';
import type { FlowContext, FlowState, Outcome, SaidInput } from './state.js';

const MOST_KEYS = 40;

/** Values that take more words than the last few of an answer. */
const LONG: ReadonlySet<string> = new Set(['iban', 'date', 'postcode', 'plate']);
/** Words at the end of an answer that may be the value. */
const LAST_WORDS = 4;
/** Score from which an entry is taken after the question for one. */
const LEAST_LIKE = 0.45;

/** What was said in answer to a question for a value: the last valid one of its kind. */
export function collectSaid(context: FlowContext, step: CollectStep, said: SaidInput): Outcome {
  if (step.slot === 'entry') return entryIn(context, step, said);
  if (step.slot === 'document') return { kind: 'lookUp', answer: said.text };
  const { text } = said;
  const value = valueIn(context, step, text) ?? announced(context, step, text);
  if (value === undefined) return { kind: 'noMatch' };
  return { kind: 'collected', value: step.slot === 'digits' ? String(value) : value, by: 'voice' };
}

/** The entry meant of the catalogue in force: a name is expected, so that less likeness will do than elsewhere. */
function entryIn(
  { understanding, language }: FlowContext,
  { catalogue }: CollectStep,
  { text, nearly = [] }: SaidInput,
): Outcome {
  const options = { limit: 1, leastScore: LEAST_LIKE, nearly };
  const [best] = understanding.matcher(language, catalogue)?.match(text, options) ?? [];
  return best === undefined ? { kind: 'noMatch' } : { kind: 'collected', value: best.sku, by: 'voice' };
}

function announced(context: FlowContext, step: CollectStep, text: string): string | number | undefined {
  const lead = announcing(step.slot, context.language);
  if (lead === undefined) return undefined;
  if (LONG.has(step.slot)) return valueIn(context, step, `${lead} ${text}`);
  const words = text.split(' ').filter(Boolean).slice(-LAST_WORDS);
  const ends = words.map((_, i) => `${lead} ${words.slice(i).join(' ')}`);
  return ends.map(end => valueIn(context, step, end)).find(value => value !== undefined);
}

function valueIn(
  { understanding, language, callDate }: FlowContext,
  { slot, shape }: CollectStep,
  text: string,
): string | number | undefined {
  const speaking = { language, callDate };
  const shapes = shape === undefined ? undefined : [shape];
  const fits = understanding
    .slots(text, speaking, shapes)
    .filter(found => found.valid && (found.type === slot || (slot === 'digits' && found.type === 'number')));
  const whole = fits.filter(
    ({ value }) =>
      shape === undefined ||
      understanding.completeness(spaced(String(value)), { type: 'digits', shape }, speaking) === 'complete',
  );
  return whole.at(-1)?.value;
}

/**
 * A key in answer to a question for a value. `#` ends the value; one that is whole ends at once. Where keys cannot give the
 * value, `0` is the operator.
 */
export function collectKeys(
  context: FlowContext,
  step: CollectStep,
  state: FlowState,
  digit: string,
): Outcome {
  if (step.slot === 'document') return documentKeyed(context, state, digit);
  if (!isKeyed(context, step))
    return digit === '0'
      ? { kind: 'go', to: context.flow.operator, because: 'operator' }
      : { kind: 'noMatch' };
  if (digit === '#') return valueOf(context, step, state.keys) ?? { kind: 'noMatch' };
  const keys = state.keys + digit;
  if (isWhole(context, step, keys)) return valueOf(context, step, keys) ?? { kind: 'noMatch' };
  return keys.length >= MOST_KEYS ? { kind: 'noMatch' } : { kind: 'stay', change: { keys } };
}

/** What keys pressed before a silence amount to; nothing if none were. */
export function keyedSoFar(
  context: FlowContext,
  step: ListeningStep,
  { keys }: FlowState,
): Outcome | undefined {
  if (step.does !== 'collect' || keys === '') return undefined;
  return valueOf(context, step, keys) ?? { kind: 'noMatch' };
}

/** Kinds of values that twelve keys can give. */
const KEYED: ReadonlySet<string> = new Set('date month time amount number digits phone iban'.split(' '));

/** A postcode can be keyed where it has no letters. */
function isKeyed({ understanding, language, callDate }: FlowContext, { slot }: CollectStep): boolean {
  if (slot !== 'postcode') return KEYED.has(slot);
  return understanding.completeness('1 2 3 4 5', { type: slot }, { language, callDate }) === 'complete';
}

function isWhole(
  { understanding, language, callDate, standing }: FlowContext,
  { slot, shape, inRecords }: CollectStep,
  keys: string,
): boolean {
  if (slot === 'date') return keys.length === 8;
  if (slot === 'time') return keys.length === 4;
  if (slot === 'month') return keys.length === 2;
  if (slot === 'digits' && inRecords === true && standing?.(keys) === 'complete') return true;
  if (slot !== 'postcode' && (slot !== 'digits' || shape === undefined)) return false;
  const expecting: Expectation =
    slot === 'digits' && shape !== undefined ? { type: slot, shape } : { type: 'postcode' };
  return understanding.completeness(spaced(keys), expecting, { language, callDate }) === 'complete';
}

/** The value that keys stand for: DDMMYYYY, MM (of the last twelve months), HHMM, an amount in hundredths, or digits. */
function valueOf(context: FlowContext, { slot, shape }: CollectStep, keys: string): Outcome | undefined {
  const { understanding, language, callDate } = context;
  const speaking = { language, callDate };
  const taken = (value: string | number | undefined): Outcome | undefined =>
    value === undefined ? undefined : { kind: 'collected', value, by: 'keys' };
  if (keys === '') return undefined;
  switch (slot) {
    case 'date':
      return taken(dateOf(keys));
    case 'month':
      return taken(monthOf(keys, callDate));
    case 'time':
      return /^([01]\d|2[0-3])[0-5]\d$/.test(keys)
        ? taken(`${keys.slice(0, 2)}:${keys.slice(2)}`)
        : undefined;
    case 'amount':
      return taken(`${(Number(keys) / 100).toFixed(2)} EUR`);
    case 'number':
      return taken(Number(keys));
    case 'phone':
    case 'postcode':
    case 'iban': {
      // Of an account its digits, without the letters.
      const text = `${announcing(slot, language) ?? ''} ${keys}`;
      return taken(understanding.slots(text, speaking).find(s => s.type === slot && s.valid)?.value);
    }
    default: {
      const whole =
        shape === undefined ||
        understanding.completeness(spaced(keys), { type: 'digits', shape }, speaking) === 'complete';
      return whole ? taken(keys) : undefined;
    }
  }
}

function dateOf(keys: string): string | undefined {
  const [day, month, year] = [keys.slice(0, 2), keys.slice(2, 4), keys.slice(4)];
  const iso = `${year}-${month}-${day}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return keys.length === 8 && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso)
    ? iso
    : undefined;
}

/** The latest month of that number that is not after the call's. */
function monthOf(keys: string, callDate: string): string | undefined {
  const month = Number(keys);
  if (!(month >= 1 && month <= 12)) return undefined;
  const [year = 0, current = 0] = callDate.split('-').map(Number);
  return `${month <= current ? year : year - 1}-${String(month).padStart(2, '0')}`;
}

/** Digits one by one, as the grammar of codes reads them. */
function spaced(code: string): string {
  return Array.from(code.replace(/[\s-]/g, '')).join(' ');
}
