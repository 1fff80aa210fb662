import test from 'ava';
import { CEILING, Limiter, TARGET_DB, gainFor, speechLevelDb } from './level.js';

function tone(amplitude: number, samples: number): Int16Array {
  return Int16Array.from({ length: samples }, (_, i) =>
    Math.round(amplitude * Math.sin((2 * Math.PI * 440 * i) / 8000)),
  );
}

test('pauses do not count for the level of speech', t => {
  const speech = tone(10_000, 8000);
  const paused = Int16Array.from([...speech, ...new Int16Array(16_000), ...speech]);
  t.true(Math.abs(speechLevelDb(paused) - speechLevelDb(speech)) < 0.5);
  t.is(speechLevelDb(new Int16Array(800)), -100);
});

test('a quiet voice and a loud one leave at the same level', t => {
  for (const amplitude of [500, 3000, 20_000]) {
    const samples = tone(amplitude, 8000);
    const out = new Limiter(gainFor(speechLevelDb(samples))).push(samples);
    t.true(Math.abs(speechLevelDb(out) - TARGET_DB) < 0.5, `${amplitude}`);
  }
});

test('peaks stay below the ceiling and nothing is cut flat', t => {
  const loud = Int16Array.from(
    { length: 16_000 },
    (_, i) => (i % 4000 < 200 ? 30_000 : 3000) * Math.sin(i / 3),
  );
  const limiter = new Limiter(12);
  const out = Int16Array.from([...limiter.push(loud), ...limiter.finish()]);
  t.is(out.length, loud.length);
  t.true(out.every(x => Math.abs(x) <= CEILING));
  const flat = out.filter((x, i) => Math.abs(x) === CEILING && out[i - 1] === x).length;
  t.true(flat < 5, `${flat} samples in flat tops`);
});

test('what goes in comes out, whatever the sizes of the pieces', t => {
  const samples = tone(8000, 1000);
  const limiter = new Limiter(0);
  const out: number[] = [];
  for (let at = 0; at < samples.length; at += 7) out.push(...limiter.push(samples.subarray(at, at + 7)));
  out.push(...limiter.finish());
  t.deepEqual(out, [...samples]);
});
