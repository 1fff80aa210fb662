/** Turns written for measuring, in the recogniser's spelling, before anybody who wrote them had read the phrase lists. */
import type { WrittenTurns } from './kinds.js';

export const NL: WrittenTurns = {
  irritant: `
ik zit al bijna een uur in de wacht met dat muziekje
jullie website gooit me er elke keer uit als ik probeer in te loggen
de app loopt vast zodra ik mijn facturen open
ik moest wel tien keer op een toets drukken voor ik een mens kreeg
jullie bellen nooit terug terwijl dat wel beloofd wordt
de monteur is niet komen opdagen en ik had er vrij voor genomen
jullie hebben twee keer dezelfde maand afgeschreven
elke keer als ik bel krijg ik weer iemand anders
mijn pakket is in de regen gezet en alles is nat
van jullie brief is geen touw aan vast te knopen
de prijs is alweer omhoog zonder dat iemand iets zegt
de verbinding valt steeds weg midden in het gesprek
het internet ligt er elke avond drie of vier keer uit
jullie hebben weer de verkeerde maat gestuurd
er is maandag gezegd en nu is het vrijdag
die mevrouw die ik hiervoor had was heel onvriendelijk
ik heb de hele dag thuis gezeten en er kwam niemand
die robot van jullie begrijpt nooit wat ik zeg
ik heb na zes weken nog steeds mijn geld niet terug
ik word de hele ochtend al van de ene afdeling naar de andere gestuurd
die mail om mijn wachtwoord te veranderen komt maar niet
de doos was beschadigd en de helft van de onderdelen ontbreekt
jullie zijn niet meer te mailen alleen nog via die chat
er staan kosten op waar niemand mij iets over verteld heeft
het is onmogelijk om jullie aan de telefoon te krijgen`,
  complaint: `
ik wil een klacht indienen
dit is echt een schande
ik ben hier helemaal niet blij mee
ik wil graag een officiële klacht doorgeven
hoe kan ik klagen over een van jullie chauffeurs
ik baal enorm van deze service
het is een puinhoop bij jullie
dit kan echt niet
ik ben jullie spuugzat
dit is de slechtste service die ik ooit heb gehad
jullie kunnen ook niks
ik ben erg teleurgesteld in hoe dit is aangepakt
dit is totaal onacceptabel
wat een waardeloos bedrijf
ik wil mijn beklag doen
het is toch belachelijk dat ik moet betalen voor jullie fout
ik ben er helemaal klaar mee
ik vind het schandalig hoe jullie met klanten omgaan
het is één grote ellende vanaf het begin
ik ben woest over deze rekening
ik heb nog nooit zoiets slechts meegemaakt
jullie hebben mij behoorlijk laten zitten
waar kan ik mijn klachtenbrief naartoe sturen
dit slaat echt nergens op
ik voel me gewoon opgelicht`,
  leaving: `
ik wil mijn contract opzeggen
ik denk erover om naar een andere aanbieder te gaan
ik wil graag mijn rekening opheffen
als dit niet opgelost wordt ga ik ergens anders heen
hoe zeg ik mijn abonnement op
ik heb besloten over te stappen naar de concurrent
jullie raken mij kwijt als klant
ik ga eind van de maand bij jullie weg
wat moet ik doen om van dit contract af te komen
ik wil de overeenkomst beëindigen
kunt u mijn lidmaatschap vanaf volgende maand stopzetten
ik wil niet langer bij jullie blijven
ik ben klaar met jullie ik ga naar kpn
zeg alles maar op wat ik bij jullie heb
ik ben aan het rondkijken naar iets goedkopers
ik wil ervan af
wij gaan onze verzekeringen ergens anders onderbrengen
kost het geld als ik eerder wegga
mijn contract loopt in juni af en ik ga niet verlengen
eerlijk gezegd ga ik liever naar een ander
schrijf me maar overal uit
ik wil mijn polis opzeggen
ik heb ergens anders iets beters gevonden dus ik ben weg
wat is de opzegtermijn als ik wil stoppen
ik ga al mijn rekeningen overzetten naar een andere bank`,
  escalation: `
ik wil uw leidinggevende spreken
verbind me maar door met een supervisor
is er iemand boven u met wie ik kan praten
mag ik degene spreken die er over gaat
ik stap hiermee naar de ombudsman
u hoort nog van mijn advocaat
ik wil iemand spreken die hogerop zit
geef me je baas maar
ik eis dat ik de verantwoordelijke te spreken krijg
ik wil dat dit hogerop wordt gelegd
ik ga hiermee naar de krant
wie is uw teamleider die wil ik spreken
is er een manager aanwezig
kunt u mij doorverbinden met iemand die meer mag beslissen
dan zien we elkaar voor de rechter
ik wil dat de directie hiervan hoort
ik ga jullie aangeven bij de consumentenbond
kunt u uw chef even aan de lijn halen
ik praat niet meer met u geef me de manager
als het moet neem ik juridische stappen
ik moet iemand hebben die een beslissing kan nemen
ik zet dit allemaal op social media
uw meerdere graag
mijn rechtsbijstand neemt contact met u op
ik wil naar de geschillencommissie`,
  repeat: `
ik heb hier vorige week al over gebeld
dit is de derde keer dat ik jullie bel
ik heb het allemaal al aan uw collega uitgelegd
ik heb dinsdag iemand gesproken over precies hetzelfde
dit is mijn vierde telefoontje vandaag
gisteren heb ik ook gebeld en er is niks gebeurd
ik heb jullie al zo vaak gebeld
een uur geleden had ik jullie ook aan de lijn
ik moet steeds hetzelfde verhaal vertellen
ik heb twee keer gemaild en niks gehoord
moet ik dit nou echt weer helemaal uitleggen
ik belde daarstraks over de lekkage
ik blijf maar bellen over hetzelfde probleem
ik heb hier al eerder contact over gehad
we hebben het er twee weken geleden over gehad en het is nog niet gemaakt
ik bel terug over de storing die ik vrijdag heb gemeld
hoe vaak moet ik nog bellen
dat heb ik allemaal al aan die andere mevrouw doorgegeven
daar ben ik weer over de ketel
vanochtend had ik iemand en toen werd er opgehangen
ik heb deze maand al drie keer gebeld
het is hetzelfde probleem als de vorige keer
uw collega zei vorige week dat het in orde zou komen
ik heb jullie al twee brieven gestuurd
alweer bel ik over deze factuur`,
  vulnerable: `
mijn man is net overleden
er is bij mij kanker vastgesteld
ik ben in maart mijn baan kwijtgeraakt en ik kan het niet betalen
ik ben blind dus ik kan de brieven niet lezen
mijn moeder is dement en ik regel alles voor haar
ik ben niet zo handig met de computer ik ben vierentachtig
ik heb zes weken in het ziekenhuis gelegen
we liggen in scheiding en hij heeft mij met de schulden laten zitten
ik kan de verwarming niet meer betalen
ik heb last van paniekaanvallen
mijn nederlands is niet zo goed kunt u langzaam praten
ik ben slechthorend kunt u wat harder praten
ik zit in de bijstand en aan het eind van de maand is er niks over
mijn vrouw is in januari gestorven
ik ben mantelzorger voor mijn gehandicapte zoon
ik weet niet hoe ik de kinderen deze week te eten moet geven
ik heb een beroerte gehad en ik vergeet dingen
ik trek het eerlijk gezegd niet meer
ik heb geen internet dat heb ik nooit geleerd
ik zit in een rolstoel en kan de trap niet op
ik ben ontslagen
de deurwaarder komt langs
ik heb een depressie en dit maakt het er niet beter op
ik kan niet zo goed lezen
ik ben sinds twee maanden weduwe`,
  avoidable: `
ik wilde even vragen waar mijn bestelling blijft
hoe laat gaan jullie dicht
ik heb een brief gekregen en ik snap niet wat er bedoeld wordt
hoe kan ik mijn wachtwoord opnieuw instellen
hoe staat het met mijn aanvraag
ik wil alleen mijn adres wijzigen
wat is mijn saldo
wanneer krijg ik mijn geld terug
kunt u mij een kopie van de factuur sturen
is dit het goede nummer voor het gas
ik wil graag weten of jullie mijn formulier ontvangen hebben
hoe lang duurt de levering
ik wil even kijken of mijn betaling gelukt is
wat zijn de openingstijden op zaterdag
in de mail staat dat ik iets moet doen maar ik weet niet wat
ik moet mijn klantnummer weten
is mijn pakje al verstuurd
is er al nieuws over mijn claim
hoeveel moet ik deze maand betalen
waar vind ik het contract op jullie site
ik kan niet vinden hoe ik mijn afschrift download
wat is dat voor bedrag op mijn rekening
hebben jullie een winkel in utrecht
ik wil mijn afspraak verzetten
oh sorry dan zit ik bij de verkeerde afdeling`,
  empathy: `
wat vervelend om te horen
ik begrijp heel goed dat dat frustrerend is
dat moet erg moeilijk voor u zijn
ik kan me voorstellen dat dat vervelend is
excuses voor het ongemak
ik ga dat meteen voor u regelen
het spijt me dat u zo lang moest wachten
u heeft alle reden om boos te zijn
ik los het nu voor u op
onze welgemeende excuses
ik leef met u mee
dat had niet mogen gebeuren sorry daarvoor
gecondoleerd met uw verlies
ik snap waarom u daar van baalt
maakt u zich geen zorgen we komen er samen uit`,
  courtesy: `
goedemorgen bedankt voor het bellen
waarmee kan ik u helpen
dank u voor uw geduld
zou u mij uw postcode willen geven alstublieft
ik wens u een fijne dag
mag ik u even in de wacht zetten
graag gedaan hoor
hartelijk dank voor het wachten
kan ik verder nog iets voor u doen
tot ziens en een prettige avond`,
  neutral: `
ik klaag niet hoor ik wil alleen weten hoe het werkt
ik wil graag mijn achterstallige factuur betalen
ik ben de manager van de winkel in de hoofdstraat
kan ik een bericht achterlaten voor mijn adviseur
ik bel over de vertrekdatum van mijn boeking
kunt u de afspraak van donderdag afzeggen en op vrijdag zetten
ik heb het kastje uit en weer aan gezet
normaal regelt mijn man dit altijd
ik moet om drie uur bij de dokter zijn dus graag snel
ik heb geen klachten het werkt prima
het derde tijdvak komt mij het beste uit
ik belde mijn zus en die gaf me jullie nummer
het is voor de kankerbestrijding
ik werk in het ziekenhuis
ik wil een nieuwe pas voor mijn dochter
hij wordt volgende maand achttien
voor die prijs neem ik er twee
ik ga om negen uur weg dus kom graag daarvoor
een vriend die advocaat is heeft jullie aangeraden
ik wil stoelen voor de wachtkamer bestellen
de eerste betaling was op vier mei
ik blijf wel even hangen geen probleem
ik wil niet opzeggen ik wil alleen de datum veranderen
dit is de eerste keer dat ik bel
mijn baas vroeg of ik er twaalf wil bestellen
we gaan die dag eerder dicht met de winkel
kan ik overstappen van maandelijks naar jaarlijks betalen
de lijn is slecht kunt u mij verstaan
ja dat klopt dorpsstraat drieëntwintig
ik wil een reisverzekering afsluiten voor volgende maand
de directeur van de school gaf mij dit nummer
ik wil graag een positieve beoordeling achterlaten
het zou gaan regenen maar het bleef droog
er is gelukkig niemand gewond alleen de auto
ik ben helemaal niet boos maak u geen zorgen
mijn naam is slecht met c h t
ik heb een brief gekregen dat alles in orde is dank u
kunt u het vasthouden tot januari
ik mag niet klagen het gaat goed
ik wil iemand spreken over een hypotheek
ik ga in juni verhuizen en wil mijn contract meenemen
u hoeft geen sorry te zeggen het geeft niet
mijn dochter is haar telefoon kwijt en ik wil een nieuwe simkaart
de rechtbank zit naast het station
ik las het vanmorgen in de krant
ik wil overstappen naar het snellere pakket
ik zoek een cadeau voor mijn moeder ze is tachtig
ik wil mijn zoon op de polis zetten
wij hebben twee honden en een kat
mijn account staat uit geloof ik
het duurt niet lang toch
ga uw gang hoor
dat is geweldig bedankt
ik bel u morgen terug
heeft u de andere bestuurder al gebeld
het is die rode met het kapotte handvat die willen we vervangen
ik bel namens mijn vader
woensdagmiddag komt goed uit
verkopen jullie ook batterijen
oké ik heb een pen zeg het maar`,
};
