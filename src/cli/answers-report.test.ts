import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { NewCallEvent } from '../call/events.js';
import { buildCatalogue } from '../understanding/catalogue/catalogue.js';
import { answerEvent } from '../dialogue/answers/answer-event.js';
import { Conversation } from '../dialogue/answers/conversation.js';
import type { AnswerReport } from '../dialogue/answers/report.js';
import { checkRows } from '../dialogue/availability/availability.js';
import { TableSource } from '../dialogue/availability/table.js';
import { ended, said, started } from '../store/conformance/samples.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import { runHere } from '../testkit/parley.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-answers-report-'));
test.after.always(() => rmSync(folder, { recursive: true }));

const rows = [
  { sku: 'A5', name: 'Aerius 5 mg', status: 'available', quantity: 7, updated_at: '2026-03-01' },
  { sku: 'ZY', name: 'Zyrtec', status: 'out_of_stock', updated_at: '2026-03-01' },
];

async function talk(...turns: string[]): Promise<NewCallEvent[]> {
  const conversation = new Conversation({
    source: new TableSource(checkRows(rows, 'the table')),
    buildCatalogue,
    language: 'en',
    callDate: '2026-03-02',
  });
  const events: NewCallEvent[] = [];
  for (const [i, turn] of turns.entries()) {
    const reply = await conversation.say(turn, new AbortController().signal);
    events.push(said(turn, 4000 * (i + 1)), answerEvent(reply, 4000 * (i + 1) + 2000));
  }
  return events;
}

test.before(async () => {
  const store = await openSqliteStore({ file: join(folder, 'parley.sqlite') });
  const calls = [
    ['2026-03-02', 'is aerius five in stock', 'and zyrtec'],
    ['2026-03-03', 'do you have zyrtec', 'do you sell crutches'],
    ['2026-03-03', 'do you sell crutches', 'put me through to an operator'],
  ] as const;
  for (const [i, [day, ...turns]] of calls.entries())
    await store.append(`call_${i}`, [
      started(`${day}T09:00:00.000Z`),
      ...(await talk(...turns)),
      ended(60_000),
    ]);
  await store.close();
});

test('the report of an archive has containment, questions not answered in groups, products and days', async t => {
  const around = { env: { PARLEY_STORE_DATA_DIR: folder }, cwd: folder };
  const { code, out } = await runHere(['answers', 'report', '--json'], around);
  t.is(code, 0);
  const report = JSON.parse(out) as AnswerReport;
  t.is(report.calls, 3);
  t.is(Math.round(100 * (report.containment ?? 0)), 67);
  t.like(report.unanswered[0], { question: 'do you sell crutches', count: 2 });
  t.like(report.products[0], { sku: 'ZY', count: 2, unavailable: 2 });
  t.deepEqual(
    report.perDay.map(({ day, answers }) => [day, answers]),
    [
      ['2026-03-02', 2],
      ['2026-03-03', 1],
    ],
  );
  const far = await runHere(['answers', 'report', '--json', '--since', '2026-03-03'], {
    ...around,
    env: { ...around.env, PARLEY_TIME_ZONE: 'Pacific/Auckland' },
  });
  // Nine in the morning at Greenwich is ten in the evening there; the third of March begins at eleven the day before.
  t.deepEqual((JSON.parse(far.out) as AnswerReport).perDay, [{ day: '2026-03-03', answers: 1 }]);
  const later = await runHere(
    ['answers', 'report', '--since', '2026-03-03T00:00:00Z', '--limit', '1'],
    around,
  );
  t.regex(later.out, /^2 calls, contained 50\.0 %/);
  t.regex(later.out, /2 {2}do you sell crutches \(no such product\)/);
});
