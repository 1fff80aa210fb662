import test from 'ava';
import type { NearlyHeard } from '../../call/events.js';
import { buildCatalogue } from './catalogue.js';
import { pronounce } from './pronounce.js';

const medicines = [
  { sku: 'A5', name: 'AERIUS 5 mg, comprimé pelliculé' },
  { sku: 'A05', name: 'AERIUS 0,5 mg/ml, solution buvable' },
  { sku: 'D1', name: 'DOLIPRANE 1000 mg, comprimé' },
  { sku: 'D5', name: 'DOLIPRANE 500 mg, comprimé' },
  { sku: 'AZ', name: 'AMOXICILLINE ZENTIVA 500 mg, gélule' },
  { sku: 'AS', name: 'AMOXICILLINE SANDOZ 500 mg, gélule' },
  { sku: 'M2', name: 'MAG 2, poudre pour solution buvable' },
  { sku: 'LP', name: 'TRAMADOL TEVA L.P. 150 mg, comprimé' },
];
const french = buildCatalogue(medicines, { language: 'fr' });

const namesFirst = test.macro((t, text: string, sku: string) => {
  t.is(french.match(text)[0]?.sku, sku);
});

test(
  'a name is found in the words around it',
  namesFirst,
  'est-ce que vous avez du doliprane mille en ce moment',
  'D1',
);
test(
  'the strength decides between entries of one name',
  namesFirst,
  'je voudrais du doliprane cinq cents milligrammes',
  'D5',
);
test('a strength in figures counts as one in words', namesFirst, 'doliprane 500', 'D5');
test('a decimal strength is understood', namesFirst, 'aérius zéro virgule cinq milligrammes', 'A05');
test('a name that the recogniser split is found', namesFirst, 'vous avez dolly prane mille', 'D1');
test(
  'a name that the recogniser joined with its maker is found',
  namesFirst,
  'de l amoxicillinesandoz',
  'AS',
);
test('a mis-heard maker decides between entries', namesFirst, 'amoksissiline santose cinq cents', 'AS');
test('a mis-heard strength decides between entries', namesFirst, 'doliprane sinq sents milligrammes', 'D5');
test('an elided article is no part of the name', namesFirst, "il me faut de l'amoxicilline zentiva", 'AZ');
test(
  'letters of an abbreviation are read one by one',
  namesFirst,
  'tramadol teva elle pé cent cinquante',
  'LP',
);
test('a name with a number for a word is found', namesFirst, 'vous avez mag deux', 'M2');

test('a name that was nearly heard is a match too, and comes before the one heard if only it has the number that was said', t => {
  const english = buildCatalogue(
    [
      { sku: 'T40', name: 'Triium Upton 40 mg' },
      { sku: 'T50', name: 'Triium Upton 50 mg' },
      { sku: 'V10', name: 'Vibevirex Upton 10 mg' },
      { sku: 'R10', name: 'Rosamune Upton 10 mg' },
    ],
    { language: 'en' },
  );
  const nearly = [{ text: 'vibevirex', from: 2, to: 3, cost: 1.5 }];
  const skus = (text: string, near = nearly): string[] =>
    english.match(text, { nearly: near }).map(({ sku }) => sku);
  t.false(skus('i need triium upton ten milligrams please', []).includes('V10'));
  t.is(skus('i need triium upton ten milligrams please')[0], 'V10');
  const [first, second] = skus('i need triium upton forty milligrams please');
  t.deepEqual([first, second], ['T40', 'T50']);
  t.true(skus('i need triium upton forty milligrams please').includes('V10'));
});

test('everyday words under a name that was nearly heard speak against it, and words that are not there name nothing', t => {
  const find = (text: string, nearly: NearlyHeard[]): string[] =>
    french.match(text, { nearly }).map(({ sku }) => sku);
  const near = (from: number, to: number): NearlyHeard[] => [{ text: 'aerius', from, to, cost: 3 }];
  t.true(find('je cherche ariusse', near(2, 3)).includes('A5'));
  t.deepEqual(find('je vous rappelle demain', near(1, 2)), []);
  t.deepEqual(find('je vous rappelle demain', near(7, 9)), []);
  t.is(french.match("aujourd'hui c'est ariusse", { nearly: near(2, 3) })[0]?.text, 'ariusse');
});

