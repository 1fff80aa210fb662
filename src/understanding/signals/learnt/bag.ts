/**
 * What a run of words looks like to the machines of signals: words, stems and pairs of words as the intent classifier
 * takes them, and a further group of senses: what each word stands for, and which senses and words come together.
 */
import { fold } from '../../../language/fold.js';
import { senseOrStem } from '../../../language/senses.js';
import { featuresOf, GROUPS, hashOf, type Bag } from '../../intents/features.js';
import { sentimentOf } from '../sentiment.js';

/** The group after those of the classifier. */
const SENSES = GROUPS.length;
/** Pieces of words made no difference in cross-validation and are most of a vocabulary; senses stand for meanings. */
const LEFT_OUT = new Set(['piece', 'meaning', 'kind'].map(group => GROUPS.findIndex(name => name === group)));
const KIND = 7;
const REACH = 6;

/**
 * @param pieces lower-case words as `splitWords` makes them
 * @param tokens the same as `tokensOf` takes them
 */
export function bagOf(pieces: readonly string[], tokens: readonly string[], language: string): Bag {
  const base = featuresOf(pieces.join(' '), language);
  const kept = [...base.groups.keys()].filter(i => !LEFT_OUT.has(base.groups[i]!));
  const senses = [...sensesOf(tokens)];
  return {
    hashes: Uint32Array.from([...kept.map(i => base.hashes[i]!), ...senses]),
    counts: Uint8Array.from([...kept.map(i => base.counts[i]!), ...senses.map(() => 1)]),
    groups: Uint8Array.from([...kept.map(i => base.groups[i]!), ...senses.map(() => SENSES)]),
    words: base.words,
  };
}

/** Senses, neighbours of which both are taken by their sense where they have one, and pairs of a sense with what is near. */
function sensesOf(tokens: readonly string[]): Set<number> {
  const isSense = tokens.map(token => token !== token.toLowerCase());
  const found = new Set<number>();
  tokens.forEach((token, i) => {
    if (isSense[i]) found.add(hashOf(token, KIND));
    found.add(hashOf(`${tokens[i - 1] ?? '^'} ${token}`, KIND));
    for (let j = i + 2; j < Math.min(tokens.length, i + REACH); j += 1)
      if (isSense[i] || isSense[j]) found.add(hashOf(`${token} .. ${tokens[j]!}`, KIND));
  });
  return found;
}

/** Each word's sense, else how it sounds, else its stem. */
export function tokensOf(pieces: readonly string[], language: string): string[] {
  const tokens = pieces.map(piece => senseOrStem(fold(piece), language));
  for (const { from, to, value } of sentimentOf(pieces.join(' '), language).parts)
    for (let i = from; i < to; i += 1)
      if (tokens[i] === tokens[i]?.toLowerCase()) tokens[i] = value > 0 ? 'GOOD' : 'BAD';
  return tokens;
}
