/** Products meant by how they stand to others: the bigger one, the other one, the second of those read out. */
import { cuesOf } from './cues.js';
import type { Meaning } from './meaning.js';
import type { Memory } from './policy.js';
import { asksPlain } from './plain-ones.js';
import { isEquipped, isNumbered, ordinalIn } from './name-numbers.js';
import type { Mention } from './named-products.js';
import { aspectIn } from './sizes.js';
import type { Direction } from './sizes.js';
import { boundsIn } from './talk-of-callers.js';
import type { Variants } from './variants.js';

/** In longer clauses "first" and "last" are said of something else. */
const LONGEST_PLACE = 6;

// "Non pardon, deuxième, il a sept mois": up to where another clause begins.
function isPlace(words: readonly string[], ordinal: number, language: string): boolean {
  const said = cuesOf(language).ordinals.at(ordinal);
  const at = words.findIndex(word => said?.test(word));
  const bounds = boundsIn(language);
  const end = words.findIndex((word, i) => i > at && bounds.has(word));
  return (end < 0 ? words.length : end) <= LONGEST_PLACE;
}

/** Whether a turn asks for what is bigger or smaller. */
export function directionOf(acts: Meaning['acts']): Direction | undefined {
  return (['bigger', 'smaller'] as const).find(direction => acts.has(direction));
}

/** "The bigger drill", of several drills. */
export function ofSize(mention: Mention, { acts, named }: Meaning, variants: Variants): Mention {
  const direction = directionOf(acts);
  if (direction === undefined || mention.skus.length < 2 || mention.several) return mention;
  const skus = variants.endmost(mention.skus, direction, aspectIn(named.words));
  return skus.length === 1 ? { ...mention, skus } : mention;
}

/** "The other volume", after one volume. */
export function otherThanFocus(mention: Mention, { acts }: Meaning, { focus }: Memory): Mention {
  const [spokenOf = ''] = focus;
  if (!acts.has('other') || focus.length !== 1 || !mention.skus.includes(spokenOf)) return mention;
  const skus = mention.skus.filter(sku => sku !== spokenOf);
  return skus.length === 0 ? mention : { ...mention, skus };
}

/** "And mango?", after a lemon sorbet: mango sorbet, and not mango chutney. */
export function ofSameHead(
  mention: Mention,
  { elliptical }: Meaning,
  { focus, pending, language }: Memory,
  variants: Variants,
): Mention {
  if (!elliptical || pending.length > 0 || mention.skus.length < 2 || mention.several) return mention;
  const headOf = (sku: string): string | undefined => variants.headOf(sku, language);
  const heads = focus.map(headOf);
  const skus = mention.skus.filter(sku => heads.includes(headOf(sku)));
  return skus.length === 1 ? { ...mention, skus } : mention;
}

/** "And in 42?", after shoes in 44: the shoes, and not the skates; "no, I meant the front", of brake pads and brake discs. */
export function ofNearest(
  skus: readonly string[],
  { elliptical, acts }: Meaning,
  { focus, pending }: Memory,
  variants: Variants,
): readonly string[] {
  const [told = ''] = focus;
  const isNext = (elliptical || acts.has('correction')) && focus.length === 1 && pending.length === 0;
  if (!isNext || skus.length < 2 || skus.includes(told)) return skus;
  const nearest = variants.nearestTo(told, skus);
  return nearest === undefined ? skus : [nearest];
}

/** "The first volume", of volumes that are numbered. */
export function ofPlace(mention: Mention, { ordinal }: Meaning, variants: Variants): Mention {
  if (ordinal === null || ordinal < 0 || mention.skus.length < 2 || mention.several) return mention;
  const numbered = mention.skus.every(sku => variants.of(sku).numbers.size > 0);
  const skus = mention.skus.filter(sku => variants.hasNumber([sku], String(ordinal + 1)));
  return numbered && skus.length === 1 ? { ...mention, skus } : mention;
}

/**
 * "And the first?", after the second of volumes that are numbered.
 *
 * @returns the volumes that may be meant: two where a place in what was read out may be meant as well
 */
export function numberedAt(
  { ordinal, named }: Meaning,
  { pending, family, focus, language }: Memory,
  variants: Variants,
): readonly string[] {
  const among = pending.length > 0 ? pending : family;
  if (ordinal === null || ordinal < 0 || !isPlace(named.words, ordinal, language)) return [];
  const isOrdered = among.every(sku => ordinalIn(variants.of(sku)) !== undefined);
  if (focus.length === 0 || !(isOrdered || among.every(sku => isNumbered(variants.of(sku))))) return [];
  const numbered = among.filter(sku =>
    isOrdered ? ordinalIn(variants.of(sku)) === ordinal + 1 : variants.hasNumber([sku], String(ordinal + 1)),
  );
  if (isOrdered && numbered.length > 0) return numbered;
  const placed = pending.at(ordinal);
  return numbered.length === 0 ? [] : [...new Set([...numbered, ...(placed === undefined ? [] : [placed])])];
}

/** "Just the body on its own", "la batterie seule", "zonder accu's". */
const ALONE =
  /\b(?:alone|bare|naked|(?:by|on) (?:its|it s|their) (?:own|self)|(?:by )?itself|without|sans|(?:toute? )?(?:seul|nu)e?s?|zonder|los|losse|kale?|alleen(?: de| het| maar)?)\b/;

/** Of some products the one that comes without what the others come with, if it is asked for so. */
export function aloneOf(skus: readonly string[], { named }: Meaning, variants: Variants): readonly string[] {
  if (skus.length < 2 || !ALONE.test(named.words.join(' '))) return [];
  const alone = skus.filter(sku => !isEquipped(variants.of(sku)));
  return alone.length === 1 ? alone : [];
}

