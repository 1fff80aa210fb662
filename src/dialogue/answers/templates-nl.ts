/** What the bot says in Dutch. */
import type { Templates } from './templates.js';

export const DUTCH: Templates = {
  available: 'Ja, {product} is leverbaar.',
  availableNow: '{product} is nu leverbaar.',
  canOrder: 'Ja, {product} is leverbaar en u kunt het nu bestellen.',
  availableQuantity: {
    one: 'Ja, {product} is leverbaar: er is er {quantity} op voorraad.',
    other: 'Ja, {product} is leverbaar: er zijn er {quantity} op voorraad.',
  },
  availableOnly: {
    one: '{product} is leverbaar, maar er is er maar {quantity} op voorraad.',
    other: '{product} is leverbaar, maar er zijn er maar {quantity} op voorraad.',
  },
  availableUnknownQuantity: '{product} is leverbaar, maar ik weet niet hoeveel er zijn.',
  outOfStock: 'Nee, {product} is op dit moment niet op voorraad, en ik heb nog geen datum.',
  outOfStockUntil: 'Nee, {product} is op dit moment niet op voorraad. Het is leverbaar vanaf {date}.',
  backOrder: '{product} is in nabestelling: u kunt het nu bestellen, maar ik heb nog geen leverdatum.',
  backOrderUntil: '{product} is in nabestelling: u kunt het nu bestellen, en het is leverbaar vanaf {date}.',
  discontinued: 'Nee, {product} is uit het assortiment en komt niet terug.',
  stale: 'Ik heb geen recente gegevens over {product}, dus ik weet het niet.',
  clarify: 'Welke bedoelt u: {products}?',
  whichProduct: 'Over welk product wilt u iets weten?',
  unknownProduct: 'Het spijt me, dat product ken ik niet.',
  unknownPrice: 'Het spijt me, over prijzen weet ik niets.',
  unknownHours: 'Het spijt me, de openingstijden weet ik niet.',
  medicalAdvice: 'Het spijt me, medisch advies kan ik niet geven. Vraag het een arts of apotheker.',
  unknownOther: 'Het spijt me, dat weet ik niet. Ik kan u zeggen welke producten leverbaar zijn.',
  notUnderstood: 'Het spijt me, dat heb ik niet begrepen. Over welk product wilt u iets weten?',
  lookUpFailed: 'Het spijt me, dat kan ik op dit moment niet opzoeken.',
  handover: 'Ik verbind u door met een collega.',
  goodbye: 'Graag gedaan. Tot ziens.',
};
