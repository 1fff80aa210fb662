import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { joinSamples } from '../../audio/audio.js';
import { wavOf } from '../../stt/testing/wav.js';
import { cacheKey } from './cache.js';
import { ChildEngine } from './child.js';
import { espeakEngine } from './espeak/espeak.js';
import { CEILING, TARGET_DB, speechLevelDb } from './level.js';
import { RecordedPrompts } from './prompts.js';
import { Speaker } from './speaker.js';
import type { Engine, RawAudio } from './tts.js';

const engine = espeakEngine();
const speaker = new Speaker({ engine });
const never = new AbortController().signal;
test.after.always(() => speaker.close());

async function spoken(voice: Speaker, text: string, language: string, rate = 1): Promise<Int16Array> {
  const frames: Int16Array[] = [];
  for await (const frame of voice.speak(text, { language, rate }, never)) frames.push(frame);
  return joinSamples(frames);
}

test('the three languages are spoken at one loudness, without clipping', async t => {
  for (const [text, language] of [
    ['Yes, Aerius 5 mg is available.', 'en'],
    ['Non, Aerius est en rupture de stock. Retour prévu à partir du 15 septembre.', 'fr'],
    ['Ja, Aerius is beschikbaar.', 'nl-BE'],
    ['PPPP! Bob bought a big bag: boom, boom, boom!', 'en-US'],
  ] as const) {
    const audio = await spoken(speaker, text, language);
    t.true(audio.length > 8000, 'more than a second');
    t.true(
      Math.abs(speechLevelDb(audio) - TARGET_DB) < 3,
      `${language}: ${speechLevelDb(audio).toFixed(1)} dB`,
    );
    t.true(audio.every(x => Math.abs(x) <= CEILING));
  }
});

test('a voice named with its country speaks whole sentences', async t => {
  const speak = async (voice: string): Promise<Int16Array> => {
    const frames: Int16Array[] = [];
    const options = { language: 'fr', voice };
    for await (const frame of speaker.speak("Vous l'aurez d'ici mardi.", options, never)) frames.push(frame);
    return joinSamples(frames);
  };
  const plain = await speak('fr+f2');
  t.true(plain.length > 8000, 'a second');
  t.is((await speak('fr-fr+f2')).length, plain.length);
});

test('slower takes longer', async t => {
  const text = 'Zyrtec is out of stock at the moment.';
  const usual = await spoken(speaker, text, 'en');
  const slow = await spoken(speaker, text, 'en', 0.7);
  t.true(slow.length > usual.length * 1.2);
});

test('a long text is spoken sentence by sentence, begins at once and stops when nobody listens', async t => {
  const text = 'This is a sentence of a rather long text. '.repeat(240);
  t.true(text.length > 10_000);
  const listener = new AbortController();
  let frames = 0;
  const error = await t.throwsAsync(
    async () => {
      for await (const frame of speaker.speak(text, { language: 'en' }, listener.signal)) {
        t.true(frame.length <= 160);
        frames += 1;
        if (frames === 300) listener.abort();
      }
    },
    { code: 'CANCELLED' },
  );
  t.truthy(error);
  t.is(frames, 300);
});

test('a second time a sentence comes from the cache, and from the folder after a restart', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-speech-'));
  const counted = countingEngine();
  const first = new Speaker({ engine: counted, cache: { folder } });
  const once = await spoken(first, 'Hello there.', 'en');
  const made = counted.made;
  t.deepEqual(await spoken(first, 'Hello there.', 'en'), once);
  t.is(counted.made, made);
  const second = new Speaker({ engine: counted, cache: { folder } });
  t.deepEqual(await spoken(second, 'Hello there.', 'en'), once);
  t.is(counted.made, made);
  await spoken(second, 'Hello there.', 'fr');
  t.true(counted.made > made, 'another language is another recording');
});

test('text, voice, language, speed and engine each make another recording', t => {
  const key = (text: string, engine: string, options: object): string =>
    cacheKey({ name: engine }, text, { language: 'en', ...options });
  const keys = [
    key('Hello.', 'espeak', {}),
    key('Hello!', 'espeak', {}),
    key('Hello.', 'kokoro', {}),
    key('Hello.', 'espeak', { voice: 'en-gb' }),
    key('Hello.', 'espeak', { language: 'fr' }),
    key('Hello.', 'espeak', { rate: 0.8 }),
  ];
  t.is(new Set(keys).size, keys.length);
  t.is(keys[0], key('Hello.', 'espeak', {}));
});

test('the folder of the cache stays within its bound', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-speech-'));
  const bounded = new Speaker({ engine: countingEngine(), cache: { folder, maxFolderBytes: 40_000 } });
  for (let i = 0; i < 8; i++) await spoken(bounded, `Number ${i}.`, 'en');
  t.true(readdirSync(folder).length <= 3, `${readdirSync(folder).length} files of 16,000 bytes`);
});

