import test from 'ava';
import { parseConversation } from '../conversation.js';
import type { Conversation } from '../conversation.js';
import { readTurn } from './reading.js';
import { findRecaps } from './recap.js';
import { spokenTurns } from './spoken.js';

/** A call from lines `A: ...` and `C: ...`, 300 ms a word. */
function call(language: string, lines: readonly string[]): Conversation {
  let clock = 0;
  const turns = lines.map(line => {
    const startMs = clock;
    clock += line.split(' ').length * 300;
    return { role: line.startsWith('A') ? 'agent' : 'caller', text: line.slice(3), startMs, endMs: clock };
  });
  return parseConversation({ language, turns });
}

const TALK = [
  'A: good morning you are speaking with jane how can i help',
  'C: hi my boiler has stopped working and the house is freezing',
  'A: oh dear can i have your customer number',
  'C: four five one two nine',
  'A: and what does the display say',
  'C: it says error seven',
  'A: right that is the pump i can send a mechanic on thursday between two and four',
  'C: thursday is fine',
  'A: the call out costs forty pounds and the parts are under warranty',
  'C: okay',
];
const RECAP =
  "so i've booked the mechanic for thursday between two and four for the pump and the call out will be forty pounds is that right";
const END = ["C: yes that's right", 'A: is there anything else', 'C: no thank you', 'A: bye'];

test('a recap without a cue phrase is found from its first to its last word', t => {
  const recaps = findRecaps(call('en', [...TALK, `A: okay lovely ${RECAP}`, ...END]));
  t.is(recaps.length, 1);
  t.deepEqual(recaps[0]!.turns, [10, 10]);
  t.true(recaps[0]!.text.includes("i've booked the mechanic for thursday"));
  t.true(recaps[0]!.text.endsWith('is that right'));
  t.true(recaps[0]!.confirmed);
  t.true(recaps[0]!.confidence > 0.5);
});

test('a call without a recap has none', t => {
  t.deepEqual(findRecaps(call('en', [...TALK, ...END.slice(1)])), []);
});

test('a caller who corrects has not confirmed', t => {
  const end = ['C: no wait it was friday', 'A: ah sorry friday then', 'A: bye'];
  const recaps = findRecaps(call('en', [...TALK, `A: ${RECAP}`, ...end]));
  t.is(recaps.length, 1);
  t.false(recaps[0]!.confirmed);
});

test('a recap that the caller interrupts is one recap', t => {
  const [first = '', second = ''] = RECAP.split(' and the call');
  const rest = `and the call${second}`;
  const recaps = findRecaps(call('en', [...TALK, `A: ${first}`, 'C: mm hm', `A: ${rest}`, ...END]));
  t.is(recaps.length, 1);
  t.deepEqual(recaps[0]!.turns, [10, 12]);
  t.is(recaps[0]!.text, `${first} ${rest}`);
});

test('a recap of a call whose turns a recogniser cut is found whole, word for word', t => {
  const lines = [...TALK, `A: okay lovely ${RECAP}`, ...END];
  const [whole] = findRecaps(call('en', lines));
  const cut = lines.flatMap(line => {
    const words = line.slice(3).split(' ');
    const starts = words.flatMap((_, at) => (at % 6 === 0 ? [at] : []));
    return starts.map(at => `${line.slice(0, 3)}${words.slice(at, at + 6).join(' ')}`);
  });
  const [found, ...others] = findRecaps(call('en', cut));
  t.deepEqual(others, []);
  t.is(found?.text, whole?.text);
  t.true(found?.confirmed);
  t.true(found!.parts.length > 3);
  const said = found!.parts.map(p => cut[p.turn]!.slice(3).split(' ').slice(p.fromWord, p.toWord).join(' '));
  t.is(said.join(' '), found!.text);
});

test('a recap in two parts with a question of its own between them is one recap', t => {
  const lines = [
    "A: so what i've done is i've booked the mechanic and he will be with you on thursday between two and four",
    'C: right and in the mean time',
    'A: in the mean time i could send you a heater would that help',
    'C: yes please',
    'A: okay is your address still twelve cannon row',
    'C: it is yes',
    "A: brilliant so i've ordered you a heater free of charge that should be with you tomorrow and the call out will be forty pounds",
    'C: okay thank you for that',
    'A: bye',
  ];
  const recaps = findRecaps(call('en', [...TALK, ...lines]));
  t.is(recaps.length, 1);
  t.deepEqual(recaps[0]!.turns, [10, 16]);
  t.regex(recaps[0]!.text, /booked the mechanic.*ordered you a heater/);
});

const FRENCH = [
  'A: bonjour service client je vous écoute',
  'C: bonjour ma chaudière est en panne depuis hier',
  'A: vous avez votre numéro de client',
  'C: quatre cinq un deux neuf',
  'A: je peux vous envoyer un technicien jeudi entre quatorze et seize heures',
  'C: jeudi c est bien',
  'A: le déplacement coûte quarante euros et les pièces sont sous garantie',
  'C: d accord',
  'A: donc si je récapitule j ai programmé un technicien jeudi entre quatorze et seize heures pour la chaudière et le déplacement sera de quarante euros c est bien ça',
  'C: oui c est ça',
  'A: bonne journée au revoir',
];
const DUTCH = [
  'A: goedemorgen waarmee kan ik u helpen',
  'C: mijn ketel doet het niet meer sinds gisteren',
  'A: heeft u uw klantnummer',
  'C: vier vijf een twee negen',
  'A: ik kan donderdag tussen twee en vier een monteur sturen',
  'C: donderdag is goed',
  'A: het voorrijden kost veertig euro en de onderdelen vallen onder de garantie',
  'C: oké',
  'A: dus ik heb donderdag tussen twee en vier een monteur voor u ingepland voor de ketel en het voorrijden is veertig euro klopt dat zo',
  'C: ja dat klopt',
  'A: fijne dag nog',
];

