/** The words of any shop: what may stand around a name in any question without making another thing of it. */
import { isOfStock } from './stock-words.js';
import { isWish } from './wishes.js';

const set = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap(line => line.split(' ')));

/** What a thing comes with, or is without. */
export const WITH = set('with without met zonder avec sans au aux a');
/** Whom one takes along. */
export const COMPANY = set('with met avec');
/** What a thing is for: a cushion for the chair. */
export const FOR = set('for pour voor');
/** In what colour, size or flavour. */
export const IN = set('in en');
/** In French also what it is made of, or whose it is. */
export const OF = set('de du des d en chez of van over about');
/** "In huis" is at the shop. */
export const HERE = set('huis house');
/** What joins two nouns of one name. */
export const LINKS = set(
  'of for with without in on at de du des d en au aux a pour avec sans van voor met zonder aan op bij',
);
/** Stands before who makes a thing. */
export const BY = set('by from van chez');
/** Before what is known: "the", "le". */
export const DEFINITE = set('the le la les l de het');
export const INDEFINITE = set('a an un une een');
/** The caller's own. */
const OWN = set('my our mon ma mes notre nos mijn ons onze');
const THEIRS = set('his her their son sa ses leur leurs haar hun');
const YOURS = set('your ton ta tes votre vos jouw uw');
/** Whose a thing is. Dutch "zijn" is a verb, too. */
export const POSSESSIVES: ReadonlySet<string> = new Set([...OWN, ...THEIRS, ...YOURS]);
export const DEMONSTRATIVES = set('ce cette cet ces');
/** What may stand right before a noun; of possessives those with which callers speak of their own. */
export const ARTICLES: ReadonlySet<string> = new Set([...DEFINITE, ...INDEFINITE, ...OWN]);

/** Said of any size; without a number they may be things: a "glucose meter". */
const MEASURES = set(
  'inch inches litre litres kilo kilos gram grams gramme grammes metre metres mil mils meter liter duim pouce pouces amp amps ampere amperes gig gigs giga gigas gigabyte gigabytes mah volts watts',
);

/** Where things are, whom one speaks to, and what many things have. */
const TALK = set(
  'centaine dizaine vingtaine trentaine quinzaine douzaine cinquantaine millier moitie couple dozen tiental honderdtal dozijn stuk stuks fles flesje bulk town general particular person cash advance time',
  'stock magasin rayon boutique chez tout toute suite moment preference prevu dispo promo promotion reste besoin envie recherche gamme beaucoup peu assez arrivage nouvelles niveau question propos',
  'catalogue vitrine pub publicite prospectus site ligne internet web caisse urgence solde soldes retard avance commande livraison disponible disponibles samedi week',
  'daarnaast verder bovendien besides alongside egalement liggen staan ligt staat',
  'store shop catalogue window website leaflet advert ad sale offer winkel voorraad folder reclame etalage aanbieding uitverkoop',
  'mate pal love duck darling hun honey guys folks buddy sir madam miss lads cheers pls plz thankyou innit erm eh anymore anywhere nearby dear sweetheart boss',
  'upstairs downstairs instead somewhere leftover spare handy anytime asap pronto whatsoever lad chap cos cause dunno gotta wanna hiya hey morning evening',
  'whereabouts obtainable ain isn aren wasn doesn hasn does gonna sorta kinda though tho per chance upfront whenever wherever somehow hopefully nicely obtainable',
  'tall wide deep thick weekend brand new ones',
  'maat joh alvast toevallig eventueel trouwens alweer tegenwoordig momenteel zeker svp mevr dringend hoor hoop zelfs allicht ofzo soms heus',
  'nou zeg sowieso gewoon meerdere enkele paar namelijk alsnog liefst asjeblieft alstu ajb aub tevens hierzo daarzo hopelijk intussen hoi hallo dag erbij verkrijgbaar',
  'breed diep dik nieuwe bestaat stond zag las lag kreeg zocht wenst',
  'svp stp salut coucou allo rebonjour madame monsieur mesdames chef merci plait plutot toujours encore aujourd hui peut etre vite rapidement urgent tantot deja parfois trouvable trouvables',
  'size sizes colour color version model edition kind sort type variety flavour flavor gauge strength pack packs',
  'marque taille couleur modele sorte type gout dosage format age sinon autrement finalement ensuite puis whether if mark mk',
  'mother father mum mom dad gran granny grandma grandad nan sister brother daughter son wife husband friend neighbour colleague nephew niece uncle aunt',
  'mere pere maman mamie papi soeur frere mari ami amie copain copine voisin voisine collegue oncle tante neveu niece',
  'moeder vader mama papa oma opa zus broer dochter zoon vriend vriendin buurman buurvrouw collega neef nicht oom tante',
  'lastly finally firstly secondly thirdly position situation status date dates dernierement statut datum situatie tenslotte',
  'sorry pardon oops oeps excuse excusez meantime meanwhile tussentijd',
  'goedemorgen goedemiddag goedenavond goeiemorgen goeiemiddag goeienavond goeiedag bonjour bonsoir',
  'erbij daarbij ernaast whichever whatever lequel laquelle',
  'maten kleur versie cadeau cadeautje model uitgave merk soort smaak sterkte variant',
);

