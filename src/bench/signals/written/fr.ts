/** Turns written for measuring, in the recogniser's spelling, before anybody who wrote them had read the phrase lists. */
import type { WrittenTurns } from './kinds.js';

export const FR: WrittenTurns = {
  irritant: `
ça fait presque une heure que j'attends avec votre musique
votre site me déconnecte à chaque fois que j'essaie d'entrer
l'application plante dès que j'ouvre mes factures
j'ai dû taper dix fois sur des touches avant d'avoir un être humain
personne ne me rappelle jamais alors qu'on me le promet
le technicien n'est pas venu et j'avais pris ma journée
vous m'avez prélevé deux fois le même mois
à chaque fois que j'appelle je tombe sur quelqu'un de différent
mon colis a été laissé sous la pluie tout est trempé
on ne comprend strictement rien à votre courrier
le prix a encore augmenté sans que personne ne me prévienne
la communication coupe tout le temps au milieu
internet saute trois ou quatre fois chaque soir
vous m'avez encore envoyé la mauvaise taille
on m'avait dit lundi et on est vendredi
la dame que j'ai eue avant était très désagréable
j'ai attendu toute la journée et personne n'est passé
votre robot ne comprend jamais ce que je dis
je n'ai toujours pas été remboursé depuis six semaines
on me balade d'un service à l'autre depuis ce matin
le mail pour changer le mot de passe n'arrive jamais
le carton était abîmé et il manque la moitié des pièces
on ne peut plus vous joindre par mail c'est que du chat
il y a des frais là dont personne ne m'a jamais parlé
c'est impossible de vous avoir au téléphone`,
  complaint: `
je veux déposer une réclamation
c'est absolument honteux
je ne suis pas contente du tout
je voudrais faire une plainte officielle
comment on fait pour se plaindre d'un de vos livreurs
je suis dégoûté par votre service
c'est n'importe quoi
c'est vraiment pas sérieux
j'en ai marre de vous
c'est le pire service que j'ai jamais eu
vous êtes des incapables
je suis très déçue de la façon dont ça a été traité
c'est totalement inadmissible
vous vous moquez du monde
je tiens à me plaindre
c'est quand même ridicule que je doive payer pour votre erreur
j'en ai ras le bol
je trouve ça scandaleux de traiter les clients comme ça
c'est un cauchemar depuis le début
je suis furieux à cause de cette facture
je n'ai jamais vu ça c'est lamentable
vous m'avez vraiment laissé tomber
où est-ce que j'envoie ma lettre de réclamation
c'est de l'arnaque
j'ai l'impression de m'être fait avoir`,
  leaving: `
je veux résilier mon contrat
je pense aller chez un autre opérateur
je voudrais fermer mon compte s'il vous plaît
si ce n'est pas réglé j'irai voir ailleurs
comment je fais pour arrêter mon abonnement
j'ai décidé de passer chez votre concurrent
vous allez perdre un client
je vous quitte à la fin du mois
qu'est-ce qu'il faut faire pour sortir de ce contrat
je souhaite mettre fin au contrat
vous pouvez arrêter mon adhésion le mois prochain
je ne veux plus rester chez vous
c'est fini avec vous je vais chez orange
annulez tout ce que j'ai chez vous
je suis en train de chercher moins cher ailleurs
je veux partir
on va mettre nos assurances ailleurs
il y a des frais si je pars avant la fin
mon contrat finit en juin et je ne vais pas renouveler
honnêtement je préfère changer de fournisseur
désabonnez-moi de tout
je veux donner mon préavis
j'ai trouvé mieux ailleurs donc je m'en vais
il faut combien de préavis si je veux partir
je vais transférer tous mes comptes dans une autre banque`,
  escalation: `
je veux parler à votre responsable
passez-moi un superviseur
il y a quelqu'un au-dessus de vous à qui je peux parler
je peux avoir la personne qui dirige le service
je vais saisir le médiateur
vous aurez des nouvelles de mon avocat
je voudrais parler à quelqu'un de plus haut placé
passez-moi votre chef
j'exige de parler au responsable
je voudrais que ça remonte à la direction
je vais en parler aux journaux
c'est qui votre chef d'équipe je veux lui parler
est-ce qu'il y a un responsable disponible
vous pouvez me passer quelqu'un qui a plus de pouvoir
on se verra au tribunal
je veux que ce soit traité plus haut
je vais vous signaler à la répression des fraudes
vous pouvez me mettre votre supérieur en ligne
je ne veux plus parler avec vous donnez-moi votre directeur
j'irai en justice s'il le faut
il me faut quelqu'un qui peut prendre une décision
je vais tout mettre sur les réseaux sociaux
votre supérieur hiérarchique s'il vous plaît
mon avocat va prendre contact avec vous
je contacte une association de consommateurs`,
  repeat: `
j'ai déjà appelé la semaine dernière pour ça
c'est la troisième fois que je vous appelle
j'ai déjà tout expliqué à votre collègue
j'ai eu quelqu'un mardi pour exactement la même chose
c'est mon quatrième appel aujourd'hui
j'ai téléphoné hier et rien n'a bougé
je vous ai appelé je ne sais combien de fois
j'étais en ligne avec vous il y a une heure
je dois raconter toujours la même histoire
j'ai envoyé deux mails et je n'ai pas eu de réponse
je dois vraiment tout réexpliquer
j'ai appelé tout à l'heure pour la fuite
je n'arrête pas d'appeler pour le même problème
je vous ai déjà contacté à ce sujet
on en a parlé il y a quinze jours et ce n'est toujours pas réparé
je rappelle pour le problème que j'ai signalé vendredi
combien de fois il faut que j'appelle
j'ai déjà donné tout ça à l'autre dame
c'est encore moi pour la chaudière
j'ai eu quelqu'un ce matin et on m'a raccroché au nez
ça fait trois fois que j'appelle ce mois-ci
c'est le même problème que la dernière fois
votre collègue m'a dit la semaine dernière que ce serait réglé
je vous ai déjà envoyé deux courriers
une fois de plus j'appelle pour cette facture`,
  vulnerable: `
je viens de perdre mon mari
on m'a diagnostiqué un cancer
j'ai perdu mon travail en mars et je n'arrive pas à payer
je suis aveugle je ne peux pas lire les courriers
ma mère a alzheimer c'est moi qui m'occupe de tout
je ne suis pas douée avec l'ordinateur j'ai quatre-vingt-quatre ans
je suis resté six semaines à l'hôpital
on divorce et il m'a laissé toutes les dettes
je n'ai pas les moyens de mettre le chauffage
je fais des crises d'angoisse
je ne parle pas bien français vous pouvez parler doucement
je suis dur d'oreille vous pouvez parler plus fort
je suis au rsa et à la fin du mois il ne reste rien
ma femme est décédée en janvier
je m'occupe de mon fils handicapé
je ne sais pas comment je vais nourrir les enfants cette semaine
j'ai fait un avc et j'oublie les choses
je n'en peux plus honnêtement
je n'ai pas internet je n'ai jamais appris
je suis en fauteuil roulant et je ne peux pas monter
je viens d'être licencié
l'huissier va passer
je suis en dépression et ça n'arrange rien
je ne sais pas bien lire
je suis veuve depuis deux mois`,
  avoidable: `
je voulais juste savoir où est ma commande
vous fermez à quelle heure
j'ai reçu un courrier et je ne comprends pas ce que ça veut dire
comment je fais pour réinitialiser mon mot de passe
où en est mon dossier
je veux seulement changer mon adresse
quel est mon solde
quand est-ce que je vais recevoir mon remboursement
vous pouvez m'envoyer un duplicata de ma facture
c'est bien le bon numéro pour le gaz
je voudrais savoir si vous avez bien reçu mon formulaire
combien de temps prend la livraison
je voudrais vérifier que mon paiement est bien passé
quels sont vos horaires le samedi
dans le mail on me demande de faire quelque chose mais je ne sais pas quoi
j'ai besoin de connaître mon numéro de client
est-ce que mon colis est parti
est-ce qu'il y a du nouveau pour ma demande
combien je dois payer ce mois-ci
où est-ce que je trouve le contrat sur votre site
je n'arrive pas à trouver comment télécharger mon relevé
c'est quoi ce montant sur ma facture
vous avez une agence à lille
je voudrais déplacer mon rendez-vous
pardon je crois que je me suis trompé de service`,
  empathy: `
je suis vraiment désolée d'apprendre ça
je comprends tout à fait que ce soit frustrant
ça doit être très difficile pour vous
j'imagine que c'est pénible
je vous prie de nous excuser pour la gêne occasionnée
je m'en occupe tout de suite
je suis désolé que vous ayez attendu si longtemps
vous avez raison d'être mécontent
je vais régler ça pour vous maintenant
veuillez accepter nos excuses
je me mets à votre place
ça n'aurait pas dû arriver je suis navrée
toutes mes condoléances
je vois pourquoi ça vous agace
ne vous inquiétez pas on va trouver une solution ensemble`,
  courtesy: `
bonjour merci de votre appel
que puis-je faire pour vous
merci de votre patience
pourriez-vous me donner votre code postal s'il vous plaît
je vous souhaite une excellente journée
est-ce que je peux vous demander de patienter un instant
je vous en prie
merci beaucoup d'avoir attendu
est-ce que je peux faire autre chose pour vous
au revoir monsieur bonne soirée`,
  neutral: `
je ne me plains pas je veux juste comprendre comment ça marche
je voudrais régler ma facture en retard
je suis la responsable du magasin rue de la gare
je peux laisser un message à mon conseiller
j'appelle pour la date de départ de ma réservation
vous pouvez annuler le rendez-vous de jeudi et le mettre vendredi
j'ai éteint et rallumé la box
d'habitude c'est mon mari qui s'occupe de ça
j'ai rendez-vous chez le médecin à trois heures donc vite
rien à redire tout marche bien
le troisième créneau me conviendrait
j'ai appelé ma sœur et elle m'a donné votre numéro
c'est pour la ligue contre le cancer
je travaille à l'hôpital
je voudrais une nouvelle carte pour ma fille
il va avoir dix-huit ans le mois prochain
à ce prix-là j'en prends deux
je pars de la maison à neuf heures donc venez avant
un ami avocat m'a conseillé chez vous
je voudrais commander des chaises pour la salle d'attente
le premier paiement était le quatre mai
je peux patienter une minute pas de souci
je ne veux pas résilier je veux juste changer la date
c'est la première fois que je vous appelle
mon chef m'a demandé d'en commander douze
on ferme le magasin plus tôt ce jour-là
je peux passer du paiement mensuel à l'annuel
la ligne est mauvaise vous m'entendez
oui c'est ça vingt-trois rue victor hugo
je voudrais prendre une assurance voyage pour le mois prochain
le directeur de l'école m'a donné ce numéro
je voudrais laisser un avis positif
il devait pleuvoir mais il a fait beau
personne n'a été blessé heureusement juste la voiture
je ne suis pas fâché du tout ne vous inquiétez pas
mon nom c'est mauvais avec un s
j'ai reçu un courrier tout est en ordre merci
vous pouvez le mettre en attente jusqu'en janvier
je n'ai pas à me plaindre ça va
je voudrais parler à quelqu'un pour un prêt immobilier
je déménage en juin et je voudrais garder mon contrat
pas besoin de vous excuser ce n'est rien
ma fille a perdu son téléphone je voudrais une nouvelle carte sim
le tribunal est à côté de la gare
j'ai lu ça dans le journal ce matin
je voudrais passer à l'offre plus rapide
je cherche un cadeau pour ma mère elle a quatre-vingts ans
je voudrais ajouter mon fils au contrat
on a deux chiens et un chat
mon compte est désactivé je crois
ça ne prend pas longtemps non
allez-y je vous écoute
c'est parfait merci beaucoup
je vous rappelle demain
vous avez déjà appelé l'autre conducteur
c'est le rouge avec la poignée cassée on veut le remplacer
j'appelle de la part de mon père
mercredi après-midi ça me va
vous vendez aussi des piles
d'accord j'ai un stylo allez-y`,
};
