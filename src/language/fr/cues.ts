/** French fillers, corrections, idioms and the words around codes. */
import { MODEL_NAMES } from '../model-names.js';
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { CueData } from '../spoken.js';
import { towns } from './towns.js';

export const cues: CueData = {
  fillers: phraseSet(
    'euh|heu|eh|hum|hmm|mmh|ben|bah|hein|eh bien|voyons|attendez voir|voyons voir|comment dire|disons|bon ben|ah|oh la|tenez|vous savez|tu sais|beh|heuh',
  ),
  corrections: phraseSet(
    "non|non non|pardon|non pardon|pardon non|non attendez|attendez non|attendez|je veux dire|je voulais dire|plutôt|ou plutôt|enfin|enfin non|non enfin|non plutôt|désolé|désolée|non désolé|non désolée|excusez-moi|excusez moi|non excusez moi|je me trompe|je me suis trompé|je me suis trompée|non je me trompe|non c' est pas ça|non ce n' est pas ça|c' est pas ça|erreur|rectification|correction|je corrige|je rectifie|je reprends|ah non|oh non|mais non|oups|autant pour moi|au temps pour moi|non mince|mince|zut|non zut|non attends|attends|attends non|je recommence|je me reprends|c' est à dire non",
  ),
  comparisons: phraseSet("plutôt que|plutôt qu'"),
  withdrawals: {
    after: wordSet('non attendez attends'),
    phrases: phraseSet(
      "je regarde|je vais regarder|je cherche|je vais chercher|je vérifie|je vais vérifier|je dois regarder|je dois chercher|je dois vérifier|il faut que je|faut que je|laissez moi chercher|laissez moi vérifier|laissez moi regarder|je l' ai pas|je ne l' ai pas|je l' ai plus|je ne l' ai plus|je sais plus|je ne sais plus|je me souviens plus|je ne me souviens plus|je me souviens pas|je ne me souviens pas|je me rappelle plus|je ne me rappelle plus|je le retrouve pas|je ne le retrouve pas|je le trouve pas|je ne le trouve pas",
    ),
  },
  leadIns: wordSet("est c' était le la l' du de d' au"),
  restarts: wordSet(
    'non attendez attends pardon je recommence reprends vais recommencer reprendre depuis du le debut zero encore une fois desole desolee alors bon',
  ),
  correctionTail: wordSet("c' est ce oui alors donc bien celui celle ceux celles"),
  asides: {
    opens: phraseSet("c' est|ça c' est|ca c' est|c' était|ça c' était|celui là c' est|celle là c' est"),
    first: wordSet("l' le la les un une mon ma mes notre votre son sa celui celle"),
    outdated: wordSet('ancien ancienne anciens mauvais mauvaise vieux vieille précédent précédente'),
    resumes: phraseSet(
      "c' est|c' était|moi c' est|le mien c' est|la mienne c' est|le bon c' est|la bonne c' est|le nouveau c' est|la nouvelle c' est|le nouveau est|la nouvelle est|le mien est|la mienne est|je m' appelle|il faut",
    ),
  },
  negations: phraseSet(
    'pas|non pas|et non|et pas|pas le|pas la|pas du|pas en|pas au|pas celle|pas celui|pas celles|pas ceux|et non celle|et non celui|et non celles|et non ceux|et non pas|et non pas celle|et non pas celui',
  ),
  sparing: wordSet('avant après depuis jusqu mais'),
  alternatives: wordSet('ou'),
  singular: wordSet('le la au les'),
  models: wordSet(`${MODEL_NAMES} windows office`),
  streets: wordSet('rue avenue boulevard quai square allée impasse pont'),
  functionWords: wordSet(
    "comptant cash ailleurs effectivement justement notamment sauf le la les l' un une des du de d' au aux à en dans sur sous par pour avec sans vers chez entre depuis pendant avant après dès jusque jusqu' jusqu et ou mais donc or ni car que qu' qui quoi dont où si comme quand lorsque puisque parce je j' tu il elle on nous vous ils elles me m' te t' se s' lui leur y ce c' ça cela ceci cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leurs est sont était étaient suis es sommes êtes ai as a avons avez ont avait avais avaient sera serait soit été être avoir fait faire ne n' pas plus moins jamais rien oui non si merci svp plaît s'il pardon alors aussi encore toujours déjà très bien trop peu maintenant hier demain aujourd'hui dernier dernière prochain prochaine même tout tous toute toutes autre autres ici là voilà voici vraiment environ pourtant cependant toutefois néanmoins puis ensuite enfin quel quelle quels quelles peux peut pouvez veux veut voudrais vais va allez vont dois doit faut mois semaine année matin soir midi passé passée bonjour bonsoir allô désolé plutôt attendez non j'ai c'est",
  ),
  adverb: /^(?!renouvell)[a-z]*(?:al|ell|iqu|abl|ibl|iv|eus|air|ain|id|ect|act)ement$|[ae]mment$/,
  articles: wordSet("le la les l' un une au aux du des de d' ce"),
  ones: wordSet('un une'),
  idioms: phraseSet(
    "première nouvelle|à la première heure|ce jour là|trois fois rien|deux fois rien|mille fois|million de fois|millions de fois|milliers de fois|millier de fois|une fois pas deux|fêtes de fin d' année|poisson d' avril|pas un centime|le moindre centime|une chance sur deux|une chance sur mille|sur mille|black friday|cyber monday|cent fois|mille mercis|mille excuses|mille pardons|plié en quatre|pliée en quatre|pliés en quatre|plier en quatre|plie en quatre|me mettre en quatre|mis en quatre|mettre en quatre|mettez en quatre|met en quatre|mets en quatre|mettons en quatre|mettent en quatre|mettait en quatre|mettais en quatre|me coupe en quatre|se coupe en quatre|couper en quatre pour|couper les cheveux en quatre|cheveux en quatre|un de ces quatre|à quatre pattes|quatre à quatre|d' une pierre deux coups|une pierre deux coups|à deux pas|deux pas d' ici|deux poids deux mesures|en deux temps trois mouvements|deux temps trois mouvements|jamais deux sans trois|tous les deux|toutes les deux|tous les trois|ne faire ni une ni deux|ni une ni deux|en moins de deux|entre deux âges|entre deux eaux|entre deux chaises|entre deux feux|entre deux portes|l' entre deux|comme en quarante|neuf fois sur dix|huit fois sur dix|deux fois sur trois|trois fois sur quatre|une fois sur deux|une fois sur trois|une fois sur dix|de deux choses l' une|deux mots|deux trois|trente-six chandelles|trente six chandelles|pas trente six|trente six solutions|trente six choses|trente six fois|trente-six fois|trente-six mille|voir trente six|sur son trente et un|sur son trente et un|sur leur trente et un|cent pour cent|à cent pour cent|pour cent|faire les cent pas|cent pas|cent sept ans|quatre cents coups|quatre coins|aux quatre coins|quatre vérités|ses quatre vérités|entre quatre yeux|entre quat' z' yeux|sept jours sur sept|sept sur sept|vingt quatre heures sur vingt quatre|vingt quatre sur vingt quatre|24 heures sur 24|7 jours sur 7|six pieds sous terre|septième ciel|au septième ciel|cinquième roue|cinquième roue du carrosse|trente sixième|trente-sixième dessous|trente sixième dessous|zéro pointé|repartir à zéro|repartir de zéro|reprendre à zéro|de zéro|numéro un|zéro défaut|tolérance zéro|zéro problème|zéro chance|tout neuf|toute neuve|quoi de neuf|du neuf|remettre à neuf|remis à neuf|refait à neuf|comme neuf|flambant neuf|en premier lieu|en premier|de premier choix|au premier abord|premier abord|du premier coup|premier venu|de première nécessité|première nécessité|à première vue|première vue|premiers secours|premier ministre|dans un premier temps|premier temps|dans un second temps|second temps|en second lieu|deuxième main|seconde main|de seconde main|en seconde|une seconde|deux secondes|une minute|deux minutes|cinq minutes|troisième âge|troisième degré|premier degré|au second degré|second degré|tiers|millième fois|pour la millième fois|la énième fois|énième fois|centième fois|pour la centième fois|un sur un|un à un|un par un|deux par deux|l' un|l' une|l' un l' autre|cinquante cinquante|un jour|un peu|mille et une|mille et un|des mille et des cents|je vous le donne en mille|donne en mille|dans le mille|mettre dans le mille|tapé dans le mille|fois mieux|au point|mettre au point|point barre|un point c' est tout|à tel point|à quel point|au quart de tour|quart de tour|une bonne fois|une fois pour toutes|une fois|chaque mois|chaque jour|chaque semaine|chaque année|tous les mois|tous les jours|toutes les semaines|tous les ans|par mois|par jour|par an|par semaine|en cinq sec|cinq sur cinq|reçois cinq sur cinq|dix fois plus|deux fois plus|sur le bout des dix doigts|ses dix doigts|treize à la douzaine|chercher midi à quatorze heures|cherche midi à quatorze heures|au temps pour moi|huit clos|soixante huitard|quatre quarts|quatre-quarts|deux doigts|à deux doigts|deux bouts|joindre les deux bouts|dormir sur ses deux oreilles|deux oreilles|mes deux oreilles|deux vitesses|il n' y a pas trente-six|la une|à la une|jour j|un jour ou l' autre|de nos jours|tout le mois|nuit et jour|jour et nuit",
    'chaque lundi|chaque mardi|chaque mercredi|chaque jeudi|chaque vendredi|chaque samedi|chaque dimanche|tous les lundi|tous les mardi|tous les mercredi|tous les jeudi|tous les vendredi|tous les samedi|tous les dimanche|du lundi au vendredi|lundi au vendredi',
  ),
  waiting: wordSet(
    'plombe plombes seconde secondes minute minutes heure heures moment moments instant pourcent chiffre chiffres lettres caracteres',
  ),
  digits: phraseSet(
    "point de livraison|pdl|poste|numéro de poste|numéro client|numéro de client|numéro de commande|commande numéro|numéro de dossier|dossier|numéro de contrat|contrat numéro|contrat|référence|référence client|numéro de police|police|numéro de compte|numéro d' adhérent|numéro d' abonné|numéro d' abonnement|numéro de facture|facture numéro|facture|commande|le numéro|mon numéro|numéro est|numéro c' est|code client|identifiant|numéro de réservation|réservation|numéro de suivi|numéro de colis|numéro de série|numéro de sinistre|sinistre|digicode|code d' accès|code d' entrée|finit par|finissant par|se termine par|se terminant par|termine par|numéro de ticket|ticket|numéro de chèque|chèque numéro|colis numéro|ticket numéro|sinistre numéro|client numéro|carte numéro|abonné numéro|adhérent numéro|police numéro|numéro d' allocataire|code|code pin|code secret|numéro de carte|matricule|numéro de membre|réclamation|numéro d' assuré|sécurité sociale|numéro de sécurité sociale|client",
  ),
  phone: phraseSet(
    'téléphone|numéro de téléphone|portable|numéro de portable|mobile|fixe|joindre|rappeler|rappelez-moi|rappelez moi|appeler au|joignable|joignable au|mon numéro|numéro est|numéro c’ est|le numéro|nouveau numéro|mes coordonnées|contacter|me contacter|fax|appelez moi|numéro est le|numéro c’ est le|whatsapp|au',
  ),
  postcode: phraseSet(
    "code postal|le code postal|j' habite|habite|habite à|habite au|c' est le code postal|code postal est",
  ),
  towns,
  iban: phraseSet('iban|rib|compte bancaire|numéro de compte|compte'),
  card: phraseSet('numéro de carte|carte bancaire|carte bleue|carte de crédit|carte|visa|mastercard'),
  plate: phraseSet(
    "immatriculation|plaque|plaque d' immatriculation|immatriculé|immatriculée|numéro d' immatriculation|numéro de plaque",
  ),
  spelling: phraseSet(
    "j' épelle|ça s' épelle|s' épelle|épelle|épelé|épeler|ça s' écrit|s' écrit|lettres|en toutes lettres|lettre par lettre|je vous épelle|qui s' écrit|écrit",
  ),
  houseOnly: phraseSet(
    'numéro de maison est le|numéro de maison|numéro de ma maison est le|numéro de rue est le',
  ),
  houseAt: wordSet('au'),
  streetNames: /^$a/,
  streetEnding: /^$a/,
  percent: phraseSet('pour cent|pourcent|pour cents'),
  outOf: phraseSet('sur'),
  decimalPoint: wordSet('virgule'),
  house: phraseSet(
    "numéro|au numéro|habite au|habite|appartement|appartement numéro|porte|bâtiment|chambre|lot|c' est au|on est au|nous sommes au|suis au|situé au|située au|livrer au|livré au|étage",
  ),
  dozens: phrasesOf([
    ['douzaine|douzaines', 12],
    ['dizaine|dizaines', 10],
    ['vingtaine', 20],
    ['trentaine', 30],
    ['cinquantaine', 50],
    ['quinzaine', 15],
    ['centaine', 100],
  ]),
  halves: phrasesOf([['demi|demie', 0.5]]),
  andHalf: phraseSet('et demi|et demie'),
  doubtfulNumbers: wordSet('neuf'),
  numberNouns: wordSet('numéro'),
  ofWhole: wordSet("de d' des"),
  // "En" is mostly a preposition.
  partitives: wordSet(''),
  companies: wordSet(''),
  rankVerbs: wordSet('étais était suis es est sommes êtes sont arrive reste'),
  rankEvents: wordSet("est était a avait n' ça va marche fonctionne arrive"),
  rankPlaces: wordSet('dans sur en de'),
  rankPersons: wordSet(''),
  ordinalCues: wordSet('mon ma ton ta son sa notre votre leur'),
  relatives: wordSet('qui que dont'),
  floors: phraseSet('au|du|en'),
  ordinalNouns: wordSet('semaine mois année'),
};
