/** English amounts of money. */
import { phrasesOf, phraseSet } from '../phrases.js';
import type { MoneyData } from '../spoken.js';

export const money: MoneyData = {
  currencies: phrasesOf([
    ['pound|pounds|quid|pounds sterling|pound sterling|gbp|£|squid', 'GBP'],
    ['euro|euros|eur|€', 'EUR'],
    ['dollar|dollars|usd|$|bucks|buck|us dollars', 'USD'],
    ['swiss franc|swiss francs|chf', 'CHF'],
  ]),
  cents: phrasesOf([
    ['pence|p|pee|penny|pennies', 'GBP'],
    ['cent|cents', 'EUR'],
  ]),
  slang: phrasesOf([
    ['fiver|fivers', { amount: 5, currency: 'GBP' }],
    ['tenner|tenners', { amount: 10, currency: 'GBP' }],
    ['grand', { amount: 1000, currency: 'GBP' }],
    ['pony', { amount: 25, currency: 'GBP' }],
  ]),
  patterns: {
    units: [
      '[ (<n> | <one>) <currency> ]',
      '[ <n> odd <currency> ]',
      '(from | between) [ <n> ] (to | and) <n:other> (k | odd)? <currency>',
      '[ <n> ] (to | or) <n:other> <currency>',
    ],
    unitsCents: [
      '[ (<n> | <one>) <currency> (and)? <cent> <centOf> ]',
      '[ (<n> | <one>) <currency> (and)? <cent> ]',
      '[ <n> <cent> <currency> ]',
    ],
    cents: ['[ <n> <centOf> ]', '[ <one> (penny | cent) ]'],
    bare: ['[ <n> <two:cent> ]'],
    whole: [
      "(put it at | puts it at | estimated at | estimated it at | valued at | valued it at | assessed at | came out at | comes out at | paid | pay | paying | cost | costs | charged | charge | charging | owe | owed | refunded | quoted | spent | debited | worth | mortgage of | loan of | credit of | refund of | deposit of | excess is | excess was | deposit is | deposit was | refund is | refund was | fee is | fee was | rent was | premium was | payment is | payment was | payment of | rent's | fee's | premium's | price's | deposit's | balance's | balance | bill of | bill was | bill is | bill's | bill came to | came to | comes to | total of | total is | total was | balance of | balance is | premium is | rent is | price is | price was | fee of | quote of | excess of | limit of | fine of | loan of | transfer | withdraw | deposit | borrow) (me | us | you)? (out | back | off)? (about | around | roughly | nearly | almost | over | only | just | more than | less than | up to | at least)? [ <n> ]",
      '(from | between) [ <n> ] (to | and) <n:other> (a month | per month | each month | every month | a year | per year)',
      '(plan | package | deal | subscription | tariff) (at | for | of) [ <n> ]',
      '[ <n> ] (each | apiece | all in | all inclusive | altogether | in total | plus vat | net | gross | after tax | before tax)',
      '[ <n> ] (a month | per month | each month | every month | a year | per year)',
    ],
    wholeAfter: ["(to | at | instead of | rather than | and not | now | now it is | now it's) [ <n> ]"],
    wholeSaid: [
      "(that's | that is | makes | is | it's | was | it was | normally | usually | instead of | rather than | only | just | says | said | then) [ <n> ]",
      '(usual | agreed | promised | quoted) [ <n> ]',
    ],
    wholeRest: ['[ <n> ]'],
    wholeNear: [
      '(gone | gone up | went | went up | jumped | risen | rose) from [ <n> ] to <n:next>',
      '(gone | gone up | went | went up | jumped | risen | rose) from <n:before> to [ <n> ]',
      '(lots of | times | minus | plus | minus the | plus the | want | wanting | asking | asking for | asked for | now) [ <n> ]',
      '[ <n> ] (minus | plus)',
    ],
    wholeNoun: [
      '[ <n> ] (interest | commission | postage | excess | in fees | in charges | in interest | in postage)',
    ],
    roughly: ['[ <n> ] <n:other> <currency>'],
    half: ['[ <n> and a half <currency> ]', '[ (<n> | <one>) <currency> and a half ]'],
    halfThousand: ['[ <n> and a half thousand <currency> ]', '[ <n> and a half grand ]'],
    decimal: [
      '[ <decimal> <currency> ]',
      '[ <n> point (<two> | <digit> <digit2>?) <scale>? <currency> ]',
      '[ <n> point (<two> | <digit> <digit2>?) ]',
    ],
    kilo: ['[ <n> k <currency>? ]'],
    symbolFirst: ['[ <currency> <decimal> ]'],
  },
  cues: phraseSet(
    "bill's|fee's|rent's",
    'put in|pay in|salary|gone up|bills are|payment|payments|instalments of|bills|charges|fees|refunds|direct debit|standing order|transaction|cheque|subscription|repayment|withdrawal|package|tariff|deal|plan|down payment|rent|premium|excess|instalment|instalments|withdrew|withdrawn|overdraft|fine|deposited|a month|per month|a year|per year|each month|every month|a week|per week|each week|every week|a night|per night|each time|every time|a time|double charged|too much|earn|earning|salary|salary is|altogether|in total|spent|overcharged|set me back|cost|costs|quoted|quoted me|quote|price|pay|paid|paying|charge|charged|charging|bill|billed|amount|amounts|invoice|fee|refund|refunded|total|comes to|came to|balance|owe|owed|deposit|worth|debit|debited|taken|took|transfer|transferred|only|it was',
  ),
};
