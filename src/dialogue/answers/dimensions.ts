/**
 * What names tell in a few words of their kind: a form, for whom, by whom. Who says another one asks for another thing, also
 * where it is said far from the name: "Efferalgan en suppositoires", "van Teva", "the infant one".
 */
import { formIn, isSolid } from './form-words.js';
import { isKindOf } from './kinds.js';
import { likeness } from './likeness.js';
import { isThing } from './noun-phrase.js';
import type { HeardName } from './noun-phrase.js';
import { isByOtherMaker } from './other-makers.js';
import { ARTICLES, BY, FOR, POSSESSIVES, isApposed, isVerbBefore } from './phrase-words.js';
import { ALIKE, isSameWord } from './same-words.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "In tablets", "als drankje", "as a spray", "sous forme de gel". */
const AS = set('in en als as forme form vorm');
/** Forms that are something else where they are not asked for so. */
const AS_FORM: ReadonlyMap<string, string> = new Map(
  [
    'drink drankje drank drankjes liquid suspension suspensie siroop sirop syrup solution buvable',
    'sachet sachets zakjes poeders',
    'patch patches pleister pleisters',
    'injection injections injectie injecties spuiten piqures seringues',
    'inhaler inhalers inhalator',
    'lozenge lozenges pastille pastilles zuigtablet zuigtabletten',
  ].flatMap(group => group.split(' ').map(word => [word, group] as const)),
);
/** For whom: of each, the words in all languages. */
const AUDIENCES = [
  'children childrens kids child junior enfant enfants kind kinderen kids infant infants baby babies bebe bebes nourrisson peuter peuters toddler toddlers',
  'adult adults adulte adultes volwassene volwassenen',
  'women womens ladies femme femmes dame dames vrouwen',
  'men mens gents homme hommes heren mannen',
].map(set);
/** "For my baby" and "ma femme" are whom the caller speaks of. */
const WHOSE: ReadonlySet<string> = new Set([
  ...POSSESSIVES,
  ...'i m zijn two three deux trois twee drie'.split(' '),
]);
/** Young animals, each with what it becomes: what is for the grown one is not for it. */
const YOUNG = [
  ['chaton chatons kitten kittens kitty', 'chat chats cat cats kat katten poes poezen'],
  ['chiot chiots puppy puppies pup pups', 'chien chiens dog dogs hond honden'],
].map(([young = '', grown = '']) => [set(young), set(grown)] as const);
const LEAST_LETTERS = 4;

/** True for a folded word that may say what a product comes as: "inhaler", "patch". */
export function isAskedForm(word: string): boolean {
  return AS_FORM.has(word);
}

/** True for a folded word that says for whom things are: "women", "toddlers". */
export function isForOneAudience(word: string): boolean {
  return AUDIENCES.some(group => group.has(word));
}

/** True for a folded word for a dog or a cat. */
export function isAnimal(word: string): boolean {
  return YOUNG.some(kinds => kinds.some(kind => kind.has(word)));
}

/** True if the turn says another form, audience or maker than the name does. */
export function isOfOtherDimension(name: HeardName): boolean {
  return (
    isInOtherForm(name) ||
    isForOthers(name) ||
    isForYoung(name) ||
    isForOtherAnimal(name) ||
    isByOtherMaker(name) ||
    isOfMakerOnly(name) ||
    isInColour(name) ||
    isForDoing(name)
  );
}

// "Ibuprofen als drankje", of tablets.
function isInOtherForm({ words, clause, forms, measured }: HeardName): boolean {
  const own = forms.flat();
  if (own.length === 0) return false;
  const said = words.slice(...clause).filter((_, i) => {
    const [before = '', earlier = ''] = [words[clause[0] + i - 1], words[clause[0] + i - 2]];
    return AS.has(before) || ((ARTICLES.has(before) || before === 'de') && AS.has(earlier));
  });
  return said.some(word => {
    const form = formIn(word);
    const extra = AS_FORM.get(word);
    if (form === undefined && extra === undefined) return false;
    const isOwn = own.some(
      w =>
        w === word ||
        (form !== undefined && formIn(w) === form) ||
        (extra !== undefined && AS_FORM.get(w) === extra),
    );
    const hasForm = own.some(w => formIn(w) !== undefined || AS_FORM.has(w));
    return !isOwn && (hasForm || !(measured && form !== undefined && isSolid(form)));
  });
}

