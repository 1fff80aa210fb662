/** Dutch amounts of money. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { MoneyData } from '../spoken.js';

export const money: MoneyData = {
  currencies: phrasesOf([
    ["euro|euros|euro's|eur|€|eurootjes|euri|ballen|piek", 'EUR'],
    ['pond|ponden|britse pond|gbp|£', 'GBP'],
    ['dollar|dollars|amerikaanse dollar|usd|$', 'USD'],
    ['zwitserse frank|zwitserse franken|frank|franken|chf', 'CHF'],
  ]),
  cents: phrasesOf([['cent|centen|eurocent', 'EUR']]),
  slang: phrasesOf([
    ['tientje|tientjes', { amount: 10, currency: 'EUR' }],
    ['vijfje|vijfjes', { amount: 5, currency: 'EUR' }],
    ['honderdje', { amount: 100, currency: 'EUR' }],
    ['joet|joetje', { amount: 10, currency: 'EUR' }],
    ['geeltje', { amount: 25, currency: 'EUR' }],
    ['ton', { amount: 100_000, currency: 'EUR' }],
    ['meier', { amount: 100, currency: 'EUR' }],
    ['rug|rooie rug', { amount: 1000, currency: 'EUR' }],
    ['twintigje|twintigjes', { amount: 20, currency: 'EUR' }],
    ['vijftigje|vijftigjes', { amount: 50, currency: 'EUR' }],
    ['kwartje|kwartjes', { amount: 0.25, currency: 'EUR' }],
    ['dubbeltje|dubbeltjes', { amount: 0.1, currency: 'EUR' }],
    ['stuiver|stuivers', { amount: 0.05, currency: 'EUR' }],
  ]),
  patterns: {
    units: [
      '[ (<n> | <one>) <currency> ]',
      '(van | tussen) [ <n> ] (naar | tot | en) <n:other> <currency>',
      '(tussen | van) de [ <n> ] (en | tot) (de)? <n:other> <currency>',
      '[ <n> ] (tot | a | of) <n:other> <currency>',
    ],
    unitsCents: [
      '[ (<n> | <one>) <currency> (en)? <cent> <centOf> ]',
      '[ (<n> | <one>) <currency> (en)? <cent> ]',
      '[ <n> <two:cent> <currency> ]',
    ],
    cents: ['[ <n> <centOf> ]', '[ <one> <centOf> ]'],
    bare: ['[ <n> <two:cent> ]'],
    whole: [
      '(schatte het op | schat het op | geschat op | begroot op | getaxeerd op | betaald | betaalde | betaal | kost | kostte | aanbetaling van | borg van | bedrag van | bedrag is | bedrag was | rekening is | rekening was | factuur is | factuur was | totaal is | totaal van | totaal kwam op | totaal komt op | kwam uit op | komt uit op | kwam neer op | komt neer op | saldo is | saldo van | offerte van | premie is | huur is | schuld van | overboeking van | storting van | eigen risico van | boete van | limiet van | lening van | huur van | premie van) (ik | we | wij | u)? (me | mij | ons)? (ongeveer | bijna | ruim | maar | meer dan | minder dan | minstens)? [ <n> ]',
      '(abonnement | pakket | bundel) van [ <n> ]',
      '(van | tussen) [ <n> ] (naar | en | tot) <n:other> (per maand | per jaar | elke maand)',
      '[ <n> ] naar (mijn | de | onze) (spaarrekening | rekening)',
      '[ <n> ] (met (de | mijn)? (pas | kaart | pin | creditcard) | contant | cash) (betaald | afgerekend | voldaan)',
      '[ <n> ] (betaald | afgeschreven | overgemaakt | aanbetaald | teruggekregen | teruggestort | gestort | gepind | overgeboekt | afgeboekt | bijbetaald | uitgegeven | uitgekeerd | vergoed | terugbetaald | gedeclareerd | ingehouden | overmaken | opnemen | storten | lenen | per stuk | per nacht | per week | per persoon | per maand | per jaar | elke maand | netto | bruto | inclusief | exclusief | all in | in totaal)',
    ],
    wholeNoun: [
      '[ <n> ] (rente | administratiekosten | verzendkosten | eigen risico | provisie | boeterente)',
    ],
    roughly: ['[ <n> ] <n:other> <currency>'],
    half: [
      '[ (anderhalve | anderhalf) <currency> ]',
      '[ <n> en (een)? (half | halve) <currency> ]',
      '[ <n> <currency> en een halve ]',
    ],
    halfThousand: [
      '[ anderhalf duizend <currency> ]',
      '[ <n> en (een)? (half | halve) duizend <currency> ]',
      '[ anderhalf mille ]',
    ],
    decimal: [
      '[ <decimal> <currency> ]',
      '[ <n> (komma | punt) (<two> | <digit> <digit2>?) <scale>? <currency> ]',
      '[ <n> komma (<two> | <digit> <digit2>?) ]',
    ],
    kilo: ['[ <n> k <currency>? ]'],
    symbolFirst: ['[ <currency> <decimal> ]'],
  },
  cues: phraseSet(
    'rekening|factuur|betalingen|termijnen van|afschrijvingen|afschrijving|betaling|overschrijving|abonnement|aflossing|pakket van|bundel van|aanbetaald|aanbetaling|aanbetaling van|borg|borgsom|voorschot|huur|offerte|premie|termijnbedrag|opgenomen|gepind|gestort|eigen risico|boete|per maand|per jaar|elke maand|te veel|teveel|korting van|teruggestort|het was|kost|kostte|kosten|prijs|betaald|betaal|betalen|betaalde|bedrag|bedrag van|in rekening gebracht|afgeschreven|terugbetaling|teruggekregen|totaal|rekening van|factuur van|afgeboekt|saldo|schuld|verschuldigd|overgemaakt|incasso van|krijg nog|krijg ik nog|tegoed|afgegaan|eraf gegaan|eraf|verdien|salaris|berekend|gefactureerd|voor',
  ),
  // Their last part says what compounds are: "administratiekosten", "maandbedrag".
  words: new RegExp(
    '(?:' +
      'betaal\\w*|betal\\w*|kost|kosten|kostte\\w*|prijs|prijzen|prijsje|tarief|tarieven|rekening|rekeningen|factuur|facturen|bedrag|' +
      'bedragen|premie|premies|huur|borg|borgsom|afgeschreven|afschrijv\\w*|afgeboekt|overgemaakt|overmak\\w*|overboek\\w*|overgeboekt|' +
      'gestort|stort\\w*|vergoed\\w*|risico|boete|boetes|lening|leningen|geleend|lenen|hypotheek|salaris|loon|verdien\\w*|' +
      'uitkering|pensioen|toeslag|toeslagen|korting|kortingen|incasso|saldo|schuld|schulden|rente|offerte|begroot|begroting|geschat|schat|' +
      'schatte|getaxeerd|gepind|pinnen|opgenomen|opnemen|contant|gespaard|kwijt|uitgegeven|uitgave\\w*|geld|cash|duur|duurder|goedkoop|' +
      'goedkoper|aanslag|belasting|heffing|abonnement|termijn\\w*|voorschot|tegoed|bon|bonnen|waard|waarde|inkomen|winst|omzet|bonus|netto|' +
      'bruto|btw|fooi|statiegeld|pakket|bundel|verkocht|gekocht|berekend|gerekend|rekent|rekenen|verschuldigd|vraagt|vragen|uitgekeerd|' +
      'contributie|lidmaatschap|maandelijks|jaarlijks|verhoogd|verhoging|gestegen|omhoog|aanschaf|aankoop|lasten|toelage|beurs|spaar\\w*|' +
      'uitbetaal\\w*|terugkrijg\\w*|teruggekregen|gedeclareerd|declaratie\\w*|budget|schade' +
      ')$',
  ),
  links: {
    named: wordSet(''),
    times: wordSet('keer maal'),
    instead: wordSet('plaats ipv tegen dan'),
    more: wordSet('plus min minus extra nog erbij eraf'),
    now: wordSet('nu normaal gewoonlijk eerst vroeger daarvoor gebruikelijke ineens opeens'),
    is: wordSet("is was wordt werd maakt maar ongeveer circa bijna rond zo'n zei zegt op voor van naar"),
    from: wordSet('van'),
    to: wordSet('naar'),
  },
  counting:
    /^(?:bestel\w*|besteld|nodig|hoeveel|aantal|personen|mensen|gekregen|ontvangen|geleverd|verstuurd|kinderen|volwassenen|stuks|oud|met|zijn|maak)$/,
  measuring: wordSet(
    'meter meterstand stand kilometerstand tellerstand teller maat schoenmaat weegt gewicht leeftijd graden temperatuur druk snelheid pagina spoor perron lijn bus stoel rij model versie',
  ),
};
