import test from 'ava';
import { buildCatalogue } from './catalogue.js';
import { wholeNames } from './whole-names.js';

const ENTRIES = [
  { sku: 'C5', name: 'Camdimune Ashcombe 5 mg, cream' },
  { sku: 'C5T', name: 'Camdimune Ashcombe 5 mg, tablets' },
  { sku: 'C40', name: 'Camdimune Cawley 40 mg' },
  { sku: 'R40', name: 'Crudine Upton 40 mg', aliases: ['Crudine'] },
];

test('whole names are what stands before the comma, once each, with every way to say their numbers', t => {
  const { words, pieces, names } = wholeNames(ENTRIES, 'en');
  t.deepEqual(
    names.map(({ text }) => text),
    ['camdimune ashcombe 5 mg', 'camdimune cawley 40 mg', 'crudine upton 40 mg', 'crudine'],
  );
  const said = (piece: number): string[] =>
    pieces[piece]!.map(way => way.map(place => words[place]![0]).join(' '));
  t.deepEqual(
    names[0]!.pieces.map(piece => said(piece)[0]),
    ['camdimune', 'ashcombe', 'five', 'milligrams'],
  );
  const { words: french, pieces: parts } = wholeNames([{ sku: '1', name: 'Doliprane 95 mg' }], 'fr');
  const ways = parts[1]!.map(way => way.map(place => french[place]![0]).join(' '));
  t.true(ways.includes('quatre vingt quinze') && ways.includes('nonante cinq'));
});

test('a name that was nearly heard as a whole comes before one of which a word was heard', t => {
  const catalogue = buildCatalogue(ENTRIES, { language: 'en' });
  const skus = (cost: number): string[] =>
    catalogue
      .match('what about crudine upton five milligrams', {
        nearly: [{ text: 'camdimune ashcombe 5 mg', from: 2, to: 6, cost }],
      })
      .map(({ sku }) => sku);
  t.deepEqual(skus(0.4).slice(0, 2).sort(), ['C5', 'C5T']);
  t.is(skus(9)[0], 'R40');
});

test('what was held against sounds counts for more than what the look-up found, and letters for less', t => {
  const catalogue = buildCatalogue(ENTRIES, { language: 'en' });
  const first = (bySound: object): string | undefined =>
    catalogue.match('what about crudine upton five milligrams', {
      nearly: [{ text: 'camdimune ashcombe 5 mg', from: 2, to: 6, cost: 12, ...bySound }],
    })[0]?.sku;
  t.is(first({}), 'R40');
  t.is(first({ bySound: true }), 'C5');
});

test('every word of whole names has its sounds beside its spellings', t => {
  const { words, sounds } = wholeNames(ENTRIES, 'en');
  t.is(sounds!.length, words.length);
  t.is(sounds![words.findIndex(([text]) => text === 'upton')], '@pton');
  t.is(sounds![words.findIndex(([text]) => text === 'cawley')], 'koli');
});

test('whole names bring no match where the sentence names nothing', t => {
  const catalogue = buildCatalogue(ENTRIES, { language: 'en' });
  const nearly = [{ text: 'camdimune ashcombe 5 mg', from: 0, to: 2, cost: 0.4 }];
  t.deepEqual(catalogue.match('good morning', { nearly }), []);
});
