/** How far a codec moves the loudness measured. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChannelTrack, measure } from '../../prosody/prosody.js';
import { table } from '../machine.js';
import { CODECS, samplesOf } from './sound.js';

/** Runs the comparison and returns its table. */
export function loudness(): string {
  const folder = fileURLToPath(new URL('../../../audio-fixtures/calls', import.meta.url));
  const files = readdirSync(folder).filter(name => name.endsWith('.flac'));
  const plain = files.map(name => loudnessOf(samplesOf(join(folder, name))));
  const rows = Object.keys(CODECS).map(codec => {
    const shifts = files.map((name, i) =>
      Math.abs(loudnessOf(samplesOf(join(folder, name), codec)) - plain[i]!),
    );
    return [
      codec,
      (shifts.reduce((a, b) => a + b, 0) / shifts.length).toFixed(3),
      Math.max(...shifts).toFixed(3),
    ];
  });
  return `${files.length} fixture calls\n\n${table(['codec', 'mean shift dB', 'largest shift dB'], rows)}`;
}

function loudnessOf(samples: Int16Array): number {
  const track = new ChannelTrack();
  track.push(samples);
  track.end();
  return measure(track, 0, track.frames * 10).loudnessDb ?? Number.NaN;
}
