import fc from 'fast-check';
import test from 'ava';
import { SPOKEN_LANGUAGES, spokenLanguage } from '../../../language/spoken-languages.js';
import { parseDay } from '../../../understanding/slots/days.js';
import { extractSlots } from '../../../understanding/slots/slots.js';
import { buildCatalogue } from '../../../understanding/catalogue/catalogue.js';
import type { Conversation } from '../conversation.js';
import type { Recap } from '../recap/recap.js';
import { wordsOf } from '../recap/recap.js';
import { categoriesOf } from './by-phrase.js';
import { fillFields, missingFields } from './fields.js';
import type { FilledField, FilledFields, ProductFinder, SlotFinder } from './values.js';
import { loadSchema, parseSchema } from './schema.js';

const callDay = parseDay('2026-11-16', 'date');
const findSlots: SlotFinder = (text, language, restated = false) =>
  SPOKEN_LANGUAGES.includes(language)
    ? extractSlots(text, { language: spokenLanguage(language), callDay, daysAhead: restated })
    : [];

function conversationOf(language: string, lines: readonly string[]): Conversation {
  return {
    language,
    turns: lines.map((line, i) => ({
      role: line.startsWith('A') ? ('agent' as const) : ('caller' as const),
      text: line.slice(3),
      startMs: i * 1000,
      endMs: i * 1000 + 900,
    })),
  };
}

/** A recap that covers all of one turn. */
function recapOf(conversation: Conversation, turn: number): Recap {
  const said = conversation.turns[turn]!;
  const parts = [{ turn, fromWord: 0, toWord: wordsOf(said).length }];
  const { startMs, endMs, text } = said;
  return { turns: [turn, turn], startMs, endMs, text, confidence: 0.9, confirmed: true, parts };
}

const CALL = conversationOf('en', [
  'C: hello i have lost my debit card and somebody paid two hundred pounds with it',
  'A: what is your customer number',
  'C: four five one two nine seven',
  "A: so i've blocked your card and i've ordered a new one you will receive it by friday and you'll send us the form and i've refunded ninety pounds",
  'C: yes',
]);

function fill(conversation: Conversation = CALL, turn = 3, schema = loadSchema()): FilledFields {
  return fillFields(schema, { conversation, recaps: [recapOf(conversation, turn)], findSlots });
}

test('what was done and promised is taken from the recap, with owner and due date', t => {
  const filled = fill();
  t.deepEqual(
    filled['actions_done']!.values.map(v => String(v.value).replace(/^so /, '')),
    ["i've blocked your card", "i've ordered a new one", "i've refunded ninety pounds"],
  );
  const promises = filled['actions_promised']!.values;
  t.is(promises.find(v => String(v.value).includes('receive'))?.owner, 'company');
  t.is(promises.find(v => String(v.value).includes('receive'))?.due, '2026-11-20');
  t.is(promises.find(v => String(v.value).includes('the form'))?.owner, 'caller');
  t.is(filled['follow_up']!.values[0]!.value, true);
});

test('the recap goes before the conversation, and the conversation fills what the recap leaves out', t => {
  const filled = fill();
  t.is(filled['amount']!.values[0]!.value, '90.00 GBP');
  t.deepEqual(filled['amount']!.conflicts, []);
  t.is(filled['reference']!.values[0]!.value, '451297');
  t.is(filled['reference']!.values[0]!.source, 'conversation');
  t.regex(String(filled['reason']!.values[0]!.value), /lost my debit card/);
});

test('two different values of one source are both shown', t => {
  const conversation = conversationOf('en', [
    'A: so you will pay forty pounds now and sixty pounds in march is that right',
    'C: yes',
  ]);
  const { amount } = fill(conversation, 0);
  t.deepEqual(
    [...amount!.values, ...amount!.conflicts]
      .map(v => String(v.value))
      .toSorted((a, b) => a.localeCompare(b)),
    ['40.00 GBP', '60.00 GBP'],
  );
});

