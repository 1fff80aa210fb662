"""More contact-centre Dutch of our own making: many words in few sentences, for a recogniser that must spell what it never heard."""

from __future__ import annotations

from .phrases_nl import LISTS, MAKERS, number

THINGS = (
    "het contract|de factuur|het afschrift|de aanmaning|de betalingsregeling|de offerte|de bon|het bewijs|het formulier|de handtekening|"
    "de overschrijving|de incasso|het spaargeld|de rente|de hypotheek|de bankkosten|de premie|het eigen risico|de dekking|de uitkering|"
    "de schade|de expert|de reparatie|de garage|de voorruit|het voorwiel|de band|de motor|de rem|de autosleutel|de aanhanger|"
    "de verwarming|de radiator|de cv ketel|de slimme meter|de kraan|het lek|de loodgieter|de elektricien|het dak|de dakgoot|"
    "de vaatwasser|het fornuis|de stofzuiger|de waterkoker|de mixer|het strijkijzer|de computer|het scherm|het toetsenbord|de droger|"
    "de draadloze muis|de oplader|de kabel|de antenne|het modem|de router|de glasvezel|het mobiele netwerk|de voicemail|het abonnement|"
    "de koffer|het vliegticket|het paspoort|de tweepersoonskamer|het ontbijt|de reservering|de nachttrein|de handbagage|de stoelen|"
    "het pakket|de bezorger|het magazijn|het afhaalpunt|het etiket|de verpakking|de middelste maat|de groene kleur|de catalogus|de tuinset|"
    "de schoenen|de broek|het witte overhemd|de winterjas|de bril|het sieraad|de parfum|het matras|de bank|de kledingkast|het gordijn|"
    "de hoestdrank|de druppels|de prik|het bloedonderzoek|de huisarts|de verpleegkundige|het ziekenhuis|de foto|de tandarts|de apotheker|"
    "de identiteitskaart|het rijbewijs|de belastingaangifte|de toeslag|het gemeentehuis|de school|de opvang|de woning|de huur|de verhuurder|"
    "de huurder|de bovenbuurman|het slot|de brievenbus|de lift|de parkeerplaats|de toegangscode|de gebruikersnaam|het wachtwoord|de update|"
    "de software|de app|het bestand|de reservekopie|de aangetekende brief|de vergadering|de adviseur|mijn man|mijn vrouw|mijn dochter|"
    "mijn opa|mijn zus|mijn zwager|de hond|de kat|de tuin|de schuur|het zwembad|de muziek|de vrachtwagen|het vuilnis|de bloemen"
).split("|")
DO = (
    "annuleren|wijzigen|controleren|terugsturen|ontvangen|betalen|ruilen|repareren|bestellen|activeren|uitschakelen|deblokkeren|verlengen|"
    "vernieuwen|bevestigen|verplaatsen|vervroegen|uitstellen|ophalen|versturen|printen|ondertekenen|aanvullen|verbeteren|vervangen|"
    "installeren|aansluiten|losmaken|schoonmaken|meten|verkopen|kopen|huren|lenen|bewaren|weggooien|openen|sluiten|terugvinden|zoeken|"
    "aangeven|verzekeren|vergoeden|vergelijken|kiezen|weigeren|accepteren|uitleggen|melden|vastleggen|verwijderen|downloaden|doorgeven|delen"
).split("|")
ADJECTIVES = (
    "nieuw oud kapot geblokkeerd gratis duur dringend normaal vreemd snel traag zwaar licht schoon vuil koud warm volledig leeg vol juist "
    "verkeerd eenvoudig moeilijk gevaarlijk breekbaar stevig rood blauw geel grijs zwart wit klein groot enorm piepklein"
).split()
SYLLABLES = "ba be bi bo cla co cri da dor du fa fen flo ga ka lan le li lo lor lu ma mi mo mu na ne no nor pa per po pra ra ri ro sa sel si so sta ta te ti to tra va ven vi vo xi za zo".split()
ENDINGS = "ine ol ax ium al an ex yl ase is on or et ine ade amil il cet lis".split()
STREETS = "dorpsstraat|lindelaan|schoolstraat|molenweg|wilhelminaplein|nieuwe gracht|industrieweg|beukenlaan|prins hendrikkade|kastanjelaan|oude markt|zeedijk|hoogstraat".split("|")

