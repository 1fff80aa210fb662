/** Fields of free text and of yes and no that are filled where their hints are said. */
import { signalWords } from '../../../language/signals.js';
import { fold } from '../../../language/fold.js';
import { splitWords } from '../../../language/words.js';
import { languageOf } from '../recap/reading.js';
import type { RecapPart } from '../recap/recap.js';
import { wordsOf } from '../recap/recap.js';
import type { FieldSources, FieldValue } from './values.js';
import { placesOf } from './places.js';
import type { Place } from './places.js';
import { hintsOf } from './schema.js';
import type { FieldSpec } from './schema.js';
import { evidenceOf, statementsIn } from './statements.js';

/** A negation this few words before a hint takes it back ("no need to call back"). */
const NEGATION_REACH = 4;
/** How sure what only the conversation says is. */
const CONVERSATION_CONFIDENCE = 0.5;

/** The statements (text) or the words (boolean, as true) in which a hint of the field is said. */
export function fromHints(spec: FieldSpec, sources: FieldSources): FieldValue[] {
  const { recaps, conversation } = sources;
  const whole = conversation.turns.map((turn, i): RecapPart => {
    return { turn: i, fromWord: 0, toWord: wordsOf(turn).length };
  });
  return [
    ...recaps.flatMap(r => r.parts.flatMap(p => valuesIn(p, 'recap', 0.9 * r.confidence))),
    ...whole.flatMap(p => valuesIn(p, 'conversation', CONVERSATION_CONFIDENCE)),
  ];

  function valuesIn(part: RecapPart, source: FieldValue['source'], confidence: number): FieldValue[] {
    const turn = conversation.turns[part.turn]!;
    const language = languageOf(turn.text, conversation.language);
    const words = wordsOf(turn).slice(part.fromWord, part.toWord);
    const said = placesOf(hintsOf(spec, language), words).map(({ from, to }) => {
      return { from: part.fromWord + from, to: part.fromWord + to };
    });
    if (said.length === 0) return [];
    if (spec.type === 'text')
      return statementsIn(conversation, part)
        .filter(({ evidence: e }) => said.some(place => place.from < e.toWord && place.to > e.fromWord))
        .map(({ evidence }) => ({ value: evidence.text, confidence, source, evidence }));
    return said
      .filter(place => !isNegated(wordsOf(turn), place, language))
      .map(({ from, to }) => {
        return {
          value: true,
          confidence,
          source,
          evidence: evidenceOf(conversation.turns, part.turn, from, to),
        };
      });
  }
}

function isNegated(words: readonly string[], { from, to }: Place, language: string): boolean {
  const negators = signalWords(language)?.negators;
  const around = words.slice(Math.max(0, from - NEGATION_REACH), to).flatMap(splitWords);
  return around.some(word => word === 'no' || negators?.has(fold(word)) === true);
}
