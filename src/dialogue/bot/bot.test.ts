import test from 'ava';
import { ParleyError } from '../../call/errors.js';
import { silentLogger } from '../../call/logger.js';
import type { CallEventOf } from '../../call/events.js';
import { PlayedCall } from '../../testkit/playedcall.js';
import { until } from '../../testkit/service.js';
import { checkRows } from '../availability/availability.js';
import { TableSource } from '../availability/table.js';
import { Speaker } from '../tts/speaker.js';
import type { Engine, RawAudio } from '../tts/tts.js';
import { opened, quickVoice, rows, said } from '../../testkit/botcall.js';
import type { BotParts } from './bot.js';
import { StrayKeys } from './keys.js';
import { botStage } from './stage.js';

function answers(call: PlayedCall): CallEventOf<'answer.given'>[] {
  return call.events.filter(event => event.kind === 'answer.given');
}

test('a call is greeted, answered from the row, and ended with a goodbye', async t => {
  const call = await opened();
  t.is(await said(call, 1), 'Hello. Which product would you like to know about?');
  await call.says('is aerius available');
  t.is(await said(call, 2), 'Yes, Aerius 5 mg is available.');
  await call.says('and how many');
  t.is(await said(call, 3), 'Yes, Aerius 5 mg is available: there are 12 in stock.');
  const [first] = answers(call);
  t.like(first, { outcome: 'answer', skus: ['A5'] });
  t.like(first?.sentences[0], { template: 'available', row: { sku: 'A5', updatedAt: '2026-11-20' } });
  await call.says('no thank you goodbye');
  await until(() => call.over);
  t.is(call.told.at(-1), 'hangUp');
  await call.end();
});

test('who wants a person is transferred with everything that is known, and the decision is in the log', async t => {
  const call = await opened();
  await said(call, 1);
  await call.says('do you have zyrtec');
  await said(call, 2);
  await call.says('can I speak to someone please');
  await until(() => call.over);
  t.like(call.transfers[0], {
    destination: 'desk',
    details: {
      reason: 'asked',
      language: 'en',
      products: 'Zyrtec',
      lastQuestion: 'do you have zyrtec',
      turns: '2',
      answered: '1',
    },
  });
  t.like(await call.event('route.decided'), {
    destination: 'desk',
    rule: 'bot',
    facts: { slots: { product: 'Z' } },
  });
  t.is(answers(call).at(-1)?.outcome, 'handover');
  await call.end();
});

test('a person is told of what was asked for last, not of a repetition; the last product counts, and earlier calls do', async t => {
  const before = [{ reason: 'complaint', at: '2026-11-20T10:00:00Z' }];
  const call = await opened({}, { earlier: () => Promise.resolve(before) });
  await said(call, 1);
  for (const [i, turn] of ['do you have zyrtec', 'is aerius available', 'slower please'].entries()) {
    await call.says(turn);
    await said(call, i + 2);
  }
  await call.says('en français');
  await said(call, 5);
  await call.says('un conseiller');
  await until(() => call.over);
  t.like(call.transfers[0]?.details, {
    language: 'fr',
    products: 'Zyrtec; Aerius 5 mg',
    lastQuestion: 'is aerius available',
  });
  t.like(await call.event('route.decided'), { facts: { slots: { product: 'A5' }, earlier: before } });
  await call.end();
});

test('the platform is told of a hand-over after the screens were offered it, or when they are late', async t => {
  const offered = await opened({}, { popWaitMs: 60_000 });
  await said(offered, 1);
  await offered.says('operator please');
  await offered.event('route.decided');
  await new Promise(resolve => setTimeout(resolve, 30));
  t.deepEqual(offered.transfers, []);
  offered.emit({
    kind: 'pop.answered',
    tMs: 1,
    popId: 'p',
    subscribers: 1,
    acknowledged: 1,
    waitedMs: 1,
  });
  await until(() => offered.over);
  t.like(await offered.event('transfer.told'), { destination: 'desk', pop: 'offered' });
  await offered.end();
  const late = await opened({}, { popWaitMs: 20 });
  await said(late, 1);
  await late.says('operator please');
  t.like(await late.event('transfer.told'), { pop: 'late' });
  t.is(late.transfers.length, 1);
  await late.end();
});

test('a name that was heard badly is asked back before anything is said of it', async t => {
  const call = await opened();
  await said(call, 1);
  await call.says('do you have zertic');
  t.is(await said(call, 2), 'Did you say Zyrtec?');
  t.like(answers(call)[0], { outcome: 'clarify', skus: ['Z'] });
  await call.says('yes');
  t.is(
    await said(call, 3),
    'No, Zyrtec is out of stock at the moment. It will be available from 1 December.',
  );
  await call.says('do you have zertic');
  await said(call, 4);
  await call.says('no');
  t.is(await said(call, 5), 'Which product would you like to know about?');
  await call.end();
});

