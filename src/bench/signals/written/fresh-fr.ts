/** French turns written after the machines of signals had been learnt, and before they were run on them. */
import type { WrittenTurns } from './kinds.js';

export const FRESH_FR: WrittenTurns = {
  complaint: `
ça fait trois semaines que ça dure et je vais finir par exploser
votre gars a laissé des traces de boue partout et il a haussé les épaules
il y a un formulaire pour dire que je ne suis pas satisfait du tout
vu ce que je débourse chaque mois c'est bien maigre
une entreprise de votre taille incapable de répondre à une question simple ça me dépasse
franchement j'aurais fait mieux moi-même les yeux fermés
elle a levé les yeux au ciel devant tout le magasin
la cuisine que vous avez posée tombe en morceaux au bout de six mois
j'ai deux mots à vous dire au sujet de cette livraison
c'est le travail le plus bâclé que j'aie jamais vu
ma mère a pleuré après avoir eu quelqu'un de chez vous
vous avez gâché l'anniversaire de ma fille
toute cette histoire me laisse un goût amer
j'hallucine que vous trouviez ça normal
j'avais commandé du gris et c'est orange fluo
vous me servez toujours les mêmes excuses bidon
votre hotline ne sert strictement à rien
on m'a traité comme une moins que rien
le chauffage est coupé depuis dimanche et on a un nouveau-né
là vous poussez le bouchon un peu loin
je veux que vous notiez que je suis mécontent
il faudrait remonter les bretelles à ce monsieur quel culot
vous me facturez un téléphone que j'ai rendu en août
c'est boulette sur boulette avec vous
je trouve votre attitude parfaitement indigne`,
  leaving: `
expliquez-moi les étapes pour supprimer définitivement mon compte
je crois qu'on va en rester là soldez tout
vos concurrents m'ont fait un devis bien en dessous du vôtre
ma décision est prise l'année prochaine ce sera sans vous
à partir de quand je suis libéré de mon engagement
je voudrais emporter mon numéro chez mon nouvel opérateur
on va s'arrêter là voulez-vous
après ce qui s'est passé hors de question de rester fidèle
ne comptez plus sur moi à partir du mois prochain
j'ai déjà un pied dehors pour tout vous dire
mettez un terme à mon adhésion dès aujourd'hui
il est temps pour nous d'aller voir si l'herbe est plus verte
vingt ans de fidélité mais là c'est fini on s'en va
il y a quelque chose à payer si je m'en vais avant décembre
je laisserai le contrat s'éteindre à l'échéance
enlevez-moi de vos clients s'il vous plaît
dites-moi ce que je dois pour solder et partir
je ne souhaite plus faire partie de votre clientèle
ma soeur est passée chez un autre fournisseur je vais l'imiter
le moyen le plus rapide de me débarrasser de vous
pas de renouvellement en mars merci
si vous ne vous alignez pas je signe avec eux
supprimez-moi tout ça je n'en veux plus
n'importe quelle banque sauf la vôtre désormais
c'est terminé envoyez-moi la dernière facture`,
  escalation: `
à qui vous rendez des comptes parce que j'aimerais l'avoir en ligne
je préférerais traiter avec quelqu'un d'un peu plus haut dans l'échelle
vous avez fait ce que vous pouviez mais il me faut quelqu'un qui a du poids
allez chercher la personne qui dirige ce service
je ne lâcherai pas le téléphone sans avoir eu celui qui vous commande
le chef d'équipe peut-il prendre l'appel
que ce soit examiné tout en haut
il doit bien y avoir quelqu'un qui peut passer outre
dans ce cas je m'adresse au siège
comment je fais pour joindre votre pdg
mettez-moi un adulte au bout du fil
transmettez au niveau supérieur s'il vous plaît
il serait temps que votre supérieure soit au courant
sans vous vexer je veux voir au-dessus
vous n'avez pas un chef de plateau à qui je pourrais causer
je vous demande gentiment de me basculer sur votre responsable
la presse locale sera ravie d'entendre ça
lundi je remets tout à mon avocat
vous ne me laissez pas d'autre choix que le tribunal
j'ai bien envie de prévenir l'autorité de contrôle
mon conseil juridique va vous écrire
je ferai en sorte que ça finisse chez le juge
un collègue plus gradé pourrait reprendre l'appel
je veux que celui qui valide ces choses me rappelle
visiblement ça vous dépasse alors c'est qui le suivant`,
  repeat: `
hier encore j'étais en ligne avec vous pour exactement la même chose
toutes les semaines j'ai droit à cette conversation
c'est encore madame palmier au sujet de la chaudière
je ne sais plus à combien d'entre vous j'ai raconté ça
on tourne autour de ça depuis pâques
personne n'a noté ce que j'ai dit la dernière fois
j'ai téléphoné en mars puis en avril et me voici en mai
vous devez en avoir assez d'entendre ma voix
je vous ai envoyé la même photo trois fois
ça va être ma quatrième discussion pour un seul chèque
j'ai eu un certain rémi qui m'a juré que c'était arrangé
pourquoi repartir de zéro avec chaque nouvelle personne
votre collègue d'avant avait déjà tout noté
lundi j'avais réussi à vous avoir mais ça a coupé
ça avait disparu un jour ou deux après votre passage et c'est revenu
on en est à une demi-douzaine d'appels
j'ai envoyé un mail puis une lettre puis j'ai appelé et je recommence
je l'avais pourtant signalé en téléphonant ce week-end
mes appels précédents n'apparaissent pas sur votre écran
c'est la même vieille panne dont je vous parlais avant noël
j'ai l'impression d'être un disque rayé
j'ai déjà fait toutes les vérifications avec l'autre monsieur
ça fait mille fois que je le demande
j'ai dû revenir vers vous plus souvent que je ne voudrais
comme je l'expliquais au monsieur d'avant le compteur est faux`,
  vulnerable: `
ma femme s'est éteinte au printemps et c'est elle qui gérait tout
mon petit garçon est nourri par sonde il ne faut pas couper le courant
depuis l'accident je revis la scène toutes les nuits
je suis presque aveugle je n'ai pas pu déchiffrer votre papier
le traitement m'assomme tellement que je n'arrive plus à réfléchir
ils m'ont donné six mois à vivre
mon conjoint a fait ses valises et me voilà seule avec trois gosses
on mange des pâtes jusqu'à vendredi
je dors dans ma voiture depuis que le propriétaire m'a mis dehors
il me reste un billet de dix
l'usine m'a remercié il y a quinze jours
il faudrait que je saute des repas pour trouver cette somme
l'huissier tambourinait à ma porte ce matin
je n'ai jamais vraiment appris à lire c'est ma fille qui le fait
je suis un vieux monsieur je ne sais pas ce que c'est un identifiant
le français n'est pas ma langue maternelle je ne saisis pas tout
je m'emmêle dans les chiffres depuis mon attaque
maman a quatre-vingt-quatorze ans et elle oublie tout
je ne vois plus trop l'intérêt de continuer à vivre
je me remets d'un triple pontage
papa est en soins palliatifs et je m'occupe de ses affaires
notre bébé est né à vingt-six semaines il est encore en réanimation
mon ex me cognait il ne doit pas avoir ma nouvelle adresse
je joue et je n'arrive pas à m'arrêter tout y est passé
je suis appareillé et j'ai du mal au téléphone`,
  avoidable: `
j'ai commandé une lampe le deux et je ne vois rien venir
vous avez une idée de quand quelqu'un passera voir le toit
je relance juste pour savoir si mon sinistre est validé
mes papiers vous sont bien parvenus
à peu près quand l'argent sera sur mon compte
vous êtes là le samedi après-midi
ça me reviendrait à combien d'ajouter un conducteur
votre boutique la plus près de dijon elle est où
je dois amener mon passeport
j'ai combien de jours pour le rapporter
l'assistance est comprise dans ce que j'ai
il y a une ligne prorata je ne sais pas du tout ce que c'est
votre dépliant c'est du charabia pour moi
la facture a bondi et je ne vois pas pourquoi
une page dit que je vous dois et l'autre que vous me devez
impossible de me rappeler mon mot de passe
ça me dit que mon identifiant n'est pas reconnu
on a une nouvelle maison il faut changer l'adresse
vous pouvez me ressortir cette facture
je dois décaler mon rendez-vous à jeudi
ah je voulais le vétérinaire je me suis trompée
je suis tombé aux ventes et je veux les réparations
une dame devait me rappeler avant cinq heures et elle ne l'a pas fait
ça fait quinze jours et je n'en sais pas plus personne ne m'a contacté
sur le papier c'est réparé mais ma télé est toujours noire`,
  satisfied: `
eh bien ça me redonne le sourire
vous avez été un véritable trésor
ça s'est fait sans douleur je dois dire
je n'aurais pas pu rêver mieux
je vais chanter vos louanges à tout le monde
vous avez eu une patience d'ange avec moi
votre installateur a fait un travail remarquable
oh ça me fait un poids en moins
ça tourne comme une horloge maintenant
je n'ai que des éloges pour votre équipe
la première société qui décroche tout de suite
c'est tout à fait ce que j'espérais entendre
vous méritez une augmentation
je suis aux anges
quel jeune homme serviable
j'ai toujours été bien reçue chez vous
voilà une affaire rondement menée
vous vous êtes plié en quatre je ne l'oublierai pas
le résultat me plaît énormément
c'est un bonheur de travailler avec vous
cinq étoiles de ma part
c'est la meilleure aide que j'ai eue cette année
je me sens bien mieux maintenant que vous m'avez expliqué
mille mercis vous êtes un gentleman
toutes mes questions réglées en deux minutes magnifique`,
  empathy: `
ma pauvre dame ça a l'air vraiment dur
moi aussi j'en aurais assez à votre place
ce n'est pas le service qu'on veut vous offrir et je m'en excuse
j'entends bien que ça vous tracasse
on va arranger ça ensemble
je suis navrée qu'on vous ait fait patienter
acceptez nos excuses pour la gêne
je vois très bien pourquoi ça vous a fâché
ça doit être une période inquiétante pour vous tous
vous n'auriez pas dû avoir à vivre ça
prenez tout le temps qu'il vous faut
je suis désolée pour vous que ça ait lâché le premier jour
je pense bien à vous et à votre famille
laissez-moi faire je suivrai ça personnellement
je vois parfaitement ce que vous voulez dire
nous avons failli et je vous demande pardon
merci de rester avec nous malgré tout
ça contrarierait n'importe qui
je sais bien que ce n'est pas ce que vous espériez
nous ferons de notre mieux pour vous aider
merci d'être aussi compréhensive
quelle horreur je suis désolé de l'apprendre
je me rends compte que vous avez beaucoup attendu
c'est tout naturel de s'inquiéter
j'aimerais pouvoir faire davantage pour vous`,
  neutral: `
rien à redire de mon côté je veux juste changer d'adresse
je pars à trois heures il pourrait venir avant
vous pouvez le laisser sous le porche si je suis sorti
j'ai travaillé dans un service réclamations figurez-vous
je veux annuler le dentiste de jeudi
mon patron veut un reçu pour le taxi
je suis cadre à l'hôpital donc je fais des nuits
qui vous contrôle c'est la banque de france
je n'ai jamais dû appeler deux fois c'est bien
vous pouvez me donner une seconde
je prendrai le deuxième s'il vous plaît
le deuxième centre est à lyon non
mon mari est en retard mais il sera là à six heures
je prends le dernier train
mon téléphone s'est éteint au milieu
les piles de la télécommande sont mortes
j'ai perdu le fil c'était quoi la question
mon fils fait médecine à la fac
je voudrais un devis pour une assurance obsèques
je peux me permettre le plus grand je crois
vous faites des assurances vie pour les fumeurs
éteindre la lumière à distance c'est possible
j'ai changé d'avis pour la couleur
peut-on déplacer le prélèvement au premier
j'emménage avec ma copine il nous faut deux clés
il a fait un temps horrible pendant notre séjour
je meurs d'envie de voir le nouveau modèle
je suis fatiguée de l'hiver alors je réserve un voyage
on a partagé la note entre nous
je vous suis allez-y
le tribunal de la rue royale c'est près de chez vous
le gérant de l'immeuble a le double des clés
j'ai dit à ma fille de vous appeler tout à l'heure
rappelez-moi après quatre heures
j'ai le courrier devant moi et tout est clair
ma commande est arrivée ce matin merci
je l'ai déjà fait et ça a marché
je connais vos horaires il me faut juste un badge de parking
vous avez coupé un instant
je ferme l'application et je la rouvre c'est ça`,
  plain: `
c'est palmier p a l m i e r
j'ai un stylo allez-y
c'est celui avec le couvercle bleu
on a une maison mitoyenne chauffée au gaz
disons quatorze heures trente
je suis dans la cuisine
on est deux sur le contrat
c'était le douze juin
le code au dos c'est sept quatre un
attendez le chien aboie
c'est pour le mariage de ma nièce
je suis chez vous depuis deux mille neuf
je voudrais le moyen
devant ou derrière
le nom de mon compagnon y est aussi
je l'ai acheté à la boutique de lille
oui le voyant est vert maintenant
tous les jours sauf mercredi
mettez-le sur ma carte visa
c'est un diesel il a six ans environ
le code postal c'est cinquante-neuf mille
je suis en train de me garer
on regarde le grand forfait
deux adultes et un enfant
il existe en quelles couleurs
d'accord j'ai tapé
je pense que oui
non juste un
mon fils peut signer à ma place
je voudrais ajouter un congélateur à la commande
le code du portail est dix-neuf quarante
vous pouvez l'envoyer par mail
je suis à la retraite donc chez moi la plupart du temps
il y a écrit connecté
je baisse la radio
vous avez du beau temps là-bas
il me faut une place côté hublot
on s'envole le six
comment ça s'écrit
à bientôt au revoir`,
};
