import test from 'ava';
import type { CatalogueEntry } from '../understanding.js';
import { buildCatalogue } from './catalogue.js';
import { remembered } from './remembered.js';

const names = (): CatalogueEntry[] => [
  { sku: '1', name: 'Aerius', aliases: ['desloratadine'] },
  { sku: '2', name: 'Brufen', aliases: [] },
];

test('the same names in the same language are indexed once, and another language or name anew', t => {
  let built = 0;
  const build = remembered((entries, options) => {
    built += 1;
    return buildCatalogue(entries, options);
  });
  const first = build(names(), { language: 'en' });
  t.is(build(names(), { language: 'en' }), first);
  t.not(build(names(), { language: 'fr' }), first);
  const [aerius, brufen] = names();
  const renamed = build([aerius!, { ...brufen!, name: 'Nurofen' }], { language: 'en' });
  t.is(built, 3);
  t.is(renamed.match('do you have nurofen')[0]?.sku, '2');
  t.is(build(names(), { language: 'en' }).match('do you have brufen')[0]?.sku, '2');
  const aliased = build([{ ...aerius!, aliases: ['neoclarityn'] }, brufen!], { language: 'en' });
  t.is(aliased.match('is neoclarityn in stock')[0]?.sku, '1');
});

test('what was not asked for longest is forgotten', t => {
  let built = 0;
  const build = remembered((entries, options) => {
    built += 1;
    return buildCatalogue(entries, options);
  });
  for (let i = 0; i < 13; i += 1) build([{ sku: '1', name: `Aerius ${i}`, aliases: [] }], { language: 'en' });
  build([{ sku: '1', name: 'Aerius 0', aliases: [] }], { language: 'en' });
  t.is(built, 14);
});
