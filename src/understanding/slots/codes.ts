/**
 * Letters and digits as they are said in codes: one by one, in pairs and hundreds, doubled, by letter names, by
 * spelling words ("b as in bravo"), with accents.
 */
import { fold } from '../../language/fold.js';
import { isInsideToken } from './number-tokens.js';
import type { Utterance } from './utterance.js';

/** Characters that words from a position on may stand for. */
export interface CodeItem {
  readonly to: number;
  /** Upper-case letters (accents kept) or digits. */
  readonly chars: string;
  readonly kind: 'digit' | 'letter' | 'raw';
  /** True if the word means something else in ordinary speech: trusted only between certain ones. */
  readonly weak: boolean;
  /** True if the letter was given by a word for it. */
  readonly byWord: boolean;
  readonly cost: number;
}

/** All items that start at a position, those that cover most words first. */
export function codesAt(u: Utterance, at: number): readonly CodeItem[] {
  return u.once('codes', at, () =>
    at >= u.keys.length
      ? []
      : [...repeats(u, at), ...spelled(u, at), ...digits(u, at), ...letters(u, at), ...raw(u, at)].sort(
          (a, b) => b.to - a.to || a.cost - b.cost,
        ),
  );
}

function digits(u: Utterance, at: number): CodeItem[] {
  const key = u.keys[at] ?? '';
  const { zeros, slips } = u.language.codes;
  // "oh eight hundred": where an article can stand for one, a bare "hundred" never begins a group.
  const { article, hundred } = u.language.numbers;
  const bare = hundred.has(key) && (article.size > 0 || isCounted(u, at));
  const items: CodeItem[] = (bare ? [] : u.numbersAt(at).filter(n => !runsIntoDigits(u, n))).map(n => ({
    ...item(n.to, n.digits, 'digit'),
    cost: (n.value >= 1000 && !/^\d/.test(key) ? 1.6 : 1) + hyphenStrain(u, at, n),
  }));
  if (zeros.has(key)) items.push(item(at + 1, '0', 'digit'));
  const slip = slips.match(u.keys, at);
  if (slip !== undefined) items.push({ ...item(slip.to, slip.value, 'digit'), weak: true, cost: 2.5 });
  return items;
}

/** "Quatre mille deux cent": a hundred in the middle of a longer number begins no group. */
function isCounted(u: Utterance, at: number): boolean {
  return [at - 3, at - 4].some(before => u.numbersAt(before).some(n => n.value >= 1000 && n.to > at));
}

/** "Oh eight hundred one one one": a one after hundreds that more single digits follow is a digit of its own. */
export function runsIntoDigits(u: Utterance, { to, value }: { to: number; value: number }): boolean {
  const ones = value % 100;
  if (value < 100 || ones === 0 || ones > 9) return false;
  // "Four hundred and six" is one number, and so is "zeshonderdvier".
  if (isInsideToken(u.words, to - 1) || !u.language.numbers.hundred.has(u.keys[to - 2] ?? '')) return false;
  return [to, to + 1].every(at => u.numbersAt(at).some(n => n.to === at + 1 && n.value < 10));
}

/**
 * What hyphens say against a reading: "vingt-cinq" is rather one number than two, and "quatre-vingt-dix huit" rather two
 * than one.
 */
function hyphenStrain(u: Utterance, at: number, { to, value }: { to: number; value: number }): number {
  if (hyphenBefore(u, to)) return 0.7;
  const inside = Array.from({ length: to - at - 1 }, (_, k) => hyphenBefore(u, at + k + 1));
  return value < 100 && inside.includes(true) && inside.includes(false) ? 0.4 : 0;
}

/** True if a hyphen stands between the word and the one before it. */
export function hyphenBefore(u: Utterance, at: number): boolean {
  const [before, after] = [u.words[at - 1], u.words[at]];
  return before !== undefined && after !== undefined && u.text.slice(before.end, after.start) === '-';
}

