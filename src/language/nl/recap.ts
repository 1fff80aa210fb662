/** How Dutch sums up. */
import type { RecapPhrases } from '../recap-phrases.js';

// Prefixes of separable verbs, then `ge`; or an inseparable prefix. "geduld" and "bericht" look alike and are none.
const KIND =
  '^(?!geduld$|bericht$|verband$|gebied$|gedeelte$)((aan|af|bij|door|in|om|op|over|terug|toe|uit|vast|voor|weg|na|klaar|mee|stop|los|vrij|goed|samen|open|kwijt|stil|her|dicht)*ge.{3,}(d|t|en|aan)|(ver|be|ont|her).{3,}(d|t))$';
const PARTICIPLE =
  '(<participle>|verzonden|besproken|begonnen|vergeten|verlopen|verbroken|ontvangen|opgelost|gedaan|afgesproken|hersteld)';

export const nl: RecapPhrases = {
  kinds: {
    participle: KIND,
    number: 'en(twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)$|honderd|.{3,}(ste|de)$',
  },
  cue: [
    '(samenvatten|samenvattend|samengevat|samenvatting|vat|recapituleren|resumeren|resumerend|recapitulerend|kortom|kort gezegd|al met al|op een rijtje|op een rij|alles bij elkaar|recap)',
    '(loop|neem|zet|vat|herhaal|noem|ga|lees) (ik|we) [het|dit|dat|alles|nog|even|nog even|u] ... (door|samen|rij|rijtje|langs|na|terug|nog|herhalen)',
    '(nog|dus|om) [nog|het|alles|dit] [nog|even|kort|heel] (even|kort|eventjes) [kort|alles|het|heel kort|snel] (herhalen|doornemen|samen te vatten|samen|doorlopen|langslopen|nalopen|op een rijtje|recapituleren|te herhalen|door te nemen|te recapituleren|terug te lezen|nagaan|langs te lopen|checken of)',
    '(ik|we) (herhaal|vat|neem|loop|lees|zet|noem|nemen|lopen|zetten|vatten) [het|dit|alles|dat] [nog|even|voor|u|kort] [nog|even|u|kort] (even|kort|nog|samen|door|terug|alles)',
    'even (herhalen|samenvatten|doornemen|alles doornemen|alles herhalen|alles op|alles nalopen|terugkomend|kijken of ik alles|resumeren)',
    '(voor|voordat) (we|ik|u) (ophangen|ophang|afsluiten|afsluit|ophangt|neerleggen|neerlegt|stoppen|afronden|u laat gaan|het gesprek)',
    'wat (we|ik) (hebben|heb|nu|dus) [nu|dus|net|zojuist] (afgesproken|besproken|gedaan|geregeld|genoteerd|doen|hebben|heb)',
    '(dit|dat) (is|hebben we|heb ik) (dus|nu) (afgesproken|wat|geregeld)',
    'de (afspraken|afspraak|punten) (zijn|is|op|nog|even) [dus]',
    '(voor de (zekerheid|duidelijkheid|volledigheid)|om zeker te (zijn|weten)|ter controle|ter bevestiging|even ter|om misverstanden|zodat (we|het) (zeker|duidelijk))',
    'afgesproken (dat|hebben|is)',
    '(even|nog) (checken|controleren) of (ik|we) alles',
    'zoals afgesproken',
    'terugkoppelen',
  ],
  checkCue: [
    '(als|dus als) ik [het|u] goed (begrijp|heb|begrepen)',
    '(ik|even) (bevestig|bevestigen|controleer|controleren|check|checken|verifiëren|verifieer)',
    '(klopt het dat|begrijp ik goed|heb ik goed begrepen|begrijp ik het goed)',
    '(kunt|wilt) u bevestigen',
    'ter bevestiging',
  ],
  conclude: [
    'dus',
    'dan',
    'goed',
    'nou',
    'oké dus',
    'goed dus',
    'nou dus',
    'en dus',
    'zo',
    'dat is (geregeld|gedaan|gelukt|genoteerd)',
    'daarmee',
    'dus dan',
  ],
  done: [
    `(ik|we|wij|mijn collega|u|hij|zij|er) (heb|hebben|heeft|hebt|ben|zijn|is) ... ${PARTICIPLE}`,
    `(heb|hebben|heeft) (ik|we|wij|u|mijn collega) ... ${PARTICIPLE}`,
    `(is|zijn|staat|staan|werd|was|ben) [nu|ook|inmiddels|al|dus|hiermee|bij deze|per direct] ${PARTICIPLE}`,
    `(is|zijn|staat|staan) [nu|ook|inmiddels|al|dus|voor u] ... (geregeld|genoteerd|doorgegeven|ingepland|geblokkeerd|aangevraagd|geboekt|besteld|gewijzigd|aangepast|opgezegd|stopgezet|geannuleerd|verwerkt|verstuurd|onderweg|klaar|ingeschreven|geactiveerd|verlengd|gereserveerd|vastgelegd|gestuurd|gemaakt|aangemaakt)`,
    '(geregeld|genoteerd|doorgegeven|ingepland|geblokkeerd|aangevraagd|geboekt|besteld|gewijzigd|aangepast|opgezegd|stopgezet|geannuleerd|verwerkt|verstuurd|ingeschreven|geactiveerd|gereserveerd|vastgelegd|aangemeld|teruggeboekt|teruggestort)',
  ],
  promise: [
    '(ik|we|wij|u|hij|zij|ze|het|dat|er|die|monteur|collega|bedrag|geld|pas|brief|pakket|bezorger|factuur) (ga|gaat|gaan|zal|zult|zullen|krijgt|krijg|ontvangt|hoort|hoor|wordt|worden|komt|komen|belt|bel|stuurt|stuur|kunt [u] verwachten)',
    '(ga|gaat|gaan|zal|zult|zullen|krijgt|ontvangt|hoort|wordt|worden|komt|komen|belt|bel|stuurt|stuur|staat) (ik|we|wij|u|hij|zij|ze|het|er|de|een|uw|mijn collega)',
    '(wordt|worden|komt|krijgt|ontvangt|belt) [u] ... (gebeld|gestuurd|teruggestort|geleverd|langs|binnen|teruggebeld|verstuurd|thuisgestuurd|gemaakt|bezorgd|overgemaakt|geplaatst|verwerkt|terug)',
    '(binnen|uiterlijk|vanaf|per|over) (_|_ tot|_ à) [_] (dagen|werkdagen|uur|weken|week|dag|werkdag|minuten|maand|maanden)',
    '(uiterlijk|vanaf|per|voor|vóór) (maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|vandaag|volgende|één|een|eind)',
    'onderweg',
  ],
  wanted: [
    'u (belde|belt|had gebeld|hebt gebeld|heeft gebeld|wilde|wilt|wou|gaf aan|vroeg|meldde|vertelde|zei|kreeg|heeft gekregen|had|hebt|heeft|was|bent) [dus|mij|ons|over|omdat|vandaag|in eerste instantie|aangegeven|gevraagd|gemeld|besteld|gekozen|ontvangen|verloren|besloten]',
    '(gaf|wilde|belde|vroeg|wilt|meldde|had) u',
    '(uw|de) (vraag|probleem|verzoek|klacht|melding|reden) (was|ging|is|gaat|dat|over)',
    'het (ging|gaat) (om|over)',
  ],
  agreed: [
    '(we|wij) (hebben|spreken) [dus|nu|net|samen|het volgende] (afgesproken|besproken|besloten|af|gezegd)',
    '(afgesproken|besproken|besloten) (dat|is|wordt|om)',
    '(hebben|spreken) we [dus|nu|net] (afgesproken|besproken|af|besloten)',
    'zoals (afgesproken|gezegd|besproken|beloofd)',
    '(ten eerste|ten tweede|ten derde|eerste punt|tweede punt|allereerst|tot slot|als laatste|als eerste|vervolgens|daarna|daarnaast|verder|één|punt)',
    'van (onze|mijn|uw) kant',
    'de volgende (stap|stappen)',
  ],
  ask: [
    '(wat|welke|welk|wanneer|waar|wie|waarom|hoe|hoeveel|hoelang) (is|zijn|was|heeft|doet|kan|voor|u|precies|lang|vaak|laat|gaat|datum|nummer|heet|dan)',
    '(mag|kan|zou) ik [misschien|dan|even|van u|daarvoor|ook] (uw|de|het|vragen|weten|noteren|een)',
    '(kunt|kan|zou|wilt|wil) u [mij|misschien|even|me|dat|het|voor mij|uw] (geven|zeggen|vertellen|bevestigen|spellen|herhalen|noemen|kijken|controleren|doorgeven|uitleggen|proberen|kunnen|dat|het|uw|nog)',
    '(heeft|hebt|had|bent|weet|ziet|woont|gebruikt|doet) u',
    '(is|was|klopt|gaat) (het|dat|er|dit) (een|het|nog|om|over|uw|dan)',
    'ik heb [dan|nog|daarvoor] (nodig|uw)',
    'om welk*',
    'sinds wanneer',
  ],
  tag: [
    '(klopt|is) (dat|dit|het|alles) [zo|allemaal] [zo] (zo|allemaal|goed|akkoord|correct|juist|duidelijk|compleet|voor u|in orde|oké)',
    '(klopt dat|klopt dit|klopt het|klopt alles|klopt dat zo|is dat zo goed|is dat akkoord|is dat correct|akkoord|mee eens|is dat goed|is dat duidelijk|is alles duidelijk|toch|hè|niet waar|juist zo|zo goed|nietwaar|klopt hè)',
    '(gaat|kunt|bent|is) (u|dat) ... (akkoord|mee eens|goed voor u|vinden|tevreden|zo)',
    '(heb|ben) ik ... (vergeten|zo goed|correct|alles gehad|goed begrepen|iets vergeten|juist|goed|compleet)',
    '(mis|vergeet) ik (iets|nog|nu)',
    '(zo|dat) (akkoord|in orde|duidelijk|goed)',
    'vindt u dat goed',
    '(komt|past) (dat|het) (u|zo) (uit|goed uit)',
    'is dat wat u bedoelde',
  ],
  explain: [
    '(als|indien|wanneer|mocht|stel) (u|het|de|er|dat|je|uw|ik|we|dit|hij|die|een)',
    '(omdat|want|normaal|normaal gesproken|meestal|doorgaans|in principe|eigenlijk|over het algemeen|soms|vaak|helaas|anders|tenzij|afhankelijk|ligt eraan|hangt af|bijvoorbeeld|dat betekent|dat houdt in|dat wil zeggen|het werkt|dat werkt|de regel|ons beleid|elke (maand|keer|week|dag)|ieder (jaar|kwartaal)|per jaar|in het algemeen|het zit zo|in geval|standaard|klanten|de meeste|zolang|namelijk|blijkbaar|waarschijnlijk|volgens)',
    'u (kunt|kan|moet|hoeft|mag|zou|dient)',
    '(kunt|kan|moet|hoeft|mag|zou|dient) u',
    '(het|dat|dit|je|we|er|ze) (kan|kunnen|moet|mag|zou|hoeft|kon|duurt|kost|lijkt|hangt)',
    '(kan|kunnen|kon) (het|dat|er|we|je)',
    'ik (denk|geloof|zie|begrijp|vermoed)',
  ],
  now: [
    '(een momentje|momentje|moment|een moment|ogenblikje|een ogenblik|ogenblik|secondje|eventjes geduld|even geduld|een tel|blijf [u] aan de lijn|bedankt voor het wachten|dank u voor het wachten|bedankt voor uw geduld|in de wacht)',
    '(ik|we) (ga|zal|gaan|kijk|zoek|controleer|check|pak|open|verbind|vraag|lees|probeer|noteer|haal|even|ben) [het|dat|even|nu|u|voor u|er|eens|eerst|meteen|direct|uw|hier] [even|voor|u|het|meteen|eens|nu|bij] (kijken|zoeken|opzoeken|controleren|checken|nakijken|erbij|pakken|doorverbinden|door|vragen|overleggen|na|op|noteren|invoeren|invullen|openen|naar|bezig|aan het|proberen|lezen)',
    '(ik|even) (kijk|zoek|pak|check|controleer|kijken) (even|het|dat|nu|eens|meteen|in|uw|mee|voor|of|er)',
    '(ik zie|zie ik|ik heb uw (gegevens|dossier|account|contract)|heb ik voor me|voor mijn neus|op mijn scherm|het systeem|in beeld|voor me)',
    '(verbind|verbinden) (ik|u|we)',
    'ik verbind',
    'terwijl ik',
  ],
  offer: [
    '(zal|zullen) (ik|we) [dat|het|voor u|er|u|dan|een|de|maar|alvast|meteen]',
    '(wilt|wil|zou) u [liever|graag|dat|het|een|dan|ook] ',
    '(ik kan|we kunnen|kan ik|kunnen we) [u|het|ook|dat|een|voor u|wel|nog|eventueel] (aanbieden|sturen|voorstellen|inplannen|boeken|doen|regelen|geven|wijzigen|annuleren|maken|omzetten|aanvragen)',
    '(heeft u liever|liever|of wilt u|wat dacht u|zal ik)',
    '(mogelijkheid|opties|keuze)',
  ],
  closing: [
    '(verder|nog) (iets|vragen|ergens|andere|wat|anders) [anders|voor|mee|helpen]',
    '(kan|kon) ik (u|nog|verder|je) [nog|verder|ergens] [verder|ergens|anders] (mee|iets|ergens|helpen|nog|verder)',
    '(fijne|prettige|goede|mooie) (dag|avond|middag|dag nog|weekend|reis|vakantie|week|vrijdag|feestdagen)',
    '(fijn|prettig|goed) weekend',
    '(bedankt|dank u|dank u wel) [wel] voor (het bellen|uw telefoontje|uw belletje|uw vertrouwen|het contact|uw tijd|uw geduld)',
    '(tot ziens|tot horens|dag|doei|daag|goedendag|tot de volgende|graag gedaan|geen dank|geen probleem|geen moeite|succes|sterkte|hoor)',
    '(beterschap|wens u|nog een fijne|nog een prettige)',
    '(klanttevredenheid*|tevredenheidsonderzoek|enquête|vragenlijst)',
    'aarzel niet',
  ],
  opening: [
    '(goedemorgen|goedemiddag|goedenavond|goeiemorgen|goeiemiddag|hallo|goedendag)',
    '(waarmee|hoe|waar) kan ik (u|je) [mee|van dienst]',
    '(u spreekt met|met wie spreek|welkom bij|mijn naam is|zegt u het maar|zeg het maar|klantenservice)',
    'u mee helpen',
  ],
  ack: [
    '(oké|ok|oke|goed|prima|helder|duidelijk|mooi|ja|jazeker|zeker|natuurlijk|uitstekend|fijn|begrepen|precies|top|perfect|super|geen probleem|dank u|dank u wel|bedankt|begrijp ik|ik snap het|komt goed|in orde|hartstikke goed|heel goed|nou|hm|hmm|mm|ah|dat snap ik)',
  ],
  sorry: ['(sorry|excuses|vervelend|spijt|excuus|ik begrijp|neem me niet kwalijk|jammer|pardon)'],
  terms: [
    '(algemene voorwaarden|voorwaarden|opgenomen|herroepingsrecht|bedenktijd|avg|privacy*|persoonsgegevens|wettelijk|wettelijke|ik moet u (mededelen|melden|wijzen|voorlezen)|verplicht|let op|onder voorbehoud|toestemming|kleine lettertjes|trainingsdoeleinden|kwaliteitsdoeleinden|garantie|machtiging)',
  ],
  yes: [
    '(ja|jawel|jazeker|klopt|dat klopt|precies|correct|juist|inderdaad|goed|prima|oké|ok|oke|helemaal goed|helemaal|perfect|akkoord|top|zeker|uitstekend|mooi|fijn|dat is goed|dank u|dank u wel|bedankt|is goed|super|hartstikke|heel fijn|in orde|geweldig|fantastisch|dat is het)',
  ],
  no: ['(nee|neen|niet helemaal|niet precies|dat klopt niet|klopt niet|niet echt|dat is niet)'],
  correct: [
    '(nee wacht|wacht|eigenlijk|ik bedoel|ik zei|sorry het|ik bedoelde|niet de|niet het|maar het is|correctie|in plaats|alleen|moet zijn|het moet|één ding|een ding|foutje|verkeerd)',
  ],
  thanks: ['(dank u|bedankt|dank u wel|dankjewel|dank je|dankuwel|merci|fijn bedankt)'],
  connect: [
    '(en|ook|dan|daarna|vervolgens|verder|daarnaast|bovendien|plus|tevens|ten slotte|tot slot|maar|die|dat|waarna|en dan)',
  ],
  us: ['(ik|we|wij)'],
  receives: [
    '(u|je) (krijgt|ontvangt|hoort|heeft|ziet|wordt|zult|kunt)',
    '(krijgt|ontvangt|hoort|heeft|ziet|wordt) u',
  ],
  you: ['u'],
  time: [
    '(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|morgen|vandaag|gisteren|overmorgen|vanavond|vanmiddag|vanochtend|volgende (week|maand)|werkdagen|werkdag|dagen|uur|weken|week|maand|maanden|ochtend|middag|avond|minuten|weekend|s ochtends|s middags|kwartier)',
  ],
  number: [
    '(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|nul|half|eerste|tweede|derde|euro|cent|procent|<number>)',
  ],
  fillers: ['eh', 'uh', 'euh', 'ehm', 'uhm', 'hm', 'hmm', 'mm', 'ah', 'oh'],
  stop: 'de het een en of maar van in op te aan bij voor met naar om uit over door tot als is was zijn ben bent waren wordt worden heb hebt heeft had hebben ik u je jij hij zij ze wij we het dat die dit deze er hier daar wat wie welke hoe waar mij me uw mijn hun ons onze zijn niet geen ja nee ook dan nog wel al dus toch nu zo kan kunt kunnen zal zult moet mag wil wilt gaan ga gaat even maar oké goed dank bedankt meneer mevrouw eh'.split(
    ' ',
  ),
};
