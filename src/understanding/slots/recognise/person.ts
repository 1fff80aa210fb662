/** Names of people: what follows "my name is", a title, or a first name that is known. */
import { commonWords } from '../../../language/common-words.js';
import { fold } from '../../../language/fold.js';
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { codesAt } from '../codes.js';
import { isStreetWord, namesStreet } from '../streets.js';
import { isCapital } from '../utterance.js';
import type { Utterance } from '../utterance.js';
import { spellings } from './spelling.js';

const MAX_NAME_WORDS = 6;
/** Words of a cue that speak of names themselves, in all three languages. */
const NAMING = /name|naam|nom|heet|appel|call|noem|genaamd/;

/** Proposes the names that start at a position. */
export function personsAt(u: Utterance, at: number): Candidate[] {
  return [
    afterCue(u, at),
    afterLabel(u, at),
    beforeCue(u, at),
    afterTitle(u, at),
    afterWeakCue(u, at),
    capitalised(u, at),
    spelledAfter(u, at),
    saidAgain(u, at),
  ]
    .filter(c => c !== undefined)
    .filter(c => c.evidence.includes('cue before') || !namesStreet(u, c));
}

function afterCue(u: Utterance, at: number): Candidate | undefined {
  const cue = u.language.people.before.matchEndingAt(u.keys, skipTitlesBack(u, at));
  // "d'ici": an elided word before it makes another phrase of it.
  if (cue === undefined || u.language.elisions.has(u.keys[cue.from - 1] ?? '')) return undefined;
  // "My name is young", but "my husband is self employed", "ask for proof".
  const names = u.keys.slice(cue.from, at).some(key => NAMING.test(key));
  return nameFrom(u, at, 1.5, 'cue before', !names);
}

/** "Account holder: Siobhan McNally". */
function afterLabel(u: Utterance, at: number): Candidate | undefined {
  const start = skipTitlesBack(u, at);
  if (!signsBefore(u, start).includes(':')) return undefined;
  return u.language.people.labels.matchEndingAt(u.keys, start) === undefined
    ? undefined
    : nameFrom(u, at, 1.5, 'cue before', true);
}

function afterTitle(u: Utterance, at: number): Candidate | undefined {
  if (!u.language.people.titles.has(u.keys[at - 1] ?? '')) return undefined;
  // "My doctor prescribed": whoever is someone's is not named by a title.
  if (u.language.cues.ordinalCues.has(u.keys[at - 2] ?? '')) return undefined;
  // "Le monsieur de la boutique", "de mevrouw van de winkel".
  const { articles } = u.language.cues;
  if (articles.has(u.keys[at - 2] ?? '') && u.language.people.particles.has(u.keys[at] ?? ''))
    return undefined;
  // "Die andere mevrouw doorgegeven", "vous m aviez promis" where a sign was lost: a verb, or "m" that is no monsieur.
  const { calendar, people } = u.language;
  if (calendar.finalVerb.test(u.words[at]?.norm ?? '') && !people.firstNames.has(u.keys[at] ?? ''))
    return undefined;
  return nameFrom(u, at, 0.8, 'title', u.keys[at - 1]?.length === 1);
}

/** "This is ...", "I'm ...": only a known first name is believed. */
function afterWeakCue(u: Utterance, at: number): Candidate | undefined {
  const { weakBefore, firstNames } = u.language.people;
  if (!firstNames.has(u.keys[at] ?? '')) return undefined;
  if (weakBefore.matchEndingAt(u.keys, at) === undefined && !isSurelyName(u, at)) return undefined;
  // "A van Anton", "p for Peter": a word that spells a letter.
  if (u.language.codes.asIn.matchEndingAt(u.keys, at) !== undefined && u.keys[at - 2]?.length === 1)
    return undefined;
  return nameFrom(u, at, 0.8, 'first name', true);
}

/** A first name that is no other word too, where no noun can be meant: "did you tell Rajesh". */
function isSurelyName(u: Utterance, at: number): boolean {
  const { people, cues } = u.language;
  const before = u.keys[at - 1];
  if (before === undefined || people.doubtfulNames.has(u.keys[at] ?? '')) return false;
  return u.isFunctionWord(at - 1) && !cues.articles.has(before);
}

