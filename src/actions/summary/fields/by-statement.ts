/** Fields that are filled by whole statements: the reason, what was done, what was promised. */
import { RECAP_PHRASES, alikeWords } from '../../../language/recap.js';
import { compilePhrases } from '../../../language/patterns.js';
import { splitWords } from '../../../language/words.js';
import { wordsOf } from '../recap/recap.js';
import { languageOf, readTurn } from '../recap/reading.js';
import type { FieldSources, FieldValue } from './values.js';
import type { FieldSpec } from './schema.js';
import { evidenceOf, statementsIn } from './statements.js';
import type { Statement } from './statements.js';

/** Caller turns among which the reason is looked for. */
const FIRST_CALLER_TURNS = 4;
/** How much less a caller's next turn says about why they call. */
const LATER = 0.7;
/** A promise names who it binds among its first words. */
const MAX_PERSON_PLACE = 6;
/** Longest reason, in words. */
const MAX_REASON_WORDS = 40;

/** A greeting and what answers it do nothing yet. */
const FIRST_TURNS = 2;
/** Shorter statements of a call that was not summed up say too little. */
const MIN_UNSUMMED_WORDS = 5;
/** How sure a statement is that no recap repeats. */
const UNSUMMED = 0.5;

/** A statement and how sure it is. */
interface Stated {
  readonly s: Statement;
  readonly confidence: number;
}

/** The values of a field with `from`. */
export function fromStatements(spec: FieldSpec, sources: FieldSources): FieldValue[] {
  const said = sources.recaps.flatMap(r =>
    r.parts.flatMap(p => statementsIn(sources.conversation, p)).map(s => ({ s, confidence: r.confidence })),
  );
  if (spec.from === 'reason') {
    const wanted = said
      .filter(({ s }) => s.kind === 'wanted')
      .map(({ s, confidence }) => valueOf(s, confidence * 0.9, 'recap'));
    return [...wanted.slice(0, 1), ...openingReason(sources)];
  }
  const kept = said.filter(({ s }) => s.kind === spec.from);
  const source = kept.length > 0 ? 'recap' : 'conversation';
  const values = (kept.length > 0 ? kept : inConversation(spec.from, sources)).map(({ s, confidence }) =>
    spec.from === 'promised'
      ? promiseOf(s, confidence, source, sources)
      : valueOf(s, confidence * 0.9, source),
  );
  if (spec.type !== 'boolean') return values;
  const ours = values.find(v => v.owner !== 'caller');
  return ours === undefined
    ? []
    : [{ value: true, confidence: ours.confidence, source, evidence: ours.evidence }];
}

function valueOf(statement: Statement, confidence: number, source: FieldValue['source']): FieldValue {
  const { evidence } = statement;
  return { value: evidence.text, confidence, source, evidence };
}

/** The caller's early turn with most matter in it, the earlier the better. */
function openingReason({ conversation }: FieldSources): FieldValue[] {
  const early = conversation.turns
    .flatMap((turn, i) => (turn.role === 'caller' ? [i] : []))
    .slice(0, FIRST_CALLER_TURNS)
    .map(i => {
      const turn = conversation.turns[i]!;
      const read = readTurn('caller', turn.text, languageOf(turn.text, conversation.language));
      return { i, matter: new Set(read.clauses.flatMap(c => c.stems)).size };
    })
    .map((turn, nth) => ({ ...turn, weight: turn.matter * LATER ** nth }))
    .filter(({ matter }) => matter >= 2)
    .sort((a, b) => b.weight - a.weight || a.i - b.i)[0];
  if (early === undefined) return [];
  const length = wordsOf(conversation.turns[early.i]!).length;
  const evidence = evidenceOf(conversation.turns, early.i, 0, Math.min(length, MAX_REASON_WORDS));
  return [
    {
      value: evidence.text,
      confidence: Math.min(0.85, 0.5 + early.matter * 0.05),
      source: 'conversation',
      evidence,
    },
  ];
}

/** What the agent says to have done or promises in a call that was not summed up, outside of what is only offered or explained. */
function inConversation(kind: FieldSpec['from'], { conversation, recaps }: FieldSources): Stated[] {
  if (recaps.length > 0) return [];
  return conversation.turns.flatMap((turn, i) => {
    if (turn.role !== 'agent' || i < FIRST_TURNS) return [];
    const part = { turn: i, fromWord: 0, toWord: wordsOf(turn).length };
    return statementsIn(conversation, part, false)
      .filter(s => s.kind === kind && ownerOf(s) === 'agent')
      .filter(({ evidence: e }) => e.toWord - e.fromWord >= MIN_UNSUMMED_WORDS)
      .map(s => ({ s, confidence: UNSUMMED }));
  });
}

function promiseOf(
  statement: Statement,
  confidence: number,
  source: FieldValue['source'],
  { findSlots }: FieldSources,
): FieldValue {
  const date = findSlots(statement.evidence.text, statement.language, true).find(s => s.type === 'date');
  const base = valueOf(statement, confidence * 0.9, source);
  const owner = ownerOf(statement);
  return date === undefined ? { ...base, owner } : { ...base, owner, due: String(date.value) };
}

/** Who a promise binds: its first person among those the language's data names, else the company. */
function ownerOf(statement: Statement): NonNullable<FieldValue['owner']> {
  const phrases = RECAP_PHRASES[statement.language];
  if (phrases === undefined) return 'company';
  const words = alikeWords(splitWords(statement.evidence.text), statement.language);
  const [us, receives, bids, you] = [phrases.us, phrases.receives, phrases.bids, phrases.you].map(p =>
    compilePhrases(p, phrases.kinds),
  );
  const joins = compilePhrases([...phrases.connect, ...phrases.conclude], phrases.kinds);
  for (let at = 0, first = true; at < Math.min(words.length, MAX_PERSON_PLACE);) {
    if (us!.match(words, at) > 0) return 'agent';
    if (receives!.match(words, at) > 0) return 'company';
    // "You bring it" and "don't forget it" bind the caller, "it should be with you" does not.
    if (bids!.match(words, at) > 0 || (first && you!.match(words, at) > 0)) return 'caller';
    const joined = joins.match(words, at);
    first &&= joined > 0;
    at += Math.max(1, joined);
  }
  return 'company';
}
