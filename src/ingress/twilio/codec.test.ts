import test from 'ava';
import { ParleyError } from '../../call/errors.js';
import { readTwilioMessage } from './codec.js';

const PAYLOAD = Buffer.from(Uint8Array.from({ length: 160 }, (_, i) => i)).toString('base64');
const MEDIA = { track: 'outbound', chunk: '12', timestamp: '240', payload: PAYLOAD };
const read = (message: unknown): unknown => readTwilioMessage(JSON.stringify(message));

test('audio reads the same in every order and spelling of its fields', t => {
  const streamSid = 'MZ0af12b-c_d';
  const expected = {
    event: 'media',
    track: 'outbound',
    chunk: 12,
    timestampMs: 240,
    payload: Buffer.from(PAYLOAD, 'base64'),
  };
  const { payload, ...numbered } = MEDIA;
  for (const message of [
    { event: 'media', sequenceNumber: '13', media: MEDIA, streamSid },
    { event: 'media', sequenceNumber: '13', streamSid, media: MEDIA },
    { event: 'media', media: MEDIA },
    { streamSid, event: 'media', media: MEDIA },
    { event: 'media', media: { payload, ...numbered } },
    { event: 'media', media: { ...MEDIA, chunk: 12, timestamp: 240, extra: [1] } },
    { event: 'media', unknown: { a: 1 }, media: MEDIA, streamSid: 'é"\\' },
  ])
    t.deepEqual(read(message), expected);
});

test('audio that is nearly of the usual form is told what is wrong with it', t => {
  const usual = JSON.stringify({ event: 'media', streamSid: 'MZ1', media: MEDIA });
  const code = (text: string): unknown => {
    try {
      return readTwilioMessage(text);
    } catch (thrown) {
      return thrown instanceof ParleyError ? thrown.code : thrown;
    }
  };
  t.is(code(usual.replace(PAYLOAD, `${PAYLOAD}A`)), 'PROTOCOL_AUDIO');
  t.is(code(usual.replace(PAYLOAD, `${PAYLOAD.slice(0, -4)}*/+=`)), 'PROTOCOL_AUDIO');
  t.is(code(usual.replace('"12"', '"-1"')), 'PROTOCOL_MESSAGE');
  t.is(code(usual.replace('"12"', '"9999999999999999"')), 'PROTOCOL_MESSAGE');
  t.is(code(`${usual}}`), 'PROTOCOL_MESSAGE');
  t.is(code(usual.slice(0, -1)), 'PROTOCOL_MESSAGE');
  // Of two fields of one name the last counts, as in all JSON.
  t.is(code(`${usual.slice(0, -1)},"media":"none"}`), 'PROTOCOL_AUDIO');
  t.is(code(`${usual.slice(0, -1)},"event":"other"}`), undefined);
});
