/** Spelled words: letters by name or by a word for each. */
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import type { CodeItem } from '../codes.js';
import { codesAt, skipSeparators } from '../codes.js';
import type { Utterance } from '../utterance.js';

/** Proposes all spelled words of an utterance. */
export function spellings(u: Utterance): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < u.keys.length; at++) {
    const run = letterRun(u, at);
    if (run === undefined) continue;
    const candidate = candidateFor(u, at, run);
    if (candidate === undefined) continue;
    found.push(candidate);
    at = candidate.to - 1;
  }
  return found;
}

/** Letters that something may be called for short. */
const LONGEST_SHORT = 4;

function candidateFor(u: Utterance, from: number, run: readonly CodeItem[]): Candidate | undefined {
  const { items, start } = trimmed(u, from, run);
  const last = items.at(-1);
  if (last === undefined) return undefined;
  // "D o b" announces a value and is none.
  if (u.language.calendar.birth.match(u.keys, start)?.to === last.to) return undefined;
  // "With a k": one letter after its article.
  if (items.length === 2 && from > 0 && u.language.cues.articles.has(u.keys[start] ?? '')) return undefined;
  const cue =
    u.cueBefore(u.language.cues.spelling, from, 9) || u.cueAfter(u.language.cues.spelling, last.to, 4);
  if (!cue && isShortName(u, start, items)) return undefined;
  const letters = items.filter(i => i.kind === 'letter').length;
  const text = items.map(i => i.chars).join('');
  const sure = items.some(i => !i.weak || i.byWord);
  const enough = items.every(i => i.byWord && i.weak) && !cue ? 3 : cue ? 2 : 3;
  if (letters < enough && !(items.some(i => i.byWord && !i.weak) && letters >= (cue ? 1 : 2)))
    return undefined;
  if (!sure || text.length < 2) return undefined;
  return propose(
    'spelling',
    text.toUpperCase(),
    { from: start, to: last.to },
    cue ? 1.2 : 0.4,
    cue ? ['cue'] : [],
  );
}

/** "The m o t", "l' a p k": a few letters after an article are what something is called for short. */
function isShortName(u: Utterance, start: number, items: readonly CodeItem[]): boolean {
  const bare =
    items.length <= LONGEST_SHORT && items.every(({ byWord, chars }) => !byWord && chars.length === 1);
  return bare && u.language.cues.articles.has(u.keys[start - 1] ?? '');
}

/** Letters from a position on; ordinary words that are letter names too stay only where a certain letter follows. */
function letterRun(u: Utterance, from: number): readonly CodeItem[] | undefined {
  const items: CodeItem[] = [];
  let at = from;
  for (;;) {
    const start = items.length === 0 ? at : skipSeparators(u, at);
    const next = nextLetter(u, start, items.length > 0);
    if (next === undefined) break;
    items.push(next);
    at = next.to;
  }
  return items.length === 0 ? undefined : items;
}

function nextLetter(u: Utterance, at: number, inside: boolean): CodeItem | undefined {
  const letter = codesAt(u, at).find(c => c.kind === 'letter');
  const sign = inside ? u.language.codes.signs.match(u.keys, at) : undefined;
  if (sign !== undefined && codesAt(u, sign.to).some(c => c.kind === 'letter')) {
    return { to: sign.to, chars: sign.value, kind: 'letter', weak: false, byWord: false, cost: 1 };
  }
  if (letter === undefined || !letter.weak || letter.byWord) return letter;
  // "A a r o n": the same letter twice, and then a certain one.
  const next = u.keys[letter.to] === u.keys[at] ? letter.to + 1 : letter.to;
  return inside || codesAt(u, next).some(c => c.kind === 'letter' && !c.weak) ? letter : undefined;
}

/** Without the uncertain letters at the end ("... s e n u"): the last must be certain,
 * or a letter before a word that its other sense could not go with ("a n n a please"). */
function trimmed(
  u: Utterance,
  from: number,
  items: readonly CodeItem[],
): { readonly items: readonly CodeItem[]; readonly start: number } {
  let end = items.length;
  for (; end > 0; end--) {
    const last = items[end - 1];
    if (last === undefined || !last.weak || last.byWord) break;
    if (u.keys[last.to - 1]?.length === 1 && u.isFunctionWord(last.to)) break;
  }
  const lead = spellsByLetters(u, items) ? leadingWords(u, items) : 0;
  return { items: items.slice(lead, end), start: items[lead - 1]?.to ?? from };
}

/** True if most letters stand as single characters: whoever is written so says no letter as a word. */
function spellsByLetters(u: Utterance, items: readonly CodeItem[]): boolean {
  return 2 * items.filter(item => u.keys[item.to - 1]?.length === 1).length > items.length;
}

/** Words before the first letter that are letter names too ("spel je j a n"). */
function leadingWords(u: Utterance, items: readonly CodeItem[]): number {
  const first = items.findIndex(item => !item.weak || u.keys[item.to - 1]?.length === 1);
  return Math.max(0, first);
}
