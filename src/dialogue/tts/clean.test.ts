import test from 'ava';
import fc from 'fast-check';
import { cleanText } from './clean.js';
import { piecesOf, sentencesOf } from './sentences.js';

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
  const pieces = sentencesOf(text).flatMap(piecesOf);
  t.true(pieces.every(piece => piece.length <= 200));
  t.is(pieces.join(' '), text.trim());
  t.true(piecesOf('x'.repeat(1000)).every(piece => piece.length <= 200));
});

const said = test.macro<[language: string, text: string, spoken: string]>({
  exec: (t, language, text, spoken) => {
    t.is(cleanText(text, language), spoken);
    t.is(cleanText(spoken, language), spoken);
  },
  title: (_, language, text, spoken) => `"${text}" is spoken in ${language} as "${spoken}"`,
});

test(said, 'en', 'L-Thyroxin 20 µg, 100 tabs', 'L-Thyroxin 20 micrograms, 100 tabs');
test(said, 'nl', 'Foliumzuur 400μg', 'Foliumzuur 400 microgram');
test(said, 'fr', 'Ventoline 100 µg/dose', 'Ventoline 100 microgrammes par dose');
test(
  said,
  'en',
  'pipette 50 µl, filter 5 µm, 3 µA',
  'pipette 50 microlitres, filter 5 micrometres, 3 microA',
);
test(said, 'en', 'resistor 4.7 kΩ', 'resistor 4.7 kilo-ohm');
test(said, 'nl', 'weerstand 100Ω', 'weerstand 100 ohm');
test(said, 'en', 'size 10½ and 3 ¼ inch', 'size 10.5 and 3.25 inch');
test(said, 'fr', 'pointure 42½', 'pointure 42,5');
test(said, 'nl', '½ liter', '0,5 liter');
test(said, 'en', 'a ⅓ share of 2⅔', 'a 1/3 share of 2 2/3');
test(said, 'en', '€ 49¹ for 5 m² of CO² filter', '€ 49 for 5 m2 of CO2 filter');
test(said, 'en', 'Nike™ Air®', 'Nike Air');
test(said, 'en', 'Mail info@my-shop.co.uk.', 'Mail info at my-shop dot co dot uk.');
test(
  said,
  'fr',
  'Écrivez à jean_luc@magasin.fr !',
  'Écrivez à jean tiret bas luc arobase magasin point fr !',
);
test(said, 'nl', 'Zie https://www.winkel.nl/retour.', 'Zie www punt winkel punt nl/retour.');
test(said, 'en', 'It costs 3.50.It is there.', 'It costs 3.50.It is there.');
test(said, 'en', 'AT&T, B-12, 50 % off', 'AT&T, B-12, 50 % off');

test(
  said,
  'nl',
  'Bisoprolol 2.5 mg, 0.125 mg, 1.25 mg, 1.000 stuks',
  'Bisoprolol 2,5 mg, 0,125 mg, 1,25 mg, 1.000 stuks',
);
test(
  said,
  'nl',
  'Van 9.00 tot 17.30 uur, € 12.50 of 9.95 euro',
  'Van 9.00 tot 17.30 uur, € 12,50 of 9,95 euro',
);
test(said, 'nl', 'versie 2.5.1 op 1.12.2026', 'versie 2.5.1 op 1.12.2026');
test(said, 'fr', 'Conserver entre -18 et −5 °C', 'Conserver entre moins 18 et moins 5 °C');
test(said, 'fr', 'n° 5, 1/2 comprimé, 5 mg/ml', 'numéro 5, 1 sur 2 comprimé, 5 mg par ml');
test(said, 'nl', 'nr. 5, #6, -5 °C, 100 µg/dose', 'nummer 5, nummer 6, min 5 °C, 100 microgram per dose');
test(
  said,
  'en',
  'Chanel No. 5, 24" monitor and 27″, say "option 5".',
  'Chanel number 5, 24 inch monitor and 27 inch, say "option 5".',
);
test(said, 'en', 'In stock? No. 5 are ordered.', 'In stock? No. 5 are ordered.');
test(said, 'en', '2-3 days, B-12, and/or, km/h', '2-3 days, B-12, and/or, km per h');

test('a long text of signs is made speakable in a time that grows with it', t => {
  const began = performance.now();
  for (const sign of ['a', '1', '"', '1"', '-1', '1.1', 'mg/', 'a-', 'a.', 'µ', '½', '@', 'a@', '_', '1½ '])
    cleanText(sign.repeat(80_000 / sign.length), 'nl');
  // Their square would take minutes.
  t.true(performance.now() - began < 20_000);
});
