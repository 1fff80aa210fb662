/** What the answer line did, from the logs of its calls: containment, what it could not answer, what was asked for most. */
import type { CallEvent, CallEventOf } from '../../call/events.js';
import { localDay } from '../../call/local-time.js';
import { commonWords } from '../../language/common-words.js';
import { foldWord } from '../../language/fold.js';
import { stemOf } from '../../language/stems.js';

/** A group of questions that sound alike. */
export interface UnansweredGroup {
  /** The question that is most like the others. */
  readonly question: string;
  /** What was said instead, by template: why most of them were not answered. */
  readonly why: string;
  readonly count: number;
  readonly calls: readonly string[];
}

/** The report. */
export interface AnswerReport {
  /** Calls that the line answered at least once. */
  readonly calls: number;
  /** Share of them that ended without a person; null if there were none. */
  readonly containment: number | null;
  /** Calls by how they ended: told something without a person, nothing told and no person, and given to a person. */
  readonly ended: { readonly answered: number; readonly unanswered: number; readonly handedOver: number };
  /** Calls given to a person, by reason, most first. */
  readonly handovers: readonly { readonly reason: string; readonly count: number }[];
  readonly turns: number;
  readonly outcomes: Readonly<Record<CallEventOf<'answer.given'>['outcome'], number>>;
  readonly unanswered: readonly UnansweredGroup[];
  /** Questions without an answer that are in no group: there were too many to compare. */
  readonly ungrouped: number;
  /** Asked for in most calls first, with the calls in which it could not be had at once. */
  readonly products: readonly AskedFor[];
  /** Answers from a row or the FAQ by the day on which the call began, oldest first. */
  readonly perDay: readonly { readonly day: string; readonly answers: number }[];
}

/** A product that callers asked for. */
export interface AskedFor {
  readonly sku: string;
  readonly name: string;
  /** Calls. */
  readonly count: number;
  readonly unavailable: number;
}

interface Question {
  readonly why: string;
  readonly text: string;
  readonly callId: string;
  readonly terms: ReadonlySet<string>;
}

type Row = NonNullable<CallEventOf<'answer.given'>['sentences'][number]['row']>;

/** Questions of which this share of the words is shared belong together. */
const ALIKE = 0.5;
const MOST_QUESTIONS = 5000;

/** Adds calls up, one log after the other; memory grows with what was not answered, within a limit. */
export class AnswerSums {
  readonly #ended = { answered: 0, unanswered: 0, handedOver: 0 };
  readonly #reasons = new Map<string, number>();
  readonly #outcomes = { answer: 0, clarify: 0, unknown: 0, handover: 0 };
  readonly #products = new Map<string, { name: string; count: number; unavailable: number }>();
  readonly #days = new Map<string, number>();
  readonly #questions: Question[] = [];
  #ungrouped = 0;

  /** @param timeZone where days begin and end */
  constructor(private readonly timeZone = 'UTC') {}

  /** Adds a call. One without answers of the line is left out. */
  async add(callId: string, startedAt: string, log: AsyncIterable<CallEvent>): Promise<void> {
    // A turn may come in several utterances.
    let heard: string[] = [];
    let [taken, told] = [false, false];
    let reason: string | undefined;
    const day = localDay(new Date(startedAt), this.timeZone);
    const rows = new Map<string, Row>();
    let before = '';
    for await (const event of log) {
      if (event.kind === 'transcript.final' && event.role === 'caller' && event.pass === 1)
        heard.push(event.text);
      if (event.kind === 'route.decided' && event.rule === 'bot') reason = reasonOf(event.why[0]);
      if (event.kind !== 'answer.given') continue;
      taken = true;
      if (event.outcome === 'handover') reason ??= '';
      told = this.#note(event, day) || told;
      for (const { row } of event.sentences) if (row !== undefined) rows.set(row.sku, row);
      const text = heard.join(' ').trim();
      const why = event.sentences[0]?.template ?? '';
      // Asked which product, who had named one was not understood; "no" and "hello" name none.
      const missed = event.outcome === 'clarify' && why === 'whichProduct' && tells(text, event.language);
      // "Slower, please", after what could not be said of a row, is the same question.
      const about = aboutRows(event);
      const isRepeated = about !== '' && about === before;
      if ((event.outcome === 'unknown' || missed) && text !== '' && !isRepeated)
        this.#ask({ text, why, callId }, event.language);
      before = about;
      heard = [];
    }
    if (!taken) return;
    this.#ended[reason !== undefined ? 'handedOver' : told ? 'answered' : 'unanswered'] += 1;
    if (reason !== undefined) this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
    for (const row of rows.values()) this.#count(row);
  }

