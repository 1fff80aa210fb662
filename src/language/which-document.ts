/** The question which of several documents is meant, as an agent or a voice would ask it. */
import { sayAmount } from './say.js';
import { primaryLanguage } from './tag.js';
import { writtenDay } from './written.js';

type Code = 'en' | 'fr' | 'nl';
type Kind = 'invoice' | 'order' | 'case';

/** What tells documents apart. */
export interface Distinct {
  readonly date: string;
  readonly amount?: string | undefined;
}

type Spoken = Kind | 'document';

interface Wording {
  readonly many: Readonly<Record<Spoken, string>>;
  readonly see: (count: string, many: string) => string;
  /** "the one of", in the gender of what is spoken of. */
  readonly oneOf: Readonly<Record<Spoken, string>>;
  readonly or: string;
  readonly colon: string;
  readonly which: Readonly<Record<Spoken, string>>;
  readonly several: string;
  readonly tell: string;
}

const forAll = (text: string): Readonly<Record<Spoken, string>> => {
  return { invoice: text, order: text, case: text, document: text };
};
const FEMININE = 'Laquelle voulez-vous dire ?';
const MASCULINE = 'Lequel voulez-vous dire ?';

const WORDINGS: Readonly<Record<Code, Wording>> = {
  en: {
    many: { invoice: 'invoices', order: 'orders', case: 'cases', document: 'documents' },
    see: (count, many) => `I see ${count} ${many}`,
    oneOf: forAll('the one of'),
    or: 'or',
    colon: ': ',
    which: forAll('Which one do you mean?'),
    several: 'several',
    tell: 'What is the number, the date or the amount?',
  },
  fr: {
    many: { invoice: 'factures', order: 'commandes', case: 'dossiers', document: 'documents' },
    see: (count, many) => `Je vois ${count} ${many}`,
    oneOf: { invoice: 'celle du', order: 'celle du', case: 'celui du', document: 'celui du' },
    or: 'ou',
    colon: ' : ',
    which: { invoice: FEMININE, order: FEMININE, case: MASCULINE, document: MASCULINE },
    several: 'plusieurs',
    tell: 'Quel est le numéro, la date ou le montant ?',
  },
  nl: {
    many: { invoice: 'facturen', order: 'bestellingen', case: 'dossiers', document: 'documenten' },
    see: (count, many) => `Ik zie ${count} ${many}`,
    oneOf: { invoice: 'die van', order: 'die van', case: 'dat van', document: 'dat van' },
    or: 'of',
    colon: ': ',
    which: {
      invoice: 'Welke bedoelt u?',
      order: 'Welke bedoelt u?',
      case: 'Welk dossier bedoelt u?',
      document: 'Welk document bedoelt u?',
    },
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
  const spoken = kind ?? 'document';
  const many = wording.many[spoken];
  const said = documents.map(document => oneOf(document, wording.oneOf[spoken], code));
  // What sounds the same cannot be chosen from.
  if (total > MOST_SAID || documents.length < total || new Set(said).size < said.length)
    return `${wording.see(NUMBERS[code][total] ?? wording.several, many)}. ${wording.tell}`;
  const list = `${said.slice(0, -1).join(', ')} ${wording.or} ${said.at(-1) ?? ''}`;
  const count = NUMBERS[code][total] ?? String(total);
  return `${wording.see(count, many)}${wording.colon}${list}. ${wording.which[spoken]}`;
}

function oneOf({ date, amount }: Distinct, of: string, code: Code): string {
  const day = writtenDay(date, code);
  return amount === undefined ? `${of} ${day}` : `${of} ${day}, ${sayAmount(amount, code)}`;
}
