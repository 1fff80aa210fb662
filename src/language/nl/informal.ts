/** Dutch that says "je" for "u": agents of shops and mobile operators do, and say the same things. */

/** What stands for "u", whoever is meant. */
const PERSON = new Set(['jij', 'jou', 'jullie']);
/** First persons: the verb between one of them and "je" is theirs ("ik stuur je"). */
const US = new Set(['ik', 'k', 'we', 'wij']);
/** Verbs that lose their ending before "je" ("krijg je"), with the form that stands before "u". */
const INVERTED: Readonly<Record<string, string>> = {
  heb: 'hebt',
  ben: 'bent',
  krijg: 'krijgt',
  kun: 'kunt',
  zul: 'zult',
  neem: 'neemt',
  ontvang: 'ontvangt',
  hoor: 'hoort',
  ga: 'gaat',
  stuur: 'stuurt',
  betaal: 'betaalt',
  breng: 'brengt',
  kom: 'komt',
  word: 'wordt',
  zie: 'ziet',
  vind: 'vindt',
};
const VERB = /^(.{2,}t|kan|mag|wil|zal|ben|heb|kon|wilde|had|was)$/;
/** Frequent words that end like a verb and are none. */
const NO_VERB = new Set([
  'dat',
  'het',
  'wat',
  'niet',
  'met',
  'uit',
  'net',
  'tot',
  'account',
  'abonnement',
  'pakket',
  'contract',
  'product',
  'recht',
  'klacht',
  'factuurbedrag',
  'biljet',
  'ticket',
]);

/** Lower-case words as they would be said to somebody called "u". */
export function formal(words: readonly string[]): string[] {
  return words.map((word, i) => {
    const next = words[i + 1] ?? '';
    if (PERSON.has(word)) return 'u';
    if (word === 'jouw') return 'uw';
    if (word === 'je') {
      const before = words[i - 1] ?? '';
      const person = before in INVERTED || US.has(words[i - 2] ?? '') || next === '';
      return person || (VERB.test(next) && !NO_VERB.has(next)) ? 'u' : 'uw';
    }
    const inverted = next === 'je' || next === 'jij' ? INVERTED[word] : undefined;
    return inverted !== undefined && !US.has(words[i - 1] ?? '') ? inverted : word;
  });
}
