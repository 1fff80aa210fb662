/** French names of people. */
import { phraseSet, wordSet } from '../phrases.js';
import type { PeopleData } from '../spoken.js';

export const people: PeopleData = {
  before: phraseSet(
    "je m' appelle|je me nomme|mon nom est|mon nom c' est|mon nom de famille est|nom de famille|mon prénom est|moi c' est|c' est monsieur|c' est madame|au nom de|au nom d'|à l' attention de|parler à|parler avec|parlé à|parlé avec|il s' appelle|elle s' appelle|s' appelle|s' appelait|nommé|nommée|mon mari|ma femme s' appelle|mon mari s' appelle|vous parlez à|vous parlez avec|ici|de la part de|prénommé|conseiller nommé|conseillère nommée|titulaire est|titulaire c' est|je suis monsieur|je suis madame|joindre monsieur|joindre madame|le dossier de|le compte de|pour le compte de|eu au téléphone|passez moi|me passer|nom est|le nom est|le nom c' est|passer",
  ),
  after: phraseSet("à l' appareil|au téléphone|à l’appareil|au bout du fil"),
  titles: wordSet('monsieur madame mademoiselle m mme mlle maitre docteur dr mr professeur'),
  particles: wordSet("de du la le des d' l' van von el ben der den saint sainte"),
  weakBefore: phraseSet("c' est|bonjour|je suis|ici|oui|et|allô|bonsoir|pour|avec|salut|par|à"),
  firstNames: wordSet(
    'jean pierre michel andre philippe rene louis alain jacques bernard marcel daniel roger robert paul claude christian henri georges nicolas francois laurent eric pascal thierry stephane julien sebastien david olivier christophe frederic patrick bruno gerard serge guy didier franck yves vincent antoine alexandre maxime thomas lucas hugo theo mathieu matthieu romain guillaume benoit fabrice jerome cedric arnaud emmanuel sylvain gilles denis dominique xavier marc luc simon arthur gabriel raphael adam leo jules nathan mohamed karim mehdi rachid ahmed youssef marie nathalie isabelle sylvie catherine martine christine francoise valerie sandrine veronique stephanie sophie celine chantal patricia anne brigitte monique nicole jacqueline julie aurelie emilie laura camille pauline manon lea chloe emma sarah lucie clara ines jade louise alice juliette charlotte mathilde marion claire helene elodie virginie karine delphine corinne caroline agnes florence laurence audrey melanie amelie anais margaux fatima nadia samira leila yasmine odile simone denise jeanne suzanne yvonne colette ginette josiane annie danielle michele corentin tristan quentin kevin dylan',
  ),
  notNames: wordSet(
    'lundi mardi mercredi jeudi vendredi samedi dimanche comptabilité facturation comptable direction accueil standard compta commercial technique agence facture commande client cliente numero probleme question appel appelle rappelle cherche recherche veux voudrais aimerais souhaite regarde calme service conseiller conseillere responsable technicien quelqu personne abonne abonnee content contente desole desolee fatigue fatiguee perdu perdue sur sure inquiet inquiete etonne surpris vraiment toujours encore deja toutefois bonjour bonsoir merci oui non svp plait ne nee dernier derniere prochain deuxieme premier epele epeler lettre lettres code postal contrat dossier telephone mobile portable maison bureau travail absent absente malade retraite etudiant locataire proprietaire titulaire victime oblige obligee interesse interessee satisfait satisfaite mecontent mecontente furieux furieuse enerve enervee bien mal tres trop plus moins dispo disponible joignable hier demain aujourd matin soir midi compte carte banque assurance livraison colis mari femme fils fille pere mere voisin voisine',
  ),
};
