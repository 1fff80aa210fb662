/**
 * Methods A, B and D: a conversation from the texts of one trade.
 *
 * A goes through its matter in order. B chains acts, each chosen by what was said before. D draws its events from
 * every matter of the trade, so that two calls about one thing differ in what comes of them.
 */
import type { Chance } from './random.js';
import { createRenderer } from './render.js';
import type { Renderer, Style } from './render.js';
import { exchangeOf } from './sources.js';
import type { Bank, Exchange, Scenario, SourceEvent } from './sources.js';
import { mergeTurns, turnOf } from './draft.js';
import type { Draft, DraftTurn } from './draft.js';
import { sayRecap } from './recap-text.js';

/** What a call is put together from. */
export interface Ingredients {
  readonly method: 'a' | 'b' | 'd';
  readonly language: string;
  readonly scenarios: readonly Scenario[];
  readonly bank: Bank;
  readonly chance: Chance;
  readonly style: Style;
  readonly withRecap: boolean;
  /** About how many turns it is to have. */
  readonly length: number;
}

interface Plan {
  readonly scenario: Scenario;
  readonly events: readonly SourceEvent[];
  readonly renderer: Renderer;
}

const letterOf = (method: string): string => method.toUpperCase();

function planOf(input: Ingredients): Plan {
  const { chance, scenarios, method } = input;
  const scenario = chance.pick(scenarios);
  const pool =
    method === 'd' ? [...scenario.events, ...scenarios.flatMap(s => s.events).slice(0, 2)] : scenario.events;
  const count = chance.int(2, Math.min(4, scenario.events.length));
  const unique = [...new Set(pool)];
  const chosen = new Set(chance.shuffle(unique).slice(0, count));
  const events = unique.filter(e => chosen.has(e));
  return { scenario, events, renderer: createRenderer(chance, input.language, input.style) };
}

/** Exchanges that say nothing of what is agreed: questions, checks, waiting, explaining. */
function fillers(input: Ingredients, plan: Plan, count: number): Exchange[] {
  const { chance, bank } = input;
  const out: Exchange[] = [];
  const negatives = chance.shuffle(bank.get('neg')!);
  const asides = chance.shuffle([...plan.scenario.asides, ...input.scenarios.flatMap(s => s.asides)]);
  for (let i = 0; i < count; i += 1) {
    const kind = chance.next();
    const aside = asides.pop();
    if (kind < 0.2) out.push(exchangeOf(chance.pick(bank.get('hold')!)));
    else if (kind < 0.25) out.push(exchangeOf(chance.pick(bank.get('small')!)));
    else if (kind < 0.5 && aside !== undefined) out.push(aside);
    else out.push(exchangeOf(negatives.pop() ?? chance.pick(bank.get('hold')!)));
  }
  return out;
}

function ordered(input: Ingredients, plan: Plan, extra: readonly Exchange[]): Exchange[] {
  const { chance } = input;
  const questions = chance.shuffle(plan.scenario.questions).slice(0, chance.int(1, 3));
  const events: Exchange[] = [...plan.events];
  const out: Exchange[] = input.method === 'b' ? weave(questions, events, chance) : [...questions, ...events];
  for (const exchange of extra)
    out.splice(chance.int(0, Math.max(0, out.length - (chance.is(0.5) ? 1 : 0))), 0, exchange);
  return out;
}

// An event may come as soon as one question was asked.
function weave(questions: readonly Exchange[], events: readonly Exchange[], chance: Chance): Exchange[] {
  const [first, ...rest] = questions;
  const out: Exchange[] = first === undefined ? [] : [first];
  const [asks, dones] = [[...rest], [...events]];
  while (asks.length + dones.length > 0) {
    const next = dones.length === 0 || (asks.length > 0 && chance.is(0.5)) ? asks.shift() : dones.shift();
    if (next !== undefined) out.push(next);
  }
  return out;
}

/** Makes one conversation. */
export function compose(input: Ingredients): Draft {
  const { chance, bank } = input;
  const plan = planOf(input);
  const say = (line: string): string => plan.renderer.render(line);
  const pick = (name: string): string => say(chance.pick(bank.get(name)!));
  const letter = letterOf(input.method);
  const turns: DraftTurn[] = [];
  const add = (agent: string, caller: string): void => {
    if (agent !== '') turns.push(turnOf('agent', say(agent)));
    if (caller !== '') turns.push(turnOf('caller', say(caller)));
  };
  const problem = chance.pick(plan.scenario.problems);
  add(
    chance.pick(bank.get(`${letter}.open`)!),
    chance.is(0.12) ? `${problem} ${chance.pick(bank.get('callersum')!)}` : problem,
  );
  turns.push(turnOf('agent', pick(`${letter}.ack`)));
  const base = 2 * (plan.events.length + 3) + 6;
  const extra = fillers(input, plan, Math.max(0, Math.floor((input.length - base) / 2)));
  for (const exchange of ordered(input, plan, extra)) add(exchange.agent, exchange.caller);
  const recap = input.withRecap
    ? sayRecap({ method: letter, events: plan.events, bank, renderer: plan.renderer, chance })
    : undefined;
  turns.push(...(recap?.turns ?? []));
  addEnding(input, add);
  return {
    turns: mergeTurns(turns),
    cue: recap?.cue ?? false,
    confirmed: recap?.confirmed ?? false,
    fields: recap?.fields ?? {},
  };
}

function addEnding(input: Ingredients, add: (agent: string, caller: string) => void): void {
  const { chance, bank } = input;
  const ends = chance.next();
  for (const name of ends < 0.5 ? ['more', 'bye'] : ends < 0.85 ? ['bye'] : ends < 0.95 ? ['abrupt'] : []) {
    const exchange = exchangeOf(chance.pick(bank.get(name)!));
    add(exchange.agent, exchange.caller);
  }
}
