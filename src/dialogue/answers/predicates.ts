/**
 * Whether the clause about a product asks another thing than whether it can be had: what it does, what it is like, which of two
 * is better, what the shop does beside selling. No row says it, so that the row of the product is no answer to it.
 *
 * Of "it" and "you" any verb asks something else that is none of having, selling and coming in; behind the name of a product,
 * which may be longer than what was found of it, only a verb that is known to.
 */

/** One language's questions, matched on folded words in which a product is `xx`. */
interface Predicates {
  /** Questions of something else. */
  readonly other: RegExp;
  /** Questions whether a thing can be had: beside one of these, that part is answered. */
  readonly stock: RegExp;
  /** How a question begins of which a product is the subject. */
  readonly begins: RegExp;
  /** Words of having and coming in: without any of them such a question asks something else. */
  readonly having: RegExp;
}

const words = (...lines: readonly string[]): string => lines.join(' ').split(' ').join('|');
const any = (...patterns: readonly string[]): RegExp => new RegExp(`\\b(?:${patterns.join('|')})\\b`, 'g');

/** What English "it" and "they" do that has to do with stock. */
const EN_COMES = words(
  'be been come came arrive ship get got take return sell exist land do have had stock keep carry still also ever definitely usually normally',
  'just not even go appear reappear make turn reach show possibly probably please say mean order happen suffice work and or but then today',
  'tomorrow too as in again back now there here soon cost if when any the a an that this it mind run only actually really all stop hold count like look need want',
);
/** What "you" do in a shop. */
const EN_SHOP = words(
  'have got sell stock carry keep do know think expect get supply hold order offer reckon want mind happen need see say mean remember believe',
  'still also ever even currently normally actually by maybe possibly perhaps guys lot people all already just usually at in or and please',
  'really import make not always generally only never then any the a it that them take reserve call know say understand hear live speak find like look restock',
);
const EN_ACTS = words(
  'make help suit fit work last hurt sting cause taste smell contain include weigh hold fold connect charge run leak shrink fade stain rust burn cut cover',
  'support treat relieve stop protect clean remove kill attract repel need require use suffer give upset affect interact react count qualify match go play store',
  'leave send take grow burn brew boil toast bake fry blend slice stand sleep stay drain record print scan track heat cool dry wash float bend stretch block dissolve absorb feel look sound perform compare expire keep',
);
const EN_LIKE = words(
  'good better best bad worse worst nice nicer safe safer suitable stronger weaker comfortable reliable durable waterproof washable toxic poisonous addictive',
  'vegan vegetarian halal kosher organic natural compatible allowed legal recyclable rechargeable refillable dangerous genuine authentic noisy loud quiet quieter sharp soft softer',
  'effective efficient sturdy sturdier lighter heavier faster slower easier harder easy breathable edible flammable scented fragrance sugar gluten lactose dairy caffeine worth similar different healthy meant supposed',
  'designed intended drowsy prescription hypoallergenic fireproof adjustable foldable portable',
);
const EN_IT = '(?:it|they|this|that|these|those|this one|that one|those ones|(?:he|she))';
const EN_XX = '(?:(?:the|that|this|these|those|your) )?(?:[a-z0-9]+ ){0,2}xx(?: [a-z0-9]+)?';
const EN_AUX = '(?:does|do|did|will|would|can|could|should|might|doesn t|don t|won t|wouldn t)';
const ENGLISH: Predicates = {
  other: any(
    `${EN_AUX} ${EN_IT} (?!(?:${EN_COMES})\\b)[a-z]{3,}`,
    `${EN_AUX} ${EN_IT} take (?:the|an?|any|[a-z]+ batteries)\\b(?! (?:(?:long|little|good) )?(?:while|time|days?|weeks?|months?|year|bit|moment|lot))`,
    `(?<!\\b(?:you|they) (?:[a-z]+ )?)(?:does|do|did|will|would|can|could) ${EN_XX} (?:${EN_ACTS})(?! (?:in|back|out|available)\\b)`,
    `(?:do|don t) you (?!(?:${EN_SHOP})\\b)[a-z]{3,}`,
    '(?:would|could|can) you (?:recommend|suggest|advise|explain|describe|choose|pick)',
    `(?:is|are|was|were|isn t|aren t|be) (?:${EN_IT}|${EN_XX})(?: (?:any|so|very|really|much|also|actually|still|as|quite|a bit|the|all|not))* (?:${EN_LIKE}|all right (?:for|to|in|with)|(?:the )?same as|[a-z]+ enough)`,
    `(?:would|will) (?:${EN_IT}|${EN_XX}) be (?:${EN_LIKE}|all right (?:for|to|in|with)|[a-z]+ enough)`,
    `(?:which|what)(?: (?:ones?|of (?:them|these|those|the two|the three|your [a-z]+)))? (?:is|s|are|would be|do you think is|works?|lasts?|tastes?)(?: the| much| really)? (?:${EN_LIKE}|stronger|longer|(?:more|less|most|least) [a-z]{3,})`,
    `(?:has|have) ${EN_IT} got (?!(?:back|in|here|any left|more)\\b)(?:an? |any |some )?[a-z]{3,}(?: [a-z]{3,})? (?:in|on|inside|with)\\b`,
    'the same (?:[a-z]+ )?as|the same thing',
    '(?:what s|what is) the difference|difference between|any good|(?:better|best) (?:for|than|against)|worth (?:it|buying|having)',
    `what(?: is| s| are) (?:${EN_IT}|${EN_XX}) (?:like|for|made|good|used)`,
    `what (?:does|do|will|would) (?:it|they|that|those|${EN_XX}) (?:do|taste|look|smell|come with|contain|weigh|feel)`,
    `how (?:do|does|should|would|must) (?:i|we|one|${EN_IT}|${EN_XX}) (?!(?:get|order|reserve|buy|know|find|pay)\\b)[a-z]{3,}`,
    `how (?:is|are) (?:${EN_IT}|${EN_XX}) (?:used|made|taken|applied|cleaned|powered|fitted)`,
    '(?:is|are) there (?:any |an? )?(?!(?:of|more|left|stock|other|one|ones|some|in)\\b)[a-z]+(?: [a-z]+)? (?:in|with|for) (?:it|them|that one|(?:the )?xx)(?! (?:in|left|stock|available|at)\\b)',
    'recommended|(?:you|d you|would you) (?:recommend|advise|suggest)',
  ),
  stock: any(
    '(?:in|out of) stock|have you got|(?:do|would|did) you (?:still |also |even |currently |happen to )*(?:have|sell|stock|do|carry|keep)|got any|any left|available',
    '(?:is|are) (?:it|they|that|those|one|xx) (?:still |back )?(?:in|there|left)|how many|when (?:is|are|will|do|does|can)|looking for|am after|m after|i need|could i (?:get|have|order)|can i (?:get|have|order|buy)',
  ),
  begins:
    /^(?:(?:and|so|but|oh|ok|okay|right|er|erm|um|hello|hi|morning|sorry|then|now) )*(?:does|do|did|will|would|can|could|has|should|is|are|was) (?:(?:the|that|this|these|those|your|a|an) )?(?:[a-z0-9]+ )?xx [a-z]{2,}/,
  having:
    /\b(?:in|stock|back|available|availability|obtain[a-z]*|sourc[a-z]+|here|there|left|out|com(?:e|es|ing)|arriv[a-z]+|have|has|had|got|get|getting|order[a-z]*|sell[a-z]*|sold|still|any|ready|discontinued|gone|due|expect[a-z]*|deliver[a-z]*|suppl[a-z]+|return[a-z]*|on|around|yours|one|ones|please|too|also|or|possible|now|today|tomorrow|shelf|run|reserve[a-z]*|do|when|many|same|next|soon|again|instead|need|want|after)\b/,
};

