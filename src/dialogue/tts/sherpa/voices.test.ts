import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { ExecutionContext } from 'ava';
import { joinSamples } from '../../../audio/audio.js';
import { openTranscriber } from '../../../stt/transcribe/open.js';
import { writeTonePack } from '../../../stt/testing/tone-pack.js';
import { writePhonemeVoice, writeWordVoice } from '../../../testkit/voicepack.js';
import type { PhonemeKind, VoiceChanges } from '../../../testkit/voicepack.js';
import type { ChildEngine } from '../child.js';
import { CEILING, TARGET_DB, speechLevelDb } from '../level.js';
import { openSpeaker } from '../open.js';
import { Speaker } from '../speaker.js';
import type { SpeakOptions } from '../tts.js';
import { openVoice, tryVoice } from './sherpa.js';
import { isListed, listedWords } from './words.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-voices-'));
writeTonePack(dir);
const ears = openTranscriber(
  { language: 'en', modelsDir: dir, pack: 'tones-8k', processes: 1 },
  { roles: ['caller'] },
);
const never = new AbortController().signal;
test.after.always(async () => {
  await ears.close();
  rmSync(dir, { recursive: true });
});

const WORDS =
  "one moment please i am looking that up for you yes aerius is not available o'brien it's café".split(' ');

let packs = 0;
/** A pack of words in a folder of its own. */
function words(changes: VoiceChanges = {}): string {
  return writeWordVoice(join(dir, `words-${packs++}`), WORDS, changes);
}

function phonemes(kind: PhonemeKind, language: string, changes: VoiceChanges = {}): string {
  return writePhonemeVoice(join(dir, `phonemes-${packs++}`), kind, language, changes);
}

async function opened(t: ExecutionContext, pack: string): Promise<ChildEngine> {
  const engine = await openVoice(pack, dir);
  t.teardown(() => engine.close());
  return engine;
}

async function voice(t: ExecutionContext, pack: string): Promise<Speaker> {
  return new Speaker({ engine: await opened(t, pack) });
}

async function said(
  speaker: Speaker,
  text: string,
  options: Partial<SpeakOptions> = {},
): Promise<Int16Array> {
  const frames: Int16Array[] = [];
  for await (const frame of speaker.speak(text, { language: 'en', ...options }, never)) frames.push(frame);
  return joinSamples(frames);
}

async function heard(audio: Int16Array): Promise<string> {
  const { channels } = await ears.transcribeSamples('spoken', [audio]);
  return channels.flatMap(({ segments }) => segments.map(({ text }) => text)).join(' ');
}

test('what a VITS pack says is heard at 8 kHz to the letter, whatever the rate of its network', async t => {
  for (const rateHz of [8000, 16_000, 22_050, 44_100]) {
    const speaker = await voice(t, words({ tones: { rateHz } }));
    const audio = await said(speaker, 'Yes, Aerius is not available.');
    t.is(await heard(audio), 'yes aerius is not available', `${rateHz} Hz`);
    const letters = 'yes aerius is not available'.length + ',.'.length;
    t.true(Math.abs(audio.length / 8 - letters * 120) < 250, `${audio.length / 8} ms at ${rateHz} Hz`);
  }
});

test('a network that is soft, and one that goes beyond full scale, are spoken at one loudness without clipping', async t => {
  for (const amplitude of [0.03, 0.3, 1.6]) {
    const audio = await said(await voice(t, words({ tones: { amplitude } })), 'Aerius is not available.');
    const db = speechLevelDb(audio);
    t.true(Math.abs(db - TARGET_DB) < 2, `amplitude ${amplitude}: ${db.toFixed(1)} dB`);
    t.true(audio.every(x => Math.abs(x) <= CEILING));
    t.is(await heard(audio), 'aerius is not available');
  }
});

