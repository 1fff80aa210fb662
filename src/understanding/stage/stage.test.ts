import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { callEvent } from '../../call/events.js';
import { loadConfig } from '../../config/config.js';
import { said, testCall } from '../../testkit/stagecall.js';
import { encodeModel } from '../intents/model-file.js';
import { trainIntents } from '../intents/train.js';
import type { Understanding } from '../understanding.js';
import { evidenceAt } from './evidence.js';
import { isConfigured, loadUnderstanding } from './load.js';
import { understandingStage } from './stage.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-understanding-'));
test.after.always(() => rmSync(dir, { recursive: true }));

const modelFile = join(dir, 'en.model');
const catalogueFile = join(dir, 'names.csv');
const model = trainIntents(
  {
    examples: [
      ...['a question about my invoice', 'my bill is too high', 'why this amount on the invoice'].map(
        text => ({
          text,
          intent: 'invoice',
        }),
      ),
      ...['i lost my card', 'my card was stolen', 'please block my card'].map(text => ({
        text,
        intent: 'card',
      })),
    ],
    descriptions: [],
  },
  { language: 'en', seed: 1 },
);
const bytes = encodeModel(model.data);
writeFileSync(modelFile, bytes);
writeFileSync(catalogueFile, 'sku,name\nrouter-3,Home Router Three\ntv-1,Television Family\n');

function open(options: Record<string, unknown>): Understanding {
  return loadUnderstanding(loadConfig({ env: {}, options }));
}

const ALL = {
  'understanding.intents': { en: modelFile },
  'understanding.catalogue': catalogueFile,
};

test('a caller turn gets its reason and its details, each with the words and times it rests on', async t => {
  const call = testCall();
  const stage = await understandingStage(open(ALL)).open(call);
  await stage?.onEvent?.(said('i have a question about my march invoice', 1000, 5000));
  t.deepEqual(
    call.emitted.map(e => e.kind),
    ['slots.filled', 'intent.recognised'],
  );
  for (const event of call.emitted) t.notThrows(() => callEvent.parse(event));
  const [slots, intent] = call.emitted;
  t.like(intent, { intent: 'invoice', utteranceId: 'u1000', tMs: 5000, language: 'en' });
  if (intent?.kind === 'intent.recognised') t.is(intent.ranked[0]?.intent, 'invoice');
  t.like(slots, {
    slots: [{ type: 'month', value: '2026-03', evidence: { text: 'march', startMs: 4000, endMs: 4500 } }],
  });
});

test('names of the catalogue are found with their words', async t => {
  const call = testCall();
  const stage = await understandingStage(open(ALL)).open(call);
  await stage?.onEvent?.(said('how is the home router three doing', 0, 700));
  const filled = call.emitted.find(e => e.kind === 'slots.filled');
  t.like(filled?.names[0], { sku: 'router-3', evidence: { startMs: 300, endMs: 600 } });
});

test('a turn of which the recogniser is hardly sure has no reason, and the likeliest is still told', async t => {
  const call = testCall();
  const stage = await understandingStage(open(ALL)).open(call);
  const final = said('my bill is too high', 0, 900);
  if (final.kind !== 'transcript.final') return t.fail();
  const unsure = final.words.map(word => ({ ...word, confidence: 0.2 }));
  await stage?.onEvent?.(final);
  await stage?.onEvent?.({ ...final, words: unsure });
  const told = call.emitted.filter(e => e.kind === 'intent.recognised');
  t.deepEqual(
    told.map(e => [e.intent, e.ranked[0]?.intent]),
    [
      ['invoice', 'invoice'],
      [null, 'invoice'],
    ],
  );
  for (const event of told) t.notThrows(() => callEvent.parse(event));
});

test('agents, later passes and empty utterances are not asked for a reason', async t => {
  const call = testCall();
  const stage = await understandingStage(open(ALL)).open(call);
  const final = said('i lost my card', 0, 900);
  await stage?.onEvent?.({ ...final, role: 'agent' } as typeof final);
  await stage?.onEvent?.({ ...final, pass: 2 } as typeof final);
  await stage?.onEvent?.(said('', 0, 900));
  t.deepEqual(call.emitted, []);
});

test('a language without a model gets details only, a regional one has its language', async t => {
  const understanding = open(ALL);
  t.is(understanding.classifier('fr'), undefined);
  t.truthy(understanding.classifier('en-GB'));
  const call = testCall({ language: 'fr' });
  const stage = await understandingStage(understanding).open(call);
  await stage?.onEvent?.(said('la facture de mars', 0, 900));
  t.deepEqual(
    call.emitted.map(e => e.kind),
    ['slots.filled'],
  );
  t.deepEqual(understanding.slots('januari', { language: 'xx', callDate: '2026-03-18' }), []);
});

test('a model of another version, a missing one and a wrong shape are told with their key when the service starts', t => {
  const newer = Buffer.from(bytes);
  newer.writeUInt32LE(99, 8);
  const other = join(dir, 'newer.model');
  writeFileSync(other, newer);
  t.throws(() => open({ 'understanding.intents': { en: other } }), {
    code: 'FILE_INVALID',
    message: /understanding\.intents\.en: .*newer\.model: The model is of version 99/,
  });
  t.throws(() => open({ 'understanding.intents': { nl: join(dir, 'none') } }), { code: 'FILE_NOT_FOUND' });
  t.throws(() => open({ 'understanding.catalogue': join(dir, 'none.csv') }), {
    message: /understanding\.catalogue/,
  });
  t.throws(() => open({ 'understanding.patterns': ['99['] }), { message: /understanding\.patterns/ });
  t.false(isConfigured(loadConfig({ env: {}, options: {} }).understanding));
});

test('a value that is announced and begun is unfinished until it is whole', t => {
  const understanding = open({ 'understanding.patterns': ['999999'] });
  const type = (text: string, language = 'en'): string | undefined =>
    understanding.unfinished(text, { language, callDate: '2026-03-18' })?.type;
  t.is(type('my iban is'), 'iban');
  t.is(type('my iban is n l nine one'), 'iban');
  t.is(type('mijn iban is n l eenennegentig a b n a', 'nl'), 'iban');
  t.is(
    type('mijn iban is n l eenennegentig a b n a nul vier een zeven een zes vier drie nul nul', 'nl'),
    undefined,
  );
  t.is(type('my customer number is four seven one'), 'digits');
  t.is(type('my customer number is four seven one two zero nine'), undefined);
  t.is(type('mon code postal est soixante', 'fr'), 'postcode');
  t.is(type('my email is john dot smith at'), 'email');
  t.is(type('i lost my card'), undefined);
  t.is(type('my phone does not work'), undefined);
  t.is(type('i have a question about my iban'), undefined);
});

test('evidence of words that the recogniser wrote otherwise is the whole utterance', t => {
  const heard = { utteranceId: 'u', startMs: 5, endMs: 90, text: 'in march', words: [] };
  t.deepEqual(evidenceAt(heard, 3, 8), { utteranceId: 'u', startMs: 5, endMs: 90, text: 'march' });
});