function letters(u: Utterance, at: number): CodeItem[] {
  const { letters: names, weakLetters, alphabet, accents } = u.language.codes;
  const items: CodeItem[] = [];
  const key = u.keys[at] ?? '';
  const word = u.words[at];
  const single =
    word !== undefined && /^\p{L}$/u.test(word.norm) && word.norm !== 'à' && !isAbbreviation(u, at)
      ? { to: at + 1, value: word.norm.toUpperCase() }
      : undefined;
  const name = names.match(u.keys, at);
  for (const found of single === undefined || (name?.to ?? 0) > single.to ? [name] : [single]) {
    if (found === undefined) continue;
    const accent = accents.match(u.keys, found.to);
    const plain = { ...item(found.to, found.value, 'letter'), weak: weakLetters.has(key) };
    items.push(plain);
    const composed = accent === undefined ? '' : withAccent(found.value, accent.value);
    if (accent !== undefined && composed.length === found.value.length)
      items.push({ ...item(accent.to, withAccent(found.value, accent.value), 'letter') });
  }
  const word2 = alphabet.match(u.keys, at);
  if (word2 !== undefined && !isMonthOfYear(u, at))
    // Of "x-ray" the first word is a letter by itself already.
    items.push({
      ...item(word2.to, word2.value, 'letter'),
      byWord: true,
      weak: true,
      cost: word2.to > at + 1 ? 1 : 1.2,
    });
  return items;
}

/** "T.n.v. Joost", "M. Garnier": letters that shorten words stand for no letters of a code. */
function isAbbreviation(u: Utterance, at: number): boolean {
  const [word, before] = [u.words[at], u.words[at - 1]];
  if (word === undefined || u.text[word.end] === undefined) return false;
  if (u.language.people.titles.has(word.key)) return /^\. ?\p{Lu}\p{Ll}/u.test(u.text.slice(word.end));
  const written = u.text.slice(Math.max(0, word.start - 2), word.end + 2);
  const dotted =
    /^.{0,2}\p{Ll}\.\p{Ll}/u.test(written) || (before !== undefined && /\p{Ll}\.\p{Ll}/u.test(written));
  return dotted && /\p{Ll}/u.test(u.text.slice(word.start, word.end));
}

/** "November 2025" is a month, and no N. */
function isMonthOfYear(u: Utterance, at: number): boolean {
  const month = u.language.calendar.months.match(u.keys, at);
  return month !== undefined && /^(?:19|20)\d\d$/.test(u.keys[month.to] ?? '');
}

/** "b as in bravo", "b bravo": the word decides, since letters alike are what recognisers confuse. */
function spelled(u: Utterance, at: number): CodeItem[] {
  const { asIn, alphabet } = u.language.codes;
  return letters(u, at).flatMap(letter => {
    if (letter.byWord) return [];
    const link = asIn.match(u.keys, letter.to);
    const word = alphabet.match(u.keys, link?.to ?? letter.to);
    if (word !== undefined && (link !== undefined || initial(word.value) === initial(letter.chars))) {
      return [{ ...item(word.to, keepAccent(letter.chars, word.value), 'letter'), byWord: true }];
    }
    const any = link === undefined ? undefined : u.keys[link.to];
    if (link === undefined || any === undefined || !/^\p{L}{2,}/u.test(any)) return [];
    // "... i r e comme le maire": an article stands for no letter.
    if (u.language.cues.articles.has(any)) return [];
    if (initial(any) !== initial(letter.chars) && letter.weak) return [];
    return [{ ...item(link.to + 1, keepAccent(letter.chars, any[0] ?? ''), 'letter'), byWord: true }];
  });
}

function keepAccent(letter: string, word: string): string {
  return initial(letter) === initial(word) || letter.length > 1 ? letter : word.toUpperCase();
}

function initial(text: string): string {
  return fold(text)[0] ?? '';
}