/** What callers say of anything they like: it tells no kind from another. */
const PRAISE = set(
  'good nice decent cheap cheaper cheapest proper normal regular ordinary plain standard basic simple usual typical certain particular specific great lovely new used spare extra best latest newest',
  'quality affordable inexpensive original actual whole single local popular favourite favorite pretty beautiful fancy famous bog same',
  'goede goed goedkope goedkoopste mooie leuke nieuwe nieuwste gewone normale zelfde lekkere fijne bepaalde beste laatste handige degelijke stevige extra originele eenvoudige simpele bekende',
  'bon bonne bons bonnes beau belle belles beaux joli jolie jolis jolies nouveau nouvelle nouveaux nouvelles vieux vieille meme autre meilleur meilleure dernier derniere derniers fameux fameuse simple simples normal normale classique classiques basique basiques ordinaire ordinaires neuf neuve neufs neuves cher chere chers vrai vraie solide correct correcte',
);

/** Verbs that may stand right before a name, in few words. */
const VERBS = set(
  'carry source procure obtain seeking wanting needing regarding considering including getting selling stocking carrying ordering wondering chasing buying having wants needs wanted needed stocks sells sell asking enquiring fancy grab collect',
  'cherche cherchons recherche vends vend garde gardez possede possedez veut prends prend desire souhaite achete achetez propose proposez tenez recois trouve trouver chercher prevoir acheter commander reserver faites faire mettez voulais aimerais',
  'zoek zoeken verkopen verkoopt koop kopen bestel bestellen reserveer reserveren wilde wens wou haal halen pak neem nemen lever levert leveren',
);

/** Nouns that a title or a maker's name explains: "the book Wolf Hall", "le médicament Aerius". */
const APPOSED = set(
  'book novel comic product item medicine brand make livre roman bd produit article medicament marque modele boek roman strip product artikel merk medicijn geneesmiddel',
);

/** True for a folded noun beside which a name says which one is meant. */
export function isApposed(word: string): boolean {
  return APPOSED.has(word);
}

/** True if a folded word is said in any shop, of things or to whoever sells them. */
export function isTalk(word: string): boolean {
  return TALK.has(word) || MEASURES.has(word) || isOfStock(word);
}

/** True for a folded word for a unit, written out. */
export function isMeasure(word: string): boolean {
  return MEASURES.has(word);
}

/** True for a folded preposition, article or possessive. */
export function isLink(word: string): boolean {
  return LINKS.has(word) || isDeterminer(word);
}

/** True for a folded article, possessive or French demonstrative. */
export function isDeterminer(word: string): boolean {
  return ARTICLES.has(word) || POSSESSIVES.has(word) || DEMONSTRATIVES.has(word);
}

/** True if a possessive stands at a place among folded words: "my", "mon", "voor zijn", "z'n". */
export function isPossessiveAt(words: readonly string[], at: number): boolean {
  const [before = '', word = ''] = [words[at - 1], words[at]];
  return (
    POSSESSIVES.has(word) ||
    (word === 'zijn' && LINKS.has(before)) ||
    (word === 'n' && (before === 'z' || before === 'm'))
  );
}

/** True if a folded word says no more than that a thing is liked, or wanted as it usually is. */
export function isPraise(word: string): boolean {
  return PRAISE.has(word);
}

/** True for a folded verb after which a name may come at once. */
export function isVerbBefore(word: string): boolean {
  return VERBS.has(word) || isWish(word) || FRENCH_VERB.test(word);
}

/** "Il me faudrait de l'Efferalgan" asks for no part of it. */
const FRENCH_VERB = /(?:rai[st]?|ai[st]|[ei]ons|ez|faut|prends|reste)$/;
