/** `parley recap FILE.json`: finds the agent's recap in a conversation, with its categories and fields. */
import { today } from '../call/local-time.js';
import type { Command } from 'commander';
import { parseConversation } from '../actions/summary/conversation.js';
import type { Conversation } from '../actions/summary/conversation.js';
import { categoriesOf } from '../actions/summary/fields/by-phrase.js';
import { fillFields } from '../actions/summary/fields/fields.js';
import type {
  FieldSources,
  FieldValue,
  FilledField,
  ProductFinder,
} from '../actions/summary/fields/values.js';
import { loadSchema } from '../actions/summary/fields/schema.js';
import type { CrmSchema } from '../actions/summary/fields/schema.js';
import { findRecaps } from '../actions/summary/recap/recap.js';
import type { Recap } from '../actions/summary/recap/recap.js';
import { asParleyError, ParleyError } from '../call/errors.js';
import { productFinder, slotFinder } from '../slot-finder.js';
import { loadUnderstanding } from '../understanding/stage/load.js';
import { readJson } from './input.js';
import { printJson, printText } from './output.js';

interface Options {
  readonly json?: boolean;
  readonly schema?: string;
  readonly date?: string;
  readonly catalogue?: string;
}

/** Registers the command. */
export function registerRecap(program: Command): void {
  program
    .command('recap <file>')
    .description('find where the agent sums a conversation up (JSON with language and turns)')
    .option('--json', 'print JSON')
    .option(
      '-s, --schema <file>',
      'crm-schema.yaml with the fields and categories (default: the one that ships)',
    )
    .option(
      '--catalogue <file>',
      'product names for fields of the type product: a price list (CSV) or an imported catalogue',
    )
    .option('-d, --date <YYYY-MM-DD>', 'day of the call (default: today, UTC)')
    .action(async (file: string, options: Options) => {
      const conversation = await readConversation(file);
      const schema = loadSchema(options.schema);
      const callDate = options.date ?? today();
      const findSlots = slotFinder(callDate);
      const findProducts = productsOf(options.catalogue);
      const sources = { conversation, findSlots, callDate, findProducts };
      const recaps = findRecaps(conversation).map(recap =>
        shown(recap, { ...sources, recaps: [recap] }, schema),
      );
      if (options.json) printJson(recaps);
      else printText(recaps.map(describe).join('\n') || 'No recap found.');
    });
}

/**
 * Reads a conversation from a JSON file, or from standard input if it is `-`.
 *
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID if it is not JSON or not a conversation
 */
async function readConversation(file: string): Promise<Conversation> {
  const value = await readJson(file, 'file');
  try {
    return parseConversation(value);
  } catch (thrown) {
    const { message, field } = asParleyError(thrown);
    throw new ParleyError('FILE_INVALID', `${file}: ${message}`, { field: field ?? 'file', cause: thrown });
  }
}

/** One recap as it is printed. */
interface ShownRecap extends Pick<
  Recap,
  'turns' | 'startMs' | 'endMs' | 'text' | 'confidence' | 'confirmed'
> {
  readonly categories: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

function productsOf(catalogue: string | undefined): ProductFinder | undefined {
  if (catalogue === undefined) return undefined;
  const understanding = { intents: {}, catalogue, catalogues: {}, patterns: [] };
  return productFinder(loadUnderstanding({ understanding, modelsDir: '' }));
}

const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000;

function shown(recap: Recap, sources: FieldSources, schema: CrmSchema): ShownRecap {
  const { turns, startMs, endMs, text, confirmed } = recap;
  const fields = Object.entries(fillFields(schema, sources)).map(([name, f]) => [
    name,
    shownField(schema, name, f),
  ]);
  return {
    turns,
    startMs,
    endMs,
    text,
    confidence: rounded(recap.confidence),
    confirmed,
    categories: categoriesOf(schema, sources),
    fields: Object.fromEntries(fields) as Record<string, unknown>,
  };
}

function shownField(schema: CrmSchema, name: string, field: FilledField): unknown {
  const values = field.values.map(shownValue);
  if (schema.fields.find(f => f.name === name)?.many) return values;
  return field.conflicts.length === 0
    ? values[0]
    : { ...values[0], conflicts: field.conflicts.map(shownValue) };
}

function shownValue({
  value,
  confidence,
  source,
  evidence,
  owner,
  due,
}: FieldValue): Record<string, unknown> {
  const { turn, startMs, endMs, text } = evidence;
  const promise = { ...(owner === undefined ? {} : { owner }), ...(due === undefined ? {} : { due }) };
  return {
    value,
    ...promise,
    confidence: rounded(confidence),
    source,
    evidence: { turn, startMs, endMs, text },
  };
}

function describe(recap: ShownRecap): string {
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  const head = `turns ${recap.turns[0]}-${recap.turns[1]}, ${seconds(recap.startMs)}-${seconds(recap.endMs)} s`;
  const state = `confidence ${recap.confidence.toFixed(2)}, ${recap.confirmed ? 'confirmed' : 'not confirmed'}`;
  const fields = Object.entries(recap.fields).map(([name, field]) => `  ${name}: ${valueText(field)}`);
  return [
    `${head}, ${state}`,
    `  ${recap.text}`,
    `  categories: ${recap.categories.join(', ') || '-'}`,
    ...fields,
  ].join('\n');
}

function valueText(field: unknown): string {
  if (Array.isArray(field)) return field.map(valueText).join('; ');
  return String((field as { value: unknown }).value);
}
