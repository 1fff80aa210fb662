import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { callEvent } from '../call/events.js';
import type { NewCallEvent } from '../call/events.js';
import { ended, said, started } from '../store/conformance/samples.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import { runHere, runParley } from '../testkit/parley.js';
import type { Ran, Surroundings } from '../testkit/parley.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-calls-'));
test.after.always(() => rmSync(folder, { recursive: true }));

const around = (dataDir: string): Surroundings => ({ env: { PARLEY_STORE_DATA_DIR: dataDir }, cwd: folder });
const parley = (dataDir: string, ...args: string[]): Promise<Ran> =>
  runHere(['calls', ...args], around(dataDir));

/** A store with two calls, one of them with a recording. */
async function filled(name: string): Promise<string> {
  const dataDir = join(folder, name);
  const store = await openSqliteStore({ file: join(dataDir, 'parley.sqlite') });
  await store.append('call_a', [
    started('2026-03-01T09:00:00.000Z', { from: '+3225550102', metadata: { queue: 'billing\u001b[2J' } }),
    said('good morning how can i help you', 500, 'agent'),
    said('i have a question about my march invoice', 4000),
    {
      kind: 'recording.stored',
      tMs: 60_000,
      channel: 0,
      role: 'caller',
      path: 'recordings/call_a.wav',
      bytes: 10,
    },
    { kind: 'recording.stored', tMs: 60_000, channel: 1, role: 'agent', path: '../outside.wav', bytes: 10 },
    ended(65_250),
  ]);
  await store.append('call_b', [
    started('2026-03-02T10:00:00.000Z'),
    said("où est ma facture s'il vous plaît"),
  ]);
  await store.close();
  mkdirSync(join(dataDir, 'recordings'));
  writeFileSync(join(dataDir, 'recordings', 'call_a.wav'), 'RIFF');
  writeFileSync(join(folder, 'outside.wav'), 'RIFF');
  return dataDir;
}

test.serial('list shows a table, newest first, or JSON, narrowed by filters', async t => {
  const dataDir = await filled('list');
  const { code, out } = await runParley(['calls', 'list'], around(dataDir));
  t.is(code, 0);
  const lines = out.trimEnd().split('\n');
  t.regex(lines[0]!, /^BEGAN \(UTC\)\s+LENGTH\s+STATE\s+FROM/);
  t.regex(lines[1]!, /^2026-03-02 10:00:00\s+live\s+fr\s+ws\s+call_b$/);
  t.regex(lines[2]!, /^2026-03-01 09:00:00\s+1:05\.2\s+ended\s+\+3225550102\s+fr\s+ws\s+call_a$/);
  const json = JSON.parse((await parley(dataDir, 'list', '--json', '--limit', '1')).out);
  t.is(json.items[0].callId, 'call_b');
  const next = JSON.parse((await parley(dataDir, 'list', '--json', '--cursor', json.cursor)).out);
  t.deepEqual(
    next.items.map((call: { callId: string }) => call.callId),
    ['call_a'],
  );
  t.is((await parley(dataDir, 'list', '--since', '2027-01-01')).out, 'no calls\n');
});

