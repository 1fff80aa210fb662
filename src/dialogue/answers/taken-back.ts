/** What a caller takes back within a turn: "Zyrtec, no sorry, Aerius", "the front light, no, the rear", "Aerius, not Arius". */
import { commonWords } from '../../language/common-words.js';
import { chosenAnew } from './chosen-anew.js';
import { cuesOf } from './cues.js';
import { ARTICLES } from './phrase-words.js';
import { plain } from './plain-text.js';
import type { ProductFinder } from './products.js';
import { isSameWord } from './same-words.js';

/** "No, Golf, I said Polo, it's a Golf": what it is stands last. */
const AFTER_NO = /\b(?:it s|c est|het is) (?:(?:an?|the|une?|le|la|een|de|het) )?(\S+(?: \S+)?)$/;

/** "I said soft but it's sharp sand I'm after": what was said is not it. */
const SAID_BUT =
  /\b(?:i (?:said|asked for)|j (?:ai|avais) (?:dit|demande)|ik (?:zei|vroeg|had gevraagd)) .+? (?:but|mais|maar) (.+)$/;

/** "Not the duel, the normal one". */
const INSTEAD =
  /^(?:the|le|la|les|de|het) \S+(?: one)? ((?:just |juste |gewoon )?(?:the|le|la|les|de|het) .+)$/;

/** What stands in for a part of a name is short. */
const LONGEST_VARIANT = 6;
/** A shorter word may end another that has nothing to do with it. */
const LONG_WORD = 5;

/**
 * The turn without what the caller takes back: "Zyrtec, no sorry, Aerius" and "no, Aerius, not Arius". Only where a
 * product is left to speak of; "is it not available" takes nothing back.
 *
 * @param among what was read out to choose from, or goes by the name of what was told of
 */
export function withoutWrongNames(text: string, finder: ProductFinder, among: readonly string[]): string {
  const cues = cuesOf(finder.language);
  const folded = plain(text, cues.fillers);
  const chosen = chosenAnew(folded, finder, among);
  if (chosen !== undefined) return chosen;
  const names = (part: string): boolean => finder.find(part).mentions.length > 0;
  const instead = SAID_BUT.exec(folded)?.[1];
  if (instead !== undefined && names(instead)) return instead;
  const corrected = cues.acts.no.test(folded) ? AFTER_NO.exec(folded)?.[1] : undefined;
  if (corrected !== undefined && names(corrected)) return corrected;
  const [first = '', ...anew] = folded.split(cues.restart).map(part => part.trim());
  // "Zyrtec, no wait, Aerius I mean": the last name counts, wherever the words stand that take the first one back.
  const restarted = variantInstead(first, anew.at(-1) ?? '', finder);
  if (restarted !== undefined) return restarted;
  const again = anew.findLast(names);
  if (again !== undefined) return withoutDenied(again, again, true, finder);
  const hesitant = (anew.length > 0 ? first : folded).split(cues.hesitation);
  const other = variantInstead(hesitant[0] ?? '', hesitant.at(-1) ?? '', finder);
  if (hesitant.length > 1 && other !== undefined) return other;
  const second = hesitant.slice(1).findLast(names);
  if (second !== undefined && names(hesitant[0] ?? '')) return withoutDenied(second, second, true, finder);
  return withoutDenied(text, folded, cues.acts.correction.test(folded), finder);
}