  /** @param limit groups and products told at most */
  report(limit = 20): AnswerReport {
    const { answer, clarify, unknown, handover } = this.#outcomes;
    const calls = Object.values(this.#ended).reduce((sum, n) => sum + n, 0);
    return {
      calls,
      containment: calls === 0 ? null : 1 - this.#ended.handedOver / calls,
      ended: { ...this.#ended },
      handovers: [...this.#reasons]
        .map(([reason, count]) => ({ reason, count }))
        .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason)),
      turns: answer + clarify + unknown + handover,
      outcomes: { ...this.#outcomes },
      unanswered: grouped(this.#questions).slice(0, limit),
      ungrouped: this.#ungrouped,
      products: [...this.#products]
        .map(([sku, asked]) => ({ sku, ...asked }))
        .sort((a, b) => b.count - a.count || a.sku.localeCompare(b.sku))
        .slice(0, limit),
      perDay: [...this.#days]
        .map(([day, answers]) => ({ day, answers }))
        .sort((a, b) => a.day.localeCompare(b.day)),
    };
  }

  /** True if something was told. */
  #note({ outcome, sentences }: CallEventOf<'answer.given'>, day: string): boolean {
    this.#outcomes[outcome] += 1;
    const isTold = sentences.some(({ row, template }) => row !== undefined || template.startsWith('faq:'));
    if (outcome !== 'answer' || !isTold) return false;
    this.#days.set(day, (this.#days.get(day) ?? 0) + 1);
    return true;
  }

  #count({ sku, name, status }: Row): void {
    const asked = this.#products.get(sku) ?? { name, count: 0, unavailable: 0 };
    asked.count += 1;
    if (status !== 'available') asked.unavailable += 1;
    this.#products.set(sku, asked);
  }

  #ask(question: Omit<Question, 'terms'>, language: string): void {
    if (this.#questions.length < MOST_QUESTIONS)
      this.#questions.push({ ...question, terms: termsIn(question.text, language) });
    else this.#ungrouped += 1;
  }
}

// What was said of which rows, whatever the language; empty for what is said of none.
function aboutRows({ sentences }: CallEventOf<'answer.given'>): string {
  return sentences.flatMap(({ template, row }) => (row === undefined ? [] : `${template} ${row.sku}`)).join();
}

// "the bot handed over: asked"
function reasonOf(why = ''): string {
  return why.slice(why.lastIndexOf(':') + 1).trim();
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
      why: most(group.map(({ why }) => why)),
      count: group.length,
      calls: [...new Set(group.map(({ callId }) => callId))],
    }))
    .sort((a, b) => b.count - a.count || a.question.localeCompare(b.question));
}

function most(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0])[0];
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

function tells(text: string, language: string): boolean {
  const common = commonWords(language);
  return (foldWord(text).match(/\p{L}+/gu) ?? []).some(word => !common.has(word));
}

function termsIn(text: string, language: string): Set<string> {
  const common = commonWords(language);
  const words = foldWord(text).match(/\p{L}+|\d+/gu) ?? [];
  const telling = words.filter(word => !common.has(word));
  return new Set((telling.length > 0 ? telling : words).map(word => stemOf(word, language)));
}
