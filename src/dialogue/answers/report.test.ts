import test from 'ava';
import type { CallEvent } from '../../call/events.js';
import { AnswerSums } from './report.js';

type Outcome = 'answer' | 'clarify' | 'unknown' | 'handover';

function heard(text: string): object {
  return { kind: 'transcript.final', role: 'caller', pass: 1, text };
}

function given(outcome: Outcome, sku?: string, template = 'available', status = 'available'): object {
  const row = sku === undefined ? {} : { row: { sku, name: `Product ${sku}`, status } };
  return {
    kind: 'answer.given',
    outcome,
    language: 'en',
    skus: sku === undefined ? [] : [sku],
    sentences: [{ template, ...row }],
  };
}

async function* log(...events: object[]): AsyncGenerator<CallEvent> {
  for (const event of events) yield (await Promise.resolve(event)) as CallEvent;
}

test('containment, outcomes, products and days are added up over calls', async t => {
  const sums = new AnswerSums();
  await sums.add(
    'a',
    '2026-11-20T10:00:00Z',
    log(heard('x'), given('answer', 'A'), heard('y'), given('answer', 'B')),
  );
  await sums.add(
    'b',
    '2026-11-21T10:00:00Z',
    log(heard('z'), given('answer', 'A'), heard('person'), given('handover')),
  );
  await sums.add(
    'c',
    '2026-11-21T11:00:00Z',
    log(heard('parking'), given('answer', undefined, 'faq:parking')),
  );
  await sums.add('not the bot', '2026-11-21T12:00:00Z', log(heard('hello')));
  t.like(sums.report(), {
    calls: 3,
    containment: 1 - 1 / 3,
    turns: 5,
    outcomes: { answer: 4, clarify: 0, unknown: 0, handover: 1 },
    products: [
      { sku: 'A', name: 'Product A', count: 2, unavailable: 0 },
      { sku: 'B', name: 'Product B', count: 1, unavailable: 0 },
    ],
    perDay: [
      { day: '2026-11-20', answers: 2 },
      { day: '2026-11-21', answers: 2 },
    ],
  });
  t.is(new AnswerSums().report().containment, null);
});

test('an answer belongs to the day on which its call began by the calendar of the operator, also where clocks change', async t => {
  const daysIn = async (timeZone?: string): Promise<string[]> => {
    const sums = new AnswerSums(timeZone);
    // In Brussels: the first minute of a day in summer, the last of one in winter, and the hour that the clocks show twice.
    for (const at of [
      '2026-07-01T22:00:30Z',
      '2026-12-01T22:59:30Z',
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
    ])
      await sums.add(at, at, log(heard('x'), given('answer', 'A')));
    return sums.report().perDay.map(({ day, answers }) => `${day} ${answers}`);
  };
  t.deepEqual(await daysIn('Europe/Brussels'), ['2026-07-02 1', '2026-10-25 2', '2026-12-01 1']);
  t.deepEqual(await daysIn('America/New_York'), ['2026-07-01 1', '2026-10-24 2', '2026-12-01 1']);
  t.deepEqual(await daysIn(), ['2026-07-01 1', '2026-10-25 2', '2026-12-01 1']);
});

test('questions that were not answered are told in groups, the largest first', async t => {
  const sums = new AnswerSums();
  for (const [call, question] of [
    ['a', 'do you deliver to Ghent'],
    ['b', 'what does the delivery cost'],
    ['c', 'do you deliver to Ghent please'],
    ['d', 'can you deliver to Ghent'],
  ] as const) {
    await sums.add(call, '2026-11-21T10:00:00Z', log(heard(question), given('unknown')));
  }
  const { unanswered } = sums.report();
  t.like(unanswered[0], { count: 3, calls: ['a', 'c', 'd'] });
  t.like(unanswered[1], { question: 'what does the delivery cost', count: 1 });
});

test('a product counts once a call, and with the calls in which it could not be had', async t => {
  const sums = new AnswerSums();
  const out = given('answer', 'A', 'outOfStock', 'out_of_stock');
  await sums.add('a', '2026-11-21T10:00:00Z', log(heard('x'), out, heard('when'), out));
  await sums.add('b', '2026-11-21T10:00:00Z', log(heard('x'), given('answer', 'A')));
  t.deepEqual(sums.report().products, [{ sku: 'A', name: 'Product A', count: 2, unavailable: 1 }]);
});

test('calls end with an answer, without one, or with a person, whose reason is told', async t => {
  const sums = new AnswerSums();
  const decided = { kind: 'route.decided', rule: 'bot', why: ['the bot handed over: silent'] };
  await sums.add('a', '2026-11-21T10:00:00Z', log(heard('x'), given('answer', 'A')));
  await sums.add(
    'b',
    '2026-11-21T10:00:00Z',
    log(heard('gloves'), given('unknown', undefined, 'unknownProduct')),
  );
  await sums.add('c', '2026-11-21T10:00:00Z', log(given('handover'), decided));
  t.like(sums.report(), {
    calls: 3,
    ended: { answered: 1, unanswered: 1, handedOver: 1 },
    handovers: [{ reason: 'silent', count: 1 }],
  });
});

test('a question in several utterances is told whole, with what was said instead', async t => {
  const sums = new AnswerSums();
  const asked = [heard('do you have'), heard('rubber gloves'), given('unknown', undefined, 'unknownProduct')];
  await sums.add('a', '2026-11-21T10:00:00Z', log(...asked));
  t.like(sums.report().unanswered[0], { question: 'do you have rubber gloves', why: 'unknownProduct' });
});

test('whoever was asked which product after naming one was not answered; whoever only said no was', async t => {
  const sums = new AnswerSums();
  const which = given('clarify', undefined, 'whichProduct');
  await sums.add('a', '2026-11-21T10:00:00Z', log(heard('papyrus'), which, heard('no'), which));
  t.deepEqual(
    sums.report().unanswered.map(({ question }) => question),
    ['papyrus'],
  );
});

test('a repetition of what could not be said of a row is no further question; another product is', async t => {
  const sums = new AnswerSums();
  const stale = (sku: string): object => given('unknown', sku, 'stale');
  const asked = [
    heard('white wine'),
    stale('W'),
    heard('slower please'),
    stale('W'),
    heard('yes'),
    stale('W'),
  ];
  await sums.add('a', '2026-11-21T10:00:00Z', log(...asked, heard('orange juice'), stale('R')));
  t.deepEqual(
    sums.report().unanswered.map(({ question, count }) => [question, count]),
    [
      ['orange juice', 1],
      ['white wine', 1],
    ],
  );
});

test('questions beyond what can be compared are counted, not passed over', async t => {
  const sums = new AnswerSums();
  const many = Array.from({ length: 5003 }, () => [
    heard('do you deliver to Ghent'),
    given('unknown'),
  ]).flat();
  await sums.add('a', '2026-11-21T10:00:00Z', log(...many));
  t.like(sums.report(), { unanswered: [{ count: 5000 }], ungrouped: 3, outcomes: { unknown: 5003 } });
});
