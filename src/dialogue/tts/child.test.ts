import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import test from 'ava';
import { asParleyError } from '../../call/errors.js';
import type { ParleyError } from '../../call/errors.js';
import { ChildEngine } from './child.js';
import type { ChildOptions } from './child.js';
import { Speaker } from './speaker.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-engine-'));
test.after.always(() => rmSync(folder, { recursive: true }));
const never = new AbortController().signal;
let programs = 0;

/**
 * A process that speaks, and counts its starts in a file. `speak(m)` is the body of what it does with an order, with
 * `audio(m, ms)` and `end(m)` at hand; orders are done one after the other.
 */
function engine(
  speak: string,
  { start = '', ...options }: Partial<ChildOptions> & { start?: string } = {},
): { voice: ChildEngine; starts: () => number } {
  const program = join(folder, `engine-${programs++}.mjs`);
  const count = `${program}.starts`;
  writeFileSync(count, '');
  writeFileSync(
    program,
    `import { appendFileSync } from 'node:fs';
    import { setTimeout as delay } from 'node:timers/promises';
    appendFileSync(${JSON.stringify(count)}, '.');
    ${start}
    const audio = (m, ms) =>
      process.send({ kind: 'audio', id: m.id, samples: new Int16Array(ms * 8).fill(100), sampleRateHz: 8000 });
    const end = m => process.send({ kind: 'end', id: m.id });
    let last = Promise.resolve();
    process.on('message', m => {
      if (m.kind === 'speak') last = last.then(async () => { ${speak} });
    });
    process.on('disconnect', () => process.exit(0));`,
  );
  const voice = new ChildEngine({ name: 'test', program, patienceMs: 30_000, ...options });
  return { voice, starts: () => readFileSync(count, 'utf8').length };
}

/** Milliseconds of audio of a sentence. */
async function listen(voice: ChildEngine, text: string, signal = never): Promise<number> {
  let samples = 0;
  for await (const part of voice.synthesise(text, { language: 'en' }, signal)) samples += part.samples.length;
  return samples / 8;
}

/** The same, or the code of what it failed with. */
function spoken(voice: ChildEngine, text: string, signal = never): Promise<number | string> {
  return listen(voice, text, signal).catch((thrown: unknown) => asParleyError(thrown).code);
}

const USUAL = 'audio(m, 100); end(m);';

test('a process that ends at its start is not started again for every sentence, and once it can start it speaks', async t => {
  const broken = join(folder, 'broken');
  writeFileSync(broken, '');
  const start = `import { existsSync } from 'node:fs'; if (existsSync(${JSON.stringify(broken)})) process.exit(1);`;
  const { voice, starts } = engine(USUAL, { start });
  t.teardown(() => voice.close());
  const said = new Set<string>();
  for (let i = 0; i < 200; i++) {
    const { code, message } = await t.throwsAsync<ParleyError>(listen(voice, `Sentence ${i}.`));
    t.is(code, 'SPEECH_FAILED');
    said.add(message);
    await delay(5);
  }
  t.true(starts() <= 4, `started ${starts()} times within a second or two`);
  t.regex([...said].join(), /ended 2 times before it had spoken; it is started again in 1 s/);
  rmSync(broken);
  const giveUpAt = Date.now() + 30_000;
  while ((await spoken(voice, 'Hello.')) !== 100 && Date.now() < giveUpAt) await delay(50);
  t.is(await spoken(voice, 'Hello again.'), 100);
});

test('a sentence that ends the process costs no other one', async t => {
  const { voice, starts } = engine(`if (m.text === 'Die.') process.exit(3); await delay(50); ${USUAL}`);
  t.teardown(() => voice.close());
  const texts = ['One.', 'Die.', 'Two.', 'Three.', 'Die.', 'Four.'];
  t.deepEqual(await Promise.all(texts.map(text => spoken(voice, text))), [
    100,
    'SPEECH_FAILED',
    100,
    100,
    'SPEECH_FAILED',
    100,
  ]);
  t.is(starts(), 3);
});

test('one that stops in the middle of a sentence is ended after its patience, and those who wait are spoken', async t => {
  const { voice } = engine(`audio(m, 100); if (m.text === 'Stop.') await delay(120_000); end(m);`, {
    patienceMs: 8000,
  });
  t.teardown(() => voice.close());
  t.is(await spoken(voice, 'Hello.'), 100);
  const began = performance.now();
  t.deepEqual(await Promise.all(['Stop.', 'Go.'].map(text => spoken(voice, text))), ['SPEECH_FAILED', 100]);
  t.true(performance.now() - began < 30_000);
});

test('one that never stops is ended after more audio than a sentence has, also when nobody listens any more', async t => {
  const { voice } = engine(
    `for (; m.text === 'For ever.'; await delay(1)) audio(m, 10_000); audio(m, 100); end(m);`,
  );
  t.teardown(() => voice.close());
  t.is(await spoken(voice, 'Hello.'), 100);
  t.is(await spoken(voice, 'For ever.'), 'SPEECH_FAILED');
  const listener = new AbortController();
  const given = spoken(voice, 'For ever.', listener.signal);
  await delay(20);
  listener.abort();
  t.is(await given, 'CANCELLED');
  t.is(await spoken(voice, 'Hello.'), 100);
});

test('one that says nothing to a text, or silence alone, has failed, and is asked again the next time', async t => {
  const { voice } = engine(`
    const silence = new Int16Array(800);
    if (m.text === 'Silence.') process.send({ kind: 'audio', id: m.id, samples: silence, sampleRateHz: 8000 });
    if (m.text !== 'Nothing.' && m.text !== 'Silence.') audio(m, 100);
    end(m);`);
  const speaker = new Speaker({ engine: voice });
  t.teardown(() => speaker.close());
  const said = async (text: string): Promise<number> => {
    let samples = 0;
    for await (const frame of speaker.speak(text, { language: 'en' }, never)) samples += frame.length;
    return samples;
  };
  for (const text of ['Nothing.', 'Nothing.', 'Silence.', 'Silence.'])
    await t.throwsAsync(said(text), { code: 'SPEECH_FAILED', message: /nothing/ }, text);
  t.is(await said('Hello.'), 800);
});

/** Speaks while no file can be opened, and again once they can be. */
const SHORT_OF_FILES = `
  import { closeSync, openSync } from 'node:fs';
  import { espeakEngine } from '${new URL('./espeak/espeak.js', import.meta.url).href}';
  const engine = espeakEngine();
  const speak = async () => {
    const { signal } = new AbortController();
    let samples = 0;
    try {
      for await (const part of engine.synthesise('Hello.', { language: 'en' }, signal)) samples += part.samples.length;
    } catch ({ code }) {
      return code;
    }
    return samples > 1000 ? 'spoken' : 'nothing';
  };
  const files = [];
  try {
    for (;;) files.push(openSync('/dev/null', 'r'));
  } catch {}
  const began = Date.now();
  const first = await speak();
  const took = Date.now() - began;
  for (const file of files) closeSync(file);
  console.log([first, await speak(), took < 5000].join());
  await engine.close();
`;

test('a process that could not be started for want of files fails its sentence at once, and is started for the next', t => {
  const node = `ulimit -n 2048; exec "$0" --input-type=module -e "$1"`;
  const { stdout, stderr } = spawnSync('sh', ['-c', node, process.execPath, SHORT_OF_FILES], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  t.is(stdout, 'SPEECH_FAILED,spoken,true\n', stderr);
});
