/**
 * What a thing is good for: whether it suits a child of five, goes in the dishwasher, works on induction, how many one may
 * take a day. No row says it, and the numbers in such a question are no quantities.
 */
import type { Act } from './acts.js';

/** What is asked of a thing's use in one language; matched on folded words without those of names. */
interface Uses {
  /** What it can be used for, where and by whom. */
  readonly use: RegExp;
  /** How much of it is taken. */
  readonly dose: RegExp;
  /** What is wrong, and what to do about it; beside a thing that is asked for it is why. */
  readonly advice: RegExp;
  /** How a thing is asked for. */
  readonly wanted: RegExp;
}

const any = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(`\\b(?:${patterns.map(({ source }) => source).join('|')})\\b`);

const ENGLISH: Uses = {
  use: any(
    /(?:can|could|may) (?:it|they|these|those|the [a-z]+) (?!(?:be |still |also )*(?:order|reserv|deliver|ship|post|sent|send|bought|had|here|in\b|back|ready|available|collected|picked|held|kept|put|get|got|come|arrive|do\b|wait|have))[a-z]+/,
    /(?:can|could|should|may|do|must) (?:i|you|we|one) (?:put|use|wash|clean|play|wear|eat|drink|run|mix|paint|cut|cook|leave|hang|carry|ride|charge|plug|fold|store|freeze) (?:it|them|these|those|the [a-z]+)(?! (?:aside|by|away|back|down|through|up|on (?:one side|hold|order)|to one side|in the post|for me))/,
    /(?:will|would|does|do|did) (?:it|they|this|that|these|those|one|the [a-z]+) (?:suit|fit|wash|shrink|shed|fade|stain|melt|bend|rust|smell|taste|carry|support|bear|lift|seat|hurt|sting|stretch|leak|scratch|(?:go|do|work) (?:with|in|on|under|over|through|well|for|as|without)|run on|last (?:long|a|for)|make (?:you|me|him|her|them|a)|hold (?:a|my|up|[a-z]+ (?:kilos|litres)))/,
    /(?:is|are|would|will) (?:it|they|this|that|these|those)(?: be)? (?:(?:all right|alright|right|fine|any good|difficult|hard|easy|meant) (?:for|to|with|in)|enough (?:for|to)|[a-z]+ enough (?:for|to)|too (?!late|long|soon|early|bad|much)[a-z]+ (?:for|to))/,
    /(?:am i|are we|is (?:he|she|it)|would it be) (?:right|ok|okay|all right|alright|fine|allowed|safe|wise) to (?!(?:order|reserve|buy|collect|come|pop|ring|call|pick|ask|send|get|pay|return)\b)[a-z]+/,
    /(?:is|isn t) (?:that|it)(?: (?:right|correct))?(?: for)? the (?:height|width|length|depth|weight|thickness|capacity)/,
    /(?:what|which) ages?|age range/,
    /(?:get|getting|(?:can|could|to) (?:i |you |we )?have) (?:it|them|these|those|this|that|my [a-z]+) (?!(?:order|deliver|reserv|ship|post|wrapp|collect|restock|reorder|return|need|pick)[a-z]*ed)(?:[a-z]{3,}ed|restrung|cut|done up)\b/,
    /how many (?:[a-z]+ )*(?:do|does|should|must|would|will) (?:i|you|we|one|it|they|that|this|these) (?:need|put|use|apply|give|require)/,
    /(?:do|does|would|will|should) (?:i|you|we|it|they|that) (?:also |still )?need (?:(?:an?|any|some)\b|(?:with|under|before))/,
    /(?:will|would|does|do|could) (?:it|they|this|that|these|those) (?:make|hurt|harm|damage|ruin) (?:my|our|the|your|his|her)/,
    /(?:do|does|will) (?:it|they|these|those) (?:come up|run|fit) (?:small|big|large|narrow|wide|true)/,
    /(?:in|into|on|through) (?:the |a |an |my )?(?:dishwasher|microwave|oven|freezer|hob|induction|tumble dryer|dryer|washing machine|wash)/,
  ),
  dose: any(
    /how (?:many|much) (?:[a-z]+ )?(?:can|may|should|must|do) (?:i|we|you|he|she|they) (?:take|give|use)/,
    /how (?:many|much|often) (?:[a-z]+ )?(?:a|per|each|every) (?:day|dose|week)/,
    /how often (?:do|should|must|can) (?:i|you|we)/,
  ),
  advice: any(
    /(?:is|are) (?:it|this|that|they|those) (?:normal|serious|dangerous|harmful)(?! (?:size|one|version))/,
    /what (?:do you|would you|can you) (?:advise|recommend|suggest)|what (?:should|can|do) i (?:do|give|use|put)|anything (?:i|we|you) can do/,
    /what (?:is|s) (?:wrong|the matter) with|why (?:do|does|did|is|are|won t|don t|doesn t|isn t)/,
    /(?:my|the|his|her|its|their) [a-z]+ (?:hurts?|stings?|itch(?:es)?|aches?|burns?|(?:is|are|go|goes|turn|turns|get|gets) (?:all |very )?(?:red|sore|itchy|swollen|yellow|brown|ill|sick|limp|mouldy))/,
  ),
  wanted: any(
    /have you|do you (?:have|sell|stock|do|keep)|got any|looking for|i m after|i (?:need|want)|i d like|(?:in stock|available)|can i (?:get|have|buy|order)/,
  ),
};

