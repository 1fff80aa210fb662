"""More contact-centre French of our own making: many words in few sentences, for a recogniser that must spell what it never heard."""

from __future__ import annotations

from .phrases_fr import LISTS, MAKERS, number

THINGS = (
    "le contrat|la facture|le relevé|la quittance|l'échéancier|le devis|le reçu|l'attestation|le justificatif|le formulaire|la signature|"
    "le virement|le prélèvement|le chèque|l'épargne|le découvert|les frais bancaires|la cotisation|la franchise|la garantie|l'indemnité|"
    "le sinistre|l'expertise|la réparation|le garagiste|le pare-brise|la roue avant|le pneu|le moteur|le frein|la clé de voiture|"
    "le chauffage|le radiateur|la chaudière à gaz|le compteur électrique|le robinet|la fuite d'eau|le plombier|l'électricien|la toiture|"
    "le réfrigérateur|le lave-vaisselle|le four|l'aspirateur|la bouilloire|le mixeur|le fer à repasser|l'ordinateur|l'écran|le clavier|"
    "la souris sans fil|le chargeur|le câble|l'antenne|le décodeur|le routeur|la fibre|le réseau mobile|la messagerie vocale|le forfait|"
    "la valise|le billet d'avion|le passeport|la chambre double|le petit déjeuner|la réservation|le train de nuit|le bagage à main|"
    "le colis|le livreur|l'entrepôt|le point relais|l'étiquette|l'emballage|la taille moyenne|la couleur verte|le catalogue|le rayon jardin|"
    "les chaussures|le pantalon|la chemise blanche|le manteau|les lunettes|le bijou|le parfum|le matelas|le canapé|l'armoire|le rideau|"
    "le sirop|la pommade|les gouttes|le vaccin|la prise de sang|le médecin traitant|l'infirmière|l'hôpital|la radio|le dentiste|le pharmacien|"
    "la carte d'identité|le permis de conduire|la déclaration d'impôts|la taxe d'habitation|la mairie|l'école|la crèche|le logement|le loyer|"
    "le propriétaire|le locataire|le voisin du dessus|la serrure|la boîte aux lettres|l'ascenseur|le parking|le badge|le code d'entrée|"
    "l'identifiant|le mot de passe|la mise à jour|le logiciel|l'application|le fichier|la sauvegarde|l'imprimante|le courrier recommandé|"
    "la réunion|le conseiller|la directrice|mon mari|ma femme|ma fille|mon grand-père|ma sœur|mon beau-frère|le chien|le chat|le jardin"
).split("|")
DO = (
    "annuler|modifier|vérifier|renvoyer|recevoir|payer|échanger|réparer|commander|activer|désactiver|débloquer|suspendre|prolonger|"
    "renouveler|confirmer|déplacer|avancer|reporter|récupérer|envoyer|imprimer|signer|compléter|corriger|remplacer|installer|brancher|"
    "démonter|nettoyer|mesurer|vendre|acheter|louer|emprunter|garder|jeter|ouvrir|fermer|retrouver|perdre|oublier|chercher|déclarer|"
    "assurer|rembourser|comparer|choisir|refuser|accepter|expliquer|signaler|enregistrer|supprimer|télécharger|transférer|partager"
).split("|")
ADJECTIVES = (
    "neuf ancien cassé bloqué gratuit payant urgent normal étrange rapide lent lourd léger propre sale froid chaud complet vide plein "
    "correct faux simple difficile dangereux fragile solide rouge bleu jaune gris noir blanc petit grand énorme minuscule"
).split()
SYLLABLES = "ba be bi bo cla co cri da dor du fa fen flo ga gly ja ka lan le li lo lor lu ma mi mo mu na ne no nor pa per po pra que ra ri ro sa sel si so sta ta te ti to tra va ven vi vo xi za zo".split()
ENDINGS = "ine ol ax ium al an ane ex yl ase is on or ette ique ade ane mil cet lis".split()
STREETS = "rue des lilas|boulevard victor hugo|place du marché|chemin des vignes|allée des chênes|impasse du moulin|quai de la loire|rue du général leclerc|avenue jean jaurès|rue pasteur|route de bordeaux|rue de l'église".split("|")

