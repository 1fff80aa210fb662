/** Fields of the type product: names of the operator's catalogue, as people say and recognisers hear them. */
import type { CatalogueMatch } from '../../../understanding/understanding.js';
import { languageOf } from '../recap/reading.js';
import { wordsOf } from '../recap/recap.js';
import type { FieldSources, FieldValue, ProductFinder } from './values.js';
import { evidenceOf } from './statements.js';

/** Words that are looked through at a time; the catalogue reads no more of a sentence. */
const WINDOW_WORDS = 100;
/** Words that two windows share, so that a name on the border is whole in one of them. */
const OVERLAP_WORDS = 10;
/** How sure a name is that only the conversation has. */
const CONVERSATION_CONFIDENCE = 0.6;

/** The products named in the recap, then those of the conversation. */
export function fromCatalogue(findProducts: ProductFinder, sources: FieldSources): FieldValue[] {
  const { recaps, conversation } = sources;
  const inRecap = recaps.flatMap(recap =>
    recap.parts.flatMap(part => named(part, { source: 'recap', confidence: recap.confidence })),
  );
  const all = conversation.turns.flatMap((turn, i) =>
    named(
      { turn: i, fromWord: 0, toWord: wordsOf(turn).length },
      { source: 'conversation', confidence: CONVERSATION_CONFIDENCE },
    ),
  );
  return [...inRecap, ...all];

  function named(
    stretch: { readonly turn: number; readonly fromWord: number; readonly toWord: number },
    found: Pick<FieldValue, 'source' | 'confidence'>,
  ): FieldValue[] {
    const turn = conversation.turns[stretch.turn]!;
    const language = languageOf(turn.text, conversation.language);
    return windowsOf(stretch.fromWord, stretch.toWord).flatMap(([from, to]) => {
      const text = wordsOf(turn).slice(from, to).join(' ');
      return best(findProducts(text, language)).flatMap(match => {
        const at = text.indexOf(match.text);
        if (at < 0) return [];
        const first = from + text.slice(0, at).split(' ').length - 1;
        const length = text.slice(text.lastIndexOf(' ', at) + 1, at + match.text.length).split(' ').length;
        return [
          {
            value: match.name,
            source: found.source,
            confidence: found.confidence * match.score,
            evidence: evidenceOf(conversation.turns, stretch.turn, first, first + length),
          },
        ];
      });
    });
  }
}

/** Of names that were heard in the same words only the best; a catalogue has many that sound alike. */
function best(matches: readonly CatalogueMatch[]): CatalogueMatch[] {
  const chosen: CatalogueMatch[] = [];
  for (const match of [...matches].sort((a, b) => b.score - a.score)) {
    if (chosen.every(({ from, to }) => match.to <= from || match.from >= to)) chosen.push(match);
  }
  return chosen;
}

function windowsOf(fromWord: number, toWord: number): [number, number][] {
  const windows: [number, number][] = [];
  for (let from = fromWord; from < toWord; from += WINDOW_WORDS - OVERLAP_WORDS) {
    windows.push([from, Math.min(toWord, from + WINDOW_WORDS)]);
    if (from + WINDOW_WORDS >= toWord) break;
  }
  return windows;
}
