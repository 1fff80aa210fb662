import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { readEntries, readList } from './entries.js';
import { catalogueText, readCatalogueFile } from './index-file.js';

const read = (text: string) => readEntries(new TextEncoder().encode(text), 'list.csv');
const names = (text: string) => read(text).map(e => `${e.sku}=${e.name}`);

test('columns are found by their titles in any order, in three languages', t => {
  t.deepEqual(names('name,sku\nAspirin,1\n'), ['1=Aspirin']);
  t.deepEqual(names('Code;Libellé\n7;Doliprane 1,5 mg\n'), ['7=Doliprane 1,5 mg']);
  t.deepEqual(names('artikel\tomschrijving\n9\tPleister\n'), ['9=Pleister']);
});

test('a list without titles has the sku first; a single column holds names', t => {
  t.deepEqual(names('61266250\tA 313, pommade\tpommade\n62869109\tA 313, capsule\tcapsule\n'), [
    '61266250=A 313, pommade',
    '62869109=A 313, capsule',
  ]);
  t.deepEqual(names('Aspirin\nIbuprofen\n'), ['Aspirin=Aspirin', 'Ibuprofen=Ibuprofen']);
});

test('quotes hold separators, quotes and line ends', t => {
  t.deepEqual(names('sku,name\r\n1,"Cream, ""soft""\n10 g"\r\n'), ['1=Cream, "soft"\n10 g']);
});

test('aliases and spoken forms are cut at bars and semicolons', t => {
  const [entry] = read('sku,name,aliases,spoken\n1,Aerius,desloratadine | aeryus;AE,"a e ri us"\n');
  t.deepEqual(entry?.aliases, ['desloratadine', 'aeryus', 'AE']);
  t.deepEqual(entry?.spoken, ['a e ri us']);
});

test('a second line for a product adds its name as an alias', t => {
  const entries = read('sku,name\n1,Aerius\n1,Neoclarityn\n1,Aerius\n');
  t.deepEqual(entries, [{ sku: '1', name: 'Aerius', aliases: ['Neoclarityn'], spoken: [] }]);
});

test('a second line for a product adds what else it has, and lines that are no entry of their own are counted', t => {
  const table = 'sku,name,aliases,spoken\n1,Aerius,AE,\n1,Aerius,AE|Neo,a e ri us\n,,,\n3,,x,\n2,Zyrtec,,\n';
  const { entries, merged, nameless } = readList(new TextEncoder().encode(table), 'list.csv');
  t.deepEqual(entries[0], { sku: '1', name: 'Aerius', aliases: ['AE', 'Neo'], spoken: ['a e ri us'] });
  t.deepEqual([entries.length, merged, nameless], [2, 1, 1]);
});

test('other encodings than UTF-8 are read', t => {
  const western = Buffer.from('sku;name\n1;Gélule\n', 'latin1');
  t.is(readEntries(western, 'x')[0]?.name, 'Gélule');
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('sku;name\n1;Gélule\n', 'utf16le')]);
  t.is(readEntries(wide, 'x')[0]?.name, 'Gélule');
});

test('a list without a product, and a quote never closed, are named', t => {
  t.throws(() => read(''), { code: 'FILE_INVALID', message: /list\.csv/ });
  t.throws(() => read('PK\x03\x04\x14\0\0\0sheet\n1,Aspirin\n'), {
    code: 'FILE_INVALID',
    message: /is not text; save the list as CSV/,
  });
  t.throws(() => read('sku,name\n1,"Aspirin\n2,Ibuprofen\n'), { code: 'FILE_INVALID', message: /Line 2/ });
});

test('an imported catalogue is read back; a price list is taken as it is', t => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-catalogue-'));
  const entries = [{ sku: '1', name: 'Aerius', aliases: ['desloratadine'] }];
  writeFileSync(join(folder, 'index.json'), catalogueText({ entries, language: 'fr' }));
  t.deepEqual(readCatalogueFile(join(folder, 'index.json')), {
    entries,
    language: 'fr',
    format: 'parley-catalogue',
    version: 1,
  } as never);
  writeFileSync(join(folder, 'list.csv'), 'sku,name\n2,Nurofen\n');
  t.is(readCatalogueFile(join(folder, 'list.csv')).entries[0]?.sku, '2');
});

test('a catalogue of another version and a damaged one are refused with the reason', t => {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-catalogue-')), 'index.json');
  writeFileSync(file, '{"format":"parley-catalogue","version":9,"entries":[]}');
  t.throws(() => readCatalogueFile(file), { code: 'FILE_INVALID', message: /version 9/ });
  writeFileSync(file, '{"format":"parley-catalogue","version":1,"entr');
  t.throws(() => readCatalogueFile(file), { code: 'FILE_INVALID', message: /damaged/ });
  t.throws(() => readCatalogueFile('/nowhere.json'), { code: 'FILE_NOT_FOUND' });
});
