/** French dates, months, periods and lengths of time. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { CalendarData } from '../spoken.js';

const WEEK = { months: 0, days: 7 };

export const calendar: CalendarData = {
  months: phrasesOf([
    ['janvier', 1],
    ['février', 2],
    ['mars', 3],
    ['avril', 4],
    ['mai', 5],
    ['juin', 6],
    ['juillet', 7],
    ['août|aout|out', 8],
    ['septembre', 9],
    ['octobre', 10],
    ['novembre', 11],
    ['décembre', 12],
  ]),
  shortMonths: new Map([
    ['janv', 'janvier'],
    ['fevr', 'fevrier'],
    ['fev', 'fevrier'],
    ['avr', 'avril'],
    ['juil', 'juillet'],
    ['sept', 'septembre'],
    ['oct', 'octobre'],
    ['nov', 'novembre'],
    ['dec', 'decembre'],
  ]),
  feasts: phrasesOf([
    ['jour de l’ an|premier de l’ an', 101],
    ['saint valentin', 214],
    ['fête du travail', 501],
    ['fête nationale', 714],
    ['veille de noël|réveillon de noël', 1224],
    ['jour de noël', 1225],
    ['saint sylvestre|réveillon du nouvel an', 1231],
  ]),
  doubtfulMonths: wordSet('out'),
  monthCues: wordSet(''),
  monthNouns: wordSet(''),
  weekdays: phrasesOf([
    ['lundi|lundis', 1],
    ['mardi|mardis', 2],
    ['mercredi', 3],
    ['jeudi', 4],
    ['vendredi', 5],
    ['samedi', 6],
    ['dimanche', 7],
  ]),
  relativeDays: phrasesOf([
    ['aujourd’hui|aujourd hui|aujourdhui|ce jour', 0],
    ['demain', 1],
    ['après-demain|apres demain|après demain', 2],
    ['hier', -1],
    ['avant-hier|avant hier', -2],
  ]),
  units: phrasesOf([
    ['jour|jours|jours ouvrés|jours ouvrables', { months: 0, days: 1 }],
    ['semaine|semaines', WEEK],
    ['mois', { months: 1, days: 0 }],
    ['trimestre|trimestres', { months: 3, days: 0 }],
    ['semestre|semestres', { months: 6, days: 0 }],
    ['an|ans|année|années', { months: 12, days: 0 }],
  ]),
  shifts: phrasesOf([
    ['dernier|dernière|passé|passée|précédent|précédente|d’ avant', -1],
    ['prochain|prochaine|qui vient|suivant|suivante|à venir|d’ après', 1],
  ]),
  yearShifts: phrasesOf([
    [
      'de l’ année dernière|l’ année dernière|de l’ an dernier|l’ an dernier|de l’ an passé|l’ an passé|de l’ année passée|l’ année passée',
      -1,
    ],
    ['de cette année|cette année', 0],
    ['de l’ année prochaine|l’ année prochaine|de l’ an prochain|l’ an prochain', 1],
  ]),
  monthShifts: phrasesOf([
    ['ce mois-ci|ce mois ci|mois en cours|ce mois', 0],
    ['mois dernier|mois passé|mois précédent|mois d’ avant', -1],
    ['mois prochain|mois suivant|mois qui vient', 1],
  ]),
  weekShifts: phrasesOf([
    ['cette semaine|semaine en cours|cette semaine ci', 0],
    ['semaine dernière|semaine passée|semaine précédente|semaine d’ avant', -1],
    ['semaine prochaine|semaine suivante|semaine qui vient|semaine d’ après', 1],
    ['il y a deux semaines passées', -2],
  ]),
  lengths: {
    plain: ['(<n> | <one>) <unit>'],
    plusHalf: ['(<n> | <one>) <unit> et (demi | demie)'],
    half: ['(une | un)? (demi | demie) <unit>', "la moitie (d' | de) (un | une) <unit>"],
    fixed: ['<fixed>'],
  },
  fixedLengths: phrasesOf([
    ['une quinzaine|une quinzaine de jours|quinzaine de jours', { months: 0, days: 15 }],
    ['une dizaine de jours|dizaine de jours', { months: 0, days: 10 }],
    ['une huitaine|une huitaine de jours', { months: 0, days: 8 }],
    ['une vingtaine de jours', { months: 0, days: 20 }],
    ['une douzaine de jours', { months: 0, days: 12 }],
  ]),
  dates: {
    dayMonth: [
      "[ <weekday> (le)? (<dayord> | <daynum>) (du mois de | de)? <month> (de l' annee | de | en)? (<year> | <year2> | <yearshift>)? ]",
      "[ (<dayord> | <daynum>) (du mois de | de)? <month> (de l' annee | de | en)? (<year> | <year2> | <yearshift>)? ]",
    ],
    dayMonthNumber: ['[ (<dayord> | <daynum>) (du)? <monthnum> (de)? (<year> | <year2>) ]'],
    dayOfMonthNumber: [
      '(le | du | au) [ <daynum> du <monthnum> (<year> | <year2>)? ]',
      '[ <dayord> du <monthnum> (<year> | <year2>) ]',
      '(le | du | au) [ <daynum> <monthnum> <year> ]',
    ],
    feast: ['[ <feast> (de | en)? (<year> | <yearshift>)? ]'],
    endOfMonth: ['[ (fin du mois | fin de mois) ]'],
    endOfYear: ["[ fin (de l' | d')  annee ]"],
    bareDay: [
      '(le | du | au | ce) [ <daynum> ]',
      '(le | du | au) [ <dayord> ]',
      '[ <weekday> (le)? (<daynum> | <dayord>) ]',
    ],
    dayOfMonth: [
      '[ (<daynum> | <dayord>) du mois <shift> ]',
      '[ (<daynum> | <dayord>) (du | de ce) <monthshift:shift> ]',
      '[ (<daynum> | <dayord>) (de ce mois) ]',
    ],
    weekday: ['[ <weekday> ]'],
    weekdayLast: ['[ <weekday> (dernier | passe | precedent) ]'],
    weekdayNext: ['[ <weekday> (prochain | qui vient | suivant | a venir) ]', '[ ce <weekday> (ci)? ]'],
    weekdayAfterNext: ['[ <weekday> en huit ]'],
    weekdayFortnight: ['[ <weekday> en quinze ]'],
    weekdayOfLastWeek: [
      "[ <weekday> (de)? (la)? semaine (derniere | passee | d' avant) ]",
      'la [ semaine derniere <weekday> ]',
    ],
    weekdayOfNextWeek: [
      "[ <weekday> (de)? (la)? semaine (prochaine | suivante | d' apres) ]",
      '[ semaine prochaine <weekday> ]',
    ],
    relative: ['[ <relday> ]'],
    ago: [
      '[ (il y a | y a | ya | il ya | voici | voila) (environ | a peu pres | a peine | deja)? <length> ]',
      '[ <length> plus tot ]',
    ],
    ahead: ["[ (dans | sous | d' ici) (environ)? <length> ]", '[ <length> plus tard ]'],
  },
  monthPatterns: {
    month: ['[ <month> ]'],
    monthYear: ["[ <month> (de l' annee | de | en)? <year> ]", '[ <month> <yearnear:year> ]'],
    monthLast: ['[ <month> (dernier | passe) ]'],
    monthNext: ['[ <month> (prochain | suivant) ]'],
    monthLastYear: ["[ <month> (de)? l' (annee | an) (derniere | dernier | passee | passe) ]"],
    monthNextYear: ["[ <month> (de)? l' (annee | an) (prochaine | prochain) ]"],
    relative: ['[ <monthshift> ]'],
  },
  periods: {
    week: ['[ <weekshift> ]'],
    weekend: ['[ (week end | weekend) <shift> ]', '(ce | le) [ (week end | weekend) ]'],
    year: ['[ (annee | an) <shift> ]', '[ cette annee ]', '[ (annee | an) (derniere | dernier) ]'],
    calendarYear: ["(en | l' annee | annee | de | depuis | pour | courant) [ <year> ]"],
    quarter: [
      "[ <quarter> trimestre (de | de l' annee)? (<year>)? ]",
      "[ <quarter> trimestre (de)? (l')? annee <shift> ]",
      '[ <quarter> trimestre de cette annee ]',
      '[ t <quarter> <year> ]',
    ],
    half: [
      "[ <quarter> semestre (de | de l' annee)? (<year>)? ]",
      "[ <quarter> semestre (de)? (l')? annee <shift> ]",
    ],
    quarterRelative: ['[ trimestre <shift> ]'],
    months: [
      '(entre | entre les mois de) [ <month:a> et <month:b> (de)? (<year> | <yearshift>)? ]',
      "(de | depuis | du mois de) [ <month:a> (a | au | jusqu a | jusqu en | jusqu au mois de | jusqu au mois d') <month:b> (de)? (<year> | <yearshift>)? ]",
      "d' [ <month:a> (a | au | jusqu a | jusqu en) <month:b> <year>? ]",
    ],
    days: [
      '(du | entre le | depuis le) [ <day:a> (<month:monthA>)? (au | et le | jusqu au) <day:b> (de)? <month> <year>? ]',
    ],
    back: [
      "(depuis | pendant | durant | sur | voila | voici | ca fait | cela fait | fait) (plus de | plus d' | pres de | pres d' | environ | au moins | deja | bientot | presque | les)? [ <length> ]",
      '[ <n> (dernieres | derniers) <unit> ]',
      '(les | ces) [ <n> (dernieres | derniers | passes | passees) <unit> ]',
    ],
  },
  birth: phraseSet('né|née|naissance|date de naissance|anniversaire|nee'),
  past: phraseSet(
    "était|étaient|avait|avais|avaient|étais|depuis|il y a|reçu|payé|commandé|appelé|eu|été|facture|paiement|prélèvement|date du|datant du|est du|commande du|courrier|relevé|virement|achat|hier|venu|venue|passé|dernière fois|a coupé|mis|fait|pris|envoyé|parti|arrivé|arrivée|déjà|signé|dit|ai été|suis passé|devait|devaient|dernier|dernière|lettre|datée|daté|j' ai|on a|m' a|m' avez|vous avez|nous avons|ont|s' est|c' était|est tombé|est arrivé|débité|facturé",
  ),
  future: phraseSet(
    'voudrais|aimerais|souhaite|souhaiterais|souhaitons|rendez-vous|rendez vous|pouvez|pourriez|puis je|peut on|est ce que je peux|est ce possible|possible|peux|peut|pourrais|pourrait|va|vais|allez|vont|allons|sera|serai|serait|disponible|disponibilité|livrer|livraison|réserver|réservation|déplacer|reporter|décaler|déménage|déménager|avant|jusqu au|jusqu|à partir|prochain|prochaine|expire|arrive|part|venir|vienne|viendra|passer|passe|prévu|prévue|échéance|faut|fixer|annuler|veux|veut|plaît|svp|libre|rappeler|rappelez|sinon|plutôt|changer|commence|termine|finit|dois|doit|demain|début|planifier|convient|irait',
  ),
  passives: wordSet('etre'),
  pastForm:
    /^(?!voudrais|aimerais|pourrais|serais|mais$|jamais$|français|anglais|société|qualité|café|marché|clé|été$|abonné|santé|électricité|activité|propriété|facilité|identité|possibilité|disponibilité)\p{L}{3,}(?:ait|aient|ais|é|ée|és|ées)$/u,
  futureForm: /^(?!vrai)\p{L}{2,}(?:rai|ras|ra|(?:e|d|r|au|[eo]v)rez|ront|rons|rait|rais|riez)$/u,
};
