/** What callers say in Dutch. */
import type { Cues } from './acts.js';

export const DUTCH_CUES: Cues = {
  acts: {
    operator:
      /\b((?:iemand|medewerk[a-z]*|collega|apotheker|verkoper|verkoopster)\b.*\baan de (?:lijn|telefoon)|(geef|wil) (me |mij |ons )?(maar )?(een|de|uw|jullie) (verko(?:per|opster)|baas|chef|leidinggevende|manager|eigenaar|specialist|opticien|apotheker|collega)|(spreken|praten|spreek|doorverbind[a-z]*|verbind[a-z]*|krijgen|contact)\b.*\b(iemand|medewerk[a-z]*|mens|persoon|collega|apotheker|klantenservice|assistent[e]?|verko(?:per|opster)|baas|chef|leidinggevende|manager|eigenaar|specialist|opticien|monteur)|(iemand|medewerk[a-z]*|mens|persoon|collega|apotheker|baas|chef|leidinggevende|manager)\b.*\b(spreken|praten|doorverbind[a-z]*)|(?:een|de|uw|jullie) (?!taal)[a-z]+ (?:(?:kunnen|mogen|willen|te|even) )*spreken|(?:met|aan) (?:iemand|een (?:echt )?(?:mens|persoon|collega))\b.*\b(?:overleggen|bespreken|bekijken|regelen|vragen|voorleggen)|(?:overleg|bespreek|regel|overleggen|bespreken|regelen) (?:dat |het |dit |ik )*(?:liever |even |graag |toch )*met (?:iemand|een (?:mens|persoon|collega))|medewerker|medewerkster|een (echt )?mens|operator|telefonist(e)?|klantenservice|echt mens|echte? persoon|doorverbind[a-z]*|doorverbonden worden|niet (?:tegen|met) (?:een|de|deze|die|jullie|uw) (?:computer|machine|robot|apparaat)|verbindt? (?:u |je )?(?:me|mij|ons)|zet (?:me|mij) door|(?:me|mij|ons) (?:(?:even|eens|straks|morgen|vandaag) )*(?:terug ?)?(?:op)?bellen|(?:me|mij|ons) (?:[a-z]+ ){0,2}een belletje|bel(?:t u|len jullie)? (?:me|mij|ons) terug)\b|^(een |de )?(mens|persoon|iemand|collega|agent|adviseur|apotheker)( graag| alstublieft| alsjeblieft)?$/,
    repeat:
      /\b(zegt? (u )?(dat|het|(?:de|die|dat|het) [a-z]+) nog|herhaal|herhalen|herhaalt|nog (een |1 )?keer|nog eens|(?:dat|het) nog (?:een |1 )?zeggen|nogmaals|opnieuw|wat zei|wat zegt|^(?:(?:sorry|en) )?(?:welke|wanneer) (?:zei|zegt|noemde) (?:u|je)|wat was dat$|niet (goed |helemaal )?(verstaan|gehoord|begrepen|begrijp)|verstond (u|je|het) niet|versta (u|je|het) niet|hoort u (?:me|mij)|hoor je (?:me|mij)|is (?:er|daar) iemand|(?:bent u|ben je) (?:er|daar) nog|hoor (?:u|je|het)(?: bijna| haast)? niet|hoor (?:niets|niks)|(?:begrijp|snap) (?:het|u|je) niet|harder (?:praten|spreken)|(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|morgen|volgende (?:week|maand)) (?:zei|zegt|noemde) (?:u|je)|zei (?:u|je) (?:nou |nu )?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|morgen|volgende (?:week|maand))|(?:weet (?:u|je) (?:dat|het)|(?:bent u|ben je) (?:daar|er)) (?:heel |wel |echt )?zeker(?: van)?$|de (?:lijn|verbinding) is (?:zo |heel |erg |nogal )?(?:slecht|beroerd|belabberd|vreselijk)|(?:u|je) valt (?:steeds |even |telkens )?weg|slechte (?:lijn|verbinding))\b|^(wat|sorry|pardon|wablief|he|wat zegt u|(?:iets |wat )?harder(?: graag| alstublieft| alsjeblieft)?)$/,
    slower: /\b(langzamer|langzaam|trager|rustiger|(?:te|minder|niet zo) (?:snel|vlug|rap))\b/,
    wait: /^(?:(?:ja|oke|oh|sorry|nee|wacht) )*(?:wacht(?: u)?|kijken|(?:(?:een|1|twee|2) )?(?:moment(?:je)?|ogenblik(?:je)?|minuut(?:je)?|seconden?|secondje|tel(?:len)?)|geduld|blijf aan de lijn|(?:laat me|ik moet) (?:kijken|denken|nadenken|zoeken)|ik kijk)(?: (?:(?:een|1) )?(?:moment(?:je)?|minuut(?:je)?|seconde|secondje))?(?: graag| alstublieft| alsjeblieft| hoor)?$/,
    thanks: /\b(dank|dankjewel|dankuwel|dank je|dank u|bedankt|merci)\b/,
    goodbye:
      /\b(tot ziens|doei|doeg|fijne (dag|avond|middag|weekend)|prettige (dag|avond)|fijn weekend|dat was (het|alles)|dan weet ik (?:genoeg|voldoende|alles|het)$|dat is alles|(?<!^(?:ja|jawel|klopt|precies|inderdaad) )dat is het|verder niets|verder niks|ophangen|ik hang op|tot horens|goede? ?dag nog|dag hoor|laat maar)\b|\bjoe(?:i)?$|(?:^|\b(?:oke|ok|goed|nou|prima|top|ja|nee|fijn|mooi|jammer|dan|hoor|zo) )dag$/,
    greeting: /\b(hallo|hoi|goede ?(morgen|middag|avond|dag)|goeie ?(morgen|middag|avond))\b/,
    price:
      /\b(prijs|prijzen|kost|kosten|duur|goedkoop|goedkoper|korting|vergoed|vergoeding|vergoedt|hoe duur|hoeveel (is|zijn) (dat|het|die|deze|ze)$|wat (?:is|zijn|komt|kom|doen|doet) (?:dat|het|die|ze|hij)(?: (?:dan|nu|nou|zo))* (?:per\b|(?:het|de) (?:stuk|fles|doos|pak|doosje|zak|rol|paar|kilo|liter|set|krat|blik|pot|tube))|(?:hoeveel|wat) (?:ga|zal|zou|moet) (?:ik|me|mij) (?:daar|er|dat|dit) ?(?:voor|aan|van)? ?(?:kwijt|betalen|neerleggen)|kost[a-z]*|betalen|tarief)\b/,
    hours:
      /\b(openingstijden|openingsuren|hoe laat|(bent|zijn|is) (u|jullie|de winkel|de apotheek|het) .*(open|dicht|geopend|gesloten)|(bent|zijn) (u|jullie) (open|dicht|geopend|gesloten)|geopend|gesloten|wanneer .*\b(open|dicht)|gaan jullie (open|dicht))\b/,
    medical:
      /\b(bijwerking(en)?|zwanger(schap)?|borstvoeding|dosering|dosis|(mag|kan|moet|zal) (ik|je|men|mijn [a-z]+|hij|ze|zij|we|u|(een|de|het) [a-z]+) .*\b(innemen|slikken|gebruiken|combineren|toedienen|drinken|autorijden)|(?:mag|kan|mogen|kunnen|moet) .*\b(?:samen|tegelijk|tegelijkertijd|bij elkaar|door elkaar) [a-z ]{0,12}(?:nemen|gebruiken|geven)|veilig|alcohol|allergisch|symptomen|gevaarlijk|hoofdpijn|koorts|pijn|recept|voorschrift|autorijden|nemen in plaats van|mag ik (?:de|het|die|ze|hem) [a-z ]{0,30}dragen|hoeveel .*\b(per dag|innemen|slikken)|hoe vaak|waar is het goed voor|helpt (het|dat))\b|\b(?:is|zijn|helpt) (?:dat|het|die|dit|ze)\b(?![a-z ]*\b(?:voorraad|leverbaar|er)\b)[a-z ]{0,30}\bmijn (?:kind|baby|zoon|dochter|hond|kat)\b|\b(?:goed|slecht|geschikt|schadelijk|advies|mag|kan)\b[a-z ]{0,20}\bmijn (?:kind|baby|zoon|dochter|hond|kat)\b|(?<!\b(?:voor|van|met|aan|vraagt|vroeg|wil|wilde|wou|zoekt|zocht|begint|speelt|spaart|verzamelt|leest|wenst|viert) )\bmijn (?:kind|baby|zoon|dochter|hond|kat)\b(?! (?:wil|wilde|wou|zoekt|zocht|zou|vroeg|vraagt|heeft .*nodig|is op zoek|moet .*lezen|moet (?:een|zo n|de|het) .*(?:hebben|kopen|halen|meenemen)|leest|begint|speelt|spaart|houdt|krijgt|gaat|verzamelt|verhuist|trouwt|heeft (?:net )?(?:een|nu een) (?!(?:[a-z]+ )?(?:koorts|hoest|griep|uitslag|verkoudheid|allergie|reactie|oorontsteking|buikpijn|keelpijn|ontsteking|vlekken|wond)\b)[a-z]+ (?:gekregen|gekocht)|wordt|is jarig)\b)/,
    elsewhere:
      /\b(adres|waar (zit|zitten|bent|zijn) (u|jullie)|website|verzendkosten|bezorgkosten|klacht|factuur|mijn bestelling|terugsturen|terugbrengen|retour|wat (heeft|hebt|hebben) (u|je|jullie) nog meer|iets anders|wat (is er|heeft u|hebt u|heb je|hebben jullie) (dan )?wel)\b/,
    property:
      /\b(moet ik (?:ze|die|hem|het|de [a-z]+) (?!bestel|koop|kopen|reserver|wacht|betal)[a-z]+en\b|(?:repareren|herstellen|monteren|onderhouden|plaatsen|repareert|herstelt|monteert|plaatst) (?:u|jullie|je)\b|hoeveel (liter|l|gram|g|meter|m|kilo|kg|cm|ml|watt) (gaat|gaan|past|passen|zit|zitten|is|kan)|wie (schreef|heeft .*geschreven)|wanneer (is|was|werd|zijn|werden) (het|hij|die|dat|dit|ze) (geschreven|gemaakt|uitgegeven|verschenen)|weegt|wegen|hoe (zwaar|groot|hoog|breed|diep|oud|sterk|dik) (is|zijn)(?! (?:uw|jullie|je|de) voorraad)|(hoe lang|hoelang) (is|zijn) (hij|die|dat|het|ze|de [a-z]+)$|(hoe lang|hoelang) (gaat|gaan|houdt|houden|blijft|blijven)\b.*\b(mee|goed)|(welke|wat voor) (kleur|maat|merk|materiaal) (is|zijn|heeft|hebben)|van welk|waar\b.*\bgemaakt|gemaakt (van|in|door)|wie maakt|garantie|huren|te huur|verhuur[a-z]*|tweedehands|online|wanneer (sluit|sluiten)|wanneer (is|zijn) (het|er|de) (uitverkoop|solden)|hoe is het weer|duurt het om|hoeveel [a-z]+ (heeft|hebben) (dat|die|het|hij|ze|deze)|handleiding|gebruiksaanwijzing|hoeveel (personen|mensen|watt|volt|paginas|wielen|poten|calorieen)|hoeveel\b.*\b(zit|zitten|gaan)\b.*\b(in|per)|hoeveel\b.*\bper (doos|doosje|pak|pakje|zak|fles|rol|set|verpakking|strip)|hoeveel heb ik (er )?nodig|duurt (de |het )?(levering|bezorg[a-z]*|verzend[a-z]*)|bezorg(en|t|ing|d)|thuisbezorg[a-z]*|(?:leveren|levert) (?:u|jullie|je) (?:ook )?(?:aan huis|thuis|op|bij|in)\b|houdbaar[a-z]*|past (het|die|hij|dat|deze)|geschikt|waterdicht|inpakken|cadeau(?:verpakking|papier|bon)[a-z]*)\b/,
    choices:
      /\b(welke (andere )?(kleur|kleuren|maat|maten|soort|soorten|types?|modellen|varianten|versies|sterktes?|smaken|merken)|welke (heeft|hebt|hebben|heb|zijn er))\b(?! (is|zijn) (het|die|dat)\b)/,
    when: /\b(wanneer(?! ik (?:langs|kom|er ben|bel)\b)|hoe lang|zo (lang|laat)|(?:welke|wat (?:is|was) de) (datum|dag|week)|(?:een|de|geen) datum|hoe snel|op tijd|(?:kan|kunnen|mag) (?:ik|we|wij) (?:er|daar|erop|daarop) ?(?:op )?rekenen|reken (?:ik )?(?:er|daar) ?op|voor (de )?(kerst(mis)?|sinterklaas|pasen|morgen|(het|de|volgende) (weekend|week|maand|feestdagen)|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)|verwacht[a-z]*|vanaf wanneer|binnenkort|hoelang|eerder|(nog|weer) terug|terugkom[a-z]*|(kom[a-z]*|is|zijn) (dat|die|het|ze|er|hij) (nog |ooit |weer )*(terug|weer|binnen))\b/,
    howMany:
      /\b(hoeveel|hoe (?:groot|hoog) is (?:uw|jullie|je|de) voorraad|(nog|er|jullie|u) (er )?veel( van)?|aantal|wat voor aantal|genoeg (?:voor )?(?:iedereen|ons allemaal|allemaal|de hele [a-z]+|ons alle[a-z]+|elk))\b/,
    order: /\b(bestel[a-z]*|besteld|kopen|koop|krijgen|reserveren|nemen|afnemen|aanschaffen)\b/,
    availability:
      /\b(nooit|beschikba[a-z]*|leverba[a-z]*|verkrijgba[a-z]*|(op )?voorraad|(heeft|hebt|hebben|heb) (u|je|jij|jullie|ge|gij)|verkoopt|verkopen|verkoop (?:je|jij|jullie)|is er|zijn er|(is|zijn) (die|dat|het|hij|deze|ze) er|ik (zoek|wil|wou|zou|had|heb|moet)|ik ben op zoek|kan ik|kunnen we|graag|assortiment|over|te krijgen|nog te|uitverkocht|tekort|niet meer|lukt|gestopt|gestaakt|uit de handel|gaat dat|^en\b|^of\b|ook|het gaat om|voorgoed|ooit|gaat over|hoe zit het met|en (de|het|die|van))\b/,
    both: /\b(allebei|beide|alle (twee|drie|vier)|allemaal|alle(?=$| (?:maten|kleuren|soorten|smaken|modellen|graag|alstublieft|alsjeblieft)\b)|maakt (me )?niet uit)\b/,
    yes: /^(ja|jawel|klopt|precies|inderdaad|oke|ok|goed|graag|prima|zeker)\b/,
    yesMisheard: /^(?:ya|jah|jaar|jou)$/,
    no: /^(nee|neen|nee nee)\b/,
    correction: /^(nee|neen|sorry|pardon)\b|\b(ik bedoel(de)?|ik zei|dat is niet|niet die|verkeerde)\b/,
    pronoun:
      /\b((?:ik|u|je|jullie|we|wij) m|het|ze|die|dat|deze|dit|er|hem|ervan|daarvan|hiervan|daar|dezelfde)\b/,
    other:
      /(?<!\bniet )\b(?:de|het|die|dat) anderen?(?: (?:maat|soort|kleur|sterkte|variant|versie))?(?: (?:dan|graag|ook|maar|alstublieft))*(?=$| (?:de|het|die|dat) [a-z]+)|^(?:en )?(?:de|die|het) anderen?(?= (?:is|zijn|heb|hebt|heeft|hebben|wanneer|hoeveel|kan|komt|komen|verkopen)\b)/,
    bigger:
      /\b(?:(?:groot|lang|sterk|hoog|breed|zwaar|dik)ste?|grotere?|langere?|sterkere?|hogere?|bredere?|zwaardere?|dikkere?|(?:de|het|die|dat) (?:grote|groot|lange|sterke|hoge|brede|zware|dikke))\b/,
    smaller:
      /\b(?:(?:klein|kort|zwak|laag|smal|licht|dun)ste?|kleinere?|kortere?|zwakkere?|lagere?|smallere?|lichtere?|dunnere?|(?:de|het|die|dat) (?:kleine|klein|korte|zwakke|lage|smalle|lichte|dunne))\b/,
  },
  elliptical: /^(?:en|of|ook)\b/,
  ordinals: [
    /\b(eerste)\b(?! (?:keer|dag|week))/,
    /\b(tweede)\b(?! (?:keer|dag|week|hands))/,
    /\b(derde)\b/,
    /\b(laatste)\b/,
  ],
  negated:
    /\b(?:en |maar )?(?:niet|geen|(?<!nemen )in plaats van|(?:ik heb|(?:hij|ze|zij) heeft|we hebben)(?: al|(?= (?:\S+ ){1,3}al)))\b(?! (?:beschikbaar|leverbaar|op voorraad|zeker|meer|goed|verstaan|gehoord|uit|nu)\b)/,
  restart:
    /\b(?:nee sorry|sorry nee|ik bedoel|ik bedoelde|nee wacht|wacht nee|of nee|nee toch|nee eigenlijk|of liever)\b/,
  hesitation: /\b(?:nee|neen|sorry|wacht|pardon|liever)\b/,
  counted:
    /^(dozen|doos|doosjes?|pakken|pakjes?|stuks?|fles(?:sen|jes?)?|tube(?:s|tjes?)?|eenheden|verpakkingen|exempla(?:ar|ren)|bak(?:ken|je|jes)?|zak(jes?|ken)?|emmers?|rol(len)?|blik(ken|jes?)?|pot(ten|jes?)?|kratten|kisten|zakken|vellen|bussen|paren|tonnen|setjes?|sets?)$/,
  introducers: new Set('de het een van naar over heeft u jullie nog ook of'.split(' ')),
  conjunctions: new Set('en of'.split(' ')),
  fillers: /\b(uh+|eh+|euh+|uhm+|hm+|nou|(?<!\bnog )eens|even|zeg maar|eigenlijk)\b/g,
};
