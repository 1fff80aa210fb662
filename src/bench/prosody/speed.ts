/** How many live channels' prosody one core can measure. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChannelTrack } from '../../prosody/prosody.js';
import { median } from '../../prosody/statistics.js';
import { samplesOf } from './sound.js';

const FRAME_SAMPLES = 160;
const CHANNELS = 200;
/** Packets measured between two looks at the heap. */
const ROUND_PACKETS = 2000;

/** Measures processor time and garbage of the fixture calls, fed in 20 ms frames to many channels in turn. */
export function speed(): string {
  const folder = fileURLToPath(new URL('../../../audio-fixtures/calls', import.meta.url));
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.flac'))
    .slice(0, 8);
  const audio = files.map(name => samplesOf(join(folder, name)));
  feed(audio, 8);
  const before = process.cpuUsage();
  const seconds = feed(audio, CHANNELS);
  const used = process.cpuUsage(before);
  const cpuS = (used.user + used.system) / 1e6;
  const live = (seconds / cpuS).toFixed(0);
  return `${CHANNELS} channels, ${seconds.toFixed(0)} s of audio in ${cpuS.toFixed(2)} s of processor time: ${live} live channels a core; ${bytesAFrame(audio[0]!).toFixed(2)} bytes allocated a frame of 10 ms`;
}

/**
 * What a frame leaves for the garbage collector, once the engine has compiled what measures it: the middle of some rounds,
 * less those in which a collection took place. One object a stretch of speech, which is remembered, is in it.
 */
function bytesAFrame(audio: Int16Array): number {
  const track = new ChannelTrack();
  const packets: Int16Array[] = [];
  for (let at = 0; at + FRAME_SAMPLES <= audio.length; at += FRAME_SAMPLES)
    packets.push(audio.subarray(at, at + FRAME_SAMPLES));
  const rounds = Array.from({ length: 30 }, () => {
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < ROUND_PACKETS; i++) track.push(packets[i % packets.length]!);
    return (process.memoryUsage().heapUsed - before) / ((FRAME_SAMPLES / 80) * ROUND_PACKETS);
  });
  return median(rounds.slice(10).filter(bytes => bytes >= 0));
}

function feed(audio: readonly Int16Array[], channels: number): number {
  const tracks = Array.from({ length: channels }, () => new ChannelTrack());
  let samples = 0;
  const longest = Math.min(...audio.map(a => a.length));
  for (let at = 0; at + FRAME_SAMPLES <= longest; at += FRAME_SAMPLES) {
    tracks.forEach((track, i) => track.push(audio[i % audio.length]!.subarray(at, at + FRAME_SAMPLES)));
    samples += FRAME_SAMPLES * channels;
  }
  return samples / 8000;
}
