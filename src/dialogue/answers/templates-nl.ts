/**
 * What the bot says in Dutch. `[one|several]` is chosen by the product's name; no pronoun stands for one, for whether it is
 * "het" or "hij" stands in no table.
 */
import type { Templates } from './sentence.js';

export const DUTCH: Templates = {
  available: 'Ja, {product} [is|zijn] leverbaar.',
  availableNow: '{product} [is|zijn] nu leverbaar.',
  canOrder: 'Ja, {product} [is|zijn] leverbaar, en u kunt nu bestellen.',
  availableQuantity: {
    one: 'Ja, {product} [is|zijn] leverbaar: er is er {quantity} op voorraad.',
    other: 'Ja, {product} [is|zijn] leverbaar: er zijn er {quantity} op voorraad.',
  },
  availableOnly: {
    one: '{product} [is|zijn] leverbaar, maar er is er maar {quantity} op voorraad.',
    other: '{product} [is|zijn] leverbaar, maar er zijn er maar {quantity} op voorraad.',
  },
  availableUnknownQuantity: '{product} [is|zijn] leverbaar, maar ik weet niet hoeveel er zijn.',
  outOfStock: 'Nee, {product} [is|zijn] op dit moment niet op voorraad, en ik heb nog geen datum.',
  outOfStockUntil:
    'Nee, {product} [is|zijn] op dit moment niet op voorraad, maar wel leverbaar vanaf {date}.',
  backOrder: '{product} [is|zijn] in nabestelling: u kunt nu bestellen, maar ik heb nog geen leverdatum.',
  backOrderUntil: '{product} [is|zijn] in nabestelling: u kunt nu bestellen, voor levering vanaf {date}.',
  discontinued: '{product} [is|zijn] uit het assortiment en [komt|komen] niet terug.',
  stale: 'Ik heb geen recente gegevens over {product}, dus ik weet het niet.',
  clarify: 'Welke bedoelt u: {products}?',
  whichProduct: 'Over welk product wilt u iets weten?',
  unknownProduct: 'Het spijt me, dat product ken ik niet.',
  unknownBeside: 'Het andere product dat u noemde, ken ik niet.',
  unknownPrice: 'Het spijt me, over prijzen weet ik niets.',
  unknownHours: 'Het spijt me, de openingstijden weet ik niet.',
  medicalAdvice: 'Het spijt me, medisch advies kan ik niet geven. Vraag het een arts of apotheker.',
  unknownOther: 'Het spijt me, dat weet ik niet. Ik kan u zeggen welke producten leverbaar zijn.',
  notUnderstood: 'Het spijt me, dat heb ik niet begrepen. Over welk product wilt u iets weten?',
  lookUpFailed: 'Het spijt me, dat kan ik op dit moment niet opzoeken.',
  handover: 'Ik verbind u door met een collega.',
  takeTime: 'Natuurlijk, neem rustig de tijd.',
  goodbye: 'Graag gedaan. Tot ziens.',
  greeting: 'Goedendag. Over welk product wilt u iets weten?',
  confirm: 'Zei u {products}?',
  confirmFirst: 'Dat kan ik u zeggen: zei u {products}?',
  stillThere: 'Bent u er nog? Over welk product wilt u iets weten?',
  keysHelp: 'Zeg de naam van een product, of druk op nul voor een collega.',
  noColleague: 'Het spijt me, ik kan u niet verder helpen. Tot ziens.',
  shortage: 'Er is op dit moment een tekort aan {product}.',
  shortageUntil: 'Er is op dit moment een tekort aan {product}. Levering is mogelijk vanaf {date}.',
  faq: '{answer}',
};
