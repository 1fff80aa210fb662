/**
 * The step machine: an input gives the next state and what is to be done. It waits for nothing and knows no clock; whoever
 * drives it speaks, listens and tells when the caller has been silent for too long.
 */
import type { Expectation } from '../../understanding/understanding.js';
import { answerAsk, answerClarify, answerConfirm } from './answers.js';
import { collectKeys, collectSaid, keyedSoFar } from './collect.js';
import { listens } from './flow.js';
import type { ListeningStep, Step } from './flow.js';
import { afterLookUp } from './document.js';
import { asksForOperator } from './replies.js';
import { keySaid } from './said-key.js';
import { fill } from './read-texts.js';
import { sayable } from './sayable.js';
import { chose, yesOf } from './state.js';
import type {
  DocumentMeant,
  FlowAction,
  FlowContext,
  FlowInput,
  FlowState,
  Outcome,
  SaidInput,
} from './state.js';

/** A state with what is to be done. */
export interface Advanced {
  readonly state: FlowState;
  readonly actions: readonly FlowAction[];
}

/** Callers who after so many turns are not through get a person. */
const MOST_TURNS = 40;

const START: FlowState = {
  step: '',
  noInput: 0,
  noMatch: 0,
  turns: 0,
  candidates: [],
  documents: [],
  values: {},
  known: {},
  keys: '',
  ended: false,
};

/** The next state and what is to be done. An input after the end changes nothing. */
export function advance(context: FlowContext, state: FlowState | undefined, input: FlowInput): Advanced {
  const { flow } = context;
  if (state === undefined || input.kind === 'start') return enter(context, START, flow.start, 'start');
  const step = flow.steps.get(state.step);
  if (state.ended || step === undefined || !listens(step)) return { state, actions: [] };
  if (input.kind === 'silence') {
    const keyed = keyedSoFar(context, step, state);
    return keyed === undefined
      ? repeat(context, state, step, 'noInput')
      : settle(context, state, step, keyed);
  }
  if (input.kind === 'meant') return withDocument(context, state, step, input.document);
  const turned = { ...state, turns: state.turns + 1 };
  if (turned.turns > MOST_TURNS) return enter(context, turned, flow.operator, 'tooManyTurns');
  const outcome =
    input.kind === 'key'
      ? answerKey(context, step, turned, input.digit)
      : answerSaid(context, step, turned, input);
  const heard = input.kind === 'said' ? withKnown(context, turned, input.text) : turned;
  return settle(context, heard, step, outcome);
}

function answerSaid(context: FlowContext, step: ListeningStep, state: FlowState, said: SaidInput): Outcome {
  const { text } = said;
  const key = step.does === 'collect' ? undefined : keySaid(text, context.language);
  const keyed = key === undefined ? undefined : answerKey(context, step, state, key);
  if (keyed !== undefined && keyed.kind !== 'noMatch') return keyed;
  if (step.does === 'ask') return answerAsk(context, step, text);
  if (asksForOperator(text, context.language)) return toOperator(context);
  if (step.does === 'clarify') return answerClarify(context, step, state, text);
  if (step.does === 'confirm') return answerConfirm(context, step, state, text);
  return collectSaid(context, step, said);
}

/** What a key means: `*` is the operator everywhere, `0` wherever it is no digit of a value. */
function answerKey(context: FlowContext, step: ListeningStep, state: FlowState, digit: string): Outcome {
  const { flow } = context;
  if (digit === '*') return toOperator(context);
  if (step.does === 'collect') return collectKeys(context, step, state, digit);
  if (digit === '0') return toOperator(context);
  if (step.does === 'ask') {
    const chosen = [...flow.intents.values()].find(({ key }) => key === digit);
    return chosen === undefined ? { kind: 'noMatch' } : chose(context, chosen.name, step.otherwise, 'key');
  }
  if (step.does === 'clarify') {
    const name = state.candidates[Number(digit) - 1];
    return name === undefined ? { kind: 'noMatch' } : chose(context, name, step.neither, 'key');
  }
  if (digit === '1') return { kind: 'go', to: yesOf(context, step, state), because: 'yes' };
  return digit === '2' ? { kind: 'go', to: step.no, because: 'no' } : { kind: 'noMatch' };
}

function toOperator({ flow }: FlowContext): Outcome {
  return { kind: 'go', to: flow.operator, because: 'operator' };
}

function settle(context: FlowContext, state: FlowState, step: ListeningStep, outcome: Outcome): Advanced {
  if (outcome.kind === 'lookUp')
    return { state: { ...state, answer: outcome.answer }, actions: [{ kind: 'lookUp' }] };
  if (outcome.kind === 'noMatch') return repeat(context, { ...state, keys: '' }, step, 'noMatch');
  // All keys of a value are one turn: an IBAN and a telephone number have more than thirty.
  if (outcome.kind === 'stay')
    return { state: { ...state, turns: state.turns - 1, ...outcome.change }, actions: [] };
  if (outcome.kind === 'go')
    return enter(context, { ...state, ...outcome.change }, outcome.to, outcome.because);
  return step.does === 'collect'
    ? took(context, state, step, outcome)
    : repeat(context, state, step, 'noMatch');
}