function repeats(u: Utterance, at: number): CodeItem[] {
  const { repeats: table, times } = u.language.codes;
  const said = table.match(u.keys, at);
  const counted = u
    .numbersAt(at)
    .filter(n => n.value >= 2 && n.value <= 9 && times.has(u.keys[n.to] ?? ''))
    .map(n => ({ to: afterArticle(u, n.to + 1), value: n.value }));
  if (u.language.codes.letters.match(u.keys, at) !== undefined) return [];
  // "deux l" doubles a letter; before a digit, "deux" is a digit itself, unlike "deux fois le".
  const number = said?.to === at + 1 && u.numbersAt(at).length > 0;
  return [
    ...(said === undefined ? [] : repeated(u, said, number)),
    ...counted.flatMap(count => repeated(u, count, false)),
  ];
}

/** "Drie keer de vijf", "deux fois le sept"; an article that is a digit too ("een") stays one. */
function afterArticle(u: Utterance, at: number): number {
  return u.language.cues.articles.has(u.keys[at] ?? '') && digits(u, at).length === 0 ? at + 1 : at;
}

function repeated(u: Utterance, count: { to: number; value: number }, lettersOnly: boolean): CodeItem[] {
  return (
    [...digits(u, count.to), ...spelled(u, count.to), ...letters(u, count.to)]
      .filter(one => one.chars.length === 1 && !(one.kind === 'digit' && (one.weak || lettersOnly)))
      // "Deux fois six cent cinquante" is no double six.
      .filter(one => one.kind !== 'digit' || u.numbersAt(one.to - 1).every(n => n.value < 100))
      .map(one => ({
        ...one,
        chars: one.chars.repeat(count.value),
        weak: lettersOnly,
        cost: lettersOnly ? 2.5 : 1,
      }))
  );
}

/** Letters a recogniser wrote together ("ab", "dj"); only shapes make use of them. */
function raw(u: Utterance, at: number): CodeItem[] {
  const key = u.keys[at] ?? '';
  if (!/^[a-z]{2,4}$/.test(key) || u.numbersAt(at).length > 0) return [];
  if (u.language.cues.functionWords.has(key) && !isWrittenCode(u, at)) return [];
  return [{ ...item(at + 1, key.toUpperCase(), 'raw'), weak: true, cost: 2.2 }];
}

/** "3525 GA", "M20 3AT": two capitals behind figures, where not all is in capitals. */
function isWrittenCode(u: Utterance, at: number): boolean {
  const word = u.words[at];
  if (word === undefined || !/^\p{Lu}{2}$/u.test(u.text.slice(word.start, word.end))) return false;
  const mixedCase = u.once('mixedCase', 0, () => /\p{Ll}/u.test(u.text));
  return mixedCase && /\d ?$/.test(u.text.slice(Math.max(0, word.start - 2), word.start));
}

function item(to: number, chars: string, kind: CodeItem['kind']): CodeItem {
  return { to, chars, kind, weak: false, byWord: false, cost: 1 };
}

/** A base letter with a combining accent, composed. */
function withAccent(letter: string, combining: string): string {
  return (letter + combining).normalize('NFC');
}

/** Index after words that only separate groups ("dash", "space"), if there are any at `at`. */
export function skipSeparators(u: Utterance, at: number): number {
  let to = at;
  for (let k = 0; k < 3; k++) {
    const match = u.language.codes.separators.match(u.keys, to);
    if (match === undefined) break;
    to = match.to;
  }
  const article = u.language.cues.articles.has(u.keys[to] ?? '');
  return article && codesAt(u, to + 1).some(c => c.byWord && !c.weak) ? to + 1 : to;
}

/** The upper-case letters without accents, as codes are written. */
export function plainCode(chars: string): string {
  if (/^[A-Z0-9]*$/.test(chars)) return chars;
  return fold(chars).toUpperCase();
}
