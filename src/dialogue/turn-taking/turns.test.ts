import test from 'ava';
import type { ExecutionContext } from 'ava';
import { loadConfig } from '../../config/config.js';
import { loadUnderstanding } from '../../understanding/stage/load.js';
import type { Expectation } from '../../understanding/understanding.js';
import { mayGrow } from './complete.js';
import { Turns } from './turns.js';
import type { EndedTurn } from './turns.js';

const understanding = loadUnderstanding(loadConfig({ env: {}, options: {} }));
/** The recogniser says that an utterance is over so long after its last word. */
const END_SILENCE_MS = 700;

/** A caller in the time of the audio: says pieces with pauses between, while the clock ticks every 100 ms. */
class Caller {
  nowMs = 1000;
  ended: EndedTurn | undefined;
  endedAtMs = 0;
  finishes = 0;
  readonly turns: Turns;

  constructor(expecting: Expectation | undefined, language = 'en', waitMs = 6000) {
    const speaking = { language, callDate: '2026-04-10' };
    const limits = { holdMs: 5000, maxTurnMs: 30_000 };
    this.turns = new Turns({ ...understanding, speaking, ...limits });
    this.turns.listen({ sinceMs: this.nowMs, waitMs, expecting });
  }

  /** Says words, 300 ms each, then is silent for `pauseMs`. */
  says(text: string, pauseMs: number): this {
    const words = text.split(' ');
    const startMs = this.nowMs;
    const utterance = { utteranceId: `u${startMs}`, startMs };
    this.turns.speech(true);
    for (const [i] of words.entries()) {
      this.passes(300);
      const heard = { ...utterance, endMs: this.nowMs, text: words.slice(0, i + 1).join(' ') };
      if (this.ended === undefined && this.turns.partial(heard)) this.finishes += 1;
    }
    const endMs = this.nowMs;
    this.turns.speech(false);
    this.passes(Math.min(pauseMs, END_SILENCE_MS));
    if (pauseMs >= END_SILENCE_MS) this.#note(this.turns.final({ ...utterance, endMs, text }, this.nowMs));
    return this.passes(pauseMs - END_SILENCE_MS);
  }

  passes(ms: number): this {
    for (let left = ms; left > 0; left -= 100) {
      this.nowMs += Math.min(100, left);
      this.#note(this.turns.clock(this.nowMs));
    }
    return this;
  }

  #note(turn: EndedTurn | undefined): void {
    if (turn === undefined || this.ended !== undefined) return;
    this.ended = turn;
    this.endedAtMs = this.nowMs;
  }
}

const IBANS = {
  nl: ['mijn iban is n l', 'eenennegentig', 'a b n a', 'nul vier een zeven', 'een zes vier', 'drie nul nul'],
  en: [
    'it is g b two nine',
    'n w b k',
    'six zero one six',
    'one three three one',
    'nine two six eight',
    'one nine',
  ],
  fr: [
    'f r quatorze',
    'deux zéro zéro quatre un',
    'zéro un zéro zéro cinq',
    'zéro cinq zéro zéro zéro un trois m',
    'zéro deux six zéro six',
  ],
} as const;

for (const [language, pieces] of Object.entries(IBANS)) {
  test(`pauses of two seconds inside an IBAN keep the turn open, and its last sign ends it (${language})`, t => {
    const caller = new Caller({ type: 'iban' }, language);
    for (const piece of pieces.slice(0, -1)) {
      caller.says(piece, 2000);
      t.is(caller.ended, undefined, piece);
    }
    caller.says(pieces.at(-1) ?? '', 2000);
    t.is(caller.ended?.by, 'complete');
    t.is(caller.ended?.text, pieces.join(' '));
    t.is(caller.ended?.utteranceIds.length, pieces.length);
    t.is(caller.finishes, 1, 'the recogniser is told at the last sign, not after a silence');
  });
}

