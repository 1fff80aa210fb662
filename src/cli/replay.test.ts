import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { decodeMulaw, encodeMulaw } from '../audio/audio.js';
import type { CallEvent } from '../call/events.js';
import type { CallStage } from '../call/stage.js';
import type { CallInput } from '../call/stream.js';
import { loadConfig } from '../config/config.js';
import { runHere, runParley } from '../testkit/parley.js';
import { startTestService } from '../testkit/service.js';
import type { TestService } from '../testkit/service.js';
import { counted, stereoWav, tone } from '../testkit/speech.js';
import { writeTestCertificate } from '../testkit/tls.js';
import { replay } from './replay.js';
import type { Via } from './replay.js';
import { targetOf as configuredTarget } from './replay/target.js';
import type { Target } from './replay/target.js';
import { eventLine } from './replay/watch.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-replay-'));
test.after.always(() => rmSync(dir, { recursive: true }));

const caller = decodeMulaw(encodeMulaw(tone(4000)));
const agent = decodeMulaw(encodeMulaw(tone(4000, 777)));
const file = join(dir, 'call.wav');
writeFileSync(file, stereoWav(caller, agent));

function targetOf(service: TestService, more: Partial<Target> = {}): Target {
  return { httpOrigin: service.httpOrigin, grpcAddress: service.grpcAddress, ...more };
}

async function collect(target: Target, via: Via, language?: string, speed = 10): Promise<CallEvent[]> {
  const events: CallEvent[] = [];
  await replay(file, target, {
    via,
    speed,
    from: '+15550100',
    to: '+15550199',
    language,
    onEvent: event => events.push(event),
    signal: new AbortController().signal,
  });
  return events;
}

for (const via of ['grpc', 'ws', 'twilio'] as const) {
  test(`a recording streamed by ${via} arrives sample by sample, and its events come back in order`, async t => {
    const service = await startTestService();
    t.teardown(() => service.close(0));
    const events = await collect(targetOf(service), via, 'fr-BE');
    t.like(events[0], {
      kind: 'call.started',
      entrance: via,
      from: '+15550100',
      to: '+15550199',
      language: 'fr-BE',
    });
    t.is(events.at(-1)?.kind, 'call.ended');
    const logged = events.filter(event => event.kind !== 'transcript.partial');
    t.deepEqual(
      logged.map(event => event.seq),
      logged.map((_, i) => i),
    );
    t.deepEqual(
      events.flatMap(event => (event.kind === 'transcript.final' ? [[event.role, event.text]] : [])),
      [
        ['caller', counted(caller)],
        ['agent', counted(agent)],
      ],
    );
    const lines = events.map(eventLine).filter(line => line !== undefined);
    t.regex(lines.find(line => line.includes('agent ')) ?? '', /^00:00\.0 {2}agent {3}/);
    t.regex(lines.at(-1) ?? '', /ended: (hangup|completed)$/);
  });
}

test('people are told the reason of a call, and not of each sentence that it is none', t => {
  const turn = {
    channel: 0,
    role: 'caller',
    utteranceId: 'u',
    startMs: 0,
    endMs: 2000,
    language: 'en',
  } as const;
  const said = { callId: 'call_a', seq: 3, tMs: 2000, ...turn, text: 'my card is gone' };
  const heard = { ...said, kind: 'intent.recognised' as const, ranked: [] };
  t.is(eventLine({ ...heard, intent: 'lost_card', confidence: 0.94 }), '00:02.0  reason: lost_card  (94 %)');
  t.is(eventLine({ ...heard, intent: null, confidence: 0.2 }), undefined);
});

test('people are told what the bot answered and of which products', t => {
  const answer = { callId: 'call_a', seq: 3, tMs: 2000, kind: 'answer.given' as const, language: 'en' };
  const given = {
    ...answer,
    outcome: 'clarify' as const,
    text: 'Which?',
    skus: ['A5', 'A25'],
    sentences: [],
  };
  t.is(eventLine(given), '00:02.0  answer: clarify A5 A25');
  t.is(eventLine({ ...given, outcome: 'unknown', skus: [] }), '00:02.0  answer: unknown');
});

test('a replay announces its speed, and one faster than the service allows is refused', async t => {
  const service = await startTestService({ 'limits.maxSpeed': 5 });
  t.teardown(() => service.close(0));
  for (const via of ['grpc', 'ws', 'twilio'] as const) {
    await t.throwsAsync(collect(targetOf(service), via, 'en', 6), { code: 'PROTOCOL_START' }, via);
  }
  for (const via of ['grpc', 'ws', 'twilio'] as const) {
    t.is((await collect(targetOf(service), via, 'en', 5)).at(-1)?.kind, 'call.ended', via);
  }
});

