import test from 'ava';
import { noise } from './sounds.fixture.js';
import { VOICING_SAMPLES, voicing } from './voicing.js';

/** Pulses through a throat, at a pitch that glides from one to the other. */
function voiced(fromHz: number, toHz: number): Int16Array {
  const sound = new Int16Array(VOICING_SAMPLES);
  let [phase, one, two] = [0, 0, 0];
  for (let i = 0; i < sound.length; i++) {
    phase += (fromHz + ((toHz - fromHz) * i) / sound.length) / 8000;
    const pulse = phase >= 1 ? 4000 : 0;
    phase %= 1;
    const y = pulse + 1.6 * one - 0.85 * two;
    [two, one] = [one, y];
    sound[i] = y;
  }
  return sound;
}

test('a voice repeats itself, even where its pitch falls by a sixth within 75 ms', t => {
  for (const [fromHz, toHz] of [
    [120, 120],
    [100, 85],
    [260, 220],
  ] as const)
    t.true(voicing(voiced(fromHz, toHz)).likeness > 0.85, `${fromHz} to ${toHz} Hz`);
});

test('noise and silence do not', t => {
  for (let seed = 1; seed <= 20; seed++) {
    const sound = Int16Array.from(noise(VOICING_SAMPLES, -30, seed), Math.round);
    const { likeness } = voicing(sound);
    t.true(likeness < 0.55, `seed ${seed}: ${likeness}`);
  }
  t.is(voicing(new Int16Array(VOICING_SAMPLES)).likeness, 0);
});

test('the period of a note is told to a fraction of a sample, and a shorter one is taken before its multiples', t => {
  for (const hz of [90, 131, 220, 333]) {
    const note = Int16Array.from({ length: VOICING_SAMPLES }, (_, i) =>
      [1, 2, 3].reduce((sum, h) => sum + (3000 / h) * Math.sin((2 * Math.PI * h * hz * i) / 8000), 0),
    );
    const { period } = voicing(note);
    t.true(Math.abs(12 * Math.log2(period / (4000 / hz))) < 0.2, `${hz} Hz: ${period} samples`);
  }
});
