import test from 'ava';
import twilio from 'twilio';
import { decodeMulaw, encodeMulaw } from '../../audio/audio.js';
import type { CallStage, StageCall } from '../../call/stage.js';
import type { CallInput } from '../../call/stream.js';
import { onlyLog, ownKinds, startTestService, until } from '../../testkit/service.js';
import type { TestService } from '../../testkit/service.js';
import { counted, tone } from '../../testkit/speech.js';
import { TestClient } from '../../testkit/wsclient.js';

const TOKEN = 'test-token-of-an-account';
const { getExpectedTwilioSignature } = twilio;

function startOf(tracks: string[], customParameters: Record<string, string> = {}): object {
  const mediaFormat = { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 };
  const start = {
    streamSid: 'MZ1',
    accountSid: 'AC1',
    callSid: 'CA1',
    tracks,
    customParameters,
    mediaFormat,
  };
  return { event: 'start', sequenceNumber: '1', streamSid: 'MZ1', start };
}

function mediaOf(track: string, chunk: number, mulaw: Uint8Array): object {
  const payload = Buffer.from(mulaw).toString('base64');
  const media = { track, chunk: String(chunk), timestamp: String((chunk - 1) * 20), payload };
  return { event: 'media', sequenceNumber: String(chunk + 1), streamSid: 'MZ1', media };
}

function frames(mulaw: Uint8Array): Uint8Array[] {
  return Array.from({ length: mulaw.length / 160 }, (_, i) => mulaw.subarray(i * 160, (i + 1) * 160));
}

async function connect(service: TestService): Promise<TestClient> {
  const client = await TestClient.connect(`${service.wsOrigin}/twilio/media`);
  client.send({ event: 'connected', protocol: 'Call', version: '1.0.0' });
  return client;
}

const STOP = {
  event: 'stop',
  sequenceNumber: '9',
  streamSid: 'MZ1',
  stop: { accountSid: 'AC1', callSid: 'CA1' },
};

test('a fork with both tracks is a call of caller and agent, each with exactly its own samples', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = await connect(service);
  client.send(
    startOf(['inbound', 'outbound'], { from: '+3270', to: '+3271', direction: 'inbound', team: 'a' }),
  );
  const [caller, agent] = [encodeMulaw(tone(1600)), encodeMulaw(tone(1600, 999))];
  for (const [i, frame] of frames(caller).entries()) {
    client.send(mediaOf('inbound', i + 1, frame));
    client.send(mediaOf('outbound', i + 1, frames(agent)[i]!));
  }
  client.send(STOP);
  const log = await onlyLog(service);
  t.like(log[0], { entrance: 'twilio', externalId: 'CA1', from: '+3270', to: '+3271', direction: 'inbound' });
  t.like(log[0], { metadata: { team: 'a', 'twilio.streamSid': 'MZ1', 'twilio.accountSid': 'AC1' } });
  t.deepEqual(
    log.flatMap(event => (event.kind === 'transcript.final' ? [[event.role, event.text]] : [])),
    [
      ['caller', counted(decodeMulaw(caller))],
      ['agent', counted(decodeMulaw(agent))],
    ],
  );
  t.like(log.at(-1), { reason: 'hangup', durationMs: 200 });
});

test('chunks that come twice, out of order or not at all keep the time line right', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = await connect(service);
  client.send(startOf(['inbound']));
  const mulaw = encodeMulaw(tone(160 * 20));
  const all = frames(mulaw);
  // 3 comes twice, 5 and 6 change places, 9 and 10 are lost.
  for (const chunk of [1, 2, 3, 3, 4, 6, 5, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]) {
    client.send(mediaOf('inbound', chunk, all[chunk - 1]!));
  }
  client.send(STOP);
  const log = await onlyLog(service);
  const samples = decodeMulaw(mulaw);
  const heard = Int16Array.from([...samples.subarray(0, 8 * 160), ...samples.subarray(10 * 160)]);
  const final = log.find(event => event.kind === 'transcript.final');
  t.like(final, { text: counted(heard, 320) });
  t.like(
    log.find(event => event.kind === 'audio.gap'),
    { startMs: 160, endMs: 200 },
  );
});