test('a day that the agent restates lies ahead, whatever was done about it; a field may leave out days gone by', t => {
  const said = [
    "A: so i've moved you from the fourth and you're now coming in on friday the eleventh",
    'C: yes my invoice came three weeks ago',
  ];
  const call = conversationOf('en', said);
  const dates = (lies: string, turn: number): readonly string[] => {
    const schema = parseSchema(`fields: [{ name: day, type: date${lies} }]`);
    const recaps = [recapOf(call, turn)];
    const day = fillFields(schema, { conversation: call, recaps, findSlots, callDate: '2026-11-16' })['day'];
    return [...(day?.values ?? []), ...(day?.conflicts ?? [])].map(
      v => `${String(v.value)} ${v.evidence.text}`,
    );
  };
  t.deepEqual(dates('', 0), ['2026-12-11 friday the eleventh', '2026-12-04 fourth']);
  t.deepEqual(dates('', 1), ['2026-10-26 three weeks ago']);
  t.deepEqual(dates(', lies: ahead', 1), ['2026-12-11 friday the eleventh']);
});

test('a statement has its subject and its object, and no words that only lead to it', t => {
  const stated = (language: string, line: string): readonly string[] => {
    const filled = fill(conversationOf(language, [`A: ${line}`]), 0);
    return ['actions_done', 'actions_promised'].flatMap(name =>
      (filled[name]?.values ?? []).map(v => `${v.owner ?? 'done'}: ${String(v.value)}`),
    );
  };
  t.deepEqual(
    stated(
      'en',
      "so i've ordered a mini hub that should be with you on friday and the team will write to you",
    ),
    [
      "done: i've ordered a mini hub",
      'company: that should be with you on friday',
      'company: the team will write to you',
    ],
  );
  t.deepEqual(
    stated('fr', 'donc je vous ai remboursé et vous recevez le chèque vendredi et vous apportez la facture'),
    [
      'done: je vous ai remboursé',
      'company: vous recevez le chèque vendredi',
      'caller: vous apportez la facture',
    ],
  );
  t.deepEqual(stated('nl', 'de dongel heb ik besteld en u krijgt twintig euro terug'), [
    'done: de dongel heb ik besteld',
    'company: u krijgt twintig euro terug',
  ]);
});

test('a field that nothing was said about stays empty, and a required one is named as missing', t => {
  const filled = fill(conversationOf('en', ['A: hello', 'C: hi']), 0);
  t.deepEqual(Object.keys(filled), []);
  t.deepEqual(missingFields(loadSchema(), filled), ['reason']);
});

test('categories come from the recap and from how the caller began', t => {
  t.true(
    categoriesOf(loadSchema(), { conversation: CALL, recaps: [recapOf(CALL, 3)], findSlots }).includes(
      'card',
    ),
  );
});

test('an enum of 5,000 values is searched', t => {
  const values = Array.from({ length: 5000 }, (_, i) => `"item number ${i}x"`).join(', ');
  const schema = parseSchema(`fields: [{ name: item, type: enum, values: [${values}] }]`);
  const conversation = conversationOf('en', ['A: so you get item number 4711x by friday', 'C: yes']);
  t.is(fill(conversation, 0, schema)['item']!.values[0]!.value, 'item number 4711x');
});

const WORDS =
  "i've booked sent ordered you will receive the new card friday march third forty two pounds fifty four five one nine at dot com is that right so and 12.50 € 3 👍 שלום vous recevrez jeudi cent euros ik heb vijftig euro morgen john mail".split(
    ' ',
  );

test('no value is invented: its words stand where the evidence says, and it follows from them', t => {
  const line = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 })
    .map(words => words.join(' '));
  const lines = fc.array(fc.tuple(fc.constantFrom('A: ', 'C: '), line), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(lines, fc.constantFrom('en', 'fr', 'nl', 'xx'), fc.nat(), (said, language, pick) => {
      const conversation = conversationOf(
        language,
        said.map(([who, text]) => who + text),
      );
      const turn = pick % conversation.turns.length;
      for (const [name, field] of Object.entries(fill(conversation, turn))) {
        for (const { value, evidence } of [...field.values, ...field.conflicts]) {
          const there = conversation.turns[evidence.turn]!;
          const words = wordsOf(there).slice(evidence.fromWord, evidence.toWord).join(' ');
          t.is(words, evidence.text);
          t.true(evidence.startMs >= there.startMs && evidence.endMs <= there.endMs && evidence.text !== '');
          t.true(
            follows(name, String(value), evidence.text, there.text),
            `${name} ${String(value)} from ${evidence.text}`,
          );
        }
      }
    }),
    { numRuns: 150, seed: 5 },
  );
});

