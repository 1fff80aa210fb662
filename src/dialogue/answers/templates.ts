/**
 * Everything the bot can say about products: templates with typed slots, in every language.
 *
 * A sentence is one template with its slots filled. Products, quantities and dates come from a row, formatted by `Intl`;
 * no template holds a fact. Names in tables may hold anything, so they are made speakable first.
 */
import { isCommonName, isPluralName } from '../../language/name-number.js';
import { withoutControls } from '../../language/plain-name.js';
import { localeOf, writtenDay } from '../../language/written.js';
import { DUTCH } from './templates-nl.js';
import { ENGLISH } from './templates-en.js';
import { FRENCH } from './templates-fr.js';
import type { Sentence, Templates } from './sentence.js';

const LANGUAGES: Readonly<Record<string, Templates>> = { en: ENGLISH, fr: FRENCH, nl: DUTCH };

/**
 * Says a sentence.
 *
 * @param callDate `YYYY-MM-DD`; a date in another year is said with its year
 */
export function render({ id, slots }: Sentence, language: string, callDate: string): string {
  const templates = LANGUAGES[language] ?? ENGLISH;
  const locale = LANGUAGES[language] === undefined ? 'en-GB' : localeOf(language);
  const template = templates[id];
  const quantity = 'quantity' in slots ? slots.quantity : 0;
  const product = 'product' in slots ? speakable(slots.product) : '';
  const text = (typeof template === 'string' ? template : template[pluralOf(quantity, locale)]).replace(
    NUMBERED,
    (_, one: string, several: string) => (isPluralName(product, language) ? several : one),
  );
  const values: Record<string, string> = {};
  values['name'] = product;
  values['product'] = withArticle(product, language, text.startsWith('{product}'));
  if ('quantity' in slots)
    values['quantity'] = new Intl.NumberFormat(locale, { useGrouping: false }).format(quantity);
  if ('date' in slots) values['date'] = dayOf(slots.date, locale, callDate);
  if ('products' in slots) {
    const list = new Intl.ListFormat(locale, { type: 'disjunction' });
    values['products'] = list.format(slots.products.map(speakable));
  }
  if ('answer' in slots) values['answer'] = slots.answer;
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => values[slot] ?? '');
}

// `[is|are]`: what is said of one and of several. Chosen before the slots are filled: a name may hold anything.
const NUMBERED = /\[([^|\]]*)\|([^\]]*)\]/g;

// English has one article for all; of French and Dutch names it depends on the gender, which no table tells.
function withArticle(product: string, language: string, first: boolean): string {
  if (!isCommonName(product)) return product;
  if (language === 'en') return `${first ? 'The' : 'the'} ${product}`;
  return first ? product.charAt(0).toLocaleUpperCase(language) + product.slice(1) : product;
}

function dayOf(date: string, locale: string, callDate: string): string {
  return writtenDay(date, locale, { year: date.slice(0, 4) !== callDate.slice(0, 4) });
}

function pluralOf(quantity: number, locale: string): 'one' | 'other' {
  return new Intl.PluralRules(locale).select(quantity) === 'one' ? 'one' : 'other';
}

const LONGEST_NAME = 120;

/** A name without markup, control characters and marks that turn the direction of writing. */
export function speakable(name: string): string {
  const plain = withoutControls(name);
  return plain.length <= LONGEST_NAME ? plain : plain.slice(0, LONGEST_NAME).replace(/\s\S*$/, '');
}
