import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { SoloCaller } from '../../cli/replay/solo.js';
import { createPool } from '../../stt/pool/pool.js';
import { speakAll, writeTonePack } from '../../stt/testing/tone-pack.js';
import { onlyLog, startTestService } from '../../testkit/service.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-heard-'));
writeTonePack(dir);
const pool = createPool({ modelsDir: dir, pack: 'tones-8k', processes: 1, admission: 'none' });
test.after.always(async () => {
  await pool.close();
  rmSync(dir, { recursive: true });
});
const file = (name: string, text: string): string => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};
const plan = file(
  'routing.yaml',
  'destinations: { desk: }\nrules: [{ name: any, when: { slots: { account: true } }, to: desk }]\ndefault: { to: desk }\n',
);
const flow = file(
  'flow.yaml',
  `languages: [en]
start: account
operator: desk
intents: {}
steps:
  account:
    { do: collect, slot: iban, as: account, say: Which?, next: desk, waitMs: 60000, noInput: { to: desk }, noMatch: { to: desk } }
  desk: { do: transfer }
`,
);
const PIECES = ['b e six eight', 'five three nine zero', 'zero seven five four', 'seven zero three four'];

test('pauses of two seconds inside an IBAN that the recogniser hears keep the turn open, and its last sign ends it', async t => {
  const service = await startTestService(
    { 'dialogue.flow': flow, 'routing.plan': plan, 'tts.engine': 'none', 'stt.pack': 'tones-8k' },
    { pool },
  );
  t.teardown(() => service.close(0));
  const kinds = new Set<string>();
  const caller = await SoloCaller.call(
    service.httpOrigin,
    { language: 'en' },
    { onEvent: event => kinds.add(event.kind), onTransfer: () => caller.hangUp() },
  );
  // The call is transferred before all of the silence at the end is sent.
  void caller.say(speakAll(PIECES, 2000));
  await caller.closed;
  const log = await onlyLog(service);
  const heard = log.flatMap(event => (event.kind === 'transcript.final' ? [event.text] : []));
  t.deepEqual(heard, PIECES, 'every pause ends an utterance');
  const turns = log.flatMap(event => (event.kind === 'turn.ended' ? [event] : []));
  t.like(turns, [{ by: 'complete', text: PIECES.join(' ') }]);
  t.is(turns.length, 1);
  t.like(
    log.find(event => event.kind === 'flow.collected'),
    { value: 'BE68539007547034', by: 'voice' },
  );
  t.true(kinds.has('turn.complete'), 'the recogniser was told at the last sign');
});
