/**
 * The call summary: why the caller called, what happened, what was agreed, what comes next, in plain sentences of the
 * call's language, made from the call's own words without a language model. Each sentence names its turns.
 */
import { primaryLanguage } from '../../language/tag.js';
import { sentencesIn } from '../../language/sentences.js';
import { REPORT_PHRASES } from '../../language/report.js';
import type { ReportPhrases } from '../../language/report.js';
import type { Conversation } from './conversation.js';
import { atOnce } from './steps.js';
import type { Steps } from './steps.js';
import { fieldsInSteps } from './fields/fields.js';
import type { FieldValue, SlotFinder } from './fields/values.js';
import { parseSchema } from './fields/schema.js';
import { languageOf, readTurn } from './recap/reading.js';
import { wordsOf } from './recap/recap.js';
import type { Recap } from './recap/recap.js';
import { PICK_DEFAULTS, pickSentences, sentencesOf } from './text/extract.js';
import { readableClause } from './text/readable.js';
import { report } from './text/report.js';
import { telling as tellsOf } from './text/telling.js';
import { tidy } from './text/tidy.js';
import { joinGaps, withGaps } from './text/unclear.js';

/** What a sentence tells. */
export type SummaryPart = 'reason' | 'happened' | 'resolution' | 'next';

/** One sentence with the turns it rests on. */
export interface SummarySentence {
  readonly part: SummaryPart;
  readonly text: string;
  readonly turns: readonly number[];
}

/** The summary of a call. */
export interface CallSummary {
  readonly language: string;
  readonly sentences: readonly SummarySentence[];
  readonly text: string;
  /** Who worded it: this machine, or a language model whose text was checked. */
  readonly wording: 'extract' | 'model';
}

/** Longest summary, and the length from which nothing more is added. */
const MAX_WORDS = 120;
const ENOUGH_WORDS = 60;
/** Words of what happened to choose from: much of it turns out to tell nothing. */
const CANDIDATE_WORDS = 200;

const PARTS = parseSchema(
  'fields: [{ name: reason, type: text, from: reason }, { name: done, type: text, from: done, many: true }, { name: promised, type: text, from: promised, many: true }]',
);

/** Sentences of what happened, and the longest of a caller that only answer, and that tell nothing anywhere. */
const MOST_HAPPENED = 4;
const LONGEST_ANSWER = 8;
const LONGEST_REMARK = 5;
/** Of what the caller says of the reason, sentences shorter than this share of the longest say something else. */
const LEAST_OF_LONGEST = 0.45;
/** What was done or promised and is shorter says nothing by itself. */
const LEAST_STATED = 4;

interface Maker {
  readonly conversation: Conversation;
  readonly phrases: ReportPhrases;
  readonly findSlots: SlotFinder;
}

const countWords = (text: string): number => text.split(/\s+/).filter(w => w !== '').length;

/** What one speaker said: a stretch of a turn. */
interface Said {
  readonly turn: number;
  readonly text: string;
}

/** Says what one speaker said, as a clause of a report. */
function told(maker: Maker, { turn, text }: Said): string {
  const { conversation, phrases, findSlots } = maker;
  const { role } = conversation.turns[turn]!;
  const persons = role === 'agent' ? [phrases.agent, phrases.caller] : [phrases.caller, phrases.agent];
  const clean = readableClause(tidied(maker, text), conversation.language, findSlots).replace(/[,;:]+$/, '');
  const begun = phrases.speaker.length === 0 ? upperFirst(clean) : lowerFirst(clean);
  return report(begun, phrases, { speaker: persons[0]!, listener: persons[1]! });
}

const tidied = ({ conversation, phrases }: Maker, text: string): string =>
  tidy(joinGaps(text), primaryLanguage(conversation.language), phrases);

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** True if a language's reports quote what was said. */
const quotes = ({ phrases }: Maker): boolean => phrases.speaker.length === 0;

const filled = (template: string, text: string): string => template.replace('{text}', () => text);

/** One sentence for each thing said, the first led in by the template; quotations stand in one sentence. */
function* sentencesFor(
  maker: Maker,
  part: SummaryPart,
  template: string,
  said: readonly Said[],
): Steps<SummarySentence[]> {
  if (said.length === 0) return [];
  const clauses: string[] = [];
  for (const one of said) {
    clauses.push(told(maker, one));
    yield;
  }
  const turns = said.map(({ turn }) => turn);
  if (quotes(maker)) {
    const listed = [clauses.slice(0, -1).join(', '), clauses.at(-1)!].filter(text => text !== '');
    return [{ part, text: filled(template, listed.join(maker.phrases.and)), turns: [...new Set(turns)] }];
  }
  return clauses.map((clause, i) => {
    const text = i === 0 ? filled(template, clause) : `${upperFirst(clause)}.`;
    return { part, text, turns: [turns[i]!] };
  });
}

