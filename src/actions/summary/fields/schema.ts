/** The operator's schema: which fields a call is written into and which categories it can have. */
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { ParleyError, shapeOf } from '../../../call/errors.js';
import { readText } from '../../../config/text.js';

/** What a field's value can be. */
const FIELD_TYPES = [
  'date',
  'amount',
  'enum',
  'text',
  'reference',
  'boolean',
  'phone',
  'e-mail',
  'product',
] as const;

/** The language under which phrases for every language stand. */
const ANY = '*';

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,127}$/);
const phrases = z.record(z.string(), z.array(z.string().min(1).max(2000)).max(200));
const value = z.union([
  z.string().min(1).max(500),
  z.strictObject({ value: z.string().min(1).max(500), phrases: phrases.optional() }),
]);

/** Phrases that are not said to be of a language are for all of them. */
const hints = z.preprocess(
  given => (typeof given === 'string' ? { [ANY]: [given] } : Array.isArray(given) ? { [ANY]: given } : given),
  phrases,
);

const field = z.strictObject({
  name,
  label: z.string().max(500).optional().describe('For people; nothing is read from it.'),
  description: z.string().max(5000).optional().describe('Likewise.'),
  type: z.preprocess(given => (given === 'email' ? 'e-mail' : given), z.enum(FIELD_TYPES)),
  required: z.boolean().default(false),
  many: z.boolean().default(false).describe('Several values are kept side by side.'),
  from: z.enum(['reason', 'done', 'promised']).optional().describe('Which statements of the call fill it.'),
  lies: z.literal('ahead').optional().describe('Dates before the day of the call are left out.'),
  values: z.array(value).max(20_000).optional(),
  hints: hints
    .optional()
    .describe('Words near which a value is the one meant, for all languages or by language.'),
  languages: z.array(z.string()).optional().describe('Filled only in calls in these languages.'),
  requires: z.array(name).optional().describe('Filled only if these fields are.'),
});

const schema = z.strictObject({
  fields: z.array(field).max(1000),
  categories: z.array(z.strictObject({ name, phrases })).max(2000).default([]),
});

/** One field. */
export type FieldSpec = z.infer<typeof field>;
/** The fields and categories of an operator. */
export type CrmSchema = z.infer<typeof schema>;

/** The hints of a field in a language (a primary subtag); none if it has none. */
export function hintsOf({ hints: given }: FieldSpec, language: string): readonly string[] {
  return [...(given?.[ANY] ?? []), ...(given?.[language] ?? [])];
}

function invalid(message: string, at: string, cause?: unknown): ParleyError {
  return new ParleyError('CONFIG_INVALID', `crm-schema ${at}: ${message}`, { field: at, cause });
}

/**
 * Reads a schema from YAML.
 *
 * @throws ParleyError CONFIG_INVALID naming the key at fault: not YAML, an unknown type or key, a name twice, an enum
 *   without values, fields that require each other in a circle, aliases that contain themselves
 */
export function parseSchema(text: string): CrmSchema {
  let tree: unknown;
  try {
    tree = parse(text, { maxAliasCount: 100 });
    JSON.stringify(tree);
  } catch (cause) {
    throw invalid(cause instanceof Error ? cause.message.split('\n')[0]! : 'not YAML', 'file', cause);
  }
  const parsed = schema.safeParse(tree);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const found = issue.path.reduce<unknown>(
      (v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key],
      tree,
    );
    throw invalid(`${issue.message}, found ${shapeOf(found)}`, issue.path.join('.') || 'file');
  }
  checkNames(parsed.data);
  checkCircles(parsed.data);
  return { ...parsed.data, fields: parsed.data.fields.map(withMeaning) };
}

/** What names of fields say that is meant by them, the clearest first. */
const MEANINGS: readonly (readonly [RegExp, NonNullable<FieldSpec['from']>])[] = [
  [/promis|next|follow|todo|to_do|call_?back|vervolg|toezegg|suite|suivi|engagement|rappel/i, 'promised'],
  [/reason|subject|purpose|why|motif|objet|raison|reden|aanleiding|onderwerp/i, 'reason'],
  [/done|action|outcome|resol|result|complet|fait|issue|gedaan|uitkomst|oplossing|afhandeling/i, 'done'],
];

/** A text or a yes-or-no of which only the name says what it is: "reason", "next_steps". */
function withMeaning(spec: FieldSpec): FieldSpec {
  const open = spec.type === 'text' || spec.type === 'boolean';
  if (!open || spec.from !== undefined || spec.values !== undefined || spec.hints !== undefined) return spec;
  const from = MEANINGS.find(([words]) => words.test(spec.name))?.[1];
  return from === undefined ? spec : { ...spec, from };
}

function checkNames({ fields }: CrmSchema): void {
  const names = new Set<string>();
  for (const [i, spec] of fields.entries()) {
    if (names.has(spec.name)) throw invalid('the name is taken', `fields.${i}.name`);
    names.add(spec.name);
    if (spec.type === 'enum' && (spec.values ?? []).length === 0)
      throw invalid('an enum needs values', `fields.${i}.values`);
  }
  for (const [i, spec] of fields.entries()) {
    const missing = (spec.requires ?? []).find(r => !names.has(r));
    if (missing !== undefined) throw invalid(`there is no field ${missing}`, `fields.${i}.requires`);
  }
}

function checkCircles({ fields }: CrmSchema): void {
  const requires = new Map(fields.map(f => [f.name, f.requires ?? []]));
  const done = new Set<string>();
  const visit = (at: string, path: readonly string[]): void => {
    if (path.includes(at))
      throw invalid(`fields require each other: ${[...path, at].join(' > ')}`, `fields.${at}.requires`);
    if (done.has(at)) return;
    for (const next of requires.get(at) ?? []) visit(next, [...path, at]);
    done.add(at);
  };
  for (const { name: at } of fields) visit(at, []);
}

/**
 * Reads a schema file; the one that ships if none is named.
 *
 * @throws ParleyError FILE_NOT_FOUND, CONFIG_INVALID
 */
export function loadSchema(file?: string): CrmSchema {
  const shipped = new URL('../../../../models/crm/crm-schema.yaml', import.meta.url);
  const source = file ?? fileURLToPath(shipped);
  return parseSchema(readText(source, 'The schema', 'schema'));
}
