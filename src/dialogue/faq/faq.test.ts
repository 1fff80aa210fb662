import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import { FaqAnswerer } from './answerer.js';
import { readKnowledge } from './knowledge.js';
import { Retrieval } from './retrieval.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-faq-'));
let files = 0;
function file(content: string | Buffer, ending = 'yaml'): string {
  files += 1;
  const path = join(folder, `kb${files}.${ending}`);
  writeFileSync(path, content);
  return path;
}

const SHOP = `
- { id: hours, questions: [What are your opening hours?, When are you open?, How late are you open on Saturday?], answer: From nine to five. }
- { id: parking, questions: [Can I park my car?, Is there a car park?, Where can I park?], answer: Behind the building. }
- { id: garage, question: Is there a garage for bicycles?, see: parking }
- { id: returns, questions: [How do I return an item?, Can I send something back?], answer: Within thirty days. }
- { id: retour, language: fr, questions: [Comment renvoyer un article ?], answer: Sous trente jours. }
- { id: christmas, questions: [Are you open at Christmas?], answer: Only in the morning., validFrom: 2026-12-01, validUntil: 2026-12-31 }
`;
const ask = (question: string, date = '2026-11-21', language = 'en') =>
  new FaqAnswerer(readKnowledge(file(SHOP)), { language, date }).ask(question);

test('a question in other words finds its entry', t => {
  t.is(ask('when do you open in the morning').entry, 'hours');
  t.is(ask('how can i send back an item').answer, 'Within thirty days.');
});

test('spelling mistakes do not hide an entry', t => {
  t.is(ask('what are your openning ours').ranked[0]?.id, 'hours');
});

test('a question about something else is not answered, and still ranked', t => {
  const reply = ask('do you give lectures on quantum physics');
  t.is(reply.entry, null);
  t.is(reply.answer, null);
  t.true(reply.ranked.every(r => r.score < 0.5));
});

test('an entry may have the answer of another', t => {
  t.is(ask('is there a garage for my bicycle').answer, 'Behind the building.');
});

test('an answer is given only while it holds, and only in its language', t => {
  t.not(ask('are you open at christmas').entry, 'christmas');
  t.is(ask('are you open at christmas', '2026-12-24').entry, 'christmas');
  t.is(ask('comment renvoyer un article', '2026-11-21', 'fr').answer, 'Sous trente jours.');
  t.false(ask('comment renvoyer un article').ranked.some(r => r.id === 'retour'));
});

test('references in a circle and to nothing are refused by name', t => {
  const circle =
    '[{id: a, question: A?, see: b}, {id: b, question: B?, see: c}, {id: c, question: C?, see: a}]';
  t.throws(() => readKnowledge(file(circle)), { code: 'FILE_INVALID', message: /a -> b -> c -> a/ });
  t.throws(() => readKnowledge(file('[{id: a, question: A?, see: z}]')), {
    code: 'FILE_INVALID',
    message: /refers to z/,
  });
});

test('entries without a question, with an id twice, with a date that is none, are refused by place', t => {
  t.throws(() => readKnowledge(file('[{id: a, question: A?}, {id: b}]')), {
    code: 'FILE_INVALID',
    message: /Entry 2.*questions/,
  });
  t.throws(() => readKnowledge(file('[{id: a, question: A?}, {id: a, question: B?}]')), {
    code: 'FILE_INVALID',
    message: /Entry 2/,
  });
  t.throws(() => readKnowledge(file('[{id: a, question: A?, validFrom: soon}]')), {
    code: 'FILE_INVALID',
    message: /validFrom/,
  });
  t.throws(() => readKnowledge(file('')), { code: 'FILE_INVALID' });
  t.throws(() => readKnowledge('/nowhere.yaml'), { code: 'FILE_NOT_FOUND' });
});

