/**
 * Reads a call flow. Everything wrong with it is told at once, each problem with its line and, for a misspelt name, with
 * what may have been meant.
 */
import { invalidFile, meant, readerOf } from '../../config/reader.js';
import type { Place, Reader } from '../../config/reader.js';
import { readText } from '../../config/text.js';
import { checkExits } from './exits.js';
import type { Flow, FlowIntent, Step } from './flow.js';
import { readStep } from './read-step.js';
import { readTexts } from './read-texts.js';

/** What is known beside the flow. */
export interface FlowOptions {
  /** The file's name, for messages. */
  readonly file?: string;
  /** The reasons for calling there are; the flow may name only these. */
  readonly intents?: readonly string[] | undefined;
}

const KEYS = ['languages', 'start', 'operator', 'waitMs', 'intents', 'steps'];
const DEFAULT_WAIT_MS = 6000;

/**
 * Opens a flow from its file.
 *
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID with all problems by line
 */
export function loadFlow(file: string, intents: readonly string[] | undefined): Flow {
  return readFlow(readText(file, 'The flow', 'flow'), { file, intents });
}

/**
 * Reads a flow.
 *
 * @param text YAML, docs/flows.md
 * @throws ParleyError FILE_INVALID with all problems, one a line, each beginning `FILE:LINE: KEY:`
 */
export function readFlow(text: string, { file = 'flow.yaml', intents }: FlowOptions = {}): Flow {
  const reader = readerOf(text, file);
  const flow = readRoot(reader, file, intents);
  // Where names are wrong, ways through the flow say nothing.
  if (flow !== undefined && reader.problems.length === 0) checkExits(reader, flow);
  if (flow === undefined || reader.problems.length > 0) throw invalidFile(file, reader.problems);
  return { ...flow, warnings: reader.warnings };
}

function readRoot(reader: Reader, file: string, known: readonly string[] | undefined): Flow | undefined {
  const root = reader.root();
  if (root.node === null) return reader.refuse(root, 'The flow is empty.');
  const fields = reader.fields(root, KEYS);
  if (fields === undefined) return undefined;
  for (const key of ['languages', 'start', 'operator', 'steps'])
    if (!fields.has(key)) reader.refuse(root, `The flow has no ${key}.`);
  const [tongues, listed] = [fields.get('languages'), fields.get('steps')];
  if (tongues === undefined || listed === undefined) return undefined;
  const languages = reader.items(tongues).flatMap(item => languageAt(reader, item) ?? []);
  const entries = reader.fields(listed) ?? new Map<string, Place>();
  const names = [...entries.keys()];
  const wait = fields.get('waitMs');
  const waitMs = (wait && reader.number(wait, { min: 500, max: 60_000, whole: true })) ?? DEFAULT_WAIT_MS;
  const stepAt = (key: string): string | undefined => {
    const place = fields.get(key);
    return place && reader.oneOf(place, 'step', names);
  };
  const intents = readIntents(reader, fields.get('intents'), { languages, names, known });
  const reasons = known ?? [...intents.keys()];
  const steps = new Map<string, Step>();
  for (const [name, place] of entries) {
    const step = readStep(reader, place, { name, names, languages, waitMs, reasons });
    if (step !== undefined) steps.set(name, step);
  }
  keysForAsking(reader, steps, intents);
  const [start, operator] = [stepAt('start'), stepAt('operator')];
  if (start === undefined || operator === undefined) return undefined;
  return { file, languages, start, operator, intents, steps, warnings: [] };
}

/** A tag by which days can be said: one that is none would only be noticed when a date is read out to a caller. */
function languageAt(reader: Reader, place: Place): string | undefined {
  const tag = reader.text(place);
  if (tag === undefined) return undefined;
  try {
    Intl.getCanonicalLocales(tag);
    return tag;
  } catch {
    return reader.refuse(place, `"${tag}" is no tag of a language, such as en or nl-BE.`);
  }
}

interface KnownNames {
  readonly languages: readonly string[];
  readonly names: readonly string[];
  readonly known: readonly string[] | undefined;
}

function readIntents(
  reader: Reader,
  place: Place | undefined,
  { languages, names, known }: KnownNames,
): Map<string, FlowIntent> {
  const intents = new Map<string, FlowIntent>();
  const byKey = new Map<string, string>();
  for (const [name, entry] of (place && reader.fields(place)) ?? []) {
    if (known !== undefined && !known.includes(name))
      reader.refuse(entry, `There is no intent "${name}".${meant(name, known)}`);
    const fields = reader.fields(entry, ['say', 'key', 'to']);
    if (fields === undefined) continue;
    const [said, key, to] = [fields.get('say'), fields.get('key'), fields.get('to')];
    const say = readTexts(reader, said, entry, languages, []);
    const step =
      to === undefined
        ? reader.refuse(entry, 'Where it leads is missing (to).')
        : reader.oneOf(to, 'step', names);
    const digit = key && reader.number(key, { min: 1, max: 9, whole: true });
    const taken = digit === undefined ? undefined : byKey.get(String(digit));
    if (key !== undefined && taken !== undefined) reader.refuse(key, `Key ${digit} is "${taken}" already.`);
    if (digit !== undefined) byKey.set(String(digit), name);
    if (say === undefined || step === undefined) continue;
    intents.set(name, {
      name,
      line: entry.line,
      say,
      to: step,
      ...(digit !== undefined && { key: String(digit) }),
    });
  }
  return intents;
}

/** Callers who press keys must be able to say by them why they call. */
function keysForAsking(
  reader: Reader,
  steps: ReadonlyMap<string, Step>,
  intents: ReadonlyMap<string, FlowIntent>,
): void {
  const asking = [...steps.values()].find(step => step.does === 'ask');
  if (asking === undefined || [...intents.values()].some(({ key }) => key !== undefined)) return;
  reader.refuse(
    { line: asking.line, path: `steps.${asking.name}` },
    'No intent has a key: callers must be able to answer by keys too.',
  );
}
