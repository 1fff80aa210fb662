import test from 'ava';
import { callEvent } from '../../call/events.js';
import { buildCatalogue } from '../../understanding/catalogue/catalogue.js';
import type { AvailabilitySource, ProductRow } from '../availability/availability.js';
import { checkRows } from '../availability/availability.js';
import { withDeadline } from '../availability/deadline.js';
import { TableSource } from '../availability/table.js';
import { answerEvent } from './answer-event.js';
import { Conversation } from './conversation.js';

const fresh = '2026-11-20T08:00:00Z';
const row = (sku: string, name: string, more: object = {}): object => ({
  sku,
  name,
  aliases: [],
  status: 'available',
  quantity: null,
  available_from: null,
  updated_at: fresh,
  ...more,
});
const rows = (...values: object[]): ProductRow[] => checkRows(values, 'the table');
const open = (source: AvailabilitySource, language = 'en'): Conversation =>
  new Conversation({ source, buildCatalogue, language, callDate: '2026-11-21' });
const talk = async (conversation: Conversation, ...turns: string[]) => {
  const replies = [];
  for (const turn of turns) replies.push(await conversation.say(turn, new AbortController().signal));
  return replies;
};

test('the table is read at the moment of the answer', async t => {
  let quantity = 5;
  const source: AvailabilitySource = {
    names: () => Promise.resolve(rows(row('A', 'Aerius'))),
    read: () => Promise.resolve(rows(row('A', 'Aerius', { quantity }))),
  };
  const conversation = open(source);
  t.regex((await talk(conversation, 'how many aerius do you have'))[0]!.said, /\b5\b/);
  quantity = 3;
  t.regex((await talk(conversation, 'how many'))[0]!.said, /\b3\b/);
});

test('a date in the future is said, a date that has passed is not', async t => {
  const late = new TableSource(
    rows(row('A', 'Aerius', { status: 'out_of_stock', quantity: 0, available_from: '2026-12-01' })),
  );
  t.regex((await talk(open(late, 'fr'), 'aerius'))[0]!.said, /1er décembre/);
  const past = new TableSource(
    rows(row('A', 'Aerius', { status: 'out_of_stock', quantity: 0, available_from: '2026-11-20' })),
  );
  t.notRegex((await talk(open(past), 'when will aerius be back'))[0]!.said, /\d|November/);
});

test('a row of 30 days is stated, one of 31 days is not', async t => {
  const at = (updated_at: string) => open(new TableSource(rows(row('A', 'Aerius', { updated_at }))));
  t.is((await talk(at('2026-10-22'), 'aerius'))[0]!.outcome, 'answer');
  t.is((await talk(at('2026-10-21T23:59:59Z'), 'aerius'))[0]!.outcome, 'unknown');
});

test('of two rows for one product the later counts; two of one moment that differ are not stated', async t => {
  const later = rows(
    row('A', 'Aerius', { updated_at: '2026-11-01' }),
    row('A', 'Aerius', { status: 'discontinued' }),
  );
  t.regex((await talk(open(new TableSource(later)), 'aerius'))[0]!.said, /discontinued/);
  const torn = rows(row('A', 'Aerius'), row('A', 'Aerius', { status: 'discontinued' }));
  t.is((await talk(open(new TableSource(torn)), 'aerius'))[0]!.outcome, 'unknown');
  // However many there are of that moment, and in whatever order: a shop with three branches, say.
  const [there, gone, old] = [
    row('A', 'Aerius'),
    row('A', 'Aerius', { status: 'discontinued' }),
    row('A', 'Aerius', { updated_at: '2026-11-01' }),
  ];
  for (const several of [
    [there, gone, there],
    [there, gone, old],
    [old, there, gone],
    [there, old, gone],
  ])
    t.is((await talk(open(new TableSource(rows(...several))), 'aerius'))[0]!.outcome, 'unknown');
  const settled = rows(there, gone, row('A', 'Aerius', { updated_at: '2026-11-21' }));
  t.is((await talk(open(new TableSource(settled)), 'aerius'))[0]!.outcome, 'answer');
});

