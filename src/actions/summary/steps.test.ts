import test from 'ava';
import { slotFinder } from '../../slot-finder.js';
import { draftCall } from './draft.js';
import { loadSchema } from './fields/schema.js';
import { fieldsInSteps } from './fields/fields.js';
import { recapsInSteps } from './recap/recap.js';
import { atOnce, besideOthers } from './steps.js';
import type { Steps } from './steps.js';
import { summaryInSteps } from './summary.js';

const SAID = [
  'good morning how can i help you',
  'i have a question about my invoice of march it is forty five euros too high',
  'let me look at that for you what is your customer number',
  'it is four four seven one two nine',
  'i see that the fee was charged twice i have corrected it',
  'thank you that is very kind',
  'so to sum up i have corrected your invoice of march and we will send you forty five euros by friday',
  'yes that is right',
];

/** A call of so many turns, spoken one after the other. */
const callOf = (count: number) => ({
  language: 'en',
  turns: Array.from({ length: count }, (_, i) => {
    const role = i % 2 === 0 ? ('agent' as const) : ('caller' as const);
    return { role, text: SAID[i % SAID.length]!, startMs: i * 3600, endMs: i * 3600 + 3000 };
  }),
});

function* counting<T>(work: Steps<T>, count: (steps: number) => void): Steps<T> {
  for (let steps = 1; ; steps += 1) {
    const step = work.next();
    if (step.done === true) return step.value;
    count(steps);
    yield;
  }
}

test('work comes to the same in one go and beside others', async t => {
  const call = callOf(80);
  const recaps = atOnce(recapsInSteps(call));
  t.true(recaps.length > 0);
  t.deepEqual(await besideOthers(recapsInSteps(call)), recaps);
  const find = slotFinder('2026-11-16');
  const draft = await draftCall(call, { schema: loadSchema(), findSlots: find });
  t.deepEqual(draft.recaps, recaps);
  t.deepEqual(draft.summary, atOnce(summaryInSteps(call, recaps, find)));
});

test('a call that is twice as long is read in twice as many steps, so that no step is longer', t => {
  const stepsOf = (turns: number): number => {
    const call = callOf(turns);
    let steps = 0;
    const add = (): void => void (steps += 1);
    const recaps = atOnce(counting(recapsInSteps(call), add));
    const sources = { conversation: call, recaps, findSlots: () => [] };
    atOnce(counting(fieldsInSteps(loadSchema(), sources), add));
    return steps;
  };
  const [short, long] = [stepsOf(100), stepsOf(200)];
  t.true(short > 200);
  t.true(long > 1.9 * short);
});

test('others go on while a long call is summed up', async t => {
  let turns = 0;
  let over = false;
  const others = (): void => {
    turns += 1;
    if (!over) setImmediate(others);
  };
  setImmediate(others);
  await draftCall(callOf(400), { schema: loadSchema(), findSlots: slotFinder('2026-11-16') });
  over = true;
  t.true(turns > 5, `${turns} turns of the event loop`);
});

test('an error ends the work', async t => {
  const failing = function* (): Steps<number> {
    yield;
    throw new Error('broken');
  };
  t.throws(() => atOnce(failing()), { message: 'broken' });
  await t.throwsAsync(besideOthers(failing()), { message: 'broken' });
});
