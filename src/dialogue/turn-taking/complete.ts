/** Ends the turn at once when the value waited for is whole and valid. */
import { readCardinals } from '../../language/cardinals.js';
import { fold } from '../../language/fold.js';
import { SPOKEN_LANGUAGES, spokenLanguage } from '../../language/spoken-languages.js';
import type { Expectation } from '../../understanding/understanding.js';
import type { TurnRule } from './turn-taking.js';
import { primaryLanguage } from '../../language/tag.js';

export const complete: TurnRule = {
  name: 'complete',
  judge: ({ text, expecting }, { completeness, speaking }) =>
    expecting !== undefined && text !== '' && completeness(text, expecting, speaking) === 'complete'
      ? 'end'
      : undefined,
};

/**
 * Kinds of values whose end is certain while the caller may still be speaking. A date may go on with its year and an address
 * with another domain: these are judged when the caller pauses.
 */
const CERTAIN: ReadonlySet<Expectation['type']> = new Set(['iban', 'postcode', 'phone', 'digits']);

/** True if what is being said makes the value whole, so that the recogniser need not wait for silence. */
export function endsInside(expecting: Expectation): boolean {
  if (!CERTAIN.has(expecting.type)) return false;
  return expecting.type !== 'digits' || expecting.shape !== undefined;
}

/** A number under ten with which the longest number words of each language go on. */
const UNITS: Readonly<Record<string, string>> = { en: 'eight', fr: 'huit', nl: 'acht' };
/** Words of which a number under a hundred consists at most ("quatre vingt dix"). */
const NUMBER_WORDS = 4;

/** True if a number may be unfinished: "soixante" makes ten digits, and goes on to "soixante-dix-huit". */
export function mayGrow(text: string, language: string): boolean {
  const code = primaryLanguage(language);
  const unit = UNITS[code];
  if (unit === undefined || !SPOKEN_LANGUAGES.includes(code)) return false;
  const { numbers } = spokenLanguage(code);
  const keys = fold(text)
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(-NUMBER_WORDS);
  return keys.some((_, at) => readCardinals([...keys, unit], at, numbers).some(({ to }) => to > keys.length));
}
