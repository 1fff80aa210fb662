import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { parse } from 'yaml';
import { decodeFile } from './decode-file.js';
import { decodeMulaw, encodeMulaw } from './g711.js';

const CALLS = fileURLToPath(new URL('../../audio-fixtures/calls/', import.meta.url));
const SCRIPTS = fileURLToPath(new URL('../../scripts/fixtures/', import.meta.url));
const ids = readdirSync(CALLS)
  .filter(name => name.endsWith('.flac'))
  .map(name => basename(name, '.flac'));

interface Said {
  readonly role: 'caller' | 'agent';
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

interface Fixture {
  readonly language: string;
  readonly durationMs: number;
  readonly channels: readonly string[];
  readonly utterances: readonly Said[];
  readonly sounds: readonly Omit<Said, 'text'>[];
}

function fixture(id: string): Fixture {
  return JSON.parse(readFileSync(`${CALLS}${id}.json`, 'utf8')) as Fixture;
}

async function channelsOf(id: string): Promise<Int16Array[]> {
  const audio = await decodeFile(`${CALLS}${id}.flac`, { sampleRateHz: 8000 });
  const { durationMs } = fixture(id);
  const channels = Array.from({ length: audio.channels }, () => new Int16Array(durationMs * 8 + 8));
  let at = 0;
  for await (const run of audio.runs) {
    run.forEach((samples, c) => channels[c]!.set(samples, at));
    at += run[0]!.length;
  }
  return channels.map(samples => samples.subarray(0, at));
}

function levelDb(samples: Int16Array): number {
  const power = samples.reduce((sum, s) => sum + s * s, 0) / samples.length;
  return 10 * Math.log10(power / 32768 ** 2 + 1e-12);
}

test('there is a call for every script, at least twelve in English and two in French and Dutch', t => {
  t.deepEqual(
    ids.sort(),
    readdirSync(SCRIPTS)
      .filter(name => name.endsWith('.yaml'))
      .map(name => basename(name, '.yaml'))
      .sort(),
  );
  const languages = ids.map(id => fixture(id).language);
  t.true(languages.filter(l => l === 'en').length >= 12);
  for (const language of ['fr', 'nl']) t.is(languages.filter(l => l === language).length, 2);
});

test('every transcript has the turns of its script, in the order they begin, inside the call', t => {
  for (const id of ids) {
    const { utterances, durationMs } = fixture(id);
    const script = parse(readFileSync(`${SCRIPTS}${id}.yaml`, 'utf8')) as {
      turns: Record<string, unknown>[];
    };
    const said = script.turns.filter(turn => turn['music'] === undefined);
    t.deepEqual(
      utterances.map(({ role }) => role),
      said.map(turn => ('caller' in turn ? 'caller' : 'agent')),
      id,
    );
    for (const { startMs, endMs, text } of utterances) {
      t.true(startMs < endMs && endMs <= durationMs, id);
      t.regex(text, /^[\p{Ll}']+( [\p{Ll}']+)*$/u);
    }
  }
});

for (const id of ids) {
  test(`${id}: loud where its transcript says so, quiet elsewhere, and nothing that mu-law changes`, async t => {
    const { utterances, sounds, channels: roles } = fixture(id);
    const channels = await channelsOf(id);
    t.is(channels.length, roles.length);
    for (const [c, samples] of channels.entries()) {
      const own = [...utterances, ...sounds].filter(({ role }) => role === roles[c]);
      const quiet = new Int16Array(samples);
      for (const { startMs, endMs } of own) {
        t.true(levelDb(samples.subarray(startMs * 8, endMs * 8)) > -32, `${startMs}`);
        quiet.fill(0, startMs * 8, endMs * 8);
      }
      t.true(levelDb(quiet) < -48, `${levelDb(quiet)} dB between the words`);
      const again = decodeMulaw(encodeMulaw(samples));
      t.true(samples.every((sample, i) => sample === again[i]));
    }
  });
}