test('French and Dutch recaps are found', t => {
  for (const [language, lines] of [
    ['fr', FRENCH],
    ['nl', DUTCH],
  ] as const) {
    const recaps = findRecaps(call(language, lines));
    t.is(recaps.length, 1, language);
    t.deepEqual(recaps[0]!.turns, [8, 8]);
    t.true(recaps[0]!.confirmed);
  }
});

test('a recap in another language than the call is found in its own', t => {
  t.is(findRecaps(call('en', DUTCH)).length, 1);
});

test('an unknown language is read as the known one it is closest to, or not at all', t => {
  t.is(findRecaps(call('xx-Latn', [...TALK, `A: ${RECAP}`, ...END])).length, 1);
  t.deepEqual(findRecaps(call('xx', ['A: lorem ipsum dolor sit amet', 'C: consectetur'])), []);
});

test('calls with no turns, no words, one speaker, emoji or right-to-left text are taken as they are', t => {
  t.deepEqual(findRecaps(call('en', [])), []);
  t.deepEqual(findRecaps(call('en', ['A: ', 'C: ... !!', 'A: 👍 👍🏽'])), []);
  t.deepEqual(findRecaps(call('en', ['A: שלום איך אפשר לעזור', 'C: مرحبا أريد المساعدة', 'A: תודה'])), []);
  t.notThrows(() =>
    findRecaps(
      call(
        'en',
        TALK.filter(line => line.startsWith('A')),
      ),
    ),
  );
  t.deepEqual(
    findRecaps(
      call(
        'en',
        TALK.filter(line => line.startsWith('C')),
      ),
    ),
    [],
  );
});

test('turns out of order are put in order of time, and turn numbers stay those of the input', t => {
  const { language, turns } = call('en', [...TALK, `A: ${RECAP}`, ...END]);
  const shuffled = [...turns.slice(5), ...turns.slice(0, 5)];
  const recaps = findRecaps({ language, turns: shuffled });
  t.deepEqual(recaps[0]!.turns, [5, 5]);
});

test('a call of 5,000 turns is searched through', t => {
  const long = Array.from({ length: 499 }, () => TALK).flat();
  const recaps = findRecaps(call('en', [...long, `A: ${RECAP}`, ...END]));
  t.true(recaps.some(r => r.text.includes('booked the mechanic')));
});

test('a conversation that is none is refused with the field that is wrong', t => {
  const bad = (value: unknown): string | undefined =>
    t.throws<Error & { field?: string }>(() => parseConversation(value), { message: /found/ })?.field;
  t.is(bad([]), 'conversation');
  t.is(bad({ language: 'en' }), 'turns');
  t.is(bad({ turns: [{ role: 'robot', text: '', startMs: 0, endMs: 0 }] }), 'turns.0.role');
  t.is(bad({ turns: [{ role: 'agent', text: 'x', startMs: 'now', endMs: 0 }] }), 'turns.0.startMs');
});

test('hums in the middle of a recap do not part it, and a yes does', t => {
  const said = [
    "so to sum up i've cancelled the old card",
    "and i've ordered a new one",
    'it will be with you on friday',
    'and you will send us the form by monday',
  ];
  const turns = said.flatMap((text, i) => [
    { role: 'agent' as const, text, startMs: i * 4000, endMs: i * 4000 + 3000 },
    { role: 'caller' as const, text: i < 3 ? 'mm' : 'yes', startMs: i * 4000 + 3100, endMs: i * 4000 + 3400 },
  ]);
  const spoken = spokenTurns(turns);
  t.deepEqual(
    spoken.map(s => s.pieces.map(p => p.index)),
    [[0, 2, 4, 6], [7]],
  );
  const yes = turns.map((turn, i) => (i === 1 ? { ...turn, text: 'yes' } : turn));
  t.is(spokenTurns(yes).length, 4);
  const before = [
    'hello i have lost my debit card and i need another one',
    'what is your customer number please',
    'four five one two nine seven',
    'i will cancel the old card now and order a new card it takes until friday',
    'and do i have to sign a form for that',
    'yes i will send you the form by post',
    'okay',
  ].map((text, i) => ({
    role: i % 2 === 0 ? ('caller' as const) : ('agent' as const),
    text,
    startMs: i * 3000 - 30_000,
    endMs: i * 3000 - 28_000,
  }));
  const later = [...before, ...turns].map(turn => ({
    ...turn,
    startMs: turn.startMs + 30_000,
    endMs: turn.endMs + 30_000,
  }));
  const [recap] = findRecaps({ language: 'en', turns: later });
  t.deepEqual(recap?.turns, [7, 13]);
});

test('what the caller is bidden to do asks nothing, nor does a verb before its subject where something stands before it', t => {
  const asks = (language: string, text: string): boolean => readTurn('agent', text, language).counts.ask > 0;
  t.true(asks('nl', 'goed heeft u maandag tijd'));
  t.false(asks('nl', 'de nieuwe pas die heeft u maandag'));
  t.true(asks('fr', 'pouvez vous me donner votre adresse'));
  t.false(asks('fr', 'pouvez vous garder les factures'));
  t.true(asks('en', 'could you give me your address'));
  t.is(readTurn('agent', 'please hang on to the receipts', 'en').counts.now, 0);
});
