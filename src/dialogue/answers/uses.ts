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
}

const any = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(`\\b(?:${patterns.map(({ source }) => source).join('|')})\\b`);

const ENGLISH: Uses = {
  use: any(
    /(?:can|could|may) (?:it|they|these|those|the [a-z]+) (?!(?:be |still |also )*(?:order|reserv|deliver|ship|post|sent|send|bought|had|here|in\b|back|ready|available|collected|picked|held|kept|put|get|got|come|arrive|do\b|wait|have))[a-z]+/,
    /(?:can|could|should|may|do|must) (?:i|you|we|one) (?:put|use|wash|clean|play|wear|eat|drink|run|mix|paint|cut|cook|leave|hang|carry|ride|charge|plug|fold|store|freeze) (?:it|them|these|those|the [a-z]+)(?! (?:aside|by|away|back|down|through|up|on (?:one side|hold|order)|to one side|in the post|for me))/,
    /(?:will|would|does|do|did) (?:it|they|this|that|these|those|one|the [a-z]+) (?:suit|fit|wash|shrink|shed|fade|stain|melt|bend|rust|smell|taste|carry|support|bear|lift|seat|hurt|sting|stretch|leak|scratch|(?:go|do|work) (?:with|in|on|under|over|through|well|for|as|without)|run on|last (?:long|a|for)|make (?:you|me|him|her|them|a)|hold (?:a|my|up|[a-z]+ (?:kilos|litres)))/,
    /(?:is|are|would|will) (?:it|they|this|that|these|those)(?: be)? (?:(?:all right|alright|right|fine|any good|difficult|hard|easy|meant) (?:for|to|with|in)|enough (?:for|to)|[a-z]+ enough (?:for|to)|too (?!late|long|soon|early|bad|much)[a-z]+ (?:for|to))/,
    /(?:what|which) ages?|age range/,
    /(?:in|into|on|through) (?:the |a |an |my )?(?:dishwasher|microwave|oven|freezer|hob|induction|tumble dryer|dryer|washing machine|wash)/,
  ),
  dose: any(
    /how (?:many|much) (?:[a-z]+ )?(?:can|may|should|must|do) (?:i|we|you|he|she|they) (?:take|give|use)/,
    /how (?:many|much|often) (?:[a-z]+ )?(?:a|per|each|every) (?:day|dose|week)/,
  ),
};

const FRENCH: Uses = {
  use: any(
    /conviendr[a-z]+/,
    /(?:ca|cela|il|elle|ils|elles) (?:va|vont|irai(?:t|ent)|passe(?:nt)?|marche(?:nt)?|fonctionne(?:nt)?) (?:au|a la|aux|sur|avec|sans|sous|pour (?:une?|des|mon|ma) |dans (?!(?:le|la) (?:semaine|mois|journee|matinee)|combien|les? (?:jours?|mois)))/,
    /(?:ca|cela|il|elle|ils|elles) (?:rentre(?:nt)?|tien(?:t|nent)) (?:sur|sous|combien de |dans (?:un|une|mon|ma|le coffre))/,
    /(?:ca|cela|il|elle|ils|elles) (?:supporte(?:nt)?|retreci[a-z]*|bouloche(?:nt)?|deteint|deteignent|rouille(?:nt)?|endort|pique(?:nt)?|tache(?:nt)?|suffi[a-z]*|se (?:plie|range|nettoie|monte|lave|mange|boi|conserve|recharge|branche)[a-z]*)/,
    /(?:(?:on|je) peu[tx]|vous pouvez|peut on|puis je) (?:(?:en|y|le|la|les|l|lui) )*(?:mettre(?! (?:de cote|en attente))|jouer|laver|porter|utiliser|manger|boire|passer (?:au|a la|dans)|plier|monter|brancher|congeler|nettoyer|peindre|coller|cuire)/,
    /quels? ages?|(?:partir|des l age) de [a-z]+ ans/,
    /(?:au|a la|sur|en|sous|dans (?:le|la|un|une)) (?:lave vaisselle|lave linge|micro ondes?|four|induction|seche linge|congelateur|machine)/,
  ),
  dose: any(
    /combien (?:[a-z]+ )*par (?:jour|prise|semaine)/,
    /en (?:prend[a-z]*|donn[a-z]*) combien|combien (?:[a-z]+ )*(?:prend[a-z]*|donn[a-z]*) (?:[a-z]+ )*(?:jour|journee|fois)/,
  ),
};

const DUTCH: Uses = {
  use: any(
    /(?:kan|kunnen|mag|mogen|gaat|gaan|past|passen) (?:die|dat|dit|hij|ze|het|deze|(?:de|het) [a-z]+) (?:ook |wel |gewoon |dan )*(?:in|op|onder|tegen|door) (?:de|het|een|mijn) (?!winkel|week|maand|loop|ochtend|middag|rekening|naam|post|bestelling|lijst|weekend|voorraad)/,
    /(?:kan|kunnen|mag|mogen) (?:die|dat|dit|ze|het) (?:ook |wel )?voor (?:een|mijn) (?!week|dag|maand)/,
    /(?:kan|kun|kunt|mag) (?:ik|je|men|u|(?:een|mijn) [a-z]+) (?:[a-z]+ )*(?:spelen|wassen|dragen|rijden|koken|bakken|invriezen|verven|drogen|eten|drinken)/,
    /(?:werkt|werken|pluist|pluizen|krimpt|krimpen|roest|roesten|lekt|kleurt|ruikt|smaakt|plakt|prikt|past|passen) (?:die|dat|het|hij|ze|dit|deze|de [a-z]+)/,
    /(?:is|zijn) (?:dat|het|die|ze|dit) (?:ook |wel )?(?:iets|wat|leuk|goed|geschikt|te [a-z]+|[a-z]+ genoeg) voor/,
    /welke leeftijd|vanaf hoe oud/,
    /wordt? (?:je|u|ik|men) (?:daar|er|hier) (?:[a-z]+ )*van/,
    /(?:in|op|door) (?:de |een |het )?(?:vaatwasser|afwasmachine|magnetron|oven|droger|wasmachine|was|vriezer|inductie)/,
  ),
  dose: any(
    /hoeveel (?:[a-z]+ )*(?:op een dag|per dag|per keer|daags|dagelijks)/,
    /hoeveel (?:[a-z]+ )?(?:mag|moet|kan) (?:ik|je|men|hij|ze|(?:een|mijn) [a-z]+) (?:(?!bestel|koop|kopen|reserv|mee|af)[a-z]+ )*(?:nemen|slikken|innemen|geven)/,
  ),
};

const USES: Readonly<Record<string, Uses>> = { en: ENGLISH, fr: FRENCH, nl: DUTCH };

/** The act of a turn that asks what a thing may be used for, or how much of it is taken; nothing if it does not. */
export function useAsked(words: string, language: string): Extract<Act, 'medical' | 'property'> | undefined {
  const uses = USES[language];
  if (uses?.dose.test(words)) return 'medical';
  return uses?.use.test(words) ? 'property' : undefined;
}
