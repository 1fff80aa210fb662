import test from 'ava';
import { ChannelTrack, between, measure } from './prosody.js';
import { joined, noise, silence, syllables, voice } from './signals.fixture.js';

const RATE = 8000;

function heard(samples: Int16Array): ChannelTrack {
  const track = new ChannelTrack();
  track.push(samples);
  track.end();
  return track;
}

function tone(hz: number, seconds: number, peak = 8000): Int16Array {
  return Int16Array.from(
    { length: seconds * RATE },
    (_, i) => peak * Math.sin((2 * Math.PI * hz * i) / RATE),
  );
}

function sum(a: Int16Array, b: Int16Array): Int16Array {
  return a.map((v, i) => v + b[i]!);
}

/** Chords of three notes that change twice a second, with their beat. */
function music(seconds: number): Int16Array {
  const notes = [220, 262, 294, 330, 349, 392];
  return Int16Array.from({ length: seconds * RATE }, (_, i) => {
    const beat = Math.floor((2 * i) / RATE);
    const swell = Math.exp(-(((2 * i) / RATE) % 1));
    const chord = [0, 2, 4].map(k => notes[(beat + k) % notes.length]!);
    return 4000 * swell * chord.reduce((sum, hz) => sum + Math.sin((2 * Math.PI * hz * i) / RATE), 0);
  });
}

const isSane = (value: number | null): boolean => value === null || Number.isFinite(value);

for (const [name, samples] of [
  ['digital silence', silence(3)],
  ['one sample', Int16Array.of(12)],
  ['nothing', new Int16Array(0)],
  ['a constant at full scale', new Int16Array(3 * RATE).fill(32_767)],
  ['a square wave at full scale', tone(150, 3).map(v => (v >= 0 ? 32_767 : -32_768))],
  ['a tone of 440 Hz', tone(440, 3)],
  ['a dial tone', sum(tone(350, 3, 4000), tone(440, 3, 4000))],
  ['music', music(5)],
  ['noise', noise(3, 3000)],
] as const) {
  test(`${name} is measured without complaint, in numbers or not at all`, t => {
    const track = heard(samples);
    const durationMs = (samples.length * 1000) / RATE;
    const m = measure(track, 0, durationMs, []);
    const { f0Hz, f0RangeSt, f0MovementStPerS, loudnessDb, syllablesPerS, wordsPerMin } = m;
    for (const value of [f0Hz, f0RangeSt, f0MovementStPerS, loudnessDb, syllablesPerS, wordsPerMin])
      t.true(isSane(value), JSON.stringify(m));
    if (f0Hz !== null) t.true(f0Hz >= 60 && f0Hz <= 420);
    if (loudnessDb !== null) t.true(loudnessDb <= 0.1);
    const sums = between({ caller: track.stretches(), agent: [] }, durationMs);
    t.true(sums.sides.caller!.talkMs <= durationMs);
  });
}

test('silence has no speech, no pitch and no rate', t => {
  const m = measure(heard(silence(5)), 0, 5000, []);
  t.like(m, { speechMs: 0, f0Hz: null, loudnessDb: null, syllablesPerS: null });
});

test('a constant offset changes neither the pitch nor the rate', t => {
  const clean = joined(silence(0.5), syllables(12, 4), silence(0.5));
  const offset = clean.map(v => Math.max(-32_768, Math.min(32_767, v + 3000)));
  const [a, b] = [clean, offset].map(samples => measure(heard(samples), 0, 4000, []));
  t.true(Math.abs(a!.f0Hz! - b!.f0Hz!) < 1);
  t.true(Math.abs(a!.syllablesPerS! - b!.syllablesPerS!) < 0.4);
});

test('clipping leaves the pitch where it is', t => {
  const clean = voice(() => 160, 2, 16_000);
  const clipped = clean.map(v => Math.max(-3000, Math.min(3000, v * 3)));
  t.true(Math.abs(measure(heard(clipped), 0, 2000).f0Hz! - 160) < 3);
});

test('a tone is one long sound without syllables', t => {
  const m = measure(heard(tone(300, 4)), 0, 4000, []);
  t.true((m.syllablesPerS ?? 0) < 1);
});

test('eight hours of stretches are compared in one pass', t => {
  const every = 2_000;
  const count = (8 * 3600 * 1000) / every;
  const side = (shiftMs: number, lengthMs: number): { startMs: number; endMs: number }[] =>
    Array.from({ length: count }, (_, i) => ({
      startMs: i * every + shiftMs,
      endMs: i * every + shiftMs + lengthMs,
    }));
  const sums = between({ caller: side(0, 1200), agent: side(1000, 900) }, count * every);
  t.is(sums.interruptions.length, count);
  t.true(sums.interruptions.every(cut => cut.by === 'agent' && cut.successful));
  t.is(sums.sides.caller?.talkMs, count * 1200);
});
