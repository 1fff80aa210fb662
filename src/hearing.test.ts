import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { loadConfig } from './config/config.js';
import { hearingOptions } from './hearing.js';
import { createPool } from './stt/pool/pool.js';
import { writeWordGraph } from './stt/testing/graph-writer.js';
import { speakAll, TONE_LETTERS, writeTonePack } from './stt/testing/tone-pack.js';
import { onlyLog, startTestService } from './testkit/service.js';
import { testCall } from './testkit/stagecall.js';
import { TestClient } from './testkit/wsclient.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-hearing-graph-'));
const tokens = { letters: TONE_LETTERS, blank: TONE_LETTERS.length };
const GRAPHS = { words: { to: 1, for: 1 }, domain: { two: 1, four: 1 }, other: { too: 1, four: 1 } };
const pack = writeTonePack(dir, {
  manifest: {
    graphs: Object.fromEntries(Object.keys(GRAPHS).map(name => [name, { file: `${name}.fst` }])),
    defaultGraph: 'words',
  },
});
for (const [name, words] of Object.entries(GRAPHS))
  writeFileSync(join(pack, `${name}.fst`), writeWordGraph(words, tokens));
test.after.always(() => rmSync(dir, { recursive: true }));

/** What a live call with this metadata hears of "two four". */
async function heard(options: Record<string, unknown>, metadata: Record<string, string>): Promise<string> {
  const pool = createPool({ modelsDir: dir, processes: 1, admission: 'none' });
  const service = await startTestService({ modelsDir: dir, 'stt.pack': 'tones-8k', ...options }, { pool });
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send({ type: 'start', encoding: 'linear16', sampleRateHz: 8000, metadata });
  await client.message('started');
  client.send(new Uint8Array(speakAll(['two four'], 1000).buffer));
  client.send({ type: 'end' });
  await client.closed;
  const final = (await onlyLog(service)).find(event => event.kind === 'transcript.final');
  await service.close(0);
  await pool.close();
  return final?.kind === 'transcript.final' ? final.text : '';
}

test("calls are heard over the operator's graph, and one that names another over that", async t => {
  t.is(await heard({}, {}), 'to for');
  t.is(await heard({ 'stt.graph': 'domain' }, {}), 'two four');
  t.is(await heard({ 'stt.graph': 'domain' }, { graph: 'other' }), 'too four');
  t.is(await heard({}, { graph: 'domain' }), 'two four');
  t.is(await heard({}, { graph: 'nobody made this' }), 'to for');
});

test('a graph that no configured pack has keeps the service from starting', t => {
  const options = { modelsDir: dir, 'stt.pack': 'tones-8k', 'stt.graph': 'domains' };
  t.throws(() => hearingOptions(loadConfig({ env: {}, options }), undefined), {
    code: 'CONFIG_INVALID',
    message: /words, domain, other/,
  } as object);
});

test('a call that the bot answers ends its turns sooner', t => {
  const config = loadConfig({ env: {}, options: { 'bot.endSilenceMs': 400, 'stt.endSilenceMs': 900 } });
  const silence = (takes: boolean): unknown =>
    hearingOptions(config, { takes: () => takes })(testCall(), 'en').endSilenceMs;
  t.deepEqual([silence(true), silence(false)], [400, 900]);
});
