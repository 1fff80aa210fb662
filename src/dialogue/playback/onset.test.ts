import test from 'ava';
import { joinSamples } from '../../audio/audio.js';
import { espeakEngine } from '../tts/espeak/espeak.js';
import { Speaker } from '../tts/speaker.js';
import { Echo } from './echo.js';
import { OnsetDetector } from './onset.js';
import { cough, holdMusic, noise, mixed, telephone } from './sounds.fixture.js';

const speaker = new Speaker({ engine: espeakEngine() });
test.after.always(() => speaker.close());

async function voice(text: string, name: string): Promise<Int16Array> {
  const frames: Int16Array[] = [];
  const options = { language: name.slice(0, 2), voice: name };
  for await (const frame of speaker.speak(text, options, new AbortController().signal)) frames.push(frame);
  const all = joinSamples(frames);
  return all.subarray(all.findIndex(x => Math.abs(x) > 1000));
}

/** Milliseconds from `atMs` at which onsets of the caller are found; `played` is what we sent meanwhile. */
function onsets(heard: Int16Array, played: Int16Array = new Int16Array(0)): number[] {
  let at = 0;
  const detector = new OnsetDetector(backMs =>
    Int16Array.from({ length: backMs * 8 }, (_, i) => played[at - backMs * 8 + i] ?? 0),
  );
  const found: number[] = [];
  while (at + 160 <= heard.length) {
    const frame = heard.subarray(at, at + 160);
    at += 160;
    if (detector.push(frame)) found.push(at / 8);
  }
  return found;
}

test('a caller who speaks is noticed within 200 ms', async t => {
  for (const [text, name] of [
    ['do you have Zyrtec', 'en+f2'],
    ['is it available', 'en-us+m1'],
    ['yes', 'en+m3'],
    // A long beginning without voice.
    ['she said yes', 'en+m3'],
    ['vous en avez combien', 'fr+f2'],
    ['wanneer komt het', 'nl'],
  ] as const) {
    const speech = await voice(text, name);
    const line = telephone(
      mixed(speech.length + 12_000, [noise(speech.length + 12_000, -60, 3), 0], [speech, 8000]),
    );
    const [first] = onsets(line);
    t.true(
      first !== undefined && first > 1000 && first <= 1200,
      `${name} "${text}": ${(first ?? NaN) - 1000} ms`,
    );
  }
});

test('a voice is not waited for until a window ends, wherever the windows fall', async t => {
  const speech = await voice('table', 'en');
  for (let place = 0; place < 16; place++) {
    const at = 16_000 + 80 * place;
    const length = at + speech.length;
    const [first] = onsets(telephone(mixed(length, [noise(length, -60, 3), 0], [speech, at])));
    t.true(first !== undefined && first - at / 8 <= 100, `from ${at / 8} ms: ${(first ?? NaN) - at / 8} ms`);
  }
});

test('coughs and hold music are no speech', t => {
  for (let seed = 100; seed < 112; seed++) {
    const sound = cough(seed);
    const length = sound.length + 8000;
    t.deepEqual(
      onsets(telephone(mixed(length, [noise(length, -60, seed), 0], [sound, 4000]))),
      [],
      `cough ${seed}`,
    );
  }
  for (let seed = 200; seed < 204; seed++)
    t.deepEqual(onsets(telephone(holdMusic(5, seed))), [], `music ${seed}`);
});

test('our own voice coming back is no speech, and the caller is noticed over it', async t => {
  const ours = await voice(
    'No, Zyrtec is out of stock at the moment. It will be available from 15 September.',
    'en',
  );
  const caller = await voice('do you have Aerius', 'en+f2');
  for (const [delayMs, gainDb] of [
    [30.125, -10],
    [240, -16],
    [700, -24],
  ] as const) {
    const length = ours.length + delayMs * 8;
    const back = [noise(length, -60, 9), 0] as const;
    const echo = [ours, delayMs * 8, 10 ** (gainDb / 20)] as const;
    t.deepEqual(onsets(telephone(mixed(length, back, echo)), ours), [], `echo after ${delayMs} ms`);
    const over = telephone(mixed(length, back, echo, [caller, 16_000]));
    const first = onsets(over, ours).find(ms => ms > 2000);
    t.true(first !== undefined && first < 2600, `over an echo of ${gainDb} dB: ${(first ?? NaN) - 2000} ms`);
  }
});

test('a long prompt that comes back stops nothing, whatever the place of its samples', async t => {
  const ours = await voice('Welcome. We are closed on Friday and on Saturday of next week.', 'en');
  for (const delayMs of [144, 144.125, 144.25, 144.375]) {
    const length = ours.length + 8 * delayMs;
    const echo = [ours, 8 * delayMs, 10 ** (-19.4 / 20)] as const;
    const line = telephone(mixed(length, [noise(length, -60, 1), 0], echo));
    t.deepEqual(onsets(line, ours), [], `echo after ${delayMs} ms`);
  }
});

