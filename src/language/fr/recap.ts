/** How French sums up. */
import type { RecapPhrases } from '../recap-phrases.js';

const PARTICIPLE =
  '(*é|*ée|*és|*ées|fait|mis|pris|remis|transmis|émis|inscrit|écrit|ouvert|reçu|vu|prévu|convenu|rendu|résolu|obtenu|choisi|établi|fini|fourni|suivi|averti|envoyé|dit|réduit|souscrit|refait|prévenu|rétabli|saisi|réinitialisé)';
const SOON =
  '[bien|donc|aussi|déjà|également|tout|toute|tout de suite|du coup|maintenant|immédiatement|aujourd hui|vous|juste]';

export const fr: RecapPhrases = {
  kinds: { future: '^.{3,}(rez|rai)$|^.{4,}r(ons|ont)$' },
  cue: [
    '(je|j|on|nous|si je|si on|laissez moi|permettez moi de|je vais|on va|je voudrais|je vous) [me|vous|nous] [permets de|refais|fais|vais|fait] [vous|tout|rapidement|un petit] (récapitul*|résum*|reprend*|refai* le point|fai* le point|refaire le point|faire le point|refaire un point|faire un point|fais un point|synthétis*)',
    '(récapitul*|récap|résumons|reprenons|résumé|pour résumer|en résumé|en bref|bref|somme toute|en conclusion|pour conclure|en deux mots|au final|en somme|pour être complet|pour être complète)',
    'je (résume|reprends|récapitule|refais|répète|redis)',
    '(voilà|voici) (ce qu|ce que|où) (on|nous|j|en)',
    'ce qu (on|il) (a|faut) (décidé|convenu|fait|dit|retenir)',
    'ce que (nous avons|j ai|nous allons) (convenu|fait|décidé|noté|retenu)',
    '(avant de|avant que) (raccrocher|vous laisser|vous quitter|terminer|nous quitter|on raccroche|vous raccrochiez|conclure|clôturer)',
    '(pour|histoire) (être sûr|être sûre|être certain|être certaine|qu on soit d accord|qu on soit bien d accord|que tout soit clair|que ce soit clair|s assurer|vérifier que|bien confirmer|être bien d accord|d être sûr|d être sûre)',
    '(on|nous) (est|sommes|soit|soyons) [bien|donc] d accord',
    '(faisons|je fais|on fait|refaisons) [le|un|une] [petit|petite|rapide|dernier] (point|récap|résumé|bilan|synthèse|tour)',
    'si (je|on) (récapitule|résume|reprend|reprends|fais le point|fait le point)',
    'tout reprendre',
    'pour (reprendre|faire le point|faire simple|faire court|que vous ayez tout)',
    '(comme|ainsi que) (convenu|on a dit|nous l avons dit)',
  ],
  checkCue: [
    '(pour|je) (confirmer|confirme|vérifier|vérifie)',
    '(je vous|je|vous me) [vous] confirme [donc]',
    'si (je|j) (comprends|ai compris|comprends bien|ai bien compris|ai bien suivi|ne me trompe)',
    '(j ai|je) [bien] (compris|noté|comprends) [que]',
    'vous confirmez',
  ],
  conclude: [
    'donc',
    'alors',
    'voilà',
    'bon',
    'du coup',
    'eh bien',
    'ainsi',
    'et donc',
    'ok donc',
    'alors donc',
    'donc voilà',
    'c est (fait|bon|noté|enregistré|réglé|parti|validé)',
  ],
  done: [
    `(j|on|nous|mon collègue|ma collègue|le service|vous|il|elle|y|l|vient) (ai|a|avons|avez|ont) ${SOON} ${SOON} ${PARTICIPLE}`,
    `(je|on|nous) (viens|vient|venons) (de|d)`,
    `(a|ont|est|sont|était|avez|êtes) [bien|donc|désormais|maintenant|aussi|également|déjà] (été|*é|*ée|*és|*ées|fait|mis|mise|pris|prise|transmis|transmise|inscrit|inscrite|ouvert|ouverte|prévu|prévue|résolu|rétabli|rétablie|parti|partie|fixé)`,
    `c est (fait|noté|enregistré|réglé|validé|parti|annulé|réservé|commandé)`,
    `*é (votre|le|la|les|l|un|une|vos)`,
  ],
  promise: [
    '(vous|nous|on|je|il|elle|ils|ça|cela|qui|technicien|conseiller|collègue|livreur|carte|courrier|remboursement|colis|virement|somme) [vous|la|le|les|l|y|lui] (allez|vais|va|vont|allons|sera|seront|serez|aurez|aura|auront|devriez|devrait|devra|devrez|*rez|*rai|*rons|*ront)',
    '(<future>|sera|seront|fera|aura|ira|arrivera|passera|rappellera|viendra|recevra|partira|prendra|enverra|restera|reviendra|contactera)',
    '(d ici|sous|dans (les|un délai|la journée|la semaine|le)|au plus tard|avant (le|la|vendredi|lundi|mardi|mercredi|jeudi|samedi|demain)|à partir (de|du|d)|dès (demain|lundi|mardi|mercredi|jeudi|vendredi|le|la|aujourd))',
    'sous (_ jours|_ heures|huitaine|quinzaine)',
    '(est|sont) (prévu|prévue|prévus|attendu|attendue|fixé|fixée)',
  ],
  wanted: [
    'vous [nous|m|me|avez|aviez|vouliez|êtes] [bien|donc|déjà] (appeliez|appelez|appelé|contactez|contacté|souhaitiez|souhaitez|vouliez|voulez|demandé|demandiez|signalé|signaliez|expliqué|constaté|eu|dit|perdu|choisi|décidé|opté|reçu|commandé|remarqué|préféré|accepté|rencontriez|joint)',
    '(l objet|le motif|la raison) (de|est|était)',
    'votre (demande|problème|question|souci|réclamation) (était|c était|concerne|concernait|est|c est|portait)',
  ],
  agreed: [
    '(on|nous|nous nous) [a|avons|sommes|est|s est] [donc|bien] (convenu|convenus|décidé|dit|arrêté|fixé|mis d accord|parti|partis|vu|parlé)',
    '(comme|ainsi que) (convenu|prévu|on a dit|je vous l ai dit|promis)',
    '(prochaine|prochaines|première|deuxième|dernière) (étape|étapes|chose)',
    '(premièrement|deuxièmement|troisièmement|d abord|ensuite|enfin|primo|secundo|dans un premier temps|dans un second temps|pour finir|et pour finir|en premier|en deuxième|d une part|d autre part)',
    'de (mon|notre|votre) côté',
  ],
  ask: [
    '(quel|quelle|quels|quelles|quand|où|comment|pourquoi|combien|qui) (est|sont|était|est ce|ça|c|vous|avez|s|fait|appelle|date|jour|numéro|type|genre|heure|adresse|modèle)',
    '(est ce que|est ce qu) (vous|c|il|ça|je|on|votre|le|la)',
    '(pouvez|pourriez|pourrais|puis|peux|avez|auriez|êtes|voulez|voyez|savez) (vous|je)',
    '(je peux|je pourrais|puis je) (avoir|vous demander|prendre)',
    '(il me faudrait|il me faut|j aurais besoin|j ai besoin|donnez moi|dites moi|rappelez moi|épelez)',
    'vous (pouvez|pourriez|avez) [me|bien] (donner|dire|confirmer|répéter|rappeler|épeler|indiquer|préciser|vérifier|regarder|redonner)',
    'c est (quoi|lequel|laquelle|bien|à quel|pour)',
    'qu est ce',
    'depuis quand',
  ],
  tag: [
    'c est [bien|tout à fait|toujours] (ça|cela|correct|exact|bon|juste|clair|ok|d accord|noté pour vous|bon pour vous|bien)',
    '(est ce que|est ce qu) (c est|cela|ça|tout|vous êtes|on est|j ai|j|nous sommes|je) (bon|ça|correct|exact|clair|juste|bien|d accord|vous convient|va|est|n ai rien|rien oublié|convient|oublie|ai)',
    '(ça|cela) (vous|te) (va|convient)',
    '(ça|cela) (va|convient|marche)',
    '(on est|nous sommes|vous êtes|êtes vous|sommes nous) [bien|toujours] d accord',
    '(n est ce pas|c est bien ça|c est cela|c est exact|vous confirmez|d accord pour vous|j oublie (rien|quelque chose)|j ai [bien] tout|rien oublié|c est bon pour vous|tout est (bon|clair|correct|exact|juste)|cela vous semble|ça vous paraît|ça vous semble|vous êtes d accord|ai je bien|ai je tout|exact|correct)',
    '(c est|tout est) (clair|en ordre)',
    'bien compris',
  ],
  explain: [
    '(si|s) (vous|il|elle|c|jamais|le|la|on|votre|ça|ce|ils)',
    '(parce que|parce qu|car|normalement|habituellement|généralement|en général|en principe|en théorie|d habitude|par contre|malheureusement|sinon|parfois|souvent|puisque|puisqu|étant donné|dans ce cas|en cas|par exemple|c est à dire|ça dépend|cela dépend|ça veut dire|cela signifie|le principe|en fait|en effet|chaque (mois|année|fois|trimestre|semaine)|tous les|toutes les|selon|la plupart|les clients|sauf|lorsque|quand (vous|le|la|on|un)|il arrive|par défaut|notre politique|la règle|le fonctionnement)',
    'vous (pouvez|pourriez|devez|devriez|pourrez|avez la possibilité|êtes obligé)',
    '(il|ça|on|cela|c) (faut|faudrait|peut|pourrait|suffit|doit|se peut|arrive|serait|permet)',
    '(je pense|je crois|je vois|je comprends|il semble|on dirait|apparemment|visiblement|j imagine)',
    '(ça|cela) (prend|coûte|fonctionne|marche|dépend)',
  ],
  now: [
    '(un instant|un moment|une seconde|une minute|deux minutes|deux secondes|un petit instant|un petit moment)',
    '(ne quittez pas|restez en ligne|patientez|patienter|je vous mets en attente|merci d avoir patienté|merci de votre patience|merci de patienter|merci pour votre patience)',
    '(je|on) [vous|vais|va|vais vous|le|la|les|l|y|me|te] [regarde*|regarder|vérifie|vérifier|consulte|consulter|ouvre|recherche|rechercher|passe|passer|transfère|transférer|mets|demander|demande|voir|note|chercher|cherche|essaie|essayer|lance|interroger|jeter]',
    '(je|on) (regarde|vérifie|consulte|cherche|recherche|ouvre|note|transfère|lance|jette)',
    '(je|on) (vais|va) [vous|le|la|les|tout de suite|juste|d abord] (regarder|vérifier|consulter|rechercher|chercher|passer|transférer|demander|voir|jeter|noter|essayer|lire|mettre en attente|lancer|ouvrir|saisir|interroger)',
    '(je vous passe|je vous transfère|j accède|j ouvre|je suis en train)',
    '(j ai|je vois) [bien] (votre|le|la|sous|trouvé|ici|là) (dossier|compte|fiche|contrat|les yeux|commande)',
    '(sur mon écran|le système|mon système|sous les yeux|devant moi)',
  ],
  offer: [
    '(voulez|souhaitez|préférez|désirez|aimeriez) vous',
    'vous (voulez|souhaitez|préférez|préféreriez|aimeriez) [que|qu]',
    '(je peux|on peut|nous pouvons|je pourrais) [vous|aussi|également] (proposer|envoyer|faire|offrir|planifier|annuler|commander|mettre|réserver|rembourser|donner|changer)',
    '(je vous propose|on pourrait|et si|ou bien|ou alors|soit)',
    '(est ce que|est ce qu) (je|vous (voulez|souhaitez|préférez))',
  ],
  closing: [
    '(autre|d autres) (chose|question|questions|demande|demandes|point|renseignement)',
    '(puis je|je peux|est ce que je peux) (encore|faire autre|vous aider)',
    '(bonne|belle|excellente|très bonne) (journée|soirée|après midi|fin|continuation|semaine|nuit)',
    '(bon|très bon|excellent) (week end|weekend|après midi|courage|voyage|séjour|appétit)',
    'merci (de|d|pour) [votre] (appel|avoir appelé|confiance|votre appel|votre confiance|fidélité|votre temps)',
    '(au revoir|à bientôt|bonnes vacances|bonnes fêtes|à très bientôt|salut|à la prochaine)',
    '(je vous en prie|de rien|avec plaisir|pas de souci|je vous souhaite|il n y a pas de quoi|c est normal)',
    'n hésitez pas',
    '(enquête|questionnaire) (de|satisfaction)',
  ],
  opening: [
    '(bonjour|bonsoir|allô)',
    '(que|qu|en quoi|comment) (puis je|puis|est ce que je) [je|peux]',
    '(je vous écoute|à votre service|à votre écoute|bienvenue|vous êtes en ligne)',
    '(je m appelle|mon nom est|c est _ à l appareil|service client|service clients)',
    'vous aider',
  ],
  ack: [
    '(d accord|ok|okay|très bien|parfait|entendu|bien sûr|bien|super|oui|ouais|voilà|bon|impeccable|tout à fait|absolument|certainement|je vois|c est noté|merci|je comprends|pas de problème|pas de souci|aucun problème|effectivement|génial|nickel|mm|hum|alors|excellent|compris|ah)',
  ],
  sorry: [
    '(désolé|désolée|excusez moi|navré|navrée|excuses|pardon|je comprends|regrette|regrettons|ennuyeux)',
  ],
  terms: [
    '(conditions générales|conditions|enregistré|enregistrée|enregistrés|rétractation|rgpd|données personnelles|données à caractère|légal|légale|légales|mentions|je dois vous (lire|informer|préciser|signaler)|je suis tenu|je suis tenue|veuillez noter|sous réserve|consentement|engagement|conformément|à des fins|garantie)',
  ],
  yes: [
    '(oui|ouais|exactement|exact|tout à fait|c est ça|c est bien ça|c est exact|c est correct|d accord|parfait|très bien|ça marche|voilà|super|c est bon|impeccable|ok|okay|absolument|entendu|bien sûr|effectivement|nickel|ça me va|ça me convient|c est parfait|merci|génial|formidable|bien|correct|en effet|hum hum|mm)',
  ],
  no: ['(non|pas tout à fait|pas exactement|ce n est pas|c est pas|pas vraiment|pas du tout|pas ça)'],
  correct: [
    '(non attendez|attendez|en fait|plutôt|je voulais dire|j ai dit|j avais dit|excusez moi c est|pardon c est|erreur|c est pas le|ce n est pas le|mais c est|sauf que|juste une|une petite correction|au lieu)',
  ],
  thanks: ['(merci|je vous remercie|remercie|c est gentil)'],
  connect: [
    '(et|puis|ensuite|aussi|également|de plus|en plus|et puis|après|par ailleurs|mais|enfin|plus|ainsi que|avec|qui)',
  ],
  time: [
    '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|demain|aujourd hui|hier|après demain|ce (matin|soir)|cet après midi|jours ouvrés|jours ouvrables|jours|heures|semaines|semaine|mois|matin|matinée|après midi|soirée|midi|minutes|heure|quinzaine|huitaine)',
  ],
  number: [
    '(un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|septante|quatre vingt|quatre vingts|nonante|cent|cents|mille|zéro|premier|première|euros|euro|centimes|pour cent)',
  ],
  fillers: ['euh', 'heu', 'hein', 'ben', 'bah', 'hm', 'mm', 'ah', 'oh', 'eh'],
  stop: 'le la les l un une des du de d et ou mais a à au aux en dans sur pour par avec sans ce c cet cette ces ça cela que qu qui quoi dont où je j tu il elle on nous vous ils elles me m te t se s lui leur y mon ma mes ton votre vos notre nos son sa ses leurs ne n pas plus est sont était suis êtes sommes être été ai as avez avons ont avoir fait faire va vais allez si oui non bien alors donc très tout tous toute comme là ici aussi merci bonjour monsieur madame euh voilà bon'.split(
    ' ',
  ),
};
