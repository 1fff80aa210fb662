import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import fc from 'fast-check';
import { ACTIVITY_START } from '../../audio/audio.js';
import { openCtcEngine } from '../ctc/engine.js';
import { readPack } from '../packs/packs.js';
import { NO_VOCABULARY } from '../stt.js';
import type { RecogniserResult } from '../stt.js';
import { speakAll, writeTonePack } from '../testing/tone-pack.js';
import type { Engine } from './engine.js';
import { packParts, unpackParts } from './protocol.js';
import type { Checkpoint } from './protocol.js';
import { Session } from './session.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-session-'));
test.after.always(() => rmSync(dir, { recursive: true }));
const pack = readPack(writeTonePack(dir));
const engine = openCtcEngine(pack);
const START: Checkpoint = { fromSample: 0, utterances: 0, detector: ACTIVITY_START, speaking: false };
const SETTINGS = {
  endSilenceMs: 600,
  minSpeechMs: 60,
  maxUtteranceMs: 4000,
  hotwords: [],
  graph: undefined,
  vocabulary: NO_VOCABULARY,
};

interface Step {
  readonly checkpoint: Checkpoint;
  readonly results: readonly RecogniserResult[];
}

/** Gives samples from the checkpoint on, in blocks, and notes what was said by each new checkpoint. */
async function run(
  samples: Int16Array,
  block: number,
  checkpoint = START,
  by: Engine | Promise<Engine> = engine,
): Promise<Step[]> {
  const session = await newSession(checkpoint, by);
  const steps: Step[] = [];
  for (let at = checkpoint.fromSample; at < samples.length; at += block) {
    session.audio(at, samples.subarray(at, at + block));
    await decode(session, await engine);
    const report = session.report();
    if (report !== undefined) steps.push(report);
  }
  session.command({ kind: 'close' });
  await decode(session, await engine);
  steps.push(session.report()!);
  return steps;
}

async function newSession(checkpoint: Checkpoint, by: Engine | Promise<Engine>): Promise<Session> {
  const open = { id: 1, name: 'u', pack, language: 'en', sampleRateHz: 8000, settings: SETTINGS, checkpoint };
  return new Session({ kind: 'open', ...open }, await by);
}

/** Returns how many steps it took. */
async function decode(session: Session, by: Engine): Promise<number> {
  let steps = 0;
  for (session.advance(); session.due !== undefined; session.advance(), steps++) {
    await by.decode([session.due]);
    session.settle();
  }
  return steps;
}

const finalsOf = (steps: readonly Step[]): RecogniserResult[] =>
  steps.flatMap(step => step.results).filter(result => result.kind === 'final');

const samples = speakAll(
  ['hello there', 'this sentence is so long that it has to be cut in two or three places', 'yes', 'bye'],
  900,
);

test('what is said does not depend on the blocks in which audio comes', async t => {
  const whole = finalsOf(await run(samples, samples.length));
  t.true(whole.length >= 5);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 50, max: 20_000 }), async block => {
      t.deepEqual(finalsOf(await run(samples, block)), whole);
    }),
    { numRuns: 8 },
  );
});

test('a session that goes on at any checkpoint says the rest as the first one would have', async t => {
  const steps = await run(samples, 1600);
  const all = finalsOf(steps);
  for (let i = 0; i < steps.length - 1; i += 7) {
    const before = finalsOf(steps.slice(0, i + 1));
    const after = finalsOf(await run(samples, 777, steps[i]!.checkpoint));
    t.deepEqual([...before, ...after], all, `from sample ${steps[i]!.checkpoint.fromSample}`);
  }
});

test('what is said does not depend on whether the end is decoded before it is known to be the end', async t => {
  const engineNow = await engine;
  const without: Engine = {
    ...engineNow,
    createStream: options => {
      const stream = engineNow.createStream(options);
      return Object.defineProperty(stream, 'fork', { value: undefined });
    },
  };
  const counts: number[] = [];
  for (const pauseMs of [350, 450, 900]) {
    const spoken = speakAll(['hello there', 'this goes on', 'yes'], pauseMs);
    const foreseen = finalsOf(await run(spoken, 800));
    t.deepEqual(foreseen, finalsOf(await run(spoken, 800, START, without)));
    counts.push(foreseen.length);
  }
  // Of the shorter pauses some were foreseen as ends and were none.
  t.true(counts[0]! < 3);
  t.is(counts[2], 3);
});

test('words wait for the silence that ends them, and not for decoding', async t => {
  const spoken = speakAll(['hello there'], 900);
  const session = await newSession(START, engine);
  const block = 160;
  const stepsOf: number[] = [];
  let final: RecogniserResult | undefined;
  for (let at = 0; at < spoken.length && final === undefined; at += block) {
    session.audio(at, spoken.subarray(at, at + block));
    stepsOf.push(await decode(session, await engine));
    final = session.report()?.results.find(({ kind }) => kind === 'final');
  }
  t.truthy(final);
  t.true(stepsOf.some(steps => steps > 0));
  // The last 200 ms of the silence need no step, the last moment least of all.
  t.deepEqual(stepsOf.slice(-10), Array<number>(10).fill(0));
});

test('a channel that begins in the middle of speech is heard as if it had been silent before', async t => {
  const PAUSE_MS = 900;
  const speech = speakAll(['hello there'], PAUSE_MS).subarray(PAUSE_MS * 8);
  const LATER_MS = 100;
  const later = new Int16Array(LATER_MS * 8 + speech.length);
  later.set(speech, LATER_MS * 8);
  const [atOnce] = finalsOf(await run(speech, 160));
  const [after] = finalsOf(await run(later, 160));
  t.true(atOnce?.kind === 'final' && after?.kind === 'final');
  if (atOnce?.kind !== 'final' || after?.kind !== 'final') return;
  t.is(atOnce.text, 'hello there');
  const moved = after.words.map(w => ({
    ...w,
    startMs: Math.max(0, w.startMs - LATER_MS),
    endMs: w.endMs - LATER_MS,
  }));
  t.deepEqual(atOnce.words, moved);
});

test('a checkpoint is never further back than the longest utterance', async t => {
  let at = 0;
  for (const { checkpoint } of await run(samples, 1600)) {
    at += 1600;
    t.true(
      at - checkpoint.fromSample <= (SETTINGS.maxUtteranceMs + 1000) * 8,
      `${checkpoint.fromSample} at ${at}`,
    );
  }
});

test('packets give back the parts that were put in', t => {
  const parts = [0, 1, 2, 3, 160, 161].map((length, id) => ({
    id,
    positionSamples: 2 ** 40 + id,
    samples: Int16Array.from({ length }, (_, i) => (i % 2 === 0 ? -32768 : 32767)),
  }));
  t.deepEqual(unpackParts(packParts(parts)), parts);
  // As it arrives from another process: a view somewhere inside a larger buffer.
  const packet = packParts(parts);
  const shifted = new Uint8Array(packet.length + 3);
  shifted.set(packet, 3);
  t.deepEqual(unpackParts(shifted.subarray(3)), parts);
});
