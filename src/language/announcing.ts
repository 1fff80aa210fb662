/**
 * Words that announce a value, which an answer to a question for it need not have: "march" alone is a month after the question
 * which month, and "three four eighty one" a date after that which day.
 */
const ANNOUNCING = {
  month: { en: 'in', fr: 'en', nl: 'in' },
  date: { en: 'dated', fr: 'daté du', nl: 'gedateerd' },
  time: { en: 'at', fr: 'à', nl: 'om' },
  person: { en: 'my name is', fr: "je m'appelle", nl: 'mijn naam is' },
  amount: { en: 'it costs', fr: 'cela coûte', nl: 'het kost' },
  postcode: { en: 'my postcode is', fr: 'mon code postal est', nl: 'mijn postcode is' },
  plate: { en: 'my registration is', fr: 'ma plaque est', nl: 'mijn kenteken is' },
  iban: { en: 'my iban is', fr: 'mon iban est', nl: 'mijn iban is' },
} as const;

/** The words that announce a kind of value in a language, if it has any. */
export function announcing(kind: string, language: string): string | undefined {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = ANNOUNCING;
  return words[kind]?.[language];
}
