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
function knownOf(
  conversation: Conversation,
  summary: CallSummary,
): { stems: Set<string>; figures: Set<string> } {
  const stems = new Set<string>();
  const figures = new Set<string>();
  const report = Object.values(REPORT_PHRASES).flatMap(p => [
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
  for (const text of [...conversation.turns.map(t => t.text), summary.text, ...report]) {
    for (const stem of stemsOf(text, conversation.language)) stems.add(stem);
    for (const figure of figuresOf(text)) figures.add(figure);
  }
  return { stems, figures };
}

const figuresOf = (text: string): string[] => text.match(/\d+(?:[.,:]\d+)*/g) ?? [];

function stemsOf(text: string, language: string): string[] {
  const read = readTurn('agent', text, languageOf(text, language));
  return read.clauses.flatMap(c => [...c.stems, ...c.values.filter(v => !/\d/.test(v)).map(v => fold(v))]);
}

/** True if a sentence says nothing the call did not. */
export function isSupported(sentence: string, conversation: Conversation, summary: CallSummary): boolean {
  const known = knownOf(conversation, summary);
  if (figuresOf(sentence).some(f => !known.figures.has(f))) return false;
  const names = sentence
    .split(/\s+/)
    .slice(1)
    .filter(w => /^\p{Lu}\p{Ll}/u.test(w));
  const heard = new Set([...conversation.turns.map(t => t.text), summary.text].flatMap(splitWords).map(fold));
  if (names.flatMap(splitWords).some(name => !heard.has(fold(name)))) return false;
  const stems = stemsOf(sentence, conversation.language);
  const numbers = stems.filter(s => s.includes(' '));
  if (numbers.some(n => !known.stems.has(n))) return false;
  const told = stems.filter(s => known.stems.has(s)).length;
  return stems.length === 0 || told / stems.length >= LEAST_KNOWN;
}

/** The turns a sentence shares most matter with. */
function turnsOf(sentence: string, conversation: Conversation): number[] {
  const stems = new Set(stemsOf(sentence, conversation.language));
  const shared = conversation.turns.map((turn, i) => {
    return { i, n: new Set(stemsOf(turn.text, conversation.language).filter(s => stems.has(s))).size };
  });
  const most = Math.max(1, ...shared.map(s => s.n));
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
  const limit = AbortSignal.timeout(model.timeoutMs);
  const answer = await ask(
    model,
    summary,
    signal === undefined ? limit : AbortSignal.any([signal, limit]),
  ).catch(() => '');
  const sentences = answer
    .split(/(?<=[.!?])\s+/)
    .map(s => s.trim())
    .filter(s => s !== '' && isSupported(s, conversation, summary))
    .map((text): SummarySentence => ({
      part: partOf(text, summary, conversation),
      text,
      turns: turnsOf(text, conversation),
    }));
  const text = sentences.map(s => s.text).join(' ');
  if (splitWords(text).length < Math.min(LEAST_WORDS, splitWords(summary.text).length / 2)) return summary;
  return { language: summary.language, sentences, text, wording: 'model' };
}

// A worded sentence tells the part of the extract it shares most words with.
function partOf(text: string, summary: CallSummary, conversation: Conversation): SummarySentence['part'] {
  const stems = new Set(stemsOf(text, conversation.language));
  const shared = (s: SummarySentence): number =>
    stemsOf(s.text, conversation.language).filter(x => stems.has(x)).length;
  return summary.sentences.reduce((a, b) => (shared(b) > shared(a) ? b : a)).part;
}