const FR_ADVISES = words(
  'conseill(?:ez|eriez|er|ais|erait) recommand(?:ez|eriez|er|erait) preferez sugger(?:ez|er) choisiriez',
);
const FR_DOES = words(
  'fait donne provoque cause aide soigne guerit soulage agit calme protege contient convient tient dure endort irrite pique colle tache gratte chauffe consomme pese mesure supporte abime',
  'resiste sert utilise remplace nettoie enleve coupe imprime enregistre constipe ronfle rend empeche contiennent font tiennent durent donnent rendent resistent conviennent',
);
const FR_LIKE = words(
  'efficaces? solides? lavables? etanches? impermeables? fiables? confortables? adaptee?s? compatibles? legere?s? leger lourde?s? meilleure?s? pires? dangereu(?:x|ses?) toxiques? naturel(?:le)?s? garantie?s? bruyante?s?',
  'silencieu(?:x|ses?) faciles? difficiles? puissante?s? resistante?s? pliables? rechargeables? jetables? vegans? halal sucree?s? fortes? forts? chaude?s? douce?s? doux mieux utiles? recommandee?s? conseillee?s? prevue?s?_pour faite?s?_pour',
).replaceAll('_', ' ');
const FR_IT = '(?:[cs]a|cela|il|elle|ils|elles|xx|est ce que [cs]a)';
const FR_DAYS =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|noel|paques|(?:le |la |cette )?(?:semaine|mois|week)';
const FRENCH: Predicates = {
  other: any(
    `(?:vous|me|nous|m|vous me|vous nous) (?:les? |la |l |en |y )*(?:${FR_ADVISES})`,
    `(?:${FR_ADVISES}) vous`,
    `${FR_IT} (?:ne |n |y |me |te |vous |nous |les? |la |l |se |s |en )*(?:${FR_DOES})(?! (?:combien(?! de temps)|longtemps|deja|encore|toujours|un (?:moment|bail)|[a-z0-9]+ (?:fois|jours?|semaines?|mois|heures?|minutes?|ans?)|partie|plus partie|aucun doute|rien|pareil|du bien|quoi(?:$| (?:en stock|chez vous|niveau|cote|question|pour (?:la|le|les|demain|samedi))))\\b)`,
    `(?:[cs]a|cela|il|elle|ils|elles|xx) (?:marche|fonctionne|va|passe|rentre)(?:nt)? (?:avec|sur|contre|bien|sans|sous|en (?:cabine|machine)|au |a la )`,
    '(?:ca|il|elle|ils|elles|xx) (?:se|s) (?!il\\b|trouv|vend|command|appel|(?:fait|fabrique|font|fabriquent) (?:encore|toujours|plus|pas))[a-z]+',
    `(?:est ce que c est|c est|il est|elle est|ils sont|elles sont|est il|est elle|sont ils|sont elles|xx est|xx sont) (?:plus |moins |assez |trop |vraiment |aussi |tres |bien |vachement )*(?:${FR_LIKE})(?! (?:si|comme [cs]a)\\b)`,
    // "C'est bon à mettre sur un bébé", "c'est bien pour la toux": what it is good for, whatever is named behind.
    `(?:c est|ce serait|c etait|(?:est ce que )?${FR_IT} est) (?:pas |plus |assez |vraiment |aussi |tres |quand meme )*(?:bon(?:ne)?s?|bien|mal|mauvaise?s?|top|super|ideal) (?:a (?!(?:command|reserv|achet|ven|pren|pay|avoir|savoir|livr|pass|retir)[a-z]*)[a-z]{2,}(?:er|re|ir)\\b|(?:sur|contre|avec|chez|dans) |pour (?!(?:moi|vous|nous|demain|${FR_DAYS}|(?:le |la |l |les |du |de la |des )?xx)\\b))`,
    '(?:lequel|laquelle|lesquel(?:le)?s) (?:[a-z]+ ){0,4}(?:mieux|meilleure?s?|plus|moins|choisir|prendre)',
    'entre [a-z0-9 ]{1,60} (?:lequel|laquelle)',
    '(?:la |le )?meme (?:chose |produit |truc )?que',
    '(?:quelle (?:est la )?|la )difference|c est quoi le mieux|qu est ce qui est (?:le )?mieux|mieux (?:que|pour|contre)|meilleure?s? (?:que|pour|contre)|vaut (?:mieux|le coup|la peine)',
    'comment (?:[cs]a (?:marche|fonctionne|s|se|prend)|on (?!peut)[a-z]+|s [a-z]+|se [a-z]+|utiliser|il faut|faut il|fonctionne|marche)|pourquoi|a quoi (?:[cs]a )?sert|qu est ce que vous (?:me |nous )?(?:conseill[a-z]+|recommand[a-z]+|pensez)',
  ),
  stock: any(
    '(?:vous (?:en |l |les |le |la )?(?:avez|auriez|vendez)|avez vous|auriez vous|vendez vous) (?!(?:la|une|des) livraison)|en stock|disponibles?|il (?:vous )?en reste|il me (?:faut|faudrait)|je cherche|je voudrais|combien (?:il )?(?:vous )?en|quand',
  ),
  begins:
    /^(?:(?:et|mais|bon|bonjour|alors|donc|euh|ok|oui|dites) )*est ce qu(?:e|) (?:(?:le|la|les|l|un|une|votre|vos|ce|cette|ces) )?(?:[a-z0-9]+ )?xx [a-z]{2,}/,
  having:
    /\b(?:stock|dispo[a-z]*|rupture|rest[a-z]+|avez|auriez|aurez|avoir|rev[ie][a-z]+|retour[a-z]*|rentr[a-z]+|arriv[a-z]+|command[a-z]+|livr[a-z]+|trouv[a-z]+|vend[a-z]*|exist[a-z]+|encore|toujours|la|magasin|rayon|aussi|quand|prevu[a-z]*|possible|y|va|sera|combien)\b(?! (?:plie|lave))/,
};