test('a replay signs as Twilio does, for the origin that Twilio would have called', async t => {
  const publicOrigin = 'https://voice.example.org';
  const twilioToken = 'token-of-the-account';
  const service = await startTestService({
    'auth.twilioAuthToken': twilioToken,
    'server.publicOrigin': publicOrigin,
  });
  t.teardown(() => service.close(0));
  const events = await collect(targetOf(service, { publicOrigin, twilioToken }), 'twilio');
  t.is(events.at(-1)?.kind, 'call.ended');
  await t.throwsAsync(collect(targetOf(service, { publicOrigin, twilioToken: 'another-token' }), 'twilio'), {
    code: 'FORBIDDEN',
  });
});

test('a replay plays what the service says by the clock, and returns its marks', async t => {
  const marks: CallInput[] = [];
  const talker: CallStage = {
    name: 'talker',
    whenBehind: 'drop',
    open: async ({ control }) => {
      await control.play(tone(80));
      await control.mark('first');
      return { onInput: input => void (input.kind === 'mark' && marks.push(input)) };
    },
  };
  const service = await startTestService({ 'twilio.mode': 'connect' }, { stages: [talker] });
  t.teardown(() => service.close(0));
  await collect(targetOf(service), 'twilio', undefined, 1);
  t.deepEqual(
    marks.map(mark => mark.kind === 'mark' && mark.name),
    ['first'],
  );
});

test('a service that is not there, a wrong key and a file that is none are told apart', async t => {
  const service = await startTestService({ 'auth.apiKeys': ['right-key'] });
  t.teardown(() => service.close(0));
  await t.throwsAsync(collect(targetOf(service), 'ws'), { code: 'UNAUTHENTICATED' });
  const nowhere = { httpOrigin: 'http://127.0.0.1:1', grpcAddress: '127.0.0.1:1' };
  await t.throwsAsync(collect(nowhere, 'ws'), {
    code: 'PEER_LOST',
    message: /127\.0\.0\.1:1 .*parley serve/,
  });
  const options = {
    via: 'ws',
    speed: 1,
    from: '',
    to: '',
    onEvent: () => {},
    signal: new AbortController().signal,
  } as const;
  await t.throwsAsync(replay(join(dir, 'none.wav'), targetOf(service), options), { code: 'FILE_NOT_FOUND' });
});

test('a service with a certificate of its own is trusted where it is configured, and else told as not trusted', async t => {
  const { certFile, keyFile, dir: made } = writeTestCertificate();
  t.teardown(() => rmSync(made, { recursive: true }));
  const tls = { 'server.tlsCertFile': certFile, 'server.tlsKeyFile': keyFile };
  const service = await startTestService(tls);
  t.teardown(() => service.close(0));
  const { certificates } = configuredTarget(loadConfig({ env: {}, options: tls }));
  for (const via of ['ws', 'grpc', 'twilio'] as const)
    t.is((await collect(targetOf(service, { certificates }), via)).at(-1)?.kind, 'call.ended', via);
  await t.throwsAsync(collect(targetOf(service), 'ws'), {
    code: 'PEER_LOST',
    message: /self-signed certificate/,
  });
});

test('people are told by its name which rule matched', t => {
  const match = {
    callId: 'call_a',
    seq: 3,
    tMs: 2000,
    kind: 'rule.matched' as const,
    state: 'live' as const,
  };
  const rule = { ...match, rule: 'called before', message: 'Is upset', places: [], evidence: [] };
  t.is(eventLine(rule), '00:02.0  rule: called before (Is upset)');
  t.is(eventLine({ ...rule, message: null }), '00:02.0  rule: called before');
});

test('an address that is none is refused before anything is streamed', async t => {
  for (const http of ['nonsense', 'ftp://127.0.0.1', '']) {
    const { code, err } = await runHere(['replay', join(dir, 'none.wav'), '--via', 'ws', '--http', http]);
    t.is(code, 2, http);
    t.regex(err, /--http must be an origin like .* \[BAD_ARGUMENT\]/, http);
  }
});

test('a replay to which nothing answers ends by itself, though its recording is not read', async t => {
  // One that ffmpeg decodes, and is longer than a pipe holds.
  const recording = fileURLToPath(new URL('../../audio-fixtures/calls/upgrade.flac', import.meta.url));
  const nowhere = ['--grpc', '127.0.0.1:1', '--http', 'http://127.0.0.1:1'];
  const { code, err } = await runParley(['replay', recording, ...nowhere]);
  t.is(code, 1);
  t.regex(err, /Nothing answers at 127\.0\.0\.1:1 .*\[PEER_LOST\]/);
});
