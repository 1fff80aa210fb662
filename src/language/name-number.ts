/**
 * Whether the name of a thing in a table is spoken of as one or as several: "the hedge trimmer is", "the tulip bulbs are".
 *
 * The word that decides is the last one in English and Dutch, before what describes it ("tins of paint", "potgrond 20
 * liter"), and the first one in French ("lunettes de soleil"); its ending tells, but for words that end like a plural and are
 * none. One with a capital is a name and is spoken of as one ("Aerius", "Acuvue Oasys", but "Lego bricks").
 */

interface NumberRules {
  /** The word that decides. */
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
      /(?:ss|(?<!men)us|(?<!sk|kiw|tax|bikin|zucchin)is|[^aeou]ys)$|^(?:lens|gas|canvas|atlas|bias|news|series|chaos|thermos|asbestos|christmas|pancreas|asparagus|molasses)$/,
  },
  fr: {
    head: name => wordsOf(name)[0] ?? '',
    plural:
      /(?:[eénatrclfdpgmobkhyw]s|(?:e?a|e|o)ux|ous|(?:pne|tiss|men)us|(?:sk|kiw|tax|bikin|canar|confett|spaghett|raviol|bala|étu)is)$/,
    singular:
      /(?:matel|anan|caden|comp|rep|vergl|canev|cervel)as$|^(?:bas|bras|cas|pas|gras|lilas|atlas|os|dos|héros|repos|gros|chaos|thermos|cosmos|albatros|rhinocéros|ours|cours|velours|concours|secours|parcours|corps|temps|printemps|poids|fonds|puits|mets|fils|houx|chaux|couscous|roux)$/,
  },
  nl: {
    head: lastBefore(/ (?:van|voor|met|zonder|in|uit|op|maat) |[\d(,+/]/),
    // What came from English has an s as there: "laptops", "monitors".
    plural:
      /en$|[aeiouy].*(?:el|er|en|em|ie|je|or|ard)s$|(?:[lgskbn]ets|[tc]ops|[hlr]ips|[kb]its|irts|ones|ames|ads|cks)$|['’]s$/,
    singular:
      /(?:een|oen)$|(?:oven|deken|keuken|kussen|laken|wapen|teken|varken|kuiken|molen|(?<!mo)toren|haven|linnen|koren|bekken|regen)$|^eten$/,
  },
};

/** True if a name is spoken of as several things. */
export function isPluralName(name: string, language: string): boolean {
  const rules = RULES[language];
  if (rules === undefined || !/^\p{L}/u.test(name)) return false;
  const head = rules.head(name);
  return isCommonName(head) && rules.plural.test(head) && !rules.singular.test(head);
}

/** True for the name of a kind of thing, which may take an article; false for one that begins with a capital or a number. */
export function isCommonName(name: string): boolean {
  return /^\p{Ll}[\p{Ll}\p{M}'’-]/u.test(name);
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
}
