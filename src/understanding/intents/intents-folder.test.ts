import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { readIntentsFolder } from './intents-folder.js';

function folder(files: Record<string, string | Buffer>): string {
  const path = mkdtempSync(join(tmpdir(), 'parley-intents-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

const GOOD = `
intents:
  - name: invoice_question
    title: A question about an invoice
    examples: [my bill is too high, 'I have a question: the bill']
    process: billing/explain
    answers: [Invoices come on the first of the month.]
  - name: move_house
    examples:
      - I am moving
outOfScope: [what is the weather]
`;

test('a folder is read by language, with titles, processes and answers', t => {
  const data = readIntentsFolder(folder({ 'en.yaml': GOOD }), 'en-GB');
  t.is(data.examples.length, 4);
  t.deepEqual(data.examples.at(-1), { text: 'what is the weather', intent: null });
  t.deepEqual(data.descriptions[1], { name: 'move_house' });
  t.is(data.descriptions[0]?.process, 'billing/explain');
});

test('an intent described twice is refused by its name', t => {
  const twice = 'intents: [{name: a, examples: [x]}, {name: a, examples: [y]}]';
  t.throws(() => readIntentsFolder(folder({ 'en.yaml': twice }), 'en'), {
    code: 'FILE_INVALID',
    message: /intent a is described twice/,
  });
});

test('broken YAML, wrong keys and empty files are refused with the place', t => {
  const read = (text: string) => () => readIntentsFolder(folder({ 'en.yaml': text }), 'en');
  t.throws(read('intents: [{'), { code: 'FILE_INVALID', message: /en\.yaml:1: / });
  t.throws(read('intents: [{name: a, exmples: [x]}]'), { message: /intents\.0.*/ });
  t.throws(read(''), { code: 'FILE_INVALID' });
  t.throws(read('intents: [{name: a, examples: ["  "]}]'), {
    message: /a, example 1: text must be a string/,
  });
});

test('a file in another encoding is refused, not read as nonsense', t => {
  const latin = Buffer.from('intents: [{name: a, examples: ["r\xe9silier"]}]', 'latin1');
  t.throws(() => readIntentsFolder(folder({ 'fr.yaml': latin }), 'fr'), { message: /not UTF-8/ });
});

test('a language that is not there is named, with what is', t => {
  t.throws(() => readIntentsFolder(folder({ 'en.yaml': GOOD }), 'nl'), {
    message: /no nl\.yaml; it has en\.yaml, which --language en names/,
  });
});
