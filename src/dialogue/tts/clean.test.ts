import test from 'ava';
import fc from 'fast-check';
import { cleanText } from './clean.js';
import { sentencesOf } from './sentences.js';

test('markup is never spoken, however it is hidden', t => {
  t.is(cleanText('<speak>Aerius <break time="3s"/>5 mg</speak>'), 'Aerius 5 mg');
  t.is(cleanText('&lt;audio src="http://x/y"&gt;Aerius'), 'Aerius');
  t.is(cleanText('&amp;lt;prosody rate="x-slow"&amp;gt;Aerius'), 'Aerius');
  t.is(cleanText('Aerius [[h@l"oU]] {x} *bold* _it_ `code`'), 'Aerius h l"oU x bold it code');
  t.is(cleanText('Johnson & Johnson'), 'Johnson & Johnson');
  t.is(cleanText('more than 3 < 5 and 7 > 2'), 'more than 3 5 and 7 2');
});

test('control characters and marks of direction are left out', t => {
  t.is(cleanText('Ae\u200Brius\u0000\u0007 5\u00A0mg\u202E\u2066'), 'Aerius 5 mg');
  t.is(cleanText('a\u001b[31mb'), 'a 31mb');
});

test('letters of other scripts that look like Latin ones are read as those, others are not read', t => {
  t.is(cleanText('\u0410erius'), 'Aerius');
  t.is(cleanText('Aerius (Аэриус) 5 mg'), 'Aerius ( ) 5 mg');
  t.is(cleanText('药品'), '');
  t.is(cleanText('Où est l’œuf à 1,5 €?'), 'Où est l’œuf à 1,5 €?');
});

test('whatever the text, what is left has no brackets, tags or control characters and cleaning again changes nothing', t => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      const clean = cleanText(text);
      t.notRegex(clean, /[<>[\]{}\p{Cc}\p{Cf}]/u);
      t.is(cleanText(clean), clean);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('a text is cut into sentences, not inside numbers', t => {
  t.deepEqual(sentencesOf('Yes, 2.5 mg is available. It costs 3,50. Anything else?'), [
    'Yes, 2.5 mg is available.',
    'It costs 3,50.',
    'Anything else?',
  ]);
  t.deepEqual(sentencesOf('... !'), []);
});

test('ten thousand characters become pieces of at most 200, with every word in its place', t => {
  const text = Array.from({ length: 1700 }, (_, i) => `word${i}`)
    .join(' ')
    .slice(0, 10_000);
  const pieces = sentencesOf(text);
  t.true(pieces.every(piece => piece.length <= 200));
  t.is(pieces.join(' '), text.trim());
  t.true(sentencesOf('x'.repeat(1000)).every(piece => piece.length <= 200));
});
