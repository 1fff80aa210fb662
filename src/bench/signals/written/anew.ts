/** Turns of three languages written after `fresh` had been used, before their author had read a list or text of signals. */
import type { WrittenTurns } from './kinds.js';

const EN: WrittenTurns = {
  complaint: `
i have to say the whole thing has been a shambles from start to finish
nobody at your end seems to know what the other one is doing
i expected a lot better from a company of your size
you charged me for something that never turned up and that's not on
this is the worst treatment i have had from anyone in years
your engineer left a hole in my ceiling and just drove off
it's simply not good enough is it
i'm really quite angry about how this was handled
honestly it's been one broken promise after another
i'd like this put on record because it should never have happened
the lady i spoke to was downright rude to me
what am i actually paying you people for
`,
  leaving: `
i reckon this will be my last month with you
how much notice do i have to give to get out of this
the other lot offered me half the price so i'm off
can you tell me what it takes to end the agreement
just switch it all off and close everything down please
i won't be renewing when it runs out in june
i've already signed with somebody else so please stop mine
i want my number moved across to my new provider
we've had enough and we're taking our business elsewhere
is there a penalty if i walk away now
please take the direct debit off because i'm done with you
i don't want to be a customer here any longer
`,
  escalation: `
is there somebody above you i could talk to
put me on to whoever is in charge there
i'd rather have this out with your supervisor
you obviously can't decide this so give me someone who can
i will take this to the financial ombudsman if i have to
my solicitor is going to be writing to you
who is your boss and how do i reach them
i want the team leader to ring me back today
let me speak to head office then
i'll go to the papers with this one
can the complaints manager come to the phone
no offence but i need a person with more authority
`,
  repeat: `
i rang last tuesday and again on friday about this very thing
we have been through all this already with your colleague
this must be my fourth attempt to get it sorted
every time i phone i have to tell the whole story from the beginning
somebody promised me on monday that it was fixed and here i am again
i've emailed you twice and nobody answered
it's me again about the boiler
as i told the gentleman yesterday the meter is in the cellar
how many more times do i have to ring about the same invoice
i was cut off a minute ago i was talking to someone about my refund
there should be notes on there from my previous calls
still nothing has happened since i last spoke to you
`,
  vulnerable: `
i lost my husband in the spring and he always dealt with the bills
i'm having chemotherapy so i can't get to the branch
i've been signed off work with my nerves
we're down to the last few pounds until friday
i was made redundant and i don't know how to keep up the payments
my eyesight is so bad i can't make out the letter
i get muddled with numbers since my stroke
i don't have the internet and i wouldn't know where to start
my son was born ten weeks early and we live at the hospital now
i'm looking after my mother she has dementia
english is not my language please can you go slowly
the bailiffs have been round and i am frightened to open the door
`,
  avoidable: `
i just wanted to know what time you shut on saturdays
could you tell me how much is left on my account
has my parcel been sent off yet
i got a letter from you and i can't make head or tail of it
the website wouldn't let me in so i had to phone
i only need a copy of last year's statement
is it the third or the fourth instalment that's due now
the app says pending what does that mean exactly
i was told to ring a different number and they sent me to you
when is somebody coming to read the meter
i couldn't find where to change my address online
did you get the form i posted on the ninth
`,
  satisfied: `
you've been an absolute star thank you
that's brilliant it's working now
well that was a lot quicker than i feared
i'm so glad i got hold of you
perfect that's everything i needed
you explained that better than anybody so far
that has taken a weight off my mind
i must say your service is first class
oh lovely that's sorted then
i couldn't have asked for better help
thank you ever so much for your patience
i'll be giving you five stars for that
`,
  empathy: `
oh i'm so sorry to hear about your wife
that must have been very worrying for you
i can quite see why you're cross
let me sort this out for you personally
i do apologise that you were kept waiting so long
i'd be upset as well if that had happened to me
you shouldn't have had to chase us for this
please take your time there's no rush at all
i will stay on this until it's put right
thank you for telling me that i know it isn't easy
it's our mistake and i'll make sure you're not out of pocket
that sounds really difficult i hope she gets better soon
`,
  neutral: `
i'm leaving for the airport at six so please ring before that
could i leave my contact details with you
i've never had to complain about anything with you
my manager asked me to order two more licences
i want to cancel the appointment on thursday and take another day
can you say that number again for me
it rang twice and then you answered
is this the supervisor's extension for the car park
the previous owner moved out in march
my doctor's surgery needs a new phone line
we would like to extend the contract by a year
the patient transport booking is for two people
my brother works in insurance
i'm calling about the job in your complaints department
the last payment went out on the third
i'd like to switch from paper to email
`,
};
const FR: WrittenTurns = {
  complaint: `
franchement c'est du grand n'importe quoi
personne chez vous n'est capable de me répondre
je m'attendais à mieux d'une maison comme la vôtre
vous m'avez prélevé deux fois et ça ne va pas du tout
je n'ai jamais été reçue aussi mal de toute ma vie
votre livreur a jeté le colis par dessus le portail
ce n'est pas normal qu'on me laisse sans chauffage
je suis vraiment fâché de la façon dont ça s'est passé
on me promet des choses et rien ne suit
je tiens à ce que ce soit noté quelque part
la dame de l'accueil m'a parlé comme à un chien
à quoi ça sert que je vous paie tous les mois
`,
  leaving: `
je pense que ce sera mon dernier mois chez vous
il faut combien de temps de préavis pour partir
j'ai trouvé moitié moins cher en face donc je m'en vais
qu'est ce qu'il faut faire pour mettre fin au contrat
coupez tout et fermez le dossier s'il vous plaît
je ne vais pas renouveler en juin
j'ai déjà signé ailleurs alors arrêtez le mien
je voudrais emporter mon numéro chez mon nouvel opérateur
on en a assez on va voir la concurrence
est ce que je paie des frais si j'arrête maintenant
enlevez le prélèvement parce que c'est fini entre nous
je ne veux plus être client chez vous
`,
  escalation: `
il y a quelqu'un au dessus de vous à qui je peux parler
passez moi la personne qui commande
je préfère voir ça avec votre chef
vous ne pouvez rien décider donc donnez moi quelqu'un qui peut
s'il le faut j'irai devant le médiateur
mon avocat va vous écrire
c'est qui votre patron et comment je le joins
je veux que le responsable d'équipe me rappelle aujourd'hui
alors mettez moi en relation avec le siège
je vais raconter ça aux journaux
le directeur du service client peut venir au téléphone
sans vous vexer il me faut quelqu'un qui a plus de pouvoir
`,
  repeat: `
j'ai téléphoné mardi puis encore vendredi pour exactement ça
on a déjà fait tout ça avec votre collègue
ça doit être ma quatrième tentative
chaque fois que j'appelle je dois tout reprendre depuis le début
lundi on m'a juré que c'était réglé et me revoilà
je vous ai envoyé deux mails et personne n'a répondu
c'est encore moi pour la chaudière
comme je l'ai dit hier au monsieur le compteur est à la cave
combien de fois il faut que j'appelle pour la même facture
on a été coupés il y a une minute je parlais de mon remboursement
vous devez avoir des notes de mes appels d'avant
depuis notre dernière conversation rien n'a bougé
`,
  vulnerable: `
j'ai perdu mon mari au printemps et c'est lui qui s'occupait des factures
je suis en chimiothérapie je ne peux pas venir à l'agence
je suis en arrêt pour dépression
il nous reste quelques euros jusqu'à vendredi
on m'a licencié et je ne sais plus comment payer
j'y vois si mal que je n'arrive pas à lire le courrier
depuis mon avc je m'embrouille dans les chiffres
je n'ai pas internet et je ne saurais pas par où commencer
mon fils est né à sept mois et on vit à l'hôpital
je m'occupe de ma mère elle a alzheimer
le français n'est pas ma langue parlez doucement s'il vous plaît
l'huissier est passé et j'ai peur d'ouvrir la porte
`,
  avoidable: `
je voulais juste savoir à quelle heure vous fermez le samedi
vous pouvez me dire combien il reste sur mon compte
est ce que mon colis est parti
j'ai reçu une lettre de vous et je n'y comprends rien
le site ne me laisse pas entrer alors je téléphone
il me faut seulement une copie du relevé de l'an dernier
c'est la troisième ou la quatrième échéance qu'il faut payer
l'application met en attente ça veut dire quoi au juste
on m'a donné un autre numéro et eux m'ont renvoyé chez vous
quand est ce que quelqu'un passe pour le compteur
je n'ai pas trouvé où changer mon adresse en ligne
vous avez reçu le formulaire que j'ai posté le neuf
`,
  satisfied: `
vous êtes un ange merci
génial ça marche maintenant
eh bien c'est allé beaucoup plus vite que je craignais
je suis bien contente d'être tombée sur vous
parfait j'ai tout ce qu'il me faut
vous m'avez expliqué ça mieux que tout le monde
vous m'enlevez un poids
je dois dire que votre service est de première classe
ah chouette c'est réglé alors
je n'aurais pas pu rêver mieux
merci infiniment de votre patience
je vais vous mettre cinq étoiles
`,
  empathy: `
oh je suis désolée pour votre épouse
ça a dû être très inquiétant pour vous
je vois très bien pourquoi vous êtes fâché
je m'en occupe moi même
toutes mes excuses de vous avoir fait attendre si longtemps
je serais énervé aussi si ça m'était arrivé
vous n'auriez pas dû avoir à nous relancer
prenez votre temps on n'est pas pressés
je ne lâche pas tant que ce n'est pas réparé
merci de me le dire je sais que ce n'est pas facile
c'est notre erreur et vous n'y perdrez rien
ça a l'air vraiment dur j'espère qu'elle ira mieux bientôt
`,
  neutral: `
je pars à l'aéroport à six heures appelez avant
je peux vous laisser mes coordonnées
je n'ai jamais eu à me plaindre de vous
mon responsable m'a demandé de commander deux licences
je veux annuler le rendez vous de jeudi et prendre un autre jour
vous pouvez me redire ce numéro
ça a sonné deux fois et vous avez décroché
c'est bien le poste du chef de garage
l'ancien propriétaire est parti en mars
le cabinet de mon médecin a besoin d'une ligne
on voudrait prolonger le contrat d'un an
le transport est pour deux personnes
mon frère travaille dans les assurances
j'appelle pour le poste au service réclamations
le dernier paiement est parti le trois
je voudrais passer du papier au courriel
`,
};
const NL: WrittenTurns = {
  complaint: `
ik moet zeggen dat het van begin tot eind een rommeltje is geweest
niemand bij jullie weet wat de ander doet
van een bedrijf als dit had ik meer verwacht
jullie hebben twee keer geld afgeschreven en dat kan zo niet
zo slecht ben ik nog nooit behandeld
jullie bezorger heeft het pakket over de schutting gegooid
het is toch niet normaal dat ik al dagen in de kou zit
ik ben echt kwaad over hoe dit gegaan is
er wordt van alles beloofd en er komt niks
ik wil dat dit ergens wordt vastgelegd
die mevrouw aan de balie was ronduit onbeschoft
waar betaal ik eigenlijk elke maand voor
`,
  leaving: `
ik denk dat dit mijn laatste maand bij jullie is
hoe lang van tevoren moet ik laten weten dat ik ermee stop
bij een ander is het de helft goedkoper dus ik ben weg
wat moet ik doen om van het contract af te komen
sluit alles maar af en maak het dossier dicht
in juni ga ik niet verlengen
ik heb al ergens anders getekend dus stop het mijne maar
ik wil mijn nummer meenemen naar een andere aanbieder
we hebben er genoeg van en gaan naar de concurrent
kost het me iets als ik er nu uit stap
haal de incasso er maar af want ik ben klaar met jullie
ik wil geen klant meer zijn
`,
  escalation: `
is er iemand boven u die ik kan spreken
geef mij maar degene die daar de baas is
ik regel dit liever met uw leidinggevende
u kunt hier niet over beslissen dus geef me iemand die dat wel kan
als het moet stap ik naar de ombudsman
mijn advocaat gaat jullie een brief sturen
wie is uw chef en hoe krijg ik die te pakken
ik wil dat de teamleider me vandaag terugbelt
verbind me dan maar door met het hoofdkantoor
hier ga ik mee naar de krant
kan de manager van de klachtenafdeling aan de lijn komen
niet vervelend bedoeld maar ik heb iemand nodig die meer mag
`,
  repeat: `
ik heb dinsdag gebeld en vrijdag weer over precies hetzelfde
dit hebben we allemaal al met uw collega doorgenomen
dit is zowat mijn vierde poging
elke keer als ik bel moet ik het hele verhaal opnieuw vertellen
maandag werd me bezworen dat het klaar was en hier ben ik weer
ik heb twee mails gestuurd en niemand reageerde
daar ben ik weer over de ketel
zoals ik gisteren tegen die meneer zei zit de meter in de kelder
hoe vaak moet ik nog bellen over dezelfde rekening
net werd de verbinding verbroken ik had iemand over mijn terugbetaling
er moeten aantekeningen staan van mijn vorige gesprekken
sinds ik u de laatste keer sprak is er niks gebeurd
`,
  vulnerable: `
in het voorjaar is mijn man overleden en hij deed altijd de rekeningen
ik krijg chemo dus ik kan niet naar het kantoor komen
ik zit thuis met een burn out
we hebben nog een paar euro tot vrijdag
ik ben ontslagen en weet niet hoe ik het moet betalen
mijn ogen zijn zo slecht dat ik de brief niet kan lezen
sinds mijn beroerte haal ik getallen door elkaar
ik heb geen internet en zou niet weten hoe dat moet
mijn zoontje is tien weken te vroeg geboren en we wonen in het ziekenhuis
ik zorg voor mijn moeder zij is dement
nederlands is niet mijn taal kunt u langzaam praten
de deurwaarder is langs geweest en ik durf niet meer open te doen
`,
  avoidable: `
ik wilde alleen even weten hoe laat jullie zaterdag dicht gaan
kunt u zeggen hoeveel er nog op mijn rekening staat
is mijn pakje al weg
ik heb een brief van jullie en snap er niks van
de website liet me er niet in dus ik bel maar
ik heb alleen een kopie nodig van het overzicht van vorig jaar
is het nu de derde of de vierde termijn die ik moet betalen
in de app staat in behandeling wat betekent dat precies
ik kreeg een ander nummer en die stuurden me weer naar u
wanneer komt er iemand voor de meter
ik kon op de site niet vinden waar ik mijn adres verander
hebben jullie het formulier gekregen dat ik de negende gepost heb
`,
  satisfied: `
u bent een schat dank u wel
geweldig hij doet het weer
nou dat ging een stuk vlugger dan ik vreesde
wat ben ik blij dat ik u aan de lijn kreeg
prima dat is alles wat ik nodig had
u legt het beter uit dan wie ook
dat is een pak van mijn hart
ik moet zeggen jullie service is uitstekend
oh fijn dan is dat geregeld
beter had ik het me niet kunnen wensen
heel erg bedankt voor uw geduld
u krijgt van mij vijf sterren
`,
  empathy: `
ach wat naar van uw vrouw
dat moet heel spannend voor u zijn geweest
ik snap heel goed dat u boos bent
ik ga dit zelf voor u in orde maken
mijn excuses dat u zo lang moest wachten
ik zou ook balen als mij dat gebeurde
u had hier niet zelf achteraan hoeven gaan
neemt u rustig de tijd er is geen haast
ik laat dit niet los tot het is opgelost
fijn dat u dat vertelt ik weet dat het niet makkelijk is
het is onze fout en het kost u niets
dat klinkt echt zwaar ik hoop dat ze gauw opknapt
`,
  neutral: `
ik vertrek om zes uur naar het vliegveld dus bel daarvoor
mag ik mijn gegevens bij u achterlaten
ik heb nog nooit over jullie hoeven klagen
mijn leidinggevende vroeg me twee licenties te bestellen
ik wil de afspraak van donderdag afzeggen en een andere dag nemen
kunt u dat nummer nog een keer zeggen
hij ging twee keer over en toen nam u op
is dit het toestel van de chef van de garage
de vorige eigenaar is in maart verhuisd
de praktijk van mijn dokter heeft een lijn nodig
we willen het contract graag een jaar verlengen
het vervoer is voor twee personen
mijn broer werkt bij een verzekeraar
ik bel over de vacature op de klachtenafdeling
de laatste betaling is op de derde afgeschreven
ik wil van papier naar e-mail overstappen
`,
};
export const ANEW = { en: EN, fr: FR, nl: NL };
