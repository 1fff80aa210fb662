/** Dutch dates, months, periods and lengths of time. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { CalendarData } from '../spoken.js';

const WEEK = { months: 0, days: 7 };

const PARTICIPLE = new RegExp(
  '^(?!gebr|geld|gelijk|gevoel|gewoon|geen|gedoe|geval|graag|gezin|gebied|gerust|geduld|gemeente|gesprek|geluid|gebruik|gegeven|gezellig)' +
    '(?:ge\\p{L}{3,}(?:d|t|en)|(?:aan|af|op|over|binnen|door|uit|in|weg|mee|terug|na|voor|neer|samen|los|vast|toe|om|bij|rond|langs)?ge(?:ga|da|sta|sla)an|' +
    '(?:aan|af|op|over|binnen|door|uit|in|weg|mee|terug|na|voor|neer|samen|los|vast|toe|om|bij|rond|langs)ge\\p{L}{2,}(?:d|t|en)|' +
    '(?:aan|bij|terug|voor|uit|door|na|mee)?be(?:taald|steld|zorgd|gonnen|loofd|rekend|vestigd|handeld|eindigd)|ontvang(?:en|st)|' +
    'ver(?:stuurd|zonden|huisd|trokken|broken|dwenen|loren|geten|kocht|lopen|wijderd|vangen|nieuwd|lengd|hoogd|anderd))$',
  'u',
);

export const calendar: CalendarData = {
  months: phrasesOf([
    ['januari', 1],
    ['februari', 2],
    ['maart', 3],
    ['april', 4],
    ['mei', 5],
    ['juni', 6],
    ['juli', 7],
    ['augustus', 8],
    ['september', 9],
    ['oktober', 10],
    ['november', 11],
    ['december', 12],
  ]),
  shortMonths: new Map([
    ['jan', 'januari'],
    ['feb', 'februari'],
    ['febr', 'februari'],
    ['mrt', 'maart'],
    ['apr', 'april'],
    ['jun', 'juni'],
    ['jul', 'juli'],
    ['aug', 'augustus'],
    ['sep', 'september'],
    ['sept', 'september'],
    ['okt', 'oktober'],
    ['nov', 'november'],
    ['dec', 'december'],
  ]),
  feasts: phrasesOf([
    ['nieuwjaarsdag', 101],
    ['valentijnsdag', 214],
    ['koningsdag', 427],
    ['dag van de arbeid', 501],
    ['bevrijdingsdag', 505],
    ['sinterklaasavond|pakjesavond', 1205],
    ['kerstavond', 1224],
    ['eerste kerstdag|1e kerstdag', 1225],
    ['tweede kerstdag|2e kerstdag', 1226],
    ['oudejaarsavond|oudjaarsavond|oudjaarsdag|oudejaarsdag', 1231],
    ['driekoningen', 106],
    ['allerheiligen', 1101],
    ['sint maarten', 1111],
    ['aswoensdag', -46],
    ['palmzondag', -7],
    ['witte donderdag', -3],
    ['goede vrijdag', -2],
    ['eerste paasdag|1e paasdag|paaszondag', 0],
    ['tweede paasdag|2e paasdag|paasmaandag', 1],
    ['hemelvaartsdag|hemelvaart', 39],
    ['eerste pinksterdag|1e pinksterdag|pinksterzondag', 49],
    ['tweede pinksterdag|2e pinksterdag|pinkstermaandag', 50],
  ]),
  seasons: phrasesOf([
    ['nieuwjaar', 101],
    ['pasen', 0],
    ['pinksteren', 49],
    ['kerst|kerstmis', 1225],
    ['sinterklaas', 1205],
  ]),
  doubtfulMonths: wordSet(''),
  monthCues: wordSet(''),
  monthNouns: wordSet(''),
  weekdays: phrasesOf(
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'
      .split(' ')
      .flatMap((day, k) =>
        ['', 'ochtend', 'morgen', 'middag', 'avond', 'nacht'].map(part => [day + part, k + 1] as const),
      ),
  ),
  relativeDays: phrasesOf([
    ['vandaag', 0],
    ['morgen|morgenochtend|morgenmiddag|morgenavond|morgenvroeg', 1],
    ['overmorgen', 2],
    [
      'gisteren|gister|gisteravond|gisterenavond|gistermiddag|gisterenmiddag|gisterochtend|gistermorgen|gisternacht',
      -1,
    ],
    ['eergisteren|eergister', -2],
    ['vandaag over een week', 7],
    ['morgen over een week', 8],
  ]),
  units: phrasesOf([
    ['dag|dagen|werkdagen|werkdag', { months: 0, days: 1 }],
    ['week|weken|weekjes|weekje', WEEK],
    ['maand|maanden|maandje', { months: 1, days: 0 }],
    ['kwartaal|kwartalen', { months: 3, days: 0 }],
    ['jaar|jaren|jaartje', { months: 12, days: 0 }],
  ]),
  shifts: phrasesOf([
    ['vorige|vorig|verleden|afgelopen|voorbije', -1],
    ['deze|dit|lopende|huidige', 0],
    ['volgende|volgend|komende|komend|aankomende|aanstaande', 1],
  ]),
  yearShifts: phrasesOf([
    ['vorig jaar|van vorig jaar|verleden jaar|afgelopen jaar|van het vorige jaar', -1],
    ['dit jaar|van dit jaar', 0],
    ['volgend jaar|van volgend jaar|komend jaar', 1],
  ]),
  monthShifts: phrasesOf([
    ['vorige maand|verleden maand', -1],
    ['deze maand|lopende maand|huidige maand', 0],
    ['volgende maand|komende maand|aankomende maand', 1],
    ['eind deze maand', 0],
  ]),
  weekShifts: phrasesOf([
    ['vorige week|verleden week', -1],
    ['deze week', 0],
    ['volgende week|komende week|aankomende week', 1],
  ]),
  weekendShifts: phrasesOf([['komend weekend|aankomend weekend|aanstaand weekend|aanstaande weekend', 0]]),
  lengths: {
    plain: ['een <unit> of <n>', '(<n> | <one>) (volle | hele | volledige)? <unit>'],
    plusHalf: [
      '(<n> | <one>) en (een)? (half | halve) <unit>',
      '(<n> | <one>) <unit> en (een)? (half | halve)',
      '<n> en een halve <unit>',
    ],
    half: ['(een)? (half | halve) <unit>'],
    oneAndHalf: ['(anderhalf | anderhalve) <unit>'],
    fixed: ['<fixed>'],
  },
  fixedLengths: phrasesOf([['een halfjaar|halfjaar', { months: 6, days: 0 }]]),
  dates: {
    dayMonth: [
      '[ <weekday> (de)? (<dayord> | <daynum>) (van)? <month> (van | in)? (<year> | <year2> | <yearshift>)? ]',
      '[ (<dayord> | <daynum>) (van)? <month> (van | in)? (<year> | <year2> | <yearshift>)? ]',
      '[ <dayord> dag (van | in) <month> (van | in)? (<year> | <yearshift>)? ]',
    ],
    dayMonthShared: [
      '[ (<dayord> | <daynum>) ] (en | of) (op)? (de)? (<dayord:other> | <daynum:other>) (van)? <month> (<year> | <yearshift>)?',
    ],
    dayMonthNumber: ['[ (<dayord> | <daynum>) (van de | de)? <monthnum> (van)? (<year> | <year2>) ]'],
    dayOfMonthNumber: [
      '[ <dayord> van de <monthord> (<year> | <year2>)? ]',
      '(op | van | sinds | per | de) [ (<daynum> | <dayord>) (<monthnum> | <monthord>) <year> ]',
    ],
    feast: [
      '[ <feast> (van)? (<year> | <yearshift>)? ]',
      '(met | op | voor | na | tot | sinds) (de)? [ <season:feast> (van)? (<year> | <yearshift>)? ]',
    ],
    nthWeekday: [
      '[ (<dayord> | laatste) <weekday> (van | in) <month> <year>? ]',
      '[ (<dayord> | laatste) <weekday> van de maand ]',
      '[ (<dayord> | laatste) <weekday> (van | in) (de)? <monthshift:shift> ]',
    ],
    endOfMonth: [
      '[ (eind | einde) (van (de | deze))? maand ]',
      '[ laatste dag van (de | deze) maand ]',
      '[ laatste dag (van | in) <month> (van | in)? (<year> | <yearshift>)? ]',
      '[ laatste dag van (de)? <monthshift:shift> ]',
    ],
    endOfYear: ['[ (eind | einde) (van het)? jaar ]'],
    bareDay: [
      '(de | den) [ <dayord> ]',
      '(de | den) <dayord:other> of [ <dayord> ]',
      '(de | den) [ <dayord> van de maand ]',
      '[ <weekday> (de)? <dayord> ]',
      '(op | sinds | tot | voor | na) [ <dayord> ]',
    ],
    dayOfMonth: [
      '[ <dayord> van <monthshift:shift> ]',
      '[ <dayord> <monthshift:shift> ]',
      '[ <dayord> van de <monthshift:shift> ]',
    ],
    weekday: ['[ <weekday> ]'],
    weekdayLast: [
      '[ (afgelopen | vorige | verleden | laatste) <weekday> ]',
      '[ <weekday> (jongstleden | jl) ]',
    ],
    weekdayNext: [
      '[ (komende | aankomende | aanstaande | volgende | eerstvolgende) <weekday> ]',
      '[ <weekday> (aanstaande | eerstkomende) ]',
      '[ (volgende | komende) week (op)? <weekday> ]',
    ],
    weekdayAfterNext: [
      '[ (komende | aankomende | aanstaande | volgende)? <weekday> over een week ]',
      '[ (komende | aankomende | aanstaande | volgende)? <weekday> over (acht | 8) dagen ]',
      '[ over een week op <weekday> ]',
    ],
    weekdayFortnight: ['[ <weekday> over (twee weken | veertien dagen | 14 dagen) ]'],
    weekdayCounted: ['[ <weekday> over <length> ]'],
    weekdayOfLastWeek: [
      '[ <weekday> (van | in)? (vorige | verleden | afgelopen) week ]',
      '[ (vorige | verleden | afgelopen) week (op)? <weekday> ]',
    ],
    weekdayOfNextWeek: ['[ <weekday> (van | in)? volgende week ]', '[ <weekday> in de week daarna ]'],
    relative: ['[ <relday> ]'],
    ago: ['(ongeveer | zo n)? [ <length> (geleden | terug | eerder) ]'],
    ahead: [
      '[ (over | binnen) (ongeveer)? <length> ]',
      '[ <length> vanaf (nu | vandaag) ]',
      '[ <length> later ]',
    ],
  },
  monthPatterns: {
    month: ['[ <month> ]'],
    monthYear: ['[ <month> (van | in)? (het jaar)? <year> ]', '[ <month> <yearnear:year> ]'],
    monthNumber: [
      '(verloopt | vervalt | vervaldatum | verloopdatum | geldig tot | geldig tot en met) (is | op | in | eind)? [ <monthnum> (<year> | <year2>) ]',
    ],
    monthLast: ['[ (afgelopen | vorige | verleden) <month> ]', '[ <month> (jongstleden | jl) ]'],
    monthNext: ['[ (volgende | komende | aankomende | aanstaande) <month> ]', '[ <month> aanstaande ]'],
    monthLastYear: ['[ <month> (van)? (vorig | verleden | afgelopen) jaar ]', '[ vorig jaar (in)? <month> ]'],
    monthNextYear: ['[ <month> (van)? volgend jaar ]', '[ volgend jaar (in)? <month> ]'],
    relative: ['[ <monthshift> ]'],
  },
  periods: {
    week: ['[ <weekshift> ]'],
    weekOf: [
      '[ week van (<weekday>)? (de)? <dayord:a> (van)? <month>? ]',
      '[ week van (<weekday>)? <daynum:a> <month> ]',
    ],
    weekend: [
      '[ <shift> (weekend | weekeinde) ]',
      '[ <weekendshift> ]',
      '(in het | het | dit) [ (weekend | weekeinde) ]',
    ],
    year: ['[ <shift> jaar ]'],
    sinceYear: ['sinds [ <year> ]'],
    calendarYear: ['(in | over | van | sinds | heel | voor | het jaar | jaar) [ <year> ]'],
    quarter: [
      '[ <quarter> kwartaal (van)? (het jaar)? (<year> | <shift> jaar)? ]',
      '[ kwartaal <quarter> (van)? (<year> | <shift> jaar)? ]',
      '[ laatste kwartaal (van)? (het jaar)? <year> ]',
      '[ q <quarter> (van)? (<year> | <shift> jaar)? ]',
    ],
    half: [
      '[ <quarter> helft van (het jaar)? (<year> | <shift> jaar)? ]',
      '[ <quarter> halfjaar (van)? (<year> | <shift> jaar)? ]',
    ],
    quarterRelative: ['[ <shift> kwartaal ]'],
    months: [
      '(van | vanaf) [ <month:a> <year:yearA>? (tot | tot en met | tot aan) <month:b> (van)? (<year> | <yearshift>)? ]',
      'tussen [ <month:a> <year:yearA>? en <month:b> (van)? (<year> | <yearshift>)? ]',
      '[ <month:a> <year:yearA>? (tot | tot en met | tot aan) <month:b> (van)? (<year> | <yearshift>)? ]',
    ],
    days: [
      '(van | vanaf | tussen) (de)? [ <day:a> (<month:monthA>)? (tot | tot en met | en) (de)? <day:b> (van)? <month> <year>? ]',
      '(van | vanaf | tussen) de [ <dayord:a> (tot | tot en met | en) (de)? <dayord:b> (van <monthshift:shift>)? ]',
    ],
    back: [
      '(al | sinds | reeds | gedurende) (meer dan | zo n | ongeveer | bijna | ruim | zeker | minstens | wel | de)? (afgelopen | laatste)? [ <length> ]',
      '[ (afgelopen | laatste) <length> ]',
      '[ afgelopen <unit> ]',
      'voor [ <length> ] al',
      '[ <length> (lang) ]',
      '[ <length> ] (niks | niets | geen)',
    ],
  },
  birth: phraseSet('ik ben van|geboren|geboortedatum|verjaardag|geboorte|geboren op'),
  repeating: phraseSet('van elke maand|van iedere maand|elke maand|iedere maand'),
  dated: phraseSet(
    'geldig tot|geldig tot en met|verloopt|verloopt op|vervalt|gedateerd|datum|datum is|vervaldatum',
  ),
  ofDay: wordSet('van'),
  clauses: phraseSet(
    'dus|maar|want|omdat|en ik|en we|en wij|en u|en jullie|en ze|en zij|en hij|en het|en dat|en nu|en toen|en dan|dan|terwijl|hoewel|en nou|en daar',
  ),
  past: phraseSet(
    'nam|gaf|zag|las|sliep|hielp|bleef|reed|vloog|loog|bood|verloor|dacht|wist|mocht|moest|droeg|sloeg|hield|ontving|begreep|keek|riep|stal|sprong|trok|schoot|sloot|verdween|vergat|moeten zijn|moeten aankomen|moeten komen|moeten worden|bezorgd moeten|geleverd moeten|had een afspraak|had ik een afspraak|hadden een afspraak|hadden we een afspraak|was|waren|had|hadden|heeft|heb|hebben|hebt|werd|werden|ben ik|is er|kwam|kwamen|kreeg|kregen|ging|deed|zei|belde|betaalde|bestelde|sinds|geleden|factuur|rekening|betaling|brief|nota|afschrijving|incasso|aankoop|toen|vorige keer|vond|stond|begon|brak|viel|zou|zouden|sindsdien|al|bon|overboeking|gekregen|afgelopen|dateert|gedateerd|nog niet|nooit|mail van|bestelling van|jongstleden|jl|is van|viel|liep tot|duurde tot|gold tot|was tot|liep|liepen|duurde|gold|startte|werkte|wilde|hoorde|merkte|probeerde|stopte|hing|liet|vroeg|haalde|maakte|huurde|kocht|wachtte|beloofde|gebeurde|meldde|opende|pinde|boekte|reserveerde|annuleerde|ging|lag|stuurde|schreef|sprak|bracht',
  ),
  pastThings: wordSet('factuur rekening betaling brief nota afschrijving incasso aankoop bon overboeking'),
  future: phraseSet(
    'zodra|ben ik weg|ben ik op vakantie|ben ik er niet|ben ik niet thuis|ben ik thuis|ben ik in het buitenland|zijn we weg|zijn wij weg|zijn we op vakantie|zijn we er niet|u uitkomen|jullie uitkomen|je uitkomen|u schikken|u passen|je passen|jullie passen|uitkomen|uit komen|schikken|passen|liefst|heb ik liever|komt uit|komt me uit|zal|zullen|zult|wil|willen|wilt|kan|kunnen|kunt|kun|graag|mag|moet|moeten|afspraak|gaat|ga|komt|kom|beschikbaar|vrij|leveren|bezorgen|bezorgd worden|verzetten|verplaatsen|verhuizen|verhuis|tot|uiterlijk|vanaf|volgende|komende|aanstaande|past|schikt|lukt|annuleren|plannen|inplannen|langskomen|terugbellen|reserveren|boeken|verloopt|vervalt|wordt|worden|alstublieft|zou kunnen|zou goed|zou perfect|zou ideaal|zou beter|zou geweldig|zou leuk|zou wel|zou het beste|zou mooi|zou fijn|zou prima|zou handig|zou top|zou me|zou mij|zou uitkomen|zou passen|zou willen|zou graag|wijzigen|vertrek|vertrekken|ingaan|gaat in|stopt|opzeggen|doe maar|liever|ben ik vrij|kan het|is goed|bezorging|levering|eindigt|begint|start|hoop|verwacht|deadline|voor',
  ),
  movers: phraseSet(
    'verzetten|verzet|verplaatsen|verplaatst|verschuiven|verschoven|omzetten|wijzigen|veranderen',
  ),
  within: wordSet('binnen'),
  lasting: wordSet('gedurende lang'),
  needParticiple: wordSet('heb hebt heeft hebben'),
  pastModals: phraseSet(''),
  passives: wordSet('wordt worden word'),
  perfects: wordSet(
    'heeft heb hebben hebt had hadden is zijn was waren werd werden ben bent en maar want omdat toen dat',
  ),
  passiveReach: 10,
  pastForm: PARTICIPLE,
  futureForm: /^$a/,
  finalVerb: PARTICIPLE,
};
