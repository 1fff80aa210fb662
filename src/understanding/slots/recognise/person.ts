/** Names of people: what follows "my name is", a title, or a first name that is known. */
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import type { Utterance } from '../utterance.js';

const MAX_NAME_WORDS = 6;

/** Proposes the names that start at a position. */
export function personsAt(u: Utterance, at: number): Candidate[] {
  return [afterCue(u, at), beforeCue(u, at), afterTitle(u, at), afterWeakCue(u, at)].filter(
    c => c !== undefined,
  );
}

function afterCue(u: Utterance, at: number): Candidate | undefined {
  const cue = u.language.people.before.matchEndingAt(u.keys, skipTitlesBack(u, at));
  // "d'ici": an elided word before it makes another phrase of it.
  if (cue === undefined || u.language.elisions.has(u.keys[cue.from - 1] ?? '')) return undefined;
  return nameFrom(u, at, 1.5, 'cue before');
}

function afterTitle(u: Utterance, at: number): Candidate | undefined {
  if (!u.language.people.titles.has(u.keys[at - 1] ?? '')) return undefined;
  return nameFrom(u, at, 0.8, 'title');
}

/** "This is ...", "I'm ...": only a known first name is believed. */
function afterWeakCue(u: Utterance, at: number): Candidate | undefined {
  const { weakBefore, firstNames } = u.language.people;
  if (!firstNames.has(u.keys[at] ?? '') || weakBefore.matchEndingAt(u.keys, at) === undefined)
    return undefined;
  return nameFrom(u, at, 0.8, 'first name');
}

/** "... speaking", "... spreekt u mee". */
function beforeCue(u: Utterance, at: number): Candidate | undefined {
  if (at > 0 && isNameWord(u, at - 1) && !u.language.people.titles.has(u.keys[at - 1] ?? ''))
    return undefined;
  const name = nameFrom(u, at, 1.2, 'cue after');
  return name !== undefined && u.language.people.after.match(u.keys, name.to) !== undefined
    ? name
    : undefined;
}

function skipTitlesBack(u: Utterance, at: number): number {
  let start = at;
  while (start > 0 && u.language.people.titles.has(u.keys[start - 1] ?? '')) start -= 1;
  return start;
}

/** Words up to the first that is no part of a name; particles ("van der", "de la") count when a name word follows. */
function nameFrom(u: Utterance, from: number, bonus: number, evidence: string): Candidate | undefined {
  if (u.language.people.titles.has(u.keys[from] ?? '')) return undefined;
  // "op naam [van]": the word still belongs to the cue.
  if (u.language.people.before.matchEndingAt(u.keys, from + 1) !== undefined) return undefined;
  let to = from;
  let proper = 0;
  for (let at = from; at < Math.min(u.keys.length, from + MAX_NAME_WORDS); at++) {
    const particle = u.language.people.particles.has(u.keys[at] ?? '');
    if (!particle && !isNameWord(u, at) && !afterParticles(u, from, at)) break;
    if (particle) continue;
    to = at + 1;
    proper += 1;
    if (proper === 4 || u.language.people.after.match(u.keys, to) !== undefined) break;
  }
  if (proper === 0) return undefined;
  const value = joinName(u, from, to);
  return propose('person', value, { from, to }, bonus, [evidence]);
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
  if (key.length === 1 || u.language.people.notNames.has(key)) return false;
  if (corrections.match(u.keys, at) !== undefined || spelling.match(u.keys, at) !== undefined) return false;
  return u.numbersAt(at).length === 0;
}
