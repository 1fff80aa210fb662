import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import type { NewCallEvent } from '../../call/events.js';
import type { OpenStage, StageCall } from '../../call/stage.js';
import type { CallStart } from '../../call/stream.js';
import { decodeFile } from '../decode-file.js';
import { Interleaver } from './interleaver.js';
import { recordingPath, recoverRecordings } from './place.js';
import type { RecoveredRecording } from './place.js';
import { Recorder } from './recorder.js';
import { recordingStage } from './stage.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-recording-'));
test.after.always(() => rmSync(folder, { recursive: true }));

const START: CallStart = {
  callId: 'call:1',
  entrance: 'ws',
  language: 'en',
  channels: [{ role: 'caller' }, { role: 'agent' }],
  sampleRateHz: 8000,
  startedAtMs: Date.UTC(2026, 2, 1, 9),
  metadata: {},
};

/** Samples that tell their channel and place: no two of a minute are the same. */
function samplesAt(channel: number, position: number, length: number): Int16Array {
  return Int16Array.from({ length }, (_, i) => ((position + i) % 30_000) * (channel === 0 ? 1 : -1) + 1);
}

// A comparison of its own: a list of all samples that differ helps nobody.
function same(a: Int16Array, b: Int16Array): boolean {
  return a.length === b.length && a.every((sample, i) => sample === b[i]);
}

interface Recording {
  readonly stage: OpenStage;
  readonly events: NewCallEvent[];
  readonly path: string;
  readonly audio: (channel: number, position: number, length?: number) => void;
}

async function recording(name: string): Promise<Recording> {
  const dataDir = join(folder, name);
  const events: NewCallEvent[] = [];
  const call: StageCall = {
    start: START,
    day: '2026-03-01',
    control: {} as StageCall['control'],
    signal: new AbortController().signal,
    emit: event => void events.push(event),
    heardMs: () => 1234,
  };
  const stage = (await recordingStage(dataDir).open(call))!;
  const audio = (channel: number, positionSamples: number, length = 160): void => {
    const samples = samplesAt(channel, positionSamples, length);
    void stage.onInput!({ kind: 'audio', frame: { channel, positionSamples, samples } });
  };
  return { stage, events, path: join(dataDir, recordingPath(START)), audio };
}

async function channelsOf(path: string): Promise<Int16Array[]> {
  const audio = await decodeFile(path, { sampleRateHz: 8000 });
  const parts: number[][] = Array.from({ length: audio.channels }, () => []);
  for await (const run of audio.runs) run.forEach((samples, c) => parts[c]!.push(...samples));
  return parts.map(part => Int16Array.from(part));
}

test('a call is one WAV file with the caller left and the agent right, and an event for each', async t => {
  const { stage, events, path, audio } = await recording('whole');
  for (let at = 0; at < 80_000; at += 160) {
    audio(0, at);
    audio(1, at);
  }
  await stage.close!();
  const channels = await channelsOf(path);
  t.is(channels.length, 2);
  channels.forEach((samples, c) => t.true(same(samples, samplesAt(c, 0, 80_000))));
  t.deepEqual(
    events.map(e => (e.kind === 'recording.stored' ? [e.channel, e.role, e.path, e.bytes] : [])),
    [
      [0, 'caller', 'recordings/2026/03/01/call%3A1.wav', 44 + 320_000],
      [1, 'agent', 'recordings/2026/03/01/call%3A1.wav', 44 + 320_000],
    ],
  );
  t.is(statSync(path).mode & 0o077, 0, 'others may not read it');
  t.false(existsSync(`${path}.part`));
});

test('gaps and a channel that lags or says nothing are silence, and everything keeps its place', async t => {
  const { stage, path, audio } = await recording('gaps');
  audio(0, 0);
  audio(1, 800);
  audio(0, 400_000);
  audio(1, 396_000);
  audio(0, 400_160);
  await stage.close!();
  const [caller, agent] = await channelsOf(path);
  t.is(caller!.length, 400_320);
  t.deepEqual(caller!.subarray(0, 160), samplesAt(0, 0, 160));
  t.true(caller!.subarray(160, 400_000).every(s => s === 0));
  t.deepEqual(caller!.subarray(400_000), samplesAt(0, 400_000, 320));
  t.deepEqual(agent!.subarray(800, 960), samplesAt(1, 800, 160));
  t.deepEqual(agent!.subarray(396_000, 396_160), samplesAt(1, 396_000, 160));
});

test('what is said while the call is paused is not recorded', async t => {
  const { stage, path, audio } = await recording('paused');
  audio(0, 0);
  void stage.onInput!({ kind: 'paused', positionSamples: 160 });
  audio(0, 160);
  void stage.onInput!({ kind: 'resumed', positionSamples: 320 });
  audio(0, 320);
  await stage.close!();
  const [caller] = await channelsOf(path);
  t.true(caller!.subarray(160, 320).every(s => s === 0));
  t.deepEqual(caller!.subarray(320), samplesAt(0, 320, 160));
});

