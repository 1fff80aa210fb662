import test from 'ava';
import type { ParleyError } from '../../call/errors.js';
import { splitWords } from '../../language/words.js';
import { irritantFinder } from './finder.js';
import { loadTaxonomy, parseTaxonomy } from './taxonomy.js';

const shipped = loadTaxonomy();

test('forty causes ship, each with titles, phrases and examples in three languages, under a group', t => {
  const causes = shipped.causes.filter(c => c.parent !== undefined);
  t.is(causes.length, 40);
  for (const { id, title, phrases, examples } of causes) {
    for (const language of ['en', 'fr', 'nl']) {
      t.truthy(title[language], id);
      t.true((phrases?.[language]?.length ?? 0) > 0, id);
      t.true((examples?.[language]?.length ?? 0) >= 3, id);
    }
    t.is(shipped.path(id).length, 2);
  }
});

const refused = test.macro<[string, string, RegExp]>({
  exec: (t, _, yaml, message) => {
    const thrown = t.throws(() => parseTaxonomy(yaml, 'irritants.yaml')) as ParleyError;
    t.is(thrown.code, 'FILE_INVALID');
    t.regex(thrown.message, message);
  },
  title: (_, what) => `a taxonomy with ${what} is refused`,
});

const cause = (id: string, parent?: string): string =>
  `  - { id: ${id}, title: { en: T }${parent === undefined ? '' : `, parent: ${parent}`} }\n`;

test(
  refused,
  'a cycle of three',
  `causes:\n${cause('a', 'b')}${cause('b', 'c')}${cause('c', 'a')}`,
  /"a" is its own ancestor: a > b > c > a/,
);
test(
  refused,
  'a cycle below which a cause hangs',
  `causes:\n${cause('x', 'a')}${cause('a', 'b')}${cause('b', 'a')}`,
  /"a" is its own ancestor: a > b > a/,
);
test(refused, 'a cause that is its own parent', `causes:\n${cause('a', 'a')}`, /a > a/);
test(refused, 'a parent that is not there', `causes:\n${cause('a', 'zz')}`, /parent "zz"/);
test(refused, 'the same id twice', `causes:\n${cause('a')}${cause('a')}`, /twice/);
test(refused, 'a misspelt key', 'causes:\n  - { id: a, titel: { en: T } }', /causes\.0/);
test(refused, 'no causes', 'causes: []', /causes/);
test(refused, 'text for a list', 'causes: { a: b }', /causes/);
test(refused, 'broken YAML', 'causes: [', /not YAML/);

test('a thousand causes in one line to the root are no trouble', t => {
  const chain = Array.from({ length: 1000 }, (_, i) =>
    cause(`c${i}`, i === 0 ? undefined : `c${i - 1}`),
  ).join('');
  t.is(parseTaxonomy(`causes:\n${chain}`, 'x').path('c999').length, 1000);
});

test('a missing file is told', t => {
  t.is((t.throws(() => loadTaxonomy('/nowhere/irritants.yaml')) as ParleyError).code, 'FILE_NOT_FOUND');
});

const finder = irritantFinder(shipped);
const annoys = test.macro<[string, string, string | undefined]>({
  exec: (t, language, text, expected) => {
    t.is(finder.find(splitWords(text), { language, hurt: true })[0]?.cause, expected);
  },
  title: (_, language, text, expected) => `${language}: "${text}" is about ${expected ?? 'nothing known'}`,
});

test(annoys, 'en', 'i have been on hold for forty minutes', 'queue-long');
test(annoys, 'en', 'this is the third time i am calling', 'repeat-contact');
test(annoys, 'en', 'i was charged twice this month', 'charged-twice');
test(annoys, 'en', 'the technician never showed up', 'appointment-missed');
test(annoys, 'fr', "c'est la troisième fois que j'appelle", 'repeat-contact');
test(annoys, 'fr', 'vous avez raccroché au nez', 'cut-off');
test(annoys, 'fr', "je n'ai plus d'internet depuis lundi", 'service-outage');
test(annoys, 'nl', 'ik word van het kastje naar de muur gestuurd', 'passed-around');
test(annoys, 'nl', 'de rekening klopt niet', 'bill-wrong');
test(annoys, 'nl', 'we hebben al drie dagen geen internet', 'service-outage');
test(annoys, 'en', 'good morning my name is anna', undefined);
test(annoys, 'xx', 'i have been on hold for forty minutes', undefined);

test('in words that are not hurt only a long phrase counts, and for less', t => {
  const words = splitWords('i was charged twice');
  const [hurt] = finder.find(words, { language: 'en', hurt: true });
  const [calm] = finder.find(words, { language: 'en', hurt: false });
  t.true((hurt?.score ?? 0) > (calm?.score ?? 0));
});

test('what no phrase says is left to the classifier, if the caller is hurt and it is sure', t => {
  const asked: string[] = [];
  const taught = irritantFinder(shipped, (examples, language) => {
    t.true(examples.length >= 120);
    return {
      language,
      intents: [],
      decide: text => {
        asked.push(text);
        const confidence = text.includes('sure') ? 0.6 : 0.1;
        return { intent: null, confidence: 1, ranked: [{ intent: 'staff-rude', confidence }] };
      },
    };
  });
  const ask = (text: string, hurt: boolean): string | undefined =>
    taught.find(text.split(' '), { language: 'en', hurt })[0]?.cause;
  t.is(ask('something else entirely sure', true), 'staff-rude');
  t.is(ask('something else entirely vague', true), undefined);
  t.is(ask('something else entirely sure', false), undefined);
  t.is(asked.length, 2);
});