/** The records have said which document may be meant. */
function withDocument(
  context: FlowContext,
  state: FlowState,
  step: ListeningStep,
  meant: DocumentMeant,
): Advanced {
  if (step.does !== 'collect' || step.slot !== 'document') return { state, actions: [] };
  const next = afterLookUp(context, state, meant);
  const settled = { ...state, answer: undefined };
  if (next.kind === 'pass') return enter(context, settled, step.next, 'noDocument');
  if (next.kind !== 'ask') return settle(context, settled, step, next);
  const text = next.question ?? fill(step.say, context.language, valuesFor(context, state));
  return {
    state: { ...settled, documents: next.documents },
    actions: [{ kind: 'say', text }, listenFor(step)],
  };
}

function took(
  context: FlowContext,
  state: FlowState,
  { name, as, slot, catalogue, next }: Extract<Step, { does: 'collect' }>,
  { value, by }: { readonly value: string | number; readonly by: 'voice' | 'keys' },
): Advanced {
  const values = { ...state.values, [as]: { value, slot, ...(catalogue !== undefined && { catalogue }) } };
  const entered = enter(context, { ...state, values, known: without(state.known, slot) }, next, 'filled');
  return {
    ...entered,
    actions: [{ kind: 'collected', step: name, name: as, value, by }, ...entered.actions],
  };
}

/** Asks again, or goes on where the flow gives up. */
function repeat(
  context: FlowContext,
  state: FlowState,
  step: ListeningStep,
  why: 'noInput' | 'noMatch',
): Advanced {
  const { say, to } = step[why];
  const texts = say[state[why]];
  if (texts === undefined) return enter(context, state, to, why);
  const text = fill(texts, context.language, valuesFor(context, state));
  const again = { ...state, [why]: state[why] + 1, keys: '' };
  return { state: again, actions: [{ kind: 'say', text }, listenFor(step)] };
}

function enter(context: FlowContext, state: FlowState, name: string, because: string): Advanced {
  const { flow } = context;
  const step = flow.steps.get(name);
  const entered = { ...state, step: name, noInput: 0, noMatch: 0, keys: '', documents: [] };
  if (step === undefined) return { state: { ...entered, ended: true }, actions: [] };
  const actions: FlowAction[] = [{ kind: 'entered', step: name, does: step.does, because }];
  if (step.does === 'collect' && step.slot === 'document')
    return { state: entered, actions: [...actions, { kind: 'lookUp' }] };
  const known = step.does === 'collect' ? state.known[step.slot] : undefined;
  if (step.does === 'collect' && known !== undefined && step.shape === undefined)
    return after(actions, took(context, entered, step, { value: known, by: 'voice' }));
  if (step.say !== undefined)
    actions.push({ kind: 'say', text: fill(step.say, context.language, valuesFor(context, entered)) });
  if (step.does === 'say') return after(actions, enter(context, entered, step.next, 'next'));
  if (listens(step)) return { state: entered, actions: [...actions, listenFor(step)] };
  return { state: { ...entered, ended: true }, actions: [...actions, endOf(step, entered)] };
}

function after(actions: readonly FlowAction[], next: Advanced): Advanced {
  return { state: next.state, actions: [...actions, ...next.actions] };
}

function endOf(step: Extract<Step, { does: 'transfer' | 'hangUp' }>, state: FlowState): FlowAction {
  if (step.does === 'hangUp') return { kind: 'hangUp', step: step.name };
  const slots = Object.fromEntries(Object.entries(state.values).map(([name, { value }]) => [name, value]));
  const own = step.as !== undefined;
  return {
    kind: 'transfer',
    step: step.name,
    intent: own ? (step.as === 'unknown' ? null : step.as) : state.intent,
    confidence: own ? 1 : state.confidence,
    slots,
    message: step.say === undefined,
  };
}

function listenFor(step: ListeningStep): FlowAction {
  return { kind: 'listen', waitMs: step.waitMs, expecting: expectationOf(step) };
}

/** The value that the step waits for, where turn-taking knows its grammar. */
function expectationOf(step: ListeningStep): Expectation | undefined {
  if (step.does !== 'collect') return undefined;
  const { slot, shape } = step;
  switch (slot) {
    case 'digits':
      return {
        type: 'digits',
        ...(shape !== undefined && { shape }),
        ...(step.inRecords === true && { inRecords: true }),
      };
    case 'iban':
    case 'postcode':
    case 'phone':
    case 'date':
    case 'email':
    case 'spelling':
      return { type: slot };
    default:
      return undefined;
  }
}

/** Keeps the details said, so that they need not be asked for later. */
function withKnown(
  { understanding, language, callDate }: FlowContext,
  state: FlowState,
  text: string,
): FlowState {
  const said = understanding.slots(text, { language, callDate }).filter(slot => slot.valid);
  return { ...state, known: { ...state.known, ...Object.fromEntries(said.map(s => [s.type, s.value])) } };
}

function without(known: FlowState['known'], slot: string): FlowState['known'] {
  return Object.fromEntries(Object.entries(known).filter(([type]) => type !== slot));
}

function valuesFor({ flow, language, understanding }: FlowContext, state: FlowState): Record<string, string> {
  const titleOf = (name: string | null | undefined): string =>
    fill(flow.intents.get(name ?? '')?.say ?? {}, language, {});
  const values = Object.entries(state.values).map(([name, value]) => [
    name,
    sayable(value, language, understanding),
  ]);
  const [first, second] = state.candidates;
  return {
    ...(Object.fromEntries(values) as Record<string, string>),
    intent: titleOf(state.intent),
    first: titleOf(first),
    second: titleOf(second),
  };
}
