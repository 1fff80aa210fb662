/** How many questions, whatever they are about, have a term: what everyday words are, one file of questions cannot tell. */
import { commonWords } from '../../language/common-words.js';
import { meaningsAt } from '../../language/meanings.js';
import { stemOf } from '../../language/stems.js';
import { piecesOf } from './terms.js';
import type { Field } from './terms.js';

/** Chosen among a few settings with bases of our own and covidq_faq in view; others did about as well. */
const EVERYDAY = 0.2;
const PAIR_OF_EVERYDAY = 0.02;
const MEANING_OF_EVERYDAY = 0.02;
/** What each everyday word that has a piece of letters adds to the piece's share, by the letters, and the most that comes together. */
const PIECE: Readonly<Record<3 | 4, number>> = { 3: 0.02, 4: 0.03 };
const MOST_OF_PIECE = 0.1;

/** The expected share of documents that have a term, 0 to 1, in a language. */
export function shareIn(language: string): (field: Field, term: string) => number {
  const words = [...commonWords(language)];
  const everyday = new Set(words.map(word => stemOf(word, language)));
  const meanings = new Set(
    words.flatMap(word => meaningsAt([word], [stemOf(word, language)], language).flat()),
  );
  const pieces = { three: piecesIn(words, 3), four: piecesIn(words, 4) };
  return (field, term) => {
    switch (field) {
      case 'stem':
      case 'sense':
        return everyday.has(term) ? EVERYDAY : 0;
      case 'pair':
      case 'apart':
      case 'senses':
        return term.split(' ').every(one => everyday.has(one)) ? PAIR_OF_EVERYDAY : 0;
      case 'meaning':
        return meanings.has(term) ? MEANING_OF_EVERYDAY : 0;
      case 'three':
      case 'four':
        return pieces[field].get(term) ?? 0;
    }
  };
}

// The letters of "est-ce que" are no rarer than its words.
function piecesIn(words: readonly string[], letters: 3 | 4): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const piece of words.flatMap(word => piecesOf(word, letters)))
    shares.set(piece, Math.min(MOST_OF_PIECE, (shares.get(piece) ?? 0) + PIECE[letters]));
  return shares;
}
