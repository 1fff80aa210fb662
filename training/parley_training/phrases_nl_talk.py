"""Everyday Dutch of calls, of our own making: whole sentences, written for their many words and sounds."""

TEMPLATES = """
ik bel nog eens omdat ik nog steeds niets gehoord heb
ik heb bijna een uur gewacht voordat er iemand opnam
dat wachtmuziekje is echt niet om aan te horen
u bent al de vierde aan wie ik dit verhaal vertel
uw collega had me nog zo beloofd dat het geregeld was
ze zei dat ik me geen zorgen hoefde te maken
hij heeft iets ingesproken maar ik kon er niets van verstaan
ik praat liever met uw chef als u dat niet erg vindt
geef me de manager of de directeur maar
dan schakel ik een advocaat in en stap ik naar de rechter
dan ga ik wel naar een ander als het zo moet
ik ben niet iemand die snel klaagt maar dit gaat te ver
we zijn al jaren klant en zo word je dan behandeld
verplaatst u zich eens in mijn situatie
ik heb alle bewijzen allang opgestuurd
u heeft mijn brieven niet eens gelezen
wie draait er voor de kosten op
het is jullie fout en niet die van mij
laat maar zitten dan doe ik het zelf wel
neem me niet kwalijk ik viel u in de rede
maakt u zich geen zorgen we vinden een oplossing
laat me er eens rustig naar kijken
wat naar om te horen gecondoleerd met uw moeder
ik snap heel goed dat u boos bent
in uw plaats zou ik ook woedend zijn
we doen ons uiterste best
blijft u alstublieft kalm
ik hoor wat u zegt
ik bespreek het met mijn baas zodra hij terug is
de opzegtermijn is drie maanden en gaat in zodra we de brief hebben
het abonnement stopt aan het einde van de periode
het tarief gaat elk jaar in januari omhoog
die korting geldt alleen voor nieuwe klanten
de voorwaarden staan op onze website
u heeft veertien dagen bedenktijd
het apparaat moet in de oorspronkelijke doos terug
we nemen pinpas overboeking en contant geld aan
de limiet van uw kaart is bereikt
uw saldo staat al het hele kwartaal in het rood
er ontbreekt nog een bijlage in uw aanvraag
de som is op uw spaarrekening bijgeschreven
de rente wordt naar rato berekend
het percentage ging van twee komma vijf naar drie komma een
u krijgt een kaartje in de bus
de postbode kwam langs maar niemand deed open
de bus is onderweg met pech komen te staan
uw doos is bij de buren afgegeven
de benedendeur gaat alleen met een sleutel open
er zit een cijferslot op en de bel werkt niet
twee keer bellen en dan achterin de gang links
eerste straat rechts na het stoplicht
het is recht tegenover het station naast de bakker
wij wonen op de zesde verdieping zonder lift
het huis ligt een eindje buiten het dorp
er ligt sneeuw en de weg is afgesloten
het water druppelt van het plafond op het parket
de hele wijk zit in het donker
het ruikt naar gas in het trappenhuis
het lampje knippert oranje en gaat dan uit
het beeld blijft zwart en er beweegt niets
de pagina blijft maar laden en verschijnt nooit
als ik op verzenden druk gebeurt er niets
de computer zegt dat de code verlopen is
ik kreeg een raar berichtje met een link erin
volgens mij is het oplichting
iemand heeft mijn mail gehackt
trek overal de stekker uit en wacht een halve minuut
draai de knop naar links tot u een klik hoort
zet de slang goed vast voor u de kraan opendraait
houd de toets tien seconden ingedrukt
ziet u dat driehoekje rechtsonder
klik op het middelste tabblad en ga naar beneden
start het toestel opnieuw op en zeg wat u ziet
ik krijg steeds het antwoordapparaat
mijn mobiel is bijna leeg
u praat te vlug ik kan het niet bijhouden
sorry ik heb de straatnaam niet goed begrepen
een h van hendrik en een m van marie
twee keer een n en een t aan het eind
met een streepje ertussen
alles aan elkaar en in kleine letters
mijn voornaam schrijf je met twee keer een l
dat is mijn meisjesnaam
het dossier staat op naam van mijn schoonmoeder
wij zijn vorig jaar uit elkaar gegaan
mijn vader is in het voorjaar overleden
ik ben zeven maanden zwanger
mijn jongste heeft sinds woensdag koorts
hij hoest heel erg en slaapt 's nachts niet meer
ik ben duizelig en misselijk
is het gevaarlijk als je te veel inneemt
moet het voor of na het eten
ik ben allergisch voor schaaldieren
de dokter schreef me iets anders voor
ik ben zes weken geleden aan mijn knie geopereerd
de praktijk is gesloten tijdens de vakantie
de eerstvolgende vrije plek is over anderhalve maand
kunt u me op de wachtlijst zetten
neem uw verzekeringspas en de oude uitslagen mee
kom nuchter en drink wat water
we gaan zondag op vakantie en komen de vijftiende terug
het vliegtuig vertrok met vier uur vertraging
mijn koffer kwam nooit van de band
we hebben door jullie de aansluiting gemist
het hotel was vies en het personeel onaardig
het zwembad was dicht terwijl het wel in de advertentie stond
ik wil twee plaatsen aan het gangpad
is er korting voor studenten en ouderen
mag de hond mee in de trein
betalen kinderen de helft
ik zoek een cadeau voor de veertigste verjaardag van mijn broer
bestaat dit model ook in licht hout
de naad ging al bij de eerste wasbeurt los
de stof kriebelt en de rits zit vast
het is te wijd bij de schouders en te kort bij de mouwen
de foto lijkt er totaal niet op
er was een schroef te veel en er misten twee planken
de diepvries koelt niet meer en al het eten is bedorven
mijn auto start niet meer sinds het vriest
iemand reed op de rotonde tegen me aan
de andere bestuurder is doorgereden
de politie heeft een verklaring opgemaakt
het dak is eraf gewaaid tijdens de storm
inbrekers hebben het keukenraam ingeslagen
ze hebben de juwelen en de tv meegenomen
ik heb een kleine bloemenzaak
ik werk 's nachts in een fabriek
mijn werkgever heeft mijn loon niet gestort
ik ben mijn baan kwijt en krijg een uitkering
sinds april ben ik met pensioen
ik kan de eindjes niet meer aan elkaar knopen
zouden we de schuld over een jaar kunnen spreiden
hoeveel moet ik nog aflossen
vanaf wanneer ben ik gedekt
ben ik verplicht om ja te zeggen
komen er nog extra kosten bij
wat gebeurt er daarna
krijg ik dat zwart op wit
moet ik daarvoor langskomen
kunt u iets doen aan de prijs
zou u zo vriendelijk willen zijn het nog eens na te gaan
ik zou het fijn vinden als het snel gaat
ik reken op u
ik duim ervoor
hè hè dat is een opluchting
o jee helemaal vergeten
huh hoe bedoelt u
tja als u dat wilt
eh wacht eens even
nou ja logisch
we zullen zien
daar sta ik van te kijken
geweldig u redt me
petje af dat ging vlot
komt goed ik schrijf alles op
prima zo doen we het
heel graag
hoeft niet hoor
laat maar
maakt niet uit
zoals u wenst
o ja nog een kleinigheidje
voor ik het vergeet
onder ons gezegd
nu ik u toch aan de lijn heb
in elk geval bedankt voor het luisteren
houdt u zich goed
sterkte ermee
een prettige avond nog
fijne feestdagen voor u en uw familie
tot gauw en een goed weekend
u bent voordeliger uit met automatische incasso
de eerste termijn vervalt op de {ord} van de maand
het voorschot van {amount} gaat van het saldo af
we hebben uw verzoek ontvangen en handelen het binnen {n} dagen af
u krijgt binnen een uur een bevestigingsmail
u hoeft alleen maar te antwoorden en de foto bij te voegen
mijn collega van juridische zaken neemt contact met u op
het oude adres blijft geldig tot {date}
vervanging is binnen de garantie helemaal kosteloos
voor u verandert er niets behalve het klantnummer
al het overige blijft gelijk
we spreken af dat u het toestel houdt en dat wij {amount} korting geven
de aanvraag gaat vanavond de deur uit en uiterlijk {day} heeft u antwoord
ik zet de lijn meteen stop en de nieuwe simkaart is er {day}
u haalt het pakketje vanaf {time} op bij de balie
wij nemen weer contact op als de termijn niet gehaald wordt
""".strip().splitlines()
