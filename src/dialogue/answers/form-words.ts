/** Forms and packages that are called differently in each language, so that a French caller finds the "syrup". */

/** What products come as. */
const FORMS = [
  'tablet tablets comprime comprimes tabletten tabletje pil pillen pill pills cachet cachets',
  'capsule capsules gelule gelules',
  'syrup sirop siroop linctus',
  'cream creme zalf ointment pommade',
  'drops gouttes druppels',
  'spray neusspray verstuiver',
  'solution oplossing',
  'suspension suspensions suspensie',
  'powder poudre poeder',
  'suppository suppositories suppositoire suppositoires zetpil zetpillen',
  'gel gels',
];

/** What they are like. */
const QUALITIES = [
  'children kids enfants enfant kinderen kind child junior',
  'adults adult adultes adulte volwassenen',
  'large big grand grande groot grote',
  'small petit petite klein kleine',
  'black noir noire zwart zwarte',
  'white blanc blanche wit witte',
  'red rouge rood rode',
  'blue bleu bleue blauw blauwe',
  'green vert verte groen groene',
];

/** Other words that callers use for what names say: of these a product is never called alone. */
const SAME = [
  'front avant voor voorop vooraan voorste voorkant voorwiel',
  'rear arriere achter achterop achteraan achterste achterkant achterwiel',
  'left gauche links linker linkse',
  'right droite droit rechts rechter rechtse',
  'buvable boire drinkbaar drinkable',
  'mobile mobiles mobiele portable portables verplaatsbaar verplaatsbare draagbaar draagbare portatif portatifs portative',
  'aluminium alu aluminum',
  'appareil appareils machine machines apparaat apparaten toestel',
  'bio biologique biologiques organic biologisch biologische',
  'senior seniors older ouder oudere ages',
  'tele televiseur television tv televisie televisietoestel telly',
  'frigo refrigerateur fridge refrigerator koelkast ijskast',
  'ordi ordinateur computer pc',
  'retro retroviseur',
  'kw kilowatt kilowatts',
  'kwh kilowattuur kilowattheure kilowattheures',
  'db decibel decibels',
  'tb tera terabyte terabytes',
  'piqure piqures seringue seringues injection injections injectie injecties spuit spuiten syringe syringes',
];

/** What is drunk, whatever it is made up of. */
const LIQUID = 'liquid liquids liquide liquides vloeibaar vloeibare drank drankje';
const LIQUIDS = new Set(FORMS.filter(group => /\b(?:syrup|solution|suspension)\b/.test(group)));

const GROUP_OF = new Map(
  [...FORMS, ...QUALITIES, ...SAME, LIQUID].flatMap(group =>
    group.split(' ').map(word => [word, group] as const),
  ),
);

/** Shorter ones end words that they do not belong to. */
const LEAST_LETTERS_OF_FORM = 5;

/** What a word says a product comes as, alone or at the end of a longer one ("neusdruppels"); nothing if it says none. */
export function formIn(word: string): string | undefined {
  const isIn = (form: string): boolean =>
    word === form || (form.length >= LEAST_LETTERS_OF_FORM && word.endsWith(form));
  return FORMS.find(group => group.split(' ').some(isIn));
}

/** True for tablets and capsules, of which names often say no more than their strength. */
export function isSolid(form: string): boolean {
  return FORMS.indexOf(form) <= 1;
}

/** True for a word that says what many products come as. */
export function isForm(word: string): boolean {
  const group = GROUP_OF.get(word) ?? '';
  return group === LIQUID || FORMS.includes(group);
}

/** True for a word that says what many products are like. */
export function isQuality(word: string): boolean {
  return QUALITIES.includes(GROUP_OF.get(word) ?? '');
}

/** True for a word that each language has its own for, so that callers need not say the one of the name. */
export function isTranslated(word: string): boolean {
  return GROUP_OF.has(word) && !isQuality(word);
}

/** For whom they are: the first of the qualities. */
const PERSONS = new Set(QUALITIES.slice(0, 2));

/** True for a word that says for whom many products are. */
export function isForPersons(word: string): boolean {
  return PERSONS.has(GROUP_OF.get(word) ?? '');
}

/** True if two folded words name the same form, place or quality, whatever the language. */
export function sameForm(a: string, b: string): boolean {
  const [one, other] = [GROUP_OF.get(a) ?? '', GROUP_OF.get(b) ?? ''];
  if (one === other) return one !== '';
  return (one === LIQUID && LIQUIDS.has(other)) || (other === LIQUID && LIQUIDS.has(one));
}

/** Words by which makers tell a product from the plain one of its name, in any language. */
const VARIANTS = new Set(
  (
    'junior forte mini maxi max pro mix control retard xl light lite zero baby kids jumbo ultra premium deluxe duo rapid rapide ' +
    'intense sensitive bio decaf'
  ).split(' '),
);

/** True for a word that makes another product of the name before it. */
export function isVariantWord(word: string): boolean {
  return VARIANTS.has(word);
}
