/** What callers say in French. */
import type { Cues } from './acts.js';

export const FRENCH_CUES: Cues = {
  acts: {
    operator:
      /\b((parler|parle|passer|passez|passe|joindre|transfere[rz]?|mettez|mettre|avoir|contacter|contact|relation)\b.*\b(quelqu un|humain|etre humain|conseiller[e]?|operateur|operatrice|personne|agent|collegue|service client|responsable|pharmacien(ne)?|collaborateur|standard|preparateur|vendeu(?:r|se)|gerante?|patronn?e?|directeur|directrice|specialiste|technicien(?:ne)?|libraire|caviste|opticien(?:ne)?|mecanicien)|(veux|voudrais|souhaite|souhaiterais) (un|une|le|la|votre) (humain|agent|conseiller|conseillere|responsable|vendeu(?:r|se)|gerante?|directeur|directrice|specialiste|technicien(?:ne)?|pharmacien(?:ne)?|opticien(?:ne)?|libraire|collaborateur)|quelqu un\b.*\b(?:parler|joindre)|(?:voir|regler|discuter|traiter|echanger)\b.*\bavec (?:quelqu un|une (?:vraie )?personne|un (?:de vos )?(?:collegues?|commercia(?:l|ux)))|de vive voix|(?:me|nous) (?:rappele[rz]|(?:(?:re)?pass|donn)e[rz] un (?:petit )?(?:coup de (?:fil|telephone)|appel))|rappele[rz] moi|operateur|operatrice|un humain|un conseiller|une conseillere|teleconseill(?:er|ere)|pas (?:parler|discuter|echanger) (?:a|avec) (?:une?|cette|cet|ce|votre|la|le|l) (?:machine|robot|ordinateur|automate|repondeur)|vraie personne|standardiste|service client|(?:pourrai[ts]|puis|peux|peut|pourrions|voudrai[ts]|aimerai[ts]|souhait[a-z]+)(?: je| on| nous)? (?:(?:bien|peut etre) )*parler (?:a|avec) (?:une?|le|la|l|votre|vos|l une? de vos) [a-z]+|(?:pourrai[ts]|puis|peux|peut|voudrai[ts]|aimerai[ts])(?: je| on)? parler au [a-z]+)\b|^(un |une |le |la )?(agent|humain|personne|quelqu un|collegue|collaborateur|conseill(?:er|ere)|pharmacien(ne)?)( s il vous plait)?$/,
    repeat:
      /\b(repete[rz]?|repetition|redire|redites|redonnez|redonner|(?:la|cette|le|ce) (?:date|nom|chiffre|quantite) (?:une fois de plus|a nouveau|de nouveau)|redis|encore une fois|(pas|rien) (bien |tout )?(compris|entendu|saisi)|vous (avez )?di(t|tes|siez) quoi|vous (?:avez )?dit(?:es)? (?:quand|lesquel(?:le)?s)|^(?:pardon )?(?:lesquel(?:le)?s|quand) (?:vous )?(?:avez(?: vous)? dit|disiez)|qu est ce que vous avez dit|vous disiez|j ai pas compris|vous m entendez|m entendez vous|y a quelqu un|(?:vous etes|etes vous) (?:toujours |encore )?la|entends (?:pas|rien|mal)|comprends (?:pas|rien)|parle[rz]? plus (?:fort|haut)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|demain|(?:la semaine|le mois) prochaine?) (?:que )?vous (?:avez |m avez )?(?:dit|disiez|dites)|(?:vous )?(?:en )?(?:etes|etiez)(?: vous)?(?: vraiment| bien)? (?:sure?|certaine?)s?(?: de (?:ca|vous|cela))?$|la (?:ligne|communication|liaison) (?:est|passe) (?:tres |vraiment |si )?(?:mauvaise|mal|horrible|terrible)|ca (?:coupe|gresille|capte mal)|c est quand vous avez dit)\b|^(pardon|comment|quoi|hein|excusez moi|comment [cs]a|plait il|pardon comment|(?:un peu )?plus fort(?: s il vous plait)?)$/,
    slower:
      /\b(lentement|doucement|(?:moins|pas si|pas aussi|pas trop) vite|ralenti[a-z]*|trop (vite|rapide(ment)?))\b/,
    wait: /^(?:(?:oui|ok|euh|ah|pardon|non) )*(?:attendez|attends|(?:une?|1|deux|2) (?:petite? )?(?:instants?|moments?|minutes?|secondes?)|patientez|ne quittez pas|laissez moi (?:voir|regarder|reflechir|verifier|chercher)|je (?:regarde|verifie|reflechis))(?: (?:une?|1|deux|2) (?:petite? )?(?:instants?|moments?|minutes?|secondes?))?(?: s il vous plait)?$/,
    thanks: /\b(merci|remercie)\b/,
    goodbye:
      /\b(au revoir|bonne (journee|soiree|apres midi|fin|continuation)|c est (tout|bon|parfait)|ce sera tout|(?:j en sais|on en sait) assez|tout ce que je voulais savoir|[cs]a sera tout|a (?:tres )?bientot|a demain|a plus(?: tard)?$|a tout a l heure|rien d autre|bon week end|[cs]a ira|tant pis|laissez tomber|je (?:vais )?raccroche[rz]?)\b/,
    greeting: /\b(bonjour|bonsoir|salut|allo)\b/,
    price:
      /\b(prix|coute[rz]?|couter|coutent|coutait|combien ([cs]a|cela|est ce que [cs]a|est ce que cela) (coute|fait|vaut)|combien (coute|vaut|coutent)|c est combien|combien (?:[cs]a|cela|je) (?:me |nous |vous )?(?:reviendrai[ts]?|revient|couterai[ts]?|doi[ts]|devrai[ts]?)|[cs]a (?:me |nous )?(?:revient|reviendrait|ferait|fait) (?:a )?(?:combien|cher)|(?:[cs]a|cela|ils|elles|ce) (?:fait|font|est|sont) combien|combien (?:la|le|l) (?:piece|unite|boite|bouteille|paquet|kilo|litre)|a combien (?:la|le|l|les) |tarifs?|chere?s?|moins cher|rembourse[a-z]*|remise|reduction|promotion|promo|payer|(est|sont|vend[a-z]*) a combien)\b/,
    hours:
      /\b(horaires?|quelle heure|quelles heures|(vous etes|etes vous|c est) (ouverts?|fermes?)|vous (ouvrez|fermez)|ouvrez vous|fermez vous|heures d ouverture|ouvert (le|demain|aujourd hui|dimanche|samedi))\b/,
    medical:
      /\b(effets? (secondaires?|indesirables?)|enceinte|grossesse|allait[a-z]*|posologie|dosage|quelle dose|la dose|les doses|(puis je|je peux|peut on|on peut|dois je|doit on|faut il|je dois|il peut|elle peut|peut il|peut elle) (en |le |la |l |lui |les )?(prendre|donner|boire|melanger|associer|avaler|utiliser|conduire)|combien (de fois|par jour|en prendre|je dois)|alcool|allergique|symptomes?|contre indications?|interactions?|dangereu[sx]e?|(mal|maux) (de|a la|au|aux) |fievre|douleurs?|ordonnance|conduire|(un|une|le|la|mon|ma|les|des)( [a-z]+){1,5} (peut|peuvent) (en |le |la |l |les )?(prendre|utiliser|boire|manger|avaler)|efficace|sans danger|c est bon pour|[cs]a sert a quoi|[cs]a soigne)\b|\b(?:est il|est elle|est ce que (?:c est|[cs]a)|convient|donner|faire prendre)\b[a-z ]{0,40}\bm(?:on|a) (?:fils|fille|bebe|enfant|chien|chat)\b|\b(?:conseils?|bon|bonne|mauvais|dangereux|adapte)\b[a-z ]{0,20}\bm(?:on|a) (?:fils|fille|bebe|enfant|chien|chat)\b|(?<!\b(?:pour|de|a|avec) )\bm(?:on|a) (?:fils|fille|bebe|enfant|chien|chat)\b(?! (?:voudrait|veut|aimerait|cherche|souhaite|demande|desire|avait besoin|a besoin|a perdu|a casse|m a|doit (?:lire|avoir|acheter|apporter)|lit|apprend|commence|joue|collectionne|adore|aime|reve|va|fete|rentre|re[cs]oit|prepare|demenage|(?:aura|a|vient d avoir|va avoir) (?:eu |re[cs]u |achete )?(?:une?|des|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze) (?!(?:[a-z]+ )?(?:fievre|toux|rhume|boutons?|douleurs?|grippe|otite|allergie|reaction|eruption|plaques?|vomissements|diarrhee)\b)[a-z]+)\b)/,
    elsewhere:
      /\b(adresse|ou (etes vous|vous trouvez|vous etes)|site internet|frais de (port|livraison)|reclamation|facture|ma commande|retourner|renvoyer|quoi d autre|autre chose)\b|\b(vous avez quoi|qu est ce (que vous avez|qu il y a))( d autre| sinon)?$/,
    property:
      /\b((?:dois je|faut il|(?:est ce )?qu il faut) (?:les? |la |l )?(?!command|achet|attend|reserv|pass|ven|pay|trouv)[a-z]+er\b|(?:vous |les |l )?(?:reparez|installez|montez|posez|entretenez)(?: vous)?|(fait|font|contient|contiennent|mesure|mesurent) combien|combien de (litres|l|grammes|g|metres|m|kilos|kg|cm|ml) (fait|font|contient|ca|elle|il fait|par)|contenance|qui (a|ont) (ecrit|fait)|(a|ont) ete (ecrit|publie|fait|fabrique|construit)e?s?|pese(nt)?|combien (de )?(personnes|places|watts|pages|calories|pieds|roues)|combien (ca|elle|il) (pese|mesure)|(est|sont|fait|font|a) (de )?quelles? (couleur|taille|marque|matiere|puissance|longueur|hauteur)|quelle (est|sont) (la|sa|leur) (taille|couleur|marque|matiere|puissance|hauteur|composition)|quelle (marque|couleur|matiere|taille) (c est|est ce)|(ou|qui|comment|quand)\b.*\bfabriqu[a-z]*|fabriquee?s? (en|a|au|par|ou)|garanti(e|es|s)?|mode d emploi|notice|combien\b.*\b(par|dans (une?|la|le|chaque)) (boite|paquet|carton|sachet|bouteille|lot|pack|tube|plaquette)|livraison\b.*\b(prend|prennent|dure|domicile|gratuite|offerte)|vous livrez|location|louer|louez|d occasion|quand est ce (que|qu) (je|on|nous) (peux|peut|pouvons) (passer|venir)|en avez vendu|en ligne|c est neuf|j en ai achete|combien de temps (pour|faut il pour|ca dure|elle dure|il dure)|combien de [a-z]+ (a|ont) t? ?(il|elle|ils|elles)|livrez vous|(?:papiers?|paquets?|emball[a-z]+) cadeaux?|perime[a-z]*|peremption|convien(t|nent)|compatibles?|impermeables?|resiste(nt)?|combien (il )?(en|m en|nous en) (faut|faudrait)( il)? pour)\b/,
    choices:
      /\b(quel(le)?s? (autres? )?(couleurs?|tailles?|sortes?|types?|modeles?|versions?|dosages?|gouts?|parfums?|formats?|marques?) (avez|vous|il y|y a|sont|est ce que vous)|(en|dans) quel(le)?s (couleurs|tailles|formats|dosages|gouts)|lesquel(le)?s (avez|vous)|vous avez (quoi comme|quel(le)?s|lesquel(le)?s))\b/,
    when: /\b(quand(?! (?:meme|(?:je|on) (?:re)?(?:pass|vien)[a-z]*)\b)|(?:quelle|une|la|aucune) date|combien de temps|quel jour|quelle semaine|(?:pas de|pas une) date|(?:compter|compte|comptez|tabler|table) (?:la )?dessus|(si|aussi) (tard|longtemps)|dans combien|delai|a partir de (quand|quelle)|d ici|(sera|seront|est|sont) la( pour| avant)?|avant (noel|paques|demain|(le|la|les) [a-z]+|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|livree?s?|prevue?s?|attendue?s?|(?<!\ba (?:tres )?)bientot|(plus|rien de plus) tot|revien[a-z]*|(?:va|vont|devrait|devraient|doit|doivent)(?: t)?(?: il| elle| ils| elles)? (?:bientot |un jour |encore )?revenir|de retour)\b/,
    howMany:
      /\b(combien(?! de temps)|(en (avez|a|ont|aurez)|reste)( vous| t il)?( encore| toujours)? beaucoup|quelle quantite|quantite|(?:l )?(?:etat|niveau) (?:de |du )(?:votre |vos |le )?stocks?|quel nombre|assez (?:d exemplaires )?pour (?:tout le monde|tous|toute la [a-z]+|tout le [a-z]+|nous tous|chacun))\b/,
    order: /\b(command(er|e|ez|ons)|acheter|achete|reserver|prendre|obtenir|avoir|procurer)\b/,
    availability:
      /\b(jamais|dispo|disponib[a-z]*|(en )?stock|rupture|vous (en |l |les |le |la )?(avez|auriez|vendez|proposez|faites|aurez)|avez vous|auriez vous|vendez vous|y (en )?a t il|il y (en )?a|y a|(en )?reste|il (me|nous|m en|en) (en )?(faut|faudrait)|je (cherche|voudrais|veux|souhaite|souhaiterais|prendrais|recherche|desire)|j (aimerais|ai besoin|en voudrais)|je peux (en )?(avoir|commander|prendre|acheter)|on peut (en )?(avoir|commander)|trouver|arrete|commercialise[a-z]*|penurie|manque|definitiv[a-z]*|n y en (a|aura) plus|c est fini|(reviendra|reviendront|revient|reviennent) (plus|pas)|c est (possible|faisable)|^et\b|^ou\b|aussi|pour (du|le|la|les|l|de)|et (le|la|les|du|pour|en)|au sujet|c est pour)\b/,
    both: /\b((?:tous|toutes)(?: (?:les )?(?:deux|trois|quatre)\b|(?= (?:les (?:tailles|couleurs|sortes|types|modeles|versions)|svp|s il|stp|alors|merci)\b)|$)|les (deux|trois)|l un et l autre|peu importe|n importe( lequel| laquelle)?|chacun|chacune)\b/,
    yes: /^(oui|ouais|voila|exact|exactement|c est [cs]a|d accord|si|ok|tout a fait|absolument|volontiers|s il vous plait)\b/,
    yesMisheard: /^(?:ou|ouis|wi|we|hui)$/,
    no: /^(non|nan)\b/,
    correction:
      /^(non|pardon|excusez)\b|\b(je (veux|voulais) dire|j ai dit|c est pas|ce n est pas|pas celui|je parlais|plutot)\b/,
    pronoun:
      /\b(en|[cs]a|cela|celui ci|celui la|celle ci|celle la|il (est|sera|reste)|elle (est|sera|reste)|ils (sont|seront)|est il|est elle|sera t il|sera t elle|seront ils|l avez|l avoir|l aurez|les avez|les avoir|(?:le|la|l|les) (?:command|reserv|achet|procur|recevoir|obtenir|prendre)[a-z]*|le meme|la meme)\b/,
    other:
      /(?<!\bpas )\b(?:l autre|les autres)(?: (?:taille|sorte|couleur|format|dosage|modele|version)s?)?(?: (?:du coup|alors|plutot|aussi|svp|s il vous plait|je vous prie))*(?=$| (?:la|le|les|celle|celui) [a-z]+)|^(?:et )?(?:l autre|les autres)(?= (?:vous|il|elle|ils|elles|est|sont|c est|[cs]a|quand|combien)\b)/,
    bigger:
      /\b(?:au dessus|superieure?|plus (?:grande?|gros(?:se)?|longue?|forte?|haute?|large|lourde?|epaisse?|concentree?|dosee?|puissante?)s?|(?:le|la|les) (?:grande?|gros(?:se)?|longue?|forte?)s?)\b/,
    smaller:
      /\b(?:en dessous|inferieure?|plus (?:petite?|courte?|faible|leger(?:e)?|bas(?:se)?|mince|fine?|etroite?)s?|moins (?:grande?|gros(?:se)?|longue?|forte?|haute?|large|lourde?|concentree?|dosee?|puissante?)s?|(?:le|la|les) (?:petite?|courte?|faible|legere?)s?)\b/,
  },
  elliptical: /^(?:et|ou|aussi)\b/,
  ordinals: [
    /\b(premiere?)\b(?! (?:fois|jour|semaine))/,
    /\b(?<!\bune )(deuxieme|seconde?)\b(?! (?:fois|jour|semaine|main))/,
    /\b(troisieme)\b/,
    /\b(derniere?)\b/,
  ],
  negated:
    /\b(?:et |mais )?(?:pas|et non|plutot que|au lieu de|au lieu du|(?:j ai|(?:il|elle|on) a|nous avons|ils ont|elles ont) deja)\b(?! (?:disponible|en stock|sur|encore|de stock|possible|le moment|tout|compris|bien|mal|mauvais|cher|chere|trop|grave)\b)/,
  restart:
    /\b(?:non pardon|pardon non|non excusez moi|je veux dire|je voulais dire|enfin non|non plutot|ou plutot|non attendez|attendez non|non non|euh non)\b/,
  hesitation: /\b(?:non|pardon|plutot|attendez|excusez moi)\b/,
  counted:
    /^(boites?|paquets?|pieces?|unites?|flacons?|tubes?|de|exemplaires?|cartons?|lots?|sachets?|bouteilles?|palettes?|briques?|pots?|sacs?|bidons?|rouleaux?|boites|caisses?|seaux?|paires?|bocaux?|barquettes?|plaquettes?|canettes?|feuilles?|futs?)$/,
  introducers: new Set('de du des d la le les l pour avez auriez vendez un une avoir'.split(' ')),
  conjunctions: new Set('et ou'.split(' ')),
  fillers: /\b(euh+|heu+|hum+|ben|bah|alors|donc|enfin|(?<!^)hein|(?<!\bc est )bon)\b/g,
};