test('a sentence that is recorded is played from the recording, and needs no engine', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-prompts-'));
  writeFileSync(join(folder, 'hello.wav'), wavOf([tone(2000, 8000)]));
  writeFileSync(
    join(folder, 'prompts.yaml'),
    '- { id: hello, language: en, text: "Hello, welcome!", file: hello.wav }\n',
  );
  const recorded = new Speaker({ prompts: new RecordedPrompts(join(folder, 'prompts.yaml')) });
  const audio = await spoken(recorded, 'Hello, Welcome.', 'en');
  t.is(audio.length, 8000);
  t.true(Math.abs(speechLevelDb(audio) - TARGET_DB) < 1);
  await t.throwsAsync(spoken(recorded, 'Something else.', 'en'), { code: 'SPEECH_UNAVAILABLE' });
});

test('a list of prompts with a mistake is refused with the place of it', t => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-prompts-'));
  const list = join(folder, 'prompts.yaml');
  writeFileSync(list, '- { id: a, language: en, text: "Hi.", file: gone.wav }');
  t.throws(() => new RecordedPrompts(list), { code: 'FILE_NOT_FOUND', message: /prompt a/ });
  writeFileSync(list, '- { id: a, language: en, file: gone.wav }');
  t.like(
    t.throws(() => new RecordedPrompts(list)),
    { code: 'FILE_INVALID', field: '0.text' },
  );
});

test('where eSpeak NG is not installed the error says how to get it', async t => {
  const dist = fileURLToPath(new URL('../../', import.meta.url));
  const bare = mkdtempSync(join(tmpdir(), 'parley-bare-'));
  writeFileSync(join(bare, 'package.json'), '{"type":"module"}');
  for (const file of ['call/errors.js', 'dialogue/tts/worker.js', 'dialogue/tts/espeak/process.js']) {
    mkdirSync(dirname(join(bare, file)), { recursive: true });
    copyFileSync(join(dist, file), join(bare, file));
  }
  // A package without its files is as good as none, and hides one that this machine may have in a folder above.
  const hollow = join(bare, 'node_modules/@echogarden/espeak-ng-emscripten');
  mkdirSync(hollow, { recursive: true });
  writeFileSync(join(hollow, 'package.json'), '{"main":"nowhere.js"}');
  const absent = new ChildEngine({ name: 'absent', program: join(bare, 'dialogue/tts/espeak/process.js') });
  await t.throwsAsync(spoken(new Speaker({ engine: absent }), 'Hello.', 'en'), {
    code: 'SPEECH_UNAVAILABLE',
    message: /npm install @echogarden/,
  });
  await absent.close();
});

test('a process that dies fails its sentence and is started again for the next', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-engine-'));
  const program = join(folder, 'mortal.mjs');
  writeFileSync(
    program,
    `process.on('message', m => {
      if (m.kind !== 'speak') return;
      if (m.text.startsWith('Die')) process.exit(3);
      if (m.text.startsWith('Hang')) return;
      process.send({ kind: 'audio', id: m.id, samples: new Int16Array(1600).fill(100), sampleRateHz: 8000 });
      process.send({ kind: 'end', id: m.id });
    });`,
  );
  const mortal = new ChildEngine({ name: 'mortal', program, patienceMs: 8000 });
  const voice = new Speaker({ engine: mortal });
  t.is((await spoken(voice, 'Live.', 'en')).length, 1600);
  await t.throwsAsync(spoken(voice, 'Die.', 'en'), { code: 'SPEECH_FAILED' });
  t.is((await spoken(voice, 'Live again.', 'en')).length, 1600);
  await t.throwsAsync(spoken(voice, 'Hang.', 'en'), { code: 'SPEECH_FAILED', message: /8000 ms/ });
  t.is((await spoken(voice, 'Live once more.', 'en')).length, 1600);
  await voice.close();
});

test('what is no text is not spoken, and a language without a voice is told', async t => {
  t.is((await spoken(speaker, '<break time="10s"/> \u0000 … ', 'en')).length, 0);
  await t.throwsAsync(spoken(speaker, 'Hello.', 'xx'), { code: 'SPEECH_UNAVAILABLE' });
});

function countingEngine(): Engine & { made: number } {
  const counting = {
    name: 'counting',
    made: 0,
    async *synthesise(): AsyncGenerator<RawAudio> {
      counting.made += 1;
      await Promise.resolve();
      yield { samples: tone(4000, 8000), sampleRateHz: 8000 };
    },
    close: () => Promise.resolve(),
  };
  return counting;
}

function tone(amplitude: number, samples: number): Int16Array {
  return Int16Array.from({ length: samples }, (_, i) => Math.round(amplitude * Math.sin(i / 3)));
}

