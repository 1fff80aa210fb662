/** What the callers of `bench:turns` say, and the flow that asks for it. */

/** A value said in pieces. */
export interface SaidValue {
  readonly language: 'en' | 'fr' | 'nl';
  readonly name: string;
  /** The key that chooses it. */
  readonly key: string;
  /** Without spaces. */
  readonly value: string;
  readonly pieces: readonly string[];
}

export const VALUE_VOICES = {
  en: ['flite:slt', 'flite:rms', 'en-us+f3', 'en+m3'],
  fr: ['fr+f2', 'fr+m3', 'fr-be+f4', 'fr'],
  nl: ['nl', 'nl+f2', 'nl+m3', 'nl+f4'],
} as const;

const said = (
  language: SaidValue['language'],
  name: 'order' | 'phone' | 'iban',
  value: string,
  ...pieces: string[]
): SaidValue => ({ language, name, key: { order: '1', phone: '2', iban: '3' }[name], value, pieces });

export const CALLER_VALUES: readonly SaidValue[] = [
  said('en', 'order', '471209', 'four seven one', 'two zero nine'),
  said('en', 'phone', '+447700900123', 'zero seven seven zero zero', 'nine zero zero', 'one two three'),
  said(
    'en',
    'iban',
    'GB29NWBK60161331926819',
    'G. B. two nine',
    'N. W. B. K.',
    'six zero one six',
    'one three three one',
    'nine two six eight',
    'one nine',
  ),
  said('fr', 'order', '471209', 'quatre sept un', 'deux zéro neuf'),
  said('fr', 'phone', '+33612345678', 'zéro six douze', 'trente-quatre', 'cinquante-six soixante-dix-huit'),
  said(
    'fr',
    'iban',
    'FR1420041010050500013M02606',
    'F. R. quatorze',
    'deux zéro zéro quatre un',
    'zéro un zéro zéro cinq',
    'zéro cinq zéro zéro zéro un trois M.',
    'zéro deux six zéro six',
  ),
  said('nl', 'order', '471209', 'vier zeven één', 'twee nul negen'),
  said('nl', 'phone', '+31612345678', 'nul zes twaalf', 'vierendertig zesenvijftig', 'achtenzeventig'),
  said(
    'nl',
    'iban',
    'NL91ABNA0417164300',
    'N. L. eenennegentig',
    'A. B. N. A.',
    'nul vier één zeven',
    'één zes vier',
    'drie nul nul',
  ),
];

const prompt = (text: string): string => `{ en: ${text}, fr: ${text}, nl: ${text} }`;
const collect = (step: string, what: string): string =>
  `  ${step}: { do: collect, ${what}, say: ${prompt('Which?')}, next: done, waitMs: 20000, noInput: { to: done }, noMatch: { to: done } }`;

export const FLOW = `languages: [en, fr, nl]
start: ask
operator: done
intents:
  order: { say: ${prompt('an order')}, key: 1, to: order }
  phone: { say: ${prompt('a number')}, key: 2, to: phone }
  iban: { say: ${prompt('an account')}, key: 3, to: iban }
steps:
  ask: { do: ask, say: ${prompt('Choose.')}, otherwise: done, waitMs: 20000, noInput: { to: done }, noMatch: { to: done } }
${collect('order', 'slot: digits, shape: "999999"')}
${collect('phone', 'slot: phone')}
${collect('iban', 'slot: iban')}
  done: { do: transfer }
`;

export const PLAN =
  'destinations: { desk: }\nrules: [{ name: any, when: { intent: order }, to: desk }]\ndefault: { to: desk }\n';
