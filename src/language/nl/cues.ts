/** Dutch fillers, corrections, idioms and the words around codes. */
import { MODEL_NAMES } from '../model-names.js';
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { CueData } from '../spoken.js';

export const cues: CueData = {
  fillers: phraseSet(
    'even voor u|voor u|een uur of|een stuk of|stuk of|eh|ehm|uh|uhm|euh|um|hm|hmm|mm|nou|nou ja|even kijken|eens kijken|even denken|zeg maar|weet je|laat me even kijken|wacht even hoor|tja|he|hè|oh ja|ah|even zien|hoe zeg je dat',
  ),
  corrections: phraseSet(
    'nee|nee nee|nee sorry|sorry|sorry nee|nee wacht|wacht|wacht nee|of nee|ik bedoel|nee ik bedoel|ik bedoelde|pardon|nee pardon|correctie|eigenlijk|nee eigenlijk|nee toch|oh nee|o nee|oh sorry|foutje|excuus|excuseer|beter gezegd|of beter|dat is fout|dat klopt niet|nee dat klopt niet|nee dat is fout|verkeerd|ik zeg het verkeerd|ik vergis me|nee ik vergis me|herstel|laat maar|maak er|maak er maar|nee het is|toch niet|of liever|liever gezegd|even opnieuw|opnieuw|ik begin opnieuw|wacht even|nee wacht even|nee hoor|of eigenlijk|nee maak daar van|maak daar van|ik moet zeggen|nee dat moet zijn|moet zijn|dat moet zijn|sorry ik bedoel',
  ),
  comparisons: phraseSet('liever dan|eerder dan'),
  withdrawals: {
    after: wordSet('nee wacht'),
    phrases: phraseSet(
      'ik zoek het op|ik zoek hem op|ik zoek het even op|ik zoek hem even op|ik moet het opzoeken|ik moet het even opzoeken|ik moet dat opzoeken|dat moet ik opzoeken|dat moet ik even opzoeken|moet ik opzoeken|moet ik even opzoeken|zoek ik op|zoek ik even op|ik ga het zoeken|ik pak het|ik pak hem|ik weet het niet|weet ik niet|ik heb het niet|ik heb hem niet|ik heb dat niet|ik heb mijn nummer niet|ik ben het kwijt|ik vind het niet',
    ),
  },
  leadIns: wordSet('is was luidt de op van'),
  restarts: wordSet(
    'nee wacht sorry pardon even opnieuw nog een keer vanaf van het begin ik begin herhaal hoor oh excuus voor af aan',
  ),
  correctionTail: wordSet('het is dat was oh hoor'),
  asides: {
    opens: phraseSet('dat is|dat was|dit is|da is|dat zijn'),
    first: wordSet('de het een mijn onze uw zijn haar hun van vorige voor'),
    outdated: wordSet('oude oud verkeerde verkeerd vorige'),
    resumes: phraseSet(
      'het is|het was|het mijne is|de mijne is|het nieuwe is|de nieuwe is|het nieuwe nummer is|de goede is|het goede is|het juiste is|de juiste is|het moet zijn|ik heet|ik ben|mijn naam is|die van mij is|dat van mij is',
    ),
  },
  negations: phraseSet('niet|niet de|niet op|en niet|niet op de|niet het'),
  sparing: wordSet('voor na tot sinds vanaf maar'),
  alternatives: wordSet('of'),
  singular: wordSet(''),
  models: wordSet(`${MODEL_NAMES} windows office`),
  streets: wordSet(''),
  functionWords: wordSet(
    'langs thuis weg vrij hierover daarover hiervoor daarvoor contant cash giraal online telefonisch persoonlijk schriftelijk behalve overigens trouwens namelijk natuurlijk inderdaad gewoon bijvoorbeeld plus min meteen direct gelijk misschien liefst anders samen behoudens de het een één en of maar want dus als dan dat die dit deze daar er hier waar wat wie hoe waarom wanneer welke in op aan van voor met zonder bij naar uit over onder boven tussen door tot sinds na vanaf om te ter ten tegen rond per via binnen buiten tijdens volgens ik jij je u hij zij ze wij we jullie mij me jou hem haar ons hun mijn uw zijn haar onze ben bent is was waren wordt worden werd werden heb hebt heeft hebben had hadden kan kunt kunnen kon zal zult zullen zou zouden wil wilt willen wou moet moeten mag mogen ga gaat gaan ging kom komt komen kwam doe doet doen deed niet geen nooit ook nog al weer toch wel graag alstublieft aub bedankt dank sorry nee ja oke oké nu straks morgen gisteren vandaag terug geleden alleen maar heel erg zeer veel meer meest minder alle alles iets niets iemand niemand ander andere zelf even eens zo zoals omdat toen terwijl hoewel of eigenlijk bedoel hallo dag hoi goedemorgen goedemiddag meneer mevrouw wacht staat krijg krijgt gekregen betaald gebeld besteld ontvangen geweest',
  ),
  adverb: /^$a/,
  articles: wordSet('de het een'),
  ones: wordSet('een'),
  idioms: phraseSet(
    "geen cent|rode cent|één april grap|half gek|black friday|cyber monday|half dood|half slapend|half werk|half af|half om half|half leeg|half vol|half begrepen|ten eerste|ten tweede|ten derde|ten vierde|op de eerste plaats|in de eerste plaats|in eerste instantie|in tweede instantie|op het eerste gezicht|eerste hulp|eerste de beste|de eerste de beste|voor het eerst|eerst|voor de zoveelste keer|zoveelste keer|honderd procent|voor honderd procent|honderd procent zeker|duizend keer|duizendmaal|duizend maal|duizend maal dank|duizend dank|honderd keer|honderdduizend keer|voor de duizendste keer|duizendste keer|honderdste keer|voor de honderdste keer|miljoen keer|onder vier ogen|vier ogen|in zeven sloten|zeven sloten|in zeven sloten tegelijk|van twee walletjes|twee walletjes|op een na|op één na|een voor een|één voor één|twee aan twee|twee vliegen in een klap|twee vliegen in één klap|acht slaan|acht geslagen|geen acht|in acht nemen|in acht genomen|in acht te nemen|neem in acht|neemt in acht|in acht|acht ik|ik acht|geef acht|geeft acht|zevende hemel|in de zevende hemel|vierentwintig zeven|24 7|zomaar een twee drie|niet een twee drie|in een twee drie|zo een twee drie|twee handen op één buik|twee handen op een buik|nul op het rekest|nul op rekest|van nul af aan|vanaf nul|bij nul|van nul|nummer een|nummer één|vijf voor twaalf|het is vijf voor twaalf|zeven kleuren|op zijn elfendertigst|elfendertigst|twee keer nadenken|geen twee|alle twee|alletwee|alle drie|met z'n tweeën|met zijn tweeën|met z'n drieën|een van de|een of ander|een of andere|één ding|een ding|op een dag|een dezer dagen|dezer dagen|tweede kans|tweedehands|tweede hands|tweede natuur|derde wereld|derde partij|derde leeftijd|derde keer scheepsrecht|drie keer is scheepsrecht|drie keer scheepsrecht|één seconde|een seconde|een momentje|een minuutje|een minuut|twee minuten|twee seconden|vijf minuten|elke dag|elke week|elke maand|elk jaar|per week|per maand|per jaar|per dag|iedere maand|iedere dag|ieder jaar|iedere week|dag en nacht|van de ene op de andere dag|tot op de dag|goede dag|de hele dag|hele dag|wat kan mij het schelen|vijfde wiel|het vijfde wiel|zesde zintuig|twaalf ambachten|twaalf ambachten dertien ongelukken|dertien ongelukken|dertien in een dozijn|dertien in een dozijntje|acht op de|punt uit|punt|op dit punt|het punt|voor de helft|op alle vier|één pot nat|een pot nat|een keer|één keer|in een keer|in één keer|de ene of de andere|fifty fifty|vijftig vijftig|twee maten|meten met twee maten|met twee maten|tussen twee vuren|twee vuren|niets is minder|de hele week|half zo|half zo veel|half bakken|halve wereld|halve gare|een halve|half verstaan|half wakker|te half|slechts half|zes planken|tussen zes planken|als de zesde|negen van de tien|negen van de tien keer|tien tegen een|tien tegen één|mei plezier",
    'elke maandag|elke dinsdag|elke woensdag|elke donderdag|elke vrijdag|elke zaterdag|elke zondag|iedere maandag|iedere dinsdag|iedere woensdag|iedere donderdag|iedere vrijdag|iedere zaterdag|iedere zondag|maandag tot en met vrijdag|maandag tot vrijdag',
  ),
  waiting: wordSet(
    'seconde seconden tel tellen minuut minuten minuutjes uur uren uurtje kwartier kwartiertje moment procent cijfers cijfer letters tekens',
  ),
  digits: phraseSet(
    'eindigt op|eindigend op|deurcode|toegangscode|activatiecode|afhaalcode|kortingscode|bevestigingscode|verificatiecode|poortcode|alarmcode|toestel|toestelnummer|doorkiesnummer|klantnummer|klant nummer|klantennummer|ordernummer|order nummer|bestelnummer|bestel nummer|bestelling|order|polisnummer|polis nummer|polis|dossiernummer|dossier nummer|dossier|zaaknummer|zaak nummer|referentienummer|referentie|kenmerk|factuurnummer|factuur nummer|contractnummer|contract nummer|contract|lidnummer|lidmaatschapsnummer|rekeningnummer|relatienummer|relatie nummer|nummer is|nummer van|het nummer|mijn nummer|code|pincode|pin|ticketnummer|ticket|meldingsnummer|melding|boekingsnummer|boekingscode|reserveringscode|referentiecode|bestelcode|reserveringsnummer|reservering|track en trace|trackingnummer|zendingsnummer|pakketnummer|serienummer|schadenummer|claimnummer|bsn|burgerservicenummer|aansluitnummer|abonneenummer|abonnementsnummer|casenummer|case nummer|debiteurnummer|debiteurennummer|pasnummer|klantcode|patiëntnummer',
  ),
  phone: phraseSet(
    'telefoonnummer|telefoon nummer|mobiel|mobiele nummer|mobiel nummer|nul zes nummer|06 nummer|telefoon|bel me|bellen op|terugbellen|bereikbaar|bereiken|bereikbaar op|mobieltje|vaste nummer|vast nummer|nummer is|mijn nummer|whatsapp|thuisnummer|op nummer',
  ),
  postcode: phraseSet('postcode|post code|de postcode|postcode is'),
  towns: phrasesOf([]),
  iban: phraseSet('iban|rekeningnummer|bankrekening|bankrekeningnummer|rekening nummer|iban nummer|rekening'),
  card: phraseSet('kaartnummer|creditcard|creditcardnummer|kaart|visa|mastercard|credit card|pasnummer'),
  plate: phraseSet(
    'kenteken|kentekenplaat|kentekennummer|nummerplaat|belgische plaat|plaat is|plaatnummer|kenteken is|nummerbord',
  ),
  spelling: phraseSet(
    'spel ik|ik spel|gespeld|gespeld als|spelt|spellen|spel je|letters|spelling|dat spel je|dat spel ik|schrijf je|je schrijft|geschreven als|dat is met|met de letters|schrijf je als',
  ),
  houseOnly: phraseSet('huisnummer|huisnummer is|huis nummer is|woonnummer is'),
  houseAt: wordSet('op'),
  streetNames: /^$a/,
  streetEnding: /(?:straat|laan|weg|plein|kade|gracht|dijk|singel|hof|steeg|dreef)$/,
  percent: phraseSet('procent|percent'),
  outOf: phraseSet('op de|op'),
  decimalPoint: wordSet('komma'),
  house: phraseSet('huisnummer|nummer|huis nummer|appartement|flat|kamer|woonnummer|op nummer'),
  dozens: phrasesOf([
    ['dozijn|dozijnen', 12],
    ['tiental', 10],
    ['vijftiental', 15],
    ['twintigtal', 20],
    ['dertigtal', 30],
    ['vijftigtal', 50],
    ['honderdtal', 100],
  ]),
  halves: phrasesOf([
    ['een half|half|een halve|halve', 0.5],
    ['anderhalf|anderhalve', 1.5],
  ]),
  andHalf: phraseSet('en een half|en een halve|en half|en halve'),
  doubtfulNumbers: wordSet('acht'),
  numberNouns: wordSet('nummer'),
  ofWhole: wordSet('van'),
  partitives: wordSet('er'),
  companies: wordSet("z'n zijn ons hun"),
  rankVerbs: wordSet('was waren ben bent is zijn sta staat staan word wordt'),
  rankEvents: wordSet('is was heeft had kwam komt werkt werkte doet deed'),
  rankPlaces: wordSet('in op'),
  rankPersons: wordSet(''),
  ordinalCues: wordSet('mijn uw je jouw zijn haar onze ons hun'),
  relatives: wordSet('die dat'),
  floors: phraseSet('in de|in het'),
  ordinalNouns: wordSet(''),
};
