import test from 'ava';
import { inOrder } from './name-order.js';

const isOrdinary = (word: string): boolean => !['toplexil', 'beemster'].includes(word);

test('a maker may stand on either side of what is made, and two nouns may not be swapped', t => {
  t.is(inOrder(['toplexil', 'sirop'], ['du', 'sirop', 'toplexil'], isOrdinary), 2);
  t.is(inOrder(['beemster', 'oud', 'belegen'], ['oud', 'belegen', 'beemster'], isOrdinary), 3);
  t.is(inOrder(['garden', 'table'], ['table', 'garden'], isOrdinary), 0);
});
