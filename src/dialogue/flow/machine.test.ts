import { readFileSync } from 'node:fs';
import test from 'ava';
import { loadConfig } from '../../config/config.js';
import { loadUnderstanding } from '../../understanding/stage/load.js';
import type { IntentDecision, Understanding } from '../../understanding/understanding.js';
import { advance } from './machine.js';
import { readFlow } from './read-flow.js';
import { readCases, rehearse } from './rehearsal.js';
import type { FlowAction, FlowContext, FlowInput, FlowState } from './state.js';

const flow = readFlow(readFileSync('examples/front-desk/flow.yaml', 'utf8'));
const plain = loadUnderstanding(loadConfig({ env: {}, options: {} }));

/** Understanding whose opinions are given by hand: the machine is tried here, not a model. */
function judging(opinions: Readonly<Record<string, readonly [string, number][]>>): Understanding {
  const decide = (text: string): IntentDecision => {
    const ranked = (opinions[text] ?? []).map(([intent, confidence]) => ({ intent, confidence }));
    const [best] = ranked;
    return {
      intent: best && best.confidence > 0.5 ? best.intent : null,
      confidence: best?.confidence ?? 0,
      ranked,
    };
  };
  return { ...plain, classifier: language => ({ language, intents: [], decide }) };
}

const OPINIONS = {
  bill: [['invoice.question', 0.95]],
  'my march bill': [['invoice.question', 0.95]],
  paper: [
    ['invoice.question', 0.45],
    ['invoice.copy', 0.4],
  ],
  'the copy': [
    ['invoice.copy', 0.6],
    ['invoice.question', 0.1],
  ],
  hm: [['fault.report', 0.5]],
  parcel: [['order.status', 0.9]],
  late: [['contract.upgrade', 0.9]],
  'nobody at customer service calls me back': [['complaint', 0.9]],
} as const;

class Talk {
  state: FlowState | undefined;
  readonly actions: FlowAction[] = [];
  readonly context: FlowContext;

  constructor(language = 'en') {
    const understanding = judging(OPINIONS as unknown as Record<string, [string, number][]>);
    this.context = { flow, understanding, language, callDate: '2026-04-10' };
    this.give({ kind: 'start' });
  }

  give(...inputs: FlowInput[]): this {
    for (const input of inputs) {
      const { state, actions } = advance(this.context, this.state, input);
      this.state = state;
      this.actions.push(...actions);
      // No records here.
      if (actions.some(({ kind }) => kind === 'lookUp')) this.give({ kind: 'meant', document: undefined });
    }
    return this;
  }

  say(...texts: string[]): this {
    return this.give(...texts.map((text): FlowInput => ({ kind: 'said', text })));
  }

  press(keys: string): this {
    return this.give(...Array.from(keys, (digit): FlowInput => ({ kind: 'key', digit })));
  }

  get steps(): string[] {
    return this.actions.flatMap(a => (a.kind === 'entered' ? [a.step] : []));
  }

  get end(): FlowAction | undefined {
    return this.actions.findLast(a => a.kind === 'transfer' || a.kind === 'hangUp');
  }
}

test('a sure reason goes to its step, with the details of the same sentence', t => {
  const talk = new Talk().say('my march bill');
  t.deepEqual(talk.steps, ['ask', 'month', 'invoice', 'hand_over'], 'the month is known and not asked for');
  t.like(talk.end, {
    kind: 'transfer',
    intent: 'invoice.question',
    slots: { month: '2026-03' },
    message: true,
  });
});

test('a value is asked for, read in context, and asked for again when it is none', t => {
  const talk = new Talk().say('bill', 'er', 'march');
  t.deepEqual(talk.steps, ['ask', 'month', 'invoice', 'hand_over']);
  t.like(talk.end, { slots: { month: '2026-03' } });
  t.is(talk.actions.filter(a => a.kind === 'say').length, 3);
});

test('two reasons that are about as likely are told apart by a question', t => {
  const asked = new Talk().say('paper');
  t.true(
    asked.actions.some(
      a => a.kind === 'say' && a.text.startsWith('Is it about a question about an invoice, or a copy'),
    ),
  );
  for (const reply of ['the second', 'the copy'])
    t.like(new Talk().say('paper', reply, 'march').end, { intent: 'invoice.copy' });
  t.like(new Talk().say('paper').press('1').say('march').end, { intent: 'invoice.question' });
  t.deepEqual(new Talk().say('paper', 'no').steps, ['ask', 'which', 'ask']);
});

test('a reason that is not sure is confirmed; instead of no a caller may say another', t => {
  t.like(new Talk().say('hm', 'yes').end, { intent: 'fault.report' });
  t.like(new Talk().say('hm', 'that is right').end, { intent: 'fault.report' });
  t.like(new Talk().say('hm').press('1').end, { intent: 'fault.report' });
  t.deepEqual(new Talk().say('hm', 'no').steps, ['ask', 'sure', 'ask']);
  t.deepEqual(new Talk().say('hm', 'parcel').steps, ['ask', 'sure', 'order_number']);
});

test('reasons that the flow does not list go where it says', t => {
  t.like(new Talk().say('late').end, { step: 'hand_over', intent: 'contract.upgrade' });
});

