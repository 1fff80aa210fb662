import test from 'ava';
import { halved } from './half-rate.js';

const tone = (hz: number): Float32Array =>
  Float32Array.from({ length: 800 }, (_, i) => 1000 * Math.sin((2 * Math.PI * hz * i) / 8000));
const level = (samples: Float32Array): number =>
  Math.sqrt(samples.subarray(20, -20).reduce((sum, x) => sum + x * x, 0) / (samples.length - 40));

test('half the rate keeps what is low and does not fold what is high into it', t => {
  const [low, high] = [tone(500), tone(3600)];
  t.is(halved(low).length, 400);
  t.true(Math.abs(level(halved(low)) / level(low) - 1) < 0.02);
  t.true(level(halved(high)) / level(high) < 0.05, 'folded, it would be a tone of 400 Hz');
});
