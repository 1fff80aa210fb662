/**
 * Lets a recogniser pool hear a moment of silence before the first call comes.
 *
 * Loading a pack takes a decoder process seconds, in which it answers nothing and so counts as overloaded: the first call
 * would be refused. When this resolves, the pack is loaded and the pool takes calls.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { ParleyError } from '../call/errors.js';
import type { RecogniserPool } from '../stt/stt.js';

const RATE_HZ = 8000;
const WAIT_MS = 60_000;
const LOOK_AGAIN_MS = 50;

/**
 * Rehearses in one language.
 *
 * @throws ParleyError PACK_NOT_FOUND, PACK_INVALID or DECODER_FAILED: better now than with a caller on the line; OVERLOADED
 *   if the machine is so busy that the pool takes nothing within a minute
 */
export async function rehearse(pool: RecogniserPool, language: string): Promise<void> {
  const giveUpAt = performance.now() + WAIT_MS;
  await accepted(pool, giveUpAt);
  const recogniser = await pool.open('rehearsal', 0, { role: 'caller', sampleRateHz: RATE_HZ, language });
  recogniser.write({ channel: 0, positionSamples: 0, samples: new Int16Array(RATE_HZ) });
  await recogniser.close();
  for await (const _ of recogniser.results) continue;
  await accepted(pool, giveUpAt);
}

async function accepted(pool: RecogniserPool, giveUpAt: number): Promise<void> {
  while (!pool.load().accepting) {
    if (performance.now() > giveUpAt) {
      throw new ParleyError('OVERLOADED', 'This machine is too busy to recognise speech in real time.');
    }
    await delay(LOOK_AGAIN_MS);
  }
}
