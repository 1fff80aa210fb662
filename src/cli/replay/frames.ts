/** A recording as frames of 20 ms, each at its time. */
import { setTimeout as delay } from 'node:timers/promises';
import { decodeFile } from '../../audio/audio.js';
import type { Role, SampleRate } from '../../call/audio.js';

/** A recording to be streamed. */
export interface Recording {
  readonly roles: readonly Role[];
  readonly sampleRateHz: SampleRate;
  /** Frames of 20 ms, one array a channel; the last is filled up with silence. Read once. */
  readonly frames: AsyncIterable<readonly Int16Array[]>;
}

/** Length of a frame. */
export const FRAME_MS = 20;

/**
 * Opens an audio file of any format: the first channel is the caller, the second the agent.
 *
 * @throws ParleyError FILE_NOT_FOUND or FILE_INVALID
 */
export async function openRecording(file: string, signal: AbortSignal): Promise<Recording> {
  const sampleRateHz = 8000;
  const audio = await decodeFile(file, { sampleRateHz, signal });
  const roles: Role[] = audio.channels === 1 ? ['caller'] : ['caller', 'agent'];
  return {
    roles,
    sampleRateHz,
    frames: inFrames(audio.runs, roles.length, (sampleRateHz * FRAME_MS) / 1000),
  };
}

/** The speed to announce to the service; a call slower than life is a live call to it. */
export function announced(speed: number): number {
  return Math.max(1, speed);
}

/** Yields frames at the pace of a call, `speed` times as fast; keeps to the clock, so that delays do not add up. */
export async function* paced(
  frames: Recording['frames'],
  speed: number,
  signal: AbortSignal,
): AsyncGenerator<readonly Int16Array[]> {
  const begun = performance.now();
  let sent = 0;
  for await (const frame of frames) {
    // A frame exists only when its last sample has been spoken.
    sent += 1;
    const waitMs = begun + (sent * FRAME_MS) / speed - performance.now();
    if (waitMs > 0) await delay(waitMs, undefined, { signal });
    yield frame;
  }
}

async function* inFrames(
  runs: AsyncIterable<readonly Int16Array[]>,
  channels: number,
  size: number,
): AsyncGenerator<readonly Int16Array[]> {
  const empty = (): Int16Array[] => Array.from({ length: channels }, () => new Int16Array(size));
  let frame = empty();
  let filled = 0;
  for await (const run of runs) {
    const length = run[0]?.length ?? 0;
    for (let at = 0; at < length;) {
      const take = Math.min(size - filled, length - at);
      for (const [c, samples] of run.entries()) frame[c]?.set(samples.subarray(at, at + take), filled);
      at += take;
      filled += take;
      if (filled < size) break;
      yield frame;
      frame = empty();
      filled = 0;
    }
  }
  if (filled > 0) yield frame;
}
