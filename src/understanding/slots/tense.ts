/** Whether a date without a year lies behind or ahead: from the verbs and nouns around it. */
import { asideAt } from './asides.js';
import type { Utterance } from './utterance.js';

/** Where the participle may stand this far from its auxiliary, it may stand before it too. */
const NEXT = 4;

/** How much a word of another clause counts. */
const OTHER_CLAUSE = 0.15;

/** Words of a number between a thing and its day: "my order 5520 0187 of 28 April". */
const LONGEST_NUMBER = 12;

/** Words from "you were meant to" to the verb that goes with it. */
const MODAL_REACH = 3;

/** How far from the date a word still counts. */
const REACH = 14;

/**
 * True if the words around a date speak of the past.
 *
 * Every cue counts by its closeness, those before the date more than those after it. Without any cue the date lies
 * ahead: most dates without a verb answer "when shall we come?".
 */
export function speaksOfPast(u: Utterance, from: number, to: number): boolean {
  const balance = tenseAround(u, from, to);
  return balance < 0 || (balance === 0 && isOfItsDay(u, from));
}

/** Below nought if the words around speak of the past, above it if of the future; nought without any cue. */
export function tenseAround(u: Utterance, from: number, to: number): number {
  let balance = 0;
  let phraseEnd = 0;
  const clauses = clausesOf(u);
  for (let i = Math.max(0, from - REACH); i < Math.min(u.keys.length, to + REACH); i++) {
    // A word inside a phrase says what the phrase says: "was due" is past, though "due" alone is not.
    if (i < phraseEnd || (i >= from && i < to)) continue;
    if (i === to && linksDays(u, i)) continue;
    const aside = asideAt(u, i);
    if (aside !== undefined) {
      phraseEnd = aside.resumed;
      continue;
    }
    const correction = u.language.cues.corrections.match(u.keys, i);
    if (correction !== undefined && correction.to > i + 1) {
      // "Ou plutôt" says nothing of when.
      phraseEnd = correction.to;
      continue;
    }
    const distance = i < from ? from - i : (i - to + 1) * 1.5;
    if (clauses[i] !== clauses[from] && u.language.calendar.pastThings.has(u.keys[i] ?? '')) continue;
    const tense = tenseOf(u, i);
    const apart = clauses[i] === clauses[from] ? 1 : OTHER_CLAUSE;
    balance += (apart * tense) / (1 + distance);
    phraseEnd = i + Math.abs(tense);
  }
  return balance;
}

/** The number of the clause that each word stands in. */
function clausesOf(u: Utterance): readonly number[] {
  return u.once('clauses', 0, () => {
    let clause = 0;
    return u.keys.map((_, at) => {
      if (at > 0 && (u.language.calendar.clauses.match(u.keys, at) !== undefined || endsSentence(u, at)))
        clause += 1;
      return clause;
    });
  });
}

function endsSentence(u: Utterance, at: number): boolean {
  return /[.;!?]/.test(u.text.slice(u.words[at - 1]?.end, u.words[at]?.start));
}

/** "Your call of the nineteenth": what is known by its day has been. */
function isOfItsDay(u: Utterance, from: number): boolean {
  const { calendar, cues } = u.language;
  const link = [from - 1, from - 2].find(at => calendar.ofDay.has(u.keys[at] ?? ''));
  if (link === undefined || (link === from - 2 && !cues.articles.has(u.keys[from - 1] ?? ''))) return false;
  // "My order 5520 0187 of the nineteenth".
  let noun = link - 1;
  while (link - noun < LONGEST_NUMBER && u.numbersAt(noun).length > 0) noun -= 1;
  return cues.ordinalCues.has(u.keys[noun - 1] ?? '') && u.beginsNoun(noun);
}

/** "Van maandag tot woensdag": a word between two days says nothing of the first. */
function linksDays(u: Utterance, at: number): boolean {
  const { weekdays, relativeDays } = u.language.calendar;
  return (
    u.isFunctionWord(at) && [weekdays, relativeDays].some(days => days.match(u.keys, at + 1) !== undefined)
  );
}

/** Below nought for words of the past, above it for words of the future. */
function tenseOf(u: Utterance, at: number): number {
  const { past, future, pastForm, futureForm } = u.language.calendar;
  const ahead = future.match(u.keys, at)?.to ?? at;
  const behind = past.match(u.keys, at)?.to ?? at;
  if (behind === at + 1 && isLoneAuxiliary(u, at)) return 0;
  // "Vous étiez censés venir".
  if (ahead === at + 1 && u.cueBefore(u.language.calendar.pastModals, at, MODAL_REACH)) return -1;
  const word = u.words[at]?.norm ?? '';
  // "Could it be moved", "sera prélevé": a participle, and no past.
  if (Math.max(ahead, behind) <= at + 1 && pastForm.test(word) && isPassive(u, at)) return 0;
  // "Commencé" is no "commence": the accent knows better than the tables, which are folded.
  const accented = /é[es]*$/.test(word);
  if (ahead === at + 1 && accented && pastForm.test(word)) return -1;
  if (ahead === at + 1 && behind === ahead) return accented ? -1 : 1;
  // Of two phrases the longer one knows better ("was supposed to"), and weighs more.
  if (ahead > behind) return ahead - at;
  if (behind > at) return at - behind;
  if (futureForm.test(word)) return 1;
  return pastForm.test(word) ? -1 : 0;
}

/** "Ik heb donderdag nog een plekje vrij": without a participle in its clause a word of having is present. */
function isLoneAuxiliary(u: Utterance, at: number): boolean {
  const { needParticiple, pastForm } = u.language.calendar;
  if (!needParticiple.has(u.keys[at] ?? '')) return false;
  const clauses = clausesOf(u);
  return !u.words.some(({ norm }, k) => clauses[k] === clauses[at] && pastForm.test(norm));
}

/** True if the auxiliary that goes with a participle leaves it without a past: "sera prélevé", "wordt op 15 oktober afgeschreven". */
function isPassive(u: Utterance, at: number): boolean {
  const { passives, perfects, passiveReach } = u.language.calendar;
  if (passiveReach > NEXT && passives.has(u.keys[at + 1] ?? '')) return true;
  for (let before = at - 1; before >= Math.max(0, at - passiveReach); before--) {
    const key = u.keys[before] ?? '';
    if (passives.has(key)) return true;
    if (perfects.has(key)) return false;
  }
  return false;
}
