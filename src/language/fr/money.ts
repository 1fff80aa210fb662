/** French amounts of money. */
import { phrasesOf, phraseSet } from '../phrases.js';
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
      "[ <n> ] (d' acompte | de caution | d' arrhes | net | nets | brut | net par mois | charges comprises | tout compris | toutes charges comprises | hors charges | hors taxes | ttc | piece | chacun | chacune | par mois | par an | tous les mois | chaque mois)",
    ],
    wholeAfter: ['(a | au lieu de | et pas | et non | contre | maintenant) [ <n> ]'],
    wholeSaid: [
      "(ca fait | cela fait | fait | c' est | c' etait | etait | est | d' habitude | normalement | habituellement | au lieu de | au lieu des | au lieu d' | plutot que | maintenant | avant | que | seulement) [ <n> ]",
      '(des | les) [ <n> ] (habituels | habituelles | prevus | prevues | convenus | convenues | annonces | promis | initiaux)',
    ],
    wholeRest: ['[ <n> ]'],
    wholeNear: [
      '(passe | passee | passes | monte | montee | augmente) de [ <n> ] a <n:next>',
      '(passe | passee | passes | monte | montee | augmente) de <n:before> a [ <n> ]',
      '(fois | moins | plus | moins les | plus les | reclame | reclamez | reclament | reclamait | demande | demandez | demandent | veut | voulez | veulent | passe a | passe de | monte a | soit | il est de | elle est de | il etait de | elle etait de | ils sont de | il sera de | elle sera de) [ <n> ]',
      '[ <n> ] (moins | plus) (les)? <n:next>',
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
};
