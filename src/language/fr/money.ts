/** French amounts of money. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { MoneyData } from '../spoken.js';

export const money: MoneyData = {
  currencies: phrasesOf([
    ['euro|euros|balles|eur|€|d’ euros', 'EUR'],
    ['livre|livres|livres sterling|livre sterling|gbp|£', 'GBP'],
    ['dollar|dollars|usd|$', 'USD'],
    ['franc suisse|francs suisses|franc|francs|chf', 'CHF'],
  ]),
  cents: phrasesOf([
    ['centime|centimes|centimes d’ euro|cent|cents', 'EUR'],
    ['pence', 'GBP'],
  ]),
  slang: phrasesOf([]),
  patterns: {
    units: [
      '[ (<n> | <one>) <currency> ]',
      '(de | entre) [ <n> ] (a | et) <n:other> <currency>',
      '[ <n> ] (a | ou) <n:other> <currency>',
    ],
    unitsCents: [
      '[ (<n> | <one>) <currency> (et)? <cent> <centOf> ]',
      '[ (<n> | <one>) <currency> (et)? <cent> ]',
    ],
    cents: ['[ <n> (centime | centimes) ]', '[ <one> centime ]'],
    whole: [
      "(chiffre a | estime a | evalue a | monte a | montait a | eleve a | revient a | revenu a | revenait a | vaut | vaille | valait | vaudra | paye | payer | paie | coute | coutait | couter | preleve | debite | facture | verse | rembourse | doit | dois | devez | prelevement de | remboursement de | acompte de | caution de | montant de | montant est de | montant c' est | total de | total est de | facture de | facture est de | facture etait de | solde de | solde est de | devis a | devis de | somme de | virement de | frais de | franchise de | loyer de | prime de | cotisation de | mensualite de | amende de | plafond de | pret de | retirer | virer | transferer | emprunter | verser | deposer) (encore | environ | presque | seulement | plus de | moins de | pres de | dans les | a peu pres | jusqu a)? [ <n> ]",
      '(abonnement | forfait | formule | offre | pack | option) (annuel | annuelle | mensuel | mensuelle)? (a | de) [ <n> ]',
      '(de | entre) [ <n> ] (a | et) <n:other> (par mois | par an | tous les mois | chaque mois)',
      "[ <n> ] (d' acompte | de caution | d' arrhes | net | nets | brut | net par mois | charges comprises | tout compris | toutes charges comprises | hors charges | hors taxes | ttc | piece | chacun | chacune | la nuit | par nuit | par semaine | par personne | par tete | par mois | par an | tous les mois | chaque mois)",
    ],
    wholeNoun: [
      "[ <n> ] (d' agios | d' interets | de frais | de penalites | de commission | de franchise | de port)",
    ],
    roughly: ['[ <n> ] <n:other> <currency>'],
    half: ['[ (<n> | <one>) <currency> et (demi | demie) ]'],
    halfThousand: ['[ <n> mille et demi <currency> ]'],
    decimal: [
      '[ <decimal> <currency> ]',
      '[ <n> (virgule | point) (<two> | <digit> <digit2>?) <scale>? <currency> ]',
      '[ <n> virgule (<two> | <digit> <digit2>?) ]',
    ],
    kilo: ['[ <n> k <currency>? ]'],
    symbolFirst: ['[ <currency> <decimal> ]'],
    bare: ['[ <n> <two:cent> ]'],
  },
  cues: phraseSet(
    "ça fait|cela fait|ça m' a fait|paiements|mensualités de|prélèvements|opérations|opération|paiement|abonnement|remboursement|chèque|forfait|formule|acompte|un acompte de|d' acompte|de caution|caution|arrhes|avance|loyer|devis|franchise|cotisation|mensualité|mensualités|prélèvement|prélèvement de|découvert|avoir|retrait|retiré|versé|verser|épargné|gagné|perdu|par mois|par an|chaque mois|en trop|de trop|ttc|coûté|coûter|tarif|remise de|c’ était|coûte|coûtait|prix|payé|payer|paie|facturé|facture de|montant|montant de|somme|total|prélevé|débité|remboursement|remboursé|frais|doit|dois|vaut|virement de|gagne|salaire|salaire de|solde",
  ),
  words: new RegExp(
    '^(?:re|sur|pre)?(?:' +
      'pa(?:y|i)(?:e|es|er|ez|ons|ait|ais|ement|ements|ant|ees?|era|erai|able|ables)|cout\\w*|prix|tarif\\w*|factur\\w*|rembours\\w*|' +
      'prelev\\w*|debit\\w*|credit\\w*|vers(?:e|er|ee|es|ement|ements|ez)|vir(?:e|er|ement|ements|ez)|loyers?|cautions?|acomptes?|arrhes|' +
      'franchise|cotis\\w*|primes?|mensualit\\w*|echeanc\\w*|amendes?|prets?|emprunt\\w*|salaires?|gagn\\w*|retraite|indemni\\w*|frais|' +
      'montants?|sommes?|total\\w*|soldes?|devis|budget|depens\\w*|econom\\w*|epargn\\w*|reduction\\w*|remises?|rabais|dus?|due|dois|doit|' +
      'doivent|devez|vaut|valait|vaille|valoir|vaudra\\w*|encaiss\\w*|retir(?:e|er|ait|rait)|retraits?|decouvert|cheques?|especes|liquide|' +
      'abonnements?|forfaits?|pension|allocations?|aides?|taxes?|impots?|interets?|agios|commissions?|pourboire|chiffr\\w*|estim\\w*|' +
      'evalu\\w*|reclam\\w*|cher|chere|argent|sous|promo\\w*|soldees?|avance\\w*|charges|brut|nets?|ttc|penalites?|compens\\w*|' +
      'regl\\w*|adhesions?|inscriptions?|mensuel\\w*|annuel\\w*|augment\\w*|ventes?|mutuelle|provisions?|depot|bourse|' +
      'dedommag\\w*|deduit\\w*|capital|revenus?|benefices?|transactions?|achat\\w*|achete\\w*|vend\\w*|ticket|places?' +
      ')$',
  ),
  links: {
    named: wordSet('le au du'),
    times: wordSet('fois'),
    instead: wordSet('lieu plutôt contre'),
    more: wordSet('plus moins encore autre autres'),
    now: wordSet(
      "maintenant habitude normalement avant désormais là aujourd'hui actuellement habituel habituels",
    ),
    is: wordSet("c' est était fait faisait soit environ presque dans autour dit à que seulement cela ça"),
    from: wordSet('de'),
    to: wordSet('à'),
  },
  counting:
    /^(?:commande\w*|besoin|faut|combien|personnes|recu|livre\w*|envoy\w*|quantite|enfants|places|adultes|age|sommes|est|mettez)$/,
  measuring: wordSet(
    'compteur relevé index kilométrage taille pointure pèse poids âge degrés température pression vitesse page quai ligne bus voie porte siège rang modèle version',
  ),
};
