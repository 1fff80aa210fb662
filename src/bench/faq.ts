/**
 * `npm run bench:faq`: questions and answers.
 *
 * covidq_faq: 89 classes with three wordings each. Its test parts are not here; what can be measured is leaving one
 * wording out and asking it with two left, which is harder than the three of the test. dstc10_faq: 12,039 snippets of 668
 * subjects; the questions are our own, by topic, about subjects drawn at random. The three languages: bases of our own.
 */
import { FaqAnswerer } from '../dialogue/faq/answerer.js';
import type { FaqEntry } from '../dialogue/faq/faq.js';
import { readKnowledge } from '../dialogue/faq/knowledge.js';
import { growthTable } from './faq-growth.js';
import { LATER_QUESTIONS } from './faq-later.js';
import { MORE_BASES } from './faq-matters.js';
import { OWN_BASES } from './faq-own.js';
import { STRANGERS } from './faq-strangers.js';
import { Retrieval } from '../dialogue/faq/retrieval.js';
import { printText } from '../cli/output.js';
import { seeded } from './catalogue/random.js';
import { dataFolder, machineLine, table } from './machine.js';

const SEED = 20_261_121;
const ASKED = 400;
const OUTCOMES = ['entries', 'first', 'first five', 'answered right', 'wrong'];

// How a snippet on a topic is titled, and how a caller asks; `{}` is the subject. Only topics with one such snippet count.
const TOPICS: readonly { readonly title: RegExp; readonly asked: readonly string[] }[] = [
  { title: /wi-?fi|internet/i, asked: ['can i get online at {}', 'does {} have wireless internet'] },
  {
    title: /\b(pets?|dogs?)\b/i,
    asked: ['can my dog come along to {}', 'i have a pet is {} okay with that'],
  },
  { title: /\bpark(ing)?\b/i, asked: ['where do i leave my car at {}', 'is there parking at {}'] },
  { title: /credit card|payment/i, asked: ['how can i pay at {}', 'does {} take visa cards'] },
  { title: /vegetarian|vegan/i, asked: ['i do not eat meat what about {}', 'does {} have vegetarian food'] },
  { title: /gluten/i, asked: ['anything gluten free at {}', 'i cannot eat gluten does {} help with that'] },
  { title: /alcohol|beer|wine|liquor/i, asked: ['can i have a beer at {}', 'do they serve alcohol at {}'] },
  { title: /breakfast/i, asked: ['do i get breakfast at {}', 'what is for breakfast at {}'] },
  {
    title: /check.?in/i,
    asked: ['from what time can i check in at {}', 'when can we get into our room at {}'],
  },
  { title: /smok/i, asked: ['may i smoke at {}', 'is smoking okay at {}'] },
  { title: /child|kid/i, asked: ['can i bring my kids to {}', 'is {} good for children'] },
  { title: /reserv/i, asked: ['do i need to book at {}', 'can i reserve a table at {}'] },
  { title: /language/i, asked: ['what languages do they speak at {}', 'do they speak french at {}'] },
  { title: /deliver/i, asked: ['does {} bring food to my home', 'do they deliver at {}'] },
];

printText(machineLine());
measureClasses();
measureOwn();
measureMore();
measureSnippets();
measureRejection();

function measureClasses(): void {
  const entries = readKnowledge(`${dataFolder('covidq_faq')}/dev/dataset_classes_train3.csv`).filter(
    e => e.questions.length > 2,
  );
  const retrieval = new Retrieval(entries, 'en');
  const ranks: number[] = [];
  for (const [entry, { questions }] of entries.entries()) {
    for (const question of questions) {
      ranks.push(retrieval.rank(question, 5, { entry, question }).findIndex(r => r.entry === entry));
    }
  }
  printText(
    `\ncovidq_faq, ${entries.length} classes, one wording left out (two examples a class), ${ranks.length} questions:`,
  );
  printText(table(['first', 'first five'], [[share(ranks, 1), share(ranks, 5)]]));
  printText('\nfirst %, by the wordings that every class has:');
  const classes = entries.map(({ questions }) => questions);
  printText(growthTable('covidq_faq', classes));
}

/** Bases of our own in three languages, written and spoken questions; right only if what comes first is answered as well. */
function measureOwn(): void {
  const rows = Object.entries(OWN_BASES).flatMap(([language, base]) => {
    const later = LATER_QUESTIONS[language as keyof typeof LATER_QUESTIONS];
    const ask = asked(
      language,
      base.map(([questions]) => questions),
    );
    return [
      [language, 'written', ...ask(base.map(([, written]) => written))],
      [language, 'spoken', ...ask(base.map(([, , spoken]) => spoken))],
      [language, 'later', ...ask(later)],
    ];
  });
  printText('\nbases of our own, two wordings an entry:');
  printText(table(['language', 'questions', ...OUTCOMES], rows));
}

/** More of them in French and Dutch, of other matters. */
function measureMore(): void {
  const rows = Object.entries(MORE_BASES).flatMap(([name, languages]) =>
    Object.entries(languages).flatMap(([language, base]) => {
      const ask = asked(
        language,
        base.map(([one, other]) => [one, other]),
      );
      return [
        [name, language, 'written', ...ask(base.map(([, , written]) => written))],
        [name, language, 'spoken', ...ask(base.map(([, , , spoken]) => spoken))],
      ];
    }),
  );
  printText('\nmore of them:');
  printText(table(['base', 'language', 'questions', ...OUTCOMES], rows));
}

