import test from 'ava';
import { runHere, runParley } from '../testkit/parley.js';
import type { Ran } from '../testkit/parley.js';

const asInput = (lines: readonly unknown[]): string =>
  lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
const slots = (args: readonly string[], lines: readonly unknown[]): Promise<Ran> =>
  runHere(['slots', ...args], { input: asInput(lines) });

test('slots prints exactly id and slots of each line, in order', async t => {
  const { code, out } = await runParley(['slots', '--language', 'en', '--date', '2026-11-18'], {
    input: asInput([
      { id: 'a', text: 'the march invoice' },
      { id: 2, text: '' },
      { id: 'c', text: 'j’ai payé douze euros cinquante', language: 'fr' },
      { id: 'd', text: 'tomorrow', callDate: '2026-12-31' },
      { id: 'e', text: 'i ordered three boxes' },
    ]),
  });
  t.is(code, 0);
  t.is(
    out,
    [
      '{"id":"a","slots":[{"type":"month","value":"2026-03","text":"march"}]}',
      '{"id":2,"slots":[]}',
      '{"id":"c","slots":[{"type":"amount","value":"12.50 EUR","text":"douze euros cinquante"}]}',
      '{"id":"d","slots":[{"type":"date","value":"2027-01-01","text":"tomorrow"}]}',
      '{"id":"e","slots":[{"type":"number","value":3,"text":"three"}]}',
      '',
    ].join('\n'),
  );
});

test('an unknown language, a bad date and a line without text name what is wrong', async t => {
  const german = await slots(['--language', 'de', '--date', '2026-11-18'], []);
  t.is(german.code, 2);
  t.regex(german.err, /--language must be one of en, fr, nl/);
  const date = await slots(['--language', 'en', '--date', '2026-13-01'], []);
  t.is(date.code, 2);
  t.regex(date.err, /--date must be a date YYYY-MM-DD/);
  const line = await slots(['--language', 'en'], [{ id: 1, text: 'hello' }, { id: 2 }]);
  t.is(line.code, 3);
  t.regex(line.err, /Line 2: text must be a string/);
  const odd = await slots(['--language', 'en'], [{ id: 1, text: 'hello', callDate: 'friday' }]);
  t.is(odd.code, 3, 'a bad line is a bad file, whatever is bad in it');
  t.regex(odd.err, /Line 1: callDate must be a date/);
  const json = await slots(['--language', 'en'], ['{']);
  t.is(json.code, 3);
});