WIDER_LISTS = {
    **LISTS,
    "thing": THINGS,
    "do": DO,
    "adjective": ADJECTIVES,
    "street": STREETS,
    "day": [*LISTS["day"], *LISTS["day"], "{date}", "morgen", "overmorgen"],
    "part": ["in de ochtend", "in de middag", "aan het begin van de middag", "aan het eind van de dag", "tussen tien en twaalf", "voor negen uur", "na vier uur", "rond {time}"],
    "mail": ["apenstaartje postbus punt nl", "at ziggo punt nl", "apenstaartje mail punt be", "at thuis punt nl"],
}
WIDER_MAKERS = {
    **MAKERS,
    "n": lambda rng: number(rng.randint(2, 21)),
    "num": lambda rng: number(rng.choice([rng.randint(2, 99), rng.randint(100, 9999)])),
    "num4": lambda rng: " ".join(number(rng.randint(0, 9)) for _ in range(4)),
    "ord": lambda rng: rng.choice(LISTS["ordinal"]),
    "phone": lambda rng: "nul zes " + " ".join(number(rng.randint(0, 9)) for _ in range(8)) if rng.random() < 0.6 else "nul zes " + " ".join(number(rng.randint(10, 99)) for _ in range(4)),
    "ref": lambda rng: " ".join([*(f"<{rng.choice('abcdefghjklmnprstvwxz')}>" for _ in range(rng.randint(0, 2))), *(number(rng.randint(0, 9)) for _ in range(rng.randint(3, 6)))]),
    "plate": lambda rng: " ".join([f"<{rng.choice('bdfghjklnprstvxz')}>" for _ in range(2)] + [number(rng.randint(101, 999))] + [f"<{rng.choice('bdfghjklnprstvxz')}>"]),
    "email": lambda rng: f"{rng.choice(LISTS['first'])} {rng.choice(['punt', 'streepje', 'punt'])} {rng.choice(LISTS['last'])} {rng.choice(WIDER_LISTS['mail'])}",
    "brand": lambda rng: "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(1, 3))) + rng.choice(ENDINGS),
    "dose": lambda rng: f"{number(rng.choice([1, 2, 5, 10, 20, 25, 40, 50, 75, 80, 100, 150, 200, 250, 400, 500, 600, 1000]))} {rng.choice(['milligram', 'milligram', 'gram', 'milliliter'])}",
}
# Recaps and promises: openings, what was done or will be, and how an agent asks whether it is right.
CUES = "dus ik vat het samen|even samenvattend|ik herhaal het nog even|voor alle duidelijkheid|als ik alles op een rij zet|tot slot dan|dus om af te ronden|dan zet ik het op een rijtje|dus we hebben afgesproken|even kijken wat we hebben||dus|nou".split("|")
TAGS = "klopt dat zo|zijn we het daarover eens|heeft u het ook genoteerd|is dat goed voor u|klopt alles|ben ik nog iets vergeten||".split("|")
DONE = """
ik heb {thing} {did}
wij hebben {thing} {when} {did}
ik ga {thing} {day} {do}
u ontvangt {day} {thing}
we bellen u {day} {part} terug
ik bel u {day} om {time}
er komt {day} een monteur {part}
u krijgt binnen {n} dagen {amount} terug
u betaalt {n} maanden lang {amount} per maand
de afspraak staat op {date} om {time}
{thing} is voor {day} {fixed}
{thing} is {fixed}
uw dossier heeft nummer {ref}
de levering is {day} {part}
ik stuur u {thing} per mail naar {email}
u stuurt ons {day} {thing} terug
het bedrag is {amount}
uw nieuwe adres is {street} {num} in {city}
uw nummer is {phone}
er liggen {n} doosjes {brand} {dose} voor u klaar
"""
WIDER_LISTS["did"] = "geannuleerd gewijzigd gecontroleerd teruggestuurd ontvangen betaald geruild gerepareerd besteld geactiveerd gedeblokkeerd opgeschort verlengd vernieuwd bevestigd verplaatst uitgesteld verstuurd geprint verbeterd vervangen vastgelegd verwijderd doorgegeven gemeld".split()
WIDER_LISTS["fixed"] = "klaar bezorgd gemaakt vervangen terugbetaald bevestigd geannuleerd geblokkeerd verzonden beschikbaar gereserveerd gratis".split()
TEMPLATES = """
kan ik {thing} {do}
ik wil graag {thing} {do}
hoe moet ik {thing} {do}
{thing} moet voor {day} klaar zijn om te {do}
het lukt me niet om {thing} te {do}
waarom moet ik {thing} {do}
kunt u {thing} {do} alstublieft
ze hebben me gevraagd om {thing} te {do}
ik heb {when} geprobeerd om {thing} te {do}
mijn collega gaat {thing} {do}
vergeet niet om {thing} te {do}
als u {thing} wilt {do} drukt u op de knop
{thing} en {thing}
{thing} of {thing}
{thing} doet het {when} niet meer
het is {adjective} maar {thing} is {adjective}
dat vind ik {adjective}
er is een probleem met {thing}
niemand heeft iets gezegd over {thing}
ik zoek {thing}
waar vind ik {thing}
waar is {thing} voor
wat kost het om {thing} te {do}
het kost {amount} om {thing} te {do}
heeft u {brand}
heeft u nog {brand} {dose}
ik heb {brand} nodig van {dose}
is {brand} leverbaar
wanneer is {brand} {dose} weer leverbaar
ik gebruik {n} keer per dag {brand} {dose}
{brand}
{brand} {dose}
{brand} of anders {brand}
de {brand} is uitverkocht
het is {brand} en niet {brand}
mijn mailadres is {email}
het kenteken is {plate}
ik woon op de {street} nummer {num}
het is {street} {num} in {city}
het dossiernummer is {ref}
de referentie is {ref}
dat is {num} euro
er zijn er nog {n}
we zijn met {n} personen
{n} jaar geleden
over {n} dagen
al {n} weken
de {ord} van elke maand
{date} {year}
in {year}
de laatste vier cijfers zijn {num4}
mevrouw {last} meneer {last}
u spreekt met {first} {last}
kunt u tegen {first} zeggen dat ik gebeld heb
ik ben {first} van de afdeling {thing}
ik werk {day} {part} dus dan kan ik niet
ik kan {day} {part} langskomen
dit gaat zo niet ik heb het al drie keer uitgelegd
eerlijk gezegd begin ik er genoeg van te krijgen
u houdt me toch niet voor de gek
ik stap naar de geschillencommissie als er niets verandert
dank u voor uw geduld en vriendelijkheid
u bent erg behulpzaam geweest
dat is echt heel aardig van u
wacht even ik pak een pen
ik heb het voor me liggen
ik heb het niet bij de hand
eh dat weet ik niet meer
het was {day} of {day}
hoe schrijf je dat
met een korte ei of een lange ij
zoals je het zegt zo schrijf je het
hoort u mij
de verbinding is slecht
u viel even weg
bent u er nog
ik luister
zegt u het maar
met wie spreek ik
op welke naam staat het
hoe lang al
hoe vaak per dag
hoe laat precies
om welke reden
welke kleur heeft {thing}
wie heeft {thing} ondertekend
welke heeft u liever
wat moet ik nu doen
wat gebeurt er als ik {thing} niet kan {do}
er is {day} niemand thuis
ze zijn gisteravond aangekomen
ze zeiden dat ze zouden komen
we hebben een grote storing gehad
dit gesprek kan worden opgenomen
ik begrijp uw zorgen
het spijt me werkelijk voor het ongemak
ik ga het meteen in orde maken
ik geef uw verzoek door aan mijn leidinggevende
geeft u mij een minuutje om uw dossier te bekijken
volgens wat ik zie is {thing} {fixed}
helaas is dat voor {day} niet mogelijk
normaal gesproken wordt {thing} {day} {fixed}
ik stel {day} om {time} voor of {day} om {time}
zal ik dat noteren
""" .strip().splitlines()