/** "Please ring Graham Pryce": a known first name and a word after it, both with a capital inside a sentence. */
function capitalised(u: Utterance, at: number): Candidate | undefined {
  const [first, second] = [u.words[at], u.words[at + 1]];
  if (first === undefined || second === undefined || !u.language.people.firstNames.has(first.key))
    return undefined;
  const inside = /[\p{L},]\s+$/u.test(u.text.slice(0, first.start));
  const capitals = [first, second].every(word => /^\p{Lu}\p{Ll}/u.test(u.text.slice(word.start)));
  return inside && capitals ? nameFrom(u, at, 0.8, 'capitals', true) : undefined;
}

/** Words from a name to its letters: "bonjour Nadège Colin, je vous épelle". */
const SPELLED_REACH = 12;

/** "C'est Siobhan, s i o b h a n": whoever spells a word that was said before says a name, and it begins where a turn may name somebody. */
function spelledAfter(u: Utterance, at: number): Candidate | undefined {
  const spelled = spelledWords(u);
  if (spelled.size === 0 || !isNameWord(u, at)) return undefined;
  if (at > 0 && u.language.people.weakBefore.matchEndingAt(u.keys, at) === undefined) return undefined;
  const name = nameFrom(u, at, 0.8, 'spelled', !spelled.has(u.keys[at] ?? ''));
  for (let last = at; last < (name?.to ?? at); last++) {
    const letters = spelled.get(u.keys[last] ?? '') ?? last;
    if (letters <= last || letters - last > SPELLED_REACH) continue;
    return propose('person', joinName(u, at, last + 1), { from: at, to: last + 1 }, 0.8, ['spelled']);
  }
  return undefined;
}

/** What is spelled in an utterance, as a word, with where its letters begin. */
function spelledWords(u: Utterance): ReadonlyMap<string, number> {
  return u.once('spelledWords', 0, () => new Map(spellings(u).map(({ value, from }) => [fold(value), from])));
}

/** "I'm Patricia, by the way, Patricia Mbeki": a first name said before, now with the name that goes with it. */
function saidAgain(u: Utterance, at: number): Candidate | undefined {
  const key = u.keys[at] ?? '';
  if (!u.language.people.firstNames.has(key) || !u.keys.slice(0, at).includes(key)) return undefined;
  if (!isNameWord(u, at + 1) && !u.language.people.particles.has(u.keys[at + 1] ?? '')) return undefined;
  const name = nameFrom(u, at, 0.8, 'said again', true);
  return name !== undefined && name.to > at + 1 ? name : undefined;
}

/** "... speaking", "... spreekt u mee". */
function beforeCue(u: Utterance, at: number): Candidate | undefined {
  const before = u.keys[at - 1] ?? '';
  // "The lady on the phone": after an article no name stands.
  if (u.language.cues.articles.has(before)) return undefined;
  if (at > 0 && isNameWord(u, at - 1) && !u.language.people.titles.has(before)) return undefined;
  const name = nameFrom(u, at, 1.2, 'cue after', true);
  if (name === undefined) return undefined;
  const { after, weakAfter, greetings, firstNames } = u.language.people;
  if (after.match(u.keys, name.to) !== undefined) return name;
  const weak = weakAfter.match(u.keys, name.to);
  if (weak === undefined) return undefined;
  const alone = at === 0 && weak.to === u.keys.length;
  return alone || firstNames.has(u.keys[at] ?? '') || greetings.matchEndingAt(u.keys, at) !== undefined
    ? name
    : undefined;
}

function skipTitlesBack(u: Utterance, at: number): number {
  let start = at;
  while (start > 0 && u.language.people.titles.has(u.keys[start - 1] ?? '')) start -= 1;
  return start;
}