WIDER_LISTS = {
    **LISTS,
    "thing": THINGS,
    "do": DO,
    "adjective": ADJECTIVES,
    "street": STREETS,
    "day": [*LISTS["day"], *LISTS["day"], "le {date}", "demain", "après-demain"],
    "part": ["dans la matinée", "dans l'après-midi", "en début d'après-midi", "en fin de journée", "entre dix heures et midi", "avant neuf heures", "après seize heures", "vers {time}"],
    "mail": ["arobase orange point fr", "arobase poste point net", "arobase courriel point fr", "arobase maison point be"],
}
WIDER_MAKERS = {
    **MAKERS,
    "n": lambda rng: number(rng.randint(2, 21)),
    "num": lambda rng: number(rng.choice([rng.randint(2, 99), rng.randint(100, 9999)])),
    "num4": lambda rng: " ".join(number(rng.randint(0, 9)) for _ in range(4)),
    "ord": lambda rng: rng.choice(["premier", *map(number, range(2, 29))]),
    "ref": lambda rng: " ".join([*(f"<{rng.choice('abcdefghjklmnprstvwxz')}>" for _ in range(rng.randint(0, 2))), *(number(rng.randint(0, 9)) for _ in range(rng.randint(3, 6)))]),
    "plate": lambda rng: " ".join([f"<{rng.choice('abcdefghjklmnpqrstvwxyz')}>" for _ in range(2)] + [number(rng.randint(101, 999))] + [f"<{rng.choice('abcdefghjklmnpqrstvwxyz')}>" for _ in range(2)]),
    "email": lambda rng: f"{rng.choice([*LISTS['first']])} {rng.choice(['point', 'tiret', 'point'])} {rng.choice(LISTS['last'])} {rng.choice(WIDER_LISTS['mail'])}",
    "brand": lambda rng: "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(1, 3))) + rng.choice(ENDINGS),
    "dose": lambda rng: f"{number(rng.choice([1, 2, 5, 10, 20, 25, 40, 50, 75, 80, 100, 150, 200, 250, 400, 500, 600, 1000]))} {rng.choice(['milligrammes', 'milligrammes', 'grammes', 'millilitres'])}",
}
# Recaps and promises: openings, what was done or will be, and how an agent asks whether it is right.
CUES = "donc je résume|alors je récapitule|je reprends donc|pour être bien clair|si je reprends tout|pour conclure|donc pour finir|je vous fais un résumé|donc on a dit|alors on est d'accord||donc|voilà".split("|")
TAGS = "c'est bien cela|on est bien d'accord|c'est noté pour vous aussi|cela vous convient|est-ce que tout est juste|est-ce que j'oublie quelque chose||".split("|")
DONE = """
j'ai {did} {thing}
nous avons {did} {thing} {when}
je vais {do} {thing} {day}
vous allez recevoir {thing} {day}
on vous rappelle {day} {part}
je vous rappelle {day} à {time}
un technicien passe {day} {part}
vous serez remboursé de {amount} sous {n} jours
vous paierez {amount} par mois pendant {n} mois
le rendez-vous est fixé au {date} à {time}
{thing} sera {fixed} avant {day}
{thing} est {fixed}
votre dossier porte le numéro {ref}
la livraison est prévue {day} {part}
je vous envoie {thing} par mail à {email}
vous nous renvoyez {thing} {day}
le montant est de {amount}
votre nouvelle adresse est le {num} {street} à {city}
votre numéro est le {phone}
{n} boîtes de {brand} {dose} vous attendent
"""
WIDER_LISTS["did"] = "annulé modifié vérifié renvoyé reçu payé échangé réparé commandé activé débloqué suspendu prolongé renouvelé confirmé déplacé reporté envoyé imprimé corrigé remplacé enregistré supprimé transféré signalé".split()
WIDER_LISTS["fixed"] = "prêt livré réparé remplacé remboursé confirmé annulé bloqué envoyé disponible réservé gratuit".split()
TEMPLATES = """
est-ce que je peux {do} {thing}
je voudrais {do} {thing}
comment faire pour {do} {thing}
il faut {do} {thing} avant {day}
je n'arrive pas à {do} {thing}
pourquoi est-ce que je dois {do} {thing}
vous pouvez {do} {thing} s'il vous plaît
on m'a demandé de {do} {thing}
j'ai essayé de {do} {thing} {when}
mon collègue va {do} {thing}
n'oubliez pas de {do} {thing}
si vous voulez {do} {thing} il suffit d'appuyer sur le bouton
{thing} et {thing}
{thing} ou {thing}
{thing} ne fonctionne plus depuis {when}
c'est {adjective} mais {thing} est {adjective}
je trouve ça {adjective}
il y a un problème avec {thing}
personne ne m'a parlé de {thing}
je cherche {thing}
où se trouve {thing}
à quoi sert {thing}
quel est le prix pour {do} {thing}
ça coûte {amount} pour {do} {thing}
avez-vous du {brand}
avez-vous encore du {brand} {dose}
il me faut du {brand} en {dose}
est-ce que {brand} est disponible
quand est-ce que {brand} {dose} sera de nouveau disponible
je prends {brand} {dose} {n} fois par jour
{brand}
{brand} {dose}
{brand} ou bien {brand}
le {brand} est en rupture de stock
c'est bien {brand} et pas {brand}
mon adresse mail c'est {email}
l'immatriculation est {plate}
j'habite au {num} {street}
c'est au {num} {street} à {city}
le numéro de dossier c'est {ref}
la référence est {ref}
ça fait {num} euros
il en reste {n}
nous sommes {n} personnes
il y a {n} ans
dans {n} jours
depuis {n} semaines
le {ord} de chaque mois
le {date} {year}
en {year}
les quatre derniers chiffres sont {num4}
madame {last} monsieur {last}
c'est de la part de {first} {last}
pourriez-vous dire à {first} que j'ai appelé
je suis {first} du service {thing}
je travaille {day} {part} donc je ne peux pas
je peux passer {day} {part}
ça ne va pas du tout je vous ai déjà expliqué trois fois
franchement je commence à en avoir assez
vous vous moquez de moi
je vais porter plainte si rien ne change
merci pour votre patience et votre gentillesse
vous avez été très aimable
c'est vraiment très gentil de votre part
attendez je prends un stylo
je l'ai sous les yeux
je ne l'ai pas sous la main
euh je ne sais plus
c'était soit {day} soit {day}
comment ça s'écrit
avec un accent ou sans accent
ça s'écrit comme ça se prononce
vous m'entendez
la ligne est mauvaise
ça a coupé
est-ce que vous êtes toujours là
je vous écoute
dites-moi tout
à qui ai-je l'honneur
c'est à quel nom
depuis combien de temps
combien de fois par jour
à quelle heure exactement
pour quelle raison
de quelle couleur est {thing}
qui est-ce qui a signé {thing}
lequel vous préférez
qu'est-ce que je dois faire maintenant
qu'est-ce qui se passe si je ne peux pas {do} {thing}
il n'y a personne à la maison {day}
elles sont arrivées hier soir
ils ont dit qu'ils viendraient
nous avons eu une panne générale
cet appel peut être enregistré
je comprends votre inquiétude
je suis vraiment désolé pour ce désagrément
je fais le nécessaire tout de suite
je transmets votre demande à mon responsable
laissez-moi une minute pour consulter votre dossier
d'après ce que je vois {thing} est {fixed}
malheureusement ce n'est pas possible avant {day}
normalement {thing} devrait être {fixed} {day}
je vous propose {day} à {time} ou {day} à {time}
souhaitez-vous que je le note
""" .strip().splitlines()