test('peaks beyond full scale keep their shape', async t => {
  const loud = await opened(t, words({ tones: { amplitude: 1.6 } }));
  let [most, flat] = [0, 0];
  for await (const { samples } of loud.synthesise('Yes.', { language: 'en' }, never)) {
    const peak = samples.reduce((found, x) => Math.max(found, Math.abs(x)), 0);
    most = Math.max(most, peak);
    flat += samples.filter((x, i) => i > 0 && Math.abs(x) === peak && x === samples[i - 1]).length;
  }
  t.true(most > 20_000 && most < 32_767, `peak ${most}`);
  t.is(flat, 0);
});

test('slower takes longer and faster less, in every kind of pack', async t => {
  for (const pack of [words(), phonemes('ttsPiper', 'en'), phonemes('ttsKokoro', 'en')]) {
    const speaker = await voice(t, pack);
    const text = 'Aerius is not available.';
    const [usual, slow, fast] = [
      await said(speaker, text),
      await said(speaker, text, { rate: 0.6 }),
      await said(speaker, text, { rate: 1.6 }),
    ];
    t.true(slow.length > usual.length * 1.25, `${slow.length} after ${usual.length}`);
    t.true(fast.length < usual.length * 0.8, `${fast.length} after ${usual.length}`);
  }
});

test('a pack of several speakers has each by its number, and one that is not there does not end the process', async t => {
  const speaker = await voice(t, words());
  const [first, second, unknown] = [
    await said(speaker, 'Yes.', { voice: '0' }),
    await said(speaker, 'Yes.', { voice: '1' }),
    await said(speaker, 'Yes.', { voice: '99' }),
  ];
  t.is(await heard(first), 'yes');
  t.notDeepEqual(first, second);
  t.deepEqual(unknown, second, 'the last speaker');
});

test('a text of 10,000 characters begins at once, is given up in the middle, and the next text does not wait for it', async t => {
  const speaker = await voice(t, words());
  await said(speaker, 'Yes.');
  // No two sentences are the same: the cache speaks none of them.
  const order = (i: number): string[] => [...WORDS.slice(i % 18), ...WORDS.slice(0, i % 18)];
  const text = Array.from({ length: 110 }, (_, i) => `${WORDS[i % 18]} ${order(i).join(' ')}. `).join('');
  t.true(text.length > 10_000);
  const listener = new AbortController();
  let frames = 0;
  const start = performance.now();
  let firstMs = 0;
  await t.throwsAsync(
    async () => {
      for await (const frame of speaker.speak(text, { language: 'en' }, listener.signal)) {
        firstMs ||= performance.now() - start;
        t.true(frame.length <= 160);
        frames += 1;
        if (frames === 300) listener.abort();
      }
    },
    { code: 'CANCELLED' },
  );
  t.is(frames, 300);
  const given = performance.now();
  t.is(await heard(await said(speaker, 'Yes, it’s available.')), "yes it's available");
  const took = performance.now() - given;
  t.true(firstMs < 10_000 && took < 10_000, `first after ${firstMs} ms, the next after ${took} ms`);
});

test('a word outside the list is no reason to say the rest of a sentence, and the next sentence is spoken', async t => {
  const speaker = await voice(t, words());
  for (const text of [
    'Zyrtec is available.',
    'Yes, Ærius is available.',
    'Zyrtec.',
    'Aerius 5 is available.',
  ]) {
    await t.throwsAsync(said(speaker, text), { code: 'SPEECH_UNAVAILABLE' }, text);
  }
  t.is(await heard(await said(speaker, 'O’Brien is not available.')), "o'brien is not available");
});

test('words are looked up as they are listed', t => {
  const listed = listedWords("hello h e l l o\ncafé k a f e\no'brien o b\n");
  for (const text of ['Hello, HELLO!', 'Café: hello', 'O’Brien - hello...'])
    t.true(isListed(text, listed), text);
  for (const text of ['hellos', 'hello 5', 'o brien', 'hello. bye']) t.false(isListed(text, listed), text);
});

