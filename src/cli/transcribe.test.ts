import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import test from 'ava';
import { writeWordGraph } from '../stt/testing/graph-writer.js';
import { speakAll, TONE_LETTERS, writeTonePack } from '../stt/testing/tone-pack.js';
import { wavOf } from '../stt/testing/wav.js';
import { runHere, runParley } from '../testkit/parley.js';
import type { Ran } from '../testkit/parley.js';

const run = promisify(execFile);
const { path: ffmpeg } = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as { path: string };

const dir = mkdtempSync(join(tmpdir(), 'parley-transcribe-'));
test.after.always(() => rmSync(dir, { recursive: true }));
writeTonePack(dir);

const caller = speakAll(['hello world', 'i lost my card'], 1500);
const agent = speakAll(['good morning', 'thank you for calling'], 2500);
function file(name: string, bytes: Uint8Array | string): string {
  writeFileSync(join(dir, name), bytes);
  return join(dir, name);
}
const mono = file('mono.wav', wavOf([caller]));
const stereo = file('stereo.wav', wavOf([caller, agent]));

const command = (...args: string[]): string[] => [
  'transcribe',
  '--pack',
  join(dir, 'tones-8k'),
  '--processes',
  '1',
  ...args,
];
const parley = (...args: string[]): Promise<Ran> => runHere(command(...args));

interface Printed {
  readonly file: string;
  readonly durationMs: number;
  readonly channels: readonly {
    readonly role: string;
    readonly segments: readonly {
      readonly text: string;
      readonly startMs: number;
      readonly words: object[];
    }[];
  }[];
}

function spoken({ channels }: Printed): object {
  return Object.fromEntries(channels.map(c => [c.role, c.segments.map(s => s.text)]));
}

const SAID = {
  caller: ['hello world', 'i lost my card'],
  agent: ['good morning', 'thank you for calling'],
};

test.serial('a call of two channels becomes one JSON document of the form promised', async t => {
  const { code, out } = await runParley(command(stereo, '--json'));
  t.is(code, 0);
  const printed = JSON.parse(out) as Printed;
  t.deepEqual(Object.keys(printed), ['file', 'durationMs', 'channels']);
  t.is(printed.file, stereo);
  t.is(printed.durationMs, agent.length / 8);
  t.deepEqual(spoken(printed), SAID);
  const segment = printed.channels[0]!.segments[0]!;
  t.deepEqual(Object.keys(segment), ['startMs', 'endMs', 'text', 'confidence', 'words']);
  t.deepEqual(Object.keys(segment.words[0]!), ['word', 'startMs', 'endMs', 'confidence']);
});

test.serial('a file of one channel is the caller, and roles can be given', async t => {
  t.deepEqual(spoken(JSON.parse((await parley(mono, '--json')).out) as Printed), { caller: SAID.caller });
  const swapped = await parley(stereo, '--json', '--channels', 'agent,caller');
  t.deepEqual(spoken(JSON.parse(swapped.out) as Printed), { agent: SAID.caller, caller: SAID.agent });
  const { code, err } = await parley(mono, '--channels', 'left,right');
  t.is(code, 2);
  t.regex(err, /--channels takes caller, agent or both/);
});

for (const [name, options] of Object.entries({
  'call.mp3': ['-ar', '44100'],
  'call.flac': [],
  'call-mulaw.wav': ['-c:a', 'pcm_mulaw'],
  'call-alaw.wav': ['-c:a', 'pcm_alaw'],
  'call-48k.wav': ['-ar', '48000', '-c:a', 'pcm_s24le'],
})) {
  test.serial(`${name} says what the original says`, async t => {
    const path = join(dir, name);
    await run(ffmpeg, ['-v', 'error', '-y', '-i', stereo, ...options, path]);
    t.deepEqual(spoken(JSON.parse((await parley(path, '--json')).out) as Printed), SAID);
  });
}

test.serial(
  'several files come out one a line in the order given, and a bad one does not stop the others',
  async t => {
    const { code, out, err } = await parley(stereo, file('not.wav', 'no audio'), mono, '--json');
    t.is(code, 3);
    const printed = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Printed);
    t.deepEqual(
      printed.map(p => p.file),
      [stereo, mono],
    );
    t.regex(err, /not\.wav is not audio/);
  },
);