// "The infant one", of one for adults.
function isForOthers({ words, forms, name }: HeardName): boolean {
  const own = new Set([...forms.flat(), ...name]);
  const mine = AUDIENCES.filter(group => [...own].some(word => group.has(word)));
  if (mine.length === 0) return false;
  const said = words.filter(
    (word, at) => !WHOSE.has(words[at - 1] ?? '') && AUDIENCES.some(group => group.has(word)),
  );
  return said.length > 0 && said.every(word => !mine.some(group => group.has(word)));
}

// "Croquettes pour chaton", of some for cats.
function isForYoung({ words, forms, name }: HeardName): boolean {
  const own = [...forms.flat(), ...name];
  return YOUNG.some(
    ([young, grown]) =>
      words.some(word => young.has(word)) &&
      own.some(word => grown.has(word)) &&
      !own.some(word => young.has(word)),
  );
}

// "Un vermifuge pour mon chat", of one for dogs.
function isForOtherAnimal({ words, forms, name }: HeardName): boolean {
  const own = [...forms.flat(), ...name];
  const kindOf = (word: string): number => YOUNG.findIndex(kinds => kinds.some(kind => kind.has(word)));
  const kinds = new Set(own.map(kindOf).filter(kind => kind >= 0));
  const said = words.filter(
    (word, at) => kindOf(word) >= 0 && words.slice(Math.max(0, at - 2), at).some(before => FOR.has(before)),
  );
  return kinds.size > 0 && said.length > 0 && said.every(word => !kinds.has(kindOf(word)));
}

// "Een broodmes van Zwilling", of its koksmes: of the name no more than the maker was said.
function isOfMakerOnly(heard: HeardName): boolean {
  const { words, from, to, forms, language, isOrdinary } = heard;
  if (language === 'fr' || forms.length === 0 || !BY.has(words[from - 1] ?? '')) return false;
  const isMaker = words.slice(from, to).every(word => word === '' || !isOrdinary(word));
  const noun = words[from - 2] ?? '';
  if (
    !isMaker ||
    noun.length < LEAST_LETTERS ||
    !isThing(noun, heard) ||
    isApposed(noun) ||
    isVerbBefore(noun)
  )
    return false;
  const isOwn = (word: string): boolean =>
    isSameWord(word, noun) ||
    likeness(word, noun) >= ALIKE ||
    isKindOf(noun, word) ||
    (word.length >= LEAST_LETTERS && noun.endsWith(word)) ||
    singulars(noun).some(form => form.length >= LEAST_LETTERS - 1 && word.endsWith(form));
  return !forms.flat().some(isOwn);
}

function singulars(noun: string): string[] {
  return [noun, noun.replace(/s$/, ''), noun.replace(/en$/, '')];
}

const COLOURED = set('couleur couleurs kleur kleuren colour color coloured tricolor');
const BLACK = set('noir noire zwart zwarte black');

// "La HP 305 couleur", of the black one.
function isInColour({ words, to, name }: HeardName): boolean {
  const at = words.findIndex((word, i) => i >= to && word !== '');
  return (
    at >= 0 &&
    COLOURED.has(words[at] ?? '') &&
    name.some(word => BLACK.has(word)) &&
    !words.some(w => BLACK.has(w))
  );
}

const ANYTHING = set('something anything chose stuff truc');
/** What one rings for, and what one is after. */
const NO_DEEDS =
  /^(?:looking|asking|calling|ringing|phoning|avoir|commander|acheter|reserver|demander|savoir|prendre|prevoir|recuperer|chercher)$/;
const DEED: Readonly<Record<string, RegExp>> = {
  en: /(\S+) for (?:re )?(\S+ing)(?: the| an?| my| our)?$/,
  fr: /(\S+) pour ([a-z]+(?:er|ir|re))(?: les?| la| l| une?| mon| ma)?$/,
};

// "The wax for re-proofing a Barbour jacket", of a wax jacket.
function isForDoing(heard: HeardName): boolean {
  const { words, from, language } = heard;
  const [, thing = '', deed = ''] = DEED[language]?.exec(words.slice(0, from).join(' ')) ?? [];
  return (
    thing.length > 2 &&
    !NO_DEEDS.test(deed) &&
    (heard.isNamed(thing) || isApposed(thing) || ANYTHING.has(thing) || isThing(thing, heard))
  );
}