/** Digits in pieces, with a new start or a piece put right between. */
const PIECES: readonly (readonly [string, Expectation, readonly string[]])[] = [
  ['en', { type: 'digits', shape: '99999999' }, ['four seven', 'one two', 'nine nine', 'oh three']],
  [
    'en',
    { type: 'digits', shape: '99999999' },
    ['four seven', 'one two', 'no wait again from the start', 'four seven one two', 'nine nine oh three'],
  ],
  [
    'en',
    { type: 'digits', shape: '99999999' },
    ['four seven', 'one two no one three', 'nine nine', 'oh three'],
  ],
  [
    'en',
    { type: 'phone' },
    [
      'oh seven seven',
      'double oh',
      'no start again',
      'oh seven seven double oh',
      'nine hundred',
      'one two three',
    ],
  ],
  [
    'fr',
    { type: 'digits', shape: '99999999' },
    [
      'quarante sept',
      'douze',
      'non attendez je recommence',
      'quarante sept',
      'douze',
      'quatre vingt dix neuf',
      'zéro trois',
    ],
  ],
  [
    'fr',
    { type: 'phone' },
    [
      'zéro six',
      'trente neuf',
      'non je recommence depuis le début',
      'zéro six',
      'trente neuf quatre vingt dix huit',
      'douze zéro sept',
    ],
  ],
  [
    'nl',
    { type: 'digits', shape: '99999999' },
    [
      'zevenenveertig',
      'twaalf',
      'nee wacht opnieuw',
      'zevenenveertig',
      'twaalf',
      'negenennegentig',
      'nul drie',
    ],
  ],
  [
    'nl',
    { type: 'iban' },
    [
      'n l eenennegentig',
      'a b n a nul vier',
      'nee wacht ik begin opnieuw',
      'n l eenennegentig',
      'a b n a',
      'nul vier zeventien',
      'zestien drieënveertig',
      'nul nul',
    ],
  ],
  ['en', { type: 'email' }, ['it is', 'john smith', 'at mail dot', 'co dot uk']],
  ['en', { type: 'email' }, ['my email address is', 'john dot', 'smith', 'at', 'mail dot com']],
  ['fr', { type: 'email' }, ["alors c'est", 'jean point dupont', 'arobase', 'orange', 'point fr']],
  ['fr', { type: 'email' }, ['claire', 'tiret du bas martin', 'arobase orange point', 'fr']],
  ['nl', { type: 'email' }, ['mijn adres is', 'jan punt de vries', 'apenstaartje', 'ziggo', 'punt nl']],
  ['nl', { type: 'email' }, ['j a n streepje', 'jansen', 'at mail punt', 'nl']],
  ['en', { type: 'date' }, ['i was born on the', 'third of', 'april nineteen eighty one']],
  ['en', { type: 'date' }, ['oh three', 'oh four', 'nineteen eighty one']],
  ['fr', { type: 'date' }, ['je suis né le', 'vingt-trois', 'mai mille neuf cent quatre-vingt-un']],
  ['fr', { type: 'date' }, ['trois', 'quatre', 'mille neuf cent quatre-vingt-un']],
  ['nl', { type: 'date' }, ['ik ben geboren op', 'de eenentwintigste van', 'juni negentientweeënzeventig']],
  ['nl', { type: 'date' }, ['drie', 'vier', 'negentien eenentachtig']],
];

for (const [language, expecting, pieces] of PIECES) {
  test(`a value in pieces with pauses of two seconds is one turn (${language}): ${pieces.join(' / ')}`, t => {
    const caller = new Caller(expecting, language);
    for (const piece of pieces.slice(0, -1)) t.is(caller.says(piece, 2000).ended, undefined, piece);
    caller.says(pieces.at(-1) ?? '', 2000);
    t.is(caller.ended?.by, 'complete');
    t.is(caller.ended?.text, pieces.join(' '));
  });
}

const one = (t: ExecutionContext, caller: Caller, by: string): boolean => t.is(caller.ended?.by, by);

test('an IBAN whose check digits fail ends at the pause, so that the caller is asked again', t => {
  one(
    t,
    new Caller({ type: 'iban' }, 'nl').says(
      'n l eenennegentig a b n a nul vier een zeven een zes vier drie nul een',
      800,
    ),
    'silence',
  );
});

