/** How the methods A, B and D have their agents recap: cue, clauses, joins, question, and what may come between. */
import type { Chance } from './random.js';
import type { Renderer } from './render.js';
import type { Bank, SourceEvent } from './sources.js';
import { mergeTurns, turnOf } from './draft.js';
import type { DraftTurn } from './draft.js';

/** What a recap is made from. */
export interface RecapPlan {
  readonly method: string;
  readonly events: readonly SourceEvent[];
  readonly bank: Bank;
  readonly renderer: Renderer;
  readonly chance: Chance;
}

/** The turns of a recap. */
export interface RecapText {
  readonly turns: readonly DraftTurn[];
  readonly cue: boolean;
  readonly confirmed: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

type Break = 'none' | 'backchannel' | 'correction' | 'question';

interface Clause {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  /** A slot said wrongly, when the caller is to correct it. */
  readonly mistake?: { readonly slot: string; readonly wrong: string };
}

function clauseOf(plan: RecapPlan, event: SourceEvent, mayErr: boolean): Clause {
  const line = plan.chance.pick(event.recaps);
  const slots = plan.renderer.slotsOf(line);
  const fields = Object.fromEntries(slots.map(s => [s, plan.renderer.value(s)]));
  const slot = slots.find(s => /^(day|time|ref|amount|phone)/.test(s));
  if (!mayErr || slot === undefined) return { text: plan.renderer.render(line), fields };
  const wrong = plan.renderer.wrong(slot);
  return { text: plan.renderer.render(line, { [slot]: wrong }), fields, mistake: { slot, wrong } };
}

function opening(plan: RecapPlan, cue: boolean): string {
  const { chance, bank, method, renderer } = plan;
  const from = (name: string): string => renderer.render(chance.pick(bank.get(`${method}.${name}`)!));
  const start = cue ? from('cue') : chance.is(0.7) ? from('nocue') : '';
  return [start, chance.is(0.35) ? from('wanted') : ''].filter(Boolean).join(' ');
}

/** Puts clauses into runs: each run is said in one breath, with something of the caller's after it. */
function runs(
  clauses: readonly Clause[],
  plan: RecapPlan,
): { text: string; after: Break; mistake?: Clause['mistake'] }[] {
  const kind = plan.chance.next();
  const breakKind: Break = kind < 0.6 ? 'none' : kind < 0.82 ? 'backchannel' : 'question';
  const cut = clauses.length > 1 && breakKind !== 'none' ? plan.chance.int(1, clauses.length - 1) : 0;
  const out: { text: string; after: Break; mistake?: Clause['mistake'] }[] = [];
  let text = '';
  clauses.forEach((clause, i) => {
    const join = i === 0 ? '' : plan.renderer.render(plan.chance.pick(plan.bank.get(`${plan.method}.join`)!));
    text = [text, join, clause.text].filter(Boolean).join(' ');
    const wrong = clause.mistake !== undefined;
    if (wrong || i + 1 === cut) {
      out.push({ text, after: wrong ? 'correction' : breakKind, mistake: clause.mistake });
      text = '';
    }
  });
  if (text !== '') out.push({ text, after: 'none' });
  return out;
}

/** Says a recap of the plan's events. */
export function sayRecap(plan: RecapPlan): RecapText {
  const { chance, bank, method, renderer } = plan;
  const pick = (name: string): string => renderer.render(chance.pick(bank.get(name)!));
  const cue = chance.is(0.5);
  const erring = chance.is(0.14) ? chance.int(0, plan.events.length - 1) : -1;
  const clauses = plan.events.map((e, i) => clauseOf(plan, e, i === erring));
  const said = runs(clauses, plan);
  const turns: DraftTurn[] = [];
  let prefix = `${chance.is(0.45) ? `${pick('pre')} ` : ''}[[${opening(plan, cue)} `;
  said.forEach((run, i) => {
    const last = i === said.length - 1;
    const tag = last && chance.is(0.62) ? ` ${pick(`${method}.tag`)}` : '';
    const after = last && run.after === 'none' && chance.is(0.12) ? ` ${pick('post')}` : '';
    turns.push(turnOf('agent', `${prefix}${run.text}${tag}]]${after}`));
    prefix = '[[';
    if (run.after === 'backchannel') turns.push(turnOf('caller', pick('interrupt')));
    if (run.after === 'question') {
      turns.push(turnOf('caller', pick('askmid')), turnOf('agent', pick('answermid')));
    }
    if (run.mistake !== undefined) {
      const what = renderer.value(run.mistake.slot);
      const values = { what, wrong: run.mistake.wrong };
      turns.push(turnOf('caller', renderer.render(chance.pick(bank.get('correct')!), values)));
      prefix = `[[${renderer.render(chance.pick(bank.get('corrected')!), values)} `;
      if (last) turns.push(turnOf('agent', `${prefix}]]`));
    }
  });
  const confirmed = chance.is(0.8);
  turns.push(turnOf('caller', pick(confirmed ? 'yes' : 'vague')));
  return {
    turns: mergeTurns(turns),
    cue,
    confirmed,
    fields: Object.assign({}, ...clauses.map(c => c.fields)) as Record<string, string>,
  };
}
