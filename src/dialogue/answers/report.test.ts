import test from 'ava';
import type { CallEvent } from '../../call/events.js';
import { AnswerSums } from './report.js';

type Outcome = 'answer' | 'clarify' | 'unknown' | 'handover';

function heard(text: string): object {
  return { kind: 'transcript.final', role: 'caller', pass: 1, text };
}

function given(outcome: Outcome, sku?: string, template = 'available'): object {
  const row = sku === undefined ? {} : { row: { sku, name: `Product ${sku}` } };
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
      { sku: 'A', name: 'Product A', count: 2 },
      { sku: 'B', name: 'Product B', count: 1 },
    ],
    perDay: [
      { day: '2026-11-20', answers: 2 },
      { day: '2026-11-21', answers: 2 },
    ],
  });
  t.is(new AnswerSums().report().containment, null);
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