test('tables, JSON lines and packed snippets are read as knowledge too', t => {
  const table = readKnowledge(file('what is it, exactly,42\nhow is it made,7\nwhat was it,42\n', 'csv'));
  t.deepEqual(
    table.map(e => [e.id, e.questions]),
    [
      ['42', ['what is it, exactly', 'what was it']],
      ['7', ['how is it made']],
    ],
  );
  const lines = '{"text":"what is it","class":42}\n{"text":"what was it","class":42,"answer":"That."}\n';
  t.deepEqual(readKnowledge(file(lines, 'jsonl'))[0]?.questions, ['what is it', 'what was it']);
  const snippets = {
    hotel: { 1: { name: 'THE INN', docs: { 0: { title: 'Is there wifi?', body: 'Yes.' } } } },
  };
  const [entry] = readKnowledge(file(gzipSync(JSON.stringify(snippets)), 'json.gz'));
  t.like(entry, { id: 'hotel/1/0', subject: 'THE INN', answer: 'Yes.' });
  const cut = gzipSync(JSON.stringify(snippets)).subarray(0, -9);
  t.like(
    t.throws(() => readKnowledge(file(cut, 'cut.gz'))),
    { code: 'FILE_INVALID' },
  );
});

test('the subject of a question decides between entries of the same wording', t => {
  const docs = {
    0: { title: 'Is there wifi?', body: 'Yes.' },
    1: { title: 'Are dogs allowed?', body: 'No.' },
  };
  const base = { hotel: { 1: { name: 'THE OLD INN', docs }, 2: { name: 'GRAND PALACE', docs } } };
  const answerer = new FaqAnswerer(readKnowledge(file(JSON.stringify(base), 'json')), { language: 'en' });
  t.is(answerer.ask('is there wifi at the grand palace').ranked[0]?.id, 'hotel/2/0');
  t.is(answerer.ask('are dogs allowed in the old inn').ranked[0]?.id, 'hotel/1/1');
});

test('what an entry has in common with the questions of all others counts against it', t => {
  const verbs = 'mend wash paint move sell lend lift fold cut glue'.split(' ');
  const things = 'door lamp table shelf chair clock'.split(' ');
  const entries = verbs.flatMap(verb => things.map(thing => `how do i ${verb} this ${thing}`));
  const all = ['how do i do this', 'polish silver with cream', ...entries].map((question, i) => ({
    id: String(i),
    questions: [question],
    answer: null,
  }));
  const likenessOfFirst = (count: number): number | undefined =>
    new Retrieval(all.slice(0, count), 'en').rank('how do i polish this', count).find(r => r.entry === 0)
      ?.likeness;
  // In a small base what is like everything is not told from what is so by chance.
  t.true(likenessOfFirst(all.length)! < likenessOfFirst(20)! / 3);
});

test('in a small base what is asked about counts for more than how it is asked', t => {
  const base = file(`
- { id: returns, language: fr, questions: [Comment renvoyer un article ?, Puis-je retourner un produit ?] }
- { id: warranty, language: fr, questions: [Quelle est la durée de la garantie ?, Mon appareil est-il encore sous garantie ?] }
- { id: hours, language: fr, questions: [Quels sont vos horaires ?, À quelle heure ouvrez-vous ?] }
- { id: parcel, language: fr, questions: [Comment suivre mon colis ?, Où en est ma commande ?] }
`);
  const { ranked } = new FaqAnswerer(readKnowledge(base), { language: 'fr' }).ask(
    'Quelle est la procédure de retour ?',
  );
  t.is(ranked[0]?.id, 'returns');
});

test('an entry holds on its days however they are spelled, and days that are none are refused', t => {
  const [entry] = readKnowledge(
    file('[{id: a, question: A?, valid_from: 2026-01-01, valid_until: 2026-01-31}]'),
  );
  t.like(entry, { validFrom: '2026-01-01', validUntil: '2026-01-31' });
  for (const days of [
    'validUntil: 2026-02-30',
    'validFrom: 2026-13-01',
    'validFrom: 2026-02-01, validUntil: 2026-01-01',
  ])
    t.throws(() => readKnowledge(file(`[{id: a, question: A?, ${days}}]`)), {
      code: 'FILE_INVALID',
      message: /Entry 1/,
    });
});

test('of lines with one id any may have the answer, and the first that has it counts', t => {
  const lines = [{ question: 'A?' }, { question: 'B?', answer: 'Yes.' }, { question: 'C?', answer: 'No.' }];
  const written = lines.map(line => JSON.stringify({ id: 'a', ...line })).join('\n');
  t.like(readKnowledge(file(written, 'jsonl')), [{ questions: ['A?', 'B?', 'C?'], answer: 'Yes.' }]);
});
