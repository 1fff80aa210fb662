/**
 * Whether the name of a thing in a table is spoken of as one or as several: "the hedge trimmer is", "the tulip bulbs are".
 *
 * A name that begins with a capital is a name and is spoken of as one ("Aerius", "Acuvue Oasys"). Of others the word that
 * decides is the last one in English and Dutch, before what describes it ("tins of paint", "potgrond 20 liter"), and the
 * first one in French ("lunettes de soleil"); its ending tells, but for words that end like a plural and are none.
 */

interface NumberRules {
  /** The word that decides, of a name without a capital at its beginning. */
  readonly head: (name: string) => string;
  readonly plural: RegExp;
  readonly singular: RegExp;
}

const lastBefore = (stop: RegExp) => (name: string) => wordsOf(name.split(stop)[0] ?? '').at(-1) ?? '';

const RULES: Readonly<Record<string, NumberRules>> = {
  en: {
    head: lastBefore(/ (?:of|for|with|without|in|from|on|to|at) |[\d(,+/]/),
    plural: /s$|^(?:men|women|children|teeth|feet|mice|geese|people)$/,
    singular:
      /(?:ss|us|is|ys)$|^(?:lens|gas|canvas|atlas|bias|news|series|chaos|christmas|pancreas|asparagus|molasses)$/,
  },
  fr: {
    head: name => wordsOf(name)[0] ?? '',
    plural: /(?:[eénatrclfdpgm]s|(?:e?a|e|o)ux|ous)$/,
    singular:
      /as$|^(?:ours|cours|velours|concours|secours|parcours|corps|temps|printemps|poids|fonds|puits|mets|fils|houx|chaux|couscous|roux)$/,
  },
  nl: {
    head: lastBefore(/ (?:van|voor|met|zonder|in|uit|op|maat) |[\d(,+/]/),
    plural: /en$|[aeiouy].*(?:el|er|en|em|ie|je)s$|['’]s$/,
    singular:
      /(?:een|oen)$|(?:oven|deken|keuken|kussen|laken|wapen|teken|varken|kuiken|molen|toren|haven|linnen|koren|bekken|eten)$/,
  },
};

/** True if a name is spoken of as several things. */
export function isPluralName(name: string, language: string): boolean {
  const rules = RULES[language];
  if (rules === undefined || !isCommonName(name)) return false;
  const head = rules.head(name);
  return rules.plural.test(head) && !rules.singular.test(head);
}

/** True for the name of a kind of thing, which may take an article; false for one that begins with a capital or a number. */
export function isCommonName(name: string): boolean {
  return /^\p{Ll}[\p{Ll}\p{M}'’-]/u.test(name);
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
}