test('a product is a name of the catalogue, however it was heard, in the recap before the conversation', t => {
  const names = ['Fiber Plus 500', 'Mobile Max', 'Basic TV', 'Doliprane'];
  const entries = names.map((name, i) => ({ sku: `P${i}`, name }));
  const matchers = new Map(['en', 'fr'].map(language => [language, buildCatalogue(entries, { language })]));
  const findProducts: ProductFinder = (text, language) => matchers.get(language)?.match(text) ?? [];
  const schema = parseSchema('fields: [{ name: product, type: product }]');
  const product = (conversation: Conversation, recap?: number): FilledField | undefined => {
    const recaps = recap === undefined ? [] : [recapOf(conversation, recap)];
    return fillFields(schema, { conversation, recaps, findSlots, findProducts })['product'];
  };
  const filler = Array.from({ length: 130 }, () => 'well').join(' ');
  const call = conversationOf('en', [
    'C: hello i have the basic tv and want another',
    `A: ${filler} so you now get fibre plus five hundred from friday is that right`,
    'C: yes',
  ]);
  const chosen = product(call, 1);
  t.is(chosen?.values[0]?.value, 'Fiber Plus 500');
  t.is(chosen?.values[0]?.source, 'recap');
  t.is(chosen?.values[0]?.evidence.text, 'fibre plus five hundred');
  t.deepEqual(chosen?.conflicts, []);
  t.is(product(call)?.values[0]?.source, 'conversation');
  t.is(
    product(conversationOf('fr', ['A: donc je vous ai mis de côté du doliprane']), 0)?.values[0]?.value,
    'Doliprane',
  );
  t.is(product(conversationOf('en', ['C: hello', 'A: how can i help'])), undefined);
  t.is(product(conversationOf('xx', ['C: basic tv'])), undefined);
});

test('without a catalogue a product is what the schema lists', t => {
  const schema = parseSchema(
    'fields: [{ name: product, type: product, values: [basic tv] }, { name: other, type: product }]',
  );
  const call = conversationOf('en', ['A: so i have cancelled the basic tv']);
  t.deepEqual(Object.keys(fill(call, 0, schema)), ['product']);
});

test('a reference number has its letters, in its word or beside its digits', t => {
  const reference = (language: string, line: string): string | undefined => {
    const field = fill(conversationOf(language, [`A: ${line}`]), 0)['reference']?.values[0];
    return field === undefined ? undefined : `${String(field.value)} from ${field.evidence.text}`;
  };
  t.is(reference('en', 'your reference is HM 22 9184, is that right'), 'HM229184 from HM 22 9184,');
  t.is(reference('en', 'the ticket is INC-20341 and it is open'), 'INC-20341 from INC-20341');
  t.is(reference('en', 'so it is order SW55213 for friday'), 'SW55213 from SW55213');
  t.is(reference('en', 'the reference is r t four five one seven'), 'RT4517 from r t four five one seven');
  t.is(reference('en', 'that is a four five one seven'), '4517 from four five one seven');
  t.is(reference('en', 'THE CASE IS 40917 AND IT IS OPEN'), '40917 from 40917');
  t.is(
    reference('nl', 'u krijgt zaaknummer vier vier negen een twee'),
    '44912 from vier vier negen een twee',
  );
});

test('hints tell which of several values a field means, in one language or in all', t => {
  const schema = parseSchema(`fields:
  - { name: visit, type: date, hints: [engineer, technicien] }
  - { name: delivery, type: date, hints: { en: ['deliver*'] } }
  - { name: callback, type: boolean, hints: [call you back, rappelle] }
  - { name: address, type: text, hints: [station road] }
  - { name: email, type: email, label: Mail, description: where to write }`);
  const filled = fill(
    conversationOf('en', [
      'A: so the engineer comes on thursday and the parts are delivered on tuesday and i will call you back and i have noted twelve station road',
    ]),
    0,
    schema,
  );
  const values = Object.fromEntries(Object.entries(filled).map(([name, f]) => [name, f.values[0]?.value]));
  t.like(values, { visit: '2026-11-19', delivery: '2026-11-17', callback: true });
  t.regex(String(values['address']), /twelve station road/);
  t.deepEqual(filled['visit']!.conflicts, []);
  const none = fill(
    conversationOf('en', ['A: so you need not wait and i will not call you back']),
    0,
    schema,
  );
  t.is(none['callback'], undefined);
  const french = fill(
    conversationOf('fr', ['A: donc le technicien vient mardi et je vous rappelle']),
    0,
    schema,
  );
  t.is(french['visit']?.values[0]?.value, '2026-11-17');
  t.is(french['callback']?.values[0]?.value, true);
});

