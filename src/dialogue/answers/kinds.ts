/** Words that only say what a thing is, where the name before them says so already: "merlot wine", of a Merlot. */

const KINDS = [
  {
    said: 'wine wines wijn wijnen vin vins',
    of:
      'merlot chardonnay cabernet sauvignon shiraz syrah malbec rioja chianti bordeaux bourgogne burgundy beaujolais riesling pinot ' +
      'grigio noir prosecco cava zinfandel tempranillo sancerre chablis muscat muscadet barolo grenache primitivo lambrusco medoc',
  },
  {
    said: 'cheese cheeses kaas kazen fromage fromages',
    of: 'brie camembert gouda edam edammer cheddar emmental emmentaler gruyere comte roquefort mozzarella parmesan feta stilton maasdammer gorgonzola manchego',
  },
  { said: 'phone phones mobile smartphone telefoon telephone', of: 'flip iphone pixel fairphone' },
  { said: 'tea thee the', of: 'earl grey darjeeling rooibos oolong assam sencha matcha' },
  { said: 'measure', of: 'tape' },
].map(({ said, of }) => ({ said: new Set(said.split(' ')), of: new Set(of.split(' ')) }));

/** True if `word` says what kind of thing `name` is, and no other thing. */
export function isKindOf(word: string, name: string): boolean {
  return KINDS.some(({ said, of }) => said.has(word) && of.has(name));
}
