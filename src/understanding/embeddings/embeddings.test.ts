import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import test, { type ExecutionContext } from 'ava';
import { writeEmbeddingPack, type PackChanges } from '../../testkit/embeddingpack.js';
import { decodeModel, encodeModel } from '../intents/model-file.js';
import { IntentModel } from '../intents/model.js';
import { loadIntentModel } from '../intents/load.js';
import { trainIntents } from '../intents/train.js';
import { SentenceEmbedder } from './embeddings.js';

// Of each the last word is one that our own tables of meanings have not.
const GROUPS = [
  ['invoice', 'bill', 'docket'],
  ['move', 'relocate', 'uproot'],
  ['power', 'electricity', 'wattage'],
  ['cancel', 'terminate', 'rescind'],
];
const folder = mkdtempSync(join(tmpdir(), 'parley-embeddings-'));
writeEmbeddingPack(folder, 'words', GROUPS);
const open = (t: ExecutionContext, name = 'words'): SentenceEmbedder => {
  const embedder = new SentenceEmbedder(name, folder);
  t.teardown(() => embedder.close());
  return embedder;
};
test.after.always(() => rmSync(folder, { recursive: true }));

const examples = [
  ['invoice', 'about my invoice', 'invoice please', 'question on the invoice', 'invoice of march'],
  ['move', 'i move in may', 'we move soon', 'to move house', 'help me move'],
  ['power', 'no power here', 'the power is off', 'power failure', 'power in my street'],
  ['cancel', 'i want to cancel', 'cancel the contract', 'please cancel', 'how do i cancel'],
].flatMap(([intent, ...texts]) => texts.map(text => ({ text, intent: intent! })));

test('a pack gives sentences of like meaning like vectors, through the real runtime and tokenizer', t => {
  const embedder = open(t);
  t.is(embedder.dimension, 8);
  const likeness = (a: string, b: string): number => {
    const other = embedder.of(b)!;
    return embedder.of(a)!.reduce((sum, x, i) => sum + x * other[i]!, 0);
  };
  t.true(Math.abs(likeness('the bill', 'invoice') - 1) < 1e-6);
  t.is(likeness('the bill', 'relocate'), 0);
  t.true(likeness('bill and electricity', 'invoice') > 0.5);
  // Sentences of several lengths in one go are what they are one by one.
  const texts = ['bill', 'move the power bill now', ''];
  embedder.prepare(texts);
  const alone = open(t);
  for (const text of texts) t.deepEqual(embedder.of(text), alone.of(text), text);
});

test('with a pack, words that no example had are understood; without it the classifier works all the same', t => {
  const embedder = open(t);
  const data = { examples, descriptions: [] };
  const asked: [string, string][] = [
    ['docket', 'invoice'],
    ['uproot', 'move'],
    ['wattage', 'power'],
    ['rescind', 'cancel'],
  ];
  const model = trainIntents(data, { language: 'en', embedder });
  for (const [text, intent] of asked) t.is(model.decide(text).ranked[0]?.intent, intent, text);
  const plain = trainIntents(data, { language: 'en' });
  t.is(plain.decide('cancel the contract').ranked[0]?.intent, 'cancel');
  t.true(asked.some(([text, intent]) => plain.decide(text).ranked[0]?.intent !== intent));
});

test('a model trained with a pack opens it again, and is refused without it or with another', async t => {
  const trained = trainIntents({ examples, descriptions: [] }, { language: 'en', embedder: open(t) });
  const bytes = encodeModel(trained.data);
  const path = join(folder, 'trained.model');
  writeFileSync(path, bytes);
  const read = loadIntentModel(path, folder);
  t.deepEqual(read.decide('the bill is late'), trained.decide('the bill is late'));
  t.throws(() => loadIntentModel(path, join(folder, 'elsewhere')), {
    code: 'PACK_NOT_FOUND',
    message: /parley models pull words/,
  });
  t.throws(() => new IntentModel(decodeModel(bytes)), { code: 'PACK_INVALID', message: /8 numbers.*words/ });
  const other = { pack: 'other', dimension: 3, of: () => undefined };
  t.throws(() => new IntentModel(decodeModel(bytes), other), { code: 'PACK_INVALID' });
});

test('a pack that fails while calls run costs its features, not the decision', async t => {
  const embedder = new SentenceEmbedder('words', folder);
  const model = trainIntents({ examples, descriptions: [] }, { language: 'en', embedder });
  await embedder.close();
  t.is(model.decide('i really want to cancel').ranked[0]?.intent, 'cancel');
});

test('a thread that has ended holds up one sentence at most, and is started again', async t => {
  const threads: Worker[] = [];
  const started = (message: unknown): void => void threads.push((message as { worker: Worker }).worker);
  subscribe('worker_threads', started);
  t.teardown(() => unsubscribe('worker_threads', started));
  const embedder = open(t);
  const before = embedder.of('cancel');
  t.truthy(before);
  const ended = threads[0]!.terminate();
  embedder.of('still being asked');
  const sinceMs = performance.now();
  for (let i = 0; i < 10; i++) t.is(embedder.of(`sentence ${i}`), undefined);
  t.true(performance.now() - sinceMs < 4000, 'ten sentences wait for less than one does');
  await ended;
  while (embedder.of('cancel') === undefined) await wait(50);
  t.deepEqual(embedder.of('cancel'), before);
});

const refused = test.macro((t, changes: PackChanges, problem: RegExp) => {
  const dir = writeEmbeddingPack(folder, `bad-${Math.random()}`, GROUPS, changes);
  t.throws(() => new SentenceEmbedder(dir, folder), { code: 'PACK_INVALID', message: problem });
});

test('a pack of another kind is refused', refused, { manifest: { kind: 'toneCtc' } }, /kind/);
test(
  'a pack without a file it names is refused',
  refused,
  { manifest: { files: { model: 'model.onnx', tokenizer: 'no.json' } } },
  /no\.json is missing/,
);
test('a tokenizer that is none is refused', refused, { tokenizer: '{"model": 1}' }, /tokenizer/);
test('a network with other inputs is refused', refused, { inputs: ['words'] }, /does not compute/);

test('a model file that is no ONNX is refused', t => {
  const dir = writeEmbeddingPack(folder, 'broken', GROUPS);
  writeFileSync(join(dir, 'model.onnx'), 'not a network');
  t.throws(() => new SentenceEmbedder('broken', folder), { code: 'PACK_INVALID', message: /does not load/ });
});