test('a database that hangs is told to the caller within the time-out, and a person takes over', async t => {
  let aborted = 0;
  const hang = (signal: AbortSignal): Promise<never> =>
    new Promise(() => signal.addEventListener('abort', () => (aborted += 1), { once: true }));
  const names = () => Promise.resolve(rows(row('A', 'Aerius')));
  const source = withDeadline({ names, read: (_, signal) => hang(signal) }, 20);
  const replies = await talk(
    open(source),
    'is aerius available',
    'is aerius available',
    'is aerius available',
  );
  t.deepEqual(
    replies.map(r => r.outcome),
    ['unknown', 'unknown', 'handover'],
  );
  t.regex(replies[0]!.said, /cannot look that up/);
  t.is(aborted, 3);
});

test('while the table cannot be read, what needs no table is answered all the same, and it is asked again', async t => {
  let down = true;
  let asked = 0;
  const table = new TableSource(rows(row('A', 'Aerius')));
  const hang = (): Promise<never> => new Promise(() => undefined);
  const names = () => ((asked += 1), down ? hang() : table.names());
  const source = withDeadline({ names, read: skus => table.read(skus) }, 20);
  const faq = (question: string) =>
    question.includes('park') ? { entry: 'parking', answer: 'Behind the building.' } : undefined;
  const line = (language = 'en'): Conversation =>
    new Conversation({ source, buildCatalogue, language, callDate: '2026-11-21', faq });
  t.like((await talk(line(), 'can i speak to someone please'))[0], { outcome: 'handover', failed: false });
  const replies = await talk(line(), 'is aerius available', 'where can i park', 'what', 'thank you goodbye');
  t.deepEqual(
    replies.map(({ said, failed }) => [said, failed]),
    [
      ['I am sorry, I cannot look that up at the moment.', true],
      ['Behind the building.', false],
      ['Behind the building.', false],
      ['You are welcome. Goodbye.', false],
    ],
  );
  t.is(asked, 5);
  const later = line('fr');
  t.regex((await talk(later, 'est-ce que aerius est disponible'))[0]!.said, /ne peux pas vérifier/);
  down = false;
  t.is((await talk(later, 'est-ce que aerius est disponible'))[0]!.said, 'Oui, Aerius est disponible.');
});

test('a caller who hangs up ends the look-up', async t => {
  const source: AvailabilitySource = {
    names: () => Promise.resolve(rows(row('A', 'Aerius'))),
    read: (_, signal) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true }),
      ),
  };
  const hangUp = new AbortController();
  const reply = open(source).say('aerius', hangUp.signal);
  setTimeout(() => hangUp.abort(), 5);
  await t.throwsAsync(reply, { code: 'CANCELLED' });
});

test('a caller who never speaks, and one who is never understood, reach a person', async t => {
  const source = new TableSource(rows(row('A', 'Aerius')));
  t.deepEqual(
    (await talk(open(source), '', '', '')).map(r => r.outcome),
    ['unknown', 'unknown', 'handover'],
  );
  t.deepEqual(
    (await talk(open(source), 'brr', 'gnf', 'aerius', 'brr')).map(r => r.outcome),
    ['unknown', 'unknown', 'answer', 'unknown'],
  );
});

test('a caller who never stops speaking is answered', async t => {
  const source = new TableSource(rows(row('A', 'Aerius')));
  const [reply] = await talk(open(source), `is aerius available ${'and so on '.repeat(3000)}`);
  t.is(reply?.outcome, 'answer');
});

test('names with control characters, markup and other scripts are made speakable', async t => {
  const source = new TableSource(rows(row('A', '<b>Zol\u0000adex</b>\u202e 10 mg'), row('B', 'Аспирин')));
  const [zoladex, aspirin] = await talk(open(source), 'zoladex', 'аспирин');
  t.is(zoladex?.said, 'Yes, Zol adex 10 mg is available.');
  t.is(aspirin?.said, 'Yes, Аспирин is available.');
});

