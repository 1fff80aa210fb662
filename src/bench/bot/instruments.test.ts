import test from 'ava';
import { band, bodied, modulated, overtones, plucked } from './instruments.js';
import { breath, clicks, hum, knocks, machine, rub, tones, widerCough } from './other-sounds.js';
import { narrowed } from './sound-parts.js';

const ALL = {
  band,
  bodied,
  modulated,
  overtones,
  plucked,
  breath,
  clicks,
  hum,
  knocks,
  machine,
  rub,
  tones,
  widerCough,
};

test('every sound is the same for the same seed, another for another, and as loud as it should be', t => {
  for (const [name, make] of Object.entries(ALL)) {
    const sound = make(3);
    t.deepEqual(make(3), sound, name);
    t.notDeepEqual(make(4), sound, name);
    t.true(
      sound.every(x => Math.abs(x) <= 32_000),
      name,
    );
    t.true(
      sound.some(x => Math.abs(x) > 300),
      name,
    );
  }
});

test('a telephone takes away what is below its band and leaves the rest', t => {
  const level = (hz: number): number => {
    const tone = Float64Array.from({ length: 8000 }, (_, i) => Math.sin((2 * Math.PI * hz * i) / 8000));
    return (
      narrowed(tone, 300)
        .slice(4000)
        .reduce((sum, x) => sum + x * x, 0) / 2000
    );
  };
  t.true(level(75) < 0.05);
  t.true(level(1500) > 0.9);
});
