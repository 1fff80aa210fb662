import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { decodeFile } from './decode-file.js';
import type { DecodeOptions } from './decoded-audio.js';
import { ffmpegPath, makeExecutable } from './ffmpeg.js';
import { joinSamples } from './pcm.js';

const CALL = fileURLToPath(new URL('../../audio-fixtures/calls/wrong-number.flac', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'parley-decode-'));
test.after.always(() => rmSync(folder, { recursive: true }));

/** Makes another file of the fixture call. */
function converted(name: string, ...options: string[]): string {
  const path = join(folder, name);
  execFileSync(ffmpegPath(), ['-v', 'error', '-y', '-i', CALL, ...options, path]);
  return path;
}

function cut(path: string, share: number): string {
  const bytes = readFileSync(path);
  const target = path.replace(/(\.\w+)$/, '-cut$1');
  writeFileSync(target, bytes.subarray(0, Math.round(bytes.length * share)));
  return target;
}

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Decoded {
  channels: Int16Array[];
  damage: string;
  error?: { code?: string; message: string; cause?: unknown };
}

async function decode(source: string | Readable, options: Partial<DecodeOptions> = {}): Promise<Decoded> {
  const runs: (readonly Int16Array[])[] = [];
  try {
    const audio = await decodeFile(source, { sampleRateHz: 8000, ...options });
    for await (const run of audio.runs) runs.push(run);
    const channels = Array.from({ length: audio.channels }, (_, c) => joinSamples(runs.map(run => run[c]!)));
    return { channels, damage: audio.damage() };
  } catch (thrown) {
    return { channels: [], damage: '', error: thrown as Error };
  }
}

const SECONDS = JSON.parse(readFileSync(CALL.replace('.flac', '.json'), 'utf8')).durationMs / 1000;
const length = (decoded: Decoded, rate = 8000): number => (decoded.channels[0]?.length ?? 0) / rate;

test('a lossless file comes out sample by sample as ffmpeg has it, each channel apart', async t => {
  const raw = execFileSync(ffmpegPath(), ['-v', 'error', '-i', CALL, '-f', 's16le', 'pipe:1'], {
    maxBuffer: 1e8,
  });
  const left = Int16Array.from({ length: raw.length / 4 }, (_, i) => raw.readInt16LE(i * 4));
  const decoded = await decode(CALL);
  t.is(decoded.channels[0]!.length, left.length);
  t.true(left.every((sample, i) => sample === decoded.channels[0]![i]));
  t.is(decoded.channels.length, 2);
  t.is(decoded.damage, '');
});

for (const [name, ...options] of [
  ['call.wav'],
  ['mulaw.wav', '-c:a', 'pcm_mulaw'],
  ['alaw.wav', '-c:a', 'pcm_alaw', '-ac', '1'],
  ['float.wav', '-c:a', 'pcm_f32le', '-ar', '44100'],
  ['call.mp3'],
  ['call.ogg', '-c:a', 'libopus'],
  ['call.m4a', '-c:a', 'aac'],
  ['call.mkv', '-c:a', 'libvorbis'],
]) {
  test(`${name} (${options.join(' ') || 'as it comes'}) is read whole at the rate wanted`, async t => {
    const decoded = await decode(converted(name!, ...options), { sampleRateHz: 16000 });
    t.is(decoded.error, undefined);
    t.is(decoded.damage, '');
    t.is(decoded.channels.length, options.includes('1') ? 1 : 2);
    t.true(Math.abs(length(decoded, 16000) - SECONDS) < 0.15, `${length(decoded, 16000)} s of ${SECONDS} s`);
  });
}

test('a stream of bytes is read like a file', async t => {
  const decoded = await decode(createReadStream(CALL, { highWaterMark: 1000 }));
  t.is(decoded.error, undefined);
  t.is(length(decoded).toFixed(2), SECONDS.toFixed(2));
});

for (const [name, ...options] of [['a.wav'], ['b.wav', '-c:a', 'pcm_mulaw'], ['c.mp3'], ['d.flac']]) {
  test(`${name} ${options.join(' ')} cut in the middle gives what is there and then says so`, async t => {
    const decoded = await decode(cut(converted(name!, ...options), 0.5));
    t.regex(decoded.damage, /cut or damaged: \d+\.\d s/);
    t.true(length(decoded) > SECONDS * 0.3 && length(decoded) < SECONDS * 0.7, `${length(decoded)} s`);
  });
}

