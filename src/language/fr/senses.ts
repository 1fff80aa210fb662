/** French words by sense. */
import type { SenseWords } from '../sense-words.js';

export const senses: SenseWords = {
  self: 'je j moi me m mon ma mes mien nous notre nos on',
  you: 'vous votre vos tu te toi ton ta tes',
  deny: 'ne n pas plus jamais rien personne aucun aucune sans ni guere',
  kin: 'mari femme epouse epoux mere pere maman papa parents fils fille frere soeur conjoint compagnon compagne grand-mere grand-pere mamie papi oncle tante cousin cousine neveu niece enfant enfants bebe fiance copain ex beau-pere belle-mere jumeaux',
  ill: 'cancer demence alzheimer parkinson diabete diabetique epilepsie epileptique sclerose depression depressif bipolaire schizophrene autisme autiste avc leucemie tumeur chimio chimiotherapie radiotherapie dialyse chirurgie operation opere hopital hospitalise malade maladie handicap handicape fauteuil alite aveugle sourd malentendant anxiete angoisse panique traumatisme dependance addiction alcoolique enceinte medicament medicaments antidepresseurs morphine insuline oxygene respirateur pacemaker asthme arthrose suicidaire suicide suicider psychiatre psychologue therapie terminal condamne coma paralyse accident burn epuisement souffrant diagnostic diagnostique rein poumons coeur cerveau mental nerfs crises crise ambulance medecin docteur infirmiere bequilles arret vue audition memoire douleurs clinique soins fragile',
  death:
    'mort morte decede decedee deces perdu disparu disparue obseques enterrement deuil veuf veuve feu notaire succession heritage incineration funerailles cercueil emporte',
  split:
    'divorce divorcer divorcee separation separer separe separee sdf expulse expulsion licencie licenciee licenciement chomage faillite cambriole agresse vole violence violent bat frappe inondee inondation incendie brule prison refuge redressement liquidation escroque arnaque plaque quittee',
  poor: 'dettes dette endette surendette surendettement impayes huissier huissiers fauche ruine decouvert echelonner echeancier etaler rsa allocations aides banque-alimentaire pret prets pauvrete galere economies emprunter difficultes boucler manger chauffer expulser saisie budget modeste secours restos joindre bouts minima',
  money:
    'argent payer paye paie paiement paiements prix cout couts frais euro euros preleve prelevement prelevements rembourse remboursement facture factures montant loyer credit salaire pension retraite sous',
  leave:
    'resilier resilie resiliation annuler annulation arreter arrete quitter quitte partir pars partons changer change changerai desabonner desinscrire cloturer cloture fermer ferme mettre fin terme rompre portabilite rio ailleurs retirer renouveler renouvellement reconduire preavis tirer',
  firm: 'entreprise societe operateur operateurs fournisseur fournisseurs banque banques assureur assurance concurrent concurrents concurrence boite magasin boutique maison enseigne',
  deal: 'contrat contrats abonnement abonnements compte comptes police forfait formule couverture service services offre offres mutuelle ligne',
  chief:
    'responsable responsables superieur superieure chef directeur directrice direction manager superviseur patron patronne encadrement hierarchie hierarchique president dirigeant gerant cadre haut-dessus siege',
  law: 'mediateur tribunal avocat avocate justice juridique proces plainte juge police gendarmerie presse journal journaux medias journaliste television tele facebook twitter reseaux internet consommateurs choisir repression fraudes dgccrf prudhommes huissier regulateur autorite poursuivre porter avis',
  contact:
    'appeler appele appelle appeles appel appels rappeler rappele rappelle telephoner telephone joindre mail mails ecrire ecrit ecris contacter contacte parle parler message messages courrier explique expliquer dire dit signale reclame demande relance relancer raconter prevenu',
  again:
    'encore deja deux trois quatre cinq dix fois deuxieme troisieme quatrieme cinquieme enieme sixieme rebelote reprises toujours nouveau precedent precedente derniere dernier avant plusieurs maintes repeter repete recommencer refaire re',
  since:
    'jour jours semaine semaines mois annee ans heure heures minute minutes hier lundi mardi mercredi jeudi vendredi samedi dimanche quinzaine matin janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre longtemps',
  promise: 'promis promet promesse assure garanti cense censee devait devaient convenu jure engage',
  wait: 'attendre attends attendu attente patienter patiente retard retarde file tarde',
  goods:
    'colis commande commandes livraison article articles produit carte remplacement envoi ordinateur portable frigo canape box chaudiere lave-linge machine technicien passeport dossier demande sinistre rendez rdv bon cheque reparation four matelas livreur',
  paper:
    'courrier lettre lettres releve formulaire sms texte depliant document documents papiers papier notification relance clause consigne conditions',
  login:
    'mot passe identifiant identifiants code connecter connexion login espace client bloque debloquer reinitialiser activer verification mdp',
  broken:
    'casse cassee panne defectueux defectueuse abime abimee endommage faux fausse erreur erreurs erronee defaut plante bug bugs coupe coupures coupure tombe echoue manque manquant perdue fuit fuite bloque incorrect probleme problemes souci soucis ennui',
  rude: 'impoli impolie desagreable agressif agressive meprisant hautain condescendant crie insulte insultee raccroche arrogant grossier malpoli sec irrespectueux odieux',
  angry:
    'colere furieux furieuse enerve enervee agace agacee irrite frustre frustree decu decue mecontent mecontente degoute degoutee fache fachee marre ras bol excede excedee insatisfait remonte assez scandalise choque choquee',
  awful:
    'inacceptable inadmissible honteux honte scandale scandaleux nul nulle lamentable deplorable catastrophique catastrophe affreux horrible minable ridicule moquez moque foutez fiche blague cirque abuse abusez arnaque vol voleurs escrocs incompetent incompetents bordel foutoir pire intolerable delirant aberrant hallucinant pitoyable cauchemar galere calamite desastreux desastre insupportable invraisemblable',
  great:
    'super genial parfait parfaite merveilleux formidable excellent excellente impeccable nickel top extra ravi ravie content contente heureux heureuse satisfait satisfaite gentil gentille aimable patient patiente sympa efficace rapide professionnel adorable ange recommande recommander plaisir soulage soulagee meilleur chapeau bravo felicitations bon bien bonne sauve magnifique',
  thanks: 'merci remercie reconnaissant mercis',
  agent:
    'conseiller conseillere collegue collegues agent personnel technicien livreur dame monsieur homme operatrice representant quelqu quelqu-un equipe personne gens interlocuteur standardiste',
  screen:
    'ordinateur internet ligne site web page application appli technologie smartphone navigateur wifi email numerique lien tablette informatique souris clavier qr tactile',
  unable:
    'comprends comprendre comprend lire ecrire suivre arrive peux pouvoir sais capable perdu perdue embrouille complique compliquee difficile dur lentement illettre dyslexique francais langue etranger pige demande-doue',
  where:
    'ou quand quel quelle quels quelles comment pourquoi qui combien savoir suivi suivre avancement nouvelles etat quoi',
  sorry:
    'desole desolee navre navree excuses excuse pardon regrette condoleances comprends imagine frustrant penible difficile inquietez inquiet rassure patience',
  home: 'maison adresse appartement demenage demenager domicile rue toit',
};
