import { mkdtempSync, writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { FinalResult, RecogniserOptions } from '../stt.js';
import { collect, feed, finals, texts } from '../testing/listen.js';
import { speak, speakAll, spokenMs, writeTonePack } from '../testing/tone-pack.js';
import { createPool } from './pool.js';
import type { DecoderPool, PoolOptions } from './pool.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'parley-packs-'));
writeTonePack(modelsDir);
test.after.always(() => rmSync(modelsDir, { recursive: true }));

const CALLER: RecogniserOptions = { role: 'caller', sampleRateHz: 8000, language: 'en' };

const BASE: PoolOptions = { modelsDir, pack: 'tones-8k', processes: 1, admission: 'none' };
// Tests that ask for nothing special share a pool: processes take longer to start than most tests to run.
const shared = createPool(BASE);
test.after.always(() => shared.close());

async function withPool<T>(options: PoolOptions, use: (pool: DecoderPool) => Promise<T>): Promise<T> {
  if (Object.keys(options).length === 0) return use(shared);
  const pool = createPool({ ...BASE, ...options });
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}

async function hear(pool: DecoderPool, samples: Int16Array, options: Partial<RecogniserOptions> = {}) {
  const recogniser = await pool.open('call_a', 0, { ...CALLER, ...options });
  const results = collect(recogniser);
  await feed(recogniser, samples);
  await recogniser.close();
  return results;
}

test('utterances come out with their words at the times they were said', async t => {
  const results = await withPool({}, pool => hear(pool, speakAll(['hello world', 'i lost my card'], 1500)));
  t.deepEqual(texts(results), ['hello world', 'i lost my card']);
  const [first, second] = finals(results);
  t.true(Math.abs(first!.startMs - 1500) <= 40, `began at ${first!.startMs}`);
  const secondMs = 3000 + spokenMs('hello world');
  t.true(Math.abs(second!.startMs - secondMs) <= 40, `began at ${second!.startMs}`);
  t.deepEqual(
    second!.words.map(w => w.word),
    ['i', 'lost', 'my', 'card'],
  );
  t.true(second!.words.every(w => w.confidence > 0.5 && w.endMs > w.startMs));
});

test('partials grow, and what they call stable is never taken back', async t => {
  const results = await withPool({}, pool => hear(pool, speakAll(['please send me the bill again'], 1000)));
  const partials = results.filter(r => r.kind === 'partial');
  t.true(partials.length >= 2);
  const final = texts(results)[0]!;
  for (const partial of partials) t.true(final.startsWith(partial.stableText), partial.stableText);
  t.true(partials.some(p => p.stableText !== ''));
});

test('a call at 16 kHz is heard by a pack of 8 kHz with the same words and times', async t => {
  const said = ['hello world', 'yes'];
  const [narrow, wide] = await withPool({}, pool =>
    Promise.all([
      hear(pool, speakAll(said, 1500)),
      hear(pool, speakAll(said, 1500, 16000), { sampleRateHz: 16000 }),
    ]),
  );
  t.deepEqual(texts(wide), said);
  for (const [i, final] of finals(wide).entries()) {
    t.true(Math.abs(final.startMs - finals(narrow)[i]!.startMs) <= 40);
  }
});

test('frames of one sample, of odd lengths and of a whole call at once say the same', async t => {
  const samples = speakAll(['one way', 'or another'], 1000);
  const results = await withPool({}, async pool => {
    const all = [];
    for (const frame of [7, 160, 1999, samples.length]) {
      const recogniser = await pool.open('call_a', 0, CALLER);
      const results = collect(recogniser);
      await feed(recogniser, samples, { frame });
      await recogniser.close();
      all.push(finals(await results));
    }
    return all;
  });
  for (const result of results) t.deepEqual(result, results[0]);
});

test('a gap in positions is silence on the time line, and repeated samples are heard once', async t => {
  const results = await withPool({}, async pool => {
    const recogniser = await pool.open('call_a', 0, CALLER);
    const results = collect(recogniser);
    const first = speakAll(['before'], 500);
    await feed(recogniser, first);
    await feed(recogniser, first.subarray(first.length - 800), { from: first.length - 800 });
    await feed(recogniser, speakAll(['after'], 500), { from: 8000 * 60 });
    await recogniser.close();
    return results;
  });
  t.deepEqual(texts(results), ['before', 'after']);
  t.true(Math.abs(finals(results)[1]!.startMs - 60_500) <= 40);
});

test('finish ends the utterance at once, and what follows is a new one', async t => {
  const results = await withPool({}, async pool => {
    const recogniser = await pool.open('call_a', 0, { ...CALLER, endSilenceMs: 10_000 });
    const results = collect(recogniser);
    const digits = speak('four two ');
    await feed(recogniser, digits);
    recogniser.finish();
    await feed(recogniser, speak('seven'), { from: digits.length });
    await recogniser.close();
    return results;
  });
  t.deepEqual(texts(results), ['four two', 'seven']);
});

test('changed end-pointing holds from then on', async t => {
  const samples = speakAll(['a b ', 'c d '], 1000);
  const results = await withPool({}, async pool => {
    const recogniser = await pool.open('call_a', 0, { ...CALLER, endSilenceMs: 3000 });
    const results = collect(recogniser);
    await feed(recogniser, samples);
    recogniser.update({ endSilenceMs: 500 });
    await feed(recogniser, samples, { from: samples.length });
    await recogniser.close();
    return results;
  });
  t.deepEqual(texts(results), ['a b c d', 'a b', 'c d']);
});

test('an utterance longer than allowed is cut between words and loses none', async t => {
  const words = 'this speaker never stops to take a breath and goes on and on about the bill';
  const results = await withPool({}, pool => hear(pool, speak(words), { maxUtteranceMs: 3000 }));
  t.true(finals(results).length >= 3);
  t.is(texts(results).join(' '), words);
  for (const final of finals(results)) t.true(final.endMs - final.startMs <= 3000);
});

test('decoder processes killed in the middle of ten live calls lose no word', async t => {
  const calls = Array.from({ length: 10 }, (_, i) => {
    const name = String.fromCharCode(97 + i).repeat(2);
    return speakAll([`this is caller ${name}`, `my code is ${name} and ${name}`, 'thank you'], 800 + 50 * i);
  });
  // Kills every process once a third, and once two thirds of the audio has been given: in the middle of words.
  const listen = (kill: boolean): Promise<FinalResult[][]> =>
    withPool({ processes: 2 }, async pool => {
      const recognisers = await Promise.all(calls.map((_, i) => pool.open(`call_${i}`, 0, CALLER)));
      const results = recognisers.map(collect);
      const bounds = [0, 1 / 3, 2 / 3, 1];
      for (const [i, from] of bounds.slice(0, -1).entries()) {
        await Promise.all(
          recognisers.map((recogniser, c) => {
            const [begin, end] = [from, bounds[i + 1]!].map(b => Math.round(b * calls[c]!.length));
            const options = { from: begin!, frame: 800, pauseMs: 5 };
            return feed(recogniser, calls[c]!.subarray(begin, end), options);
          }),
        );
        if (kill && i < 2) for (const pid of pool.pids) process.kill(pid, 'SIGKILL');
      }
      await Promise.all(recognisers.map(recogniser => recogniser.close()));
      return (await Promise.all(results)).map(finals);
    });
  const undisturbed = await listen(false);
  t.deepEqual(
    undisturbed[0]!.map(f => f.text),
    ['this is caller aa', 'my code is aa and aa', 'thank you'],
  );
  t.deepEqual(await listen(true), undisturbed);
});

test('a channel whose processes keep dying is given up with a clear error, and the next call is served', async t => {
  let killing = true;
  const options: PoolOptions = {
    onEvent: event => {
      if (event.kind === 'up' && killing) process.kill(event.pid, 'SIGKILL');
    },
  };
  await withPool(options, async pool => {
    const recogniser = await pool.open('call_a', 0, CALLER);
    const results = collect(recogniser);
    recogniser.write({ channel: 0, positionSamples: 0, samples: speak('hello') });
    await t.throwsAsync(results, { code: 'DECODER_FAILED' });
    killing = false;
    t.deepEqual(texts(await hear(pool, speakAll(['still here'], 800))), ['still here']);
  });
});

test('a reader that is asked to wait gets room again', async t => {
  await withPool({ waiting: { highMs: 500, limitMs: 60_000 } }, async pool => {
    const recogniser = await pool.open('call_a', 0, CALLER);
    const results = collect(recogniser);
    const samples = speakAll(['some words', 'and some more'], 1000);
    t.false(recogniser.write({ channel: 0, positionSamples: 0, samples }));
    await recogniser.drained();
    t.true(recogniser.write({ channel: 0, positionSamples: samples.length, samples: new Int16Array(160) }));
    await recogniser.close();
    t.deepEqual(texts(await results), ['some words', 'and some more']);
  });
});

test('one who never waits is cut off by himself', async t => {
  await withPool({ waiting: { highMs: 100, limitMs: 2000 } }, async pool => {
    const recogniser = await pool.open('call_a', 0, { ...CALLER, maxUtteranceMs: 1000 });
    const results = collect(recogniser);
    const other = hear(pool, speakAll(['unharmed'], 500));
    for (let i = 0; i < 1000; i++) {
      recogniser.write({ channel: 0, positionSamples: i * 8000, samples: new Int16Array(8000) });
    }
    await t.throwsAsync(results, { code: 'OVERLOADED' });
    t.deepEqual(texts(await other), ['unharmed']);
  });
});

test('waiting for room can be given up', async t => {
  await withPool({ waiting: { highMs: 1, limitMs: 600_000 } }, async pool => {
    const recogniser = await pool.open('call_a', 0, CALLER);
    recogniser.write({ channel: 0, positionSamples: 0, samples: new Int16Array(80_000) });
    const controller = new AbortController();
    const waiting = recogniser.drained(controller.signal);
    controller.abort();
    await t.throwsAsync(waiting, { code: 'CANCELLED' });
    await t.throwsAsync(recogniser.drained(controller.signal), { code: 'CANCELLED' });
  });
});

test('a busy pool refuses another call and takes calls again when it is idle', async t => {
  await withPool({ admission: { refuseAt: 0.3, acceptAt: 0.2 } }, async pool => {
    const recogniser = await pool.open('call_a', 0, CALLER);
    const results = collect(recogniser);
    const samples = speakAll(
      Array.from({ length: 40 }, () => 'work for the pool'),
      100,
    );
    const feeding = feed(recogniser, samples, { frame: 8000 });
    while (pool.load().accepting) await new Promise(resolve => setTimeout(resolve, 20));
    await t.throwsAsync(pool.open('call_b', 0, CALLER), { code: 'OVERLOADED' });
    await feeding;
    await recogniser.close();
    t.true(texts(await results).length > 0);
    while (!pool.load().accepting) await new Promise(resolve => setTimeout(resolve, 50));
    await pool.open('call_c', 0, CALLER);
  });
});

const BROKEN: Record<string, { make: () => void; says: RegExp }> = {
  'missing files': {
    make: () => rmSync(join(writeTonePack(modelsDir, { name: 'bad' }), 'tokens.txt')),
    says: /tokens\.txt is missing/,
  },
  'an empty model': {
    make: () => writeFileSync(join(writeTonePack(modelsDir, { name: 'bad' }), 'model.onnx'), ''),
    says: /model\.onnx is empty/,
  },
  'a model that is no model': {
    make: () => writeFileSync(join(writeTonePack(modelsDir, { name: 'bad' }), 'model.onnx'), 'not a model'),
    says: /is no ONNX file/,
  },
  'too few tokens': {
    make: () => void writeTonePack(modelsDir, { name: 'bad', tokens: 'a 0\n<blk> 1\n' }),
    says: /29 outputs but tokens\.txt has 2/,
  },
  'tokens without a blank': {
    make: () => void writeTonePack(modelsDir, { name: 'bad', tokens: 'a 0\nb 1\n' }),
    says: /no blank token/,
  },
  'metadata of another rate': {
    make: () => void writeTonePack(modelsDir, { name: 'bad', metadata: { sample_rate: '16000' } }),
    says: /16000 Hz but pack\.json says 8000/,
  },
  'metadata of another state': {
    make: () => void writeTonePack(modelsDir, { name: 'bad', metadata: { state_dim: '7' } }),
    says: /does not run on audio of the form/,
  },
  'a manifest without a kind': {
    make: () => void writeTonePack(modelsDir, { name: 'bad', manifest: { kind: 'magic' } }),
    says: /kind/,
  },
};

for (const [what, { make, says }] of Object.entries(BROKEN)) {
  test.serial(`a pack with ${what} is refused by name and the pool goes on`, async t => {
    rmSync(join(modelsDir, 'bad'), { recursive: true, force: true });
    make();
    await withPool({}, async pool => {
      const bad = (async () => collect(await pool.open('call_a', 0, { ...CALLER, pack: 'bad' })))();
      await t.throwsAsync(bad, { code: 'PACK_INVALID', message: says });
      t.deepEqual(texts(await hear(pool, speakAll(['fine'], 500))), ['fine']);
    });
  });
}

test('a pack nobody has is not found', async t => {
  await withPool({}, async pool => {
    await t.throwsAsync(pool.open('call_a', 0, { ...CALLER, pack: 'nothing' }), { code: 'PACK_NOT_FOUND' });
  });
});
