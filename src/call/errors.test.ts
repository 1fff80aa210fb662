import { readFileSync } from 'node:fs';
import test from 'ava';
import { ERRORS, ParleyError, asParleyError, shapeOf } from './errors.js';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');

test('the page of errors lists exactly the codes of the catalogue, with the same meaning and statuses', t => {
  const rows = page.split('\n').filter(line => /^\| [A-Z_]+ \|/.test(line));
  const expected = Object.entries(ERRORS).map(
    ([code, e]) =>
      `| ${code} | ${e.meaning} | ${e.http} | ${e.grpc} | ${e.ws} | ${e.retryable ? 'yes' : 'no'} |`,
  );
  t.deepEqual([...rows].sort(), [...expected].sort());
});

test('an error keeps its code, its field and what was thrown underneath', t => {
  const cause = new Error('underneath');
  const error = new ParleyError('BAD_ARGUMENT', 'port must be a number', { field: 'port', cause });
  t.is(error.code, 'BAD_ARGUMENT');
  t.is(error.field, 'port');
  t.is(error.cause, cause);
  t.is(asParleyError(error), error);
  t.is(asParleyError(cause).cause, cause);
});

test('the shape of a value never repeats the value', t => {
  t.is(shapeOf('4111 1111 1111 1111'), 'a string of 19 characters');
  t.is(shapeOf([1, 2]), 'a list of 2');
  t.is(shapeOf(undefined), 'nothing');
  t.is(shapeOf(new Uint8Array(3)), '3 bytes');
});