test('a name written with markup or letters of another script is found, and one nobody can say is said by another', async t => {
  const source = new TableSource(
    rows(
      row('A', 'Zyr<b>tec</b> &amp; Co'),
      row('B', '\u0410spirin'),
      row('C', '葡萄糖', { aliases: ['Glucose'] }),
    ),
  );
  const [zyrtec, aspirin, glucose] = await talk(open(source), 'is zyrtec available', 'aspirin', 'glucose');
  t.is(zyrtec?.said, 'Yes, Zyrtec & Co is available.');
  t.deepEqual(aspirin?.skus, ['B']);
  t.is(glucose?.said, 'Yes, Glucose is available.');
});

test('a repetition repeats, more slowly if asked, and another language says the same', async t => {
  const source = new TableSource(rows(row('A', 'Aerius', { quantity: 4 })));
  const [first, again, slower, dutch] = await talk(
    open(source),
    'how many aerius',
    'say again please',
    'slower please',
    'in dutch please',
  );
  t.is(again?.said, first?.said);
  t.true(slower?.slower);
  t.deepEqual([dutch?.outcome, dutch?.skus, dutch?.language], ['answer', ['A'], 'nl']);
  t.regex(dutch?.said ?? '', /er zijn er 4 op voorraad/);
});

test('"lower please", as a recogniser may write "slower please", is slower and chooses nothing', async t => {
  const source = new TableSource(rows(row('A', 'Kitchen knife small'), row('B', 'Kitchen knife large')));
  const [, chosen, slower] = await talk(open(source), 'kitchen knife', 'the large one', 'lower please');
  t.deepEqual([chosen?.skus, slower?.skus, slower?.slower], [['B'], ['B'], true]);
});

test('prices and medicine are not known, and the product stays in mind', async t => {
  const source = new TableSource(rows(row('A', 'Aerius')));
  const replies = await talk(
    open(source),
    'what does aerius cost',
    'can i take it with alcohol',
    'is it available',
  );
  t.deepEqual(
    replies.map(r => r.outcome),
    ['unknown', 'unknown', 'answer'],
  );
});

test('a language or date that is none is refused', t => {
  const source = new TableSource([]);
  t.throws(() => open(source, 'tlh'), { code: 'BAD_ARGUMENT' });
  for (const callDate of ['today', '2026-02-31'])
    t.throws(() => new Conversation({ source, buildCatalogue, language: 'en', callDate }), {
      code: 'BAD_ARGUMENT',
    });
});

test('the event of an answer carries the row, its time stamp and the template, and is a CallEvent', async t => {
  const source = new TableSource(rows(row('A', 'Aerius', { quantity: 4 })));
  const [reply] = await talk(open(source), 'how many aerius');
  const event = { ...answerEvent(reply!, 1200), callId: 'call_1', seq: 0 };
  t.true(callEvent.safeParse(event).success);
  t.like(event, {
    sentences: [{ template: 'availableQuantity', row: { sku: 'A', quantity: 4, updatedAt: fresh } }],
  });
});

test('products of one name are told apart by their other names, told of together, or left to a person', async t => {
  const vacuums = (first: object, second: object): Conversation =>
    open(new TableSource(rows(row('A', 'Dyson V8', first), row('B', 'Dyson V8', second))));
  const named = vacuums({ aliases: ['v8 animal'] }, { aliases: ['v8 absolute'], quantity: 2 });
  const [asked, told] = await talk(named, 'is the dyson v8 there', 'the absolute');
  t.is(asked!.said, 'Which one do you mean: Dyson V8, v8 animal or Dyson V8, v8 absolute?');
  t.deepEqual(told!.skus, ['B']);
  const [same] = await talk(vacuums({}, {}), 'is the dyson v8 there');
  t.deepEqual([same!.outcome, same!.said], ['answer', 'Yes, Dyson V8 is available.']);
  const [other] = await talk(vacuums({}, { status: 'out_of_stock' }), 'is the dyson v8 there');
  t.is(other!.outcome, 'handover');
});
