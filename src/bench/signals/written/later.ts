/** Turns written after the phrase lists had been mended, in other words than those, to see how far the mending carries. */
import type { WrittenTurns } from './kinds.js';

export const LATER: Readonly<Record<'en' | 'fr' | 'nl', WrittenTurns>> = {
  en: {
    irritant: `
it rang out about twenty times and then went dead
you've put my bill up again haven't you
the courier just chucked it over the fence and it's in bits
i typed my code in five times and it still won't accept it
there's a ten pound charge on here and i have no idea where it came from
your shop says one thing and your helpline says another
the heating man was meant to come between eight and twelve and it's now four o'clock
my broadband is crawling along every night`,
    complaint: `
i'm writing to the papers about how shoddy this is
what a waste of my morning this has been
honestly you couldn't run a bath
that's a pathetic excuse and you know it
i am not a happy bunny
you lot should be ashamed of yourselves
i've never been treated so poorly in all my life
it's beyond belief how you handle things`,
    leaving: `
right that's it close the whole thing down
i'll be signing up with sky tomorrow then
tell me how to get rid of this subscription
we won't be staying with you after christmas
i might as well try one of the other companies
take me off your books please
what would it cost me to break the contract
my brother in law pays half with another firm so i'm going there`,
    escalation: `
you're obviously not able to help so who can
i want the head of department
pass me on to your boss will you
is your supervisor about
i'm going to contact the regulator over this
kindly transfer me to the complaints team
give me the number of your head office
i'll be seeking legal advice`,
    repeat: `
every single week i have to phone you people
i've lost count of the number of calls i've made
you should see it in your notes i rang on monday
nothing's changed since i last spoke to you
i'm ringing you for the umpteenth time
here we go again same thing as in march
we've been going back and forth about this since easter
the chap i had on tuesday said he would see to it`,
    vulnerable: `
since the accident i can't use my hands properly
i've only got forty quid until the end of the month
my dad's got parkinson's and he gets terribly muddled
i'm on my own with three little ones since he walked out
the doctors have given me six months
i can't see the small print my eyes have gone
they are going to repossess the house
i'm all at sea with these online things`,
    avoidable: `
has the money left your end yet
what's the address to send the form to
this text you sent what am i supposed to do with it
could you tell me which day the bins are collected
i've moved house and need you to put in the new address
did my application go through all right
how do i switch on paperless billing
is this housing benefit i've come through to`,
    empathy: `
goodness that sounds awful
i'd be upset too if i were you
i can hear how worried you are
let's see what we can do to make this easier for you`,
    courtesy: `
lovely to speak to you
bear with me one moment if you would
would it be all right if i put you on hold
all the best and bye for now`,
    neutral: `
i've an appointment with my lawyer at two so let's be quick
the boss is happy with it
i'd like to complain less about the weather
my flight leaves on sunday
we changed banks last year so here's the new account number
i work for the ombudsman actually
i called in sick that day
my son closed the door on his finger
it's an old account i opened in nineteen ninety
is the shop manager still called peter
i've been waiting to try your new menu
the delivery came this morning thank you
my neighbour wants the same one as last time
i spoke to my wife about it and we'd like to go ahead
i don't need a refund just a receipt
it's my third child so i know how it goes
could you hold the line i'll fetch it
the letters on the key are worn
i'm happy to wait till friday
that's not a problem at all`,
  },
  fr: {
    irritant: `
ça a sonné vingt fois et puis plus rien
vous avez encore augmenté ma facture
le livreur a jeté le paquet par dessus la clôture tout est en miettes
j'ai tapé mon code cinq fois et ça ne passe toujours pas
il y a dix euros en trop et je ne sais pas d'où ça sort
la boutique me dit une chose et vous une autre
le plombier devait passer entre huit heures et midi il est seize heures
ma connexion rame tous les soirs`,
    complaint: `
vous devriez avoir honte
j'ai perdu toute ma matinée à cause de vous
c'est du grand n'importe quoi votre histoire
votre excuse est minable
je suis hors de moi
on n'a jamais été aussi mal reçus
votre service laisse vraiment à désirer
ça dépasse l'entendement`,
    leaving: `
bon alors fermez-moi tout ça
demain je prends un abonnement chez free
dites-moi comment me débarrasser de cet abonnement
on ne restera pas chez vous après noël
autant essayer une autre compagnie
enlevez-moi de vos fichiers
ça me coûterait combien de rompre le contrat
mon beau-frère paie moitié prix ailleurs alors je vais faire pareil`,
    escalation: `
vous ne pouvez visiblement pas m'aider alors qui peut
je veux le chef de service
passez-moi quelqu'un de la direction
votre superviseur est là
je vais contacter l'autorité de contrôle
transférez-moi au service réclamations
donnez-moi le numéro du siège
je vais prendre un avocat`,
    repeat: `
toutes les semaines je suis obligé de vous téléphoner
je ne compte plus les appels que j'ai passés
vous devez le voir dans vos notes j'ai appelé lundi
rien n'a changé depuis la dernière fois qu'on s'est parlé
je vous appelle pour la énième fois
ça recommence comme au mois de mars
ça fait des allers-retours depuis pâques
le monsieur que j'ai eu mardi devait s'en occuper`,
    vulnerable: `
depuis mon accident je ne peux plus me servir de mes mains
il me reste quarante euros jusqu'à la fin du mois
mon père a parkinson et il s'embrouille complètement
je suis toute seule avec trois petits depuis qu'il est parti
les médecins me donnent six mois
je n'arrive plus à lire les petits caractères ma vue baisse
ils vont saisir la maison
je suis complètement perdue avec ces trucs en ligne`,
    avoidable: `
est-ce que l'argent est parti de chez vous
à quelle adresse il faut envoyer le formulaire
ce sms que vous m'avez envoyé je dois en faire quoi
quel jour passent les poubelles
j'ai déménagé il faudrait noter ma nouvelle adresse
ma demande est bien passée
comment on active la facture électronique
je suis bien aux allocations familiales`,
    empathy: `
oh là là ça doit être terrible
à votre place je serais énervé aussi
je sens que vous êtes inquiet
on va voir comment vous faciliter les choses`,
    courtesy: `
ravi de vous entendre
un petit instant si vous le voulez bien
est-ce que ça vous dérange si je vous mets en attente
bonne fin de journée à vous`,
    neutral: `
j'ai rendez-vous avec mon avocat à deux heures donc faisons vite
le patron est content
je voudrais moins me plaindre de la météo
mon avion part dimanche
on a changé de banque l'an dernier voici le nouveau numéro
je travaille pour le médiateur en fait
ce jour-là j'étais en congé
mon fils s'est fermé la porte sur le doigt
c'est un vieux compte ouvert en quatre-vingt-dix
le responsable du magasin s'appelle toujours pierre
j'attendais d'essayer votre nouveau menu
la livraison est arrivée ce matin merci
ma voisine veut la même que la dernière fois
j'en ai parlé à ma femme et on est d'accord
je n'ai pas besoin de remboursement juste d'un reçu
c'est mon troisième enfant je connais
restez en ligne je vais le chercher
les lettres du clavier sont effacées
je veux bien attendre vendredi
ce n'est pas un problème du tout`,
  },
  nl: {
    irritant: `
hij ging twintig keer over en toen viel alles stil
jullie hebben mijn rekening alweer verhoogd
de bezorger heeft het zo over de schutting gegooid alles ligt in stukken
ik heb vijf keer mijn code ingetikt en hij pakt hem nog steeds niet
er staat tien euro op en ik heb geen idee waar dat vandaan komt
de winkel zegt dit en jullie zeggen weer wat anders
de loodgieter zou tussen acht en twaalf komen en het is nu vier uur
mijn internet is elke avond zo traag als dikke stroop`,
    complaint: `
jullie moesten je schamen
mijn hele ochtend is verpest door jullie
het is om te huilen zoals jullie dit aanpakken
dat vind ik een flauw smoesje
ik ben des duivels
we zijn nog nooit zo slecht behandeld
jullie service laat echt te wensen over
dit is met geen pen te beschrijven`,
    leaving: `
nou doe dan maar alles dicht
morgen neem ik een abonnement bij ziggo
vertel me hoe ik van dit abonnement af kom
na de kerst zitten wij niet meer bij jullie
dan probeer ik net zo lief een andere maatschappij
haal mij maar uit jullie bestand
wat kost het als ik het contract verbreek
mijn zwager betaalt de helft bij een ander dus dat doe ik ook`,
    escalation: `
u kunt me duidelijk niet helpen wie dan wel
ik wil het hoofd van de afdeling
verbind me door met de klachtenafdeling
is uw teamleider in de buurt
ik ga de toezichthouder inschakelen
geef mij het nummer van het hoofdkantoor
ik neem een advocaat in de arm
mag ik iemand anders aan de lijn die hier wel over gaat`,
    repeat: `
elke week hang ik wel een keer met jullie aan de telefoon
ik ben de tel kwijt hoe vaak ik gebeld heb
dat moet in uw systeem staan ik belde maandag
er is niks veranderd sinds ons laatste gesprek
ik bel nu voor de zoveelste keer
daar gaan we weer net als in maart
we zijn al sinds pasen over en weer aan het mailen
die meneer van dinsdag zou het voor me uitzoeken`,
    vulnerable: `
sinds mijn ongeluk kan ik mijn handen niet meer gebruiken
ik heb nog veertig euro tot het eind van de maand
mijn vader heeft parkinson en haalt alles door elkaar
ik zit alleen met drie kleintjes sinds hij weg is
de dokters geven me nog een half jaar
ik kan de kleine lettertjes niet meer zien mijn ogen worden slecht
ze gaan het huis veilen
ik kan echt geen wijs uit dat online gedoe`,
    avoidable: `
is het geld bij jullie al weg
naar welk adres moet het formulier
dat smsje van jullie wat moet ik daarmee
op welke dag wordt het vuilnis opgehaald
ik ben verhuisd en wil het nieuwe adres laten noteren
is mijn aanvraag goed doorgekomen
hoe zet ik de digitale factuur aan
spreek ik met de toeslagen`,
    empathy: `
jeetje dat klinkt heftig
dat zou ik ook niet leuk vinden
ik hoor dat u zich zorgen maakt
laten we kijken hoe we het makkelijker voor u kunnen maken`,
    courtesy: `
leuk u te spreken
een ogenblikje als u het goed vindt
vindt u het erg als ik u even in de wacht zet
het allerbeste en tot de volgende keer`,
    neutral: `
ik moet om twee uur bij mijn advocaat zijn dus laten we opschieten
mijn baas is er blij mee
ik zou minder over het weer moeten klagen
mijn vlucht vertrekt zondag
we zijn vorig jaar van bank veranderd hier is het nieuwe nummer
ik werk zelf bij de ombudsman
die dag had ik vrij
mijn zoon kreeg zijn vinger tussen de deur
het is een oude rekening uit negentien negentig
heet de winkelmanager nog steeds peter
ik wilde jullie nieuwe menu eens proberen
de levering is vanmorgen gekomen bedankt
mijn buurvrouw wil dezelfde als de vorige keer
ik heb het met mijn vrouw besproken en we doen het
ik hoef geen geld terug alleen een bonnetje
het is mijn derde kind dus ik weet hoe het gaat
blijf even hangen dan pak ik het erbij
de letters op het toetsenbord zijn versleten
ik wacht gerust tot vrijdag
dat is helemaal geen probleem`,
  },
};
