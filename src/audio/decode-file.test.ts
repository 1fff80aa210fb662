import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import test from 'ava';
import { decodeFile } from './decode-file.js';
import type { DecodeOptions } from './decode-file.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-decode-'));

/** A stereo file of two tones, in the format its name says. */
function tones(name: string, ...options: string[]): string {
  const path = join(folder, name);
  const left = ['-f', 'lavfi', '-i', 'sine=frequency=300:duration=1.5'];
  const right = ['-f', 'lavfi', '-i', 'sine=frequency=900:duration=1.5'];
  const joined = options.includes('-filter_complex')
    ? []
    : ['-filter_complex', '[0][1]join=inputs=2:channel_layout=stereo'];
  execFileSync(ffmpeg.path, ['-v', 'error', '-y', ...left, ...right, ...joined, ...options, path]);
  return path;
}

async function decodeAll(
  path: string,
  options: DecodeOptions,
): Promise<{ channels: Int16Array[]; damage: string }> {
  const audio = await decodeFile(path, options);
  const parts: Int16Array[][] = Array.from({ length: audio.channels }, () => []);
  for await (const run of audio.runs) run.forEach((samples, c) => parts[c]?.push(samples));
  return { channels: parts.map(p => Int16Array.from(p.flatMap(s => [...s]))), damage: audio.damage() };
}

/** Crossings of zero a second: twice the frequency of a tone. */
function frequency(samples: Int16Array, rateHz: number): number {
  let crossings = 0;
  for (let i = 1; i < samples.length; i++)
    if ((samples[i - 1] ?? 0) < 0 !== (samples[i] ?? 0) < 0) crossings += 1;
  return (crossings * rateHz) / samples.length / 2;
}

for (const name of ['a.wav', 'a.mp3', 'a.ogg', 'a.flac', 'a.m4a']) {
  test(`both channels of ${name} keep their place and their length`, async t => {
    const { channels, damage } = await decodeAll(tones(name), { sampleRateHz: 8000 });
    t.is(channels.length, 2);
    t.true(Math.abs((channels[0]?.length ?? 0) - 12_000) < 500);
    t.true(Math.abs(frequency(channels[0] ?? new Int16Array(), 8000) - 300) < 10);
    t.true(Math.abs(frequency(channels[1] ?? new Int16Array(), 8000) - 900) < 25);
    t.is(damage, '');
  });
}

test('telephone WAV (mu-law) and a rate of 16 kHz are decoded', async t => {
  const path = tones('mulaw.wav', '-ar', '8000', '-c:a', 'pcm_mulaw');
  t.is((await decodeAll(path, { sampleRateHz: 16_000 })).channels[0]?.length, 24_000);
  t.is((await decodeAll(path, { sampleRateHz: 8000, channels: 1 })).channels.length, 1);
});

test('a file that is not there, is empty or is not audio gives a clear error', async t => {
  const text = join(folder, 'text.wav');
  writeFileSync(text, 'this is not audio at all '.repeat(100));
  const empty = join(folder, 'empty.wav');
  writeFileSync(empty, '');
  await t.throwsAsync(decodeFile(join(folder, 'nowhere.wav'), { sampleRateHz: 8000 }), {
    code: 'FILE_NOT_FOUND',
  });
  await t.throwsAsync(decodeFile(folder, { sampleRateHz: 8000 }), { code: 'FILE_NOT_FOUND' });
  await t.throwsAsync(decodeFile(empty, { sampleRateHz: 8000 }), {
    code: 'FILE_INVALID',
    message: /is empty/,
  });
  await t.throwsAsync(decodeFile(text, { sampleRateHz: 8000 }), {
    code: 'FILE_INVALID',
    message: /not audio/,
  });
});

test('of a file that was cut, what is there is decoded', async t => {
  const whole = readFileSync(tones('whole.wav'));
  const cut = join(folder, 'cut.wav');
  writeFileSync(cut, whole.subarray(0, whole.length / 2));
  const { channels } = await decodeAll(cut, { sampleRateHz: 8000 });
  t.true(Math.abs((channels[0]?.length ?? 0) - 6000) < 100);
});

test('of a compressed file that was cut, the damage is told', async t => {
  const whole = readFileSync(tones('whole.flac'));
  const cut = join(folder, 'cut.flac');
  writeFileSync(cut, whole.subarray(0, whole.length / 2));
  const { channels, damage } = await decodeAll(cut, { sampleRateHz: 8000 });
  t.true((channels[0]?.length ?? 0) > 3000);
  t.not(damage, '');
});

test('decoding stops when it is cancelled, and when the reader leaves', async t => {
  const path = tones(
    'long.wav',
    '-filter_complex',
    '[0][1]join=inputs=2:channel_layout=stereo,apad',
    '-t',
    '600',
  );
  const controller = new AbortController();
  const audio = await decodeFile(path, { sampleRateHz: 8000, signal: controller.signal });
  const reading = (async () => {
    for await (const run of audio.runs) if (run.length > 0) controller.abort();
  })();
  await t.throwsAsync(reading, { code: 'CANCELLED' });
  const other = await decodeFile(path, { sampleRateHz: 8000 });
  for await (const run of other.runs) {
    t.true((run[0]?.length ?? 0) > 0);
    break;
  }
});