test('in French a last z is said, but in -ez', t => {
  t.deepEqual(pronounce('sandoz', 'fr'), pronounce('sandose', 'fr'));
  t.deepEqual(pronounce('assez', 'fr'), pronounce('asser', 'fr'));
});

test('makers decide where they were heard badly, run together with the name, or left out beside a number', t => {
  const products = ['AMOXICILLINE 500 mg, gélule', 'SILDENAFIL 100 mg, comprimé'];
  const makers = ['SANDOZ', 'ZENTIVA', 'BIOGARAN', 'EG'];
  const entries = products.flatMap(product =>
    makers.map(maker => ({ sku: `${product[0]} ${maker}`, name: product.replace(' ', ` ${maker} `) })),
  );
  const catalogue = buildCatalogue(entries, { language: 'fr' });
  const first = (text: string): string | undefined => catalogue.match(text)[0]?.sku;
  t.is(first('amoxicilline duokaren cinq cents'), 'A BIOGARAN');
  t.is(first('amoxicillinebiugaren cinq cents milligrammes'), 'A BIOGARAN');
  t.is(first('sildenafil cent milligrammes'), 'S EG', 'a number that was said is no maker misheard');
});

test('a match says which words of the sentence name the entry', t => {
  const [match] = french.match('bonjour, il me faudrait de la Dolly Prane mille, merci');
  t.is(match?.text, 'Dolly Prane mille');
});

test('sentences without names have no match', t => {
  for (const text of [
    'bonjour je voudrais parler à un conseiller',
    'quand est-ce que vous ouvrez',
    'merci au revoir',
    '',
  ]) {
    t.deepEqual(french.match(text), []);
  }
});

test('scores of the same words fall with the likeness', t => {
  const scores = ['doliprane mille', 'dolibrane mille', 'delibrone mille'].map(
    text => french.match(text)[0]?.score ?? 0,
  );
  t.true(scores[0]! > scores[1]! && scores[1]! > scores[2]!, scores.join(' '));
});

test('English and Dutch callers are read by their own rules', t => {
  const goods = [
    { sku: 'K', name: 'Keighley wrench' },
    { sku: 'S', name: 'Schouwburg lamp', aliases: ['theaterlamp'] },
  ];
  t.is(buildCatalogue(goods, { language: 'en' }).match('do you have the keeley rench')[0]?.sku, 'K');
  t.is(buildCatalogue(goods, { language: 'nl' }).match('heeft u de sgouwburch lamp')[0]?.sku, 'S');
  t.is(buildCatalogue(goods, { language: 'nl' }).match('heeft u de theater lamp')[0]?.sku, 'S');
});

test('a spoken form stands for a name that is not read as it is written', t => {
  const entries = [{ sku: 'X', name: 'XQ-7', spoken: ['ex cue seven'] }];
  t.is(buildCatalogue(entries, { language: 'en' }).match('is the ex cue seven in stock')[0]?.sku, 'X');
});

test('control characters, markup and other scripts do no harm', t => {
  const entries = [
    { sku: '1', name: '<b>Zol\u0000adex</b> \u202e10 mg' },
    { sku: '2', name: 'Аспирин 500' },
    { sku: '3', name: '阿莫西林' },
    { sku: '4', name: '!!!' },
  ];
  const matcher = buildCatalogue(entries, { language: 'en' });
  t.notThrows(() => matcher.match('аспирин 阿莫西林 <script>\u0007 zoladex'));
  t.is(matcher.match('do you have aspirin аспирин 500')[0]?.sku, '2');
});

test('a text of 100,000 characters is answered', t => {
  t.is(french.match(`doliprane mille ${'et encore '.repeat(10_000)}`)[0]?.sku, 'D1');
});

test('a sku that comes twice and an entry without a name are refused by position', t => {
  const a = { sku: '1', name: 'Aspirin' };
  t.throws(() => buildCatalogue([a, a], { language: 'en' }), { code: 'BAD_ARGUMENT', message: /Entry 2/ });
  t.throws(() => buildCatalogue([{ sku: '1', name: ' ' }], { language: 'en' }), { code: 'BAD_ARGUMENT' });
});

test('an empty catalogue matches nothing', t => {
  t.deepEqual(buildCatalogue([], { language: 'en' }).match('aerius'), []);
});
