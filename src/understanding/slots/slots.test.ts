import test from 'ava';
import { spokenLanguage } from '../../language/spoken-languages.js';
import { CORPUS_CALL_DATE, readCorpus } from './corpus.js';
import { parseDay } from './days.js';
import { extractSlots } from './slots.js';
import { parseShape } from './shapes.js';

function slotsIn(text: string, language = 'en', date = CORPUS_CALL_DATE): string[] {
  return extractSlots(text, { language: spokenLanguage(language), callDay: parseDay(date, 'date') }).map(
    s => `${s.type}=${s.value}`,
  );
}

for (const language of ['en', 'fr', 'nl']) {
  test(`every utterance of the ${language} corpus gives its slots and no others`, t => {
    for (const { text, slots, hard, callDate } of readCorpus(language)) {
      if (!hard) t.deepEqual(slotsIn(text, language, callDate).toSorted(), [...slots].toSorted(), text);
    }
  });
}

test('capitals, punctuation and numerals are understood as well as recogniser text', t => {
  t.deepEqual(slotsIn('My order number is 47-11, and I paid £12.50 on 03/10/2026.'), [
    'digits=4711',
    'amount=12.50 GBP',
    'date=2026-10-03',
  ]);
  t.deepEqual(slotsIn("J'ai payé 12,50 € le 3 octobre.", 'fr'), ['amount=12.50 EUR', 'date=2026-10-03']);
  t.deepEqual(slotsIn('Kan het om 15:30?', 'nl'), ['time=15:30']);
});

test('the text of a slot is cut out of the input as it stands', t => {
  const text = 'Um, it was the  Twenty uh THIRD of September, I think';
  const slots = extractSlots(text, {
    language: spokenLanguage('en'),
    callDay: parseDay(CORPUS_CALL_DATE, 'd'),
  });
  t.deepEqual(
    slots.map(s => s.text),
    ['Twenty uh THIRD of September'],
  );
  t.deepEqual(
    slots.map(s => text.slice(s.start, s.end)),
    slots.map(s => s.text),
  );
});

test('the text leaves out articles, prepositions and titles', t => {
  const textOf = (text: string, language: string): string | undefined =>
    extractSlots(text, { language: spokenLanguage(language), callDay: parseDay(CORPUS_CALL_DATE, 'd') })[0]
      ?.text;
  t.is(textOf('about the march invoice', 'en'), 'march');
  t.is(textOf('la semaine dernière', 'fr'), 'semaine dernière');
  t.is(textOf('il y a trois semaines', 'fr'), 'il y a trois semaines');
  t.is(
    textOf('je suis née le quatre février mille neuf cent deux', 'fr'),
    'quatre février mille neuf cent deux',
  );
  t.is(textOf('bel me op de derde mei', 'nl'), 'derde mei');
  t.is(textOf('jeudi le trois mai', 'fr'), 'jeudi le trois mai');
  t.is(textOf('mijn naam spel je j a n s', 'nl'), 'j a n s');
  t.is(textOf('ongeveer twee weken geleden', 'nl'), 'twee weken geleden');
  t.is(textOf('over veertien dagen ben ik weg', 'nl'), 'over veertien dagen');
  t.is(textOf('mag ik mevrouw de boer spreken', 'nl'), 'de boer');
  t.is(textOf('for a month and a half', 'en'), 'a month and a half');
});

test("the operator's own shapes are recognised, and only when they fit", t => {
  const options = {
    language: spokenLanguage('en'),
    callDay: parseDay(CORPUS_CALL_DATE, 'd'),
    shapes: [parseShape('AA9{4}')],
  };
  t.is(extractSlots('it is k lima double four one two', options)[0]?.value, 'KL4412');
  t.deepEqual(extractSlots('it is k lima', options), []);
});

test('a shape may be written with the dashes that nobody says, and not with signs that nobody can', t => {
  t.deepEqual(parseShape('AA-99/9.9 9'), parseShape('AA99999'));
  for (const wrong of ['A?9', '[A_]9', '--', 'é9'])
    t.like(
      t.throws(() => parseShape(wrong)),
      { code: 'BAD_ARGUMENT' },
      wrong,
    );
});

test('a card number says whether its check digit holds', t => {
  const card = (text: string): boolean | undefined =>
    extractSlots(text, { language: spokenLanguage('en'), callDay: 20_000 })[0]?.valid;
  t.true(card('my card number is four one one one one one one one one one one one one one one one'));
  t.false(card('my card number is four one one one one one one one one one one one one one one two'));
});

test('odd input gives no slots and no failure', t => {
  for (const language of ['en', 'fr', 'nl']) {
    for (const text of [
      '',
      '   ',
      '\n',
      '🙂🙂',
      'مرحبا كيف حالك',
      '٣ مارس',
      '\u202Eabc',
      "'",
      '-',
      '@',
      '+',
      '€',
    ]) {
      t.deepEqual(slotsIn(text, language), [], JSON.stringify(text));
    }
  }
});

test('a language inside another does not disturb the values around it', t => {
  t.deepEqual(slotsIn('hello bonjour goedemorgen my order number is one two three four merci 🙂'), [
    'digits=1234',
  ]);
});

test('ten thousand words are read to the end', t => {
  const text = `${'so then i said to him '.repeat(1700)} the march invoice`;
  t.deepEqual(slotsIn(text), ['month=2026-03']);
  const digits = slotsIn(`order number ${'one two three four five '.repeat(2000)}`);
  t.is(digits.length, 1);
});

test('five thousand words in which a hundred things are taken back are read like each of them alone', t => {
  const text =
    'i paid twelve pounds fifty on the tenth no sorry the twelfth of october and my customer number is four four seven one two ' +
    'and i live at ls eleven five d t so please call me back on oh seven seven double oh nine hundred one two three tomorrow at eight ';
  const alone = slotsIn(text);
  t.is(alone.length, 7);
  // Where every value is held against every other one at every cue, this takes hours.
  t.deepEqual(slotsIn(text.repeat(100)), Array(100).fill(alone).flat());
});

test('dates that do not exist are no slots', t => {
  t.deepEqual(
    slotsIn('on the thirtieth of february twenty twenty six').filter(s => s.startsWith('date')),
    [],
  );
});
