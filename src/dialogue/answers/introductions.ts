/**
 * How callers say who they are before they ask: "hello, Ridgeway Primary here", "bonjour, c'est l'école Jean Moulin", "met
 * bakkerij Vos". Their names are of no product.
 */
import type { Run } from './clause.js';
import { boundsIn } from './talk-of-callers.js';

const set = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap(line => line.split(' ')));

/** How a call begins. */
const GREETINGS = set(
  'hello hi hey good morning afternoon evening goodmorning hiya yes yeah oh er um uh right sorry',
  'bonjour bonsoir salut allo oui ah euh rebonjour madame monsieur',
  'hallo hoi dag goedemorgen goedemiddag goedenavond goeiemorgen goeiemiddag goeienavond goeiedag ja eh goede morgen middag avond',
);
/** Behind a greeting, who is calling. */
const OPENINGS: Readonly<Record<string, RegExp>> = {
  en: /^(?:it s|it is|this is|you re (?:speaking|talking) (?:to|with)|i m (?:calling|ringing|phoning) from|(?:calling|ringing|phoning) from) (?!(?:about|for|regarding|to|in|on|not)\b)/,
  fr: /^(?:ici|(?:c est|vous etes avec|je suis)) (?!(?:pour|de|du|que|qui|a|au|pas|bien|possible|combien|quand)\b)/,
  nl: /^(?:u spreekt met|je spreekt met|(?:hier )?met) (?!(?:de|het|een|die|dat)\b)/,
};
/** What a caller may be or work for, by which one's own name is known from that of a thing. */
const CALLERS = set(
  'primary school academy college nursery university salon garage clinic surgery pharmacy chemist practice office offices restaurant hotel cafe inn arms pub bakery butchers farm stables motors builders plumbing electrics joinery carpentry construction landscaping gardens catering events church hospital hospice centre studio vets library club company services solutions doctor nurse mrs mr miss ms',
  'ecole college lycee creche universite salon garage cabinet clinique pharmacie restaurant hotel cafe bar brasserie boulangerie boucherie patisserie traiteur ferme mairie entreprise societe atelier agence association club centre hopital maison bibliotheque institut camping docteur madame monsieur maitre chantier etablissements ets',
  'school basisschool college creche universiteit salon kapsalon garage kliniek praktijk apotheek restaurant hotel cafe eetcafe bakkerij slagerij boerderij manege bouw bouwbedrijf aannemer hovenier hoveniersbedrijf loodgieter installatiebedrijf schildersbedrijf timmerbedrijf camping kerk ziekenhuis centrum atelier bibliotheek vereniging club bedrijf firma mevrouw meneer dokter huisarts tandarts dierenarts',
);
const HERE = 'here';
const DEFINITE = set('the le la les l de het');
const MOST_WORDS = 6;

/**
 * The words of a turn with which a caller says who is calling; an empty run if none do.
 *
 * @param named where products are named: no introduction reaches into a name
 */
export function introduction(words: readonly string[], language: string, named: readonly Run[]): Run {
  const start = words.findIndex(word => !GREETINGS.has(word));
  const first = Math.min(words.length, ...named.map(([from]) => from));
  if (start < 0 || first <= start) return [0, 0];
  const here = words.indexOf(HERE, start);
  if (language === 'en' && here > start && here < first && here - start <= MOST_WORDS - 1)
    return [start, here + 1];
  const opening = OPENINGS[language]?.exec(words.slice(start).join(' '))?.[0];
  if (opening === undefined) return [0, 0];
  const from = start + opening.trim().split(' ').length;
  const to = endOf(words, from, language, first);
  const isCaller = words.slice(from, to).some(word => CALLERS.has(word)) || GREETINGS.has(words[to] ?? '');
  return isCaller && to - from <= MOST_WORDS ? [start, to] : [0, 0];
}

// Up to a greeting, another clause, or the article of what is asked for.
function endOf(words: readonly string[], from: number, language: string, first: number): number {
  const bounds = boundsIn(language);
  const isEnd = (word: string, at: number): boolean =>
    at > from + 1 && (GREETINGS.has(word) || bounds.has(word) || (language === 'fr' && DEFINITE.has(word)));
  const end = words.findIndex((word, at) => at < first && isEnd(word, at));
  return end < 0 ? first : end;
}
