import test from 'ava';
import { loadConfig } from '../../config/config.js';
import { CataloguesInForce } from '../../understanding/catalogue/in-force.js';
import { loadUnderstanding } from '../../understanding/stage/load.js';
import { advance } from './machine.js';
import { readFlow } from './read-flow.js';
import type { FlowAction, FlowContext, FlowState, SaidInput } from './state.js';

const step = (own: string): string =>
  `{ do: collect, ${own}, say: Which?, noInput: { to: person }, noMatch: { say: [Again?], to: person } }`;
const flow = readFlow(`
languages: [fr]
start: medicine
operator: person
intents: {}
steps:
  medicine: ${step('slot: entry, catalogue: medicines, as: what, next: place')}
  place: ${step('slot: entry, catalogue: cities, as: where, next: done')}
  done: { do: say, say: "{what}, {where}.", next: medicine2 }
  medicine2: ${step('slot: entry, catalogue: medicines, as: other, next: person')}
  person: { do: transfer }
`);

test('each step of a flow looks for names of its own, and those in force may change while a call runs', t => {
  const inForce = new CataloguesInForce();
  inForce.put('medicines', [{ sku: 'D', name: 'Doliprane' }]);
  inForce.put('cities', [{ sku: 'G', name: 'Grenoble' }]);
  const plain = loadUnderstanding(loadConfig({ env: {}, options: {} }));
  const matcher = (language: string, name = '') => inForce.matcher(name, language);
  const context: FlowContext = {
    flow,
    understanding: { ...plain, matcher },
    language: 'fr',
    callDate: '2026-04-10',
  };
  let state: FlowState | undefined;
  const actions: FlowAction[] = [];
  const say = (text: string): void => {
    const next = advance(context, state, state === undefined ? { kind: 'start' } : { kind: 'said', text });
    ({ state } = next);
    actions.push(...next.actions);
  };
  const collected = (): unknown => actions.findLast(action => action.kind === 'collected');
  say('');
  say('du dolly prane à grenoble');
  t.like(collected(), { name: 'what', value: 'D' });
  say('du doliprane à grenoble');
  t.like(collected(), { name: 'where', value: 'G' });
  t.true(actions.some(action => action.kind === 'say' && action.text === 'Doliprane, Grenoble.'));
  inForce.put('medicines', [{ sku: 'N', name: 'Nurofen' }]);
  say('du doliprane');
  t.like(collected(), { name: 'where' }, 'it is in force no more');
  t.like(actions.at(-2), { kind: 'say', text: 'Again?' });
  say('du nurofène');
  t.like(collected(), { name: 'other', value: 'N' });
});

test('an entry that was nearly heard is the one meant where what was written is none', t => {
  const inForce = new CataloguesInForce();
  inForce.put('medicines', [
    { sku: 'D', name: 'Doliprane' },
    { sku: 'T', name: 'Twynsta' },
  ]);
  inForce.put('cities', [{ sku: 'G', name: 'Grenoble' }]);
  const plain = loadUnderstanding(loadConfig({ env: {}, options: {} }));
  const context: FlowContext = {
    flow,
    understanding: { ...plain, matcher: (language, name = '') => inForce.matcher(name, language) },
    language: 'fr',
    callDate: '2026-04-10',
  };
  const collectedOf = (said: Omit<SaidInput, 'kind'>): unknown => {
    const { state } = advance(context, undefined, { kind: 'start' });
    const { actions } = advance(context, state, { kind: 'said', ...said });
    return actions.find(action => action.kind === 'collected')?.value;
  };
  const text = 'je voudrais du touifpa';
  t.is(collectedOf({ text }), undefined);
  t.is(collectedOf({ text, nearly: [{ text: 'twynsta', from: 3, to: 4, cost: 1 }] }), 'T');
});
