import test from 'ava';
import { decodeSamples, deinterleave, encodeSamples } from './pcm.js';

test('L16 is little-endian both ways, whatever the alignment of the bytes', t => {
  const bytes = Uint8Array.from([9, 0x01, 0x00, 0xff, 0x7f, 0x00, 0x80]).subarray(1);
  const samples = decodeSamples(bytes, 'l16');
  t.deepEqual([...samples], [1, 32767, -32768]);
  t.deepEqual([...encodeSamples(samples, 'l16')], [...bytes]);
});

test('L16 bytes that end inside a sample are refused by name', t => {
  const error = t.throws(() => decodeSamples(new Uint8Array(3), 'l16'), { name: 'ParleyError' });
  t.like(error, { code: 'BAD_ARGUMENT', field: 'audio' });
});

test('one byte makes one sample of G.711, and two bytes one of L16', t => {
  t.is(decodeSamples(new Uint8Array(160), 'mulaw').length, 160);
  t.is(decodeSamples(new Uint8Array(160), 'alaw').length, 160);
  t.is(decodeSamples(new Uint8Array(160), 'l16').length, 80);
});

test('interleaved samples come apart by channel, and half a frame is refused', t => {
  t.deepEqual(
    deinterleave(Int16Array.from([1, -1, 2, -2, 3, -3]), 2).map(c => [...c]),
    [
      [1, 2, 3],
      [-1, -2, -3],
    ],
  );
  t.throws(() => deinterleave(new Int16Array(3), 2), { message: /3 samples/ });
});
