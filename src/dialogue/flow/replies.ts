/** Short replies: yes, no, a person please. The same cues that the answer line knows. */
import { cuesOf } from '../answers/cues.js';
import { plain } from '../answers/plain-text.js';

/** Ways to agree that begin with other words than yes, or with those of a no. */
const AGREED: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:that s|that is|it s|it is|yes it)(?: (?:right|correct|it|true|fine|good))?|i (?:do|am|did|would)|no (?:problem|worries)|not a problem|certainly|definitely|indeed|true|perfect|alright|all right|sounds good|you (?:got|have) it|that s what i (?:want|mean|said)|m+ ?hm+)$/,
  fr: /^(?:(?:c est|cela est)(?: bien)? (?:juste|[cs]a|exact|correct|vrai|celui la|celle la|parfait)|bien (?:sur(?: que oui)?|entendu)|entendu|parfait|evidemment|effectivement|certainement|[cs]a marche|affirmatif|pas de (?:probleme|soucis?))$/,
  nl: /^(?:(?:dat|het) (?:is|klopt)(?: (?:juist|goed|zo|correct|waar|in orde))?|jazeker|correct|juist|natuurlijk|tuurlijk|uiteraard|akkoord|perfect|in orde|is goed|doe maar|geen probleem|helemaal(?: juist| goed)?|absoluut|jep|yep)$/,
};

/** Ways to say no that begin with other words, even with those of a yes. */
const DENIED: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:that s|that is|it s|it is|this is) (?:wrong|incorrect|false|not)(?: (?:right|correct|it|true|that|the one))?|(?:that|it|this) isn t(?: (?:right|correct|it|true))?|(?:of course|absolutely|certainly|definitely|sure|surely) not|not (?:at all|really|quite|right|correct|true|that one)|i (?:don t|do not|did not|didn t|wouldn t)(?: think so)?|wrong|incorrect|never|neither(?: of (?:them|those|these|the two))?|none of (?:them|those|these))$/,
  fr: /^(?:(?:(?:ce|[cs]a|cela) n est|c est) pas (?:[cs]a|cela|juste|exact|correct|vrai|celui la|celle la)(?: du tout)?|c est (?:faux|inexact|incorrect)|(?:absolument|surement|certainement|surtout|vraiment|tout a fait) pas|pas (?:du tout|vraiment|[cs]a|celui la|celle la|tout a fait|exactement)|bien sur que non|faux|jamais|negatif|aucun(?:e)?(?: des deux)?|ni l un ni l autre|ni l une ni l autre)$/,
  nl: /^(?:(?:dat |het )?klopt (?:(?:helemaal|echt|toch) )?niet(?: helemaal)?|(?:dat|het) is (?:niet (?:juist|goed|zo|correct|waar)|fout|verkeerd|onjuist)|(?:helemaal|zeker|absoluut|natuurlijk) niet|niet (?:juist|goed|correct|waar|die|deze|helemaal)|niet echt|geen van (?:beide|beiden|de twee)|fout|verkeerd|nooit)$/,
};

/** Words that say neither, before one that does: "ah non", "mais oui", "allez ja". */
const LEADS: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:ah|oh|well|hm+|right) )+/,
  fr: /^(?:(?:ah|oh|ben|bah|mais|eh bien|hm+) )+/,
  nl: /^(?:(?:ah|oh|ach|och|nou|allez|maar|hm+) )+/,
};

/** A yes that a denial follows is the caller's "I hear you": "ja dat klopt niet". */
const HEARD: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:yes|yeah|yep) )+/,
  fr: /^(?:(?:oui|ouais|si) )+/,
  nl: /^(?:(?:ja|jawel|jaja) )+/,
};

/** True if the caller asks for a person. */
export function asksForOperator(text: string, language: string): boolean {
  return cuesOf(language).acts.operator.test(folded(text, language));
}

/** Yes or no, if the reply is either. */
export function yesOrNo(text: string, language: string): 'yes' | 'no' | undefined {
  const said = without(LEADS[language], folded(text, language));
  const { yes, no } = cuesOf(language).acts;
  if (DENIED[language]?.test(without(HEARD[language], said))) return 'no';
  if (AGREED[language]?.test(said)) return 'yes';
  if (no.test(said)) return 'no';
  return yes.test(said) ? 'yes' : undefined;
}

/** Place of what was chosen from two that were read out: 0 or 1. */
export function ordinalIn(text: string, language: string): number | undefined {
  const said = folded(text, language);
  const place = cuesOf(language).ordinals.findIndex(pattern => pattern.test(said));
  if (place < 0) return undefined;
  return place === 0 ? 0 : 1;
}

function without(lead: RegExp | undefined, said: string): string {
  return lead === undefined ? said : said.replace(lead, '');
}

function folded(text: string, language: string): string {
  return plain(text, cuesOf(language).fillers);
}
