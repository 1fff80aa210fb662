/**
 * What the bot says in French. Sentences avoid articles and agreement where a product is spoken of as one: a name's gender stands
 * in no table. `[one|several]` is chosen by the name.
 */
import type { Templates } from './sentence.js';

export const FRENCH: Templates = {
  available: 'Oui, [{product} est disponible|les {product} sont disponibles].',
  availableNow: '[{product} est disponible|Les {product} sont disponibles] dès maintenant.',
  canOrder:
    'Oui, [{product} est disponible|les {product} sont disponibles] et vous pouvez passer commande dès maintenant.',
  availableQuantity: {
    one: 'Oui, [{product} est disponible|les {product} sont disponibles] : il y en a {quantity} en stock.',
    other: 'Oui, [{product} est disponible|les {product} sont disponibles] : il y en a {quantity} en stock.',
  },
  availableOnly: {
    one: '[{product} est disponible|Les {product} sont disponibles], mais il n’y en a que {quantity} en stock.',
    other:
      '[{product} est disponible|Les {product} sont disponibles], mais il n’y en a que {quantity} en stock.',
  },
  availableUnknownQuantity:
    '[{product} est disponible|Les {product} sont disponibles], mais je ne sais pas en quelle quantité.',
  outOfStock:
    'Non, [{product} est|les {product} sont] en rupture de stock, et je n’ai pas encore de date de retour.',
  outOfStockUntil:
    'Non, [{product} est|les {product} sont] en rupture de stock. Retour prévu à partir du {date}.',
  backOrder:
    '[{product} est|Les {product} sont] en réapprovisionnement : vous pouvez passer commande, mais je n’ai pas encore de date de livraison.',
  backOrderUntil:
    '[{product} est|Les {product} sont] en réapprovisionnement : vous pouvez passer commande, pour une disponibilité à partir du {date}.',
  discontinued:
    '[{product} ne fait plus partie|Les {product} ne font plus partie] de notre assortiment, et aucun retour n’est prévu.',
  stale: 'Je n’ai pas d’information récente sur [|les ]{product}, je ne sais donc pas.',
  clarify: 'Quel produit voulez-vous dire : {products} ?',
  whichProduct: 'Quel produit vous intéresse ?',
  unknownProduct: 'Je suis désolé, je ne connais pas ce produit.',
  unknownBeside: 'L’autre produit que vous avez nommé, je ne le connais pas.',
  unknownPrice: 'Je suis désolé, je ne connais pas les prix.',
  unknownHours: 'Je suis désolé, je ne connais pas les horaires d’ouverture.',
  medicalAdvice:
    'Je suis désolé, je ne peux pas donner de conseil médical. Demandez à un médecin ou à un pharmacien.',
  unknownOther: 'Je suis désolé, je ne sais pas. Je peux vous dire quels produits sont disponibles.',
  notUnderstood: 'Je suis désolé, je n’ai pas compris. Quel produit vous intéresse ?',
  lookUpFailed: 'Je suis désolé, je ne peux pas vérifier en ce moment.',
  handover: 'Je vous passe un collègue.',
  takeTime: 'Bien sûr, prenez votre temps.',
  goodbye: 'Je vous en prie. Au revoir.',
  greeting: 'Bonjour. Quel produit vous intéresse ?',
  confirm: 'Avez-vous dit {products} ?',
  confirmFirst: 'Je peux vous le dire : avez-vous dit {products} ?',
  stillThere: 'Êtes-vous toujours là ? Quel produit vous intéresse ?',
  keysHelp: 'Dites le nom d’un produit, ou appuyez sur zéro pour parler à un collègue.',
  noColleague: 'Je suis désolé, je ne peux pas vous aider davantage. Au revoir.',
  shortage: 'Un produit manque en ce moment : {product}.',
  shortageUntil: 'Un produit manque en ce moment : {product}. Retour prévu à partir du {date}.',
  faq: '{answer}',
};
