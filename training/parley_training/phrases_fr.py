"""Contact-centre French of our own making."""

from __future__ import annotations

import random

from .grammar import Grammar, letters, spelled
from .normalise import french

ONES = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
).split()
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
LETTER_NAMES = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        "ah bé cé dé euh effe gé hache i ji ka elle emme enne oh pé ku erre esse té u vé double-vé ixe i-grec zède".split(),
        strict=True,
    )
)


def number(value: int) -> str:
    """A whole number below 10,000 in French words."""
    if value < 20:
        return ONES[value]
    if value < 70:
        tens, rest = value // 10 * 10, value % 10
        return TENS[tens] + ("" if rest == 0 else " et un" if rest == 1 else f"-{ONES[rest]}")
    if value < 80:
        return "soixante et onze" if value == 71 else f"soixante-{ONES[value - 60]}"
    if value < 100:
        return "quatre-vingts" if value == 80 else f"quatre-vingt-{ONES[value - 80]}"
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        head = "cent" if hundreds == 1 else f"{ONES[hundreds]} cent" + ("s" if rest == 0 else "")
        return head + (f" {number(rest)}" if rest else "")
    thousands, rest = divmod(value, 1000)
    head = "mille" if thousands == 1 else f"{number(thousands)} mille"
    return head + (f" {number(rest)}" if rest else "")


FIRST = (
    "jean marie pierre sophie michel nathalie philippe isabelle alain sylvie nicolas catherine christophe martine patrick christine laurent "
    "françoise thomas valérie julien sandrine camille léa hugo emma louis chloé gabriel manon lucas sarah arthur juliette paul alice antoine "
    "margaux maxime charlotte mohamed fatima karim amina bernard monique éric hélène vincent cécile olivier aurélie benoît élodie"
).split()
LAST = (
    "martin bernard dubois thomas robert richard petit durand leroy moreau simon laurent lefebvre michel garcia david bertrand roux vincent "
    "fournier morel girard andré lefèvre mercier dupont lambert bonnet françois martinez legrand garnier faure rousseau blanc guérin muller "
    "henry roussel nicolas perrin morin mathieu clément gauthier dumont lopez fontaine chevalier robin masson sanchez gérard nguyen boyer"
).split()
LISTS = {
    "first": FIRST,
    "last": LAST,
    "city": "paris lyon marseille toulouse nice nantes strasbourg montpellier bordeaux lille rennes reims dijon angers grenoble bruxelles liège namur genève lausanne".split(),
    "month": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "day": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
    "open": ["bonjour", "allô", "bonjour madame", "bonjour monsieur", "oui bonjour", "bonsoir", "allô bonjour"],
    "thanks": ["merci", "merci beaucoup", "je vous remercie", "merci bien", "parfait merci", "très bien merci"],
    "yes": ["oui", "oui s'il vous plaît", "oui c'est ça", "tout à fait", "d'accord", "bien sûr", "c'est exact", "oui merci"],
    "no": ["non", "non merci", "pas du tout", "non ce n'est pas ça", "pas encore", "je ne crois pas", "non c'est tout"],
    "bill": ["ma facture", "mon compte", "mon contrat", "ma commande", "mon abonnement", "mon rendez-vous", "ma livraison", "mon remboursement", "mon virement", "mon dossier", "ma réclamation", "mon assurance"],
    "product": ["machine à laver", "télévision", "carte bancaire", "carte de crédit", "imprimante", "box internet", "montre", "lampe", "chaise", "table", "tablette", "cafetière", "voiture", "chaudière", "batterie", "clé", "veste", "robe", "ordonnance", "boîte de comprimés"],
    "wrong": ["elle ne marche pas", "elle ne s'allume plus", "elle est cassée", "elle est arrivée abîmée", "il manque une pièce", "ce n'est pas la bonne couleur", "ce n'est pas la bonne taille", "elle fait un bruit bizarre", "elle fuit"],
    "when": ["aujourd'hui", "demain", "hier", "ce matin", "cet après-midi", "hier soir", "la semaine dernière", "la semaine prochaine", "{day}", "{day} dernier", "{day} prochain", "il y a deux jours", "le mois dernier"],
    "department": ["un conseiller", "un responsable", "le service client", "la comptabilité", "le service technique", "les ventes", "les réclamations", "la pharmacie", "quelqu'un", "une vraie personne", "votre collègue"],
    "company": ["le service client", "l'assistance technique", "la banque du port", "la pharmacie centrale", "le cabinet médical", "l'assurance du nord"],
    "part": ["matin", "après-midi", "soir"],
    "feel": ["très mécontent", "très mécontente", "déçu", "déçue", "inquiet", "en colère", "fatigué d'attendre", "satisfait", "ravie"],
    "want": ["résilier votre contrat", "changer d'adresse", "retourner la {product}", "payer en trois fois", "prendre un rendez-vous {day}", "bloquer votre carte", "commander une nouvelle {product}", "recevoir un remboursement de {amount}", "parler à {department}", "fermer votre compte"],
}
TEMPLATES = """
{open}
{open} je m'appelle {first} {last}
{open} c'est {first} {last}
{open} je vous appelle au sujet de {bill}
{open} j'ai une question sur {bill}
je vous appelle pour {bill}
je voudrais parler à {department}
pouvez-vous me passer {department} s'il vous plaît
je souhaite parler à {department}
mon nom est {last}
mon nom c'est {last} {spelled}
{first} {last}
{spelled}
{letters}
mon numéro de client est le {digits}
mon numéro de compte est le {digits}
mon numéro de commande est {letters} {digits}
ma référence est {letters} {digits}
mon numéro de téléphone est le {phone}
vous pouvez me rappeler au {phone}
{phone}
{digits}
{digits}
{pairs}
le code est {digits}
mon code postal est {postcode}
je suis né le {date} {year}
je suis née le {date} {year}
le {date}
le {date} à {time}
{day} {date}
j'habite {number} rue de la gare à {city}
mon adresse est {number} avenue de la république {city}
j'ai déménagé à {city}
ma facture est trop élevée
pourquoi ma facture est de {amount} ce mois-ci
on m'a prélevé {amount} deux fois
j'ai payé {amount} {when}
je voudrais être remboursé de {amount}
quand est-ce que je serai remboursé
combien coûte la {product}
est-ce que la {product} est disponible
avez-vous la {product} en stock
j'ai acheté une {product} {when} et {wrong}
ma {product} est en panne {wrong}
je voudrais retourner ma {product} parce que {wrong}
où est ma commande
où est mon colis
mon colis n'est pas arrivé
ma livraison était prévue {when}
j'ai perdu ma carte
j'ai perdu ma carte {when} et je voudrais la bloquer
on m'a volé ma carte {when}
j'ai oublié mon code
j'ai oublié mon mot de passe
je n'arrive pas à me connecter
je veux résilier mon abonnement
je voudrais annuler ma commande
je voudrais annuler mon rendez-vous de {day}
je voudrais prendre un rendez-vous
je voudrais un rendez-vous {day} {part}
est-ce possible {day} à {time}
à {time}
quels sont vos horaires d'ouverture
êtes-vous ouverts le {day}
j'attends depuis {number} minutes
j'ai déjà appelé {when} et personne ne m'a aidé
personne ne m'a rappelé
je suis {feel}
je veux faire une réclamation
c'est inadmissible
ce n'est pas normal
je ne comprends pas
pouvez-vous répéter s'il vous plaît
pouvez-vous parler plus lentement
je ne vous entends pas bien
un instant s'il vous plaît
{yes}
{yes} {thanks}
{no}
{no} {thanks}
{thanks}
{thanks} au revoir
au revoir
bonne journée
internet ne marche plus depuis {when}
il n'y a plus de courant
je voudrais payer {amount}
est-ce que je peux payer en plusieurs fois
je voudrais changer mes coordonnées bancaires
pouvez-vous m'envoyer une copie de {bill}
j'ai eu un accident {when}
je voudrais déclarer un sinistre
j'ai besoin d'une ordonnance
j'ai mal à la tête
mon fils est malade
je ne peux pas payer ce mois-ci parce que j'ai perdu mon travail
{company} bonjour {first} à votre écoute
{company} bonjour que puis-je faire pour vous
bonjour vous êtes bien chez {company}
quel est votre nom s'il vous plaît
pouvez-vous me donner votre numéro de client
quelle est votre date de naissance
pouvez-vous épeler votre nom
je vérifie tout de suite
ne quittez pas je regarde
merci d'avoir patienté
je suis désolé pour ce retard
je vois que votre facture est de {amount}
votre colis arrivera {day}
votre carte est bloquée vous recevrez une nouvelle carte dans {number} jours
je vous ai remboursé {amount}
je vous envoie une confirmation par courriel
je vous rappelle {day} à {time}
votre rendez-vous est le {date} à {time}
donc si je récapitule vous souhaitez {want}
je récapitule vous voulez {want} et je vous rappelle {day}
pour résumer vous souhaitez {want}
est-ce bien cela
est-ce que c'est correct
puis-je faire autre chose pour vous
je vous passe {department}
la {product} coûte {amount}
nous sommes ouverts de {time} à {time}
le total est de {amount}
{amount}
{time}
{number}
"""


