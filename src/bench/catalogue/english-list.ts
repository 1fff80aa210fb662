/** An English product list of our own making: invented brands, and ordinary goods with a maker, each in variants. */
import type { CatalogueEntry } from '../../understanding/understanding.js';
import { editDistance } from '../../language/edit-distance.js';
import { seeded } from './random.js';
import type { Random } from './random.js';

const HEADS =
  'ac al am an ar as bel ben bor bre cal cam car cel cor cru dal dar del dex dor dul en er ex fal fen fi flo for gal gen glu gra hal hex hu il in ip jan jo kal kel ko lam len lo lu mal mer mi mo nal nex no nu ol or os pal pen pra pro qua quin ral rel ro sal sen si so sul tal ten tri tu ul ur val ven vi vor wen xan xel yor zal zen zo'.split(
    ' ',
  );
const MIDDLES =
  'ba be bi bra ca ce ci co da de di do fa fe fi ga ge gi la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to tra va ve vi vo xa za zi'.split(
    ' ',
  );
const TAILS =
  'bact cept cillin cor dine dol dryl fen flex gel ide ine ium lax lin lix max mide min mol mune nase nil ol one pam pril quel ran rex rin sol stat tan tex thyl tin tone trex tril vane vir von xin zole'.split(
    ' ',
  );
const MAKERS =
  'Ashcombe Birkdale Cawley Dunmore Elmstead Farrow Garside Haldane Ingram Kettering Lomax Marlowe Norwell Ormsby Pendle Ravenscar Stanhope Thornbury Upton Wexford'.split(
    ' ',
  );
const GOODS =
  'cordless drill,garden hose,kettle,desk lamp,circular saw,paint roller,hand blender,door hinge,smoke alarm,extension lead,water filter,socket set,spirit level,heat gun,bread maker,floor cleaner,tool box,wall bracket,dust mask,work light,ladder,radiator valve,shower head,storage crate,sander'.split(
    ',',
  );
const STRENGTHS = [
  '2.5 mg',
  '5 mg',
  '10 mg',
  '20 mg',
  '25 mg',
  '40 mg',
  '50 mg',
  '75 mg',
  '100 mg',
  '150 mg',
  '250 mg',
  '500 mg',
];
const FORMS = ['tablets', 'capsules', 'oral solution', 'cream', 'nasal spray'];

/** `count` entries with different names; the same for the same seed. */
export function englishList(count: number, seed: number): CatalogueEntry[] {
  const random = seeded(seed);
  const names = new Set<string>();
  const brands = new Map<string, string[]>();
  while (names.size < count) {
    for (const name of random.chance(0.8) ? medicine(random, brands) : goods(random)) names.add(name);
  }
  return [...names].slice(0, count).map((name, i) => ({ sku: `E${String(i + 1).padStart(5, '0')}`, name }));
}

function medicine(random: Random, brands: Map<string, string[]>): string[] {
  const brand = newBrand(random, brands);
  const name = brand.charAt(0).toUpperCase() + brand.slice(1);
  const makers = random.chance(0.4) ? [0, 1, 2, 3].map(() => ` ${random.pick(MAKERS)}`) : [''];
  const first = Math.floor(random.next() * (STRENGTHS.length - 4));
  const strengths = STRENGTHS.slice(first, first + 2 + Math.floor(random.next() * 3));
  return makers.flatMap(maker => strengths.map(s => `${name}${maker} ${s}, ${random.pick(FORMS)}`));
}

// Authorities refuse brands that are easily mistaken for others; a list without that rule would be no list anyone has.
function newBrand(random: Random, brands: Map<string, string[]>): string {
  for (;;) {
    const middles = random.chance(0.7)
      ? random.pick(MIDDLES) + (random.chance(0.4) ? random.pick(MIDDLES) : '')
      : '';
    const brand = `${random.pick(HEADS)}${middles}${random.pick(TAILS)}`;
    const tail = brand.slice(-3);
    const known = brands.get(tail) ?? [];
    if (brand.length < 6 || known.some(k => editDistance(k, brand) < 3)) continue;
    brands.set(tail, [...known, brand]);
    return brand;
  }
}

function goods(random: Random): string[] {
  const number = 100 + Math.floor(random.next() * 18) * 50;
  return [`${random.pick(MAKERS)} ${random.pick(GOODS)} ${number}`];
}