test('a name that the recogniser is not sure of is asked back, however well it fits', async t => {
  const call = await opened();
  await said(call, 1);
  await call.says('do you have zyrtec', undefined, 0.5);
  t.is(await said(call, 2), 'Did you say Zyrtec?');
  await call.says('no i do not', undefined, 0.2);
  t.is(await said(call, 3), 'Which product would you like to know about?');
  await call.says('is aerius available', undefined, 0.9);
  t.is(await said(call, 4), 'Yes, Aerius 5 mg is available.');
  await call.end();
});

test('a long question without a name that was understood is not taken for the product before', async t => {
  const call = await opened();
  await said(call, 1);
  await call.says('is aerius available');
  await said(call, 2);
  await call.says('i would like to know if are in this in stock');
  t.is(await said(call, 3), 'Did you say Aerius 5 mg?');
  await call.says('how many are there');
  t.regex(await said(call, 4), /there are 12 in stock/);
  await call.end();
});

test('turns that fail lead to a person', async t => {
  const call = await opened();
  await said(call, 1);
  for (let turn = 0; turn < 3; turn++) {
    await call.says('flurb grobnik');
    await said(call, turn + 2);
  }
  await until(() => call.over);
  t.like(call.transfers[0], { details: { reason: 'failed' } });
  await call.end();
});

test('a caller who never speaks is asked twice and then put through', async t => {
  const call = await opened({ noInputMs: 30 });
  t.is(await said(call, 2), 'Are you still there? Which product would you like to know about?');
  await until(() => call.over);
  t.like(call.transfers[0], { details: { reason: 'silent' } });
  t.is(call.events.filter(event => event.kind === 'playback.started').length, 4);
  await call.end();
});

test('a caller whose answer takes long to look up is not asked whether they are still there', async t => {
  let answer = (): void => undefined;
  const table = new TableSource(rows);
  const slow = {
    names: () => table.names(),
    read: async (skus: readonly string[]) => {
      await new Promise<void>(resolve => (answer = resolve));
      return table.read(skus);
    },
  };
  const call = await opened({ noInputMs: 2000, maxNoInput: 0 }, { source: slow });
  await call.event('playback.ended');
  await call.says('is aerius available');
  await new Promise(resolve => setTimeout(resolve, 2600));
  answer();
  t.is((await call.event('answer.given')).text, 'Yes, Aerius 5 mg is available.');
  await call.end();
});

test('a caller who never stops speaking is put through', async t => {
  const call = await opened({ maxTalkMs: 50 });
  await said(call, 1);
  await call.stage?.onEvent?.({
    kind: 'speech.started',
    tMs: 1,
    channel: 0,
    role: 'caller',
    callId: 'c',
    seq: 0,
  });
  await until(() => call.over);
  t.like(call.transfers[0], { details: { reason: 'talking' } });
  await call.end();
});

test('a caller who only presses keys is told what to do; zero is a person, a star repeats', async t => {
  const call = await opened();
  const press = (digit: string): unknown =>
    call.stage?.onInput?.({ kind: 'dtmf', channel: 0, digit, positionSamples: 0 });
  await said(call, 1);
  press('7');
  t.is(await said(call, 2), 'Please say the name of a product, or press zero for a colleague.');
  await call.says('do you have zyrtec');
  const answer = await said(call, 3);
  press('*');
  t.is(await said(call, 4), answer);
  press('0');
  await until(() => call.over);
  t.like(call.transfers[0], { details: { reason: 'asked' } });
  await call.end();
});

test('a caller who presses nothing but other keys gets a person after as many tries as failed turns', async t => {
  const call = await opened({ maxFailedTurns: 1 });
  await said(call, 1);
  await call.stage?.onInput?.({ kind: 'dtmf', channel: 0, digit: '8', positionSamples: 0 });
  await until(() => call.over);
  t.like(call.transfers[0], { details: { reason: 'failed' } });
  await call.end();
});

test('keys that come one after the other are one try, and so is a number; the third try is the last', t => {
  const keys = new StrayKeys(3);
  const press = (...atMs: number[]): boolean[] => atMs.map(ms => keys.press(ms));
  t.deepEqual(press(0, 300, 900, 2500), [false, false, false, false]);
  t.deepEqual(press(6000), [false]);
  keys.forget();
  t.deepEqual(press(7000, 10_000, 13_000), [false, false, true]);
  const held = new StrayKeys(3);
  t.true(Array.from({ length: 11 }, (_, i) => held.press(100 * i)).at(-1));
});

test('keys choose among the products that were just read out', async t => {
  const two = checkRows(
    [
      { sku: 'A5', name: 'Aerius 5 mg', status: 'available', updated_at: '2026-11-20' },
      { sku: 'AS', name: 'Aerius syrup', status: 'discontinued', updated_at: '2026-11-20' },
    ],
    'the table',
  );
  const call = await opened({}, { source: new TableSource(two) });
  await said(call, 1);
  await call.says('is aerius available');
  t.is(await said(call, 2), 'Which one do you mean: Aerius 5 mg or Aerius syrup?');
  await call.stage?.onInput?.({ kind: 'dtmf', channel: 0, digit: '2', positionSamples: 0 });
  t.is(await said(call, 3), 'Aerius syrup has been discontinued and will not come back.');
  await call.end();
});

