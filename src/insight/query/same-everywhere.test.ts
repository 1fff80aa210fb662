import test from 'ava';
import fc from 'fast-check';
import type { CallEvent } from '../../call/events.js';
import { openMongoStore } from '../../store/mongodb/mongodb.js';
import { openSqliteStore } from '../../store/sqlite/sqlite.js';
import { subjectOf } from '../../store/store.js';
import type { Store } from '../../store/store.js';
import { startFerretServer } from '../../store/testing/ferretdb.js';
import { temporaryFile } from '../../store/testing/temporary.js';
import { playToStage } from '../../testkit/playtostage.js';
import { rulesStage } from '../rules/stage.js';
import { askStore, planQuery } from './ask.js';
import { evaluator } from './evaluate.js';
import { parseQuery } from './parse.js';
import { randomExpression, randomLog } from './random.fixture.js';

const SEED = 20_260_301;
const CALLS = 40;
const EXPRESSIONS = 250;
/** Fewer where each is answered by a server that looks through all calls. */
const EXPRESSIONS_BY_SERVER = 50;
/** Calls that an expression is tried live on; the next expression gets the next ones. */
const LIVE_CALLS = 8;

const logs = fc.sample(randomLog, { seed: SEED, numRuns: CALLS });
const stored = new Map(logs.map((log, i) => [`call_${i}`, log]));
const subjects = [...stored].map(([callId, log]) => [callId, subjectOf(log)] as const);

async function fill(store: Store): Promise<void> {
  await Promise.all([...stored].map(([callId, log]) => store.append(callId, log)));
}

function byEvaluation(expression: string): string[] {
  const evaluate = evaluator(parseQuery(expression));
  return subjects.filter(([, subject]) => evaluate(subject).holds).map(([callId]) => callId);
}

async function byStore(store: Store, expression: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { callId } of askStore(store, parseQuery(expression), {})) found.push(callId);
  return found;
}

async function live(log: readonly CallEvent[], expression: string): Promise<boolean> {
  const rule = { name: 'rule', when: parseQuery(expression), message: null };
  const stated = await playToStage(rulesStage([rule], { measured: true }), log);
  return stated.at(-1)?.event.kind === 'rule.matched';
}

const property = (check: (expression: string) => Promise<void>, numRuns = EXPRESSIONS): Promise<void> =>
  fc.assert(fc.asyncProperty(randomExpression, check), { seed: SEED, numRuns });

async function sameInStore(store: Store, expressions = EXPRESSIONS): Promise<number> {
  await fill(store);
  await store.reindex();
  let narrowed = 0;
  await property(async expression => {
    const expected = byEvaluation(expression).toSorted();
    const found = await byStore(store, expression);
    if (JSON.stringify(found.toSorted()) !== JSON.stringify(expected))
      throw new Error(`found ${found.join(' ')}, expected ${expected.join(' ')}`);
    const { candidates, fromLog } = await planQuery(store, parseQuery(expression), {});
    if (fromLog > 0) throw new Error('some calls were not indexed');
    if (candidates < CALLS) narrowed += 1;
  }, expressions);
  return narrowed / expressions;
}

test('an expression finds in SQLite the calls that it holds of', async t => {
  const { file, remove } = temporaryFile();
  const store = await openSqliteStore({ file });
  t.true((await sameInStore(store)) > 1 / 3, 'the index narrows many expressions down');
  await store.close();
  remove();
});

test('an expression finds in MongoDB the calls that it holds of', async t => {
  const server = await startFerretServer();
  if (typeof server === 'string') {
    t.pass(`skipped, because ${server}`);
    return;
  }
  const store = await openMongoStore({ url: `${server.url}property` });
  const narrowed = await sameInStore(store, EXPRESSIONS_BY_SERVER);
  t.true(narrowed > 1 / 3, 'the index narrows many expressions down');
  await store.close();
  await server.stop();
});

test('an expression matches live the calls that it holds of in the archive', async t => {
  let from = 0;
  await property(async expression => {
    const expected = new Set(byEvaluation(expression));
    const calls = Array.from({ length: LIVE_CALLS }, (_, i) => [...stored][(from + i) % CALLS]!);
    from += LIVE_CALLS;
    for (const [callId, log] of calls) {
      const matched = await live(log, expression);
      if (matched !== expected.has(callId)) throw new Error(`${callId}: live ${matched}`);
    }
  });
  t.pass();
});
