/** How many of a check set's labelled fields and categories are found, with the schema that ships. */
import { categoriesOf } from '../../actions/summary/fields/by-phrase.js';
import { fillFields } from '../../actions/summary/fields/fields.js';
import type { FieldValue, FilledFields } from '../../actions/summary/fields/values.js';
import { loadSchema } from '../../actions/summary/fields/schema.js';
import { slotFinder } from '../../slot-finder.js';
import { CHECK_DATE, LABEL_SEPARATOR } from './check.js';
import type { Outcome } from './evaluate.js';

/** What was asked for, and how much of it was right. */
export interface Share {
  readonly asked: number;
  readonly right: number;
}

/** One label and what was found instead where it is wrong. */
export interface Judged {
  readonly call: string;
  readonly label: string;
  readonly kind: 'value' | 'statement' | 'category';
  readonly right: boolean;
  readonly found: string;
}

/** Labels that name a statement by a word of it, and the field they are about. */
const STATEMENTS: Readonly<Record<string, string>> = {
  reason: 'reason',
  done: 'actions_done',
  promise: 'actions_promised',
};

const show = (values: readonly FieldValue[]): string =>
  values.map(v => [v.owner, v.due, String(v.value)].filter(x => x !== undefined).join(' ')).join(' / ');

/** A promise is labelled `OWNER DUE WORD`, DUE being `-` without a day; agent and company are one side. */
function keeps(label: string, name: string, value: FieldValue): boolean {
  const holds = (word: string): boolean => String(value.value).toLowerCase().includes(word.toLowerCase());
  if (name !== 'promise') return holds(label);
  const [owner, due = '-', ...words] = label.split(' ');
  const ours = (value.owner === 'caller') === (owner === 'caller');
  return ours && (value.due ?? '-') === due && holds(words.join(' '));
}

function judgeLabel(name: string, label: string, filled: FilledFields): Omit<Judged, 'call'> {
  const field = STATEMENTS[name];
  const values = filled[field ?? name]?.values ?? [];
  const right = field === undefined ? values[0]?.value === label : values.some(v => keeps(label, name, v));
  return {
    label: `${name} ${label}`,
    kind: field === undefined ? 'value' : 'statement',
    right,
    found: show(values),
  };
}

/** Fills the fields of every call from the recaps found in it and compares them; without a recap, all are wrong. */
export function judgeFields(outcomes: readonly Outcome[]): Judged[] {
  const schema = loadSchema();
  const findSlots = slotFinder(CHECK_DATE);
  return outcomes.flatMap(({ call, found }) => {
    const { categories = '', ...fields } = call.recap?.fields ?? {};
    const conversation = { language: call.language, turns: [...call.turns] };
    const sources = { conversation, findSlots, callDate: CHECK_DATE, recaps: found };
    const filled = found.length === 0 ? {} : fillFields(schema, sources);
    const said = found.length === 0 ? [] : categoriesOf(schema, sources);
    const labels = Object.entries(fields).flatMap(([name, all]) =>
      all.split(LABEL_SEPARATOR).map(label => judgeLabel(name, label, filled)),
    );
    const wanted = categories.split(' ').filter(label => label !== '');
    const named = wanted.map(label => ({
      label: `category ${label}`,
      kind: 'category' as const,
      right: said.includes(label),
      found: said.join(' '),
    }));
    return [...labels, ...named].map(judged => ({ call: call.id, ...judged }));
  });
}

/** Sums one kind of label up. */
export function shareOf(judged: readonly Judged[], kind: Judged['kind']): Share {
  const asked = judged.filter(j => j.kind === kind);
  return { asked: asked.length, right: asked.filter(j => j.right).length };
}
