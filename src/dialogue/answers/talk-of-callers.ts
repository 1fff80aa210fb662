/** What callers say around the thing they ask for: of themselves, of whom it is for, of what they were told. */
import { isApposed, isPraise, isTalk, isVerbBefore } from './phrase-words.js';
import { isStockVerb } from './stock-words.js';

const set = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap(line => line.split(' ')));

/** With these another clause begins: who wants it, why, and what else the caller says. */
const BOUNDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set(
    'i we he she they you it me us him them who whose that because so when where if how what is are was were do does did have has had got my our his her their',
  ),
  fr: set(
    'je j tu il elle on nous vous moi lui toi ils elles qui que car quand ou si comment est sont etait ai as a avez avons ont mon ma mes notre nos sa ses ce cette c s y n',
  ),
  nl: set(
    'ik wij we mij me hem hen u jullie hij zij ze die dat omdat want dus wanneer waar als hoe wat is zijn was waren heb hebt heeft hebben mijn ons onze er',
  ),
};
const NONE: ReadonlySet<string> = new Set();
/** What callers say of themselves, of what they were told and of what they ask for, in any sentence. */
const SAID = set(
  'forgot forgotten forget forgetting nearly almost possibly able manage sort sorted fixed turned promised wondered told heard advised assured checked confirm desperate worries hassle bother trouble luck hanging hang hold chuck pop popping swing quickly shortly immediately previously earlier recently lately currently definitely certainly honestly seriously basically literally obviously apparently supposedly specifically particularly exactly simply hardly barely mentioned texted emailed ordered reserved waited picked collect collected afternoon tonight till list listed showing shows showed appears appear double available already gone fully completely ringing calling phoning writing afraid half present moment weight length width diameter capacity',
  'quicker sooner faster whereabouts obtainable obtain source sourced sourcing procure promise promises feasible doable carry within gross',
  'risque risques risquez attendre patienter coup envisageable envisageables realisable dessus comptez allebei alletwee gestopt gestaakt haalbaar',
  'had hadden called named appelle appellent heet heten geheten genaamd eentje',
  'oublier oublie oublies oubliais oublie existe existent indique indiquent indiquait affiche affiches reliquat reliquats revient reviennent revenu revenue rentre rentres rentree rentrees resu recu recue recus recues fini finie finis finies termine terminee verifier verifiez regarder regardez renseigner renseignement amabilite gentillesse faisable jouable possible volontiers promis assure assuree confirme confirmer dites disait annonce annoncee entendu lu vu vue apparemment normalement habituellement justement absolument immediatement actuellement rapidement prochainement eventuellement simplement juste dernierement recemment fameux laisse laissez pars passe passer recuperer retirer chercher reserver demi demie force forces pointure tome numero calibre epaisseur longueur largeur diametre contenance poids mettre cote rentrer commande commandes commandee',
  'vergeten vergat bijna liggen ligt lag staan staat lukt lukken gelukt vorige vorig gehoord verteld gebeld gezegd beloofd gemaild besteld bestelde gezien gelezen gekeken nagekeken nakijken kijken controleren checken vragen vraagt weet weten blijkbaar eigenlijk normaal normaliter meestal onlangs laatst kortgeleden net zojuist binnenkort meteen direct snel spoedig waarschijnlijk misschien mogelijk vriendelijk graag zouden kunnen kunt mogen ophalen afhalen meenemen langskomen komen terug gekregen krijgen geleverd zomaar echt heel erg dringend desnoods overigens dikte lengte breedte diameter inhoud gewicht deel halve half anderhalve',
);
/** Verbs with which a clause goes on; what stands before one behind a comma is said of something else ("and Nemaslug, the slugs are having a party"). */
const VERBS = set(
  'is are was were do does did have has had est sont etait ai a avez avons ont is zijn was waren heb hebt heeft hebben',
);

/** The folded words of a language with which another clause begins. */
export function boundsIn(language: string): ReadonlySet<string> {
  return BOUNDS[language] ?? NONE;
}

/** Before what is asked for these begin a clause; behind it they only end the sentence: "le rouge alors". */
const STARTS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set('anyway'),
  fr: set('alors donc bref'),
  nl: set('toen'),
};

/** The places of a turn's folded words with which what comes behind them begins anew. */
export function startsIn(words: readonly string[], language: string): readonly number[] {
  return words.flatMap((word, at) => (STARTS[language]?.has(word) === true ? [at] : []));
}

/** True if a folded word is said in any sentence, shop or praise, and tells no thing from another. */
export function isSaidAnyway(word: string): boolean {
  return (
    SAID.has(word) ||
    isTalk(word) ||
    isPraise(word) ||
    isVerbBefore(word) ||
    isApposed(word) ||
    isStockVerb(word)
  );
}

/** True for a folded verb that goes on with what stands before it. */
export function isClauseVerb(word: string): boolean {
  return VERBS.has(word);
}
