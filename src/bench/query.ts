/**
 * Asking an archive: how long expressions take on many calls, what the index leaves to evaluate, and how much memory.
 *
 * Usage: npm run bench:query -- [CALLS] [RUNS] [FOLDER] [cold] [count]. The archive (seed 7) is made once, in FOLDER
 * (`.bench/archive-CALLS` unless named), and kept. With `cold` the system forgets all pages of files before the first run
 * of each expression, which only root may ask of it (Linux), and the store is opened anew. With `count` only the calls
 * are asked for and not where in them the places are, as for `--group-by`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { askStore, parseQuery, planQuery } from '../insight/insight.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import type { Store } from '../store/store.js';
import { DISTINCT, writeArchive } from './archive/write.js';
import { machineLine, table } from './machine.js';

const SEED = 7;
const QUERIES: readonly (readonly [kind: string, expression: string])[] = [
  ['phrase', '"already called twice"'],
  ['phrase of one side', 'caller: "troisieme fois"'],
  ['phrase with a wildcard', '"abonnement opz*"'],
  ['phrase and reason', '"cancel my subscription" and reason = "invoice"'],
  ['stem near stem', '~cancel near/5w ~subscription'],
  ['phrase, then voice', 'caller: ("already called" | "third time") near/10s (caller.rate > baseline + 20%)'],
  ['sequence with voice', '"deja appele" then/30s (caller.loudness > baseline + 6dB)'],
  [
    'sequence with voice',
    '(caller.rate > baseline + 20%) then/60s (caller: ("another company" | "opzeggen" | "resilier"))',
  ],
  ['voice alone', '(caller.rate > baseline + 25%) then/20s (caller.loudness > baseline + 8dB)'],
  ['voice alone, z', '(caller.loudness.z > 3) then/60s agent.interruption'],
  ['sum and reason', 'count(caller.interruption) >= 4 and reason = "fault"'],
  ['what is missing', 'not agent: ("recorded" | "enregistre" | "opgenomen") in first 30s'],
  ['leading wildcard', '"*scription"'],
];

const [calls = 10_000, runs = 3] = process.argv.slice(2, 4).map(Number);
const folder = process.argv[4] ?? `.bench/archive-${calls}`;
const file = `${folder}/parley.sqlite`;
mkdirSync(folder, { recursive: true });
process.stdout.write(`${machineLine()}\n`);
if (!existsSync(`${file}.done`)) make();
const cold = process.argv.includes('cold');
const places = !process.argv.includes('count');
let store = await openSqliteStore({ file, mustExist: true });
process.stdout.write(
  `${calls} calls (${Math.min(calls, DISTINCT)} that differ), seed ${SEED}, ${(statSync(file).size / 2 ** 30).toFixed(1)} GiB; ms: first run, best and median of ${runs} more, least processor time of a run; memory at its highest\n\n`,
);
const head = ['', 'expression', 'calls found', 'evaluated', 'first', 'best', 'median', 'processor', 'MiB'];
process.stdout.write(`${table(head, [])}\n`);
for (const [kind, expression] of QUERIES) {
  if (cold) {
    await store.close();
    execFileSync('sync');
    writeFileSync('/proc/sys/vm/drop_caches', '3');
    store = await openSqliteStore({ file, mustExist: true });
  }
  const row = [kind, `\`${expression}\``, ...(await measure(store, expression))];
  process.stdout.write(`| ${row.join(' | ')} |\n`);
}
await store.close();

function make(): void {
  const began = performance.now();
  writeArchive(file, calls, SEED, done => {
    if (done % 1000 === 0)
      process.stdout.write(`made ${done} calls in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  });
  mkdirSync(`${file}.done`);
}

async function measure(of: Store, expression: string): Promise<(string | number)[]> {
  const node = parseQuery(expression);
  const times: number[] = [];
  let processor = Infinity;
  let found = 0;
  let memory = 0;
  for (let run = 0; run <= runs; run++) {
    const began = performance.now();
    const cpu = process.cpuUsage();
    found = 0;
    for await (const _hit of askStore(of, node, {}, { places })) {
      found += 1;
      if (found % 500 === 0) memory = Math.max(memory, process.memoryUsage.rss());
    }
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(cpu);
    processor = Math.min(processor, (user + system) / 1000);
    memory = Math.max(memory, process.memoryUsage.rss());
  }
  const { candidates } = await planQuery(of, node, {}, places);
  const [first = 0, ...more] = times;
  more.sort((a, b) => a - b);
  const shown = [first, more[0] ?? first, more[more.length >> 1] ?? first].map(ms => ms.toFixed(0));
  return [found, candidates, ...shown, processor.toFixed(0), (memory / 2 ** 20).toFixed(0)];
}