/** A part of a turn without the name after "not"; `text` if nothing is denied in it. */
function withoutDenied(text: string, folded: string, corrects: boolean, finder: ProductFinder): string {
  const [before = '', ...after] = folded.split(cuesOf(finder.language).negated);
  if (after.length === 0 || endsDenial(after, finder)) return text;
  const plainOne =
    before.trim() === '' && after.length === 1 ? INSTEAD.exec(after[0]!.trim())?.[1] : undefined;
  if (plainOne !== undefined) return plainOne;
  const named = (part: string): number => finder.find(part).mentions.length;
  if (named(before) > 0) return withoutOwnDenied(before, after, finder);
  const number = named(text) > 0 ? undefined : numberMeant(before, after.join(' '), finder);
  if (number !== undefined) return number;
  if (!corrects || named(text) === 0) return text;
  // "Not Arius, Aerius": the name meant comes after the wrong one. Else the name meant was not understood, and the one
  // that was is certainly not it.
  const common = commonWords(finder.language);
  const words = after.join(' ').trim().split(' ');
  const denied = words.slice(words.findIndex(word => !common.has(word)));
  const { mentions } = finder.find(denied.join(' '));
  const rests = denied.map((_, i) => denied.slice(i + 1).join(' '));
  const isFirst = mentions[0]?.words[0] === denied[0];
  const rest = isFirst ? rests.find(part => named(part) < mentions.length) : rests[0];
  return rest !== undefined && named(rest) > 0 ? rest : before;
}

// "The Swiffer itself, not the cloths", of what are cloths: it is not meant, whatever else is.
function withoutOwnDenied(before: string, after: readonly string[], finder: ProductFinder): string {
  const { mentions, words } = finder.find(before);
  const [sku, ...others] = mentions.flatMap(m => m.skus);
  if (sku === undefined || others.length > 0) return before;
  const denied =
    (after[0] ?? '')
      .trim()
      .split(' ')
      .find(word => !ARTICLES.has(word)) ?? '';
  const own = finder.variants.of(sku).phrases.flat();
  const isOwn = own.some(
    word => isSameWord(denied, word) || (denied.length >= LONG_WORD && word.endsWith(denied)),
  );
  const isSaid = words.some(word => isSameWord(denied, word));
  if (!isOwn || isSaid) return before;
  return words.filter(word => !own.some(each => isSameWord(word, each))).join(' ');
}

// "No, not then, and the ibuprofen?" denies nothing that is named.
function endsDenial([after = '']: readonly string[], { language }: ProductFinder): boolean {
  const common = commonWords(language);
  const words = after.trim().split(' ');
  const name = words.findIndex(word => !common.has(word));
  const and = words.findIndex(word => cuesOf(language).conjunctions.has(word));
  return and > 0 && and < name;
}

// "The twenty, not the twenty-five" and "not the twenty-five, the twenty".
function numberMeant(before: string, after: string, finder: ProductFinder): string | undefined {
  if (finder.find(before).numbers.length > 0) return before;
  const [denied, meant] = finder.find(after).numbers;
  return denied === undefined || meant === undefined
    ? undefined
    : after.trim().split(' ').slice(denied.to).join(' ');
}

// "The front light, no, the rear": the words and numbers that told the first one take no part, the name stays.
function variantInstead(first: string, last: string, finder: ProductFinder): string | undefined {
  const { mentions, words, numbers } = finder.find(first);
  const { family = [], skus = [] } = mentions.at(-1) ?? {};
  const meant = finder.find(last);
  const isOther = meant.mentions.some(m => m.skus.length > 0 && !m.skus.some(sku => family.includes(sku)));
  // "Not co-codamol, I meant co-dydramol" says all of the name.
  const isWhole = meant.mentions.some(
    m => m.complete && m.whole && m.skus.length === 1 && !m.skus.every(sku => skus.includes(sku)),
  );
  if (family.length < 2 || meant.words.length > LONGEST_VARIANT || isOther || isWhole) return undefined;
  const { variants } = finder;
  const chosen = variants.choose(family, meant.words, meant.numbers);
  const isSame = chosen.skus.length === 1 && skus.length === 1 && chosen.skus[0] === skus[0];
  if (!chosen.missing && (chosen.skus.length !== 1 || isSame)) return undefined;
  const isNumber = (at: number): boolean =>
    numbers.some(n => at >= n.from && at <= n.to && (at < n.to || n.hasUnit));
  const kept = words.filter((word, at) => !isNumber(at) && !variants.wordsTell(family, [word]));
  const instead = `${kept.join(' ')} ${last}`;
  return finder.find(instead).mentions.length > 0 ? instead : undefined;
}
