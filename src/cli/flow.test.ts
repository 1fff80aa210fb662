import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { speakAll, writeTonePack } from '../stt/testing/tone-pack.js';
import { wavOf } from '../stt/testing/wav.js';
import { runHere, runParley } from '../testkit/parley.js';
import type { Ran } from '../testkit/parley.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-flow-cli-'));
test.after.always(() => rmSync(dir, { recursive: true }));
writeTonePack(dir);
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(dir, name), content);
  return join(dir, name);
};
const FLOW = `languages: [en]
start: number
operator: person
intents: {}
steps:
  number:
    { do: collect, slot: digits, shape: "9999", as: order, say: Which number?, next: person, noInput: { to: bye }, noMatch: { say: [Again?], to: person } }
  person: { do: transfer, say: "Order {order}." }
  bye: { do: hangUp, say: Goodbye. }
`;
const flow = file('flow.yaml', FLOW);
file('said.wav', wavOf([speakAll(['seven seven eight one'], 1000)]));
const config = file('parley.yaml', `modelsDir: ${dir}\nstt: { pack: tones-8k }\n`);

const parley = (...args: string[]): Promise<Ran> => runHere(['-c', config, 'flow', ...args]);

test('check counts what a good flow has, and tells a broken one by its lines', async t => {
  const good = await runParley(['-c', config, 'flow', 'check', flow]);
  t.is(good.code, 0, good.err);
  t.regex(good.out, /flow\.yaml: 3 steps, 0 intents, in en/);
  const broken = file('broken.yaml', FLOW.replace('next: person', 'next: persn'));
  const bad = await parley('check', broken);
  t.not(bad.code, 0);
  t.regex(bad.err, /broken\.yaml:7: .*persn/);
});

test('intents that are not there, or a place without any, are told as such and not as mistakes of the flow', async t => {
  const missing = await parley('check', flow, '--intents', join(dir, 'nowhere'));
  t.is(missing.code, 3);
  t.regex(missing.err, /nowhere does not exist/);
  mkdirSync(join(dir, 'empty'));
  for (const path of [join(dir, 'empty'), file('empty.jsonl', '')]) {
    const empty = await parley('check', flow, '--intents', path);
    t.is(empty.code, 3);
    t.regex(empty.err, /empty.* has no intents: /);
  }
});

test('graph draws every step', async t => {
  const { code, out } = await parley('graph', flow);
  t.is(code, 0);
  t.regex(out, /^flowchart TD/);
  for (const step of ['number', 'person', 'bye']) t.true(out.includes(`<b>${step}</b>`), step);
  const other = await parley('graph', flow, '--language', 'de');
  t.is(other.code, 2);
  t.regex(other.err, /--language must be one of en/);
});

test('test tries typed and recorded conversations, and fails when one goes otherwise', async t => {
  const cases = file(
    'cases.yaml',
    `- { name: typed, turns: [{ said: seven seven eight one }], expect: { steps: [number, person], values: { order: "7781" }, end: transfer } }
- { name: recorded, turns: [{ audio: said.wav }], expect: { steps: [number, person], values: { order: "7781" }, says: ["Order 7 7 8 1."] } }
- { name: keyed, turns: [{ keys: "7781" }], expect: { values: { order: "7781" } } }
- { name: silent, turns: [{ silence: true }], expect: { end: hangUp } }
`,
  );
  const good = await parley('test', flow, cases);
  t.is(good.code, 0, good.out + good.err);
  t.regex(good.out, /4 of 4 as expected/);
  const wrong = file(
    'wrong.yaml',
    `- { name: recorded, turns: [{ audio: said.wav }], expect: { end: hangUp } }
- { name: misnamed, turns: [{ said: seven seven eight one }], expect: { values: { number: "7781" } } }
`,
  );
  const bad = await parley('test', flow, wrong);
  t.is(bad.code, 2);
  t.regex(bad.out, /value number: expected 7781, found none of that name, only order/);
  t.regex(bad.out, /FAIL {2}recorded[^]*> seven seven eight one[^]*end: expected hangUp, found transfer/);
});
