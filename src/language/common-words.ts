/**
 * Words that callers say in any sentence. A name found only in such words needs to be the very same word, not one that
 * sounds like it: this keeps sentences without names free of hits.
 */

const LISTS: Readonly<Record<string, string>> = {
  en: `a about above account across actually add address after afternoon again ago agree all almost alone along already also always am
amount an and another answer any anybody anyone anything anyway appointment are area around as ask at available away back bad balance bank
be because been before being believe best better between big bill bit book both bought box bring bus but buy by bye call called calling came can
cannot cancel car card care case cash change charge check city close code come coming company confirm contact correct cost could country
couple credit customer date day days deal debit delay delete deliver delivery details did different do doctor does doing done door down drive
due during each early easy eight eighty either eleven else email end enough error even evening ever every everyone everything exactly
expect explain family far fast feel few fifteen fifty file fill find fine first five flight food for forget forty found four free friday friend
from front full game gas get getting give given go goes going gone good got great guess had half hand happen happened happy hard has hate
have having he hello help her here hers hey hi high him his hold home hope hotel hour hours house how however hundred i idea if important
in information inside insurance instead into invoice is issue it item its january job july june just keep kind know language large last late
later least leave left less let letter life light like line list listen little live long look looking lose lost lot love low lunch made mail
main make making man many march matter may maybe me mean meaning meet meeting message might mine minute minutes miss mister moment monday
money month months more morning most move much music must my name near need needs never new news next nice night nine nineteen ninety no nobody
none nor not note nothing now number of off office often okay old on once one online only open or order ordered other our out over own page
paid paper part party pass past pay paying payment people perhaps person phone pick pin place plan play please point policy possible
post price probably problem product provide public purchase put question quick quickly quite rate rather read ready real really reason
receive received record reference refund regular remember reminder rent repeat replace reply report request reservation reserve reset
restaurant return review right road room run sad safe said same saturday save say saying schedule school second see seem seen sell send
sent sept service set seven seventeen several shall she ship shop should show sick sign since sir six sixteen sixty size sleep slow small
so some somebody someone something song soon sorry sort sound speak spell spend spent standard start state statement status stay still
stock stolen stop store story street stuff such suggest sunday support suppose sure system take talk tax tell ten text than thank
thanks that the their them then there these they thing things think third thirteen thirty this those though thousand three through thursday
ticket till time times tip tire tired title to today together told tomorrow tonight too took top total town track train transaction
transfer travel trip trouble true try trying tuesday turn twelve twenty two type uh um under understand until up upon us use used using
usual vacation very visa wait waiting wake walk want wanted was watch water way we wear weather website wednesday week weekend weeks
well went were what whatever when where which while white who whole whose why will window wish with within without woman wonder
word work working world worried would write wrong year years yes yesterday yet you young your yours yourself zero`,
  fr: `a abord covid accord acheter actuellement adresse afin agence ai aide aider aie ailleurs aime ainsi ait aller allez allo alors an annee annuler
ans appel appeler appelle apres arret article as assez attend attendez attendre au aucun aucune aujourd aura aurais aurait aussi autant autre
autres aux avaient avais avait avant avec avez avis avoir avons banque bas beau beaucoup bel belle besoin bien bientot bis bloque boite bon
bonjour bonne bonsoir bout bureau ca cadeau carte cas cause ce ceci cela celle celles celui cent certain ces cet cette ceux chaque chez chose choses
ci cinq cinquante client cliente code colis combien commande commander commandes comme comment commence commercial compte compris concernant
conseiller contact contrat cote cours courrier cout creer d dans date de debut deja delai demain demande demander depuis des deux devant devis
devrait dire dis disponible dit dix docteur document dois doit donc donne donner dont dossier douze droit du duree eau effet eh elle elles en encore
enfin ensuite entendu entre entreprise envie environ envoi envoye envoyer erreur es essaie essaye est et etaient etais etait etant etat etc ete
etes etre eu euh eux exactement exemple facile facon facture faire fais fait faites famille faut femme fin fois fonctionne font forme fort
francais frais gens grand grande gros groupe gens habite hein heure heures hier homme hors huit ici idee il ils impossible information
informations infos internet j jamais je jeudi jour journee jours jusqu juste justement l la laisse laquelle le lequel les lettre leur leurs
lien lieu ligne lire livraison livre livrer lors lorsque lui lundi ma madame magasin mai mail main maintenant mais maison mal maman marche mardi
matin mauvais me medecin meilleur meme mercredi merci mes message met mettre midi mieux mille mis mission mode moi moins mois moment mon monde
monsieur montant monter moyen n ne neuf ni noir nom nombre non nos notre nous nouveau nouvelle numero nuit octobre offre on ont onze or ordre
ou oui ouvert ouvrir page paiement par parce pardon pareil parle parler part particulier partir partie pas passe passer pays payer peine
pendant pense perdu personne petit petite peu peut peux pharmacie pharmacien pieces place plait plein plus plusieurs point porte possible poste
pour pourquoi pourrais pourrait pouvez pouvoir premier premiere prendre prenez pres presque prevu prie pris prix probleme prochain produit
produits propos propre puis puisque qu quand quarante quatorze quatre que quel quelle quelles quelque quelques quels quelqu question qui quinze
quoi rappeler rayon rdv recevoir recherche recu reduction regarder remboursement remercie rendez rendre rentrer reponse reste retard retour
rien route rue s sa sac sais sait samedi sans savez savoir se seize selon semaine semble sens sept sera serai serais serait seront service ses seul seulement
si simple simplement site situation six soir soit soixante soleil solution somme sommes son sont sorte sortie sous souhaite souhaiterais
souvent stock su suis suite suivi suivre sur surtout sympa ta tant tard tarif te tel telephone temps tes tete ti tiens tes toi tomber ton
tot toujours tour tous tout toute toutes train travail travaille treize trente tres trois trop trouve trouver tu type un une urgent utiliser va
vais valable vas vendredi vendu venir vente ventes vers veut veux via vie vient ville vingt virement voici voila voir vois voiture vont vos
votre voudrais voulais voulez vouloir vous voyage vrai vraiment vu y yeux zero`,
  nl: `aan covid aangenaam aantal acht achter adres af afspraak al alle alleen allemaal alles als alsjeblieft alstublieft altijd ander andere anders apart
apotheek april augustus auto avond bank bedankt bedoel bedrag beetje begin begrijp behalve bel bellen ben bent beschikbaar beste bestelling
bestellen bestel besteld betalen betaling betekent beter bij bijna binnen blij blijft boven brief broer buiten controleren code daar daarna
daarom dag dagen dan dank dat datum de deel deze december denk der derde deur deze dezelfde dicht die dienst dinsdag dit doe doei doen doet dokter
donderdag door doos doorverbinden dertig dertien drie druk dus duizend duur een eenmaal eens eerst eerste eet eigen eigenlijk eind eindelijk elf elk
elke en er ergens euro even ever factuur februari fout ga gaan gaat gauw geef geel geen gehad geld geleden gelijk genoeg geven geweest geworden
gezegd gisteren goed goede goedemiddag goedemorgen goedendag graag groot grote haar hallo half hand hard heb hebben hebt heeft heel hele helemaal helpen
hem hen het hetzelfde hier hij hoe hoelang hoeveel hoeveelheid hoi hoor hoog hun huis ie ieder iedereen iemand iets ik in informatie ingang inderdaad
is ja jaar jammer januari je jij jou jouw juist juli jullie juni kaart kan kant keer ken kent kijken klaar klacht klant klein kleine klopt
kom komen komt kon koop kopen korte kosten kostte kreeg krijg krijgen krijgt kun kunnen kunt kwam kwart kwartier laat laatste lang land lang
langs laten leeg leven leveren levering leverbaar licht lig ligt links loopt maak maakt maal maand maanden maandag maar maart mag maken man me
medewerker mee meer meest meestal meneer mevrouw met meteen mij mijn minder minuten minuut misschien moet moeten mogelijk mogen moment morgen naam
naar naast nacht nam natuurlijk nee neem negen nemen net niemand niet niets nieuw nieuwe nodig nog nooit november nu nul nummer
oh ochtend of ok oke oktober om omdat onder ondertussen ongeveer ons onze ook op open opnieuw oud over overal pak pakket papier pas per
persoon plaats plus post precies prijs prima probleem product proberen punt recht rechts rekening reden rood rustig samen schrijven september slecht
sluiten snel soms soort spreek spreken staan staat status sta steeds stel stuk stuks stuur sturen teken telefoon ten ter terug tegen tien tijd
tijdens toch toe toen tot totaal tussen twaalf twee tweede twintig tweehonderd uit uur u uw vaak van vanaf vanavond vandaag vanmorgen vanwege
veel veertig veertien vele ver verder verkeerd verkopen verkrijgbaar verleden verschil versturen vertel vertellen vier vijf vijftien vijftig vind
vinden voor vooraad voorraad vol volgende volgens vraag vragen vrij vrijdag vrouw waar waarom waarschijnlijk wacht wachten wanneer want waren
was wat water we week weer weg wel weinig weken welk welke werd werk werken werkt weten wie wij wil wilde wilt willen winkel woensdag wordt worden
woord wou zaak zaterdag ze zeer zeg zeggen zegt zelf zelfs zes zeven zich zie zien ziet zij zijn zit zo zoals zoek zoeken zonder zondag zou
zouden zult zullen`,
};

const SETS = new Map(
  Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);
const NONE: ReadonlySet<string> = new Set();

/** The common words of a language, folded; empty for a language that has no list. */
export function commonWords(language: string): ReadonlySet<string> {
  return SETS.get(language) ?? NONE;
}

/** The language whose common words cover most of a sentence, or nothing if none covers more than the others. */
export function guessLanguage(words: readonly string[]): string | undefined {
  const counts = [...SETS].map(([language, set]) => ({
    language,
    count: words.filter(w => set.has(w)).length,
  }));
  counts.sort((a, b) => b.count - a.count);
  const [best, second] = counts;
  return best && best.count > (second?.count ?? 0) ? best.language : undefined;
}
