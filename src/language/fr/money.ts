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
    units: ['[ (<n> | <one>) <currency> ]'],
    unitsCents: [
      '[ (<n> | <one>) <currency> (et)? <cent> <centOf> ]',
      '[ (<n> | <one>) <currency> (et)? <cent> ]',
    ],
    cents: ['[ <n> (centime | centimes) ]', '[ <one> centime ]'],
    half: ['[ (<n> | <one>) <currency> et (demi | demie) ]'],
    halfThousand: ['[ <n> mille et demi <currency> ]'],
    decimal: [
      '[ <decimal> <currency> ]',
      '[ <n> (virgule | point) (<two> | <digit> <digit2>?) <scale>? <currency> ]',
      '[ <n> virgule (<two> | <digit> <digit2>?) ]',
    ],
    symbolFirst: ['[ <currency> <decimal> ]'],
    bare: ['[ <n> <two:cent> ]'],
  },
  cues: phraseSet(
    'par mois|par an|chaque mois|en trop|de trop|ttc|coûté|coûter|tarif|remise de|c’ était|coûte|coûtait|prix|payé|payer|paie|facturé|facture de|montant|montant de|somme|total|prélevé|débité|remboursement|remboursé|frais|doit|dois|vaut|virement de|solde',
  ),
};