test('slower is slower, and another language is answered in it', async t => {
  const voice = quickVoice();
  const call = await opened({}, { speaker: new Speaker({ engine: voice }) });
  await said(call, 1);
  await call.says('do you have zyrtec');
  await said(call, 2);
  await call.says('can you speak slower please');
  await said(call, 3);
  t.true(voice.asked.some(({ rate }) => rate === 0.75));
  await call.says('en français');
  t.is(await said(call, 4), 'Non, Zyrtec est en rupture de stock. Retour prévu à partir du 1er décembre.');
  t.is(voice.asked.at(-1)?.language, 'fr');
  await call.end();
});

test('what the table cannot answer is looked for in the questions and answers', async t => {
  const faq = (question: string): { entry: string; answer: string } | undefined =>
    question.includes('park') ? { entry: 'parking', answer: 'You can park behind the building.' } : undefined;
  const call = await opened({}, { faq });
  await said(call, 1);
  await call.says('where can I park my car');
  t.is(await said(call, 2), 'You can park behind the building.');
  t.like(answers(call)[0], { outcome: 'answer', sentences: [{ template: 'faq:parking' }] });
  await call.says('is zyrtec available');
  t.regex(await said(call, 3), /^No, Zyrtec is out of stock/);
  await call.end();
});

test('what was said under a prompt that nobody interrupted is not answered', async t => {
  const call = await opened();
  call.heard = 2000;
  await said(call, 1);
  // Our own greeting, come back and recognised: it began and ended with the prompt.
  await call.says('hello which product would you like', 1200);
  await call.says('is zyrtec available', 5000);
  t.regex(await said(call, 2), /^No, Zyrtec/);
  t.is(answers(call).length, 1);
  await call.end();
});

test('a caller is answered on a platform that returns no marks, while the bot still waits for them', async t => {
  const call = await opened({}, {}, 'en', 'platform');
  await call.event('playback.started');
  await until(() => call.told.some(told => told.startsWith('mark')));
  // The greeting takes 80 ms of them; the mark is waited for longer.
  await new Promise(resolve => setTimeout(resolve, 1500));
  await call.says('is zyrtec available', 400);
  t.regex((await call.event('playback.started', 2)).text, /^No, Zyrtec/);
  t.is(answers(call).length, 1);
  t.like(await call.event('playback.ended'), {
    heardText: 'Hello. Which product would you like to know about?',
  });
  await call.end();
});

test('a voice that fails, and a table that hangs, never leave the caller in silence', async t => {
  const mute: Engine = {
    name: 'mute',
    // oxlint-disable-next-line require-yield
    async *synthesise(): AsyncGenerator<RawAudio> {
      await Promise.reject(new Error('no voice'));
    },
    close: () => Promise.resolve(),
  };
  const call = await opened({}, { speaker: new Speaker({ engine: mute }) });
  await until(() => call.over);
  t.like(call.transfers[0], { destination: 'desk', details: { reason: 'trouble' } });
  await call.end();
  const nobody = await opened({}, { handoverTo: undefined });
  await said(nobody, 1);
  await nobody.says('operator please');
  t.is(await said(nobody, 2), 'I am sorry, I cannot help you any further. Goodbye.');
  await until(() => nobody.over);
  t.is(nobody.told.at(-1), 'hangUp');
  await nobody.end();
});

test('why a table could not be read is told in the log of the service, with the call', async t => {
  const warned: object[] = [];
  const logger = { ...silentLogger, warn: (what: object) => warned.push(what) };
  const source = {
    names: () => new TableSource(rows).names(),
    read: () => Promise.reject(new ParleyError('LOOKUP_TIMEOUT', 'The look-up took longer than 10 ms.')),
  };
  const call = await opened({}, { source, logger });
  await said(call, 1);
  await call.says('is zyrtec available');
  t.regex(await said(call, 2), /cannot look that up/);
  t.like(warned[0], { callId: call.start.callId, code: 'LOOKUP_TIMEOUT' });
  await call.end();
});

test('calls that cannot be played to, or are not for the bot, are left alone', async t => {
  const parts = { takes: () => false } as unknown as BotParts;
  t.is(await botStage(parts).open(new PlayedCall()), undefined);
  t.is(await botStage({ ...parts, takes: () => true }).open(new PlayedCall('en', 'none')), undefined);
});

test('a caller who hangs up while being told of a colleague is not handed to one', async t => {
  const call = await opened();
  await said(call, 1);
  call.room = 0;
  await call.says('can I speak to someone please');
  await call.event('playback.started', 2);
  await call.end();
  t.like(await call.event('playback.ended', 2), { outcome: 'cleared' });
  t.deepEqual(call.transfers, []);
  t.false(call.events.some(event => event.kind === 'route.decided'));
});