/** Says that somebody said something; what is told of the two persons needs no such words. */
function attributed(maker: Maker, said: Said): SummarySentence {
  const { phrases, conversation } = maker;
  const clause = told(maker, said);
  const [word = '', template = ''] = phrases.asked ?? [];
  const asks = word !== '' && clause.toLowerCase().startsWith(`${word} `);
  const named = [phrases.caller, phrases.agent].some(person => clause.startsWith(person));
  let text = filled(phrases.said[conversation.turns[said.turn]!.role], clause);
  if (asks) text = filled(template, clause.slice(word.length + 1));
  else if (named && !quotes(maker)) text = `${upperFirst(clause)}.`;
  return { part: 'happened', text, turns: [said.turn] };
}

/**
 * Summarises a call. Words that were hardly understood are not quoted: a gap stands for them.
 *
 * @returns a summary of 40 to 120 words; shorter where the call itself says no more, empty for a call without words
 */
export function summarise(heard: Conversation, recaps: readonly Recap[], findSlots: SlotFinder): CallSummary {
  return atOnce(summaryInSteps(heard, recaps, findSlots));
}

/** As `summarise`, part by part. */
export function* summaryInSteps(
  heard: Conversation,
  recaps: readonly Recap[],
  findSlots: SlotFinder,
): Steps<CallSummary> {
  const conversation = withGaps(heard);
  const language = primaryLanguage(conversation.language);
  const maker = { conversation, phrases: REPORT_PHRASES[language] ?? REPORT_PHRASES['en']!, findSlots };
  const fields = yield* fieldsInSteps(PARTS, { conversation, recaps, findSlots });
  // What nobody summed up is told by what happened.
  const summedUp = (name: string): readonly FieldValue[] =>
    (fields[name]?.values ?? []).filter(v => v.source === 'recap');
  const [done, promised] = [summedUp('done'), summedUp('promised')];
  const reason = fields['reason']?.values[0];
  const saidIn = (values: readonly FieldValue[]): Said[] =>
    values
      .map(({ evidence, value }) => ({ turn: evidence.turn, text: String(value) }))
      .filter(({ text }, _, all) => all.length === 1 || countWords(tidied(maker, text)) >= LEAST_STATED);
  const sentences = [
    ...(yield* fromReason(maker, reason)),
    ...(yield* sentencesFor(maker, 'resolution', maker.phrases.resolution, saidIn(done))),
    ...(yield* sentencesFor(maker, 'next', maker.phrases.next, saidIn(promised))),
  ];
  if (recaps.length > 0 && done.length + promised.length === 0)
    sentences.push(...(yield* fromRecap(maker, recaps[0]!)));
  if (recaps.some(r => r.confirmed)) {
    const [recap] = recaps.filter(r => r.confirmed);
    sentences.push({ part: 'resolution', text: maker.phrases.confirmed, turns: [recap!.turns[1]] });
  }
  const reasons = sentences.filter(({ part }) => part === 'reason');
  const others = sentences.slice(reasons.length);
  const full = shorten([...reasons, ...(yield* happened(maker, sentences, recaps)), ...others]);
  return { language, sentences: full, text: full.map(s => s.text).join(' '), wording: 'extract' };
}

/** What the caller wanted, without what says nothing of it. */
function* fromReason(maker: Maker, value: FieldValue | undefined): Steps<SummarySentence[]> {
  if (value === undefined) return [];
  const { turn } = value.evidence;
  const { language } = maker.conversation;
  const all = sentencesOf(String(value.value), language);
  const longest = Math.max(...all.map(countWords));
  const telling = all.filter(text => countWords(text) >= longest * LEAST_OF_LONGEST && tells(text, language));
  const said = (telling.length > 0 ? telling : all).map(text => ({ turn, text }));
  const template = quotes(maker) ? maker.phrases.reasonQuoted : maker.phrases.reason;
  return yield* sentencesFor(maker, 'reason', template, said);
}

/** True if there is some matter in it, and not only politeness. */
function tells(text: string, language: string): boolean {
  const { clauses } = readTurn('caller', text, languageOf(text, language));
  return new Set(clauses.flatMap(c => c.stems)).size >= 2;
}

