/** How many of a check set's labelled fields and categories are found, with the schema that ships. */
import { categoriesOf } from '../../actions/summary/fields/by-phrase.js';
import { fillFields } from '../../actions/summary/fields/fields.js';
import { loadSchema } from '../../actions/summary/fields/schema.js';
import { slotFinder } from '../../slot-finder.js';
import { CHECK_DATE } from './check.js';
import type { Outcome } from './evaluate.js';

/** Labelled values, and how many of them came first in their field; labelled categories, and how many are among those named. */
export interface FieldScores {
  readonly values: number;
  readonly right: number;
  readonly categories: number;
  readonly named: number;
}

/** Fills the fields of every call from the first recap found in it; without one, all its values are wrong. */
export function fieldScores(outcomes: readonly Outcome[]): FieldScores {
  const schema = loadSchema();
  const findSlots = slotFinder(CHECK_DATE);
  let [values, right, categories, named] = [0, 0, 0, 0];
  for (const { call, found } of outcomes) {
    const { categories: labels = '', ...fields } = call.recap?.fields ?? {};
    const conversation = { language: call.language, turns: [...call.turns] };
    const sources = { conversation, findSlots, callDate: CHECK_DATE, recaps: found.slice(0, 1) };
    const filled = fillFields(schema, sources);
    const said = categoriesOf(schema, sources);
    const wanted = labels.split(' ').filter(label => label !== '');
    values += Object.keys(fields).length;
    categories += wanted.length;
    if (found.length === 0) continue;
    right += Object.entries(fields).filter(([name, v]) => filled[name]?.values[0]?.value === v).length;
    named += wanted.filter(label => said.includes(label)).length;
  }
  return { values, right, categories, named };
}
