/** Units and forms as the trade says them short: "fifty mikes", "seventy-five mil caps", "tabs". */

/** What is known of the names of a table. */
interface Names {
  /** True if a word stands in some name, letter by letter. */
  isWord(word: string): boolean;
  /** True if a unit, by its symbol, stands behind a number in some name. */
  hasUnit(unit: string): boolean;
}

/** Short forms with the words of names that each may stand for. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  caps: ['capsules', 'gelules', 'capsule'],
  tabs: ['tablets', 'tabletten', 'comprimes', 'tablet'],
};
const FORM = /(?<![\p{L}\p{N}'’-])(?:caps|tabs)(?![\p{L}\p{N}'’-])/giu;
/** Units said behind a number; a "mil" is a milligram or a millilitre, whichever the table has. */
const UNIT = /(?<=[\p{L}\p{N}] )(?:mikes|mics|mils?|millis?|mls)(?![\p{L}\p{N}'’-])/giu;
const MICRO = /^mi(?:k|c)/i;

/** A turn with short forms written out where only one word of the table's names can be meant. */
export function inFull(text: string, names: Names): string {
  return text
    .replaceAll(FORM, said => {
      const known = names.isWord(said.toLowerCase()) || names.isWord(said.toLowerCase().slice(0, -1));
      return (known ? undefined : FORMS[said.toLowerCase()]?.find(word => names.isWord(word))) ?? said;
    })
    .replaceAll(UNIT, said => {
      if (MICRO.test(said)) return names.hasUnit('ug') ? 'ug' : said;
      const [unit, ...others] = ['mg', 'ml'].filter(each => names.hasUnit(each));
      return unit === undefined || others.length > 0 ? said : unit;
    });
}
