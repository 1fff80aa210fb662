/** What the bot says in French. Sentences avoid articles and agreement: a name's gender stands in no table. */
import type { Templates } from './sentence.js';

export const FRENCH: Templates = {
  available: 'Oui, {product} est disponible.',
  availableNow: '{product} est disponible dès maintenant.',
  canOrder: 'Oui, {product} est disponible et vous pouvez passer commande dès maintenant.',
  availableQuantity: {
    one: 'Oui, {product} est disponible : il y en a {quantity} en stock.',
    other: 'Oui, {product} est disponible : il y en a {quantity} en stock.',
  },
  availableOnly: {
    one: '{product} est disponible, mais il n’y en a que {quantity} en stock.',
    other: '{product} est disponible, mais il n’y en a que {quantity} en stock.',
  },
  availableUnknownQuantity: '{product} est disponible, mais je ne sais pas en quelle quantité.',
  outOfStock: 'Non, {product} est en rupture de stock, et je n’ai pas encore de date de retour.',
  outOfStockUntil: 'Non, {product} est en rupture de stock. Retour prévu à partir du {date}.',
  backOrder:
    '{product} est en réapprovisionnement : vous pouvez passer commande, mais je n’ai pas encore de date de livraison.',
  backOrderUntil:
    '{product} est en réapprovisionnement : vous pouvez passer commande, pour une disponibilité à partir du {date}.',
  discontinued: 'Non, nous ne proposons plus {product} : sa commercialisation est arrêtée.',
  stale: 'Je n’ai pas d’information récente sur {product}, je ne sais donc pas.',
  clarify: 'Lequel voulez-vous dire : {products} ?',
  whichProduct: 'Quel produit vous intéresse ?',
  unknownProduct: 'Je suis désolé, je ne connais pas ce produit.',
  unknownPrice: 'Je suis désolé, je ne connais pas les prix.',
  unknownHours: 'Je suis désolé, je ne connais pas les horaires d’ouverture.',
  medicalAdvice:
    'Je suis désolé, je ne peux pas donner de conseil médical. Demandez à un médecin ou à un pharmacien.',
  unknownOther: 'Je suis désolé, je ne sais pas. Je peux vous dire quels produits sont disponibles.',
  notUnderstood: 'Je suis désolé, je n’ai pas compris. Quel produit vous intéresse ?',
  lookUpFailed: 'Je suis désolé, je ne peux pas vérifier en ce moment.',
  handover: 'Je vous passe un collègue.',
  goodbye: 'Je vous en prie. Au revoir.',
  greeting: 'Bonjour. Quel produit vous intéresse ?',
  confirm: 'Avez-vous dit {products} ?',
  stillThere: 'Êtes-vous toujours là ? Quel produit vous intéresse ?',
  keysHelp: 'Dites le nom d’un produit, ou appuyez sur zéro pour parler à un collègue.',
  noColleague: 'Je suis désolé, je ne peux pas vous aider davantage. Au revoir.',
  shortage: 'Il y a une pénurie de {product} en ce moment.',
  shortageUntil: 'Il y a une pénurie de {product} en ce moment. Retour prévu à partir du {date}.',
  faq: '{answer}',
};
