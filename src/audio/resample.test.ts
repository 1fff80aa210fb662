import test from 'ava';
import { createResampler } from './resample.js';

function tone(hz: number, rateHz: number, seconds: number): Int16Array {
  return Int16Array.from(
    { length: rateHz * seconds },
    (_, i) => 16000 * Math.sin((2 * Math.PI * hz * i) / rateHz),
  );
}

function resample(samples: Int16Array, fromHz: number, toHz: number, block: number): Int16Array {
  const resampler = createResampler(fromHz, toHz);
  const out: number[] = [];
  for (let i = 0; i < samples.length; i += block) out.push(...resampler.push(samples.subarray(i, i + block)));
  return Int16Array.from([...out, ...resampler.finish()]);
}

/** The root mean square, relative to a tone of full test amplitude, in dB. */
function levelDb(samples: Int16Array): number {
  const power = samples.reduce((sum, s) => sum + s * s, 0) / samples.length;
  return 10 * Math.log10(power / (16000 ** 2 / 2) + 1e-12);
}

for (const [fromHz, toHz] of [
  [16000, 8000],
  [8000, 16000],
  [44100, 8000],
  [22050, 8000],
] as const) {
  test(`a tone of 1 kHz at ${fromHz} Hz is the same tone at ${toHz} Hz, without delay`, t => {
    const out = resample(tone(1000, fromHz, 1), fromHz, toHz, 333);
    t.true(Math.abs(out.length - toHz) <= 2, `${out.length} samples`);
    const ideal = tone(1000, toHz, 1);
    const rest = out.subarray(200, toHz - 200).map((s, i) => s - ideal[i + 200]!);
    t.true(levelDb(rest) < -45, `${levelDb(rest)} dB of difference`);
  });
}

test('what the lower rate cannot hold is taken away and does not come back as another tone', t => {
  const out = resample(tone(6000, 44100, 1), 44100, 8000, 441);
  t.true(levelDb(out) < -45, `${levelDb(out)} dB`);
});

test('how the stream is cut into blocks makes no difference', t => {
  const samples = tone(700, 16000, 1);
  t.deepEqual(resample(samples, 16000, 8000, 1), resample(samples, 16000, 8000, 16000));
});

test('the loudest samples are held at the limits and do not wrap', t => {
  const square = Int16Array.from({ length: 16000 }, (_, i) => (i % 80 < 40 ? 32767 : -32768));
  const out = resample(square, 16000, 8000, 160);
  const flips = out.filter((s, i) => i > 2 && i % 40 > 6 && i % 40 < 14 && s < 0);
  t.is(flips.length, 0);
});

test('rates that no sound has are refused by name', t => {
  t.throws(() => createResampler(0, 8000), { code: 'BAD_ARGUMENT' });
  t.like(
    t.throws(() => createResampler(8000, NaN)),
    { field: 'toHz' },
  );
});