def _digits(rng: random.Random) -> str:
    return " ".join(ONES[rng.randrange(10)] for _ in range(rng.randint(1, 7)))


def _pairs(rng: random.Random) -> str:
    return " ".join(number(rng.randint(1, 99)) for _ in range(rng.randint(2, 4)))


def _phone(rng: random.Random) -> str:
    return f"zéro {rng.choice(['un', 'deux', 'trois', 'quatre', 'six', 'sept'])} " + " ".join(number(rng.randint(10, 99)) for _ in range(4))


def _amount(rng: random.Random) -> str:
    words = f"{number(rng.choice([rng.randint(2, 99), rng.randint(2, 99), rng.randint(100, 2000)]))} euros"
    return words + (f" {number(rng.randint(2, 99))}" if rng.random() < 0.3 else "")


def _time(rng: random.Random) -> str:
    hour = number(rng.randint(7, 20)) + " heures"
    return rng.choice([hour, f"{hour} trente", f"{hour} et demie", f"{hour} quinze", f"{hour} et quart", "midi"])


def _year(rng: random.Random) -> str:
    year = rng.randint(1935, 2025)
    return f"dix-neuf cent {number(year - 1900)}" if year < 2000 else "deux mille" + (f" {number(year - 2000)}" if year > 2000 else "")


MAKERS = {
    "digits": _digits,
    "pairs": _pairs,
    "phone": _phone,
    "letters": letters,
    "spelled": lambda rng: spelled(rng.choice(LAST)),
    "amount": _amount,
    "time": _time,
    "year": _year,
    "date": lambda rng: f"{rng.choice(['premier', *map(number, range(2, 32))])} {rng.choice(LISTS['month'])}",
    "postcode": lambda rng: f"{number(rng.randint(10, 95))} {rng.choice(['cent', 'deux cents', 'trois cents', 'zéro dix', 'zéro vingt', 'mille'])}",
    "number": lambda rng: number(rng.choice([rng.randint(2, 12), rng.randint(2, 99)])),
}
GRAMMAR = Grammar([line for line in TEMPLATES.strip().splitlines()], LISTS, MAKERS, LETTER_NAMES, french)
