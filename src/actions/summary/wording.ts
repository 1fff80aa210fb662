/**
 * Wording by a language model behind an OpenAI-compatible address, if one is configured.
 *
 * The model may only word what is known: a sentence with a figure or a matter that the call did not name is dropped,
 * and if too little is left, or the model fails or is late, the summary stays as it was.
 */
import { REPORT_PHRASES } from '../../language/report.js';
import { fold } from '../../language/fold.js';
import { splitWords } from '../../language/words.js';
import type { Conversation } from './conversation.js';
import { languageOf, readTurn } from './recap/reading.js';
import { atOnce, besideOthers } from './steps.js';
import type { Steps } from './steps.js';
import type { CallSummary, SummarySentence } from './summary.js';

/** Where the model is. */
export interface WordingModel {
  /** For example `http://127.0.0.1:8080/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string | undefined;
  readonly timeoutMs: number;
}

/** Share of a sentence's matter that the call must have named. */
const LEAST_KNOWN = 0.7;
/** Fewer words than this and the machine's own summary is better. */
const LEAST_WORDS = 25;
const MAX_ANSWER_CHARS = 8_000;

const INSTRUCTION =
  'Word this call summary in plain sentences of the same language, 40 to 120 words. Add nothing: no figure, name, date or promise that is not there. Answer with the text only.';

/** Everything a summary of the call may say: stems and figures of its turns, its summary and the report's own words. */
interface Known {
  readonly language: string;
  readonly stems: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** The words that were heard, folded. */
  readonly heard: ReadonlySet<string>;
  readonly byTurn: readonly ReadonlySet<string>[];
}

function* knownOf({ turns, language }: Conversation, summary: CallSummary): Steps<Known> {
  const stems = new Set<string>();
  const figures = new Set<string>();
  const heard = new Set<string>();
  const read = (text: string): Set<string> => {
    const own = new Set(stemsOf(text, language));
    for (const stem of own) stems.add(stem);
    for (const figure of figuresOf(text)) figures.add(figure);
    return own;
  };
  const byTurn: Set<string>[] = [];
  for (const { text } of turns) {
    byTurn.push(read(text));
    for (const word of splitWords(text)) heard.add(fold(word));
    yield;
  }
  for (const word of splitWords(summary.text)) heard.add(fold(word));
  for (const text of [summary.text, ...reportWords()]) read(text);
  return { language, stems, figures, heard, byTurn };
}

function reportWords(): string[] {
  return Object.values(REPORT_PHRASES).flatMap(p => [
    p.caller,
    p.agent,
    p.reason,
    p.said.caller,
    p.said.agent,
    p.asked?.[1] ?? '',
    p.resolution,
    p.next,
    p.confirmed,
  ]);
}

const figuresOf = (text: string): string[] => text.match(/\d+(?:[.,:]\d+)*/g) ?? [];

function stemsOf(text: string, language: string): string[] {
  const read = readTurn('agent', text, languageOf(text, language));
  return read.clauses.flatMap(c => [...c.stems, ...c.values.filter(v => !/\d/.test(v)).map(v => fold(v))]);
}

/** True if a sentence says nothing the call did not. */
export function isSupported(sentence: string, conversation: Conversation, summary: CallSummary): boolean {
  return supports(atOnce(knownOf(conversation, summary)), sentence);
}

function supports(known: Known, sentence: string): boolean {
  if (figuresOf(sentence).some(f => !known.figures.has(f))) return false;
  const names = sentence
    .split(/\s+/)
    .slice(1)
    .filter(w => /^\p{Lu}\p{Ll}/u.test(w));
  if (names.flatMap(splitWords).some(name => !known.heard.has(fold(name)))) return false;
  const stems = stemsOf(sentence, known.language);
  const numbers = stems.filter(s => s.includes(' '));
  if (numbers.some(n => !known.stems.has(n))) return false;
  const told = stems.filter(s => known.stems.has(s)).length;
  return stems.length === 0 || told / stems.length >= LEAST_KNOWN;
}

/** The turns a sentence shares most matter with. */
function turnsOf(sentence: string, { language, byTurn }: Known): number[] {
  const stems = [...new Set(stemsOf(sentence, language))];
  const shared = byTurn.map((own, i) => ({ i, n: stems.filter(s => own.has(s)).length }));
  const most = shared.reduce((top, { n }) => Math.max(top, n), 1);
  return shared
    .filter(s => s.n >= Math.max(1, most * 0.6))
    .map(s => s.i)
    .slice(0, 5);
}

async function ask(model: WordingModel, summary: CallSummary, signal: AbortSignal): Promise<string> {
  const response = await fetch(`${model.baseUrl.replace(/\/$/, '')}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(model.apiKey === undefined ? {} : { authorization: `Bearer ${model.apiKey}` }),
    },
    body: JSON.stringify({
      model: model.model,
      temperature: 0,
      messages: [
        { role: 'system', content: INSTRUCTION },
        { role: 'user', content: summary.text },
      ],
    }),
    signal,
  });
  if (!response.ok) return '';
  const body = (await response.json()) as { choices?: { message?: { content?: unknown } }[] };
  const content = body.choices?.[0]?.message?.content;
  return typeof content === 'string' ? content.slice(0, MAX_ANSWER_CHARS) : '';
}

/**
 * Has a model word a summary. Never throws: whatever goes wrong, the summary given is the summary returned.
 *
 * @param signal ends the wait; so does the model's own `timeoutMs`
 */
export async function worded(
  summary: CallSummary,
  conversation: Conversation,
  model: WordingModel,
  signal?: AbortSignal,
): Promise<CallSummary> {
  // Where nothing can be told there is nothing to word.
  if (summary.sentences.length === 0) return summary;
  const limit = AbortSignal.timeout(model.timeoutMs);
  const answer = await ask(
    model,
    summary,
    signal === undefined ? limit : AbortSignal.any([signal, limit]),
  ).catch(() => '');
  const sentences = await besideOthers(checkedSentences(answer, conversation, summary));
  const text = sentences.map(s => s.text).join(' ');
  if (splitWords(text).length < Math.min(LEAST_WORDS, splitWords(summary.text).length / 2)) return summary;
  return { language: summary.language, sentences, text, wording: 'model' };
}

/** The sentences of an answer that say nothing the call did not. */
function* checkedSentences(
  answer: string,
  conversation: Conversation,
  summary: CallSummary,
): Steps<SummarySentence[]> {
  if (answer === '') return [];
  const known = yield* knownOf(conversation, summary);
  const sentences: SummarySentence[] = [];
  for (const said of answer.split(/(?<=[.!?])\s+/)) {
    const text = said.trim();
    if (text !== '' && supports(known, text))
      sentences.push({ part: partOf(text, summary, conversation), text, turns: turnsOf(text, known) });
    yield;
  }
  return sentences;
}

// A worded sentence tells the part of the extract it shares most words with.
function partOf(text: string, summary: CallSummary, conversation: Conversation): SummarySentence['part'] {
  const stems = new Set(stemsOf(text, conversation.language));
  const shared = (s: SummarySentence): number =>
    stemsOf(s.text, conversation.language).filter(x => stems.has(x)).length;
  return summary.sentences.reduce((a, b) => (shared(b) > shared(a) ? b : a)).part;
}