test.serial('text, WebVTT and SubRip show who said what when', async t => {
  t.regex(
    (await parley(stereo)).out,
    /^00:00:01\.\d{3} {2}caller: hello world\n00:00:02\.\d{3} {2}agent: good morning\n/,
  );
  t.regex(
    (await parley(stereo, '--vtt')).out,
    /^WEBVTT\n\n00:00:01\.\d{3} --> 00:00:0\d\.\d{3}\n<v caller>hello world\n/,
  );
  t.regex(
    (await parley(stereo, '--srt')).out,
    /^1\n00:00:01,\d{3} --> 00:00:0\d,\d{3}\ncaller: hello world\n\n2\n/,
  );
  t.is((await parley(stereo, '--vtt', '--srt')).code, 2);
});

test.serial(
  'a file that is missing, empty, no audio or a folder is told apart and ends with code 3',
  async t => {
    for (const [path, says] of [
      [join(dir, 'missing.wav'), /is not a file/],
      [file('empty.wav', ''), /is empty/],
      [file('words.txt', 'these are words'), /is not audio/],
      [file('headonly.wav', wavOf([new Int16Array(0)])), /is not audio/],
      [dir, /is not a file/],
    ] as const) {
      const { code, err } = await parley(path, '--json');
      t.is(code, 3, path);
      t.regex(err, says);
    }
  },
);

test.serial('a file that is cut off is transcribed as far as it goes, and told with code 3', async t => {
  const bytes = wavOf([caller]);
  const cut = file('cut.wav', bytes.subarray(0, 44 + 16 * 2900 + 1));
  const alone = await parley(cut, '--json');
  t.is(alone.code, 3);
  t.deepEqual(spoken(JSON.parse(alone.out) as Printed), { caller: ['hello world'] });
  const all = (caller.length / 8000).toFixed(1);
  t.regex(
    alone.err,
    new RegExp(`cut\\.wav is cut or damaged: 2\\.9 s of ${all} s could be read\\. \\[FILE_INVALID\\]`),
  );
  const among = await parley(cut, mono, '--json');
  t.is(among.code, 3);
  t.is(among.out.trim().split('\n').length, 2);
  t.regex(among.err, /cut\.wav is cut or damaged[^]*Not all files could be transcribed whole/);
});

test.serial('graphs that a recording is not heard over are not read', async t => {
  const graphs = {
    graphs: { words: { file: 'words.fst' }, codes: { file: 'codes.fst' } },
    defaultGraph: 'words',
  };
  const pack = writeTonePack(dir, { name: 'graphs-8k', manifest: graphs });
  const tokens = { letters: TONE_LETTERS, blank: TONE_LETTERS.length };
  writeFileSync(
    join(pack, 'words.fst'),
    writeWordGraph({ hello: 2, world: 2, i: 2, lost: 2, my: 2, card: 2 }, tokens),
  );
  writeFileSync(join(pack, 'codes.fst'), 'no graph');
  t.regex((await parley(mono, '--pack', pack)).out, /hello world/);
  t.regex((await parley(mono, '--pack', pack, '--graph', 'none')).out, /hello world/);
  t.regex((await parley(mono, '--pack', pack, '--graph', 'codes')).err, /\[PACK_INVALID\]/);
});

test.serial('a pack that does not exist is named', async t => {
  const { code, err } = await parley(mono, '--pack', 'no-such-pack');
  t.is(code, 1);
  t.regex(err, /No model pack no-such-pack/);
});

test.serial('a language that no pack knows and a graph that the pack has not are named', async t => {
  const known = await parley(mono, '--graph', 'nonsense');
  t.is(known.code, 2);
  t.regex(known.err, /has no graph nonsense; it has none/);
  const other = await runHere(['transcribe', mono, '--language', 'xx']);
  t.regex(other.err, /No model pack for xx is configured/);
});

test('names of a list are heard, and written as the list has them', async t => {
  const graphs = { graphs: { words: { file: 'words.fst' } }, defaultGraph: 'words' };
  const pack = writeTonePack(dir, { name: 'words-8k', manifest: graphs });
  const tokens = { letters: TONE_LETTERS, blank: TONE_LETTERS.length };
  writeFileSync(join(pack, 'words.fst'), writeWordGraph({ is: 2, ready: 2, a: 2, us: 2, read: 2 }, tokens));
  const recording = file('names.wav', wavOf([speakAll(['is aerius ready'], 1500)]));
  const list = file('names.txt', 'Aerius\nZyrtec\n');
  const heard = await parley(recording, '--pack', pack, '--vocabulary', list);
  t.is(heard.code, 0);
  t.regex(heard.out, /is aerius ready/);
  t.notRegex((await parley(recording, '--pack', pack)).out, /aerius/);
  t.is((await parley(recording, '--vocabulary', join(dir, 'none.txt'))).code, 3);
});