const FRENCH: Uses = {
  use: any(
    /conviendr[a-z]+/,
    /(?:ca|cela|il|elle|ils|elles) (?:va|vont|irai(?:t|ent)|passe(?:nt)?|marche(?:nt)?|fonctionne(?:nt)?) (?:au|a la|aux|sur|avec|sans|sous|pour (?:une?|des|mon|ma) |dans (?!(?:le|la) (?:semaine|mois|journee|matinee)|combien|les? (?:jours?|mois)))/,
    /(?:ca|cela|il|elle|ils|elles) (?:rentre(?:nt)?|tien(?:t|nent)) (?:sur|sous|combien de |dans (?:un|une|mon|ma|le coffre))/,
    /(?:ca|cela|il|elle|ils|elles) (?:supporte(?:nt)?|retreci[a-z]*|bouloche(?:nt)?|deteint|deteignent|rouille(?:nt)?|endort|pique(?:nt)?|tache(?:nt)?|suffi[a-z]*|se (?:plie|range|nettoie|monte|lave|mange|boi|conserve|recharge|branche)[a-z]*)/,
    /(?:(?:on|je) peu[tx]|vous pouvez|peut on|puis je) (?:(?:en|y|le|la|les|l|lui) )*(?:mettre(?! (?:de cote|en attente))|jouer|laver|porter|utiliser|manger|boire|passer (?:au|a la|dans)|plier|monter|brancher|congeler|nettoyer|peindre|coller|cuire)/,
    /(?:ai je|j ai|on a) le droit de (?:(?:l|la|le|les|en|y) )*(?!(?:command|reserv|achet|retourn|rend|rapport|annul|echang)[a-z]+)[a-z]+(?:er|ir|re)\b/,
    /c est (?:bien|ca) (?:la|le|pour la) (?:hauteur|largeur|longueur|profondeur|poids|epaisseur|contenance)/,
    /quels? ages?|(?:partir|des l age) de [a-z]+ ans/,
    /(?:peut on|on peut|puis je|je peux|peux je|vous pouvez|pouvez vous|possible de) (?:(?:l|la|le|les|en|y|me|nous|lui) )*faire (?!(?:livrer|mettre|reserver|envoyer|garder|venir|commander|parvenir|une?|la|le|les)\b)[a-z]+(?:er|ir|re)/,
    /(?:il (?:en )?faut|faut il|on (?:en )?met|on passe) combien (?:de|d)\b(?! (?:temps|jours|semaines|mois))|combien (?:de |d )(?!temps|jours|semaines|mois)[a-z]+ (?:il faut|faut il|on met|on passe|faut|faudrait)(?! m| nous)/,
    /faut il (?:aussi )?(?:une?|des|du|de la)\b|il faut (?:une?|des|du|de la) (?:[a-z]+ )*(?:avec|avant|dessous|en dessous)/,
    /on en met combien|(?:ca|il|elle) (?:seche|prend|tient) en combien/,
    /(?:au|a la|sur|en|sous|dans (?:le|la|un|une)) (?:lave vaisselle|lave linge|micro ondes?|four|induction|seche linge|congelateur|machine)/,
  ),
  dose: any(
    /combien (?:[a-z]+ )*par (?:jour|prise|semaine)/,
    /en (?:prend[a-z]*|donn[a-z]*) combien|combien (?:[a-z]+ )*(?:prend[a-z]*|donn[a-z]*) (?:[a-z]+ )*(?:jour|journee|fois)/,
    /tous les combien|combien de fois/,
  ),
  advice: any(
    /(?:c est|est ce|serait ce|ce serait) (?:que c est )?(?:normal|grave|dangereux|inquietant|nocif)(?! (?:ou|de) (?:la|le|les))/,
    /qu est ce que je (?:fais|dois|peux|lui)|que (?:faire|dois je|puis je)|(?:vous (?:me |nous )?conseillez|conseillez vous) quoi|que (?:me |nous )?conseillez vous|d ou ca vient|pourquoi/,
    /(?:demange[a-z]*|se gratte|gratte beaucoup|vomit|vomi|diarrhee|tombe malade|est malade|yeux rouges|plaques rouges|jauni[a-z]*)/,
  ),
  wanted: any(
    /(?:vous avez|avez vous|auriez vous|vous auriez|vous vendez|vendez vous|je cherche|je voudrais|il me (?:faut|faudrait)|en stock|disponibles?|je veux|reste t il)/,
  ),
};

