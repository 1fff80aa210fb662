import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { AnswerLine } from './answer-line.js';
import { ParleyError } from './call/errors.js';
import { silentLogger } from './call/logger.js';
import { loadConfig } from './config/config.js';
import { expecting } from './expecting.js';
import { createPool } from './stt/pool/pool.js';
import { writeWordGraph } from './stt/testing/graph-writer.js';
import { speakAll, TONE_LETTERS, writeTonePack } from './stt/testing/tone-pack.js';
import { onlyLog, startTestService } from './testkit/service.js';
import { testCall } from './testkit/stagecall.js';
import { TestClient } from './testkit/wsclient.js';
import { loadUnderstanding } from './understanding/stage/load.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-expecting-'));
test.after.always(() => rmSync(dir, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
}

const textsOf = ({ words }: { words: readonly { text: string }[] }): string[] =>
  words.map(({ text }) => text);

function open(options: Record<string, unknown>, line?: Partial<AnswerLine>) {
  const config = loadConfig({ env: {}, options });
  const understanding = loadUnderstanding(config, { recheckMs: 0 });
  return expecting(config, understanding, line as AnswerLine | undefined, silentLogger);
}

test('calls expect the names of the catalogue in force and of the operator, made once, and new ones when the file has changed', async t => {
  const catalogue = file('names.csv', 'sku,name\n1,Aerius\n');
  const names = open({
    'understanding.catalogue': catalogue,
    'stt.vocabularyFile': file('own.txt', 'Zyrtec\nBetadine\n'),
  });
  const first = await names(testCall(), 'en-GB');
  t.deepEqual(textsOf(first), ['aerius', 'zyrtec', 'betadine']);
  t.is(await names(testCall(), 'en'), first);
  file('names.csv', 'sku,name\n1,Aerius\n2,Doliprane\n');
  t.deepEqual(textsOf(await names(testCall(), 'en')), ['aerius', 'doliprane', 'zyrtec', 'betadine']);
  t.deepEqual(textsOf(await open({})(testCall(), 'en')), []);
});

test('a call that the bot answers expects the names of its table, asked once, and does with those of an earlier call, or without, if it fails', async t => {
  const catalogue = file('few.csv', 'sku,name\n1,Aerius\n');
  let asked = 0;
  const line = {
    takes: () => true,
    names: () => {
      asked += 1;
      return Promise.resolve([{ sku: '9', name: 'Nurofen' }]);
    },
  };
  const names = open({ 'understanding.catalogue': catalogue }, line);
  t.is(asked, 1, 'once before the first call, which must not wait for thousands of names');
  const call = testCall();
  t.deepEqual(textsOf(await names(call, 'en')), ['nurofen', 'aerius']);
  await names(call, 'en');
  t.is(asked, 2);
  const broken = {
    takes: () => true,
    names: () => Promise.reject(new ParleyError('LOOKUP_FAILED', 'The table is gone.')),
  };
  const without = open({ 'understanding.catalogue': catalogue }, broken);
  t.deepEqual(textsOf(await without(testCall(), 'en')), ['aerius']);
  // One that fails only now and then is listened for as it was read last.
  line.names = () =>
    (asked += 1) === 4
      ? Promise.reject(new ParleyError('LOOKUP_TIMEOUT', 'The table is slow.'))
      : Promise.resolve([{ sku: '8', name: 'Spasfon' }]);
  t.deepEqual(textsOf(await names(testCall(), 'en')), ['spasfon', 'aerius']);
  t.deepEqual(textsOf(await names(testCall(), 'en')), ['spasfon', 'aerius']);
  t.is(asked, 4);
});

test('a list that cannot be read is told when the service starts', t => {
  t.throws(() => open({ 'stt.vocabularyFile': join(dir, 'none.txt') }), { code: 'FILE_NOT_FOUND' } as object);
});

test('a live call hears the names of the catalogue', async t => {
  const pack = writeTonePack(dir, {
    manifest: { graphs: { words: { file: 'words.fst' } }, defaultGraph: 'words' },
  });
  const tokens = { letters: TONE_LETTERS, blank: TONE_LETTERS.length };
  writeFileSync(join(pack, 'words.fst'), writeWordGraph({ is: 2, ready: 2, a: 2, us: 2, read: 2 }, tokens));
  const heard = async (catalogue: Record<string, unknown>): Promise<string> => {
    const pool = createPool({ modelsDir: dir, processes: 1, admission: 'none' });
    const service = await startTestService({ 'stt.pack': 'tones-8k', ...catalogue }, { pool });
    t.teardown(() => service.close(0));
    const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
    client.send({ type: 'start', encoding: 'linear16', sampleRateHz: 8000 });
    await client.message('started');
    const samples = speakAll(['is aerius ready'], 1000);
    client.send(new Uint8Array(samples.buffer));
    client.send({ type: 'end' });
    await client.closed;
    const final = (await onlyLog(service)).find(event => event.kind === 'transcript.final');
    return final?.kind === 'transcript.final' ? final.text : '';
  };
  const catalogue = file('live.csv', 'sku,name\n1,Aerius\n');
  t.is(await heard({ 'understanding.catalogue': catalogue }), 'is aerius ready');
  t.notRegex(await heard({}), /aerius/);
});
