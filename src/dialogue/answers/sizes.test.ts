import test from 'ava';
import { tokenize } from '../../language/tokens.js';
import { aspectIn, endmost } from './sizes.js';

const sized = (...names: string[]): { sku: string; name: ReturnType<typeof tokenize> }[] =>
  names.map(name => ({ sku: name, name: tokenize(name) }));

test('sizes are compared in their units, written out or not, one or several', t => {
  t.deepEqual(endmost(sized('Cable 1 metre', 'Cable 3 metres'), 'bigger'), ['Cable 3 metres']);
  t.deepEqual(endmost(sized('Slang 50 cm', 'Slang 10 meter'), 'smaller'), ['Slang 50 cm']);
  t.deepEqual(endmost(sized('Cable 3 metres', 'Cable red'), 'bigger'), []);
});

test('the stronger one is told by its strength, the bigger pack by how many are in it', t => {
  const packs = sized('Apixaban 5 mg tablets x56', 'Apixaban 2.5 mg tablets x60');
  t.deepEqual(endmost(packs, 'bigger'), []);
  t.deepEqual(endmost(packs, 'smaller', aspectIn(['the', 'lower', 'strength'])), [
    'Apixaban 2.5 mg tablets x60',
  ]);
  t.deepEqual(endmost(packs, 'bigger', aspectIn(['de', 'sterkste'])), ['Apixaban 5 mg tablets x56']);
  t.deepEqual(endmost(packs, 'bigger', aspectIn(['la', 'plus', 'grande', 'boite'])), [
    'Apixaban 2.5 mg tablets x60',
  ]);
});
