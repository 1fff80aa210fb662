/** A sentence of the bot: a template and what fills its slots. */

interface Product {
  readonly product: string;
}
type None = Readonly<Record<never, never>>;

/** The slots of each template. */
export interface TemplateSlots {
  available: Product;
  availableNow: Product;
  canOrder: Product;
  availableQuantity: Product & { readonly quantity: number };
  availableOnly: Product & { readonly quantity: number };
  availableUnknownQuantity: Product;
  outOfStock: Product;
  outOfStockUntil: Product & { readonly date: string };
  backOrder: Product;
  backOrderUntil: Product & { readonly date: string };
  discontinued: Product;
  stale: Product;
  clarify: { readonly products: readonly string[] };
  whichProduct: None;
  unknownProduct: None;
  /** Said behind what is told of others. */
  unknownBeside: None;
  unknownPrice: None;
  unknownHours: None;
  medicalAdvice: None;
  unknownOther: None;
  notUnderstood: None;
  lookUpFailed: None;
  handover: None;
  goodbye: None;
  takeTime: None;
  greeting: None;
  /** Asks back where a name was heard badly. */
  confirm: { readonly products: readonly string[] };
  /** The same once more, where the caller went on without saying yes or no. */
  confirmFirst: { readonly products: readonly string[] };
  stillThere: None;
  keysHelp: None;
  noColleague: None;
  shortage: Product;
  shortageUntil: Product & { readonly date: string };
  /** An answer of the operator's own, said as it is written. */
  faq: { readonly entry: string; readonly answer: string };
}
export type TemplateId = keyof TemplateSlots;

/**
 * A template's text with `{slot}`s and, by the number of the product's name, `[of one|of several]`; with a quantity, one text for each plural
 * category that differs.
 */
export type Template = string | { readonly one: string; readonly other: string };
export type Templates = Readonly<Record<TemplateId, Template>>;

/** A template with its slots. */
export type Sentence = {
  [I in TemplateId]: { readonly id: I; readonly slots: TemplateSlots[I] };
}[TemplateId];
