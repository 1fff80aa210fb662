/** Words that people use when they ask for products, in three languages. */

const CARRIERS: Readonly<Record<string, string>> = {
  en: `available availability order stock supply supplied deliver tablet tablets capsule capsules cream spray syrup pharmacy product
medicine box boxes shortage backorder discontinued`,
  fr: `disponible disponibles disponibilite commander commande stock rupture livrer livrable comprime comprimes gelule gelules sirop creme
pharmacie produit medicament boite boites penurie arrete`,
  nl: `beschikbaar beschikbaarheid bestellen bestelling voorraad leverbaar verkrijgbaar leveren tablet tabletten capsule capsules zalf siroop
apotheek product medicijn doosje doosjes tekort`,
};
const CARRIER_SETS = new Map(Object.entries(CARRIERS).map(([l, words]) => [l, new Set(words.split(/\s+/))]));

/** True for words of forms and packages ("tablets"): they ask for a product, and tell little about which. */
export function isCarrier(word: string, language: string): boolean {
  return CARRIER_SETS.get(language)?.has(word) ?? false;
}
