/** Which values were taken back: "no, Tuesday" after Monday, "sorry, three thousand", "Tuesday's is cancelled, you have Friday". */
import { RECAP_PHRASES } from '../../../language/recap.js';
import { languageOf, readTurn } from '../recap/reading.js';
import { wordsOf } from '../recap/recap.js';
import { placesOf } from './places.js';
import type { FieldSources, FieldValue } from './values.js';

/** How much less likely a value is that was said before somebody objected. */
const TAKEN_BACK = 0.5;
/** What is moved is named within so many words before or after the verb. */
const MOVED_REACH = 6;

/** A place between values. */
interface Objection {
  readonly turn: number;
  readonly word: number;
}

/** Values with less confidence where somebody objected after them and another value was said after that. */
export function corrected(values: readonly FieldValue[], sources: FieldSources): readonly FieldValue[] {
  const last = Math.max(...values.map(v => v.evidence.turn));
  const first = Math.min(...values.map(v => v.evidence.turn));
  const objections = objectionsIn(first, last, sources);
  return values.map(value => {
    const others = values.filter(v => v.value !== value.value);
    const objected = objections.some(
      o => isAfter(o, value) && others.some(v => !isAfter(o, v) || v.evidence.turn > o.turn),
    );
    const replaced = others.some(v => isMoved(value, v, sources));
    return objected || replaced ? { ...value, confidence: TAKEN_BACK * value.confidence } : value;
  });
}

function isAfter({ turn, word }: Objection, { evidence }: FieldValue): boolean {
  return turn > evidence.turn || (turn === evidence.turn && word >= evidence.toWord);
}

/** The caller's objections, and where the agent, restating, takes something back. */
function objectionsIn(first: number, last: number, { conversation, recaps }: FieldSources): Objection[] {
  const restated = new Set(recaps.flatMap(r => r.parts.map(p => p.turn)));
  return conversation.turns.slice(first, last + 1).flatMap(({ role, text }, i): Objection[] => {
    const turn = first + i;
    const read = readTurn(role, text, languageOf(text, conversation.language));
    if (role === 'caller') return read.counts.correct + read.counts.no > 0 ? [{ turn, word: 0 }] : [];
    if (!restated.has(turn)) return [];
    return read.clauses
      .filter(({ counts }) => counts.correct + counts.sorry + counts.no > 0)
      .map(({ fromWord }) => ({ turn, word: fromWord }));
  });
}

/** True if a turn says that `old` makes way for `other`, said after it. */
function isMoved(old: FieldValue, other: FieldValue, { conversation }: FieldSources): boolean {
  const { turn, fromWord, toWord } = old.evidence;
  if (other.evidence.turn !== turn || other.evidence.fromWord < toWord) return false;
  const said = conversation.turns[turn]!;
  const patterns = RECAP_PHRASES[languageOf(said.text, conversation.language)]?.moved ?? [];
  const words = wordsOf(said);
  const near = Math.min(toWord + MOVED_REACH, other.evidence.fromWord);
  if (placesOf(patterns, words.slice(toWord, near)).length > 0) return true;
  const from = Math.max(0, fromWord - MOVED_REACH);
  return (
    /^(from|du|de|van)$/i.test(words[fromWord - 1] ?? '') &&
    placesOf(patterns, words.slice(from, fromWord)).length > 0
  );
}
