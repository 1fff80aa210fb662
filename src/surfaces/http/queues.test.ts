import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { startTestService } from '../../testkit/service.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-queues-'));
test.after.always(() => rmSync(dir, { recursive: true }));
const plan = join(dir, 'routing.yaml');
writeFileSync(plan, 'destinations: { billing: , desk: }\nrules: []\ndefault: { to: desk }\n');

test('a platform reports its queues over HTTP; wrong reports and unknown queues are refused', async t => {
  const service = await startTestService({ 'routing.plan': plan });
  t.teardown(() => service.close(0));
  const put = (name: string, body: string): Promise<Response> =>
    fetch(`${service.httpOrigin}/v1/queues/${name}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
    });
  t.is((await put('billing', '{"waiting":3,"waitS":95,"agentsFree":0}')).status, 204);
  const known = await fetch(`${service.httpOrigin}/v1/queues`);
  t.deepEqual(await known.json(), { billing: { waiting: 3, waitS: 95, agentsFree: 0 } });
  for (const [name, body] of [
    ['nowhere', '{"waiting":3}'],
    ['billing', '{"waiting":-1}'],
    ['billing', '{"length":3}'],
    ['billing', 'not json'],
  ] as const) {
    const answer = await put(name, body);
    t.is(answer.status, 400, body);
    t.is(((await answer.json()) as { code: string }).code, 'BAD_ARGUMENT');
  }
});

test("a bot's opening messages are told of queues that no plan has", async t => {
  const opening = join(dir, 'opening.yaml');
  writeFileSync(
    opening,
    'messages: [{ id: busy, queue: { name: desk, waitingAtLeast: 3 }, text: { en: Busy. } }]',
  );
  const table = join(dir, 'table.json');
  writeFileSync(table, '[{"sku":"P","name":"Paper","status":"available"}]');
  const service = await startTestService({
    'bot.mode': 'all',
    'bot.table': { kind: 'file', source: table },
    'bot.openingFile': opening,
    'tts.engine': 'none',
  });
  t.teardown(() => service.close(0));
  const report = await fetch(`${service.httpOrigin}/v1/queues/desk`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"waiting":3}',
  });
  t.is(report.status, 204);
  t.deepEqual(await (await fetch(`${service.httpOrigin}/v1/queues`)).json(), { desk: { waiting: 3 } });
});

test('a service that nothing asks of queues has none, and one with a broken plan does not start', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const none = await fetch(`${service.httpOrigin}/v1/queues`);
  t.is(none.status, 404);
  t.like(await none.json(), { code: 'NOT_FOUND' });
  const broken = join(dir, 'broken.yaml');
  writeFileSync(broken, 'destinations: { desk: }\nrules: []\n');
  await t.throwsAsync(startTestService({ 'routing.plan': broken }), {
    code: 'FILE_INVALID',
    message: /broken\.yaml:1: The plan has no default/,
  });
});
