"""Everyday French of calls, of our own making: whole sentences, written for their many words and sounds."""

TEMPLATES = """
je me permets de vous rappeler parce que je n'ai toujours aucune réponse
j'ai attendu presque une heure avant que quelqu'un décroche
la musique d'attente est vraiment insupportable
vous êtes la quatrième personne à qui je raconte mon histoire
votre collègue m'avait pourtant promis que tout serait réglé
elle m'a dit de ne pas m'inquiéter et de patienter
il m'a laissé un message mais je n'ai rien compris
je préfère parler à votre chef si ça ne vous dérange pas
passez-moi votre supérieur ou le directeur de l'agence
je vais prendre un avocat et aller au tribunal
j'irai voir ailleurs puisque c'est comme ça
je n'ai pas l'habitude de me plaindre mais là c'est trop
ça fait des années que nous sommes chez vous et voilà comment on nous traite
mettez-vous à ma place deux secondes
je vous ai donné toutes les preuves
vous n'avez même pas lu mes courriers
qui va payer tout cela
c'est de votre faute et pas de la mienne
tant pis je m'occupe de tout moi-même
excusez-moi je vous ai coupé la parole
ne vous inquiétez pas nous allons trouver une solution
laissez-moi jeter un coup d'œil
je suis navrée d'apprendre cette mauvaise nouvelle
toutes mes condoléances pour votre mère
je comprends très bien que vous soyez fâché
à votre place je serais furieuse aussi
nous faisons de notre mieux
restez calme s'il vous plaît
j'entends bien ce que vous me dites
je vais en parler à mon chef dès son retour
le préavis est de trois mois et il court à partir de la réception de la lettre
l'abonnement sera coupé à la fin de la période
le tarif augmente chaque année au mois de janvier
la remise ne vaut que pour les nouveaux clients
les conditions générales se trouvent sur notre site
vous avez le droit de vous rétracter pendant quatorze jours
il faudra nous rendre le matériel dans son carton d'origine
nous acceptons les chèques les virements et les espèces
le plafond de votre carte est atteint
votre solde est négatif depuis le début du trimestre
il vous manque encore une pièce pour compléter le dossier
la somme a été versée sur votre livret
les intérêts seront calculés au prorata
le taux est passé de deux virgule cinq à trois virgule un pour cent
vous recevrez un avis de passage dans votre boîte
le facteur est passé mais il n'y avait personne
le camion est tombé en panne sur l'autoroute
votre paquet a été remis au gardien de l'immeuble
la porte du bas ne s'ouvre qu'avec une clé
il y a un digicode et l'interphone ne marche pas
sonnez deux fois c'est au fond de la cour à gauche
prenez la première rue à droite après le feu
c'est juste en face de la gare à côté de la boulangerie
on habite au sixième étage sans ascenseur
la maison est un peu à l'écart du village
il y a de la neige et la route est fermée
l'eau coule du plafond et tombe sur le parquet
tout le quartier est dans le noir
ça sent le gaz dans l'escalier
le voyant clignote en orange puis il s'éteint
l'écran reste noir et rien ne bouge
la page tourne et tourne et ne s'affiche jamais
quand j'appuie sur envoyer il ne se passe rien
l'ordinateur me dit que le code est expiré
j'ai reçu un texto bizarre avec un lien
je crois que c'est une arnaque
quelqu'un a piraté mon adresse électronique
débranchez tout et attendez une trentaine de secondes
tournez le bouton vers la gauche jusqu'au déclic
vissez bien le tuyau avant de rouvrir l'eau
tenez la touche enfoncée pendant dix secondes
vous voyez le petit triangle en bas à droite
cliquez sur l'onglet du milieu et descendez
redémarrez l'appareil et dites-moi ce que vous voyez
je tombe toujours sur le répondeur
mon téléphone n'a presque plus de batterie
vous parlez trop vite je n'arrive pas à suivre
pardon j'ai mal compris le nom de la rue
un h comme henri et un m comme marcel
deux n et un t à la fin
avec un trait d'union au milieu
tout attaché et en minuscules
mon prénom s'écrit avec deux l
c'est mon nom de jeune fille
le dossier est au nom de ma belle-mère
nous nous sommes séparés l'année dernière
mon père est décédé au printemps
je suis enceinte de sept mois
ma petite dernière a de la fièvre depuis mercredi
il tousse beaucoup et il ne dort plus la nuit
j'ai des vertiges et des nausées
est-ce dangereux si on dépasse la dose
faut-il le prendre avant ou après le repas
je suis allergique aux fruits de mer
le docteur m'a prescrit autre chose
on m'a opéré du genou il y a six semaines
le cabinet est fermé pendant les vacances
le prochain créneau libre est dans un mois et demi
pouvez-vous me mettre sur liste d'attente
apportez votre carte vitale et les anciens résultats
venez à jeun et buvez un peu d'eau
nous partons en vacances dimanche et nous rentrons le quinze
l'avion a décollé avec quatre heures de retard
ma valise n'est jamais sortie sur le tapis
on a raté la correspondance à cause de vous
l'hôtel était sale et le personnel désagréable
la piscine était fermée alors qu'elle figurait dans l'annonce
je voudrais deux places côté couloir
y a-t-il un tarif réduit pour les étudiants et les retraités
peut-on emmener le chien dans le train
les enfants paient-ils demi-tarif
je cherche un cadeau pour les quarante ans de mon frère
est-ce que ce modèle existe aussi en bois clair
la couture s'est défaite au premier lavage
le tissu gratte et la fermeture est coincée
c'est trop large aux épaules et trop court aux manches
la photo ne ressemble pas du tout à l'objet
il y avait une vis en trop et deux planches en moins
le frigo ne refroidit plus et la nourriture est perdue
ma voiture ne démarre plus depuis qu'il gèle
on m'a rentré dedans au rond-point
l'autre conducteur s'est enfui
la police a dressé un procès-verbal
le toit s'est envolé pendant la tempête
des voleurs ont cassé la vitre de la cuisine
ils ont emporté les bijoux et la télé
je possède un petit commerce de fleurs
je travaille de nuit dans une usine
mon employeur ne m'a pas versé mon salaire
j'ai perdu mon emploi et je touche le chômage
je suis à la retraite depuis avril
je n'arrive plus à joindre les deux bouts
pourrait-on étaler la dette sur une année
combien me reste-t-il à rembourser
à partir de quand suis-je couvert
suis-je obligée d'accepter
y aura-t-il des frais supplémentaires
que se passera-t-il ensuite
aurai-je une preuve écrite
faut-il que je me déplace
serait-il possible d'avoir un geste commercial
auriez-vous l'amabilité de vérifier une dernière fois
je vous serais reconnaissant de faire vite
je compte sur vous
je croise les doigts
ouf vous me rassurez
ah zut j'avais complètement oublié
hein comment ça
bof si vous voulez
euh attendez voir
ben oui évidemment
mouais on verra bien
alors là je suis bluffé
génial vous me sauvez la vie
chapeau c'était rapide
ça roule je note tout
nickel on fait comme ça
volontiers avec plaisir
pas la peine merci
laissez tomber
peu importe
comme vous voudrez
au fait j'ai encore une petite chose à vous demander
avant que j'oublie
entre nous soit dit
d'ailleurs puisque je vous tiens
en tout cas merci d'avoir écouté
portez-vous bien
bon courage pour la suite
passez une agréable soirée
joyeuses fêtes à vous et à vos proches
à bientôt et bon week-end
vous avez tout à gagner en passant au prélèvement
la première échéance tombe le {ord} {month}
l'acompte de {amount} sera déduit du solde
nous avons bien enregistré votre demande et elle sera traitée sous {n} jours
un courriel de confirmation vous parviendra dans l'heure
il vous suffira de répondre au message en joignant la photo
mon collègue du service juridique prendra contact avec vous
l'ancienne adresse restera valable jusqu'au {date}
le remplacement est entièrement gratuit pendant la garantie
rien ne change pour vous sauf le numéro de client
tout le reste demeure identique
il est convenu que vous gardez l'appareil et que nous vous accordons une réduction de {amount}
la demande part ce soir et vous aurez la réponse au plus tard {day}
je bloque la ligne immédiatement et la nouvelle puce sera chez vous {day}
vous passez chercher le paquet à l'accueil à partir de {time}
nous reprenons contact avec vous si le délai n'est pas tenu
""".strip().splitlines()
