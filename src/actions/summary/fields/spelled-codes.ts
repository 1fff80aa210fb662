/** References said letter by letter and digit by digit: "r t b neuf k deux", "zet ha dubbel vier p". */
import { sayNumber } from '../../../language/say-number.js';
import { SPOKEN_LANGUAGES, spokenLanguage } from '../../../language/spoken-languages.js';
import type { SpokenLanguage } from '../../../language/spoken.js';
import { fold } from '../../../language/fold.js';
import type { Code } from './code.js';

/** What words stand for, and whether they can stand for anything else. */
interface Sign {
  readonly at: number;
  readonly to: number;
  readonly chars: string;
  readonly certain: boolean;
}

/** A code of letters and digits has at least so many, two letters and a digit among them. */
const MIN_SIGNS = 4;

const digitWords = new Map<string, ReadonlyMap<string, string>>();

function digitsOf(language: string): ReadonlyMap<string, string> {
  const known = digitWords.get(language);
  if (known !== undefined) return known;
  const made = new Map<string, string>();
  for (let digit = 0; digit <= 9; digit += 1)
    for (const phrase of sayNumber(digit, language)) made.set(fold(phrase), String(digit));
  digitWords.set(language, made);
  return made;
}

function signAt(
  keys: readonly string[],
  at: number,
  language: string,
  spoken: SpokenLanguage,
): Sign | undefined {
  const key = keys[at];
  if (key === undefined) return undefined;
  const { letters, weakLetters, repeats, zeros } = spoken.codes;
  const repeat = repeats.match(keys, at);
  const again = repeat === undefined ? undefined : signAt(keys, repeat.to, language, spoken);
  if (again !== undefined && again.chars.length === 1)
    return { ...again, at, chars: again.chars.repeat(repeat!.value) };
  if (/^\d{1,4}$/.test(key)) return { at, to: at + 1, chars: key, certain: true };
  const digit = digitsOf(language).get(key);
  if (digit !== undefined) return { at, to: at + 1, chars: digit, certain: true };
  if (/^[a-z]$/.test(key)) return { at, to: at + 1, chars: key.toUpperCase(), certain: !/[aiouy]/.test(key) };
  if (zeros.has(key)) return { at, to: at + 1, chars: '0', certain: false };
  const letter = letters.match(keys, at);
  if (letter === undefined) return undefined;
  return { at, to: letter.to, chars: letter.value, certain: !weakLetters.has(key) };
}

/** The codes spelled in a text, with the words between blanks that carry them. */
export function spelledCodes(text: string, language: string): Code[] {
  if (!SPOKEN_LANGUAGES.includes(language)) return [];
  const spoken = spokenLanguage(language);
  const keys = text.split(' ').map(word => fold(word).replace(/[^\p{L}\p{N}]/gu, ''));
  const codes: Code[] = [];
  for (let at = 0; at < keys.length;) {
    const signs: Sign[] = [];
    let to = at;
    for (
      let sign = signAt(keys, to, language, spoken);
      sign !== undefined;
      sign = signAt(keys, to, language, spoken)
    ) {
      signs.push(sign);
      to = sign.to;
    }
    // "a", "i", "y" at either end are words.
    const isWord = (sign: Sign | undefined): boolean =>
      sign?.certain === false && (keys[sign.at] ?? '').length === 1;
    while (isWord(signs[0])) signs.shift();
    while (isWord(signs.at(-1))) signs.pop();
    if (isMixed(signs)) {
      const from = signs[0]!.at;
      codes.push({ value: signs.map(s => s.chars).join(''), from, words: signs.at(-1)!.to - from });
    }
    at = Math.max(at + 1, to);
  }
  return codes;
}

function isMixed(signs: readonly Sign[]): boolean {
  const value = signs.map(s => s.chars).join('');
  const letters = value.replace(/\d/g, '').length;
  const sure = signs.some(s => s.certain && /\D/.test(s.chars));
  return sure && value.length >= MIN_SIGNS && letters >= 2 && letters < value.length;
}