test('however the frames of the two channels are cut and ordered, every sample within the window keeps its place', t => {
  const frames = 30_000;
  for (const [left, right, lead] of [
    [160, 160, 0],
    [1, 977, 500],
    [3000, 20, 500],
    [frames, frames, 0],
  ] as const) {
    const interleaver = new Interleaver(2, 4000);
    const all = new Int16Array(frames * 2);
    const put = (out: ReturnType<Interleaver['finish']>): void =>
      out.forEach(({ positionFrames, samples }) => all.set(samples, positionFrames * 2));
    let [a, b] = [0, 0];
    while (a < frames || b < frames) {
      const first = a < frames && a <= b + lead;
      const [channel, at, block] = first ? [0, a, left] : [1, b, right];
      const length = Math.min(block, frames - at);
      put(interleaver.push(channel, at, samplesAt(channel, at, length)));
      if (first) a += length;
      else b += length;
    }
    put(interleaver.finish());
    const apart = (c: number): Int16Array => Int16Array.from({ length: frames }, (_, i) => all[i * 2 + c]!);
    t.true(same(apart(0), samplesAt(0, 0, frames)), `left ${left} ${right}`);
    if (right < 4000 || left < 4000)
      t.true(same(apart(1), samplesAt(1, 0, frames)), `right ${left} ${right}`);
  }
});

async function recoveredIn(dataDir: string): Promise<RecoveredRecording[]> {
  const recovered: RecoveredRecording[] = [];
  const tell = (recording: RecoveredRecording): Promise<void> =>
    Promise.resolve(void recovered.push(recording));
  await recoverRecordings(dataDir, { tell, failed: () => undefined });
  return recovered;
}

test('a recording whose process was killed can be played after the next start', async t => {
  const dataDir = join(folder, 'killed');
  const child = fork(fileURLToPath(new URL('testing/record.js', import.meta.url)), [dataDir]);
  await once(child, 'message');
  child.kill('SIGKILL');
  await once(child, 'close');
  const day = join(dataDir, 'recordings/2026/03/01');
  t.deepEqual(readdirSync(day), ['call%3A1.wav.part']);
  // The log cannot be told: nothing is lost, and it is tried again.
  const full = new Error('full');
  const untold: unknown[] = [];
  const failed = (path: string, thrown: unknown): void => void untold.push(path, thrown);
  await recoverRecordings(dataDir, { tell: () => Promise.reject(full), failed });
  t.deepEqual(untold, ['recordings/2026/03/01/call%3A1.wav', full]);
  const [recovered, ...more] = await recoveredIn(dataDir);
  t.deepEqual(more, []);
  t.is(recovered?.callId, 'call:1');
  t.is(recovered?.path, 'recordings/2026/03/01/call%3A1.wav');
  t.is(recovered?.bytes, statSync(join(dataDir, recovered!.path)).size);
  const [caller] = await channelsOf(join(dataDir, recovered!.path));
  t.true(caller!.length >= 8000 * 10, `${caller!.length} samples`);
  const header = readFileSync(join(dataDir, recovered!.path));
  t.is(header.readUInt32LE(40), header.length - 44);
  t.deepEqual(await recoveredIn(dataDir), []);
  writeFileSync(join(day, 'x.wav.part'), 'RI');
  t.deepEqual(await recoveredIn(dataDir), [], 'a file without a header is left alone');
});

test('a place that cannot be written fails the recording, and a recording is never written over', async t => {
  writeFileSync(join(folder, 'a-file'), '');
  await t.throwsAsync(recording('a-file/below'), { code: 'ENOTDIR' });
  const { stage } = await recording('twice');
  await t.throwsAsync(recording('twice'), { code: 'EEXIST' });
  await stage.close!();
});

test('a recording that cannot be put right keeps no other from it', async t => {
  const dataDir = join(folder, 'blocked');
  const day = join(dataDir, 'recordings/2026/03/01');
  for (const callId of ['a', 'b', 'c']) {
    const start = { callId, startedAtMs: START.startedAtMs };
    await Recorder.start(join(dataDir, recordingPath(start)), 1, 8000).then(recorder => recorder.finish());
    renameSync(join(day, `${callId}.wav`), join(day, `${callId}.wav.part`));
  }
  // Somebody's folder stands where the recording belongs.
  mkdirSync(join(day, 'b.wav'));
  const failed: string[] = [];
  await recoverRecordings(dataDir, { tell: () => Promise.resolve(), failed: path => failed.push(path) });
  t.deepEqual(failed, ['recordings/2026/03/01/b.wav']);
  t.deepEqual(readdirSync(day).toSorted(), ['a.wav', 'b.wav', 'b.wav.part', 'c.wav']);
});

test('a recording that cannot be begun, because the disk is full, leaves no file behind', t => {
  const dataDir = join(folder, 'full');
  const program = fileURLToPath(new URL('testing/record.js', import.meta.url));
  // No file may grow at all: what the process gets is an error, as from a full disk.
  const limited = `trap '' XFSZ; ulimit -f 0; exec "$0" "$@"`;
  const args = ['-c', limited, process.execPath, program, dataDir];
  const { status, stderr } = spawnSync('bash', args, { encoding: 'utf8' });
  t.not(status, 0);
  t.regex(stderr, /EFBIG/);
  t.deepEqual(readdirSync(join(dataDir, 'recordings/2026/03/01')), []);
});