test('packs that read by the rules of eSpeak NG say names, numbers and whatever letters, in the three languages', async t => {
  for (const [kind, language, text] of [
    ['ttsPiper', 'en', 'Zyrtec 5 mg is available: 12 boxes, €3.50 each.'],
    ['ttsPiper', 'fr', 'Dafalgan est en rupture de stock jusqu’au 15 septembre.'],
    ['ttsPiper', 'nl', 'Ja, Rilatine is beschikbaar; het komt op 1 maart.'],
    ['ttsKokoro', 'en', 'Zyrtec 5 mg is available: 12 boxes, €3.50 each. '.repeat(4)],
    ['ttsMatcha', 'en', 'Żółć, Ærø and Šmíd & Co. are available.'],
  ] as const) {
    const speaker = await voice(t, phonemes(kind, language));
    const audio = await said(speaker, text, { language });
    t.true(audio.length > 8000, `${kind} ${language}: ${audio.length}`);
    t.true(Math.abs(speechLevelDb(audio) - TARGET_DB) < 3, `${kind}: ${speechLevelDb(audio)}`);
    t.true(audio.every(x => Math.abs(x) <= CEILING));
    t.deepEqual(await said(speaker, text, { language }), audio, 'again, from the cache');
    await t.throwsAsync(said(speaker, text, { language: 'de' }), { code: 'SPEECH_UNAVAILABLE' });
  }
});

test('another pack of the same name does not speak from the recordings of the first', async t => {
  const folder = join(dir, 'cache');
  const audio: Int16Array[] = [];
  for (const pack of [words(), words({ tones: { tokenMs: 160 } }), words()]) {
    const speaker = new Speaker({ engine: await opened(t, pack), cache: { folder } });
    audio.push(await said(speaker, 'Yes.'));
  }
  t.true(audio[1]!.length > audio[0]!.length);
  t.deepEqual(audio[2], audio[0]);
  t.is(readdirSync(folder).length, 2, 'the third is the first again');
});

test('a pack that is damaged is refused before it is used, with what the library says of it', async t => {
  const half = (file: string) => (pack: string) =>
    writeFileSync(join(pack, file), readFileSync(join(pack, file)).subarray(0, 900));
  const bad: [string, string, RegExp][] = [
    ['half a network', damaged(words(), half('model.onnx')), /saying: .*rotobuf/],
    [
      'tokens that are none',
      damaged(phonemes('ttsPiper', 'en'), pack => writeFileSync(join(pack, 'tokens.txt'), 'many words\n')),
      /saying: .*tokens/,
    ],
    ['a network that says no rate', words({ metadata: { sample_rate: 'x' } }), /at 0 Hz/],
    [
      'voices of another network',
      damaged(phonemes('ttsKokoro', 'en'), half('voices.bin')),
      /saying: .*voices/,
    ],
    [
      'no data of eSpeak NG',
      damaged(phonemes('ttsPiper', 'en'), pack => rmSync(join(pack, 'espeak-ng-data/phontab'))),
      /saying: ./,
    ],
    [
      'the kind of another',
      phonemes('ttsPiper', 'en', { manifest: { kind: 'ttsKokoro', files: kokoroFiles } }),
      /saying: .*has_espeak/,
    ],
  ];
  for (const [what, pack, says] of bad) {
    await t.throwsAsync(openVoice(pack, dir), { code: 'PACK_INVALID', message: says }, what);
    await t.throwsAsync(tryVoice(pack), { code: 'PACK_INVALID' }, what);
  }
});

test('a service is not started with a voice that does not open', async t => {
  const tts = { engine: 'pack', voices: {}, rate: 1, promptsFile: undefined, cacheDir: undefined } as const;
  const open = (pack: string): Promise<Speaker> =>
    openSpeaker({ tts: { ...tts, pack, maxCacheMegabytes: 1 }, modelsDir: dir });
  const pack = damaged(words(), it => writeFileSync(join(it, 'model.onnx'), 'no network'));
  await t.throwsAsync(open(pack), { code: 'PACK_INVALID' });
  const speaker = await open(words());
  t.is(await heard(await said(speaker, 'Yes.')), 'yes');
  await speaker.close();
});

const kokoroFiles = { model: 'model.onnx', voices: 'tokens.txt', tokens: 'tokens.txt' };

function damaged(pack: string, damage: (pack: string) => void): string {
  damage(pack);
  return pack;
}
