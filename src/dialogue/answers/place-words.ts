/**
 * Words for places that also mean something else: "voor" is "front" and "for", "avant" is "front" and "before", "back" is
 * "rear" and "in stock again".
 */

const ARTICLES = 'de het een mijn onze ons uw je jouw zijn haar le la les l ce cette mon ma un une';
/** What follows "voor" that is "for", and "avant" that is "before". */
const AFTER_PREPOSITION = new Set(
  (
    `${ARTICLES} op aan in als voorop achterop vooraan achteraan achter ` +
    'noel paques demain lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'kerst kerstmis sinterklaas pasen morgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'
  ).split(' '),
);
/** What stands before "back" that is a place. */
const BEFORE_BACK = new Set('the a and or'.split(' '));
const IN_STOCK = new Set('in on'.split(' '));

/** The words of a turn with places said as names say them, and without those that look like places and are none. */
export function placesIn(words: readonly string[]): string[] {
  return words.flatMap((word, i) => {
    const [before, after = ''] = [words[i - 1], words[i + 1]];
    if (word === 'voor' || word === 'avant') return AFTER_PREPOSITION.has(after) ? [] : [word];
    const isPlace = (before === undefined || BEFORE_BACK.has(before)) && !IN_STOCK.has(after);
    return word === 'back' && isPlace ? [word, 'rear'] : [word];
  });
}
