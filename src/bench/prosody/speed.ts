/** How many live channels' prosody one core can measure. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChannelTrack } from '../../prosody/prosody.js';
import { samplesOf } from './sound.js';

const FRAME_SAMPLES = 160;
const CHANNELS = 200;

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
  return `${CHANNELS} channels, ${seconds.toFixed(0)} s of audio in ${cpuS.toFixed(2)} s of processor time: ${live} live channels a core; ${bytesAFrame(audio[0]!).toFixed(1)} bytes allocated a frame of 10 ms`;
}

/** What a frame leaves for the garbage collector: the least of some rounds, between two collections. */
function bytesAFrame(audio: Int16Array): number {
  const track = new ChannelTrack();
  const pieces = Array.from({ length: 2000 }, (_, i) => {
    const at = (i * FRAME_SAMPLES) % (audio.length - FRAME_SAMPLES);
    return audio.subarray(at, at + FRAME_SAMPLES);
  });
  const rounds = Array.from({ length: 10 }, () => {
    const before = process.memoryUsage().heapUsed;
    for (const piece of pieces) track.push(piece);
    return (process.memoryUsage().heapUsed - before) / (2 * pieces.length);
  });
  return Math.min(...rounds.filter(bytes => bytes > 0));
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
