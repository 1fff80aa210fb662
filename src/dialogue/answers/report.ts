/** What the answer line did, from the logs of its calls: containment, what it could not answer, what was asked for most. */
import type { CallEvent, CallEventOf } from '../../call/events.js';
import { commonWords } from '../../language/common-words.js';
import { foldWord } from '../../language/fold.js';
import { stemOf } from '../../language/stems.js';

/** A group of questions that sound alike. */
export interface UnansweredGroup {
  /** The question that is most like the others. */
  readonly question: string;
  readonly count: number;
  readonly calls: readonly string[];
}

/** The report. */
export interface AnswerReport {
  /** Calls that the line answered at least once. */
  readonly calls: number;
  /** Share of them that ended without a person; null if there were none. */
  readonly containment: number | null;
  readonly turns: number;
  readonly outcomes: Readonly<Record<CallEventOf<'answer.given'>['outcome'], number>>;
  readonly unanswered: readonly UnansweredGroup[];
  /** Most asked for first. */
  readonly products: readonly { readonly sku: string; readonly name: string; readonly count: number }[];
  /** Answers from a row or the FAQ by the day on which the call began (UTC), oldest first. */
  readonly perDay: readonly { readonly day: string; readonly answers: number }[];
}

interface Question {
  readonly text: string;
  readonly callId: string;
  readonly terms: ReadonlySet<string>;
}

/** Questions of which this share of the words is shared belong together. */
const ALIKE = 0.5;
const MOST_QUESTIONS = 5000;

/** Adds calls up, one log after the other; memory grows with what was not answered, within a limit. */
export class AnswerSums {
  #calls = 0;
  #handedOver = 0;
  readonly #outcomes = { answer: 0, clarify: 0, unknown: 0, handover: 0 };
  readonly #products = new Map<string, { name: string; count: number }>();
  readonly #days = new Map<string, number>();
  readonly #questions: Question[] = [];

  /** Adds a call. One without answers of the line is left out. */
  async add(callId: string, startedAt: string, log: AsyncIterable<CallEvent>): Promise<void> {
    let heard = '';
    let language = 'en';
    let [answered, handedOver] = [false, false];
    for await (const event of log) {
      if (event.kind === 'transcript.final' && event.role === 'caller' && event.pass === 1)
        heard = event.text;
      if (event.kind !== 'answer.given') continue;
      answered = true;
      language = event.language;
      handedOver ||= event.outcome === 'handover';
      this.#note(event, startedAt.slice(0, 10));
      if (event.outcome === 'unknown' && heard !== '') this.#ask(heard, callId, language);
      heard = '';
    }
    if (answered) this.#calls += 1;
    if (handedOver) this.#handedOver += 1;
  }

  /** @param limit groups and products told at most */
  report(limit = 20): AnswerReport {
    const { answer, clarify, unknown, handover } = this.#outcomes;
    return {
      calls: this.#calls,
      containment: this.#calls === 0 ? null : 1 - this.#handedOver / this.#calls,
      turns: answer + clarify + unknown + handover,
      outcomes: { ...this.#outcomes },
      unanswered: grouped(this.#questions).slice(0, limit),
      products: [...this.#products]
        .map(([sku, { name, count }]) => ({ sku, name, count }))
        .sort((a, b) => b.count - a.count || a.sku.localeCompare(b.sku))
        .slice(0, limit),
      perDay: [...this.#days]
        .map(([day, answers]) => ({ day, answers }))
        .sort((a, b) => a.day.localeCompare(b.day)),
    };
  }

  #note({ outcome, sentences }: CallEventOf<'answer.given'>, day: string): void {
    this.#outcomes[outcome] += 1;
    const rows = sentences.map(({ row }) => row).filter(row => row !== undefined);
    for (const { sku, name } of rows) {
      const product = this.#products.get(sku) ?? { name, count: 0 };
      product.count += 1;
      this.#products.set(sku, product);
    }
    const states = rows.length > 0 || sentences.some(({ template }) => template.startsWith('faq:'));
    if (outcome === 'answer' && states) this.#days.set(day, (this.#days.get(day) ?? 0) + 1);
  }

  #ask(text: string, callId: string, language: string): void {
    if (this.#questions.length < MOST_QUESTIONS)
      this.#questions.push({ text, callId, terms: termsIn(text, language) });
  }
}

// Greedy: every question joins the group whose first it is most like, if it is like it at all.
function grouped(questions: readonly Question[]): UnansweredGroup[] {
  const groups: Question[][] = [];
  for (const question of questions) {
    const near = groups
      .map(group => ({ group, alike: overlap(group[0]!.terms, question.terms) }))
      .reduce((best, next) => (next.alike > best.alike ? next : best), { group: [] as Question[], alike: 0 });
    if (near.alike >= ALIKE) near.group.push(question);
    else groups.push([question]);
  }
  return groups
    .map(group => ({
      question: central(group).text,
      count: group.length,
      calls: [...new Set(group.map(({ callId }) => callId))],
    }))
    .sort((a, b) => b.count - a.count || a.question.localeCompare(b.question));
}

function central(group: readonly Question[]): Question {
  const few = group.slice(0, 50);
  const score = (q: Question): number => few.reduce((sum, other) => sum + overlap(q.terms, other.terms), 0);
  return few.reduce((best, next) => (score(next) > score(best) ? next : best));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter(term => b.has(term)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

function termsIn(text: string, language: string): Set<string> {
  const common = commonWords(language);
  const words = foldWord(text).match(/\p{L}+|\d+/gu) ?? [];
  const telling = words.filter(word => !common.has(word));
  return new Set((telling.length > 0 ? telling : words).map(word => stemOf(word, language)));
}
