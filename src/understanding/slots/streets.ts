/** Streets: what their names hold is no value of its own, and what follows them is a house. */
import { isCapital } from './utterance.js';
import type { Utterance } from './utterance.js';

/** Words from a street to its number: "rue des lilas au huit". */
const NUMBER_REACH = 5;

/** A number after a street that was named, with the word that leads to it: "in de kerkstraat op acht". */
export function isOnStreet(u: Utterance, at: number): boolean {
  const { houseAt, streets, streetEnding } = u.language.cues;
  if (!houseAt.has(u.keys[at - 1] ?? '')) return false;
  if (streetEnding.test(u.keys[at - 2] ?? '')) return true;
  for (let k = at - 2; k >= Math.max(0, at - 1 - NUMBER_REACH); k--) {
    if (streets.has(u.keys[k] ?? '')) return true;
    // "Rue pasteur du six au huit"; but "rue du onze novembre au six".
    if (u.numbersAt(k).length > 0 && !streets.has(u.keys[k - 2] ?? '')) return false;
  }
  return false;
}

/** Words from a house number to the word for a street: "one hundred and four Old Mill Lane". */
const STREET_REACH = 4;

/** True if a street is named from a position on. */
export function leadsToStreet(u: Utterance, at: number): boolean {
  const { streets, streetNames } = u.language.cues;
  if (streets.has(u.keys[at] ?? '')) return true;
  return u.keys.slice(at + 1, at + STREET_REACH).some(key => streetNames.test(key));
}

/** Words from "rue" to the name a street has: "du docteur". */
const NAME_REACH = 3;

/** "112 boulevard Jules Verne", "de Anne Frankstraat", "14 Tom Hardy Close": whom a street is named after. */
export function namesStreet(u: Utterance, { from, to }: { from: number; to: number }): boolean {
  const { streets, articles } = u.language.cues;
  if (endsStreet(u, from, to)) return true;
  for (let at = from - 1; at >= Math.max(0, from - NAME_REACH); at--) {
    const key = u.keys[at] ?? '';
    if (streets.has(key)) return true;
    if (!articles.has(key) && !u.language.people.titles.has(key)) return false;
  }
  return false;
}

/** The least letters of "-straat" with what stands before it: "van der laan" is a name. */
const LEAST_STREET = 9;

/** "14 Tom Hardy Close", "Anne Frankstraat": the word for a street ends the name or follows it. */
function endsStreet(u: Utterance, from: number, to: number): boolean {
  const { streetNames } = u.language.cues;
  if (isStreetWord(u, to - 1)) return true;
  const numbered = [1, 2, 3].some(k => u.numbersAt(from - k).some(n => n.to === from));
  const ends = (at: number): boolean => streetNames.test(u.keys[at] ?? '') && (numbered || isCapital(u, at));
  // "David Lane" is a name, and "14 David Lane" none.
  return ends(to) || (ends(to - 1) && (numbered || to - from > 2));
}

/** "Kerkstraat": the word for a street with what stands before it. */
export function isStreetWord(u: Utterance, at: number): boolean {
  const key = u.keys[at] ?? '';
  return key.length >= LEAST_STREET && u.language.cues.streetEnding.test(key);
}
