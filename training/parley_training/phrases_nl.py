"""Contact-centre Dutch of our own making."""

from __future__ import annotations

import random

from .grammar import Grammar, letters, spelled
from .normalise import dutch

ONES = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
).split()
TENS = "_ _ twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
LETTER_NAMES = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        "aa bee see dee ee ef gee haa ie jee kaa el em en oo pee kuu er es tee uu vee wee iks ei zet".split(),
        strict=True,
    )
)


def number(value: int) -> str:
    """A whole number below 10,000 in Dutch words; compounds above a hundred are written apart at the hundreds."""
    if value < 20:
        return ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        link = "ën" if ones in (2, 3) else "en"
        return TENS[tens] if ones == 0 else f"{ONES[ones]}{link}{TENS[tens]}"
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        head = "honderd" if hundreds == 1 else f"{ONES[hundreds]}honderd"
        return head + (f" {number(rest)}" if rest else "")
    thousands, rest = divmod(value, 1000)
    head = "duizend" if thousands == 1 else f"{number(thousands)}duizend"
    return head + (f" {number(rest)}" if rest else "")


FIRST = (
    "jan piet kees anna maria johan willem hendrik peter mark tom daan sem lucas finn levi emma julia sophie lotte eva fleur sanne lisa iris "
    "femke anouk marieke ingrid petra monique wim bart koen joost maarten stijn jasper thijs ruben mohamed fatima youssef aisha an els griet luc"
).split()
LAST = (
    "jansen bakker visser smit meijer mulder bos vos peters hendriks dekker brouwer dijkstra smits jacobs vermeulen kuipers huisman peeters "
    "willems maes mertens claes goossens wouters hermans schouten prins post kok koster blom verhoeven postma kramer scholten willemsen kuiper"
).split()
LISTS = {
    "first": FIRST,
    "last": [*LAST, "de vries", "van dijk", "van den berg", "de jong", "de boer", "van leeuwen", "de graaf", "van der meer"],
    "city": "amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen arnhem haarlem enschede leiden delft antwerpen gent brugge leuven brussel mechelen".split(),
    "month": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "day": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(),
    "ordinal": "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde twintigste dertigste".split(),
    "open": ["hallo", "goedemorgen", "goedemiddag", "goedenavond", "dag", "ja hallo", "hoi", "ja goedemorgen"],
    "thanks": ["bedankt", "dank u wel", "dank je wel", "hartelijk dank", "heel erg bedankt", "prima bedankt", "fijn dank u"],
    "yes": ["ja", "ja graag", "jazeker", "dat klopt", "ja dat is goed", "oké", "inderdaad", "ja hoor", "natuurlijk"],
    "no": ["nee", "nee bedankt", "nee dank u", "nee dat klopt niet", "nog niet", "ik denk het niet", "nee dat was alles", "eigenlijk niet"],
    "bill": ["mijn rekening", "mijn factuur", "mijn contract", "mijn bestelling", "mijn abonnement", "mijn afspraak", "mijn levering", "mijn terugbetaling", "mijn pakket", "mijn polis", "mijn klacht", "mijn verzekering"],
    "product": ["wasmachine", "televisie", "bankpas", "creditcard", "printer", "telefoon", "laptop", "lamp", "stoel", "tafel", "koelkast", "oven", "fiets", "batterij", "jas", "sleutel", "ketel", "doos pillen", "zalf", "herhaalrecept"],
    "wrong": ["hij doet het niet", "hij is kapot", "hij gaat niet aan", "hij kwam beschadigd aan", "er ontbreekt een onderdeel", "het is de verkeerde kleur", "het is de verkeerde maat", "hij maakt een raar geluid", "hij lekt"],
    "when": ["vandaag", "morgen", "gisteren", "vanmorgen", "vanmiddag", "gisteravond", "vorige week", "volgende week", "{day}", "afgelopen {day}", "volgende {day}", "twee dagen geleden", "vorige maand"],
    "department": ["een medewerker", "een leidinggevende", "de klantenservice", "de boekhouding", "de technische dienst", "verkoop", "de klachtenafdeling", "de apotheek", "iemand", "een echt mens", "uw collega"],
    "company": ["de klantenservice", "de technische dienst", "havenbank", "apotheek centrum", "de huisartsenpraktijk", "noord verzekeringen"],
    "greet": ["goedemorgen", "goedemiddag", "goedenavond"],
    "part": ["ochtend", "middag", "avond"],
    "feel": ["erg ontevreden", "heel boos", "teleurgesteld", "ongerust", "het wachten beu", "tevreden", "erg blij"],
    "want": ["uw contract opzeggen", "uw adres wijzigen", "de {product} terugsturen", "in drie termijnen betalen", "een afspraak maken op {day}", "uw pas blokkeren", "een nieuwe {product} bestellen", "{amount} terugkrijgen", "met {department} spreken", "uw rekening sluiten"],
}
TEMPLATES = """
{open}
{open} u spreekt met {first} {last}
{open} mijn naam is {first} {last}
{open} met {last}
{open} ik bel over {bill}
{open} ik heb een vraag over {bill}
ik bel over {bill}
ik wil graag {department} spreken
kunt u me doorverbinden met {department}
mag ik {department} spreken
mijn naam is {last}
mijn achternaam is {last} {spelled}
{first} {last}
{spelled}
{letters}
mijn klantnummer is {digits}
mijn rekeningnummer is {digits}
mijn bestelnummer is {letters} {digits}
het kenmerk is {letters} {digits}
mijn telefoonnummer is nul zes {digits}
u kunt me terugbellen op {digits} {digits}
{digits}
{digits}
{digits}
de code is {digits}
mijn postcode is {postcode}
{postcode}
mijn geboortedatum is {date} {year}
ik ben geboren op {date} {year}
op {date}
{day} {date}
op de {ordinal} van de maand
ik woon op de kerkstraat {number} in {city}
mijn adres is stationsweg {number} in {city}
ik ben verhuisd naar {city}
mijn rekening is te hoog
waarom is mijn rekening {amount} deze maand
er is twee keer {amount} afgeschreven
ik heb {when} {amount} betaald
ik wil graag {amount} terug
wanneer krijg ik mijn geld terug
hoeveel kost de {product}
is de {product} nog leverbaar
heeft u de {product} op voorraad
ik heb {when} een {product} gekocht en {wrong}
mijn {product} is stuk {wrong}
ik wil de {product} terugsturen want {wrong}
waar is mijn bestelling
waar blijft mijn pakket
mijn pakket is niet aangekomen
mijn levering zou {when} komen
ik ben mijn pas kwijt
ik ben {when} mijn pas verloren en ik wil hem blokkeren
mijn pas is {when} gestolen
ik ben mijn pincode vergeten
ik ben mijn wachtwoord vergeten
ik kan niet inloggen
ik wil mijn abonnement opzeggen
ik wil mijn bestelling annuleren
ik wil mijn afspraak van {day} afzeggen
ik wil graag een afspraak maken
ik wil graag een afspraak op {day} {part}
kan het op {day} om {time}
om {time}
wat zijn uw openingstijden
bent u open op {day}
ik wacht al {number} minuten
ik heb {when} al gebeld en niemand heeft me geholpen
niemand heeft me teruggebeld
ik ben {feel}
ik wil een klacht indienen
dit is belachelijk
dit kan echt niet
ik begrijp het niet
kunt u dat herhalen
kunt u wat langzamer praten
ik kan u niet goed verstaan
een ogenblik alstublieft
{yes}
{yes} {thanks}
{no}
{no} {thanks}
{thanks}
{thanks} tot ziens
tot ziens
dag
een fijne dag nog
internet doet het {when} niet meer
er is geen stroom
ik wil graag {amount} betalen
kan ik in termijnen betalen
ik wil mijn bankgegevens wijzigen
kunt u me een kopie sturen van {bill}
ik heb {when} een ongeluk gehad
ik wil schade melden
ik heb een recept nodig
ik heb hoofdpijn
mijn zoon is ziek
ik kan deze maand niet betalen want ik ben mijn baan kwijt
{greet} {company} u spreekt met {first}
{company} met {first} waarmee kan ik u helpen
welkom bij {company}
wat is uw naam
mag ik uw klantnummer
wat is uw geboortedatum
kunt u uw naam spellen
ik kijk het even voor u na
een moment alstublieft
bedankt voor het wachten
het spijt me van de vertraging
ik zie dat uw rekening {amount} is
uw pakket komt op {day}
ik heb uw pas geblokkeerd u krijgt binnen {number} dagen een nieuwe
ik heb {amount} teruggestort
ik stuur u een bevestiging per mail
ik bel u {day} om {time} terug
uw afspraak is op {date} om {time}
even samenvatten u wilt {want}
dus u wilt {want} en ik bel u {day} terug
ik vat het even samen u wilt {want}
klopt dat
is dat juist
kan ik nog iets anders voor u doen
ik verbind u door met {department}
de {product} kost {amount}
we zijn open van {time} tot {time}
het totaal is {amount}
{amount}
{time}
{number}
"""


