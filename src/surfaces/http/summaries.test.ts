import test from 'ava';
import { ended, said, started } from '../../store/conformance/samples.js';
import { startTestService, until } from '../../testkit/service.js';

const draft = {
  kind: 'summary.drafted' as const,
  tMs: 1000,
  language: 'fr',
  text: 'Une facture.',
  sentences: [],
  wording: 'extract' as const,
  categories: [],
  fields: {},
  missing: [],
};

test('summaries are read, edited and approved over HTTP, by those who have a key', async t => {
  const service = await startTestService({ 'auth.apiKeys': ['a-key-of-the-test'] });
  t.teardown(() => service.close(0));
  await service.store.append('a', [started(), said('ma facture'), draft, ended()]);
  const url = `${service.httpOrigin}/v1/calls/a/summary`;
  const ask = async (method: string, path: string, body?: object, key = 'a-key-of-the-test') => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Record<string, unknown> & { message?: string };
    return { ...answer, status: response.status };
  };
  t.like(await ask('GET', '', undefined, 'wrong'), { status: 401, code: 'UNAUTHENTICATED' });
  t.like(await ask('POST', '/approve', { version: 1, by: 'Zoé' }, 'wrong'), { status: 401 });
  t.like(await ask('GET', ''), { status: 200, state: 'draft', version: 1, text: 'Une facture.' });
  const edit = { version: 1, by: 'Zoé', fields: { reason: 'facture' } };
  t.like(await ask('PUT', '', edit), { status: 200, state: 'edited', version: 2 });
  t.like(await ask('PUT', '', edit), { status: 409, code: 'CONFLICT', field: 'version' });
  const strange = await ask('PUT', '', { version: 2, by: 'Zoé', fields: { x: 'y' } });
  t.like(strange, { status: 400, field: 'fields.x' });
  t.regex(strange.message ?? '', /no field of the schema; it has reason, /);
  const other = await ask('PUT', '', { version: 2, by: 'Zoé', categories: ['x'] });
  t.regex(other.message ?? '', /categories\.0 is no category of the schema; it has .*card/);
  t.like(await ask('POST', '/approve', { version: 2 }), { status: 400, code: 'BAD_ARGUMENT', field: 'by' });
  t.like(await ask('POST', '/approve', { version: 2, by: 'Ali' }), { status: 200, state: 'approved' });
});

test('a draft is dated by the wall clock, and by the audio only where its log does not tell', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const at = '2026-03-01T08:00:00.500Z';
  await service.store.append('told', [started(), { ...draft, at }, ended()]);
  await service.store.append('old', [started(), draft, ended()]);
  const dated = async (id: string): Promise<unknown> => {
    const answer = await fetch(`${service.httpOrigin}/v1/calls/${id}/summary`);
    return ((await answer.json()) as { steps: { at: string }[] }).steps[0]?.at;
  };
  t.is(await dated('told'), at);
  t.is(await dated('old'), '2026-03-01T09:00:01.000Z');
});

test('a draft that nobody approves stays one where that is configured', async t => {
  const service = await startTestService({ 'summary.unattended': 'leave', 'summary.unattendedMs': 1 });
  t.teardown(() => service.close(0));
  await service.store.append('a', [started(), draft, ended()]);
  const url = `${service.httpOrigin}/v1/calls/a/summary`;
  const response = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: 1, by: 'Zoé', text: 'Mieux.' }),
  });
  t.is(response.status, 200);
  t.deepEqual(await service.store.deliveries.list({}), [], 'nothing is set that would approve it');
  t.like(await (await fetch(url)).json(), { state: 'edited', version: 2 });
});

test('a draft that nobody approves in time is approved by the service, as configured', async t => {
  const service = await startTestService({ 'summary.unattended': 'write', 'summary.unattendedMs': 1 });
  t.teardown(() => service.close(0));
  await service.store.append('a', [started(), draft, ended()]);
  const response = await fetch(`${service.httpOrigin}/v1/calls/a/summary`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: 1, by: 'Zoé', text: 'Mieux.' }),
  });
  t.is(response.status, 200);
  await until(() => service.store.logs.get('a')?.at(-1)?.kind === 'summary.approved');
  t.like(service.store.logs.get('a')?.at(-1), { version: 2, by: 'unattended', unattended: true });
});
