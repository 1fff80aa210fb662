/** What some things are had by, beside boxes and bottles: "two balls of the merino", "deux pelotes de mohair", "drie bollen wol". */
import { ARTICLES, OF } from './phrase-words.js';

/** A ball or a sheet is a thing as well: only before "of", or in Dutch before the name, is it how much is wanted. */
const HELPINGS = new Set(
  (
    'ball balls skein skeins hank hanks reel reels ream reams spool spools punnet punnets slice slices bunch bunches length lengths ' +
    'pelote pelotes echeveau echeveaux bobine bobines ramette ramettes barquette barquettes tranche tranches botte bottes ' +
    'bol bollen knot knotten streng strengen klos klossen klosje klosjes riem riemen bos bossen plak plakken'
  ).split(' '),
);

/**
 * True if a folded word says what is had of what is named behind it. Other words for numbers may stand before it, which
 * the caller knows.
 *
 * @param name where the name begins
 */
export function isHelpingAt(words: readonly string[], at: number, name: number): boolean {
  const between = words.slice(at + 1, name);
  const isNext = between.length > 0 ? OF.has(between[0]!) : true;
  return (
    at > 0 &&
    at < name &&
    HELPINGS.has(words[at] ?? '') &&
    isNext &&
    between.slice(1).every(word => ARTICLES.has(word) || OF.has(word))
  );
}