test('numbers instead of texts, unknown events and a missing format are taken as emulators send them', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = await connect(service);
  client.send({ event: 'start', streamSid: 'MZ1', start: { callSid: 'CA1', tracks: ['inbound'] } });
  client.send({ event: 'something-new', value: 1 });
  for (let chunk = 1; chunk <= 10; chunk++) {
    const payload = Buffer.alloc(128, 0x55).toString('base64');
    // 16 ms a message, and a clock that jitters.
    const media = { track: 'inbound', chunk, timestamp: chunk * 16 + (chunk % 3) * 9, payload };
    client.send({ event: 'media', streamSid: 'MZ1', media });
  }
  client.send(STOP);
  const log = await onlyLog(service);
  t.like(
    log.find(event => event.kind === 'transcript.final'),
    {
      text: counted(decodeMulaw(new Uint8Array(1280).fill(0x55))),
    },
  );
});

test('keys reach the log; a connected call can be played to, marked, cleared and transferred', async t => {
  const inputs: CallInput[] = [];
  let call: StageCall | undefined;
  const talker: CallStage = {
    name: 'talker',
    whenBehind: 'drop',
    open: opened => {
      call = opened;
      return { onInput: input => void inputs.push(input) };
    },
  };
  const service = await startTestService({ 'twilio.mode': 'connect' }, { stages: [talker] });
  t.teardown(() => service.close(0));
  const client = await connect(service);
  client.send(startOf(['inbound']));
  await until(() => call !== undefined);
  t.deepEqual(call?.control.abilities, { playback: 'platform', transfer: true, hangUp: true, events: false });
  await call?.control.play(tone(320));
  await call?.control.mark('said');
  await call?.control.clear();
  await until(() => client.messages.length === 3);
  t.deepEqual(client.messages, [
    {
      event: 'media',
      streamSid: 'MZ1',
      media: { payload: Buffer.from(encodeMulaw(tone(320))).toString('base64') },
    },
    { event: 'mark', streamSid: 'MZ1', mark: { name: 'said' } },
    { event: 'clear', streamSid: 'MZ1' },
  ]);
  client.send({ event: 'mark', streamSid: 'MZ1', mark: { name: 'said' } });
  client.send({ event: 'dtmf', streamSid: 'MZ1', dtmf: { track: 'inbound_track', digit: '#' } });
  await until(() => inputs.some(input => input.kind === 'dtmf'));
  t.like(
    inputs.find(input => input.kind === 'mark'),
    { name: 'said' },
  );
  await call?.control.transfer('+3222222222', {});
  t.is((await client.closed).code, 1000);
  const log = await onlyLog(service);
  t.deepEqual(ownKinds(log), ['call.started', 'dtmf', 'transcript.final', 'call.ended']);
  t.like(log.at(-1), { reason: 'transferred' });
  const next = await fetch(`${service.httpOrigin}/twilio/next`, {
    method: 'POST',
    body: new URLSearchParams({ CallSid: 'CA1' }),
  });
  t.regex(await next.text(), /<Dial>\+3222222222<\/Dial>/);
});

const ORIGINS: [string, Record<string, unknown>, (host: string) => string][] = [
  ['the address it connects to', {}, host => `ws://${host}/twilio/media`],
  [
    'a public origin without a port',
    { 'server.publicOrigin': 'https://voice.example.org' },
    () => 'wss://voice.example.org/twilio/media',
  ],
  [
    'a public origin, signed with the standard port',
    { 'server.publicOrigin': 'https://voice.example.org' },
    () => 'wss://voice.example.org:443/twilio/media',
  ],
  [
    'a public origin with a port, signed without it',
    { 'server.publicOrigin': 'https://voice.example.org:8443/' },
    () => 'wss://voice.example.org/twilio/media',
  ],
];

for (const [what, options, url] of ORIGINS) {
  test(`the signature of Twilio's own library is accepted for ${what}`, async t => {
    const service = await startTestService({ 'auth.twilioAuthToken': TOKEN, ...options });
    t.teardown(() => service.close(0));
    const signature = getExpectedTwilioSignature(TOKEN, url(`127.0.0.1:${service.httpPort}`), {});
    const headers = { 'x-twilio-signature': signature };
    const client = await TestClient.connect(`${service.wsOrigin}/twilio/media`, headers);
    client.send(startOf(['inbound']));
    client.send(STOP);
    t.is((await onlyLog(service)).at(-1)?.kind, 'call.ended');
  });
}