test('a caller who hangs up while a recording is read takes it from nobody else', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-prompts-'));
  writeFileSync(join(folder, 'hello.wav'), wavOf([tone(2000, 80_000)]));
  writeFileSync(join(folder, 'list.yaml'), '- { id: hello, language: en, text: Hello., file: hello.wav }\n');
  const recorded = new RecordedPrompts(join(folder, 'list.yaml'));
  const first = new AbortController();
  const gone = recorded.find('Hello.', 'en', first.signal);
  const other = recorded.find('Hello.', 'en', never);
  first.abort();
  await t.throwsAsync(gone, { code: 'CANCELLED' });
  t.is((await other)?.length, 80_000);
});

test('a process that is busy with others is given time, one that does nothing is not', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-engine-'));
  const program = join(folder, 'slow.mjs');
  writeFileSync(
    program,
    `let free = Promise.resolve();
    process.on('message', m => {
      if (m.kind !== 'speak') return;
      free = free.then(() => new Promise(done => setTimeout(done, 1800))).then(() => {
        process.send({ kind: 'audio', id: m.id, samples: new Int16Array(160).fill(100), sampleRateHz: 8000 });
        process.send({ kind: 'end', id: m.id });
      });
    });`,
  );
  const slow = new ChildEngine({ name: 'slow', program, patienceMs: 7000 });
  const spoke = async (text: string): Promise<number> => {
    let runs = 0;
    for await (const _ of slow.synthesise(text, { language: 'en' }, never)) runs += 1;
    return runs;
  };
  t.deepEqual(await Promise.all(['a', 'b', 'c', 'd', 'e'].map(spoke)), [1, 1, 1, 1, 1]);
  await slow.close();
});

test('a recording of which a loss of power left an empty file is made anew', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-speech-'));
  const once = await spoken(
    new Speaker({ engine: countingEngine(), cache: { folder } }),
    'Hello there.',
    'en',
  );
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '');
  const again = await spoken(
    new Speaker({ engine: countingEngine(), cache: { folder } }),
    'Hello there.',
    'en',
  );
  t.deepEqual(again, once);
});

test('a recording of several sentences, or of one longer than an engine is given, is played whole where its words are said', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-prompts-'));
  const notice = `This call is recorded ${'and kept for as long as the law of the land asks for, '.repeat(5)}no longer.`;
  const texts = [
    'Are you still there? Which product?',
    'Which product?',
    notice,
    'It costs 5 % more.',
    'From 2.5 mg.',
  ];
  writeFileSync(
    join(folder, 'prompts.yaml'),
    texts
      .map((text, i) => {
        writeFileSync(join(folder, `${i}.wav`), wavOf([tone(2000, 800 * (i + 1))]));
        return `- { id: p${i}, language: en, text: ${JSON.stringify(text)}, file: ${i}.wav }\n`;
      })
      .join(''),
  );
  const recorded = new Speaker({ prompts: new RecordedPrompts(join(folder, 'prompts.yaml')) });
  const pieces = async (text: string): Promise<string[]> => {
    const said: string[] = [];
    for await (const { text: piece, frames } of recorded.recite(text, { language: 'en' }, never)) {
      let samples = 0;
      for await (const frame of frames) samples += frame.length;
      said.push(`${texts.indexOf(piece)} ${samples}`);
    }
    return said;
  };
  t.deepEqual(await pieces('Are you still there? Which product? Which product?'), ['0 800', '1 1600']);
  t.deepEqual(await pieces(`Which product? ${notice}`), ['1 1600', '2 2400']);
  t.deepEqual(await pieces('It costs 5 % more. From 2.5 mg.'), ['3 3200', '4 4000']);
  // Other words are another thing to say.
  for (const text of [
    'It costs 5 more.',
    'It costs €5 more.',
    'From 2 5 mg.',
    'From 25 mg.',
    'Are you still there?',
  ])
    await t.throwsAsync(pieces(text), { code: 'SPEECH_UNAVAILABLE' }, text);
});

test('micrograms are never spoken as grams', async t => {
  const said = (text: string, language: string): Promise<Int16Array> => spoken(speaker, text, language);
  for (const [language, word] of [
    ['en', 'micrograms'],
    ['fr', 'microgrammes'],
    ['nl', 'microgram'],
  ] as const)
    t.deepEqual(await said('Thyrax 25 µg.', language), await said(`Thyrax 25 ${word}.`, language));
});

test('signs that the embedded voice passes over are heard', async t => {
  for (const [language, written, without] of [
    ['nl', 'Emconcor 2.5 mg', 'Emconcor 2 5 mg'],
    ['fr', 'Conserver à -5 °C', 'Conserver à 5 °C'],
    ['fr', '5 mg/ml', '5 mg ml'],
  ] as const) {
    const [heard, lost] = [
      await spoken(speaker, written, language),
      await spoken(speaker, without, language),
    ];
    t.true(heard.length > lost.length + 800, `${written}: a tenth of a second longer`);
  }
});
