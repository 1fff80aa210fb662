import test from 'ava';
import { lastLines } from './last-lines.js';

test('the end of a log is told without the places in the library that logged it', t => {
  const log = '/src/a.cc:12 begun\n\n/src/b.cc:3 no such tensor\n  giving up\n';
  t.is(lastLines(log), 'no such tensor giving up');
});

test('a library that said nothing has said nothing', t => {
  t.is(lastLines(' \n'), 'nothing');
});
