import test from 'ava';
import { Evidence, isSound } from './evidence.js';
import { noise } from './sounds.fixture.js';

const SAMPLES = 1280;
const FLOOR_DB = -60;
const LOUD_DB = -30;
const voice = Int16Array.from(
  { length: SAMPLES },
  (_, i) => 3000 * Math.sin((2 * Math.PI * 120 * i) / 8000) ** 5,
);
const rough = (seed: number): Int16Array => Int16Array.from(noise(SAMPLES, -30, seed), Math.round);
/** Each sample undone by the next: all of it is above 2 kHz. */
const hiss = Int16Array.from({ length: SAMPLES }, (_, i) => (i % 2 === 0 ? 800 : -800));

test('one window of a clear voice is enough', t => {
  t.true(new Evidence().push(voice, LOUD_DB, FLOOR_DB, 0.98));
});

test('of a voice in doubt several windows are needed, and quiet between them takes some back', t => {
  const inDoubt = (evidence: Evidence): boolean => evidence.push(voice, LOUD_DB, FLOOR_DB, 0.5);
  const [joined, apart] = [new Evidence(), new Evidence()];
  const count = (push: () => boolean): number => {
    let n = 1;
    while (n < 30 && !push()) n += 1;
    return n;
  };
  const together = count(() => inDoubt(joined));
  t.true(together > 1 && together <= 6, `${together}`);
  t.true(
    count(() => {
      apart.push(voice, -70, FLOOR_DB, 0);
      return inDoubt(apart);
    }) > together,
  );
});

test('what is no window yet tells of a clear voice, of nothing else, and is not counted', t => {
  const evidence = new Evidence();
  t.true(evidence.isClear(voice, 0.98));
  t.false(evidence.isClear(rough(1), 0.98));
  for (let i = 0; i < 30; i++) t.false(evidence.isClear(voice, 0.5));
});

test('noise is no speech however long it lasts, even where the network is in doubt', t => {
  const evidence = new Evidence();
  for (let i = 0; i < 100; i++) t.false(evidence.push(rough(i), LOUD_DB, FLOOR_DB, 0.5), `window ${i}`);
});

test('after hiss less of a voice is needed, and hiss alone is not enough', t => {
  const [after, without] = [new Evidence(), new Evidence()];
  for (let i = 0; i < 20; i++) t.false(after.push(hiss, LOUD_DB, FLOOR_DB, 0.3));
  t.false(without.push(voice, LOUD_DB, FLOOR_DB, 0.5));
  t.true(after.push(voice, LOUD_DB, FLOOR_DB, 0.5));
});

test('what was weighed is forgotten with the prompt', t => {
  const evidence = new Evidence();
  for (let i = 0; i < 3; i++) evidence.push(hiss, LOUD_DB, FLOOR_DB, 0.3);
  evidence.reset();
  t.false(evidence.push(voice, LOUD_DB, FLOOR_DB, 0.5));
});

test('the noise of the line is no sound, loud as it may be', t => {
  t.false(isSound(-42, -45));
  t.true(isSound(-35, -45));
  t.false(isSound(-58, -70));
});
