/** Dutch phrases of signals: complaint, leaving, escalation, repeat contact, vulnerability, avoidable contact and the rest. */
import { wordSet } from '../phrases.js';
import { signalRows } from '../signal-words.js';
import type { SignalWords } from '../signal-words.js';

const WANT =
  '(ik wil|ik zou [graag]|wij willen|we willen|ik ga|we gaan|wij gaan|ik wens|ik ben van plan|ik heb besloten|ik wou|ik moet|ik overweeg|wil ik|ga ik|zou ik|wil ik nu) [graag|gewoon|nu|dan|echt|per direct|direct]';
const CONTRACT =
  '[mijn|het|de|ons|dit|onze] (abonnement|contract|rekening|verzekering|polis|account|lidmaatschap|internet|overeenkomst)';

export const signals: SignalWords = {
  negators: wordSet('niet geen nooit zonder niets noch'),
  subjects: wordSet('ik we wij je jij u hij zij ze het dit dat er jullie'),
  denials: ['(zeg|beweer|denk|bedoel|vind) [ik] niet dat'],
  breaks: wordSet('maar en omdat want dus toch hoewel of anders tenzij'),
  suppositions: [
    '(als|indien|wanneer) (ik|we|wij|u|je|jullie|hij|zij|ze)',
    '(stel|mocht|gesteld) [dat] [ik|we|u]',
    'wat als [ik|we]',
  ],
  reports: [
    '(hij|zij|ze|iemand|collega|medewerker|vriend|vriendin|buurman|buurvrouw|broer|zus|man|vrouw|site|website|brief|mail|u|je|jullie) (zei|zegt|zeiden|zeggen|vertelde|vertelt|beweerde|beweert|schreef|schrijft|denkt|vindt|stelde) [mij|me|dat|toen]',
    '(heeft|had|hebben|hebt) [mij|me|ons] (gezegd|verteld|geschreven|beweerd) [dat]',
    'volgens (hem|haar|hen|mijn|de)',
  ],
  caller: signalRows([
    [
      'complaint',
      0.95,
      [
        `${WANT} [een|mijn] [officiele|formele] (klacht) [indienen|melden|neerleggen|doen]`,
        '(klacht|klachten) (indienen|melden|in te dienen|neerleggen|doorgeven|in|over)',
        '(ik|wij) (dien|dienen) [hierbij] een klacht in',
        'mijn klacht (is|gaat)',
        '(me|mij|ons) beklagen',
      ],
    ],
    [
      'complaint',
      0.8,
      [
        '(dit|dat|het) (is|was) [echt|toch|gewoon|werkelijk|absoluut|totaal|compleet|te|te gek] (onacceptabel|belachelijk|schandalig|een schande|te gek voor woorden|waardeloos|niet normaal|bizar|absurd|idioot|oplichting|te belachelijk|niet acceptabel|niet te geloven|geen stijl)',
        '(ik ben|wij zijn|we zijn|ben ik) [echt|heel|erg|zeer|behoorlijk|ontzettend|zwaar|hier] (boos|kwaad|woedend|teleurgesteld|ontevreden|geirriteerd|gefrustreerd|niet blij|niet tevreden|het zat|het beu|er klaar mee|er helemaal klaar mee|verontwaardigd|pissig|witheet)',
        '(ben|word) [ik] [het|er|dit|hier] [echt|zo|helemaal|nu] (zat|beu|spuugzat|klaar mee|gek van|moe van)',
        '(slechte|waardeloze|belabberde|slechtste|beroerde|vreselijke) (service|ervaring|dienstverlening|klantenservice|bedrijf)',
        '(zonde van|verspilling van|verlies van) [mijn|de] (tijd|geld)',
        '(jullie|u) (beloven|beloofde|beloofden|liegen|hebben beloofd|doen nooit|komen nooit|luisteren niet|houden je|hadden beloofd|doen maar wat)',
        '(niemand) (belt|belde|reageert|reageerde|luistert|helpt|hielp|komt|kwam|neemt|antwoordt|weet|doet) [mij|me|ons] [terug|op|iets]',
        'ik (word|ben) [al] [de hele tijd|steeds] (voorgelogen|opgelicht|genegeerd|van het kastje|bedrogen|afgescheept|aan het lijntje|dubbel afgeschreven)',
        'dit (kan|pik ik|accepteer ik|slaat) [echt|toch|zo] (niet|nergens op)',
        'wat een (slechte service|puinhoop|zooi|schande|waardeloos)',
      ],
    ],
    [
      'complaint',
      0.55,
      [
        '(werkt|doet|lukt|klopt) [het|er|dat|hij|die] [nog|nog steeds|nog altijd|weer|al weken] niet',
        '[nog] (steeds|altijd|nog) (niet|geen|niks|niets) [van] [jullie|een] [ontvangen|gekregen|gehoord|geleverd|teruggekregen|gebeurd|opgelost|binnen|bericht|antwoord|reactie|geld]',
        '(wacht|wachten|zit) [ik|we|wij] [nu|nog|nog steeds] (al|sinds) [een|drie|twee|vier|vijf|zes]',
        '(is|was|kwam|zijn) [helemaal|weer|alweer] (kapot|beschadigd|stuk|defect|verkeerd|fout)',
        '(dubbel|twee keer|te veel|onterecht|ten onrechte) (afgeschreven|betaald|gefactureerd|berekend|in rekening)',
        '(rekening|factuur|bestelling|levering|bedrag) (klopt|is) [helemaal] (niet|verkeerd|fout|te hoog|te laat|niet goed)',
        'zonder [mij|me|ons|enige] (bericht|waarschuwing|toestemming|uitleg|te waarschuwen|iets te zeggen|overleg)',
        '(valt|hapert|crasht|stoort) [het|hij|er] [steeds|telkens|de hele tijd|constant|altijd] [weer|uit|weg]',
        '(waarom|hoe) (is|duurt|werkt|belt|kan) (het|dit|niemand|er) [zo|nog|steeds] (lang|niet|steeds|gebeuren)',
      ],
    ],
    [
      'leaving',
      0.9,
      [
        `${WANT} ${CONTRACT} [per direct|graag|nu] (opzeggen|beeindigen|stopzetten|opheffen|stoppen|annuleren|ontbinden|verbreken)`,
        `${WANT} (opzeggen|overstappen|weg bij jullie|naar een andere|stoppen met|van (provider|leverancier|bank|aanbieder) (wisselen|veranderen)|naar de concurrent|vertrekken|weggaan)`,
        `(ik|we|wij) (zeg|zeggen) ${CONTRACT} [bij jullie] [per direct|nu] op`,
        '(ik|we|wij) (stap|stappen|ga|gaan) [dan|nu|gewoon|wel] (over|weg|naar een ander|naar een andere|naar de concurrent)',
        '(dan|anders) (ga|stap|zeg|gaan|stappen|zoek) (ik|we|wij) [wel|gewoon|dan] [het|mijn|een] [abonnement|contract] (weg|over|op|naar een ander|naar een andere|naar de concurrent|andere|ander)',
        '(jullie (raken|zijn)|u raakt) [mij|me|een] [als|goede] (klant|kwijt|een klant kwijt) [kwijt]',
      ],
    ],
    [
      'leaving',
      0.65,
      [
        '(denk|denken|dacht|overweeg|overwegen|twijfel) [ik|we] [erover|eraan|na over|er over|om] [om] [te] (te stoppen|op te zeggen|over te stappen|weg te gaan|overstappen|opzeggen|een overstap)',
        'hoe (kan|moet|zeg) ik [mijn|het|dit] [abonnement|contract] (opzeggen|stopzetten|beeindigen|op)',
        '(opzegtermijn|opzegformulier|opzegging|afkoopsom|overstapservice)',
        '(concurrent|andere aanbieder|andere provider|andere leverancier|ergens anders) [is|biedt|heeft] [veel|wel] (goedkoper|beter|biedt|voordeliger)',
        'goedkoper (bij|ergens anders|elders)',
      ],
    ],
    [
      'escalation',
      0.9,
      [
        '(leidinggevende|manager|chef|supervisor|teamleider|baas|directeur|directie|afdelingshoofd) [aan de lijn|te|graag|alstublieft] (spreken|praten|spreek|doorverbinden|doorverbonden|aan de lijn|aan de telefoon|hebben)',
        '(spreken|praten|doorverbinden|doorverbonden|verbind|gesprek) [graag|worden|me|mij] [met|naar|door] [met] [een|uw|je|de|jullie|iemand] (leidinggevende|manager|chef|supervisor|teamleider|baas|directeur|directie|hogerop|die erover gaat)',
        '(mag|wil|kan|zou) ik [graag|even|nu] [met] [uw|je|een|jullie|de] (leidinggevende|manager|chef|supervisor|teamleider|baas|directeur)',
        '(iemand) [spreken] (hoger|hogerop|anders spreken|met meer bevoegdheid|die hier over gaat|die erover gaat|die kan beslissen|boven u)',
        '(escaleren|escaleer|hogerop (zoeken|brengen|spelen))',
      ],
    ],
    [
      'escalation/authority',
      0.8,
      [
        '(ombudsman|geschillencommissie|consumentenbond|rechtsbijstand|acm|kifid|toezichthouder|kassa|radar|juridisch loket)',
        '(mijn|een|onze|de) (advocaat|jurist)',
        '(naar de rechter|juridische stappen|rechtszaak|aangifte|deurwaarder op|in gebreke)',
      ],
    ],
    [
      'repeat',
      0.9,
      [
        '(heb|hebben) [ik|we|wij|jullie|u|hier|er|hierover|dit|het|daar] [ook|jullie|u] al [(twee|drie|vier|vijf|zes|tien|meerdere|zo vaak|vaker|eerder|diverse|verschillende|een paar|tig) [keer|keren|malen]|vaker|eerder|zo vaak] [over|hierover|met jullie|met een collega|jullie] (gebeld|gemaild|gesproken|contact|uitgelegd|geschreven|gemeld|doorgegeven|aangegeven|gevraagd|verteld|geklaagd|aan de lijn)',
        '(heb|had|hebben) [ik|we|u|jullie|hier|hierover|er] (gisteren|vorige week|vorige maand|vanmorgen|vanochtend|eergisteren|eerder|maandag|dinsdag|woensdag|donderdag|vrijdag|laatst|al) [ook|al] [hierover|over|met|een|jullie|met jullie|een collega] (gebeld|gemaild|gesproken|contact|gemeld|geschreven|collega)',
        '(dit|dat|het) is [nu|al|nu al|alweer|inmiddels] (de|mijn) (tweede|derde|vierde|vijfde|zesde|tiende|zoveelste|honderdste) (keer|maal|telefoontje)',
        '(tweede|derde|vierde|vijfde|zesde|zoveelste|tiende) keer dat (ik|we|wij) [hierover|jullie|nu|met jullie|hiervoor|daarover] (bel|bellen|moet bellen|contact|mail|moet|dit|het)',
        '(ik|we) (bel|bellen|moet|moeten) [jullie|nu|dan|weer|steeds|elke keer|telkens] [weer|opnieuw|alweer|nogmaals|voor de (tweede|derde|vierde|vijfde)] [keer] (weer|opnieuw|alweer|nogmaals|terugbellen|bellen|terug|voor de (tweede|derde|vierde|vijfde) keer|uitleggen)',
        '(moet|moeten) [ik|we] [het|alles|dit|mijn verhaal] [elke keer|steeds|telkens|weer|iedere keer] [opnieuw|weer] (uitleggen|vertellen|herhalen|bellen|doen)',
        '(weer|steeds|nog steeds|alweer) [het|hetzelfde|dezelfde] (hetzelfde|dezelfde|probleem|storing|liedje|verhaal)',
        '(al|aan) (drie|vier|twee|vijf|verschillende|meerdere) [verschillende|van uw|van jullie] (collegas|collega s|mensen|medewerkers) (uitgelegd|verteld|gesproken|gehad)',
      ],
    ],
    [
      'vulnerable/health',
      0.85,
      [
        '(ik heb|heb ik|hij heeft|zij heeft|ze heeft|lijd aan|lijdt aan|gediagnosticeerd met|mijn (man|vrouw|moeder|vader|zoon|dochter|partner) heeft) [een|ernstige|zware|vorm van|last van|sinds] (kanker|dementie|alzheimer|depressie|epilepsie|parkinson|ms|hartaanval|beroerte|herseninfarct|diabetes|handicap|beperking|tumor|borstkanker|longkanker|burn out|burnout|hartfalen|copd|reuma|ziekte|angststoornis|psychische|nierziekte|hartproblemen)',
        '(ik ben|hij is|zij is|ze is|ben ik) [ernstig|heel|erg|zwaar|chronisch|volledig|bijna|langdurig] (ziek|doof|slechthorend|blind|slechtziend|gehandicapt|bedlegerig|invalide|depressief|suicidaal|terminaal|arbeidsongeschikt|rolstoelafhankelijk|opgenomen)',
        '(in|uit|naar|van) [het|een|de] (ziekenhuis|hospice|verpleeghuis|verzorgingstehuis|intensive care|rolstoel|kliniek|revalidatie|thuiszorg|ziektewet)',
        '(chemotherapie|chemo|dialyse|mijn operatie|bestraling|mijn medicijnen|mantelzorger|paniekaanvallen|gehoorapparaat|zuurstof)',
        '(een eind aan maken|niet meer leven|zelfmoord|niet meer verder wil)',
      ],
    ],
    [
      'vulnerable/life-event',
      0.85,
      [
        '(mijn|onze|haar|zijn) (man|vrouw|moeder|vader|zoon|dochter|partner|broer|zus|kind|baby|ouders|oma|opa|echtgenoot|echtgenote) (is|was|zijn) [net|pas|onlangs|vorige week|vorige maand|helaas|plotseling|gisteren] (overleden|gestorven|dood|weggegaan|weggevallen)',
        '(overlijden van|de begrafenis|de crematie|uitvaart|overlijdensakte|erfenis|weduwe|weduwnaar|nabestaande|nabestaanden|miskraam|huiselijk geweld|blijf van mijn lijf)',
        '(ik ben|we zijn|wij zijn|ik lig|we liggen|ik zit|ben ik) [net|pas|onlangs|midden] [in een|in|een] (gescheiden|scheiding|echtscheiding|ontslagen|werkloos|dakloos|uit huis gezet|beroofd|uit elkaar|mishandeld|overvallen)',
        '(mijn|ben mijn|heb mijn|haar|zijn) (baan|werk|huis|woning|man|vrouw) [ben ik] (kwijt|verloren|kwijtgeraakt)',
        '(brand|overstroming|inbraak) (gehad|in huis|in mijn huis|in ons huis)',
      ],
    ],
    [
      'vulnerable/resilience',
      0.85,
      [
        '(kan|kunnen|kon) [ik|we|wij|het|dit|dat|de rekening|de huur|mijn rekening|mijn huur|mijn rekeningen] [het|dit|dat|de rekening|de rekeningen|de huur|mijn rekening|mijn rekeningen] [echt|nu|even|gewoon] niet [meer|allemaal] (betalen|opbrengen|veroorloven|rondkomen)',
        '(geen|te weinig|niet genoeg|onvoldoende) (geld|inkomen|inkomsten|spaargeld)',
        '(schulden|schuldsanering|schuldhulpverlening|schuldhulp|bewindvoerder|deurwaarder|deurwaarders|bijstand|bijstandsuitkering|voedselbank|betalingsachterstand|failliet|rood staan|uitkering|incassobureau|minima)',
        '(financiele|financieel) (problemen|moeilijkheden|zorgen|krap|moeilijk|lastig|zwaar)',
        '(moeite|problemen) (met|om) [te] [het] (betalen|rondkomen|rond te komen|betalen van|de rekeningen)',
        '(niet|nauwelijks|moeilijk|amper) (rondkomen|rond te komen)',
        'achter (met|op) [mijn|de|het] (betalingen|huur|betalen|rekeningen|hypotheek)',
      ],
    ],
    [
      'vulnerable/capability',
      0.75,
      [
        '(ik ben|zij is|hij is|ben ik) [echt|helemaal|ook] niet [zo|echt|erg] (handig|goed|thuis|digitaal) [met|in] [een|de|het] (computer|computers|internet|telefoon|techniek|digitaal|cijfers|dat soort|formulieren|die dingen|vaardig|deze dingen)',
        '(ik heb|heb ik|we hebben) [helemaal] geen (computer|internet|smartphone|email|e mail|digid|mailadres)',
        '(ik|hij|zij) (kan|snap|begrijp|weet|versta|hoor|zie) [dat|het|u|er|hier|daar|die brieven|al die] [soort|dingen] [echt|allemaal|gewoon|heel|helemaal] (niet|slecht|niets|niks) [goed|zo|meer|van|mee|met] (lezen|schrijven|horen|zien|goed|computers|computer|internet|van|om|mee|omgaan|lezen en schrijven|dingen)',
        '(mijn nederlands is|spreek) [niet|heel|nog] (slecht|niet goed|niet zo goed|weinig|goed) [nederlands]',
        '(laaggeletterd|analfabeet|dyslectisch|dyslexie|verstandelijke beperking|geheugenproblemen|vergeetachtig|onder bewind|curatele|licht verstandelijk)',
        '(ik raak|raak ik|ik ben) [snel|helemaal|echt] (in de war|de weg kwijt|verward)',
        '(tachtig|negentig|zeventig|*entachtig|*entnegentig|*enzeventig|*endertachtig) jaar [oud]',
      ],
    ],
    [
      'avoidable/progress',
      0.8,
      [
        '(waar (is|blijft)|hoe (staat het met|zit het met|ver is)|wat is de status van|status van|wanneer (komt|krijg ik|wordt|is)|stand van zaken [van|met]|hoe ver staat het met) [mijn|het|de|mijn] (bestelling|pakket|pakketje|levering|terugbetaling|aanvraag|dossier|klacht|reparatie|order|monteur|geld|retour|kaart|pas)',
        'hoe lang (duurt|gaat|moet) (het|dit|dat|ik) [nog] [voordat|tot|duren|wachten]',
        '(pakket|bestelling|zending) (volgen|traceren)',
      ],
    ],
    [
      'avoidable/information',
      0.7,
      [
        '(wat zijn|tot hoe laat|hoe laat|van hoe laat|wanneer) [de|jullie|bent|zijn|uw|gaat|gaan|is] (openingstijden|jullie open|u open|open|jullie dicht|u dicht|de winkel)',
        '(wat is|weten wat|doorgeven wat|hoeveel is|controleren) [mijn|het|de] [huidige] (saldo|klantnummer|tegoed|polisnummer|openstaand bedrag|openstaande bedrag|verbruik|einddatum|tarief)',
        '(wanneer|hoe lang) (loopt|eindigt|vervalt|verloopt|is) mijn (contract|abonnement|polis|betaling|verzekering) [af|nog]',
        '(waar kan ik|hoe kan ik|hoe moet ik) [een|het|dit|de|mijn] [pakket|product|formulier|app|account] (vinden|downloaden|terugsturen|retourneren|installeren|aanmaken|activeren|gebruiken)',
        'wat is (jullie|uw|het) (adres|telefoonnummer|mailadres|e mailadres|website|retouradres)',
      ],
    ],
    [
      'avoidable/unclear-message',
      0.8,
      [
        '(snap|begrijp) [ik] [de|deze|die|het|uw|jullie|dit|mijn|er|niet] [brief|rekening|factuur|mail|e mail|bericht|formulier|niets van de|niks van de|niets van|niks van] [helemaal|echt|gewoon] (niet|niks van|niets van|rekening|brief|factuur)',
        '(brief|mail|e mail|rekening|factuur|bericht|sms|aanmaning|herinnering) (gekregen|ontvangen|gehad) [en|maar|die|dat|waar|van jullie] [die|en|maar|ik|waar] [ik|snap|begrijp] [snap|begrijp|er] (ik|snap|begrijp|niks|niets|er|niet) [niet|er|niks|niets|van|snap|begrijp]',
        'wat (betekent|houdt|is) (dit|dat|deze|die) (bedrag|brief|post|kosten|afschrijving|rekening|bericht|regel|mail) [in|precies|voor]',
        '(brief|rekening|factuur|website|formulier|mail) is [echt|heel|erg] (onduidelijk|niet duidelijk|verwarrend|onbegrijpelijk)',
      ],
    ],
    [
      'avoidable/self-service',
      0.7,
      [
        '(wachtwoord|pincode|inlogcode|gebruikersnaam|inloggegevens|code) [ben ik|is|was|heb ik] (vergeten|kwijt|resetten|wijzigen|veranderen|opnieuw)',
        '(kan|lukt|kom) [ik|het|er] [niet|me niet|mij niet] [meer] (inloggen|om in te loggen|in mijn account|aanmelden|in te loggen|niet inloggen)',
        '(adres|telefoonnummer|rekeningnummer|mailadres|e mailadres|gegevens|bankrekening|adreswijziging) [graag] (wijzigen|veranderen|doorgeven|aanpassen|door te geven)',
        '(kopie|afschrift|duplicaat) van [mijn|de|een|het] (factuur|rekening|contract|polis|overzicht)',
        '(afspraak) [graag|willen|verzetten] (maken|verzetten|verplaatsen|afzeggen|wijzigen|annuleren)',
        '(meterstand|meterstanden) (doorgeven|door te geven)',
        '(ik wil|ik wil graag|hoe kan ik|waar kan ik|ik zou graag) (mijn|de|een) (factuur|rekening) (betalen|te betalen)',
        '(pas|kaart|simkaart|sim|betaalpas) [laten] (activeren|blokkeren|deblokkeren)',
      ],
    ],
    [
      'avoidable/wrong-place',
      0.8,
      [
        '(verkeerd verbonden|verkeerde afdeling|verkeerde nummer|verkeerd nummer|verkeerd doorverbonden|niet de juiste afdeling)',
        '(ben ik|spreek ik) (hier|nu) [wel] (goed|bij de juiste|met de juiste) [afdeling]',
      ],
    ],
    [
      'avoidable/unresolved',
      0.7,
      [
        'nog (steeds|altijd) niet (opgelost|gerepareerd|verholpen|geregeld|verwerkt|gedaan|terugbetaald|afgehandeld|aangepast)',
        '(zou|zouden|had|beloofde|beloofd) [ik|jullie|u|mij|me|worden|er|iemand|ze] [mij|me|worden|zou|dat] (teruggebeld|terugbellen|terug te bellen|gebeld worden|teruggebeld worden)',
        '(wacht|wachten) [ik|nog|nog steeds|al] [steeds|dagen|weken|op] [op] (een telefoontje|terugbelverzoek|telefoontje|jullie telefoontje|teruggebeld)',
        '(nooit|niet) (teruggebeld|terug gebeld)',
      ],
    ],
    [
      'satisfied',
      0.8,
      [
        '(u|je|jullie) (bent|hebt|heeft|hebben) [mij|me|ons|echt|heel] [erg|heel|ontzettend|zeer|echt] (goed geholpen|behulpzaam|vriendelijk|aardig|snel geholpen|fijn geholpen|netjes geholpen|enorm geholpen|geduldig)',
        '(ik ben|we zijn|wij zijn|ben ik) [er|hier] [heel|erg|zeer|ontzettend|echt] (blij|tevreden|opgelucht|dankbaar|heel tevreden) [mee|met|over]',
        '(dat is|dit is|dat was) [echt|heel|erg|helemaal] (perfect|geweldig|fantastisch|top|super|prima geregeld|fijn|heel fijn|uitstekend|precies wat ik|mooi|duidelijk bedankt)',
        '(goede|uitstekende|fijne|prima|snelle|super) (service|hulp|klantenservice)',
        '(heel erg|hartelijk|ontzettend|hartstikke|enorm) (bedankt|dank|fijn)',
        '(bedankt|dank u|dank je|dankjewel) [wel] voor (uw|je|de) (hulp|moeite|uitleg|snelle|geduld|tijd)',
        '(is|het is) [nu] [helemaal] (opgelost|geregeld|in orde|verholpen)',
      ],
    ],
  ]),
  agent: signalRows([
    [
      'empathy',
      0.85,
      [
        '(het spijt|spijt) [mij|me|ons] [heel|zeer|echt|oprecht] [erg|te|dat|oprecht]',
        '(ik|wij|we) (begrijp|snap|begrijpen|kan|kunnen) [me|mij|heel goed|goed|helemaal|echt|zeker|het|uw|dat] [goed|helemaal|voorstellen|heel] [uw|dat|hoe|u|voorstellen|waarom|uw] (frustratie|ergernis|teleurstelling|zorgen|situatie|dat|u|voorstellen|vervelend|boos|het|baalt|hoe)',
        '(wat|dat is|dat lijkt me|dit is|het is) [heel|erg|echt|natuurlijk|inderdaad|ontzettend|best|zeer] (vervelend|naar|frustrerend|begrijpelijk|lastig voor u|jammer|heel vervelend|niet leuk|balen|schrikken) [om te horen|voor u]',
        '(dat|dit) moet [heel|erg|echt] (vervelend|moeilijk|frustrerend|lastig|zwaar) [voor u] [zijn|geweest|zijn geweest]',
        '(gecondoleerd|mijn excuses|onze excuses|excuses voor|mijn oprechte excuses|sterkte|onze welgemeende)',
        '(u|je) (heeft|hebt) [helemaal|volkomen|groot] gelijk',
        '(maakt u zich geen zorgen|ik ga het voor u|ik ga dit voor u|ik regel het|ik zorg ervoor|ik los het|ik ga u helpen)',
      ],
    ],
    [
      'courtesy/greeting',
      0.8,
      [
        '(goedemorgen|goedemiddag|goedenavond|goede (morgen|middag|avond)|welkom bij|waarmee kan ik|waar kan ik u|hoe kan ik u|u spreekt met|hallo)',
      ],
    ],
    ['courtesy/thanks', 0.8, ['(dank u|dank je|dankuwel|dankjewel|bedankt|hartelijk dank)']],
    [
      'courtesy/request',
      0.8,
      [
        '(alstublieft|alsjeblieft|mag ik|zou u|kunt u|zou ik|wilt u|heeft u misschien|als u wilt|als het mag)',
      ],
    ],
    [
      'courtesy/farewell',
      0.8,
      [
        '(fijne (dag|avond|middag|dag nog)|prettige (dag|avond|dag nog)|tot ziens|dag mevrouw|dag meneer|nog iets anders voor u|verder nog iets|tot horens|een fijn weekend)',
      ],
    ],
    [
      'discourtesy',
      0.8,
      [
        '(rustig aan|doe rustig|kalmeer|kalm aan|luister nou|niet zo schreeuwen|laat me uitpraten|hou op|houd op)',
        '(dat is|is) niet (mijn|ons) (probleem|schuld|fout|afdeling)',
        '(daar kan ik|ik kan [er|daar]) [ook] [niks|niets] (niks|niets|aan) [aan] [doen|mee]',
        '(zoals|dat heb) ik [al|net|u al|u net|net al] (zei|gezegd|heb gezegd|uitgelegd)',
        '(had u maar|dan had u|u moet begrijpen|u heeft ongelijk|pech|moet u zelf weten|lees uw contract|zo is het nou eenmaal)',
      ],
    ],
  ]),
};
