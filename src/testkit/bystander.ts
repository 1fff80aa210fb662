/** What tests of bad input share: a WAV header, and a call beside the bad ones that must not notice them. */
import type { ExecutionContext } from 'ava';
import { decodeMulaw, encodeMulaw } from '../audio/audio.js';
import type { TestService } from './service.js';
import { counted, tone } from './speech.js';
import { TestClient } from './wsclient.js';

/** A start of `/v1/stream`. */
export const MULAW = { type: 'start', encoding: 'mulaw', sampleRateHz: 8000 };

/** A WAV header as files have it, with the data chunk begun. */
export function wavHeader(code: number, bits: number, rate: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF\0\0\0\0WAVEfmt ', 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(code, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt16LE(bits, 34);
  header.write('data', 36, 'latin1');
  return header;
}

/** Begins a call; the function returned finishes it and checks that it was heard to the sample. */
export async function bystander(service: TestService): Promise<(t: ExecutionContext) => Promise<void>> {
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  const audio = encodeMulaw(tone(800));
  client.send({ ...MULAW, callId: 'bystander' });
  client.send(audio.subarray(0, 400));
  await client.message('started');
  return async t => {
    client.send(audio.subarray(400));
    client.send({ type: 'end' });
    t.is((await client.closed).code, 1000);
    t.like(client.events('transcript.final')[0], { text: counted(decodeMulaw(audio)) });
  };
}