function* fromRecap(maker: Maker, recap: Recap): Steps<SummarySentence[]> {
  const turns = recap.parts.map(p => p.turn);
  const said = { turn: turns[0]!, text: spokenIn(maker, recap) };
  const sentences = yield* sentencesFor(maker, 'resolution', maker.phrases.resolution, [said]);
  return sentences.map(s => ({ ...s, turns }));
}

/** The words of a recap, with their gaps. */
function spokenIn({ conversation }: Maker, recap: Recap): string {
  const words = recap.parts.map(p => wordsOf(conversation.turns[p.turn]!).slice(p.fromWord, p.toWord));
  return words.flat().join(' ');
}

/** What happened, as long as the rest leaves room. */
function* happened(
  maker: Maker,
  others: readonly SummarySentence[],
  recaps: readonly Recap[],
): Steps<SummarySentence[]> {
  const { conversation } = maker;
  const used = new Set(others.flatMap(s => s.turns));
  const first = Math.min(...others.filter(s => s.part === 'reason').flatMap(s => s.turns));
  const last = Math.max(-1, ...recaps.map(r => r.turns[1]));
  let left = ENOUGH_WORDS + 20 - others.reduce((n, s) => n + countWords(s.text), 0);
  if (left < 12) return [];
  const picked = yield* pickSentences(conversation, { ...PICK_DEFAULTS, maxWords: CANDIDATE_WORDS });
  return picked
    .filter(s => !used.has(s.turn) && !(s.turn < first) && !asks(maker, s))
    .map(s => ({ ...s, text: tellsOf(s.role, s.text, conversation.language) }))
    .filter(s => s.text !== '' && !onlyAnswers(maker, s, last))
    .sort((a, b) => b.score - a.score)
    .filter(({ text }) => {
      const fits = countWords(text) <= left;
      if (fits) left -= countWords(text);
      return fits;
    })
    .slice(0, MOST_HAPPENED)
    .sort((a, b) => a.turn - b.turn)
    .map(said => attributed(maker, said));
}

/** True for questions: without their answers they tell nothing, and a call has many. */
function asks({ conversation }: Maker, { turn, text }: Said): boolean {
  const { language, turns } = conversation;
  const own = languageOf(text, language);
  const read = readTurn(turns[turn]!.role, text, own);
  if (text.endsWith('?') || read.counts.ask > 0) return true;
  if (sentencesIn(text.split(/\s+/), own).some(s => s.asks)) return true;
  // "And your date of birth": what ends a turn with few words and no verb that is known.
  const ends = turns[turn]!.text.endsWith(text);
  return (
    ends &&
    turns[turn]!.role === 'agent' &&
    countWords(text) < 7 &&
    read.counts.done + read.counts.promise === 0
  );
}

/** True for a short answer to a question and for what is said back to the recap: neither tells anything by itself. */
function onlyAnswers({ conversation }: Maker, { turn, text }: Said, lastOfRecaps: number): boolean {
  const { role } = conversation.turns[turn]!;
  const before = conversation.turns[turn - 1];
  if (role === 'agent' || countWords(text) > LONGEST_ANSWER) return false;
  if (countWords(text) <= LONGEST_REMARK) return true;
  if (lastOfRecaps >= 0 && turn > lastOfRecaps) return true;
  if (before?.role !== 'agent') return false;
  return readTurn('agent', before.text, languageOf(before.text, conversation.language)).counts.ask > 0;
}

/** Cuts what is too long, the least needed part first: what happened, then the ends of the longest sentences. */
function shorten(sentences: readonly SummarySentence[]): SummarySentence[] {
  const total = (list: readonly SummarySentence[]): number =>
    list.reduce((n, s) => n + countWords(s.text), 0);
  let list = [...sentences];
  if (total(list) > MAX_WORDS) list = list.filter(s => s.part !== 'happened');
  while (total(list) > MAX_WORDS) {
    const longest = list.reduce((a, b) => (countWords(b.text) > countWords(a.text) ? b : a));
    const words = longest.text.split(/\s+/);
    const keep = Math.max(8, words.length - (total(list) - MAX_WORDS) - 1);
    list = list.map(s =>
      s === longest
        ? {
            ...s,
            text: `${words
              .slice(0, keep)
              .join(' ')
              .replace(/[;,.]+$/, '')} …`,
          }
        : s,
    );
    if (keep === 8) break;
  }
  return list;
}
