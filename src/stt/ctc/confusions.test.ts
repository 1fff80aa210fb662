import test from 'ava';
import { confuse, confusionsFor } from './confusions.js';

const letters = " abcdefghijklmnopqrstuvwxyz'".split('');
const tokens = { text: [...letters, '<blk>'], blank: letters.length };

test('what is heard stays likeliest, and what is confused with it becomes likelier than before', t => {
  const table = confusionsFor('en', tokens)!;
  const size = tokens.text.length;
  for (const heard of letters.filter(letter => /[a-z]/.test(letter))) {
    const row = new Float32Array(size).fill(Math.log(0.01 / size));
    row[tokens.text.indexOf(heard)] = Math.log(0.99);
    const out = new Float64Array(size);
    confuse(table, row, 0, out);
    t.is(out.indexOf(Math.max(...out)), tokens.text.indexOf(heard), heard);
    const sum = out.reduce((a, b) => a + Math.exp(b), 0);
    t.true(sum > 0.95 && sum < 1.01, `${heard} ${sum}`);
  }
  const row = new Float32Array(size).fill(-20);
  row[tokens.text.indexOf('i')] = 0;
  const out = new Float64Array(size);
  confuse(table, row, 0, out);
  t.true(out[tokens.text.indexOf('e')]! > -6);
  t.true(out[tokens.text.indexOf('q')]! < -15);
});

test('a language that was not measured has no table, and tokens that a pack has not are passed over', t => {
  t.is(confusionsFor('fr', tokens), undefined);
  t.is(confusionsFor('en', { text: ['a', '<blk>'], blank: 1 })?.length, 4);
});