for (const [what, path, code, message] of [
  ['an empty file', written('empty.wav', ''), 'FILE_INVALID', /empty\.wav is empty/],
  ['text', written('text.wav', 'hello, this is no audio'), 'FILE_INVALID', /not audio/],
  [
    'noise',
    written(
      'noise.mp3',
      Uint8Array.from({ length: 9000 }, (_, i) => (i * 7919) >> 3),
    ),
    'FILE_INVALID',
    /not audio/,
  ],
  ['half a header', written('half.wav', readFileSync(CALL).subarray(0, 20)), 'FILE_INVALID', /not audio/],
  ['a folder', folder, 'FILE_NOT_FOUND', /is not a file/],
  ['a file that is not there', join(folder, 'nowhere.wav'), 'FILE_NOT_FOUND', /is not a file/],
] as const) {
  test(`${what} is refused with a clear error`, async t => {
    const { error } = await decode(path);
    t.is(error?.code, code);
    t.regex(error!.message, message);
  });
}

test('an empty stream is refused', async t => {
  t.is((await decode(Readable.from([]))).error?.code, 'FILE_INVALID');
});

test('a picture without sound is refused', async t => {
  const path = join(folder, 'picture.png');
  execFileSync(ffmpegPath(), ['-v', 'error', '-f', 'lavfi', '-i', 'testsrc=d=0.04', '-frames:v', '1', path]);
  t.is((await decode(path)).error?.code, 'FILE_INVALID');
});

test('channels are mixed to one on demand, and more than two to two', async t => {
  t.is((await decode(CALL, { channels: 1 })).channels.length, 1);
  const wide = converted('wide.wav', '-af', 'pan=4.0|c0=c0|c1=c1|c2=c0|c3=c1');
  t.is((await decode(wide)).channels.length, 2);
});

test('the length of the whole is known while the file is read', async t => {
  const audio = await decodeFile(CALL, { sampleRateHz: 8000 });
  const lengths = new Set<number | undefined>();
  for await (const _ of audio.runs) lengths.add(audio.totalMs());
  t.true(Math.abs([...lengths].at(-1)! - SECONDS * 1000) < 20);
});

test('a playlist does not make the decoder open what it names', async t => {
  const list = written('list.m3u8', `#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/x.ts\n#EXT-X-ENDLIST\n`);
  t.is((await decode(list)).error?.code, 'FILE_INVALID');
});

test('decoding can be called off, and a reader may stop early', async t => {
  const controller = new AbortController();
  const long = converted('long.wav', '-af', 'aloop=loop=20:size=160000', '-ar', '48000');
  const audio = await decodeFile(long, { sampleRateHz: 48000, signal: controller.signal });
  await t.throwsAsync(
    async () => {
      for await (const _ of audio.runs) controller.abort();
    },
    { code: 'CANCELLED' },
  );
  await t.throwsAsync(decodeFile(long, { sampleRateHz: 8000, signal: AbortSignal.abort() }), {
    code: 'CANCELLED',
  });
  const other = await decodeFile(long, { sampleRateHz: 48000 });
  for await (const run of other.runs) {
    t.true(run[0]!.length > 0);
    break;
  }
});

test('a stream that breaks off is told with its own error as the cause', async t => {
  const bytes = readFileSync(CALL);
  const failing = Readable.from(
    (async function* () {
      yield bytes.subarray(0, 100_000);
      throw new Error('the line is dead');
    })(),
  );
  const { error } = await decode(failing);
  t.is(error?.code, 'FILE_INVALID');
  t.is((error!.cause as Error).message, 'the line is dead');
});

test('a program that may not be run is made executable', t => {
  const program = join(folder, 'program');
  copyFileSync('/bin/true', program);
  chmodSync(program, 0o644);
  t.is(makeExecutable(program), program);
  t.is(statSync(program).mode & 0o111, 0o111);
  t.notThrows(() => execFileSync(makeExecutable(program)));
});
