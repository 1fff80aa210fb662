/**
 * Small knowledge bases of our own in three languages: what a shop is asked, two wordings an entry as an operator writes
 * them, and two questions that are not in the base: one as somebody writes it, one as somebody says it on the telephone.
 */

import { ENGLISH } from './faq-own-en.js';

/** An entry: its wordings, a written question, a spoken one. */
type OwnEntry = readonly [wordings: readonly [string, string], written: string, spoken: string];
type OwnLanguage = 'en' | 'fr' | 'nl';

/** The bases by language. */
export const OWN_BASES: Readonly<Record<OwnLanguage, readonly OwnEntry[]>> = {
  en: ENGLISH,
  fr: [
    [
      ['Quels sont vos horaires ?', 'À quelle heure ouvrez-vous ?'],
      "Jusqu'à quelle heure le magasin est-il ouvert ?",
      'euh vous fermez à quelle heure ce soir',
    ],
    [
      ['Êtes-vous ouverts le dimanche ?', 'Le magasin est-il ouvert les jours fériés ?'],
      'Peut-on venir chez vous le dimanche matin ?',
      "est-ce que c'est ouvert le onze novembre",
    ],
    [
      ['Où se trouve le magasin ?', 'Quelle est votre adresse ?'],
      'Pourriez-vous m’indiquer comment vous rejoindre ?',
      'vous êtes dans quelle rue exactement',
    ],
    [
      ['Y a-t-il un parking ?', 'Où puis-je garer ma voiture ?'],
      'Disposez-vous de places de stationnement ?',
      'je viens en voiture je la laisse où',
    ],
    [
      ['Quels sont les frais de livraison ?', 'Combien coûte l’envoi ?'],
      'La livraison est-elle gratuite ?',
      "c'est combien pour se faire livrer",
    ],
    [
      ['Quel est le délai de livraison ?', 'Quand vais-je recevoir ma commande ?'],
      'Combien de temps faut-il pour être livré ?',
      'ça arrive quand mon colis',
    ],
    [
      ['Comment suivre mon colis ?', 'Où en est ma commande ?'],
      'Je voudrais savoir où se trouve mon paquet.',
      "j'ai commandé lundi et je sais pas où c'est",
    ],
    [
      ['Livrez-vous à l’étranger ?', 'Expédiez-vous hors de France ?'],
      "Est-il possible d'être livré en Suisse ?",
      'vous envoyez aussi en Allemagne',
    ],
    [
      ['Comment renvoyer un article ?', 'Puis-je retourner un produit ?'],
      'Quelle est la procédure de retour ?',
      'ça me va pas je voudrais vous le rendre',
    ],
    [
      ['Quand serai-je remboursé ?', 'Comment se passe le remboursement ?'],
      'Sous quel délai récupère-t-on son argent ?',
      "j'ai toujours pas revu mes sous",
    ],
    [
      ['Puis-je échanger un article ?', 'Comment changer de taille ?'],
      'Est-il possible de prendre un autre modèle à la place ?',
      "c'est trop petit vous pouvez me donner la taille au-dessus",
    ],
    [
      ['Mon article est arrivé cassé', 'Le produit reçu est défectueux'],
      "L'objet livré ne fonctionne pas, que faire ?",
      'le truc marche pas il était abîmé dans la boîte',
    ],
    [
      ['Comment annuler ma commande ?', 'Je veux annuler un achat'],
      'Est-il encore temps de renoncer à ma commande ?',
      "finalement j'en veux plus de ce que j'ai commandé",
    ],
    [
      ['Quels moyens de paiement acceptez-vous ?', 'Puis-je payer par carte ?'],
      'Acceptez-vous les chèques ?',
      'on peut régler avec PayPal chez vous',
    ],
    [
      ['Puis-je payer en plusieurs fois ?', 'Proposez-vous un paiement échelonné ?'],
      'Est-il possible de régler en trois mensualités ?',
      'je peux pas tout payer maintenant on peut étaler',
    ],
    [
      ['Comment obtenir une facture ?', 'Où trouver ma facture ?'],
      'Pourriez-vous me renvoyer le document pour ma comptabilité ?',
      'il me faut la facture pour mon patron',
    ],
    [
      ['J’ai oublié mon mot de passe', 'Je n’arrive pas à me connecter'],
      "Impossible d'accéder à mon espace client.",
      'mon code marche plus sur le site',
    ],
    [
      ['Comment changer mon adresse ?', 'Je déménage, que dois-je faire ?'],
      'Je souhaite modifier mes coordonnées.',
      'on a changé de maison faut que je vous le dise',
    ],
    [
      ['Comment utiliser un bon de réduction ?', 'Où entrer mon code promo ?'],
      "Mon bon d'achat n'est pas accepté.",
      "j'ai un code de réduction je le mets où",
    ],
    [
      ['Avez-vous une carte de fidélité ?', 'Comment gagner des points ?'],
      'Quels sont les avantages pour les clients réguliers ?',
      'je viens souvent est-ce que ça me rapporte quelque chose',
    ],
    [
      ['Quelle est la durée de la garantie ?', 'Mon appareil est-il encore sous garantie ?'],
      "Pendant combien d'années l'achat est-il couvert ?",
      'je l’ai depuis un an vous le réparez encore gratuitement',
    ],
    [
      ['Vendez-vous des chèques-cadeaux ?', 'Puis-je offrir une carte cadeau ?'],
      'Je cherche un bon cadeau pour un anniversaire.',
      "c'est pour offrir vous avez des cartes à cinquante euros",
    ],
    [
      ['Comment parler à un conseiller ?', 'Quel est votre numéro de téléphone ?'],
      'Par quel moyen peut-on vous joindre ?',
      'je veux parler à quelqu’un pas à une machine',
    ],
    [
      ['Recrutez-vous ?', 'Comment postuler chez vous ?'],
      'À qui adresser mon CV ?',
      'je cherche du travail vous embauchez',
    ],
    [
      ['Que faites-vous de mes données ?', 'Comment supprimer mon compte ?'],
      'Je demande l’effacement de mes données personnelles.',
      'je veux plus que vous ayez mon nom dans vos fichiers',
    ],
    [
      ['Le magasin est-il accessible en fauteuil roulant ?', 'Y a-t-il un ascenseur ?'],
      'Les personnes à mobilité réduite peuvent-elles entrer ?',
      'ma mère est en fauteuil elle peut passer',
    ],
  ],
  nl: [
    [
      ['Wat zijn de openingsuren?', 'Hoe laat gaan jullie open?'],
      'Tot welk uur is de winkel geopend?',
      'hoe laat doen jullie vanavond dicht',
    ],
    [
      ['Zijn jullie op zondag open?', 'Is de winkel op feestdagen gesloten?'],
      'Kan ik zondagochtend bij u terecht?',
      'zijn jullie met pasen gewoon open',
    ],
    [
      ['Waar is de winkel?', 'Wat is jullie adres?'],
      'Hoe kom ik bij u?',
      'in welke straat zitten jullie nou',
    ],
    [
      ['Is er een parkeerplaats?', 'Waar kan ik mijn auto parkeren?'],
      'Beschikt u over parkeergelegenheid?',
      'ik kom met de wagen waar zet ik die neer',
    ],
    [
      ['Wat kost de verzending?', 'Hoeveel zijn de verzendkosten?'],
      'Is de levering gratis?',
      'wat kost het als jullie het thuis brengen',
    ],
    [
      ['Hoe lang duurt de levering?', 'Wanneer krijg ik mijn bestelling?'],
      'Wat is de levertermijn?',
      'wanneer komt mijn pakje nou',
    ],
    [
      ['Hoe volg ik mijn pakket?', 'Waar is mijn bestelling?'],
      'Ik wil graag weten hoe het met mijn zending staat.',
      'ik heb maandag besteld en ik heb nog niks gezien',
    ],
    [
      ['Leveren jullie in het buitenland?', 'Verzenden jullie buiten Nederland?'],
      'Is bezorging in Duitsland mogelijk?',
      'sturen jullie ook naar spanje',
    ],
    [
      ['Hoe stuur ik een artikel terug?', 'Kan ik een product retourneren?'],
      'Wat is de procedure voor een retourzending?',
      'het is niks voor mij kan ik het terugbrengen',
    ],
    [
      ['Wanneer krijg ik mijn geld terug?', 'Hoe gaat de terugbetaling?'],
      'Binnen welke termijn wordt het bedrag teruggestort?',
      'ik heb mijn centen nog steeds niet gezien',
    ],
    [
      ['Kan ik een artikel ruilen?', 'Hoe wissel ik van maat?'],
      'Is het mogelijk een ander model te nemen?',
      'hij is te klein mag ik een maatje groter',
    ],
    [
      ['Mijn artikel is kapot aangekomen', 'Het product is defect'],
      'Het geleverde toestel werkt niet, wat nu?',
      'dat ding doet het niet er zat een barst in',
    ],
    [
      ['Hoe annuleer ik mijn bestelling?', 'Ik wil een aankoop annuleren'],
      'Kan ik nog van mijn bestelling afzien?',
      'laat maar zitten ik hoef het toch niet meer',
    ],
    [
      ['Welke betaalmiddelen aanvaarden jullie?', 'Kan ik met de kaart betalen?'],
      'Accepteert u PayPal?',
      'kan ik bij jullie gewoon pinnen',
    ],
    [
      ['Kan ik in termijnen betalen?', 'Bieden jullie gespreide betaling aan?'],
      'Is het mogelijk maandelijks een deel te voldoen?',
      'ik kan niet alles in een keer betalen',
    ],
    [
      ['Hoe krijg ik een factuur?', 'Waar vind ik mijn factuur?'],
      'Kunt u mij het document voor de boekhouding bezorgen?',
      'mijn baas wil een bonnetje op naam van de zaak',
    ],
    [
      ['Ik ben mijn wachtwoord vergeten', 'Ik kan niet inloggen'],
      'Ik krijg geen toegang tot mijn account.',
      'die code op de site pakt ie niet',
    ],
    [
      ['Hoe wijzig ik mijn adres?', 'Ik ga verhuizen, wat moet ik doen?'],
      'Ik wil mijn gegevens laten aanpassen.',
      'we wonen sinds kort ergens anders',
    ],
    [
      ['Hoe gebruik ik een kortingscode?', 'Waar vul ik mijn actiecode in?'],
      'Mijn kortingsbon wordt niet aanvaard.',
      'ik heb zo’n code voor tien procent waar moet die',
    ],
    [
      ['Hebben jullie een klantenkaart?', 'Hoe spaar ik punten?'],
      'Welke voordelen zijn er voor vaste klanten?',
      'ik kom hier vaak krijg ik daar iets voor',
    ],
    [
      ['Hoe lang is de garantie?', 'Valt mijn toestel nog onder de garantie?'],
      'Hoeveel jaar is mijn aankoop gedekt?',
      'ik heb hem nu een jaar maken jullie dat nog gratis',
    ],
    [
      ['Verkopen jullie cadeaubonnen?', 'Kan ik een cadeaukaart geven?'],
      'Ik zoek een bon voor een verjaardag.',
      'het is voor een cadeautje hebben jullie kaarten van vijftig euro',
    ],
    [
      ['Hoe spreek ik een medewerker?', 'Wat is jullie telefoonnummer?'],
      'Op welke manier kan ik u bereiken?',
      'ik wil iemand aan de lijn geen computer',
    ],
    [
      ['Hebben jullie vacatures?', 'Hoe solliciteer ik bij jullie?'],
      'Naar wie stuur ik mijn cv?',
      'ik zoek werk nemen jullie mensen aan',
    ],
    [
      ['Wat doen jullie met mijn gegevens?', 'Hoe verwijder ik mijn account?'],
      'Ik verzoek u mijn persoonsgegevens te wissen.',
      'ik wil dat mijn naam uit jullie computer gaat',
    ],
    [
      ['Is de winkel toegankelijk voor rolstoelen?', 'Is er een lift?'],
      'Kunnen mensen die slecht ter been zijn binnen?',
      'mijn moeder zit in een rolstoel kan ze erin',
    ],
  ],
};
