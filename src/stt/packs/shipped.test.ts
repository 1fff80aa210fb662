import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { decodeFile } from '../../audio/audio.js';
import { errorRates } from '../../bench/wer/errors.js';
import { listen } from '../../bench/wer/listen.js';
import { openEngine } from '../decoder/engines.js';
import { EMBEDDED_DIR, findPack, packFile } from './packs.js';

const CALLS = join(EMBEDDED_DIR, '..', 'audio-fixtures', 'calls');

interface Script {
  readonly language: string;
  readonly utterances: readonly { role: string; startMs: number; endMs: number; text: string }[];
}

/** Both sides' lines of a fixture call, cut where its script says they are. */
async function linesOf(
  call: string,
): Promise<{ language: string; clips: { name: string; text: string; samples: Int16Array }[] }> {
  const script = JSON.parse(readFileSync(join(CALLS, `${call}.json`), 'utf8')) as Script;
  const { runs } = await decodeFile(join(CALLS, `${call}.flac`), { sampleRateHz: 8000 });
  const sides: number[][] = [[], []];
  for await (const channels of runs)
    for (const [i, part] of channels.entries()) for (const v of part) sides[i]!.push(v);
  const clips = script.utterances.map(({ role, startMs, endMs, text }) => {
    const side = sides[role === 'caller' ? 0 : 1]!;
    return { name: text, text, samples: Int16Array.from(side.slice((startMs - 100) * 8, (endMs + 200) * 8)) };
  });
  return { language: script.language.slice(0, 2), clips };
}

for (const [call, worst] of [
  ['bill-question', 0.15],
  ['appointment', 0.15],
] as const) {
  test(`the embedded English pack understands most of the call ${call}`, async t => {
    const engine = await openEngine(findPack('en-8k', {}));
    const { clips } = await linesOf(call);
    const heard = await listen(engine, clips, 'en', 'general');
    const { words } = errorRates(
      clips.map(clip => clip.text),
      heard.texts,
    );
    t.log(`word error rate ${words.toFixed(3)}`);
    t.true(words <= worst, `word error rate ${words}`);
  });
}

test('embedded packs hear nothing in digital silence and say nothing of themselves that is not so', async t => {
  for (const name of readdirSync(EMBEDDED_DIR).filter(entry => entry.endsWith('-8k'))) {
    const pack = findPack(name, {});
    const engine = await openEngine(pack);
    const silence = { name: 'silence', text: '', samples: new Int16Array(24_000) };
    for (const graph of ['none', ...Object.keys(pack.manifest.graphs)]) {
      const heard = await listen(engine, [silence], pack.manifest.languages[0] ?? 'en', graph);
      t.deepEqual(heard.texts, [''], `${name} ${graph}`);
    }
    t.true(pack.manifest.sampleRateHz === 8000);
  }
});

test('the embedded packs are small enough to ship', t => {
  const names = readdirSync(EMBEDDED_DIR).filter(entry => entry.endsWith('-8k'));
  const sizes = names.map(name =>
    readdirSync(join(EMBEDDED_DIR, name))
      .map(file => statSync(join(EMBEDDED_DIR, name, file)).size)
      .reduce((sum, size) => sum + size, 0),
  );
  t.deepEqual(names.sort(), ['en-8k', 'fr-8k', 'nl-8k']);
  t.true(Math.max(...sizes) <= 40e6, `${sizes.join(', ')} bytes`);
  t.true(statSync(packFile(findPack('en-8k', {}), 'model')).size > 1e6);
});
