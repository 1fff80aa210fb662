/**
 * The words by which variants of one thing differ: tastes and scents, materials, forms, for whom, how it works. Whoever says
 * one that a name has not wants another thing, wherever the word stands.
 */
import { commonWords } from '../../language/common-words.js';
import { shadesIn } from './colours.js';
import { isAnimal, isAskedForm, isForOneAudience } from './dimensions.js';
import { rankOf } from './exclusive.js';
import { formIn, isQuality, isVariantWord } from './form-words.js';
import { isTalk } from './phrase-words.js';
import type { ProductFinder } from './products.js';
import { isSameWord } from './same-words.js';

const set = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap(line => line.split(' ')));

/** Tastes and scents. */
const TASTES = set(
  'aniseed almond apple apricot banana berry blackcurrant blueberry caramel cherry chicken chilli chocolate cinnamon citrus coconut coffee duck fish fruit garlic ginger grape grapefruit hazelnut herb honey lamb lavender lemon lime liquorice mango melon menthol milk mint mustard nut onion orange peach peanut pear peppermint pineapple plum pork raspberry rhubarb salmon salt seafood spearmint strawberry sugar tomato tuna vanilla vinegar walnut beef turkey ham',
  'abricot agneau ail amande ananas anis banane boeuf cacao cafe canard cannelle caramel cassis cerise champignon chocolat citron coco eucalyptus figue fraise framboise gingembre groseille jasmin lait lavande mangue melon menthe menthol miel moutarde myrtille noisette noix orange pamplemousse peche pistache poire poisson pomme poulet prune raisin reglisse rhubarbe saumon sucre thon tomate tilleul vanille verveine volaille vinaigre sel dinde jambon',
  'aalbes aardbei abrikoos amandel ananas anijs appel banaan bosbes caramel kaneel kers kip kokos kruiden kruidnagel lam lavendel limoen mango melk menthol mosterd munt noot nootjes peer perzik pinda pruim rabarber rund sinaasappel suiker tomaat tonijn ui vanille vis vlierbloesem walnoot zalm zout zoethout citroen chocolade framboos gember honing hazelnoot eend kalkoen ham knoflook',
);
/** What things are made of. */
const MATERIALS = set(
  'aluminium bamboo brass canvas ceramic chrome copper cotton denim fabric felt fleece glass granite iron latex leather linen marble mesh metal nylon oak paper pine plastic polyester porcelain rubber satin silicone silk slate steel stainless stone suede teak velvet vinyl walnut wicker wood wooden wool woollen',
  'acier alu aluminium ardoise argile bambou bois caoutchouc carton ceramique chene coton cuir cuivre daim feutre fer fonte granit gres inox jute laine laiton latex lin marbre metal noyer nylon osier papier pierre pin plastique polyester porcelaine resine rotin satin silicone soie teck toile velours verre',
  'aluminium bamboe beuken canvas eiken fluweel gietijzer glas glazen grenen hout houten ijzer ijzeren jute karton katoen katoenen keramiek keramische koper koperen kunststof latex leder leer leren linnen marmer messing metaal metalen notenhout papier plastic porselein rotan rubber rvs satijn siliconen staal stalen steen stenen suede teak vilt wol wollen zijde zijden',
);
/** How a thing works, and what it is with or without. */
const MANNERS = set(
  'automatic battery bluetooth cordless corded digital diesel electric electronic foldable inflatable manual mechanical petrol rechargeable solar wired wireless waterproof clumping unscented scented sugarfree decaffeinated vegan vegetarian gluten dairy wholemeal salted unsalted sweet dry medium mature mild hot spicy sparkling still expansion refill refills bass left handed',
  'automatique batterie bluetooth decafeine diesel digital electrique electronique essence gluten gonflable lactose manuel manuelle mecanique numerique parfume pliable pliant pliante rechargeable recharge recharges sans solaire vegan vegetal vegetarien complet doux douce sec seche demi brut sale sucre piquant extension frontal frontale gaucher gauchere',
  'accu automatisch batterij bluetooth cafeinevrij decafe diesel digitaal digitale draadloos draadloze elektrisch elektrische elektronisch gluten glutenvrij handmatig inklapbaar lactosevrij mechanisch navulling navullingen oplaadbaar opblaasbaar opvouwbaar suikervrij vegan vegetarisch vegetarische volkoren zonder zoet zoete droog droge vaste uitbreiding linkshandig linkshandige benzine zonneenergie',
);

/** True for a folded word by which variants of one thing differ. */
export function isVariantDimension(word: string): boolean {
  return (
    TASTES.has(word) ||
    MATERIALS.has(word) ||
    MANNERS.has(word) ||
    shadesIn([word]).size > 0 ||
    (rankOf(word) !== undefined && word.length > 1) ||
    isVariantWord(word) ||
    isQuality(word) ||
    isAskedForm(word) ||
    isForOneAudience(word) ||
    isAnimal(word) ||
    formIn(word) !== undefined
  );
}

/** True if a part of a turn says a size, a variant or another product, and not only what kind of thing is meant. */
export function narrows(text: string, sku: string, finder: ProductFinder): boolean {
  const { variants, language } = finder;
  const { words, numbers, quantity } = finder.find(text);
  const isOwn = (word: string): boolean => variants.hasLike([sku], word);
  const isOthers = (word: string): boolean =>
    word.length > 3 &&
    !commonWords(language).has(word) &&
    !isTalk(word) &&
    variants.withWord(word, false).some(each => each !== sku) &&
    !variants.wordsOf(sku).some(own => isSameWord(own, word));
  return (
    quantity !== null ||
    numbers.some(({ value }) => value !== '1' && !variants.hasNumber([sku], value)) ||
    words.some(word => (isVariantDimension(word) && !isOwn(word)) || isOthers(word))
  );
}