const NL_DOES = words(
  'helpt helpen werkt werken past passen veroorzaakt veroorzaken bevat bevatten smaakt smaken ruikt ruiken weegt wegen krimpt krimpen lekt lekken beschermt geneest verlicht stopt prikt brandt kleurt',
  'plakt roest verkleurt verwarmt koelt snijdt print trekt blijft kleeft slijt verslaat',
);
const NL_LIKE = words(
  'goed goede beter best beste slecht slechter veilig veiliger geschikt geschikter sterker zwakker stil stiller luid zwaar lichter waterdicht wasbaar giftig verslavend gevaarlijk betrouwbaar duurzaam makkelijk moeilijk',
  'handig comfortabel stevig steviger scherp zacht zachter warm vegan veganistisch vegetarisch halal biologisch natuurlijk glutenvrij suikervrij lactosevrij oplaadbaar hervulbaar opvouwbaar verstelbaar waard anders effectief gezond ongezond zuinig zuiniger bedoeld verkleurd echt(?!\\s[a-z])',
);
const NL_IT =
  '(?:die|dat|dit|het|hij|ze|zij|deze|(?:(?:de|het|die|dat|zo n|een) )?(?:[a-z0-9]+ ){0,2}xx(?: [a-z0-9]+)?)';
const DUTCH: Predicates = {
  other: any(
    `(?:krijg|krijgt|word|wordt) (?:je|men|ik|u) (?:daar|er|hier)(?: ook)? (?!(?:nog|weer|ook|binnenkort|meer|wat|volgende|deze|nieuwe|een doos|nooit)\\b)(?:[a-z]+ ){0,5}van`,
    `(?:word|wordt) (?:je|men|ik|u|mijn [a-z]+) (?:[a-z]+ ){0,3}(?:van|door) (?:die |de |dat |het )?(?:xx|hem|ze)`,
    `(?:${NL_DOES}) ${NL_IT}`,
    `(?:maakt|geeft|doet) ${NL_IT} (?:je |u |ook |wel |dan )*(?:[a-z]+)`,
    '(?:raadt?|raden|adviseert|adviseren|adviseer|beveelt|bevelen|kiest|prefereert) (?:u|je|jullie)|aanraden|aanbevelen|aan te raden|zou (?:u|je|jij) (?:[a-z]+ )*(?:nemen|kiezen|adviseren)',
    `welke?(?: van (?:de|die) (?:twee|drie)| van die| van beide)? (?:is|zijn|werkt|helpt|vindt u|vind je)(?: er)?(?: het| de| nou| dan| eigenlijk)* (?:${NL_LIKE}|langst)`,
    'hetzelfde (?:[a-z]+ )?als',
    'wat is (?:er )?(?:het |dan het |nu het )?(?:verschil|beter|beste)|verschil tussen|(?:beter|best|goed|geschikt|helpt|werkt) (?:voor|tegen|dan|bij)',
    `(?:is|zijn) ${NL_IT} (?:ook |wel |nou |dan |erg |echt |een beetje |net zo |even |heel |niet )*(?:${NL_LIKE})`,
    `hoe (?:gebruik|gebruikt|werkt|neem|smeer|installeer|monteer|was|bewaar|moet|moeten|maak|zet|plaats|vul)(?:t)? (?:je|ik|men|u|${NL_IT})`,
    'hoe (?!lang|laat|snel|zit|heet|kom|krijg|bestel|gaat|vaak|veel)[a-z]+ (?:je|ik|men) ',
    'hoe ?lang (?:moet|mag|kan|doe|doet) (?:je|u|men|dat|die|het|ze|hij|de|een)',
    'zit(?:ten)? er (?!nog|weer|ook nog)(?:[a-z]+ ){1,3}(?:in|op|bij) ',
    'hoeveel [a-z]+ (?:heeft|hebben) (?:(?:de|het|die|dat|zo n) )?(?:[a-z0-9]+ )?xx|wat doet (?:de |het |die )?xx',
    'waarom|waarvoor (?:is|dient|gebruik)|waar (?:dient|is|zijn) (?:die|dat|het|ze) voor|heeft (?:die|hij) (?:een|ook een)',
  ),
  stock: any(
    '(?:heeft|hebt|hebben|heb) (?:u|je|jullie|ge)|op voorraad|leverbaar|verkoopt|verkopen|ik zoek|ik ben op zoek|ik wil graag|zijn er nog|is er nog|hoeveel (?:heeft|hebt|hebben|heb|zijn|liggen|stuks)|wanneer',
  ),
  begins:
    /^(?:(?:en|maar|oh|oke|goed|eh|hallo|hoi|dag|nou|dus|ja|goedemorgen|goedemiddag) )*(?:is|zijn|was|[a-z]{3,}t) (?:(?:de|het|die|dat|deze|dit|zo n|een) )(?:[a-z0-9]+ )?xx [a-z]{2,}/,
  having:
    /\b(?:er|voorraad|leverba[a-z]*|beschikba[a-z]*|verkrijgba[a-z]*|binnen[a-z]*|terug[a-z]*|over|weer|nog|komt|komen|he[be][a-z]+|krijg[a-z]*|bestel[a-z]*|verko[a-z]+|koop|kopen|lever[a-z]*|ligt|liggen|staat|staan|zoek[a-z]*|wil|wou|nodig|uitverkocht|gestopt|gestaakt|ook|al|klaar|gereserveerd|wanneer|hoeveel|wat|laat|wacht|niet|want|met|echt|eerst|goed|graag|liefst|dezelfde|die)\b/,
};

const PREDICATES: Readonly<Record<string, Predicates>> = { en: ENGLISH, fr: FRENCH, nl: DUTCH };

/**
 * True if a turn asks something of a product, or of the shop, that is not whether it can be had, and not that as well.
 *
 * @param said the folded words of a turn, those of a product's name as one `xx`
 */
export function asksOtherThing(said: string, language: string): boolean {
  const predicates = PREDICATES[language];
  if (predicates === undefined) return false;
  const { other, stock, begins, having } = predicates;
  const begun = begins.exec(said)?.[0];
  if (begun !== undefined && !having.test(said.replace(/^.*?xx/, ''))) return true;
  const rest = said.replace(other, ' | ');
  return rest !== said && rest.search(stock) < 0;
}