/** What comes one after the other. */
const PARTS =
  /\b(?:volumes?|parts?|books?|novel|tomes?|livres?|romans?|episodes?|albums?|delen|deel|boek|boeken|roman)\b/;

/** "And just the first part?": whichever is not numbered and has nothing added to its name; none if it is not clear. */
export function firstOfSeries(
  { ordinal, named }: Meaning,
  { family, focus, pending }: Memory,
  variants: Variants,
): readonly string[] | undefined {
  if (ordinal !== 0 || pending.length > 0 || focus.length !== 1 || named.mentions.length > 0)
    return undefined;
  if (!PARTS.test(named.words.join(' '))) return undefined;
  const first = variants.plainest(family, undefined);
  return first === undefined ? [] : [first];
}

/** Of some products the one whose name has nothing that the others lack, if it is asked for. */
export function plainOf(
  skus: readonly string[],
  { named }: Meaning,
  { focus, pending }: Memory,
  variants: Variants,
): readonly string[] {
  const than = pending.length === 0 && focus.length === 1 ? focus[0] : undefined;
  const one = asksPlain(named) ? variants.plainest(skus, than) : undefined;
  return one === undefined ? [] : [one];
}

/** "The regular Galaxy", of several of that name. */
export function ofPlain(mention: Mention, meaning: Meaning, memory: Memory, variants: Variants): Mention {
  const skus = mention.several ? [] : plainOf(mention.skus, meaning, memory, variants);
  return skus.length === 0 ? mention : { ...mention, skus };
}

/** One thing, and not several. */
const SINGULAR =
  /\b(?:(?:is|will|would|does|when s|has|can) it|it (?:is|will|comes|be)|that one|(?:il|elle) (?:est|sera|arrive|arrivera|revient|reviendra|va|vient)|(?:est|sera t|revient|arrive t) (?:il|elle)|celui ci|celle ci|(?:is|komt|wordt|zal|kan) (?:die|hij|dat|het))\b/;

/** "When will it be in?", after one was chosen and what was named beside it was told as well. */
export function oneChosen({ named }: Meaning, memory: Memory): readonly string[] {
  const chosen = memory.focus.length > 1 ? chosenOf(memory) : undefined;
  return chosen !== undefined && SINGULAR.test(named.words.join(' ')) ? [chosen] : memory.focus;
}

/** What is spoken of that was chosen of what was read out; nothing if that was another matter. */
export function chosenOf({ offered, focus }: Memory): string | undefined {
  const chosen = focus.filter(sku => offered.includes(sku));
  return chosen.length === 1 ? chosen[0] : undefined;
}

/** "No, the second", after the first of what was read out was told of. */
export function offeredAt({ ordinal, named }: Meaning, memory: Memory): string | undefined {
  if (ordinal === null || memory.pending.length > 0 || chosenOf(memory) === undefined) return undefined;
  return isPlace(named.words, ordinal, memory.language) ? memory.offered.at(ordinal) : undefined;
}

/** "And the bigger one?", after one was spoken of, or the biggest of several. */
export function ofOtherSize({ acts }: Meaning, memory: Memory, variants: Variants): readonly string[] {
  const direction = directionOf(acts);
  const { focus, family, offered, pending } = memory;
  if (direction === undefined || focus.length === 0 || pending.length > 0) return [];
  const among = focus.length > 1 ? variants.endmost(focus, direction) : [];
  if (among.length > 0) return among;
  const kin = chosenOf(memory) === undefined ? family : offered;
  const beyond = focus.flatMap(one => variants.beyond(kin, one, direction));
  return [...new Set(beyond)].filter(sku => !focus.includes(sku));
}

/** "What is the biggest you do have?", of whoever was told that the biggest cannot be had. */
const HAD = /\byou do (?:have|stock|sell)\b|\bwel (?:hebt|heeft|hebben|heb|verkoopt|verkopen)\b/;
const SUPERLATIVE = /[a-z]{2}(?:est|ste)\b|\b(?:la|le|les) plus\b/;
/** "A bigger one", which "the bigger one" is not. */
const ANOTHER =
  /\b(?:an?|any|anything|something|one) (?:even )?[a-z]+er\b|\b(?:une?|en|quelque chose) (?:(?!la |le |les )[a-z]+ )*plus [a-z]+|\b(?:een|iets|geen) (?:nog )?[a-z]+ere?\b/;

/**
 * The biggest but one, where the biggest was told of and is not what was asked for.
 *
 * @returns its products; `none` if a bigger one is asked for than the biggest; nothing if neither is so
 */
export function pastTheEnd(
  { acts, ask, named }: Meaning,
  memory: Memory,
  variants: Variants,
): readonly string[] | 'none' | undefined {
  const direction = directionOf(acts);
  const { focus, family, offered, pending } = memory;
  const isOpen = pending.length === 0 && named.mentions.length === 0 && focus.length === 1;
  if (direction === undefined || !isOpen || (ask !== null && ask !== 'availability')) return undefined;
  const kin = chosenOf(memory) === undefined ? family : offered;
  const [end, ...others] = variants.endmost(kin, direction);
  // What cannot be compared has no end.
  if (others.length > 0 || end !== focus[0] || kin.length < 2) return undefined;
  const said = named.words.join(' ');
  if (ANOTHER.test(said)) return 'none';
  return SUPERLATIVE.test(said) && HAD.test(said)
    ? variants.endmost(
        kin.filter(sku => sku !== end),
        direction,
      )
    : undefined;
}