test('another answer than a value does not keep the turn open', t => {
  const answers: [string, Expectation, string][] = [
    ['en', { type: 'iban' }, 'i want to speak to somebody'],
    ['en', { type: 'iban' }, "i don't know what an iban is"],
    ['en', { type: 'digits', shape: '999999' }, 'i do not have it here'],
    ['en', { type: 'email' }, 'operator please'],
    ['en', { type: 'email' }, 'my email is broken'],
    ['en', { type: 'date' }, "i don't remember"],
    ['fr', { type: 'email' }, "je n'ai plus de mail"],
    ['fr', { type: 'date' }, 'je ne sais pas ce que vous voulez'],
    ['nl', { type: 'email' }, 'mijn mail doet het niet'],
    ['nl', { type: 'spelling' }, 'dat weet ik niet'],
  ];
  for (const [language, expecting, text] of answers)
    one(t, new Caller(expecting, language).says(text, 800), 'silence');
});

test('a value that is never finished is given up after the silence allowed', t => {
  const caller = new Caller({ type: 'digits', shape: '999999' }).says('four seven one', 4900);
  t.is(caller.ended, undefined);
  one(t, caller.passes(300), 'incomplete');
});

test('a recogniser that is behind the line makes no silence: who goes on is not cut off', t => {
  const caller = new Caller({ type: 'digits', shape: '999999' });
  const first = { utteranceId: 'u', startMs: 1000, endMs: 1900, text: 'four seven one' };
  caller.passes(4900);
  caller.turns.partial(first, caller.nowMs);
  caller.turns.final(first, caller.nowMs);
  t.is(caller.passes(3000).ended, undefined, 'the second half is not written yet');
  one(t, caller.says('two zero nine', 800), 'complete');
  const silent = new Caller({ type: 'digits', shape: '999999' }).passes(4900);
  silent.turns.partial(first, silent.nowMs);
  silent.turns.final(first, silent.nowMs);
  one(t, silent.passes(6000), 'incomplete');
});

test('names that were nearly heard stand at the words of the whole turn', t => {
  const { turns } = new Caller({ type: 'digits', shape: '999999' });
  const aerius = { text: 'aerius', cost: 2 };
  const first = { utteranceId: 'u1', startMs: 1000, endMs: 1900, text: 'four seven one' };
  t.is(turns.final({ ...first, nearly: [{ ...aerius, from: 0, to: 1 }] }, 1900), undefined);
  const second = { utteranceId: 'u2', startMs: 2100, endMs: 3000, text: 'two zero nine' };
  const ended = turns.final({ ...second, nearly: [{ ...aerius, from: 1, to: 2 }] }, 3000);
  t.deepEqual(ended?.nearly, [
    { ...aerius, from: 0, to: 1 },
    { ...aerius, from: 4, to: 5 },
  ]);
});

test('order numbers, postcodes, phone numbers and addresses end when they are whole', t => {
  const whole = (expecting: Expectation, first: string, second: string, language = 'en'): void => {
    const caller = new Caller(expecting, language).says(first, 2000);
    t.is(caller.ended, undefined, first);
    one(t, caller.says(second, 800), 'complete');
  };
  whole({ type: 'digits', shape: '999999' }, 'four seven one', 'two zero nine');
  whole({ type: 'postcode' }, 'vijfenzeventig twaalf', 'e b', 'nl');
  whole({ type: 'phone' }, 'zéro six douze trente quatre', 'cinquante six soixante dix huit', 'fr');
  whole({ type: 'email' }, 'john dot smith at', 'mail dot com');
});

