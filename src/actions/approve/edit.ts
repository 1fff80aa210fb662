/** What an edit may say: fields and categories of the operator's schema, with values of their types. */
import { z } from 'zod';
import { ParleyError, shapeOf } from '../../call/errors.js';
import type { CrmSchema, FieldSpec } from '../summary/fields/schema.js';
import type { SummaryContent } from './state.js';

// What is left blank is emptied by null: a system of record takes no spaces for a value.
const value = z.union([z.string().trim().min(1).max(4000), z.boolean()]);

/** Who changes which version. */
export const decision = z.strictObject({
  version: z.int().min(1).describe('The version that was read.'),
  by: z.string().trim().min(1).max(128),
});

/** An edit. What is left out stays; a field that is null is emptied. */
export const edit = z.strictObject({
  ...decision.shape,
  text: z.string().trim().min(1).max(20_000).optional(),
  categories: z.array(z.string().min(1).max(128)).max(100).optional(),
  fields: z.record(z.string(), z.union([value, z.array(value).max(100), z.null()])).optional(),
});

/** Who approves which version. */
export type Decision = z.infer<typeof decision>;
/** An edit. */
export type Edit = z.infer<typeof edit>;

/**
 * The content after an edit.
 *
 * @throws ParleyError BAD_ARGUMENT naming the field that the schema does not have, or whose value is not of its type
 */
export function edited(before: SummaryContent, change: Edit, schema: CrmSchema): SummaryContent {
  const { text = before.text, categories = before.categories } = change;
  const known = schema.categories.map(({ name }) => name);
  const strange = (change.categories ?? []).findIndex(name => !known.includes(name));
  if (strange >= 0) throw unknown(`categories.${strange}`, 'category', known);
  const fields = { ...before.fields };
  for (const [name, given] of Object.entries(change.fields ?? {})) {
    const spec = schema.fields.find(field => field.name === name);
    if (spec === undefined)
      throw unknown(
        `fields.${name}`,
        'field',
        schema.fields.map(one => one.name),
      );
    delete fields[name];
    if (given !== null) fields[name] = valuesOf(spec, given);
  }
  return { text, categories, fields: inOrder(fields, schema) };
}

/** Fields as the schema lists them, so that an edited one stays where people look for it; those it no longer has come last. */
function inOrder(fields: SummaryContent['fields'], schema: CrmSchema): SummaryContent['fields'] {
  const listed = schema.fields.map(({ name }) => name).filter(name => Object.hasOwn(fields, name));
  const others = Object.keys(fields).filter(name => !listed.includes(name));
  return Object.fromEntries([...listed, ...others].map(name => [name, fields[name]!]));
}

function valuesOf(
  spec: FieldSpec,
  given: Exclude<NonNullable<Edit['fields']>[string], null>,
): (string | boolean)[] {
  const values = Array.isArray(given) ? given : [given];
  if (values.length > 1 && !spec.many) throw wrong(`fields.${spec.name}`, 'has one value', given);
  const bad = values.find(one => !fits(spec, one));
  if (bad !== undefined) throw wrong(`fields.${spec.name}`, `must be of the type ${spec.type}`, bad);
  return values;
}

const day = z.iso.date();

function fits({ type, values = [] }: FieldSpec, given: string | boolean): boolean {
  if (type === 'boolean') return typeof given === 'boolean';
  if (typeof given !== 'string') return false;
  if (type === 'date') return day.safeParse(given).success;
  if (type === 'enum') return values.some(one => (typeof one === 'string' ? one : one.value) === given);
  if (type === 'e-mail') return /^\S+@\S+\.\S+$/.test(given);
  if (type === 'amount' || type === 'phone') return /\d/.test(given);
  return true;
}

function unknown(field: string, what: string, known: readonly string[]): ParleyError {
  const all = known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`;
  return new ParleyError('BAD_ARGUMENT', `${field} is no ${what} of the schema; ${all}.`, { field });
}

function wrong(field: string, rule: string, found: unknown): ParleyError {
  return new ParleyError('BAD_ARGUMENT', `${field} ${rule}, found ${shapeOf(found)}.`, { field });
}
