import { readFileSync } from 'node:fs';
import test from 'ava';
import { judge } from '../bench/bot/judge.js';
import type { TestConversation } from '../bench/bot/generator.js';
import { runConversation } from './bot.js';

const read = (name: string): TestConversation[] =>
  readFileSync(new URL(`../../examples/bot/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as TestConversation);

test('every conversation written by hand comes out as written', async t => {
  for (const [i, conversation] of read('hand.jsonl').entries()) {
    const results = await runConversation({ ...conversation }, i + 1);
    for (const [turn, expected] of conversation.turns.entries()) {
      const got = results[turn]!;
      t.is(
        judge(expected, got, conversation.table, conversation.callDate),
        'correct',
        `${conversation.id}: ${expected.caller}: ${got.said}`,
      );
    }
  }
});

test('no conversation that was generated has a wrong fact, and few turns are missed', async t => {
  let [turns, correct] = [0, 0];
  for (const [i, conversation] of read('generated.jsonl').entries()) {
    const results = await runConversation({ ...conversation }, i + 1);
    for (const [turn, expected] of conversation.turns.entries()) {
      const verdict = judge(expected, results[turn]!, conversation.table, conversation.callDate);
      t.not(verdict, 'wrong', `${conversation.id}: ${expected.caller}: ${results[turn]!.said}`);
      turns += 1;
      if (verdict === 'correct') correct += 1;
    }
  }
  t.true(correct / turns > 0.95, `${correct} of ${turns}`);
});

test('a line without a table, turns or date is refused by line and field', async t => {
  const good = { language: 'en', callDate: '2026-11-21', table: [], turns: [{ caller: 'x' }] };
  await t.throwsAsync(runConversation({ ...good, table: undefined }, 3), {
    code: 'FILE_INVALID',
    message: /Line 3/,
  });
  await t.throwsAsync(runConversation({ ...good, turns: [{}] }, 4), {
    code: 'FILE_INVALID',
    message: /Line 4/,
  });
  await t.throwsAsync(runConversation({ ...good, callDate: 5 }, 5), {
    code: 'FILE_INVALID',
    message: /callDate/,
  });
  const row = { sku: 'A', name: 'Aerius', status: 'perhaps' };
  await t.throwsAsync(runConversation({ ...good, table: [row] }, 6), {
    code: 'FILE_INVALID',
    message: /Line 6.*status/,
  });
});