def _digits(rng: random.Random) -> str:
    return " ".join(ONES[rng.randrange(10)] for _ in range(rng.randint(1, 7)))


def _amount(rng: random.Random) -> str:
    words = f"{number(rng.choice([rng.randint(2, 99), rng.randint(2, 99), rng.randint(100, 2000)]))} euro"
    return words + (f" {number(rng.randint(2, 99))}" if rng.random() < 0.3 else "")


def _time(rng: random.Random) -> str:
    hour = number(rng.randint(1, 12))
    return rng.choice([f"{hour} uur", f"half {hour}", f"kwart over {hour}", f"kwart voor {hour}", f"{hour} uur dertig", f"tien over {hour}"])


def _year(rng: random.Random) -> str:
    year = rng.randint(1935, 2025)
    return f"negentien {number(year - 1900)}" if year < 2000 else "tweeduizend" + (f" {number(year - 2000)}" if year > 2000 else "")


MAKERS = {
    "digits": _digits,
    "letters": letters,
    "spelled": lambda rng: spelled(rng.choice(LAST)),
    "amount": _amount,
    "time": _time,
    "year": _year,
    "date": lambda rng: f"{number(rng.randint(1, 31))} {rng.choice(LISTS['month'])}",
    "postcode": lambda rng: f"{' '.join(ONES[rng.randrange(1, 10)] for _ in range(4))} {letters(rng, 2, 2)}",
    "number": lambda rng: number(rng.choice([rng.randint(1, 12), rng.randint(1, 99)])),
}
GRAMMAR = Grammar([line for line in TEMPLATES.strip().splitlines()], LISTS, MAKERS, LETTER_NAMES, dutch)