test('an upgrade without a signature, with a wrong one, or with that of another URL is refused with 403', async t => {
  const service = await startTestService({ 'auth.twilioAuthToken': TOKEN });
  t.teardown(() => service.close(0));
  const url = `${service.wsOrigin}/twilio/media`;
  const wrong = [
    {},
    { 'x-twilio-signature': 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
    { 'x-twilio-signature': getExpectedTwilioSignature('another-token-entirely', url, {}) },
    { 'x-twilio-signature': getExpectedTwilioSignature(TOKEN, url.replace(/^ws/, 'http'), {}) },
  ];
  for (const headers of wrong) {
    const { status, body } = await TestClient.refusal(url, headers as Record<string, string>);
    t.is(status, 403);
    t.is(body['code'], 'FORBIDDEN');
  }
  t.is(service.store.logs.size, 0);
});

test('where API keys are needed, Twilio is refused until its token is configured', async t => {
  const service = await startTestService({ 'auth.apiKeys': ['some-key-of-ours'] });
  t.teardown(() => service.close(0));
  t.is((await TestClient.refusal(`${service.wsOrigin}/twilio/media`)).status, 403);
  const voice = await fetch(`${service.httpOrigin}/twilio/voice`, {
    method: 'POST',
    body: new URLSearchParams(),
  });
  t.is(voice.status, 403);
});

const FORM = { CallSid: 'CA1', AccountSid: 'AC1', From: '+32 "470"', To: '+3271', Direction: 'inbound' };

async function voice(service: TestService, signature?: string): Promise<Response> {
  return fetch(`${service.httpOrigin}/twilio/voice`, {
    method: 'POST',
    body: new URLSearchParams(FORM),
    headers: signature === undefined ? {} : { 'x-twilio-signature': signature },
  });
}

test('the voice webhook forks both tracks with what the stream itself does not say, and the call goes on', async t => {
  const service = await startTestService({
    'auth.twilioAuthToken': TOKEN,
    'server.publicOrigin': 'https://voice.example.org',
    'twilio.dial': '+3299',
  });
  t.teardown(() => service.close(0));
  t.is((await voice(service)).status, 403);
  const signature = getExpectedTwilioSignature(TOKEN, 'https://voice.example.org/twilio/voice', FORM);
  const answer = await voice(service, signature);
  t.is(answer.status, 200);
  t.regex(answer.headers.get('content-type') ?? '', /text\/xml/);
  t.is(
    await answer.text(),
    '<?xml version="1.0" encoding="UTF-8"?><Response>' +
      '<Start><Stream url="wss://voice.example.org/twilio/media" track="both_tracks">' +
      '<Parameter name="from" value="+32 &quot;470&quot;"/><Parameter name="to" value="+3271"/>' +
      '<Parameter name="direction" value="inbound"/><Parameter name="mode" value="fork"/></Stream></Start>' +
      '<Dial>+3299</Dial></Response>',
  );
});

test('the voice webhook connects the call to the stream, or fails over when no call can be taken', async t => {
  const service = await startTestService({ 'twilio.mode': 'connect' });
  t.teardown(() => service.close(0));
  const twiml = await (await voice(service)).text();
  const origin = `127.0.0.1:${service.httpPort}`;
  t.true(
    twiml.includes(
      `<Connect action="http://${origin}/twilio/next"><Stream url="ws://${origin}/twilio/media">`,
    ),
  );
  service.pool.accepting = false;
  const refused = await voice(service);
  t.is(refused.status, 503);
  t.truthy(refused.headers.get('retry-after'));
});

for (const [what, type, body] of [
  ['a body that is no JSON', 'application/json', '{'],
  ['a body of a type that nobody reads', 'text/csv', 'CallSid;From'],
  ['a form that is too large', 'application/x-www-form-urlencoded', `CallSid=${'x'.repeat(70_000)}`],
  ['fields that are no texts', 'application/json', '{"From":{"number":1}}'],
] as const) {
  test(`the voice webhook refuses ${what} as the sender's fault`, async t => {
    const service = await startTestService();
    t.teardown(() => service.close(0));
    const headers = { 'content-type': type };
    const answer = await fetch(`${service.httpOrigin}/twilio/voice`, { method: 'POST', body, headers });
    t.is(answer.status, 400);
    t.is(((await answer.json()) as { code: string }).code, 'BAD_ARGUMENT');
  });
}
