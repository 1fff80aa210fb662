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
/** Expressions that are asked of a store at the same time. */
const AT_ONCE = 10;

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

async function byStore(store: Store, expression: string, places: boolean): Promise<string[]> {
  const found: string[] = [];
  for await (const { callId } of askStore(store, parseQuery(expression), {}, { places })) found.push(callId);
  return found;
}

/** The expressions that match a call live, by their place in the list: all are asked of it at once, as rules are. */
async function live(log: readonly CallEvent[], of: readonly string[]): Promise<Set<number>> {
  const rules = of.map((expression, i) => ({ name: String(i), when: parseQuery(expression), message: null }));
  const matched = new Set<number>();
  for (const { event } of await playToStage(rulesStage(rules, { measured: true }), log)) {
    if (event.kind === 'rule.matched') matched.add(Number(event.rule));
    if (event.kind === 'rule.withdrawn') matched.delete(Number(event.rule));
  }
  return matched;
}

const expressions = fc.sample(randomExpression, { seed: SEED, numRuns: EXPRESSIONS });

/** @param ways with places, and without, which an index may answer alone */
async function sameInStore(store: Store, of: readonly string[], ways: readonly boolean[]): Promise<number> {
  await fill(store);
  await store.reindex();
  let narrowed = 0;
  const check = async (expression: string): Promise<void> => {
    const expected = byEvaluation(expression).toSorted();
    for (const places of ways) {
      const found = await byStore(store, expression, places);
      if (JSON.stringify(found.toSorted()) !== JSON.stringify(expected))
        throw new Error(`${expression}: found ${found.join(' ')}, expected ${expected.join(' ')}`);
    }
    const { candidates, fromLog } = await planQuery(store, parseQuery(expression), {});
    if (fromLog > 0) throw new Error('some calls were not indexed');
    if (candidates < CALLS) narrowed += 1;
  };
  for (let from = 0; from < of.length; from += AT_ONCE)
    await Promise.all(of.slice(from, from + AT_ONCE).map(check));
  return narrowed / of.length;
}

test('an expression finds in SQLite the calls that it holds of', async t => {
  const { file, remove } = temporaryFile();
  const store = await openSqliteStore({ file });
  t.teardown(async () => {
    await store.close();
    remove();
  });
  t.true(
    (await sameInStore(store, expressions, [true, false])) > 1 / 3,
    'the index narrows many expressions down',
  );
});

test('an expression finds in MongoDB the calls that it holds of', async t => {
  const server = await startFerretServer();
  if (typeof server === 'string') {
    t.pass(`skipped, because ${server}`);
    return;
  }
  const store = await openMongoStore({ url: `${server.url}property` });
  t.teardown(async () => {
    await store.close();
    await server.stop();
  });
  const narrowed = await sameInStore(store, expressions.slice(0, EXPRESSIONS_BY_SERVER), [true]);
  t.true(narrowed > 1 / 3, 'the index narrows many expressions down');
});

test('an expression matches live the calls that it holds of in the archive', async t => {
  const holds = expressions.map(expression => new Set(byEvaluation(expression)));
  for (const [callId, log] of stored) {
    const matched = await live(log, expressions);
    const wrong = expressions.filter((_, i) => matched.has(i) !== holds[i]!.has(callId));
    t.deepEqual(wrong, [], callId);
  }
});
