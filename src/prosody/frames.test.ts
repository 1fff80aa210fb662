import test from 'ava';
import { FrameAnalyser } from './frames.js';
import { joined, noise, silence, voice } from './signals.fixture.js';

function frames(
  samples: Int16Array,
  step = samples.length,
): { f0: number[]; db: number[]; active: boolean[] } {
  const result = { f0: [] as number[], db: [] as number[], active: [] as boolean[] };
  const analyser = new FrameAnalyser(({ frame, f0Hz, loudnessDb, active }) => {
    result.f0[frame] = f0Hz;
    result.db[frame] = loudnessDb;
    result.active[frame] = active;
  });
  for (let i = 0; i < samples.length; i += step) analyser.push(samples.subarray(i, i + step));
  analyser.end();
  return result;
}

for (const hz of [80, 120, 210, 350]) {
  test(`a steady voice of ${hz} Hz is measured within 2 %`, t => {
    const { f0 } = frames(
      joined(
        silence(0.3),
        voice(() => hz, 1),
        silence(0.3),
      ),
    );
    const voiced = f0.slice(40, 120);
    t.true(
      voiced.every(f => Math.abs(f - hz) / hz < 0.02),
      voiced.map(f => f.toFixed(0)).join(' '),
    );
  });
}

test('a rising voice is followed', t => {
  const { f0 } = frames(voice(s => 100 + 80 * s, 1.5));
  for (const frame of [30, 60, 90, 120])
    t.true(Math.abs((f0[frame] ?? 0) - (100 + 0.8 * frame)) < 4, `${frame}: ${f0[frame]}`);
});

test('there is one frame for every 10 ms, whatever the size of the pieces', t => {
  const samples = joined(
    noise(0.2, 500),
    voice(() => 140, 0.6),
    silence(0.25),
  );
  const whole = frames(samples);
  t.is(whole.f0.length, 105);
  t.deepEqual(frames(samples, 1), whole);
  t.deepEqual(frames(samples, 333), whole);
});

test('noise, silence and a constant offset have no pitch', t => {
  t.true(frames(noise(1, 6000)).f0.filter(f => f > 0).length < 8);
  t.true(frames(silence(1)).f0.every(f => f === 0));
  t.true(
    frames(new Int16Array(8000).fill(20000))
      .f0.slice(10)
      .every(f => f === 0),
  );
});

test('the level of a full-scale sine is 3 dB below that of a square wave, and halving it takes 6 dB away', t => {
  const sine = Int16Array.from({ length: 8000 }, (_, i) => 32_767 * Math.sin((2 * Math.PI * i) / 40));
  t.true(Math.abs((frames(sine).db[50] ?? -99) + 3.01) < 0.03);
  t.true(Math.abs((frames(sine.map(v => v / 2)).db[50] ?? -99) + 9.03) < 0.03);
});

test('clipping, one sample and nothing at all are measured without complaint', t => {
  const clipped = voice(() => 120, 1, 32767).map(v => Math.max(-20000, Math.min(20000, v * 2)));
  const voiced = frames(clipped).f0.slice(20, 80);
  t.true(
    voiced.every(f => Math.abs(f - 120) < 4),
    voiced.map(f => f.toFixed(0)).join(' '),
  );
  t.is(frames(new Int16Array(1)).f0.length, 0);
  t.is(frames(new Int16Array(0)).f0.length, 0);
});

test('speech is told from the background it stands in', t => {
  const { active } = frames(
    joined(
      noise(1, 60),
      voice(() => 120, 1),
      noise(1, 60),
    ),
  );
  t.true(active.slice(110, 190).every(Boolean));
  t.true(active.slice(250, 290).every(a => !a));
});
