import test from 'ava';
import fc from 'fast-check';
import { readTwilioMessage } from './codec.js';
import { MediaReader } from './media.js';

const reader = new MediaReader();
const quick = (text: string): unknown => {
  const bytes = Uint8Array.from([...Buffer.from(text), ...Buffer.from('"}}')]);
  const read = reader.read(bytes, bytes.length - 3);
  return read && { ...read, payload: Buffer.from(read.payload) };
};

const digits = fc.nat(2 ** 31).map(String);
const payload = fc
  .uint8Array({ minLength: 1, maxLength: 200 })
  .map(bytes => Buffer.from(bytes).toString('base64'));
const sid = fc.stringMatching(/^[\w-]{0,34}$/);
const usual = fc
  .record({
    sequenceNumber: digits,
    streamSid: sid,
    media: fc.record({
      track: fc.constantFrom('inbound', 'outbound'),
      chunk: digits,
      timestamp: digits,
      payload,
    }),
    sidFirst: fc.boolean(),
  })
  .map(({ sequenceNumber, streamSid, media, sidFirst }) =>
    JSON.stringify({
      event: 'media',
      sequenceNumber,
      ...(sidFirst && { streamSid }),
      media,
      ...(!sidFirst && { streamSid }),
    }),
  );

test('audio in the usual form is read as the long way reads it', t => {
  fc.assert(fc.property(usual, text => t.deepEqual(quick(text), readTwilioMessage(text))));
});

test('whatever is changed in a message is read as the long way reads it, or left to that', t => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(3),
    put: fc.string({ maxLength: 3 }),
  });
  fc.assert(
    fc.property(usual, change, (text, { at, cut, put }) => {
      const place = Math.floor(at * text.length);
      const changed = text.slice(0, place) + put + text.slice(place + cut);
      const read = quick(changed);
      if (read !== undefined) t.deepEqual(read, readTwilioMessage(changed));
    }),
    { numRuns: 1000 },
  );
  t.pass();
});

test('what is not of the usual form is left to the long way', t => {
  const media = { track: 'inbound', chunk: '1', timestamp: '0', payload: 'AAAA' };
  const text = JSON.stringify({ event: 'media', media, streamSid: 'MZ1' });
  t.truthy(quick(text));
  for (const other of [
    JSON.stringify({ event: 'stop', streamSid: 'MZ1' }),
    JSON.stringify({ event: 'media', media: { ...media, chunk: 1 } }),
    text.replace('inbound', 'sideways'),
    text.replace('AAAA', ''),
    text.replace('AAAA', 'AAA'),
    text.replace('AAAA', 'AA-_'),
    text.replace('AAAA', 'A==='),
    text.replace('AAAA', 'AA=A'),
    text.replace('"1"', '"1234567890123456"'),
    text.slice(0, -1),
    `${text} `,
    '',
  ])
    t.is(quick(other), undefined, other);
});