test('a text or yes-or-no field is filled by what its name says', t => {
  const schema = parseSchema(
    'fields: [{ name: contact_reason, type: text }, { name: next_steps, type: text, many: true }, { name: callBackPromised, type: boolean }, { name: colour, type: text }]',
  );
  const filled = fill(CALL, 3, schema);
  t.regex(String(filled['contact_reason']?.values[0]?.value), /lost my debit card/);
  t.regex(String(filled['next_steps']?.values[0]?.value), /receive it by friday/);
  t.is(filled['callBackPromised']?.values[0]?.value, true);
  t.is(filled['colour'], undefined);
});

test('a field is filled only in its languages, and only where the fields it requires are', t => {
  const schema = parseSchema(`fields:
  - { name: amount, type: amount }
  - { name: payer, type: text, hints: [pay], requires: [amount] }
  - { name: montant, type: amount, languages: [fr] }`);
  const filled = (line: string): string[] => Object.keys(fill(conversationOf('en', [line]), 0, schema));
  t.deepEqual(filled('A: so you will pay forty pounds by friday'), ['amount', 'payer']);
  t.deepEqual(filled('A: so you will pay by friday'), []);
  const french = fill(conversationOf('fr', ['A: donc vous payez quarante euros']), 0, schema);
  t.deepEqual(Object.keys(french), ['amount', 'montant']);
});

test('a value that the caller took back comes after the one that was said then', t => {
  const call = conversationOf('en', [
    'A: so the engineer comes on thursday in the morning',
    'C: no i said wednesday',
    'A: sorry so on wednesday in the morning',
  ]);
  const recaps = [recapOf(call, 0), recapOf(call, 2)];
  const schema = parseSchema('fields: [{ name: day, type: date }]');
  const { day } = fillFields(schema, { conversation: call, recaps, findSlots });
  t.is(day?.values[0]?.value, '2026-11-18');
  t.deepEqual(
    day?.conflicts.map(v => v.value),
    ['2026-11-19'],
  );
});

/** True if a value can be derived from its evidence, read in its sentence. */
function follows(name: string, value: string, words: string, sentence: string): boolean {
  const type = loadSchema().fields.find(f => f.name === name)!.type;
  if (type === 'text') return value === words;
  if (type === 'boolean' || type === 'enum') return words !== '';
  return ['en', 'fr', 'nl'].some(language =>
    [false, true]
      .flatMap(restated => [
        ...findSlots(sentence, language, restated),
        ...findSlots(words, language, restated),
      ])
      .some(s => String(s.value) === value && words.includes(s.text)),
  );
}

const refused = (text: string): { code?: string; field?: string } | undefined =>
  t_throws(() => parseSchema(text));

function t_throws(run: () => unknown): { code?: string; field?: string } | undefined {
  try {
    run();
    return undefined;
  } catch (thrown) {
    return thrown as { code?: string; field?: string };
  }
}

test('a schema that cannot be right is refused with the key at fault', t => {
  const cases: readonly (readonly [string, string])[] = [
    ['fields: [{ name: a, type: colour }]', 'fields.0.type'],
    ['fields: [{ name: a, type: enum }]', 'fields.0.values'],
    ['fields: [{ name: a, type: text }, { name: a, type: date }]', 'fields.1.name'],
    [
      'fields: [{ name: a, type: text, requires: [b] }, { name: b, type: text, requires: [a] }]',
      'fields.a.requires',
    ],
    ['fields: [{ name: a, type: text, requires: [z] }]', 'fields.0.requires'],
    ['fields: &x [*x]', 'file'],
    ['fields: [', 'file'],
    ['fields: [{ name: a, type: text, colour: red }]', 'fields.0'],
  ];
  for (const [text, field] of cases) {
    const error = refused(text);
    t.is(error?.code, 'CONFIG_INVALID', text);
    t.is(error?.field, field, text);
  }
});
