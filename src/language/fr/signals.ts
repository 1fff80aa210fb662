/** French phrases of signals: complaint, leaving, escalation, repeat contact, vulnerability, avoidable contact and the rest. */
import { wordSet } from '../phrases.js';
import { signalRows } from '../signal-words.js';
import type { SignalWords } from '../signal-words.js';

const WANT =
  '(je veux|je voudrais|je souhaite|je souhaiterais|j aimerais|on veut|nous voulons|nous souhaitons|je vais|on va|nous allons|j ai decide de|j ai l intention de|je compte|je desire|je suis decide a|je prefere|je tiens a) [vraiment|tout simplement|simplement|donc]';

export const signals: SignalWords = {
  negators: wordSet('pas jamais aucun aucune sans ni nullement'),
  subjects: wordSet('je j on nous vous il elle ils elles ca c ce'),
  denials: ['(ne|n) (dis|pense|crois|veux|dirais|affirme|pretends) pas [dire] que'],
  breaks: wordSet('mais et car parce donc alors cependant pourtant ou sinon'),
  suppositions: [
    'si (je|j|on|nous|vous|il|elle)',
    'au cas ou [je|j|on]',
    '(imaginons|supposons|admettons) que [je|j]',
  ],
  reports: [
    '(il|elle|ils|elles|quelqu un|on|collegue|conseiller|ami|amie|voisin|voisine|frere|soeur|mari|femme|site|courrier|lettre|mail|vous) [m|nous|lui|t] (a|ont|avez|avait|avaient) [dit|toujours|deja] (dit|ecrit|raconte|affirme|explique|suggere|promis) [que|qu]',
    '(il|elle|ils|elles) (dit|disent|pense|pensent|affirme|pretend) [que|qu]',
    'selon (lui|elle|eux|mon|ma)',
  ],
  caller: signalRows([
    [
      'complaint',
      0.95,
      [
        `${WANT} (faire|deposer|porter|introduire|formuler) [une] (reclamation|plainte)`,
        '(deposer|porter|faire|introduire|formuler) une (reclamation|plainte)',
        `(me|nous) plaindre`,
        'ma (plainte|reclamation) (est|concerne)',
      ],
    ],
    [
      'complaint',
      0.8,
      [
        '(c est|ce n est pas|c etait) [vraiment|tout simplement|absolument|completement|totalement|tout a fait|franchement] (inadmissible|inacceptable|scandaleux|honteux|ridicule|une honte|un scandale|n importe quoi|du vol|de l arnaque|une arnaque|lamentable|normal|serieux|acceptable|abuse|revoltant)',
        '(je suis|on est|nous sommes) [vraiment|tres|extremement|particulierement|franchement|plus que] (mecontent|mecontente|decu|decue|furieux|furieuse|en colere|enerve|enervee|fache|fachee|agace|agacee|excede|excedee|insatisfait|insatisfaite|degoute|degoutee|outre|outree|pas (content|contente|satisfait|satisfaite))',
        '(je ne suis|on n est|nous ne sommes) [vraiment] pas [du tout|tres|vraiment] (content|contente|contents|satisfait|satisfaite|satisfaits|d accord)',
        '(j en ai|on en a|en avoir|nous en avons) [vraiment|franchement|plus que] (marre|assez|ras le bol|plein le dos)',
        '(perte|perdre|fait perdre|perdu) [de|du|mon|notre] temps',
        'vous (vous moquez|vous fichez|vous foutez|m avez menti|m aviez promis|m avez promis|avez promis|n avez jamais|avez encore)',
        'personne (ne|n) [me|m|nous] [a] [jamais] (repond|rappelle|rappele|repondu|vient|est venu|venu|ecoute|fait rien|aide)',
        '(mauvais|pire|tres mauvais|quel) (service|accueil|experience)',
        '(on|vous) (m a|m avez|nous a) (menti|raccroche au nez|balade|trompe|trompee|vole|volee|facture deux fois|preleve deux fois)',
      ],
    ],
    [
      'complaint',
      0.55,
      [
        '(ne|n) [m|me|l|y|en] [ai|est|a|ont|avons|avez|etait] [toujours|encore] (marche|marchait|fonctionne|fonctionnait|arrive|repond|recois|recu|livre|rembourse|rappele|pas|plus|rien|jamais) [pas|plus|rien|jamais|toujours|encore] [recu|arrive|arrivee|livre|livree|marche|fonctionne|repondu|rappele|rembourse|regle|resolu|fait]',
        '(j attends|on attend|nous attendons|ca fait) [toujours|encore] (depuis|un mois|des (jours|semaines|mois|heures)|une (heure|semaine)|(deux|trois|quatre|cinq|six|dix) (jours|semaines|mois|heures)) [que]',
        '(toujours|encore) (pas|rien|en panne|aucune nouvelle|aucune reponse|le meme probleme)',
        '(est|sont|arrive|arrivee|etait) [completement|tout|toute] (casse|cassee|abime|abimee|endommage|endommagee|defectueux|defectueuse|en panne|incorrecte|fausse|errone|erronee)',
        '(m a|m avez|ai ete|a ete|avez|on m a) (facture|preleve|debite) [deux fois|trop|en trop|a tort]',
        '(facture|commande|livraison|prelevement|montant) [qui] [est|n est pas|ne] [est|n est] (pas correcte|fausse|trop elevee|incorrecte|en retard|correspond pas|erronee|errone|trop eleve)',
        'sans [m] (prevenir|me prevenir|avertir|explication|aucune explication|mon accord|autorisation)',
        '(coupe|coupures|se coupe|plante|bug|deconnecte) (tout le temps|sans arret|sans cesse|toutes les|constamment|a repetition)',
      ],
    ],
    [
      'leaving',
      0.9,
      [
        `${WANT} (resilier|annuler mon (contrat|abonnement|forfait)|arreter mon (abonnement|contrat)|mettre fin|cloturer|fermer mon compte|partir ailleurs|quitter|changer (d operateur|de fournisseur|de banque|d assurance|d opérateur)|aller (voir ailleurs|chez un concurrent|a la concurrence|ailleurs)|passer (chez|a la concurrence)|me desabonner|supprimer mon compte)`,
        '(je|on) (resilie|vais voir ailleurs|change (d operateur|de fournisseur|de banque)|m en vais|pars (ailleurs|chez|a la concurrence)|quitte (votre|chez|la))',
        '(je|on|j) (resilierai|partirai|changerai|irai [voir] (ailleurs|chez))',
        '(vous (perdez|avez perdu|allez perdre)|perdre) [un|une] (client|cliente|bon client)',
      ],
    ],
    [
      'leaving',
      0.65,
      [
        '(je|on) (pense|songe|reflechis|envisage|pensons) [serieusement] (a|de|d) (resilier|partir|changer|quitter|arreter|annuler|aller)',
        'comment (je fais|faire|puis je|on fait|peut on|je peux) pour (resilier|annuler|arreter|cloturer)',
        '(lettre de resiliation|frais de resiliation|delai de preavis|preavis de)',
        '(concurrent|concurrents|concurrence|autre operateur|autre fournisseur|ailleurs) [est|sont|c est|propose|m a propose] [beaucoup|bien] (moins cher|mieux|propose|proposent|offre)',
        'moins cher (ailleurs|chez|a la concurrence)',
      ],
    ],
    [
      'escalation',
      0.9,
      [
        '(parler|parle|discuter|passer|passez moi|avoir|mettre en relation|transferer|transferez moi|voir) [a|avec|au|en ligne] [un|une|votre|le|la|a un|a votre|avec un|avec votre] (responsable|superieur|superieure|chef|manager|directeur|directrice|superviseur|direction|hierarchie|cadre)',
        '(parler|discuter) (a|avec) (quelqu un (d autre|de competent|de plus|qui peut|qui decide|au dessus)|votre hierarchie)',
        '(je veux|je voudrais|j exige|je demande|donnez moi|passez moi) [le nom de|un|une|votre|le] (responsable|superieur|superieure|chef|directeur)',
        '(remonter|escalader) (le|mon|ma|cette|ce) (dossier|probleme|demande|reclamation|plainte)',
      ],
    ],
    [
      'escalation/authority',
      0.8,
      [
        '(mediateur|mediateur de|ombudsman|dgccrf|ufc que choisir|60 millions de consommateurs|association de consommateurs|repression des fraudes|arcep)',
        '(mon|un|notre|l) (avocat|huissier)',
        '(au|devant le|saisir le) tribunal|en justice|(porter|poursuite) judiciaire|mise en demeure',
      ],
    ],
    [
      'repeat',
      0.9,
      [
        '(j ai|on a|nous avons|je vous ai|on vous a|je l ai|je vous l ai|nous vous avons) deja (appele|telephone|contacte|ecrit|explique|dit|signale|appeles|rappele|parle|fait|envoye|demande)',
        '(j ai|on a|nous avons|je vous ai|nous vous avons) (appele|telephone|contacte|rappele|ecrit|eu) [quelqu un|un conseiller|un de vos collegues|votre service|vos services|vous] [deja] ((deux|trois|quatre|cinq|six|dix|plusieurs|maintes|de nombreuses) fois|hier|avant hier|la semaine derniere|le mois dernier|ce matin|lundi|mardi|mercredi|jeudi|vendredi|il y a)',
        '(c est|ca fait|c est deja|voila) [deja|au moins] (la|ma) (deuxieme|troisieme|quatrieme|cinquieme|sixieme|dixieme|enieme) (fois|appel)',
        '(ca fait|cela fait|voila) [deja|au moins] (deux|trois|quatre|cinq|six|dix|plusieurs|vingt|x) fois que (je|j|on|nous)',
        '(je|j) (rappelle|vous rappelle|retelephone|appelle encore|appelle a nouveau|rappelle encore)',
        '(devoir|dois|faut|obligee|oblige) [encore|a chaque fois|toujours|tout] (rappeler|reexpliquer|tout reexpliquer|repeter|recommencer|tout recommencer)',
        '(encore|toujours) (le|la) meme (probleme|souci|panne|chose|histoire)',
        '(explique|raconte|dit) [ca|la meme chose|mon histoire|mon probleme] a (deux|trois|quatre|cinq|plusieurs|tous vos) (personnes|collegues|conseillers)',
      ],
    ],
    [
      'vulnerable/health',
      0.85,
      [
        '(j ai|il a|elle a|atteint|atteinte|souffre|diagnostique|on m a (diagnostique|decouvert)|mon (mari|pere|fils) a|ma (femme|mere|fille) a) [d|de|de la|d un|un|une|le|la|eu un|eu une|fait un|fait une] (cancer|alzheimer|depression|maladie|handicap|epilepsie|parkinson|avc|infarctus|tumeur|diabete|sclerose|leucemie|troubles|burn out|insuffisance|problemes de sante|problemes cardiaques)',
        '(je suis|il est|elle est|suis) [tres|gravement|lourdement|completement|en|presque] (malade|handicape|handicapee|sourd|sourde|malentendant|malentendante|aveugle|malvoyant|malvoyante|invalide|depressif|depressive|suicidaire|alite|alitee|en fauteuil|fauteuil roulant|hospitalise|hospitalisee|mourant|mourante)',
        '(a|de|d|dans|en) [l|un|une] (hopital|clinique|ehpad|maison de retraite|soins intensifs|soins palliatifs|reanimation|fauteuil roulant|longue maladie|arret maladie)',
        '(chimiotherapie|chimio|dialyse|mon operation|radiotherapie|mon traitement|mes medicaments|crises d angoisse|mon aidant|auxiliaire de vie|appareil auditif)',
        '(mettre fin a mes jours|en finir|plus envie de vivre|me suicider)',
      ],
    ],
    [
      'vulnerable/life-event',
      0.85,
      [
        '(mon|ma|notre|son|sa) (mari|femme|epouse|epoux|mere|pere|maman|papa|fils|fille|frere|soeur|conjoint|compagnon|compagne|bebe|enfant|grand mere|grand pere) (est|vient de|nous a|s est|est malheureusement|vient juste de) (mort|morte|decede|decedee|deceder|mourir|quitte|quittes|eteint)',
        '(deces|enterrement|obseques|veuf|veuve|succession|acte de deces|fausse couche|violences conjugales|conjoint violent)',
        '(je suis|on est|nous sommes|suis|je viens) [en|en plein|de|d] (divorce|divorcer|separe|separee|separation|licencie|licenciee|etre licencie|etre licenciee|chomage|au chomage|instance de divorce|sans abri|expulse|expulsee)',
        '(j ai|il a|elle a|je viens de|ai) (perdu|perdre) (mon|ma|son|sa) (emploi|travail|boulot|mari|femme|logement|maison|mere|pere|fils|fille)',
        '(inondation|incendie|cambriole|cambriolee|cambriolage|agresse|agressee)',
      ],
    ],
    [
      'vulnerable/resilience',
      0.85,
      [
        '(je|j|on|nous) [ne|n] (peux|arrive|peut|ai|arrivons|pouvons|suis|arrives|ai plus) [plus|pas|plus a|pas a|pas les moyens|plus les moyens] [a|de|les moyens de] (payer|regler|joindre les deux bouts|assumer|m en sortir)',
        '(pas|plus) (assez d argent|d argent|les moyens|un sou|de revenus|de salaire)',
        '(surendettement|surendette|surendettee|endette|endettee|dettes|huissiers|rsa|interdit bancaire|restos du coeur|banque alimentaire|minima sociaux|a decouvert|credits revolving|impayes|fins de mois)',
        '(difficultes|problemes|soucis) (financieres|financiers|d argent|de paiement|pour payer)',
        'du mal a (payer|finir|joindre|boucler)',
        '(petite|toute petite) retraite',
      ],
    ],
    [
      'vulnerable/capability',
      0.75,
      [
        '(je|j|elle|il) [ne|n] [y|suis|ai|sais|comprends|connais|comprend|sait|a] [y] (pas|rien|jamais|comprends rien|connais rien) [pas|a l aise|tres doue|douee|doue|de|d|l|a] [avec|a|en] (internet|l informatique|informatique|ordinateur|smartphone|ca|tout ca|ces choses|lire|ecrire|l ordinateur|lire et ecrire|ces trucs|me servir|utiliser)',
        '(je|j) (n ai|ai) pas (internet|d ordinateur|de smartphone|d adresse mail|d email|de mail)',
        '(je|j) (entends|n entends|ne vous entends|vois|ne vois) [pas|plus|mal|tres mal] (mal|bien|tres bien|tres mal|pas bien|plus bien)',
        '(je parle|parle) [pas|tres|mal|un peu] (mal|peu|pas bien) [le] francais',
        '(illettre|illettree|dyslexique|curatelle|sous tutelle|tutelle|pertes de memoire|perds la memoire|troubles de la memoire|deficience)',
        '(je suis|suis) [vite|un peu|completement|tres] (perdu|perdue|depasse|depassee) [avec|par|dans]',
        '(quatre vingt|quatre vingts|quatre vingt dix|soixante quinze) [deux|trois|quatre|cinq|six|sept|huit|neuf|quinze] ans',
      ],
    ],
    [
      'avoidable/progress',
      0.8,
      [
        '(ou en est|ou en sont|ou est|ou se trouve|des nouvelles (de|du)|suivi de|l etat de|l avancement de|suivre|savoir ou en est|ou ca en est) [ma|mon|la|le|les] (commande|colis|livraison|remboursement|dossier|demande|reclamation|reparation|intervention|paquet|carte|technicien|virement)',
        'quand (est ce que|va|vais|sera|arrive|arrivera|vient) [je|mon|ma|le|la] [vais|serai] (recevoir|etre rembourse|etre remboursee|commande|colis|technicien|remboursement|livre|livree|carte|paquet)',
        '(combien de temps|dans combien de temps|quel delai) [ca|cela|faut il|va|pour|encore|est ce que]',
      ],
    ],
    [
      'avoidable/information',
      0.7,
      [
        '(quels sont|quelles sont|connaitre|a quelle heure|jusqu a quelle heure) [vos|les|vous|est ce que vous|vous etes] (horaires|heures d ouverture|ouvrez|fermez|ouverts|ouvert)',
        '(connaitre|quel est|c est quoi|savoir|donner|verifier) [le|mon|ma] (solde|numero de client|numero client|numero de contrat|montant|echeance|date de fin|forfait|tarif)',
        '(quand|a quelle date) [se|est ce que|mon|ma] (termine|finit|expire|contrat|abonnement|echeance|prelevement)',
        '(ou (puis je|je peux|est ce que je peux)|comment (faire|puis je|je fais|on fait|est ce qu on|je peux)) [pour] (trouver|telecharger|retourner|renvoyer|installer|activer|utiliser|m inscrire|creer)',
        '(quelle est|c est quoi|donner|avoir) (votre|l) (adresse|adresse mail|numero de telephone|site)',
      ],
    ],
    [
      'avoidable/unclear-message',
      0.8,
      [
        '(je|j|on) (ne|n|y) [y] (comprends|comprend|ai) [pas|rien|pas compris|pas bien|rien compris|rien a] [a|le|la|cette|ce|ma|votre|du|de] (courrier|lettre|facture|mail|message|releve|ligne|montant|contrat|formulaire|rappel)',
        '(j ai|on a|nous avons) recu [un|une|votre|cette|ce|votre] (courrier|lettre|facture|mail|message|sms|rappel|relance) (que je|et je|mais je|et on|que nous) (ne|n) (comprends|comprend|comprenons) [pas]',
        '(que veut dire|ca veut dire quoi|que signifie|ca correspond a quoi|c est quoi|a quoi correspond) (ce|cette|cet|le|la) (montant|ligne|frais|courrier|facture|prelevement|lettre|message|mail|somme)',
        '(votre|la|le|vos) (courrier|lettre|facture|mail|site|formulaire) (est|sont|n est) (pas clair|pas claire|incomprehensible|incomprehensibles|confus|confuse)',
      ],
    ],
    [
      'avoidable/self-service',
      0.7,
      [
        '(oublie|perdu|reinitialiser|changer|retrouver|retrouve plus|souviens plus) [de] (mon|le|mes) (mot de passe|code pin|code secret|identifiant|identifiants|code|login)',
        '(n arrive|arrive|peux|n arrivons|reussis) (pas|plus) [a] [me|m] (connecter|identifier|acceder|entrer)',
        '(changer|modifier|mettre a jour|changement|communiquer|signaler) [d|de|mon|ma|mes|mon nouveau|ma nouvelle|notre] (adresse|numero de telephone|rib|coordonnees|coordonnees bancaires|adresse mail|numero|mail|compte bancaire)',
        '(envoyer|renvoyer|recevoir|avoir|obtenir) (une copie|un duplicata|le duplicata|un double) (de|du|d) [ma|mon|une|l] (facture|contrat|attestation|releve)',
        '(prendre|changer|deplacer|annuler|reporter|modifier) [un|mon|le] (rendez vous|rdv)',
        '(je voudrais|je veux|comment|je souhaite) [je peux|puis je|faire pour] (payer|regler) [ma|la|une|cette] facture',
        '(donner|transmettre|communiquer) [mon|le|un] (releve de compteur|index|releve)',
        '(activer|bloquer|debloquer|opposition sur) [ma|la|une] [nouvelle] (carte|carte sim)',
      ],
    ],
    [
      'avoidable/wrong-place',
      0.8,
      [
        '(trompe|trompee) de (numero|service)',
        '(mauvais|pas le bon) (service|numero|interlocuteur)',
        '(c est|suis je|je suis) (bien|au bon) [le|au|bon] (service|numero)',
      ],
    ],
    [
      'avoidable/unresolved',
      0.7,
      [
        '(toujours|encore) pas (regle|reglee|resolu|resolue|repare|reparee|rembourse|fait|change|traite|traitee|annule)',
        '(devait|deviez|devaient|avait promis|aviez promis|m a promis|m avait dit|m avait promis) [de|qu on|qu il|qu elle] [me|m|allait|allais] (rappeler|rappelle|rappelez)',
        '(attends|attendais|attend) [toujours|encore] (un|le|votre|mon) (rappel|appel|coup de fil)',
        '(personne|on) (ne|n) m a [jamais|pas] rappele',
      ],
    ],
    [
      'satisfied',
      0.8,
      [
        '(vous (etes|avez ete)|elle a ete|il a ete) [vraiment|tres|super] (gentil|gentille|efficace|aimable|adorable|serviable|formidable|parfait|parfaite|patient|patiente|super|agreable|clair|claire)',
        '(je suis|on est|nous sommes) [vraiment|tres|super|tout a fait|ravi et|plutot] (content|contente|satisfait|satisfaite|ravi|ravie|enchante|enchantee|rassure|rassuree|contents|satisfaits)',
        '(c est|c etait) [vraiment|absolument] (parfait|genial|super|formidable|excellent|impeccable|tres gentil|nickel|exactement ce que je voulais|tres clair|tres bien)',
        '(bon|excellent|tres bon|super|beau) (service|travail|accueil)',
        'merci (infiniment|mille fois|pour votre aide|de votre aide|pour tout|beaucoup pour|de votre patience|pour votre)',
        '(c est|tout est|ca y est c est) (regle|resolu|repare|rentre dans l ordre)',
      ],
    ],
  ]),
  agent: signalRows([
    [
      'empathy',
      0.85,
      [
        '(je suis|nous sommes) [vraiment|sincerement|tout a fait|bien] (desole|desolee|navre|navree|desoles) [de|d|pour|que]',
        '(je|nous) [vous] (comprends|comprenons|concois|imagine) [tout a fait|parfaitement|bien|completement|votre|que|vraiment] [votre|que|la|bien|ce] (frustration|mecontentement|inquietude|colere|deception|agacement|situation|ce soit|c est|soyez|vous soyez|ressentez)',
        'je [vous] comprends (tout a fait|parfaitement|bien|completement)',
        '(ca|cela|ce) [doit|devait] (doit|devait|etre) [etre] [tres|vraiment|bien] (frustrant|difficile|penible|desagreable|agacant|stressant|inquietant|dur|embetant)',
        '(c est|c est vraiment|c est tres) (regrettable|frustrant|desagreable|embetant|comprehensible|normal que vous)',
        '(mes (excuses|condoleances)|nos excuses|toutes mes condoleances|vous prie de (m excuser|nous excuser)|je m excuse|nous nous excusons)',
        'vous avez [tout a fait|entierement|totalement] raison',
        '(ne vous inquietez pas|je m en occupe|je vais m en occuper|je vais (regler|arranger|faire le necessaire)|rassurez vous|on va trouver une solution)',
      ],
    ],
    [
      'courtesy/greeting',
      0.8,
      [
        '(bonjour|bonsoir|bienvenue|a votre ecoute|a votre service|que puis je faire pour vous|en quoi puis je vous|comment puis je vous)',
      ],
    ],
    ['courtesy/thanks', 0.8, ['(merci|je vous remercie|nous vous remercions)']],
    [
      'courtesy/request',
      0.8,
      [
        '(s il vous plait|je vous prie|puis je|pourriez vous|pouvez vous|auriez vous|voulez vous bien|est ce que vous pourriez|permettez)',
      ],
    ],
    [
      'courtesy/farewell',
      0.8,
      [
        '(bonne (journee|soiree|fin de journee|continuation|fin de semaine)|au revoir|a bientot|autre chose pour vous|excellente journee|bon week end)',
      ],
    ],
    [
      'discourtesy',
      0.8,
      [
        '(calmez vous|taisez vous|ecoutez moi bien|arretez de crier|laissez moi (finir|parler)|ne criez pas)',
        '(ce n est|c est|n est) pas (mon probleme|notre probleme|ma faute|notre faute|mon service)',
        '(je ne peux|je peux|on ne peut|on peut) rien [y] (faire|pour vous)',
        '(comme je|je) (vous l ai|vous ai|l ai) (deja|dit) [dit]',
        '(vous auriez du|il fallait|vous n aviez qu a|debrouillez vous|c est comme ca|lisez votre contrat|vous avez tort)',
      ],
    ],
  ]),
};
