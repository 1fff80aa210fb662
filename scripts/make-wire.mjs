/**
 * Makes `audio-fixtures/wire/`: the first seconds of a fixture call as the bytes that peers of each entrance send.
 *
 * `npm run build && node scripts/make-wire.mjs`. What each file holds stands in `audio-fixtures/wire/README.md`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeFile, encodeMulaw } from '../dist/audio/audio.js';
import { callsPackage } from '../dist/call/rpc/rpc.js';

const CALL = 'wrong-number';
const SECONDS = 4;
const FRAME = 160;
const path = name => fileURLToPath(new URL(`../audio-fixtures/${name}`, import.meta.url));

const [caller, agent] = await mulawOf(path(`calls/${CALL}.flac`));
const frames = caller.length / FRAME;
const frameOf = (channel, i) => Buffer.from(channel.subarray(i * FRAME, (i + 1) * FRAME));

mkdirSync(path('wire'), { recursive: true });
write('twilio.jsonl', twilio(Array.from({ length: frames }, (_, i) => i)));
// Messages 21 and 22 are lost, 30 comes twice, 40 and 41 change places.
write('twilio-disordered.jsonl', twilio(disordered()));
write('stream.txt', stream());
write('grpc.txt', grpc());

async function mulawOf(file) {
  const audio = await decodeFile(file, { sampleRateHz: 8000 });
  const parts = [[], []];
  for await (const run of audio.runs) run.forEach((samples, c) => parts[c].push(encodeMulaw(samples)));
  return parts.map(channel => Buffer.concat(channel).subarray(0, SECONDS * 8000));
}

function write(name, lines) {
  writeFileSync(path(`wire/${name}`), `${lines.join('\n')}\n`);
  console.log(`wire/${name}: ${lines.length} messages`);
}

function twilio(order) {
  const streamSid = 'MZ00000000000000000000000000000001';
  const accountSid = 'AC00000000000000000000000000000001';
  const callSid = 'CA00000000000000000000000000000001';
  let sequence = 0;
  const numbered = message => JSON.stringify({ sequenceNumber: String(++sequence), streamSid, ...message });
  const mediaFormat = { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 };
  const customParameters = { from: '+15550100', to: '+15550199', direction: 'inbound' };
  const start = {
    accountSid,
    callSid,
    streamSid,
    tracks: ['inbound', 'outbound'],
    mediaFormat,
    customParameters,
  };
  const media = (track, channel, i) =>
    numbered({
      event: 'media',
      media: {
        track,
        chunk: String(i + 1),
        timestamp: String(i * 20),
        payload: frameOf(channel, i).toString('base64'),
      },
    });
  return [
    JSON.stringify({ event: 'connected', protocol: 'Call', version: '1.0.0' }),
    numbered({ event: 'start', start }),
    ...order.flatMap(i => [media('inbound', caller, i), media('outbound', agent, i)]),
    numbered({ event: 'stop', stop: { accountSid, callSid } }),
  ];
}

function disordered() {
  const order = Array.from({ length: frames }, (_, i) => i).filter(i => i !== 20 && i !== 21);
  const at = i => order.indexOf(i);
  order.splice(at(29), 0, 29);
  [order[at(39)], order[at(40)]] = [40, 39];
  return order;
}

function stream() {
  const start = {
    type: 'start',
    callId: 'wire-stream',
    encoding: 'mulaw',
    sampleRateHz: 8000,
    channels: ['caller', 'agent'],
    from: '+15550100',
    to: '+15550199',
    metadata: { queue: 'library' },
  };
  const audio = Array.from({ length: frames / 5 }, (_, i) => {
    const bytes = Buffer.alloc(FRAME * 5 * 2);
    for (let s = 0; s < FRAME * 5; s++) {
      bytes[s * 2] = caller[i * FRAME * 5 + s];
      bytes[s * 2 + 1] = agent[i * FRAME * 5 + s];
    }
    return `binary ${bytes.toString('hex')}`;
  });
  return [`text ${JSON.stringify(start)}`, ...audio, `text ${JSON.stringify({ type: 'end' })}`];
}

function grpc() {
  const { requestSerialize } = callsPackage['parley.v1.Calls'].Stream;
  // gRPC over HTTP/2 puts one byte (0: not compressed) and four of length before each message.
  const framed = message => {
    const body = requestSerialize(message);
    const prefix = Buffer.alloc(5);
    prefix.writeUInt32BE(body.length, 1);
    return Buffer.concat([prefix, body]).toString('hex');
  };
  const start = {
    callId: 'wire-grpc',
    encoding: 'ENCODING_MULAW',
    sampleRateHz: 8000,
    channels: ['ROLE_CALLER', 'ROLE_AGENT'],
    from: '+15550100',
  };
  const audio = (channel, bytes, i) =>
    framed({ audio: { channel, payload: frameOf(bytes, i), positionSamples: i * FRAME } });
  return [
    framed({ start }),
    ...Array.from({ length: frames }, (_, i) => [audio(0, caller, i), audio(1, agent, i)]).flat(),
    framed({ dtmf: { channel: 0, digit: '5' } }),
    framed({ end: {} }),
  ];
}