/** Asks a base one question for each of its entries, and counts what comes of them. */
function asked(
  language: string,
  wordings: readonly (readonly string[])[],
): (questions: readonly string[]) => (string | number)[] {
  const entries = wordings.map((questions, i) => ({ id: String(i), questions, answer: 'so' }));
  const answerer = new FaqAnswerer(entries, { language });
  return questions => {
    const replies = questions.map((question, i) => {
      const { ranked, entry } = answerer.ask(question, 5);
      return { at: ranked.findIndex(({ id }) => id === String(i)), entry, right: entry === String(i) };
    });
    const ranks = replies.map(({ at }) => at);
    const wrong = replies.filter(({ entry, right }) => entry !== null && !right).length;
    const right = replies.filter(reply => reply.right).length;
    return [wordings.length, share(ranks, 1), share(ranks, 5), right, wrong];
  };
}

/**
 * What is answered and what is not: of each class one wording is left out of the base and asked, and questions that have
 * nothing to do with it. What the base learns of its own sureness it learns without them.
 */
function measureRejection(): void {
  const all = readKnowledge(`${dataFolder('covidq_faq')}/dev/dataset_classes_train3.csv`).filter(
    e => e.questions.length > 2,
  );
  const sums = { right: 0, wrong: 0, silent: 0, answered: 0 };
  for (const out of [0, 1, 2]) {
    const kept = all.map(e => ({ ...e, questions: e.questions.filter((_, i) => i !== out) }));
    const answerer = new FaqAnswerer(kept, { language: 'en' });
    for (const { id, questions } of all) {
      const { entry } = answerer.ask(questions[out]!, 2);
      sums[entry === null ? 'silent' : entry === id ? 'right' : 'wrong'] += 1;
    }
    sums.answered += STRANGERS.filter(question => answerer.ask(question, 2).entry !== null).length;
  }
  const asked = sums.right + sums.wrong + sums.silent;
  const part = (n: number, of: number): string => `${((100 * n) / of).toFixed(1)} %`;
  printText(
    `\ncovidq_faq, "I do not know", ${asked} questions of the base and ${3 * STRANGERS.length} of none:`,
  );
  printText(
    table(
      ['answered right', 'answered wrong', 'not answered', 'of none, answered'],
      [
        [
          part(sums.right, asked),
          part(sums.wrong, asked),
          part(sums.silent, asked),
          part(sums.answered, 3 * STRANGERS.length),
        ],
      ],
    ),
  );
}

function measureSnippets(): void {
  const entries = readKnowledge(`${dataFolder('dstc10_faq')}/dev/knowledge.json.gz`);
  const start = performance.now();
  const answerer = new FaqAnswerer(entries, { language: 'en' });
  const builtMs = performance.now() - start;
  const ranks: number[] = [];
  const times: number[] = [];
  const cpuStart = process.cpuUsage();
  for (const { question, id } of questionsAbout(entries)) {
    const asked = performance.now();
    const { ranked } = answerer.ask(question, 5);
    times.push(performance.now() - asked);
    ranks.push(ranked.findIndex(r => r.id === id));
  }
  const { user } = process.cpuUsage(cpuStart);
  times.sort((a, b) => a - b);
  printText(`\ndstc10_faq, ${entries.length} snippets, ${ranks.length} questions of our own, seed ${SEED}:`);
  const at = (part: number): string => `${times[Math.floor(times.length * part)]?.toFixed(1)} ms`;
  printText(
    table(
      ['R@1', 'R@5', 'index built', 'query p50', 'query p95', 'CPU a query'],
      [
        [
          share(ranks, 1),
          share(ranks, 5),
          `${builtMs.toFixed(0)} ms`,
          at(0.5),
          at(0.95),
          `${(user / 1000 / times.length).toFixed(1)} ms`,
        ],
      ],
    ),
  );
}

function questionsAbout(entries: readonly FaqEntry[]): { question: string; id: string }[] {
  const random = seeded(SEED);
  const bySubject = subjectsOf(entries);
  const subjects = [...bySubject.values()];
  const asked: { question: string; id: string }[] = [];
  while (asked.length < ASKED) {
    const snippets = random.pick(subjects);
    const topic = random.pick(TOPICS);
    const [snippet, ...others] = snippets.filter(s => topic.title.test(s.questions[0] ?? ''));
    if (snippet === undefined || others.length > 0) continue;
    asked.push({
      question: random.pick(topic.asked).replace('{}', (snippet.subject ?? '').toLowerCase()),
      id: snippet.id,
    });
  }
  return asked;
}

function share(ranks: readonly number[], within: number): string {
  const hits = ranks.filter(rank => rank >= 0 && rank < within).length;
  return `${((100 * hits) / ranks.length).toFixed(1)} %`;
}

function subjectsOf(entries: readonly FaqEntry[]): Map<string, FaqEntry[]> {
  const subjects = new Map<string, FaqEntry[]>();
  for (const entry of entries.filter(e => e.subject !== undefined)) {
    const key = entry.id.split('/').slice(0, 2).join('/');
    subjects.set(key, [...(subjects.get(key) ?? []), entry]);
  }
  return subjects;
}