const DUTCH: Uses = {
  use: any(
    /(?:kan|kunnen|mag|mogen|gaat|gaan|past|passen) (?:die|dat|dit|hij|ze|het|deze|(?:de|het) [a-z]+) (?:ook |wel |gewoon |dan )*(?:in|op|onder|tegen|door) (?:de|het|een|mijn) (?!winkel|week|maand|loop|ochtend|middag|rekening|naam|post|bestelling|lijst|weekend|voorraad)/,
    /(?:kan|kunnen|mag|mogen) (?:die|dat|dit|ze|het) (?:ook |wel )?voor (?:een|mijn) (?!week|dag|maand)/,
    /(?:kan|kun|kunt|mag) (?:ik|je|men|u|(?:een|mijn) [a-z]+) (?:[a-z]+ )*(?:spelen|wassen|dragen|rijden|koken|bakken|invriezen|verven|drogen|eten|drinken)/,
    /(?:werkt|werken|pluist|pluizen|krimpt|krimpen|roest|roesten|lekt|kleurt|ruikt|smaakt|plakt|prikt|past|passen) (?:die|dat|het|hij|ze|dit|deze|de [a-z]+)/,
    /(?:is|zijn) (?:dat|het|die|ze|dit) (?:ook |wel )?(?:iets|wat|leuk|goed|geschikt|te [a-z]+|[a-z]+ genoeg) voor/,
    /is (?:dat|het) (?:toch|wel)(?: he)? (?:de|het) (?:hoogte|breedte|lengte|diepte|gewicht|dikte|inhoud)/,
    /welke leeftijd|vanaf hoe oud/,
    /(?:kan|kun|kunt|mag|kunnen|mogen|wil|wilt) (?:[a-z]+ ){0,6}laten (?!(?:liggen|wegleggen|terugleggen|bezorgen|thuisbezorgen|opsturen|reserveren|weten|leveren|bestellen|komen|sturen|klaarleggen|wegzetten|klaarzetten|vasthouden)\b)[a-z]+en\b/,
    /hoeveel (?:[a-z]+ ){0,2}(?:moet|moeten|heb|hebt|heeft|gaan|gaat|kan|mag) (?:je|ik|men|u|we|er|dat|die|het) (?:[a-z]+ )*(?:doen|nodig|smeren|gebruiken|zetten|aanbrengen|verven)/,
    /hoe lang (?:moet|mag|kan|duurt) (?:dat|het|die|je|ik|men|ze)(?! (?:ik )?(?:wachten|nog|voor(?:dat)?))(?= )/,
    /wordt? (?:je|u|ik|men) (?:daar|er|hier) (?:[a-z]+ )*van/,
    /(?:in|op|door) (?:de |een |het )?(?:vaatwasser|afwasmachine|magnetron|oven|droger|wasmachine|was|vriezer|inductie)/,
  ),
  dose: any(
    /hoeveel (?:[a-z]+ )*(?:op een dag|per dag|per keer|daags|dagelijks)/,
    /hoeveel (?:[a-z]+ )?(?:mag|moet|kan) (?:ik|je|men|hij|ze|(?:een|mijn) [a-z]+) (?:(?!bestel|koop|kopen|reserv|mee|af)[a-z]+ )*(?:nemen|slikken|innemen|geven)/,
    /hoe vaak (?:moet|mag|kan) (?:ik|je|men|u|(?:het|de|die) )/,
  ),
  advice: any(
    /(?:is|kan) (?:dat|dit|het) (?:normaal|erg|gevaarlijk|kwaad|schadelijk)(?! (?:druk|lang))/,
    /hoe (?:kan|komt) dat|waarom|wat (?:moet|kan|zou) ik (?:daaraan |eraan |daar |er )*(?:doen|geven|tegen)|wat (?:raadt|raden) (?:u|jullie|je) aan/,
    /(?:word(?:t|en)? (?:er |ze )?(?:[a-z]+ )?ziek|rode ogen|jeuk[a-z]*|(?:doet|doen) (?:zo |erg )?(?:pijn|zeer)|prikt|braakt|overgeeft)/,
  ),
  wanted: any(
    /(?:hebt u|heeft u|u heeft|hebben jullie|heb je|verkoopt u|verkopen jullie|ik zoek|op voorraad|leverbaar|ik wil|ik zou|ik had graag|is er|zijn er)/,
  ),
};

const USES: Readonly<Record<string, Uses>> = { en: ENGLISH, fr: FRENCH, nl: DUTCH };

/** The act of a turn that asks what a thing may be used for, or how much of it is taken; nothing if it does not. */
export function useAsked(words: string, language: string): Extract<Act, 'medical' | 'property'> | undefined {
  const uses = USES[language];
  if (uses === undefined) return undefined;
  if (uses.dose.test(words)) return 'medical';
  const isAdvice = uses.advice.test(words) && !uses.wanted.test(words);
  return isAdvice || uses.use.test(words) ? 'property' : undefined;
}
