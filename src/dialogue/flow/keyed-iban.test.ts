import test from 'ava';
import { loadConfig } from '../../config/config.js';
import { loadUnderstanding } from '../../understanding/stage/load.js';
import { advance } from './machine.js';
import { readFlow } from './read-flow.js';
import type { FlowAction, FlowContext, FlowInput, FlowState } from './state.js';

const understanding = loadUnderstanding(loadConfig({ env: {}, options: {} }));
const flow = readFlow(`
languages: [en, fr, nl]
start: account
operator: person
steps:
  account:
    do: collect
    slot: iban
    as: account
    say: { en: Your IBAN?, fr: Votre IBAN ?, nl: Uw IBAN? }
    next: right
    noInput: { to: person }
    noMatch: { say: { en: Once more., fr: Encore., nl: Nog eens. }, to: person }
  right:
    do: confirm
    say: { en: Is it right?, fr: C'est juste ?, nl: Klopt dat? }
    yes: done
    no: account
    noInput: { to: person }
    noMatch: { to: person }
  done: { do: transfer }
  person: { do: transfer, as: unknown }
`);

/** What happens when a caller gives these inputs: keys one by one, or a silence. */
function after(language: string, ...inputs: readonly string[]): FlowAction[] {
  const context: FlowContext = { flow, understanding, language, callDate: '2026-04-10' };
  const actions: FlowAction[] = [];
  let state: FlowState | undefined;
  const give = (input: FlowInput): void => {
    const step = advance(context, state, input);
    state = step.state;
    actions.push(...step.actions);
  };
  give({ kind: 'start' });
  for (const input of inputs) {
    if (input === 'silence') give({ kind: 'silence' });
    else if (/[a-z]/.test(input)) give({ kind: 'said', text: input });
    else for (const digit of input) give({ kind: 'key', digit });
  }
  return actions;
}

const steps = (actions: readonly FlowAction[]): string[] =>
  actions.flatMap(action => (action.kind === 'entered' ? [action.step] : []));
const account = (actions: readonly FlowAction[]): unknown =>
  actions.findLast(action => action.kind === 'transfer')?.slots?.['account'];

const KEYED = [
  ['nl', '910417164300', 'NL91ABNA0417164300'],
  ['nl', '68539007547034', 'BE68539007547034'],
  ['en', '2960161331926819', 'GB29NWBK60161331926819'],
  ['fr', '7630006000011234567890189', 'FR7630006000011234567890189'],
] as const;

for (const [language, digits, iban] of KEYED) {
  test(`the digits of ${iban} are enough by keypad, ended by # or by a silence, and confirmed by a key or a word`, t => {
    const yes = { en: 'yes', fr: 'oui', nl: 'ja' }[language];
    t.is(account(after(language, `${digits}#`, '1')), iban);
    t.is(account(after(language, digits, 'silence', yes)), iban);
    t.deepEqual(steps(after(language, digits)), ['account'], 'more keys may come');
  });
}

test('an account number with a wrong key is asked for again, and no is a new start', t => {
  const wrong = after('nl', '910417164301#');
  t.deepEqual(steps(wrong), ['account']);
  t.true(wrong.some(action => action.kind === 'say' && action.text.startsWith('Nog eens.')));
  t.is(account(after('nl', '910417164301#', '910417164300#', '1')), 'NL91ABNA0417164300');
  t.deepEqual(steps(after('nl', '910417164300#', '2', '68539007547034#')), [
    'account',
    'right',
    'account',
    'right',
  ]);
});
