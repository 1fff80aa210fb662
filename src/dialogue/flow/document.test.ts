import test from 'ava';
import { loadConfig } from '../../config/config.js';
import { loadUnderstanding } from '../../understanding/stage/load.js';
import { advance } from './machine.js';
import { readFlow } from './read-flow.js';
import type { DocumentMeant, FlowAction, FlowContext, FlowInput, FlowState } from './state.js';

const understanding = loadUnderstanding(loadConfig({ env: {}, options: {} }));
const FLOW = `
languages: [en, fr, nl]
start: which
operator: person
steps:
  which:
    do: collect
    slot: document
    as: invoice
    say: { en: Which one?, fr: Laquelle ?, nl: Welke? }
    next: done
    noInput: { say: { en: Hello?, fr: Allô ?, nl: Hallo? }, to: person }
    noMatch: { say: { en: Once more., fr: Encore., nl: Nog eens. }, to: person }
  done: { do: transfer }
  person: { do: transfer, as: unknown }
`;
const flow = readFlow(FLOW);

const document = (reference: string, date: string) =>
  ({ kind: 'invoice', reference, customerId: 'C-1', date, status: 'open', open: true }) as const;
const TWO = [document('F-20', '2026-03-20'), document('F-02', '2026-03-02')];
const SEVERAL: DocumentMeant = {
  outcome: 'several',
  document: null,
  candidates: TWO,
  question: 'I see two invoices. Which one?',
};
const FOUND: DocumentMeant = { outcome: 'found', document: TWO[1]!, candidates: [], question: null };

/** A talk in which the records answer each look-up in turn, the last answer again and again. */
function talk(language: string, inputs: readonly FlowInput[], ...answers: readonly DocumentMeant[]) {
  const context: FlowContext = { flow, understanding, language, callDate: '2026-04-10' };
  const actions: FlowAction[] = [];
  let state: FlowState | undefined;
  let asked = 0;
  const give = (input: FlowInput): void => {
    const next = advance(context, state, input);
    state = next.state;
    actions.push(...next.actions);
    if (!next.actions.some(({ kind }) => kind === 'lookUp')) return;
    give({ kind: 'meant', document: answers[Math.min(asked++, answers.length - 1)] });
  };
  for (const input of [{ kind: 'start' } as const, ...inputs]) give(input);
  const end = actions.find(action => action.kind === 'transfer');
  return {
    said: actions.flatMap(action => (action.kind === 'say' ? [action.text] : [])),
    steps: actions.flatMap(action => (action.kind === 'entered' ? [action.step] : [])),
    invoice: end?.kind === 'transfer' ? end.slots['invoice'] : undefined,
  };
}

const say = (text: string): FlowInput => ({ kind: 'said', text });

test('the document that the records find is taken without a question', t => {
  t.like(talk('en', [], FOUND), { said: [], steps: ['which', 'done'], invoice: 'F-02' });
});

test('where there is nothing to choose from nobody is asked', t => {
  const none: DocumentMeant = { outcome: 'none', document: null, candidates: [], question: null };
  const down: DocumentMeant = { ...none, outcome: 'unavailable' };
  for (const meant of [none, down, undefined])
    t.like(talk('en', [], meant), { said: [], steps: ['which', 'done'], invoice: undefined });
});

test('of several the caller is asked which, in the words of the records or of the flow', t => {
  t.deepEqual(talk('en', [], SEVERAL).said, ['I see two invoices. Which one?']);
  t.deepEqual(talk('nl', [], { ...SEVERAL, question: null }).said, ['Welke?']);
});

test('an answer with which the records find one decides', t => {
  const talked = talk('en', [say('the one of the second of march')], SEVERAL, FOUND);
  t.like(talked, { invoice: 'F-02', steps: ['which', 'done'] });
});

for (const [language, first, second] of [
  ['en', ['the first one', 'one', 'number one please'], ['the second', 'the last one', 'two']],
  ['fr', ['la première', 'un', 'le numéro un'], ['la deuxième', 'la dernière', 'deux']],
  ['nl', ['de eerste', 'één', 'nummer één graag'], ['de tweede', 'de laatste', 'twee']],
] as const) {
  test(`a document is chosen by its place, said or keyed (${language})`, t => {
    for (const text of first) t.is(talk(language, [say(text)], SEVERAL).invoice, 'F-20', text);
    for (const text of second) t.is(talk(language, [say(text)], SEVERAL).invoice, 'F-02', text);
    t.is(talk(language, [{ kind: 'key', digit: '2' }], SEVERAL).invoice, 'F-02');
  });
}

test('an answer that fits none, a third key and a silence are asked again; a person is a way out', t => {
  t.deepEqual(talk('en', [say('the third'), say('dunno')], SEVERAL).steps, ['which', 'person']);
  t.like(talk('en', [{ kind: 'key', digit: '3' }], SEVERAL), { said: [SEVERAL.question, 'Once more.'] });
  t.like(talk('en', [{ kind: 'silence' }, say('one')], SEVERAL), { invoice: 'F-20' });
  t.deepEqual(talk('fr', [say('je veux parler à quelqu’un')], SEVERAL).steps, ['which', 'person']);
  t.deepEqual(talk('en', [{ kind: 'key', digit: '0' }], SEVERAL).steps, ['which', 'person']);
});

test('a round in which nobody would ever be asked anything is refused', t => {
  const round = FLOW.replace('next: done', 'next: which');
  t.throws(() => readFlow(round), { code: 'FILE_INVALID', message: /:6: .*which -> which/ });
});
