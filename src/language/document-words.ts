/** How people speak of their invoices, orders and cases, in the languages that are understood. */
import { phrasesOf } from './phrases.js';
import type { Phrases } from './phrases.js';
import { primaryLanguage } from './tag.js';

type Kind = 'invoice' | 'order' | 'case';

/** A word for a document. */
export interface DocumentWord {
  readonly kind: Kind;
  /** True for words that mean something else too ("I want to order"): they need an article or a pronoun before them. */
  readonly needsDeterminer: boolean;
  /** "My invoices": what is last of several is not one. */
  readonly several?: true;
}

/** What a language says of documents. */
export interface DocumentWords {
  readonly words: Phrases<DocumentWord>;
  /** Words that stand before a noun. */
  readonly determiners: ReadonlySet<string>;
  /** "the last invoice". */
  readonly latest: ReadonlySet<string>;
  /** What may stand between a document and the time it is of: "the invoice *dated the* second of March". */
  readonly links: ReadonlySet<string>;
  /** The same for months alone: "the bill *for* March", but not "my order for Tuesday". */
  readonly monthLinks: ReadonlySet<string>;
}

const sure = (kind: Kind): DocumentWord => ({ kind, needsDeterminer: false });
const unsure = (kind: Kind): DocumentWord => ({ kind, needsDeterminer: true });
const several = (kind: Kind): DocumentWord => ({ kind, needsDeterminer: true, several: true });
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BY_LANGUAGE: Readonly<Record<string, DocumentWords>> = {
  en: {
    words: phrasesOf([
      ['invoice|my bill|the bill|a bill|your bill|last bill|phone bill', sure('invoice')],
      ['bill', unsure('invoice')],
      ['order number|parcel|package', sure('order')],
      ['order|delivery', unsure('order')],
      ['case number|complaint|ticket number', sure('case')],
      ['case|ticket', unsure('case')],
      ['invoices|bills', { ...several('invoice'), needsDeterminer: false }],
      ['orders|parcels|packages|deliveries', several('order')],
      ['cases|tickets|complaints', several('case')],
    ]),
    determiners: set(
      'my the these those both a an this that our your last latest first new recent of same january february march april may june july august september october november december',
    ),
    latest: set('last latest newest recent'),
    links: set('of from dated the that one s um uh er'),
    monthLinks: set('for'),
  },
  fr: {
    words: phrasesOf([
      ['facture', sure('invoice')],
      ['numéro de commande|colis', sure('order')],
      ['commande|livraison', unsure('order')],
      ['réclamation|numéro de dossier', sure('case')],
      ['dossier|ticket', unsure('case')],
      ['factures', { ...several('invoice'), needsDeterminer: false }],
      ['commandes|livraisons', several('order')],
      ['dossiers|tickets|réclamations', several('case')],
    ]),
    determiners: set(
      'mes les des ces nos vos dernieres derniers ma mon la le une un cette ce notre votre l derniere dernier de nouvelle meme',
    ),
    latest: set('derniere dernier recente recent'),
    links: set('de du d datee date celle celui la l euh heu'),
    monthLinks: set('pour'),
  },
  nl: {
    words: phrasesOf([
      ['factuur|nota|rekening van', sure('invoice')],
      ['rekening', unsure('invoice')],
      ['bestelling|bestelnummer|ordernummer|pakket|pakketje', sure('order')],
      ['order|levering', unsure('order')],
      ['klacht|zaaknummer|dossiernummer', sure('case')],
      ['zaak|dossier|melding|ticket', unsure('case')],
      ['facturen', { ...several('invoice'), needsDeterminer: false }],
      ['bestellingen|orders|leveringen|pakketten|pakketjes', several('order')],
      ['klachten|zaken|dossiers|meldingen|tickets', several('case')],
    ]),
    determiners: set('mijn m n de het een deze die dit dat onze ons uw jullie laatste nieuwe vorige zelfde'),
    latest: set('laatste nieuwste recentste recente'),
    links: set('van uit de het die dat gedateerd eh uh euh'),
    monthLinks: set('voor'),
  },
};

/** The words of a language; undefined where they are not known. */
export function documentWords(language: string): DocumentWords | undefined {
  return BY_LANGUAGE[primaryLanguage(language)];
}
