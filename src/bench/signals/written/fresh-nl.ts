/** Dutch turns written after the machines of signals had been learnt, and before they were run on them. */
import type { WrittenTurns } from './kinds.js';

export const FRESH_NL: WrittenTurns = {
  complaint: `
dit duurt nu al drie weken en ik sta op ontploffen
die vent van jullie liep met modderschoenen over mijn kleed en haalde zijn schouders op
is er een formulier om te laten weten dat ik dit niet pik
voor wat ik elke maand neertel krijg ik wel heel weinig terug
dat zo'n groot bedrijf een simpele vraag niet kan beantwoorden gaat mijn pet te boven
eerlijk gezegd had ik het met mijn ogen dicht beter gedaan
ze rolde met haar ogen waar de hele winkel bij was
de keuken die jullie plaatsten valt na een half jaar al uit elkaar
ik heb een appeltje met jullie te schillen over die bezorging
dat is het slordigste werk dat ik ooit heb gezien
mijn moeder zat te huilen na een gesprek met een van jullie
jullie hebben de verjaardag van mijn dochter verpest
ik hou hier een heel nare smaak aan over
ik val van mijn stoel dat u dat een normaal antwoord vindt
ik bestelde een grijze en dit is knaloranje
jullie komen steeds met smoesjes
aan die helpdesk heb je helemaal niks
ik ben behandeld als een stuk vuil
de verwarming ligt er sinds zondag uit en we hebben een pasgeboren baby
nu maken jullie het wel heel bont
ik wil dat u noteert dat ik ontevreden ben
die man mag wel eens op zijn nummer gezet worden wat een lef
jullie rekenen een telefoon die ik in augustus heb teruggestuurd
het is blunder op blunder bij jullie
ik vind uw houding ronduit beneden de maat`,
  leaving: `
loop eens met me door hoe ik mijn account kan sluiten
ik denk dat we hier klaar zijn rond het maar af
jullie concurrent heeft me een offerte gegeven die er ver onder zit
mijn besluit staat vast volgend jaar ben ik hier niet meer
wanneer ben ik vrij van deze overeenkomst
ik wil mijn nummer meenemen naar mijn nieuwe aanbieder
laten we er maar een punt achter zetten
na wat er gebeurd is blijf ik hier echt niet
vanaf volgende maand hoeft u niet meer op mij te rekenen
ik sta al met één been buiten om eerlijk te zijn
maak vandaag nog een einde aan mijn lidmaatschap
het wordt tijd dat wij ons geluk elders beproeven
twintig jaar trouw geweest maar nu is het mooi geweest we gaan
kost het iets als ik er voor december uit stap
ik laat de polis gewoon aflopen
haal mij maar uit jullie bestand
zeg me wat ik nog moet betalen dan kan ik weg
ik wens geen klant meer te zijn
mijn zus is naar een andere leverancier en dat doe ik ook
hoe kom ik zo snel mogelijk van jullie af
in maart ga ik niet verlengen
als u die prijs niet kunt evenaren ga ik met hen in zee
schrap het allemaal ik hoef het niet meer
elke bank behalve die van jullie
klaar ermee stuur me de eindafrekening`,
  escalation: `
aan wie moet u verantwoording afleggen want die wil ik spreken
ik heb liever iemand een treetje hoger
u heeft uw best gedaan maar ik zoek iemand die echt iets te zeggen heeft
haal degene die de boel daar runt er eens bij
ik blijf aan de lijn tot ik degene heb die boven u staat
kan de ploegleider even aan de telefoon komen
ik wil dat hier in de top naar gekeken wordt
er moet toch iemand zijn die dat kan terugdraaien van hogerhand
dan neem ik contact op met het hoofdkantoor
hoe krijg ik jullie topman te pakken
geef me eens een volwassene aan de lijn
leg dit eens een niveau hoger neer
het wordt tijd dat uw meerdere dit hoort
niks persoonlijks maar ik wil iemand boven u
heeft u geen teamleidster die ik kan spreken
ik vraag u netjes om mij aan uw chef te geven
de krant vindt dit vast een mooi verhaal
maandag leg ik alles bij mijn advocaat neer
u laat me geen keus dan de kantonrechter
ik heb zin om de toezichthouder in te schakelen
mijn jurist gaat jullie een brief sturen
ik zorg dat dit voor een rechter komt
kan een senior collega het overnemen
ik wil dat degene die zulke dingen goedkeurt mij belt
dit gaat u boven het hoofd dus wie is de volgende`,
  repeat: `
gisteren had ik jullie nog aan de lijn over precies ditzelfde
elke week voer ik dit gesprek
u spreekt alweer met mevrouw palmer over die ketel
ik weet niet meer aan hoeveel van jullie ik dit verteld heb
we draaien hier al sinds pasen omheen
heeft niemand opgeschreven wat ik toen zei
ik belde in maart en in april en nu is het mei
u zult mijn stem wel niet meer kunnen horen
dezelfde foto heb ik nu drie keer gestuurd
dit wordt mijn vierde gesprek over één cheque
ik sprak ene ruben die bezwoer dat het in orde was
waarom moet ik bij elke nieuwe persoon van nul beginnen
uw vorige collega heeft dit allemaal al genoteerd
maandag kwam ik erdoor maar toen viel de lijn weg
na jullie bezoek was het twee dagen weg en nu is het er weer
we zitten intussen op een half dozijn telefoontjes
eerst gemaild toen geschreven toen gebeld en nu bel ik nog maar eens
ik heb het dit weekend aan de telefoon ook al gemeld
staan mijn eerdere telefoontjes niet op uw scherm
het is dezelfde oude storing van voor de kerst
ik lijk wel een kapotte grammofoonplaat
al die controlevragen heb ik met uw collega al gehad
ik vraag het nu voor de duizendste keer
ik moest vaker bij jullie terugkomen dan me lief is
zoals ik die meneer voor u uitlegde klopt de meter niet`,
  vulnerable: `
mijn vrouw is in het voorjaar ingeslapen en zij deed dit altijd
mijn zoontje ligt aan de sondevoeding dus de stroom mag er niet af
sinds de klap heb ik nachtmerries en durf ik niet meer te bellen
ik zie bijna niets meer dus uw brief kon ik niet ontcijferen
van die kuur ben ik zo beroerd dat ik niet helder denk
ze geven me nog een half jaar
mijn vent heeft zijn koffers gepakt en ik zit alleen met drie kinderen
we eten tot vrijdag boterhammen met niks
ik slaap in de auto sinds de huisbaas me eruit gooide
ik heb nog één tientje
bij de fabriek kon ik twee weken geleden vertrekken
dan moet ik maaltijden overslaan om dat op te brengen
de deurwaarder stond vanochtend op de stoep
lezen heb ik nooit goed geleerd dat doet mijn dochter
ik ben een oude man ik weet niet wat een login is
nederlands is niet mijn moedertaal ik volg niet alles
met getallen loop ik vast sinds mijn attaque
mijn moeder is vierennegentig en vergeet alles
ik zie er het nut niet meer van in om door te leven
ik herstel van een openhartoperatie
mijn vader ligt in een hospice en ik regel zijn zaken
onze baby kwam met zesentwintig weken en ligt nog op de intensive care
mijn ex sloeg me vroeger en mag mijn nieuwe adres niet krijgen
ik gok en ik kan niet stoppen alles is weg
ik draag een gehoorapparaat en telefoneren is lastig`,
  avoidable: `
ik heb de tweede een lamp besteld en er is nog niks gekomen
enig idee wanneer er iemand naar het dak komt kijken
ik vraag even na of mijn claim er al door is
zijn mijn papieren goed aangekomen
wanneer staat het geld ongeveer op mijn bank
zijn jullie er op zaterdagmiddag
wat komt een tweede bestuurder erbij kosten
waar zit jullie winkel het dichtst bij breda
moet ik mijn paspoort meenemen
hoeveel dagen heb ik om het terug te brengen
zit pechhulp in wat ik heb
er staat pro rata correctie op en ik heb geen flauw idee
die folder van jullie kan net zo goed in het chinees zijn
de rekening schiet omhoog en ik snap niet waarom
op de ene bladzij moet ik betalen en op de andere krijg ik terug
ik kan met geen mogelijkheid op mijn wachtwoord komen
hij zegt dat mijn gebruikersnaam niet bekend is
we hebben een nieuw huis dus het adres moet anders
kunt u die factuur nog een keer uitdraaien
ik moet mijn afspraak verschuiven naar donderdag
o ik zocht de dierenarts heb ik het mis
ik ben bij verkoop terechtgekomen en ik wil reparatie
een mevrouw zou me voor vijf uur bellen en dat deed ze niet
twee weken verder en ik weet nog niks geen mens heeft gebeld
op papier is het gemaakt maar mijn tv is nog zwart`,
  satisfied: `
nou daar knap ik van op
u bent echt een schat van een mens
dat ging pijnloos moet ik zeggen
ik had het me niet beter kunnen wensen
ik ga overal vertellen hoe goed jullie zijn
wat heeft u een engelengeduld met mij gehad
jullie installateur heeft prachtig werk geleverd
o dat is een pak van mijn hart
het loopt nu als een zonnetje
niets dan lof voor uw team
eindelijk een bedrijf dat meteen opneemt
dat is precies wat ik hoopte te horen
u verdient opslag
ik ben er helemaal gelukkig mee
wat een behulpzame jongeman
ik ben altijd goed bij jullie terechtgekomen
mooi zo dat is keurig geregeld
u heeft zich voor mij uitgesloofd dat vergeet ik niet
ik ben reuze in mijn sas met het resultaat
het is een genoegen om zaken met jullie te doen
vijf sterren wat mij betreft
zo goed ben ik dit jaar nog niet geholpen
ik voel me veel beter nu u het heeft uitgelegd
duizendmaal dank u bent een heer
al mijn vragen in twee minuten beantwoord prachtig`,
  empathy: `
ach arme mevrouw dat klinkt heel zwaar
in uw positie zou ik het ook zat zijn
zo willen wij u niet helpen en daar bied ik excuses voor aan
ik hoor hoezeer dit u dwarszit
we gaan dit samen in orde maken
het spijt me vreselijk dat we u lieten wachten
neem ons niet kwalijk voor de overlast
ik snap best waarom u daar boos om werd
het is vast een zorgelijke tijd voor jullie allemaal
dat had u niet hoeven meemaken
neem zoveel tijd als u nodig heeft
wat sneu dat hij de eerste dag al stuk ging
ik leef met u en uw familie mee
laat het aan mij over ik volg het persoonlijk
ik zie helemaal wat u bedoelt
daar zijn wij tekortgeschoten en dat spijt me
fijn dat u zo geduldig blijft
daar zou iedereen van balen
ik weet dat u op een ander antwoord hoopte
we doen ons uiterste best voor u
dank u dat u zo begripvol bent
wat afschuwelijk om te horen
ik besef dat u lang heeft moeten wachten
het is heel begrijpelijk dat u zich zorgen maakt
ik wou dat ik meer voor u kon doen`,
  neutral: `
van mij geen klachten ik wil alleen mijn adres doorgeven
ik ga om drie uur weg kan hij daarvoor komen
mag het onder het afdak als ik er niet ben
ik heb zelf nog op een klachtenafdeling gewerkt
ik wil de tandarts van donderdag afzeggen
mijn baas wil een bonnetje van de taxi
ik ben hoofd van een afdeling in het ziekenhuis dus ik draai diensten
wie houdt er toezicht op jullie is dat de afm
ik hoefde nooit twee keer te bellen dat is fijn
heeft u één seconde
doe mij de tweede maar
het tweede callcenter zit toch in zwolle
mijn man is laat maar om zes uur is hij thuis
ik neem de late trein
mijn telefoon viel halverwege uit
de batterijen van de afstandsbediening zijn leeg
ik ben de draad kwijt wat was de vraag
mijn zoon studeert medicijnen
ik wil een offerte voor een uitvaartpolis
de grotere kan ik wel betalen denk ik
doen jullie levensverzekeringen voor rokers
kan ik het licht op afstand uitzetten
ik heb me bedacht over de kleur
mag de incasso naar de eerste
ik ga samenwonen met mijn vriendin dus we hebben twee sleutels nodig
het was vreselijk weer toen wij er waren
ik brand van nieuwsgierigheid naar het nieuwe model
ik ben de winter zat dus ik boek een reis
we hebben de rekening gedeeld
ik volg u gaat u door
de rechtbank aan de singel is dat bij jullie in de buurt
de beheerder van de flat heeft de reservesleutel
ik zei tegen mijn dochter dat ze u straks moet bellen
bel me na vieren maar terug
ik heb de brief voor me en alles is duidelijk
mijn bestelling kwam vanochtend dank u
dat heb ik al gedaan en het werkte
ik weet de openingstijden ik wil alleen een parkeervergunning
u viel even weg
de app sluiten en weer openen bedoelt u`,
  plain: `
palmer p a l m e r
ik heb een pen zegt u het maar
die met het blauwe deksel
we hebben een hoekhuis met gas
zullen we half drie zeggen
ik sta in de keuken
we staan met z'n tweeën op de polis
dat was twaalf juni
de code achterop is zeven vier één
wacht de hond blaft
het is voor de bruiloft van mijn nichtje
ik zit sinds tweeduizend negen bij jullie
doe maar de middelste
bedoelt u de voorkant of de achterkant
de naam van mijn partner staat er ook op
ik kocht hem in de winkel in ede
ja het lampje is nu groen
elke dag behalve woensdag
zet het maar op mijn visakaart
het is een diesel van een jaar of zes
de postcode is achtendertig elf
ik ben net aan het parkeren
we kijken naar het grote pakket
twee volwassenen en een kind
in welke kleuren is hij er
oké dat heb ik ingetypt
ik denk van wel
nee alleen die ene
mag mijn zoon ervoor tekenen
ik wil een vriezer aan de bestelling toevoegen
de code van de poort is negentien veertig
dat mag per mail
ik ben met pensioen dus meestal thuis
er staat verbonden op het scherm
ik zet de radio even zachter
wat hebben jullie daar mooi weer
ik wil graag aan het raam zitten
we vliegen de zesde
hoe schrijf je dat
tot gauw dag`,
};
