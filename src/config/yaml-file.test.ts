import test from 'ava';
import { z } from 'zod';
import { ParleyError } from '../call/errors.js';
import { readText } from './text.js';
import { parseYamlFile } from './yaml-file.js';

const schema = z.strictObject({
  desks: z.array(z.strictObject({ name: z.string(), phone: z.string().optional(), seats: z.number().int() })),
});

function refusal(text: string): ParleyError {
  try {
    parseYamlFile(schema, text, 'desks.yaml');
  } catch (thrown) {
    if (thrown instanceof ParleyError) return thrown;
  }
  throw new Error('it was taken');
}

test('what a schema allows comes out as its type', t => {
  const { desks } = parseYamlFile(schema, 'desks:\n  - { name: sales, seats: 4 }\n', 'desks.yaml');
  t.deepEqual(desks, [{ name: 'sales', seats: 4 }]);
});

test('every problem is told at once, with its line, its key and the shape of what stands there', t => {
  const text = `# our desks
desks:
  - name: sales
    seats: many
  - nam: service
    seats: 3
`;
  const { code, field, message } = refusal(text);
  t.is(code, 'FILE_INVALID');
  t.is(field, 'desks.0.seats');
  const lines = message.split('\n');
  t.regex(lines[0]!, /^desks\.yaml:4: desks\.0\.seats: .*number.*, found a string of 4 characters$/);
  t.regex(lines[1]!, /^desks\.yaml:5: desks\.1\.nam.*/);
  t.regex(message, /desks\.1\.name: .*, found nothing/);
  t.notRegex(message, /many|service/, 'values may be secrets');
});

test('text that is no YAML, a key given twice and aliases that grow without end are refused with a line', t => {
  for (const [text, says] of [
    ['desks: [', /^desks\.yaml:1: this is not YAML/],
    ['desks: []\ndesks: []\n', /^desks\.yaml:2: this is not YAML: .*unique/],
    ['', /^desks\.yaml:1: .*found null/],
    [
      'a: &a [1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c]\n',
      /alias/,
    ],
  ] as const)
    t.regex(refusal(text).message, says, text);
});

test('a file that is not there is told with the setting that names it', t => {
  const error = t.throws(() => readText('/nowhere/desks.yaml', 'The desks', 'desks.file'));
  t.like(error, { code: 'FILE_NOT_FOUND', field: 'desks.file' });
});