test('"operator" is understood at any step in three languages, by voice and by keys', t => {
  const asks = {
    en: 'i want to speak to a person',
    fr: 'je voudrais parler à quelqu un',
    nl: 'ik wil een medewerker spreken',
  };
  for (const [language, text] of Object.entries(asks)) {
    for (const before of [[], ['bill'], ['paper'], ['hm'], ['parcel']])
      t.like(
        new Talk(language).say(...before, text).end,
        { step: 'operator', intent: 'operator' },
        `${language} ${before.join(' ')}`,
      );
  }
  for (const before of [[], ['paper'], ['hm']])
    t.like(new Talk().say(...before).press('0').end, { step: 'operator' });
  t.like(new Talk().say('parcel').press('*').end, { step: 'operator' }, 'in a number, 0 is a digit');
});

test('a key may be said as well as pressed, in three languages', t => {
  const words = {
    en: [['three', 'number one please'], ['one', 'option two', 'uh two please'], 'zero', 'two of them'],
    fr: [['trois', 'tapez un'], ['le un', 'option deux', 'deux s’il vous plaît'], 'zéro', 'deux fois'],
    nl: [['drie', 'druk op één'], ['een', 'optie twee', 'eh twee graag'], 'nul', 'twee keer'],
  } as const;
  for (const [language, [asked, [first, second, again], operator, more]] of Object.entries(words)) {
    const talk = (): Talk => new Talk(language);
    t.is(talk().say(asked[0]).steps.at(-1), 'order_number', language);
    t.is(talk().say(asked[1]).steps.at(-1), 'month', language);
    t.like(talk().say('paper', first).state, { intent: 'invoice.question' }, language);
    for (const text of [second, again])
      t.like(talk().say('paper', text).state, { intent: 'invoice.copy' }, text);
    t.like(talk().say('hm', first).end, { intent: 'fault.report' }, 'as the key says yes');
    t.is(talk().say('hm', second).steps.at(-1), 'ask', 'and no');
    t.is(talk().say(operator).steps.at(-1), 'operator', language);
    t.deepEqual(talk().say(more).steps, ['ask'], 'more words are no key');
  }
});

test('a complaint about customer service is no wish to speak to it', t => {
  t.like(new Talk().say('nobody at customer service calls me back').end, { intent: 'complaint' });
});

test('values are keyed in: a shape ends them, # does, a silence does', t => {
  t.like(new Talk().press('3471209').end, { intent: 'order.status', slots: { order: '471209' } });
  t.like(new Talk().press('103').end, { slots: { month: '2026-03' } });
  t.is(new Talk().press('15').end, undefined, 'one digit of a month is not whole');
  t.like(new Talk().press('15').give({ kind: 'silence' }).end, { slots: { month: '2025-05' } });
  t.like(new Talk().press('15#').end, { slots: { month: '2025-05' } });
  t.is(new Talk().press('3471').give({ kind: 'silence' }).end, undefined, 'half a number is asked for again');
});

test('callers who say nothing or are never understood get through to a person', t => {
  const silent = new Talk().give({ kind: 'silence' }, { kind: 'silence' });
  t.like(silent.end, { step: 'not_understood', intent: null });
  const strange = new Talk().say('x', 'y', 'z');
  t.like(strange.end, { step: 'not_understood', intent: null });
  t.true(strange.actions.some(a => a.kind === 'say' && a.text.includes('press 1')));
  const endless = new Talk();
  for (let i = 0; i < 30 && endless.end === undefined; i++) endless.say('hm', 'no');
  t.like(endless.end, { step: 'operator' }, 'even one who always says no');
});

test('the machine is pure: the same inputs give the same actions, and nothing happens after the end', t => {
  const inputs = ['paper', 'the second', 'march'];
  t.deepEqual(new Talk().say(...inputs).actions, new Talk().say(...inputs).actions);
  const ended = new Talk().say('late');
  const before = ended.actions.length;
  ended.say('bill').press('1').give({ kind: 'silence' });
  t.is(ended.actions.length, before);
});

test('collecting says what turn-taking is to wait for', t => {
  const listening = new Talk().say('parcel').actions.findLast(a => a.kind === 'listen');
  t.deepEqual(listening, { kind: 'listen', waitMs: 6000, expecting: { type: 'digits', shape: '999999' } });
});

test('a rehearsal compares what was expected with what happened', async t => {
  const cases = readCases(
    `
- { name: good, date: 2026-04-10, turns: [{ said: bill }, { keys: "03" }], expect: { end: transfer, values: { month: 2026-03 } } }
- { name: bad, turns: [{ silence: true }], expect: { steps: [ask, month], end: hangUp, intent: x, says: [nothing] } }
- { name: open, date: 2026-04-10, turns: [{ said: bill }], expect: { end: open, intent: invoice.question } }
`,
    'cases.yaml',
  );
  const understanding = judging(OPINIONS as unknown as Record<string, [string, number][]>);
  const parts = { flow, understanding, hear: () => Promise.resolve('') };
  const [good, bad, open] = await Promise.all(cases.map(one => rehearse(parts, one)));
  t.deepEqual([good?.failures, open?.failures], [[], []]);
  t.deepEqual(bad?.failures, [
    'steps: expected ask -> month, found ask',
    'end: expected hangUp, found open',
    'intent: expected x, found null',
    'nothing said has "nothing"',
  ]);
  t.throws(() => readCases('- { name: x, turns: [{ sayd: x }], expect: {} }', 'c.yaml'), {
    code: 'FILE_INVALID',
  });
  t.throws(() => readCases('[', 'c.yaml'), { code: 'FILE_INVALID' });
});
