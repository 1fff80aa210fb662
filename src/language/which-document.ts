/** The question which of several documents is meant, as an agent or a voice would ask it. */
import { sayAmount, sayDate } from './say.js';
import { primaryLanguage } from './tag.js';

type Code = 'en' | 'fr' | 'nl';
type Kind = 'invoice' | 'order' | 'case';

/** What tells documents apart. */
export interface Distinct {
  readonly date: string;
  readonly amount?: string | undefined;
}

interface Wording {
  readonly many: Readonly<Record<Kind | 'document', string>>;
  readonly see: (count: string, many: string) => string;
  readonly one: (date: string, amount: string | undefined) => string;
  readonly or: string;
  readonly which: string;
  readonly several: string;
  readonly tell: string;
}

const WORDINGS: Readonly<Record<Code, Wording>> = {
  en: {
    many: { invoice: 'invoices', order: 'orders', case: 'cases', document: 'documents' },
    see: (count, many) => `I see ${count} ${many}`,
    one: (date, amount) => (amount === undefined ? `the one of ${date}` : `the one of ${date}, ${amount}`),
    or: 'or',
    which: 'Which one do you mean?',
    several: 'several',
    tell: 'What is the number, the date or the amount?',
  },
  fr: {
    many: { invoice: 'factures', order: 'commandes', case: 'dossiers', document: 'documents' },
    see: (count, many) => `Je vois ${count} ${many}`,
    one: (date, amount) =>
      amount === undefined ? `du ${date.replace(/^le /, '')}` : `du ${date.replace(/^le /, '')}, ${amount}`,
    or: 'ou',
    which: 'De quel document s’agit-il ?',
    several: 'plusieurs',
    tell: 'Quel est le numéro, la date ou le montant ?',
  },
  nl: {
    many: { invoice: 'facturen', order: 'bestellingen', case: 'dossiers', document: 'documenten' },
    see: (count, many) => `Ik zie ${count} ${many}`,
    one: (date, amount) => (amount === undefined ? `die van ${date}` : `die van ${date}, ${amount}`),
    or: 'of',
    which: 'Welke bedoelt u?',
    several: 'meerdere',
    tell: 'Wat is het nummer, de datum of het bedrag?',
  },
};

const NUMBERS: Readonly<Record<Code, readonly string[]>> = {
  en: ['', '', 'two', 'three'],
  fr: ['', '', 'deux', 'trois'],
  nl: ['', '', 'twee', 'drie'],
};

/** As many as a listener can keep apart. */
const MOST_SAID = 3;

/**
 * The question which one is meant; null in a language without words for it.
 *
 * @param total how many there are, which may be more than are given
 */
export function whichDocument(
  kind: Kind | null,
  documents: readonly Distinct[],
  total: number,
  language: string,
): string | null {
  const code = primaryLanguage(language) as Code;
  const wording = WORDINGS[code] as Wording | undefined;
  if (wording === undefined) return null;
  const many = wording.many[kind ?? 'document'];
  if (total > MOST_SAID || documents.length < total)
    return `${wording.see(wording.several, many)}. ${wording.tell}`;
  const said = documents.map(({ date, amount }) =>
    wording.one(sayDate(date, code), amount === undefined ? undefined : sayAmount(amount, code)),
  );
  const list = `${said.slice(0, -1).join(', ')} ${wording.or} ${said.at(-1) ?? ''}`;
  return `${wording.see(NUMBERS[code][total] ?? String(total), many)}: ${list}. ${wording.which}`;
}
