/** English amounts of money. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
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
      '[ <n> ] (a month | per month | each month | every month | a year | per year | a night | per night | a week | per week | a head | per head | per person)',
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
  words: new RegExp(
    '^(?:under|over|re|pre|un|mis)?(?:' +
      'pay(?:s|ing|ment|ments|able|out|outs|roll)?|paid|cost(?:s|ing|ed|ly)?|charg(?:e|es|ed|ing)|bill(?:s|ed|ing)?|invoiced?|invoices|' +
      'fees?|rent(?:s|al)?|pric(?:e|es|ed|ing|ey)|ow(?:e|es|ed|ing)|refund(?:s|ed|ing)?|reimburs\\w*|debit\\w*|credit(?:s|ed)?|deposit\\w*|' +
      'premiums?|excess|mortgage\\w*|loans?|loaned|borrow\\w*|lend|lent|worth|valued?|valuation|estimate[sd]?|quot(?:e|es|ed|ing)|' +
      'spen[dt](?:s|ing)?|earn(?:s|ed|ing|ings)?|wages?|salary|pension|allowance|benefits?|budget|sav(?:ed|ings?)|fares?|fines?|fined|' +
      'penalty|tax|taxes|vat|interest|commission|tips?|discount(?:s|ed)?|vouchers?|debts?|arrears|instal?ments?|balance|overdraft|' +
      'withdr[ae]w\\w*|transfer(?:s|red|ring)?|compensat\\w*|claim(?:s|ed)?|settle\\w*|cheap(?:er|est)?|expensive|dear(?:er)?|money|cash|' +
      'cheque|funds?|total(?:s|led)?|sum|amounts?|tariff|subscription|package|deal|rate|donat\\w*|invest\\w*|profit|turnover|income|bonus|' +
      'membership|took|takes?|taken|taking|purchas\\w*|buy|buying|sold|sell(?:s|ing)?|increas\\w*|grants?|award\\w*|monthly|yearly|annually|' +
      'cashback|toll|postage|knock\\w*|transaction\\w*' +
      ")(?:'s)?$",
  ),
  links: {
    named: wordSet(''),
    times: wordSet('times lots x'),
    instead: wordSet('instead rather than versus against'),
    more: wordSet('plus minus less off extra another more'),
    now: wordSet('now normally usually usual before originally currently previously first then'),
    is: wordSet(
      "is it's that's was were makes be just only about around roughly nearly almost over under said says say at",
    ),
    from: wordSet('from'),
    to: wordSet('to'),
  },
  counting:
    /^(?:order(?:ed)?|need|want(?:ed)?|boxes|bought|pieces|copies|people|persons|many|got|have|left|deliver\w*|receiv\w*|sent|number|quantity|seats?|tickets?|rooms?|kids|children|guests|adults|aged?|old|make)$/,
  measuring: wordSet(
    'meter reading readings mileage miles clock size shoe weighs weigh weight age aged temperature degrees pressure speed score channel page platform gate seat row bus route version model',
  ),
};
