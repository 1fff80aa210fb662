import test from 'ava';
import { Baseline, featuresOf } from './baseline.js';
import { ChangeDetector } from './change.js';
import { measure } from './measures.js';
import { joined, noise, silence, syllables, voice } from './signals.fixture.js';
import { ChannelTrack } from './track.js';

function trackOf(samples: Int16Array): ChannelTrack {
  const track = new ChannelTrack();
  track.push(samples);
  track.end();
  return track;
}

test('stretches of speech have the times of the sound, and short gaps do not part them', t => {
  const samples = joined(
    silence(1),
    voice(() => 120, 0.5),
    silence(0.1),
    voice(() => 120, 0.5),
    silence(1),
    voice(() => 120, 0.4),
  );
  const [first, second, ...rest] = trackOf(samples).stretches();
  t.is(rest.length, 0);
  t.true(Math.abs((first?.startMs ?? 0) - 1000) <= 30 && Math.abs((first?.endMs ?? 0) - 2100) <= 40);
  t.true(Math.abs((second?.startMs ?? 0) - 3100) <= 30 && Math.abs((second?.endMs ?? 0) - 3500) <= 40);
});

for (const rate of [3, 4.5, 6]) {
  test(`${rate} syllables a second are counted within 10 %`, t => {
    const track = trackOf(joined(silence(0.5), syllables(30, rate), silence(0.5)));
    const { syllablesPerS } = measure(track, 0, track.frames * 10);
    t.true(Math.abs((syllablesPerS ?? 0) / rate - 1) < 0.1, String(syllablesPerS));
  });
}

test('a turn has its pitch, range, loudness and pauses, each pause before its word', t => {
  const samples = joined(
    voice(() => 110, 0.6),
    silence(0.6),
    voice(() => 150, 0.6),
  );
  const words = [
    { startMs: 0, endMs: 600 },
    { startMs: 1200, endMs: 1800 },
  ];
  const m = measure(trackOf(samples), 0, 1800, words);
  t.true((m.f0RangeSt ?? 0) > 5 && (m.f0RangeSt ?? 0) < 6);
  t.is(m.pauses.length, 1);
  t.is(m.pauses[0]?.beforeWord, 1);
  t.true(Math.abs((m.wordsPerMin ?? 0) - 66.7) < 1);
  t.true((m.loudness ?? 0) > 40 && (m.loudness ?? 0) < 100);
});

test('a turn without speech has no measures rather than wrong ones', t => {
  const m = measure(trackOf(noise(1, 20)), 0, 1000, []);
  t.is(m.f0Hz, null);
  t.is(m.loudnessDb, null);
  t.is(m.wordsPerMin, null);
});

test('a channel longer than the memory is still measured at its end', t => {
  const track = new ChannelTrack(200);
  for (let i = 0; i < 5; i++)
    track.push(
      joined(
        voice(() => 130, 0.7),
        silence(0.3),
      ),
    );
  track.end();
  t.is(track.frames, 500);
  t.true(Math.abs((measure(track, 4000, 5000).f0Hz ?? 0) - 130) < 3);
  t.is(measure(track, 0, 1000).f0Hz, null);
});

test('a speaker who becomes louder and faster after the first minute is noticed, with the time it began', t => {
  const baseline = new Baseline();
  const detector = new ChangeDetector();
  const found = [];
  for (let turn = 0; turn < 30; turn++) {
    const startMs = turn * 6000;
    const raised = turn >= 20;
    const wobble = (turn % 3) - 1;
    const features = {
      pitchSt: 3 + 0.2 * wobble,
      pitchRangeSt: 6,
      loudnessDb: (raised ? -20 : -26) + 0.3 * wobble,
      syllablesPerS: 4,
      wordsPerMin: (raised ? 200 : 150) + 3 * wobble,
    };
    const z = baseline.zScores(features);
    if (baseline.ready) found.push(...detector.push(startMs, features, z, baseline.usual()));
    baseline.push(features, startMs + 5000);
  }
  t.deepEqual(found.map(c => `${c.feature} ${c.direction} ${c.fromMs}`).sort(), [
    'loudnessDb up 120000',
    'wordsPerMin up 120000',
  ]);
  const louder = found.find(c => c.feature === 'loudnessDb');
  t.true(Math.abs((louder?.mean ?? 0) - (louder?.usual ?? 0) - 6) < 0.5);
});

test('one wild turn is an outlier and not a change', t => {
  const baseline = new Baseline();
  const detector = new ChangeDetector();
  const changes = [];
  for (let turn = 0; turn < 30; turn++) {
    const samples = {
      pitchSt: turn === 20 ? 30 : 3,
      pitchRangeSt: 6,
      loudnessDb: -26,
      syllablesPerS: 4,
      wordsPerMin: 150,
    };
    const z = baseline.zScores(samples);
    if (turn === 20) t.true((z.pitchSt ?? 0) > 10);
    if (baseline.ready) changes.push(...detector.push(turn * 6000, samples, z, baseline.usual()));
    baseline.push(samples, turn * 6000 + 5000);
  }
  t.deepEqual(changes, []);
});

test('features of a turn compare pitch in semitones', t => {
  const m = measure(trackOf(voice(() => 200, 1)), 0, 1000);
  t.true(Math.abs((featuresOf(m).pitchSt ?? 0) - 12) < 0.3);
});

test('what is remembered of a channel does not grow with the call: frames beyond the memory are forgotten', t => {
  const track = new ChannelTrack(500);
  const second = voice(() => 150, 1);
  for (let s = 0; s < 60; s++) track.push(second);
  t.true(track.frames > 5900);
  const [first, end] = track.span(0, 60_000);
  t.is(first, track.frames - 500);
  t.is(end, track.frames);
  t.is(track.f0At(first - 1), 0);
  t.is(track.loudnessAt(first - 1), -100);
  t.true(track.f0At(first + 100) > 140);
  t.is(track.stretches().length, 1);
});
