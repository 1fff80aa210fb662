/** How an FAQ's ranking grows with the wordings that an entry has: one, two, three. */
import type { FaqEntry } from '../dialogue/faq/faq.js';
import { Retrieval } from '../dialogue/faq/retrieval.js';
import type { IntentExample } from '../understanding/intents/examples.js';
import { seeded } from './catalogue/random.js';
import { table } from './machine.js';
import { clincSplit } from './nlu/clinc.js';
import { csvFile, pairedFiles } from './nlu/read.js';

/** Classes of sentences that mean the same. */
type Classes = readonly (readonly string[])[];

const SEEDS = [11, 12];
const MOST_WORDINGS = 3;
const ASKED = 3;
const LEAST_SENTENCES = 10;

/**
 * A table, a line a set: of classes of three wordings (`faq`) every wording that is not in the base is asked, with one and with
 * two in it; of public sets of intents three are drawn and others asked, with one, two and three. The step from two to three
 * can be seen on these alone.
 */
export function growthTable(name: string, faq: Classes): string {
  const sets: readonly (readonly [string, Classes, string?])[] = [
    ['clinc150', classesOf(clincSplit().training)],
    ['banking77', classesOf(pairedFiles('banking77', 'fewshot_train'))],
    ['hwu64', classesOf(pairedFiles('hwu64', 'train'))],
    ['wikit_fr', classesOf(csvFile('wikit_fr', 'training_dataset.csv')), 'fr'],
  ];
  const percent = (share: number): string => (100 * share).toFixed(1);
  return table(
    ['set', 'classes', 'one wording', 'two', 'three'],
    [
      [
        name,
        String(faq.length),
        percent(mean(thirds(faq).map(([one, others]) => firstShare(one, others)))),
        percent(mean(thirds(faq).map(([one, others]) => firstShare(others, one)))),
        '',
      ],
      ...sets.map(([set, classes, language]) => [
        set,
        String(classes.length),
        ...[1, 2, MOST_WORDINGS].map(count => percent(drawn(classes, count, language))),
      ]),
    ],
  );
}

function classesOf(examples: readonly IntentExample[]): Classes {
  const classes = new Map<string, string[]>();
  for (const { text, intent } of examples) {
    if (intent !== null) classes.set(intent, [...(classes.get(intent) ?? []), text]);
  }
  return [...classes.values()].filter(sentences => sentences.length > LEAST_SENTENCES);
}

/** Each wording in turn, and beside it the two others. */
function thirds(classes: Classes): readonly (readonly [one: Classes, others: Classes])[] {
  return [0, 1, 2].map(third => [
    classes.map(c => c.slice(third, third + 1)),
    classes.map(c => c.filter((_, i) => i !== third)),
  ]);
}

function drawn(classes: Classes, count: number, language?: string): number {
  return mean(
    SEEDS.map(seed => {
      const random = seeded(seed);
      const order = classes.map(c => {
        const keyed = c.map(text => ({ text, key: random.next() }));
        return keyed.sort((a, b) => a.key - b.key).map(({ text }) => text);
      });
      return firstShare(
        order.map(c => c.slice(0, count)),
        order.map(c => c.slice(MOST_WORDINGS, MOST_WORDINGS + ASKED)),
        language,
      );
    }),
  );
}

/** The share of questions whose class comes first. */
function firstShare(wordings: Classes, asked: Classes, language = 'en'): number {
  const entries = wordings.map((questions, i): FaqEntry => ({ id: String(i), questions, answer: null }));
  const retrieval = new Retrieval(entries, language);
  const hits = asked.flatMap((questions, entry) =>
    questions.map(question => retrieval.rank(question, 1)[0]?.entry === entry),
  );
  return hits.filter(Boolean).length / Math.max(1, hits.length);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
