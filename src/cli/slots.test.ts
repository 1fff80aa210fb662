import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import test from 'ava';

const main = fileURLToPath(new URL('../main.js', import.meta.url));

function slots(args: readonly string[], lines: readonly unknown[]) {
  const input = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return spawnSync(process.execPath, [main, 'slots', ...args], { input, encoding: 'utf8' });
}

test('slots prints exactly id and slots of each line, in order', t => {
  const { status, stdout } = slots(
    ['--language', 'en', '--date', '2026-11-18'],
    [
      { id: 'a', text: 'the march invoice' },
      { id: 2, text: '' },
      { id: 'c', text: 'j’ai payé douze euros cinquante', language: 'fr' },
      { id: 'd', text: 'tomorrow', callDate: '2026-12-31' },
      { id: 'e', text: 'i ordered three boxes' },
    ],
  );
  t.is(status, 0);
  t.is(
    stdout,
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

test('an unknown language, a bad date and a line without text name what is wrong', t => {
  const german = slots(['--language', 'de', '--date', '2026-11-18'], []);
  t.is(german.status, 2);
  t.regex(german.stderr, /--language must be one of en, fr, nl/);
  const date = slots(['--language', 'en', '--date', '2026-13-01'], []);
  t.is(date.status, 2);
  t.regex(date.stderr, /--date must be a date YYYY-MM-DD/);
  const line = slots(['--language', 'en'], [{ id: 1, text: 'hello' }, { id: 2 }]);
  t.is(line.status, 2);
  t.regex(line.stderr, /text on line 2 must be a string/);
  const json = slots(['--language', 'en'], ['{']);
  t.is(json.status, 3);
});
