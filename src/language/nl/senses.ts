/** Dutch words by sense. */
import type { SenseWords } from '../sense-words.js';

export const senses: SenseWords = {
  self: 'ik mij me mijn m mezelf wij we ons onze',
  you: 'u uw jij je jou jouw jullie',
  deny: 'niet geen nooit niks niets niemand nergens zonder nauwelijks amper noch evenmin',
  kin: 'man vrouw echtgenoot echtgenote moeder vader mama papa ma pa ouders zoon dochter broer zus partner oma opa oom tante neef nicht kind kinderen baby verloofde vriend vriendin ex schoonmoeder schoonvader tweeling kleinzoon',
  ill: 'kanker dementie dement alzheimer parkinson diabetes suikerziekte epilepsie ms depressie depressief bipolair schizofreen autisme autistisch beroerte leukemie tumor chemo chemotherapie bestraling bestralingen dialyse operatie geopereerd ziekenhuis hospice ziek zieke ziekte handicap gehandicapt rolstoel bedlegerig blind slechtziend doof slechthorend angst angstig paniek paniekaanvallen trauma verslaafd verslaving alcoholist zwanger miskraam medicijnen antidepressiva morfine insuline zuurstof beademing pacemaker astma reuma suicidaal zelfmoord psychiater psycholoog therapie terminaal ongeneeslijk coma verlamd ongeluk ongeval burn-out burnout overspannen diagnose nieren nier longen hart hersenen hersenbloeding psychisch zenuwen toevallen aanval ambulance dokter huisarts arts verpleegster krukken ziektewet gehoor zicht geheugen pijn kliniek mantelzorger copd thuiszorg opgenomen gezondheid kwetsbaar ogen',
  death:
    'dood overleden overlijden gestorven verloren kwijtgeraakt begrafenis begraven crematie rouw weduwe weduwnaar wijlen notaris erfenis nalatenschap uitvaart doodgegaan omgekomen ontvallen heengegaan sterfgeval',
  split:
    'scheiding scheiden gescheiden dakloos uitgezet ontslagen ontslag werkloos werkeloos failliet faillissement ingebroken overvallen beroofd geweld gewelddadig slaat mishandeld overstroomd brand afgebrand gevangenis blijf-van-mijn-lijf opgelicht verlaten reorganisatie boventallig',
  poor: 'schuld schulden schuldsanering schuldhulp achterstand deurwaarder deurwaarders blut platzak rood rondkomen termijnen betalingsregeling bijstand uitkering voedselbank lening leningen armoede krap spaargeld spaarcentjes lenen moeite eten verwarming stoken huisuitzetting beslag budget minimum touwtjes knopen',
  money:
    'geld betalen betaal betaald betaling betalingen prijs kosten kost euro afgeschreven afschrijven incasso terugbetaald terugbetaling rekening rekeningen factuur facturen bedrag huur hypotheek loon salaris pensioen aow',
  leave:
    'opzeggen opzeg zeg opgezegd opzegging beeindigen beeindig stoppen stop stopzetten annuleren weg weggaan vertrekken vertrek overstappen stap overstap uitschrijven afmelden sluiten verbreken ontbinden opzegtermijn elders ergens anders verlengen verleng nummerbehoud kap kappen vaarwel wisselen',
  firm: 'bedrijf firma maatschappij provider aanbieder aanbieders leverancier leveranciers bank banken verzekeraar concurrent concurrenten concurrentie toko winkel zaak club tent',
  deal: 'contract contracten abonnement abonnementen rekeningnummer account polis pakket verzekering dienst diensten lidmaatschap overeenkomst dekking aanbod klant',
  chief:
    'leidinggevende chef baas manager supervisor teamleider directeur directrice directie hoofd hoger hogerhand meerdere afdelingshoofd bestuur management hoofdkantoor eigenaar bazen hogere verantwoordelijke',
  law: 'ombudsman geschillencommissie rechter rechtbank advocaat jurist juridisch rechtszaak aanklagen procederen politie pers krant kranten media journalist televisie tv radar kassa facebook twitter trustpilot instagram consumentenbond toezichthouder acm afm kifid rechtsbijstand aangifte dagvaarden review',
  contact:
    'bellen bel gebeld belde terugbellen teruggebeld terugbelt opgebeld telefoneren telefoon mailen gemaild mail schrijven geschreven brief contact gesproken sprak spreken bericht berichten appen uitgelegd uitleggen verteld gezegd gemeld doorgegeven gevraagd geklaagd aangekaart doorverbonden vertellen melden',
  again:
    'alweer weer opnieuw nogmaals al twee drie vier vijf zes tien keer keren tweede derde vierde vijfde zesde zoveelste honderdste steeds telkens nog vorige laatst vorig eerder meerdere meermaals herhaaldelijk herhalen blijf blijven',
  since:
    'dag dagen week weken maand maanden jaar jaren uur uren minuten gisteren maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend vanochtend januari februari maart april mei juni juli augustus september oktober november december tijden tijd',
  promise: 'beloofd belofte beloven verzekerd gegarandeerd zou zouden afgesproken afspraak toegezegd',
  wait: 'wachten wacht wachtte gewacht wachtrij vertraging vertraagd laat duurt verwacht',
  goods:
    'pakket pakketje pakje bestelling bestellingen levering artikel product pas vervanging zending laptop koelkast bank modem ketel cv-ketel wasmachine monteur paspoort aanvraag claim schade dossier bon cheque reparatie oven matras bezorger',
  paper:
    'brief brieven afschrift formulier sms tekst folder document documenten papieren melding herinnering aanmaning voorwaarden overzicht brieven post',
  login:
    'wachtwoord wachtwoorden pincode inloggen login gebruikersnaam code inlogcode geblokkeerd deblokkeren resetten activeren verificatie digid ingelogd',
  broken:
    'kapot defect stuk beschadigd gebarsten verkeerd verkeerde fout fouten foutje storing storingen crasht hapert valt uitgevallen mislukt ontbreekt kwijt lekt lek vast onjuist probleem problemen gedoe mankement',
  rude: 'onbeschoft grof bot brutaal onvriendelijk agressief neerbuigend arrogant schreeuwde uitgescholden opgehangen lomp onbehulpzaam respectloos kortaf snauwde',
  angry:
    'boos kwaad woedend woest razend geirriteerd gefrustreerd teleurgesteld ontevreden zat beu spuugzat verontwaardigd pissig gepikeerd chagrijnig baal balen ergert erger verbolgen klaar pislink',
  awful:
    'onacceptabel belachelijk schandalig schande schandelijk waardeloos bespottelijk vreselijk verschrikkelijk afschuwelijk slecht slechtste bagger drama dramatisch ramp rampzalig zooitje puinhoop bende oplichters oplichting oplichterij dieven diefstal nachtmerrie absurd idioot ongehoord ongelofelijk incompetent incompetentie beneden peil prutsers amateurs flauwekul onzin schaamt schamen schofterig wanprestatie triest treurig krankzinnig bizar gek',
  great:
    'geweldig fantastisch super perfect prima uitstekend fijn heerlijk mooi top toppie blij tevreden dankbaar opgelucht vriendelijk aardig behulpzaam lief geduldig vlot snel professioneel kanjer engel held schat aanraden aanbevelen complimenten compliment petje topservice fijne goed goede lekker keurig netjes opluchting klasse',
  thanks: 'dank bedankt dankjewel dankuwel dankje merci thanks',
  agent:
    'medewerker medewerkster collega collegas monteur bezorger dame mevrouw meneer heer iemand persoon mens team afdeling adviseur telefoniste',
  screen:
    'computer computers internet online website site app apps technologie smartphone mobieltje browser wifi email digitaal link tablet muis toetsenbord qr scherm digitale',
  unable:
    'begrijp begrijpen snap snappen lezen schrijven volgen kan kunnen lukt moeilijk lastig ingewikkeld verward langzaam langzamer analfabeet laaggeletterd dyslectisch dyslexie nederlands taal buitenland snapte verwarrend wijs',
  where: 'waar wanneer welke welk hoe waarom wie wat hoeveel hoelang weten volgen status nieuws stand',
  sorry:
    'sorry excuses excuus spijt betreur gecondoleerd medeleven begrijp snap vervelend frustrerend naar zorgen zorg gerust geduld voorstellen begrip rot',
  home: 'huis adres woning verhuisd verhuizen verhuis thuis straat flat',
};
