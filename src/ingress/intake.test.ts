import test from 'ava';
import type { CallInput } from '../call/stream.js';
import { loadConfig } from '../config/config.js';
import { Intake } from './intake.js';
import { readStart } from './start.js';

const { limits } = loadConfig({ env: {} });
const SECOND = new Uint8Array(8000);

/** An intake whose clock stands where the test puts it. */
function intakeAt(clock: { ms: number }, fields: Record<string, unknown> = {}): Intake {
  const announced = readStart(
    { encoding: 'mulaw', sampleRateHz: 8000, ...fields },
    { entrance: 'ws', language: 'en', limits },
  );
  return new Intake({ announced, limits, onFail: () => {}, now: () => clock.ms });
}

async function inputsOf(intake: Intake): Promise<CallInput[]> {
  const inputs: CallInput[] = [];
  for await (const input of intake.inputs) inputs.push(input);
  return inputs;
}

test('a recording may come as fast as it was announced, and no further ahead of that than a live call', t => {
  const clock = { ms: 0 };
  for (const speed of [1, 4]) {
    clock.ms = 0;
    const intake = intakeAt(clock, { speed });
    clock.ms = 1000;
    const allowed = speed + limits.maxAheadMs / 1000;
    for (let i = 0; i < allowed; i++) intake.audio(0, SECOND);
    t.throws(() => intake.audio(0, SECOND), { code: 'LIMIT_AHEAD' });
    intake.end('completed');
  }
});

test('short frames are handed on 100 ms at a time, and what is left before a key, a pause and the end', async t => {
  const intake = intakeAt({ ms: 0 });
  for (let i = 0; i < 7; i++) intake.audio(0, new Uint8Array(160).fill(i));
  intake.dtmf(0, '5');
  intake.audio(0, new Uint8Array(160));
  intake.pause();
  intake.audio(0, new Uint8Array(80));
  intake.end('completed');
  const told = (await inputsOf(intake)).map(input =>
    input.kind === 'audio' ? [input.frame.positionSamples, input.frame.samples.length] : input.kind,
  );
  t.deepEqual(told, [[0, 800], [800, 320], 'dtmf', [1120, 160], 'paused', [1280, 80], 'ended']);
});

test('it is told for how long no more audio is needed: until the next frame is due, if nothing is missing', t => {
  const clock = { ms: 20 };
  const intake = intakeAt(clock);
  const frame = new Uint8Array(160);
  clock.ms += 20;
  intake.audio(0, frame, 0);
  t.is(intake.restMs(), 80);
  clock.ms += 60;
  for (const at of [160, 320, 480]) intake.audio(0, frame, at);
  t.is(intake.restMs(), 20);
  // Something is missing: it may come at any moment.
  intake.audio(0, frame, 800);
  t.is(intake.restMs(), 0);
  intake.audio(0, frame, 640);
  t.is(intake.restMs(), 80);
  // Somebody listens for an interruption.
  intake.hasten(1000);
  t.is(intake.restMs(), 0);
  clock.ms += 1000;
  t.is(intake.restMs(), 80);
  // A peer that is ahead of its time is read as fast as it sends.
  for (let i = 0; i < 10; i++) intake.audio(0, new Uint8Array(1600));
  t.is(intake.restMs(), 0);
  intake.end('completed');
});