test('our own voice whose delay jumps, as where audio was held up on its way, stops nothing', async t => {
  const ours = await voice(
    'Welcome. We are closed on Friday and on Saturday of next week, and there is less in stock than usual.',
    'en',
  );
  const [delay, at, by, gain] = [4296, 8000, 720, 0.282];
  const length = ours.length + delay + by;
  const [before, after] = [ours.subarray(0, at), ours.subarray(at)];
  const back = [noise(length, -60, 9), 0] as const;
  const line = telephone(mixed(length, back, [before, delay, gain], [after, at + delay + by, gain]));
  t.deepEqual(onsets(line, ours), []);
});

test('our own voice whose delay jumps again and again stops nothing', async t => {
  const frames: Int16Array[] = [];
  const text =
    'Welcome. We are closed on Friday and on Saturday of next week, and there is less of everything in stock than there usually is. Orders that come in before noon leave the house on the same day.';
  for await (const frame of speaker.speak(text, { language: 'en' }, new AbortController().signal))
    frames.push(frame);
  const ours = joinSamples(frames).subarray(0, 47_000);
  // Samples from which on the delay is so much longer than at first.
  const held = [
    [0, 0],
    [4552, 0],
    [13_288, 529],
    [20_430, 788],
    [24_476, 1339],
    [34_005, 2185],
    [38_866, 1205],
    [44_376, 285],
  ] as const;
  const parts = held.map(([from, by], i) => {
    const piece = ours.subarray(from, held[i + 1]?.[0] ?? ours.length);
    return [piece, from + 1772 + by, 0.369] as const;
  });
  const length = ours.length + 4000;
  t.deepEqual(onsets(telephone(mixed(length, [noise(length, -60, 2), 0], ...parts)), ours), []);
});

test('our own voice stops nothing where the machine stalled as the call began, and what was heard seemed later', async t => {
  const ours = await voice('Welcome. We are closed on Friday and on Saturday of next week.', 'en');
  const [before, delay, lateMs, caughtUp] = [8000, 4800, 300, 10_400];
  const length = before + delay + ours.length;
  const echo = [ours, before + delay, 0.2] as const;
  const heard = telephone(mixed(length, [noise(length, -60, 4), 0], echo));
  let at = 0;
  const playedAt = (backMs: number): Int16Array => {
    const until = at - before + (at < caughtUp ? lateMs * 8 : 0);
    return Int16Array.from({ length: backMs * 8 }, (_, i) => ours[until - backMs * 8 + i] ?? 0);
  };
  const detector = new OnsetDetector(playedAt);
  for (; at + 160 <= heard.length;) {
    const frame = heard.subarray(at, at + 160);
    at += 160;
    if (at === caughtUp) detector.earlier(lateMs);
    t.false(detector.push(frame), `${at / 8} ms`);
  }
});

test('the share of echo is high for what was played and low for anything else', async t => {
  const ours = await voice('It will be available from 15 September.', 'en');
  const other = await voice('no, I would like something else', 'en+f2');
  const heard = ours.subarray(4000, 5024).map(x => x / 4);
  t.true(new Echo().share(heard, ours.subarray(0, 6000)) > 0.9);
  // A delay of an odd number of samples is none at half the rate.
  t.true(new Echo().share(heard, ours.subarray(1, 6000)) > 0.9);
  t.true(new Echo().share(other.subarray(2000, 3024), ours.subarray(0, 9600)) < 0.5);
  t.is(new Echo().share(new Int16Array(1024), ours), 0);
});

test('where nothing of ours comes back, a caller with our own voice is noticed as soon as any other', async t => {
  const ours = await voice(
    'Bienvenue. Nous sommes fermés vendredi et samedi de la semaine prochaine. Les commandes reçues avant midi partent le jour même.',
    'fr',
  );
  const caller = await voice('je voudrais commander', 'fr');
  const atMs = 3600;
  const length = atMs * 8 + caller.length;
  const heard = telephone(mixed(length, [noise(length, -60, 5), 0], [caller, atMs * 8, 0.5]));
  const [first] = onsets(heard, ours);
  // Compared with what was played it takes 40 ms longer.
  t.true(first !== undefined && first > atMs && first <= atMs + 130, `${(first ?? NaN) - atMs} ms`);
});

test('an echo that is quiet at first, as of a speakerphone turned up, is still ours', async t => {
  const ours = await voice(
    'Welcome. We are closed on Friday and on Saturday of next week, and there is less of everything in stock than there usually is. Thank you.',
    'en',
  );
  const turnedUp = ours.map((x, i) => x * (i < 24_000 ? 0.1 : 0.25));
  const length = ours.length + 4000;
  const heard = telephone(mixed(length, [noise(length, -60, 9), 0], [turnedUp, 1600]));
  t.deepEqual(onsets(heard, ours), []);
});