test.serial('show prints who said what when, without the control characters a platform may send', async t => {
  const dataDir = await filled('show');
  const { code, out } = await parley(dataDir, 'show', 'call_a');
  t.is(code, 0);
  t.regex(out, /state\s+ended \(hangup\)/);
  t.regex(out, /queue\s+billing \[2J\n/);
  t.regex(
    out,
    / 0:00\.5 {2}agent {4}Good morning, how can I help you\?\n {2}0:04\.0 {2}caller {3}I have a question about my March invoice\./,
  );
  const words = await parley(dataDir, 'show', 'call_a', '--words');
  t.regex(words.out, / {2}0:04\.0 {2}caller {3}i have a question about my march invoice\n/);
  const json = JSON.parse((await parley(dataDir, 'show', 'call_a', '--json')).out);
  t.is(json.call.durationMs, 65_250);
  t.is(json.turns[1].words.length, 8);
  t.is(json.conversation[1].text, 'i have a question about my march invoice');
  t.is(json.conversation[1].readable, 'I have a question about my March invoice.');
});

test.serial(
  'show and export have what the caller heard of a machine, at its place between what was said',
  async t => {
    const dataDir = join(folder, 'machine');
    const store = await openSqliteStore({ file: join(dataDir, 'parley.sqlite') });
    const prompt = (promptId: string, tMs: number, text: string): NewCallEvent => ({
      kind: 'playback.started',
      tMs,
      promptId,
      text,
    });
    await store.append('call_m', [
      started('2026-03-01T09:00:00.000Z'),
      prompt('p1', 100, 'Hello. Which product would you like to know about?'),
      {
        kind: 'playback.ended',
        tMs: 1200,
        promptId: 'p1',
        outcome: 'interrupted',
        heardText: 'Hello. Which',
        playedMs: 1100,
      },
      said('is aerius available', 1300, 'caller'),
      prompt('p2', 3500, 'Yes, Aerius is available.'),
      {
        kind: 'playback.ended',
        tMs: 5000,
        promptId: 'p2',
        outcome: 'played',
        heardText: 'Yes, Aerius is available.',
        playedMs: 1500,
      },
      said('and how many', 5500, 'caller'),
      prompt('p3', 7000, 'Of which nothing was heard.'),
      {
        kind: 'playback.ended',
        tMs: 6000,
        promptId: 'p3',
        outcome: 'cleared',
        heardText: '',
        playedMs: 0,
      },
      ended(65_250),
    ]);
    await store.close();
    for (const flags of [[], ['--words']]) {
      const { out } = await parley(dataDir, 'show', 'call_m', ...flags);
      t.regex(
        out,
        / 0:00\.1 {2}machine {2}Hello\. Which \[cut off\]\n +0:01\.3 {2}caller {3}is aerius available\W*\n +0:03\.5 {2}machine {2}Yes, Aerius is available\.\n +0:05\.5 {2}caller {3}and how many\W*\n$/i,
      );
    }
    const json = JSON.parse((await parley(dataDir, 'show', 'call_m', '--json')).out);
    t.like(json.machine, [
      { startMs: 100, endMs: 1200, text: 'Hello. Which', cutOff: true },
      { startMs: 3500, cutOff: false },
    ]);
    t.regex(
      (await parley(dataDir, 'export', 'call_m', '--format', 'text')).out,
      /machine: Hello\. Which\n.*caller: is aerius available\n.*machine: Yes, Aerius is available\.\n.*caller: and how many\n$/,
    );
  },
);

test.serial('search finds words whatever their accents, and says where', async t => {
  const dataDir = await filled('search');
  const { code, out } = await parley(dataDir, 'search', 'ou', 'facture');
  t.is(code, 0);
  t.regex(out, /^call_b {2}0:01\.0 {2}caller {2}\[où\] est ma \[facture\]/);
  t.is((await parley(dataDir, 'search', 'nothing')).out, 'nothing found\n');
  t.is(JSON.parse((await parley(dataDir, 'search', 'march', '--json')).out).items[0].turn.callId, 'call_a');
});

test.serial(
  'export writes the log as JSONL that is events again, and transcripts as text, WebVTT and SubRip',
  async t => {
    const dataDir = await filled('export');
    const log = (await parley(dataDir, 'export', 'call_a')).out.trimEnd().split('\n');
    t.is(log.length, 6);
    for (const line of log) t.notThrows(() => callEvent.parse(JSON.parse(line)));
    t.is((await parley(dataDir, 'export')).out.trimEnd().split('\n').length, 8);
    t.regex((await parley(dataDir, 'export', 'call_a', '--format', 'text')).out, /agent: good morning/);
    t.regex(
      (await parley(dataDir, 'export', 'call_a', '--format', 'vtt')).out,
      /^WEBVTT\n\n00:00:00\.500 --> /,
    );
    const target = join(folder, 'exported');
    t.is((await parley(dataDir, 'export', '--format', 'srt', '--output', target)).code, 0);
    t.deepEqual(readdirSync(target).sort(), ['call_a.srt', 'call_b.srt']);
    t.regex(
      readFileSync(join(target, 'call_a.srt'), 'utf8'),
      /^1\n00:00:00,500 --> 00:00:02,600\nagent: good/,
    );
  },
);

test.serial(
  'delete asks first, then removes the call and its recordings, but no file outside the data folder',
  async t => {
    const dataDir = await filled('delete');
    const unfinished = join(dataDir, 'recordings/2026/03/01');
    mkdirSync(unfinished, { recursive: true });
    const rest = ['call_a.wav.part', 'call_a.wav', 'call_c.wav.part'];
    for (const name of rest) writeFileSync(join(unfinished, name), 'RIFF');
    const refused = await parley(dataDir, 'delete', 'call_a');
    t.is(refused.code, 2);
    t.regex(refused.err, /--yes/);
    const { code, err } = await parley(dataDir, 'delete', 'call_a', '--yes');
    t.is(code, 0);
    t.is(err, '1 call deleted\n');
    t.false(existsSync(join(dataDir, 'recordings', 'call_a.wav')));
    t.true(existsSync(join(folder, 'outside.wav')));
    t.deepEqual(
      readdirSync(unfinished),
      ['call_c.wav.part'],
      'audio that the log does not name is the call’s, too',
    );
    t.is((await parley(dataDir, 'show', 'call_a')).code, 1);
    t.is((await parley(dataDir, 'delete', '--until', '2026-04-01', '--yes')).err, '1 call deleted\n');
    t.is((await parley(dataDir, 'list')).out, 'no calls\n');
  },
);

test.serial(
  'wrong usage is told with the field, a missing call and a missing store by their codes',
  async t => {
    const dataDir = await filled('wrong');
    for (const [args, code, message] of [
      [['list', '--since', 'yesterday'], 2, /since must be/],
      [['delete', '--since', 'March 1', '--yes'], 2, /since must be/],
      [['list', '--limit', '0'], 2, /limit .*must be/],
      [['list', '--state', 'lost'], 2, /--state must be one of/],
      [['show', 'call_z'], 1, /There is no call call_z\. \[CALL_NOT_FOUND\]/],
      [['export', '--format', 'doc'], 2, /--format must be one of/],
      [['export', '--format', 'vtt'], 2, /need --output/],
      [['delete', '--yes'], 2, /Name calls to delete/],
      [['search', '?!'], 2, /at least one word/],
      // What would be left out silently: an unsigned log, or more calls than were named.
      [['export', 'call_a', '--sign-key', 'key.pem'], 2, /--sign-key is for --format vcon/],
      [['export', 'call_a', '--recording', 'none'], 2, /--recording is for --format vcon/],
      [['delete', 'call_a', '--since', '2026-03-02', '--yes'], 2, /--since chooses among all calls/],
    ] as const) {
      const outcome = await parley(dataDir, ...args);
      t.is(outcome.code, code, args.join(' '));
      t.regex(outcome.err, message);
      t.is(outcome.out, '');
    }
    const none = await parley(join(folder, 'nowhere'), 'list');
    t.is(none.code, 3);
    t.false(existsSync(join(folder, 'nowhere')));
  },
);
