/** A key that is said instead of pressed: "one", "option deux", "druk op nul". */
import { readCardinals } from '../../language/cardinals.js';
import { SPOKEN_LANGUAGES, spokenLanguage } from '../../language/spoken-languages.js';
import { primaryLanguage } from '../../language/tag.js';
import { cuesOf } from '../answers/cues.js';
import { plain } from '../answers/plain-text.js';

/** Words around a key that say no more than it. */
const AROUND: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('press key number option choice please thanks i ll take choose'.split(' ')),
  fr: new Set('tapez tape touche numero option choix le la s il vous plait merci je prends'.split(' ')),
  nl: new Set('druk op toets nummer optie keuze de graag alstublieft dank u ik kies neem'.split(' ')),
};

/** The digit, if a reply says one and nothing else. */
export function keySaid(text: string, language: string): string | undefined {
  const code = primaryLanguage(language);
  if (!SPOKEN_LANGUAGES.includes(code)) return undefined;
  const said = plain(text, cuesOf(code).fillers);
  const words = said.split(' ').filter(word => word !== '' && AROUND[code]?.has(word) !== true);
  const [reading] = readCardinals(words, 0, spokenLanguage(code).numbers);
  const digit = /^\d$/.test(words[0] ?? '') ? words[0] : String(reading?.value);
  return words.length === 1 && digit?.length === 1 ? digit : undefined;
}
