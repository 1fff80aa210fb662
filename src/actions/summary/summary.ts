/**
 * The call summary: why the caller called, what happened, what was agreed, what comes next, in plain sentences of the
 * call's language, made from the call's own words without a language model. Each sentence names its turns.
 */
import { primaryLanguage } from '../../language/tag.js';
import { REPORT_PHRASES } from '../../language/report.js';
import type { ReportPhrases } from '../../language/report.js';
import type { Conversation } from './conversation.js';
import { fillFields } from './fields/fields.js';
import type { FieldValue, SlotFinder } from './fields/values.js';
import { parseSchema } from './fields/schema.js';
import { wordsOf } from './recap/recap.js';
import type { Recap } from './recap/recap.js';
import { PICK_DEFAULTS, pickSentences } from './text/extract.js';
import { readableClause } from './text/readable.js';
import { withoutGreeting } from './text/greeting.js';
import { report } from './text/report.js';
import { telling } from './text/telling.js';
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

interface Maker {
  readonly conversation: Conversation;
  readonly phrases: ReportPhrases;
  readonly findSlots: SlotFinder;
}

const countWords = (text: string): number => text.split(/\s+/).filter(w => w !== '').length;

/** Says what one speaker said, as a clause of a report. */
function told(maker: Maker, turn: number, text: string): string {
  const { conversation, phrases, findSlots } = maker;
  const role = conversation.turns[turn]!.role;
  const persons = role === 'agent' ? [phrases.agent, phrases.caller] : [phrases.caller, phrases.agent];
  const said = withoutGreeting(joinGaps(text), phrases.greetings);
  const clean = readableClause(said, conversation.language, findSlots).replace(/[,;:]+$/, '');
  return report(lowerFirst(clean), phrases, { speaker: persons[0]!, listener: persons[1]! });
}

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function sentence(
  part: SummaryPart,
  template: string,
  clauses: readonly string[],
  turns: readonly number[],
): SummarySentence {
  return { part, text: template.replace('{text}', () => clauses.join('; ')), turns: [...new Set(turns)] };
}

/**
 * Summarises a call. Words that were hardly understood are not quoted: a gap stands for them.
 *
 * @returns a summary of 40 to 120 words; shorter where the call itself says no more, empty for a call without words
 */
export function summarise(heard: Conversation, recaps: readonly Recap[], findSlots: SlotFinder): CallSummary {
  const conversation = withGaps(heard);
  const language = primaryLanguage(conversation.language);
  const maker = { conversation, phrases: REPORT_PHRASES[language] ?? REPORT_PHRASES['en']!, findSlots };
  const fields = fillFields(PARTS, { conversation, recaps, findSlots });
  // What nobody summed up is told by what happened.
  const summedUp = (name: string): readonly FieldValue[] =>
    (fields[name]?.values ?? []).filter(v => v.source === 'recap');
  const [done, promised] = [summedUp('done'), summedUp('promised')];
  const reason = fields['reason']?.values[0];
  const sentences = [
    ...fromReason(maker, reason),
    ...fromValues(maker, 'resolution', maker.phrases.resolution, done),
    ...fromValues(maker, 'next', maker.phrases.next, promised),
  ];
  if (recaps.length > 0 && done.length + promised.length === 0)
    sentences.push(...fromRecap(maker, recaps[0]!));
  if (recaps.some(r => r.confirmed)) {
    const [recap] = recaps.filter(r => r.confirmed);
    sentences.push({ part: 'resolution', text: maker.phrases.confirmed, turns: [recap!.turns[1]] });
  }
  const full = shorten([...sentences.slice(0, 1), ...happened(maker, sentences), ...sentences.slice(1)]);
  return { language, sentences: full, text: full.map(s => s.text).join(' '), wording: 'extract' };
}

function fromReason(maker: Maker, value: FieldValue | undefined): SummarySentence[] {
  if (value === undefined) return [];
  const template = maker.phrases.speaker.length === 0 ? maker.phrases.reasonQuoted : maker.phrases.reason;
  return [
    sentence(
      'reason',
      template,
      [told(maker, value.evidence.turn, String(value.value))],
      [value.evidence.turn],
    ),
  ];
}

function fromValues(
  maker: Maker,
  part: SummaryPart,
  template: string,
  values: readonly FieldValue[],
): SummarySentence[] {
  if (values.length === 0) return [];
  const clauses = values.map(v => told(maker, v.evidence.turn, String(v.value)));
  return [
    sentence(
      part,
      template,
      clauses,
      values.map(v => v.evidence.turn),
    ),
  ];
}

function fromRecap(maker: Maker, recap: Recap): SummarySentence[] {
  const turns = recap.parts.map(p => p.turn);
  return [
    sentence('resolution', maker.phrases.resolution, [told(maker, turns[0]!, spokenIn(maker, recap))], turns),
  ];
}

/** The words of a recap, with their gaps. */
function spokenIn({ conversation }: Maker, recap: Recap): string {
  const words = recap.parts.map(p => wordsOf(conversation.turns[p.turn]!).slice(p.fromWord, p.toWord));
  return words.flat().join(' ');
}

/** What happened, as long as the rest leaves room. */
function happened(maker: Maker, others: readonly SummarySentence[]): SummarySentence[] {
  const used = new Set(others.flatMap(s => s.turns));
  const words = others.reduce((n, s) => n + countWords(s.text), 0);
  const room = ENOUGH_WORDS + 20 - words;
  if (room < 12) return [];
  let left = room;
  const kept = pickSentences(maker.conversation, { ...PICK_DEFAULTS, maxWords: CANDIDATE_WORDS })
    .filter(s => !used.has(s.turn))
    .map(s => ({ ...s, text: telling(s.role, s.text, maker.conversation.language) }))
    .filter(s => s.text !== '')
    .sort((a, b) => b.score - a.score)
    .filter(({ text }) => {
      const fits = countWords(text) <= left;
      if (fits) left -= countWords(text);
      return fits;
    })
    .sort((a, b) => a.turn - b.turn);
  if (kept.length === 0) return [];
  const clauses = kept.map(s => told(maker, s.turn, s.text));
  return [
    sentence(
      'happened',
      maker.phrases.happened,
      clauses,
      kept.map(s => s.turn),
    ),
  ];
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
