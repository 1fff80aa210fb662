/** How many questions, whatever they are about, have a term: what everyday words are, one file of questions cannot tell. */
import { commonWords } from '../../language/common-words.js';
import { stemOf } from '../../language/stems.js';
import type { Field } from './terms.js';

/** Chosen among seven settings with bases of our own, xSID and covidq_faq in view; all but the strongest did about as well. */
const EVERYDAY = 0.1;
const PAIR_OF_EVERYDAY = 0.02;

/** The expected share of documents that have a term, 0 to 1, in a language. */
export function shareIn(language: string): (field: Field, term: string) => number {
  const everyday = new Set([...commonWords(language)].map(word => stemOf(word, language)));
  return (field, term) => {
    switch (field) {
      case 'stem':
      case 'sense':
        return everyday.has(term) ? EVERYDAY : 0;
      case 'pair':
      case 'apart':
      case 'senses':
        return term.split(' ').every(one => everyday.has(one)) ? PAIR_OF_EVERYDAY : 0;
      default:
        return 0;
    }
  };
}