/** Words up to the first that is no part of a name; particles ("van der", "de la") count when a name word follows. */
function nameFrom(
  u: Utterance,
  from: number,
  bonus: number,
  evidence: string,
  doubtful = false,
): Candidate | undefined {
  if (u.language.people.titles.has(u.keys[from] ?? '')) return undefined;
  // "op naam [van]": the word still belongs to the cue.
  if (u.language.people.before.matchEndingAt(u.keys, from + 1) !== undefined) return undefined;
  if (announcesCode(u, from, doubtful)) return undefined;
  let to = from;
  let proper = 0;
  const capitals = isCapital(u, from) && from > 0 && !beginsSentence(u, from);
  for (let at = from; at < Math.min(u.keys.length, from + MAX_NAME_WORDS); at++) {
    const particle = u.language.people.particles.has(u.keys[at] ?? '');
    // "Ruben Jansen, waarmee kan ik u helpen?"
    if (at > from && endsAtSign(u, at)) break;
    // "Jan de Vries, Kerkstraat twaalf" without its sign.
    if (proper > 1 && isStreetWord(u, at) && u.numbersAt(at + 1).length > 0) break;
    const capital = isCapital(u, at);
    // "Mevrouw De Wit op woensdag": where names are written with capitals, small words end them.
    if (at > from && capitals && !particle && !capital) break;
    if (!particle && !isNameWord(u, at) && !afterParticles(u, from, at)) break;
    // "De groot": after a particle a common word is a name.
    const follows = u.language.people.particles.has(u.keys[at - 1] ?? '') && at > from;
    if (doubtful && !particle && !follows && !(capitals && capital && at > from) && isCommon(u, at)) break;
    if (particle) continue;
    to = at + 1;
    proper += 1;
    if (proper === 4 || endsName(u, to)) break;
  }
  if (proper === 0) return undefined;
  const value = joinName(u, from, to);
  return propose('person', value, { from, to }, bonus, [evidence]);
}

/** "Under booking number seven oh two": what is announced there is a number, and nobody's name. */
function announcesCode(u: Utterance, at: number, doubtful: boolean): boolean {
  const cue = u.language.cues.digits.match(u.keys, at);
  if (cue === undefined || u.language.people.firstNames.has(u.keys[at] ?? '')) return false;
  return doubtful || codesAt(u, cue.to).some(code => code.kind === 'digit');
}

/** True after the sign that ends a sentence; "M." ends none. */
function beginsSentence(u: Utterance, at: number): boolean {
  return !u.language.people.titles.has(u.keys[at - 1] ?? '') && /[.!?]/.test(signsBefore(u, at));
}

/** True after a comma, or the full stop of more than an initial or a title. */
function endsAtSign(u: Utterance, at: number): boolean {
  const signs = signsBefore(u, at);
  const before = u.keys[at - 1] ?? '';
  return (
    /[,;:!?()]/.test(signs) ||
    (signs.includes('.') && before.length > 2 && !u.language.people.titles.has(before))
  );
}

function signsBefore(u: Utterance, at: number): string {
  return u.text.slice(u.words[at - 1]?.end, u.words[at]?.start);
}

function endsName(u: Utterance, at: number): boolean {
  const { after, weakAfter } = u.language.people;
  return [after, weakAfter].some(cues => cues.match(u.keys, at) !== undefined);
}

/** True for words that callers say in any sentence, unless they are first names too. */
function isCommon(u: Utterance, at: number): boolean {
  const key = u.keys[at] ?? '';
  return commonWords(u.language.code).has(key) && !u.language.people.firstNames.has(key);
}

/** "Van der meer": after two particles any word is a name. */
function afterParticles(u: Utterance, from: number, at: number): boolean {
  const { particles, notNames } = u.language.people;
  const key = u.keys[at] ?? '';
  return (
    at - 2 >= from &&
    !notNames.has(key) &&
    /^\p{L}{3,}$/u.test(key) &&
    [at - 1, at - 2].every(k => particles.has(u.keys[k] ?? ''))
  );
}

/** The name as it stands, lower case; elided particles stay joined ("d'arc"). */
function joinName(u: Utterance, from: number, to: number): string {
  const words = u.words.slice(from, to);
  return words
    .map((word, k) => {
      const before = words[k - 1];
      const gap = before === undefined ? '' : u.text.slice(before.end, word.start);
      const glue = before === undefined ? '' : gap === '' ? '' : gap === '-' ? '-' : ' ';
      return glue + word.norm.replace(/^['’]|-$/g, m => (m === '-' ? '' : m));
    })
    .join('');
}

function isNameWord(u: Utterance, at: number): boolean {
  const key = u.keys[at] ?? '';
  const { functionWords, corrections, spelling } = u.language.cues;
  if (!/^\p{L}[\p{L}'-]*$/u.test(key) || functionWords.has(key)) return false;
  // "He's", "who've": a pronoun with its verb.
  if (/['’](?:s|d|m|t|re|ve|ll)$/.test(key)) return false;
  if (key.length === 1 || u.language.people.notNames.has(key)) return false;
  if (corrections.match(u.keys, at) !== undefined || spelling.match(u.keys, at) !== undefined) return false;
  return u.numbersAt(at).length === 0 && u.ordinalsAt(at).length === 0;
}
