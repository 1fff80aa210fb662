/**
 * Makes the fixture calls: `npm run fixtures [-- ID ...]`.
 *
 * Reads `scripts/fixtures/*.yaml`; writes `audio-fixtures/calls/ID.flac` (two channels, 8 kHz, every sample a mu-law
 * value) and `ID.json` (who said what when, measured from the synthesis). Needs the programs flite (2.2) and espeak-ng
 * (1.51) on the path; on Debian: `apt-get install flite espeak-ng`. The same versions and seed make the same bytes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { parse } from 'yaml';
import { decodeMulaw, encodeMulaw } from '../dist/audio/audio.js';
import { ROLES, compose } from './fixtures/compose.mjs';
import { RATE } from './fixtures/speak.mjs';

const SEED = 'parley-1';
const scripts = fileURLToPath(new URL('fixtures/', import.meta.url));
const target = fileURLToPath(new URL('../audio-fixtures/calls/', import.meta.url));

for (const program of ['flite', 'espeak-ng']) {
  if (spawnSync(program, ['--version']).error) {
    console.error(`make-fixtures: ${program} is not installed (Debian: apt-get install flite espeak-ng).`);
    process.exit(1);
  }
}

const wanted = process.argv.slice(2);
const ids = readdirSync(scripts)
  .filter(file => file.endsWith('.yaml'))
  .map(file => basename(file, '.yaml'))
  .filter(id => wanted.length === 0 || wanted.includes(id));
mkdirSync(target, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'parley-fixtures-'));
try {
  for (const id of ids) make(id);
} finally {
  rmSync(folder, { recursive: true });
}

function make(id) {
  const script = parse(readFileSync(join(scripts, `${id}.yaml`), 'utf8'));
  const call = compose(script, `${SEED}/${id}`, folder);
  writeFlac(join(target, `${id}.flac`), call.channels.map(throughMulaw));
  const { about, language, caller, agent } = script;
  const facts = { id, about, language, sampleRateHz: RATE, channels: ROLES, durationMs: call.durationMs };
  const record = { ...facts, voices: { caller, agent }, utterances: call.utterances, sounds: call.sounds };
  writeFileSync(join(target, `${id}.json`), `${JSON.stringify(record, null, 2)}\n`);
  console.log(`${id}: ${(call.durationMs / 1000).toFixed(1)} s, ${call.utterances.length} utterances`);
}

function throughMulaw(channel) {
  const samples = Int16Array.from(channel, s => Math.max(-32768, Math.min(32767, Math.round(s * 32768))));
  return decodeMulaw(encodeMulaw(samples));
}

function writeFlac(path, channels) {
  const frames = Buffer.alloc(channels[0].length * 2 * channels.length);
  channels.forEach((channel, c) =>
    channel.forEach((sample, i) => frames.writeInt16LE(sample, (i * channels.length + c) * 2)),
  );
  const raw = ['-f', 's16le', '-ar', String(RATE), '-ac', String(channels.length), '-i', 'pipe:0'];
  const flac = ['-c:a', 'flac', '-compression_level', '12', '-bitexact', '-map_metadata', '-1', '-y', path];
  execFileSync(ffmpeg.path, ['-v', 'error', ...raw, ...flac], { input: frames });
}
