/**
 * Reads `routing.yaml`. Everything wrong with it is told at once, each problem with its line and, for a misspelt name,
 * with what may have been meant.
 */
import { readWhen } from './conditions/conditions.js';
import { UNKNOWN } from './domain.js';
import { withEarlierDestination } from './conditions/repeat.js';
import type { Action, Destination, Plan, Rule } from './plan.js';
import { ACTION_KEYS, readAction } from './read-action.js';
import { readDestinations } from './read-destinations.js';
import { readCalendars } from './read-hours.js';
import { invalidFile, readerOf } from '../../config/reader.js';
import type { Place, Reader } from '../../config/reader.js';

const MOST_RULES = 2_000;
const KEYS = ['intents', 'hours', 'destinations', 'rules', 'default'];

/** What is known beside the plan. */
export interface PlanOptions {
  /** The file's name, for messages. */
  readonly file?: string;
  /** The reasons for calling there are, if they are known from elsewhere. */
  readonly intents?: readonly string[] | undefined;
}

/**
 * Reads a plan.
 *
 * @param text YAML, docs/routing.md
 * @throws ParleyError FILE_INVALID with all problems, one a line, each beginning `FILE:LINE: KEY:`
 */
export function readPlan(text: string, { file = 'routing.yaml', intents }: PlanOptions = {}): Plan {
  const reader = readerOf(text, file);
  const plan = readRoot(reader, file, intents);
  if (plan === undefined || reader.problems.length > 0) throw invalidFile(file, reader.problems);
  return plan;
}

function readRoot(reader: Reader, file: string, intents: readonly string[] | undefined): Plan | undefined {
  const root = reader.root();
  if (root.node === null) return reader.refuse(root, 'The plan is empty.');
  const fields = reader.fields(root, KEYS);
  if (fields === undefined) return undefined;
  const missing = (key: string): undefined => reader.refuse(root, `The plan has no ${key}.`);
  const [given, listed, fallback] = [fields.get('destinations'), fields.get('rules'), fields.get('default')];
  const own = fields.get('intents');
  const calendars = readCalendars(reader, fields.get('hours'));
  const destinations = given ? readDestinations(reader, given, calendars) : new Map<string, Destination>();
  if (given === undefined) missing('destinations');
  const names = own === undefined ? intents : readNames(reader, own);
  if (names?.includes(UNKNOWN))
    reader.warn(
      own ?? root,
      `"${UNKNOWN}" stands for callers whose reason was not understood: an intent of that name cannot be told from them.`,
    );
  const known = { calendars, destinations: [...destinations.keys()], intents: names };
  const rules = listed ? readRules(reader, listed, known) : missing('rules');
  const action = fallback ? readDefault(reader, fallback, known.destinations) : missing('default');
  if (rules === undefined || action === undefined) return undefined;
  const { warnings } = reader;
  return {
    file,
    calendars,
    destinations,
    rules,
    fallback: action,
    ...(names !== undefined && { intents: names }),
    warnings,
  };
}

function readNames(reader: Reader, place: Place): string[] {
  return reader.items(place).flatMap(item => reader.text(item) ?? []);
}

type Known = Parameters<typeof readWhen>[2];

function readRules(reader: Reader, place: Place, known: Known): Rule[] | undefined {
  if (!reader.isList(place)) return reader.wrongKind(place, 'a list of rules');
  const items = reader.items(place);
  if (items.length > MOST_RULES) return reader.refuse(place, `There are more than ${MOST_RULES} rules.`);
  const rules = items.flatMap(item => readRule(reader, item, known) ?? []);
  const lines = new Map<string, number>([['default', 0]]);
  for (const { name, line } of rules) {
    const before = lines.get(name);
    if (before === 0) reader.refuse({ line, path: 'rules' }, 'The name "default" is taken.');
    else if (before !== undefined)
      reader.refuse(
        { line, path: 'rules' },
        `The rule "${name}" is there twice; the other is in line ${before}.`,
      );
    lines.set(name, before ?? line);
  }
  return rules;
}

function readRule(reader: Reader, place: Place, known: Known): Rule | undefined {
  const fields = reader.fields(place, ['name', 'when', ...ACTION_KEYS]);
  if (fields === undefined) return undefined;
  const [title, conditions] = [fields.get('name'), fields.get('when')];
  if (title === undefined) reader.refuse(place, 'The rule has no name.');
  if (conditions === undefined) reader.refuse(place, 'The rule has no condition (when).');
  const name = title && reader.text(title);
  const when = conditions && readWhen(reader, conditions, known);
  const action = readAction(reader, place, fields, known.destinations);
  if (name === undefined || when === undefined || action === undefined) return undefined;
  const { line } = place;
  if (action.to.kind === 'named') return { name, line, when, ...action };
  const same = when.flatMap(alternative => withEarlierDestination(alternative, known.destinations) ?? []);
  if (same.length < when.length)
    return reader.refuse(
      place,
      'The same destination needs an earlier call: add repeat: { withinDays: ... } to when.',
    );
  return { name, line, when: same, ...action };
}

function readDefault(reader: Reader, place: Place, destinations: readonly string[]): Action | undefined {
  const fields = reader.fields(place, ACTION_KEYS);
  const action = fields && readAction(reader, place, fields, destinations);
  if (action?.to.kind === 'same') return reader.refuse(place, 'The default needs a destination of its own.');
  return action;
}
