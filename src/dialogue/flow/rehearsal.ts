/** Tries a flow on written and recorded conversations, each with what is expected of it. */
import { today } from '../../call/local-time.js';
import { z } from 'zod';
import { parseYamlFile } from '../../config/yaml-file.js';
import { isCode } from './code.js';
import type { Flow, FlowUnderstanding } from './flow.js';
import { advance } from './machine.js';
import type { FlowAction, FlowContext, FlowInput, FlowState } from './state.js';

const turn = z.union([
  z.strictObject({ said: z.string() }),
  z.strictObject({ keys: z.union([z.string(), z.number()]).transform(String) }),
  z.strictObject({ silence: z.literal(true) }),
  z.strictObject({
    audio: z.string().describe('A recording; the caller is its first channel.'),
    fromMs: z.int().min(0).default(0),
    toMs: z.int().min(1).optional(),
  }),
]);

const caseSchema = z.strictObject({
  name: z.string().min(1),
  language: z.string().optional(),
  date: z.iso.date().optional(),
  turns: z.array(turn).max(100),
  expect: z.strictObject({
    steps: z.array(z.string()).optional(),
    end: z.enum(['transfer', 'hangUp', 'open']).optional(),
    intent: z.string().nullable().optional(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    says: z.array(z.string()).optional(),
  }),
});

/** A conversation with what is expected of it. */
export type FlowCase = z.infer<typeof caseSchema>;
/** A recording of one turn. */
export type RecordedTurn = Extract<FlowCase['turns'][number], { audio: string }>;

/** What became of a case. */
export interface CaseResult {
  readonly name: string;
  readonly passed: boolean;
  readonly steps: readonly string[];
  readonly end: 'transfer' | 'hangUp' | 'open';
  readonly intent: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  /** Everything said, `< ` the machine and `> ` the caller, in order. */
  readonly log: readonly string[];
  /** What was expected and did not come, in sentences. */
  readonly failures: readonly string[];
}

/** What cases are tried with. */
export interface RehearsalParts {
  readonly flow: Flow;
  readonly understanding: FlowUnderstanding;
  /** Recognises a recorded turn; `code` says that a number, a postcode or a spelling is asked for. */
  readonly hear: (recorded: RecordedTurn, language: string, code: boolean) => Promise<string>;
}

/**
 * Reads cases.
 *
 * @throws ParleyError FILE_INVALID naming the case and the field
 */
export function readCases(text: string, file: string): FlowCase[] {
  return parseYamlFile(z.array(caseSchema).min(1), text, file);
}

/** Tries one case. */
export async function rehearse(parts: RehearsalParts, flowCase: FlowCase): Promise<CaseResult> {
  const { flow, understanding } = parts;
  const language = flowCase.language ?? flow.languages[0] ?? 'en';
  const callDate = flowCase.date ?? today();
  const context: FlowContext = { flow, understanding, language, callDate };
  const actions: FlowAction[] = [];
  const log: string[] = [];
  let state: FlowState | undefined;
  const give = (input: FlowInput): void => {
    const next = advance(context, state, input);
    ({ state } = next);
    actions.push(...next.actions);
    for (const action of next.actions) if (action.kind === 'say') log.push(`< ${action.text}`);
    // There are no records in a rehearsal.
    if (next.actions.some(action => action.kind === 'lookUp')) give({ kind: 'meant', document: undefined });
  };
  give({ kind: 'start' });
  for (const one of flowCase.turns) {
    const asked = actions.findLast(action => action.kind === 'listen')?.expecting;
    for (const input of await inputsOf(one, parts, language, isCode(asked))) {
      log.push(
        `> ${input.kind === 'said' ? input.text : input.kind === 'key' ? `key ${input.digit}` : 'silence'}`,
      );
      give(input);
    }
  }
  return judge(flowCase, actions, log, state?.intent);
}

async function inputsOf(
  one: FlowCase['turns'][number],
  { hear }: RehearsalParts,
  language: string,
  code: boolean,
): Promise<FlowInput[]> {
  if ('said' in one) return [{ kind: 'said', text: one.said }];
  if ('keys' in one) return Array.from(one.keys, digit => ({ kind: 'key', digit }));
  if ('silence' in one) return [{ kind: 'silence' }];
  const text = await hear(one, language, code);
  return [text === '' ? { kind: 'silence' } : { kind: 'said', text }];
}

function judge(
  { name, expect }: FlowCase,
  actions: readonly FlowAction[],
  log: readonly string[],
  understood: string | null | undefined,
): CaseResult {
  const steps = actions.flatMap(action => (action.kind === 'entered' ? [action.step] : []));
  const last = actions.findLast(action => action.kind === 'transfer' || action.kind === 'hangUp');
  const end = last?.kind ?? 'open';
  // Of a conversation that is not over, the reason found so far.
  const intent =
    (last?.kind === 'transfer' ? last.intent : last === undefined ? understood : undefined) ?? null;
  const collected = actions.flatMap(action => (action.kind === 'collected' ? [action] : []));
  const values = Object.fromEntries(collected.map(({ name: as, value }) => [as, value]));
  const spoken = log.filter(line => line.startsWith('< ')).join('\n');
  const failures = [
    ...differs('steps', expect.steps?.join(' -> '), steps.join(' -> ')),
    ...differs('end', expect.end, end),
    ...(expect.intent === undefined ? [] : differs('intent', String(expect.intent), String(intent))),
    ...Object.entries(expect.values ?? {}).flatMap(([as, value]) =>
      differs(`value ${as}`, String(value), String(values[as] ?? noneBut(Object.keys(values)))),
    ),
    ...(expect.says ?? []).filter(text => !spoken.includes(text)).map(text => `nothing said has "${text}"`),
  ];
  return { name, passed: failures.length === 0, steps, end, intent, values, log, failures };
}

/** What is said of a value that is not there: a value goes by the step's `as`, and else by its slot. */
function noneBut(names: readonly string[]): string {
  return names.length === 0 ? 'none' : `none of that name, only ${names.join(', ')}`;
}

function differs(what: string, expected: string | undefined, found: string): string[] {
  return expected === undefined || expected === found
    ? []
    : [`${what}: expected ${expected}, found ${found}`];
}