test('a number that may go on is not cut off by its tens', t => {
  t.true(mayGrow('zéro six douze trente quatre cinquante six soixante', 'fr'));
  t.true(mayGrow('zéro six douze trente quatre cinquante six soixante-dix', 'fr-BE'));
  t.true(mayGrow('oh one six one twenty', 'en'));
  t.false(mayGrow('zéro six douze trente quatre cinquante six soixante dix huit', 'fr'));
  t.false(mayGrow('nul zes twaalf achtenzeventig', 'nl'));
  t.false(mayGrow('', 'en'));
  const caller = new Caller({ type: 'phone' }, 'fr');
  caller.says('zéro six douze trente quatre cinquante six soixante', 800);
  t.is(caller.finishes, 0, 'the recogniser is not stopped inside the number');
  const broken = new Caller({ type: 'phone' }, 'fr');
  broken.says('zéro six douze trente quatre cinquante six soixant', 0);
  t.is(broken.finishes, 0, 'nor where the next word is only half heard');
  one(t, caller, 'complete');
});

test('a date stays open for its month, and may go on with its year', t => {
  const caller = new Caller({ type: 'date' }).says('the third', 2000);
  t.is(caller.ended, undefined);
  caller.says('of may nineteen eighty one', 800);
  one(t, caller, 'complete');
  t.is(caller.finishes, 0, 'the year would be cut off');
});

for (const [language, first, second] of [
  ['en', 's m i', 't h'],
  ['en', 'it is spelled', 'd for david double u'],
  ['fr', "ça s'écrit", 'd comme daniel u p o n t'],
  ['nl', 'de d van dirk', 'e v r i e s'],
  ['fr', 'd comme daniel u', 'p o n t'],
] as const) {
  test(`a spelling stays open while letters come, and ends after the silence allowed (${language}): ${first} / ${second}`, t => {
    const caller = new Caller({ type: 'spelling' }, language).says(first, 2000).says(second, 4900);
    t.is(caller.ended, undefined);
    one(t, caller.passes(400), 'incomplete');
    t.is(caller.ended?.text, `${first} ${second}`);
  });
}

test('open speech that announces a value is held as well; other speech ends with the utterance', t => {
  const caller = new Caller(undefined).says('i am calling about my account the iban is', 2000);
  t.is(caller.ended, undefined);
  one(
    t,
    caller.says(
      'd e eight nine three seven zero four zero zero four four zero five three two zero one three zero zero zero',
      800,
    ),
    'silence',
  );
  for (const [language, address, domain] of [
    ['en', 'my email is john dot smith', 'at mail dot com'],
    ['fr', "mon mail c'est jean point dupont", 'arobase orange point fr'],
    ['nl', 'mijn email is jan punt jansen', 'apenstaartje ziggo punt nl'],
  ] as const) {
    const writer = new Caller(undefined, language).says(address, 2000);
    t.is(writer.ended, undefined, address);
    one(t, writer.says(domain, 800), 'silence');
  }
  one(t, new Caller(undefined).says('i lost my card', 800), 'silence');
  one(t, new Caller(undefined).says('you sent my email to mary johnson', 800), 'silence');
  one(t, new Caller(undefined, 'fr').says('mon mail ne marche plus', 800), 'silence');
});

test('nothing said ends the wait, and so does a line that never falls silent', t => {
  const silent = new Caller(undefined).passes(5900);
  t.is(silent.ended, undefined);
  one(t, silent.passes(200), 'guard');
  t.is(silent.ended?.text, '');
  const music = new Caller(undefined);
  music.turns.speech(true);
  t.is(music.passes(29_000).ended, undefined, 'it may be somebody who speaks');
  one(t, music.passes(1100), 'guard');
});

test('a caller who talks on without an end is interrupted by the guard with what was said', t => {
  const caller = new Caller({ type: 'digits', shape: '999999' });
  for (let i = 0; i < 20 && caller.ended === undefined; i++) caller.says('one two', 1500);
  t.not(caller.ended, undefined);
  t.true(caller.endedAtMs <= 1000 + 30_000 + 2000);
});

test('words said just before the machine listens are the answer', t => {
  const caller = new Caller(undefined);
  caller.turns.stop();
  t.is(
    caller.turns.final({ utteranceId: 'u', startMs: 1000, endMs: 2000, text: 'my bill' }, 2700),
    undefined,
  );
  t.is(caller.turns.listen({ sinceMs: 2900, waitMs: 6000, expecting: undefined })?.text, 'my bill');
  t.false(caller.turns.listening);
});
