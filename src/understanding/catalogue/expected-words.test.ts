import test from 'ava';
import { expectedWords } from './expected-words.js';
import { spellingsOf } from './spellings.js';

test('names are expected word by word, in the spellings that listeners write, without what everybody says', t => {
  const { words } = expectedWords(
    [
      { sku: '1', name: 'Aerius Organon tablets, in a box', aliases: ['Desloratadine'] },
      { sku: '2', name: 'XQ-7', spoken: ['exkyoo'] },
      { sku: '3', name: 'The Aerius' },
    ],
    'en',
  );
  t.deepEqual(
    words.map(({ text }) => text),
    ['aerius', 'organon', 'desloratadine', 'seven', 'exkyoo'],
  );
  t.deepEqual(words[0]!.next, [1]);
  t.true(words[0]!.spellings.length > 1);
  t.is(words[0]!.spellings[0], 'aerius');
});

test('words of the dictionary cost more than words that are only names', t => {
  const { words } = expectedWords([{ sku: '1', name: 'Zanoxyl ladder' }], 'en');
  t.deepEqual(
    words.map(({ cost = 0 }) => cost > 0),
    [false, true],
  );
});

test('numbers and units are expected after the names that have them', t => {
  const { words } = expectedWords([{ sku: '1', name: 'Doliprane 250 mg' }], 'fr');
  const next = (text: string) => {
    const found = words.find(word => word.text === text);
    return (found?.next ?? []).map(place => words[place]!.text);
  };
  t.deepEqual(next('doliprane'), ['deux']);
  t.true(next('deux').includes('cent'));
  t.true(next('cinquante').includes('milligrammes'));
});

test('numbers that are written with a dash are expected word by word, because packs write no dash', t => {
  const { words } = expectedWords([{ sku: '1', name: 'Doliprane 80 mg' }], 'fr');
  const texts = words.map(({ text }) => text);
  t.true(texts.includes('quatre') && texts.includes('vingt'));
  t.false(texts.some(text => text.includes('-')));
});

test('the same names have the same id, and others another', t => {
  const one = expectedWords([{ sku: '1', name: 'Aerius' }], 'en');
  t.is(one.id, expectedWords([{ sku: '9', name: 'AERIUS' }], 'en').id);
  t.not(one.id, expectedWords([{ sku: '1', name: 'Aerius' }], 'fr').id);
  t.not(one.id, expectedWords([{ sku: '1', name: 'Zyrtec' }], 'en').id);
  t.deepEqual(expectedWords([], 'en').words, []);
});

test('a word is respelled by the sounds of its language', t => {
  t.deepEqual(spellingsOf('xanophyll', 'xanophyll', 'en'), ['xanophyll', 'sanofil']);
  t.true(spellingsOf('béclojet', 'beclojet', 'fr').includes('béclojet'));
  t.deepEqual(spellingsOf('rotan', 'rotan', 'en'), ['rotan']);
});
