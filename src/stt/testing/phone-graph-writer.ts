/** Writes a small decoding graph over phones, of the form that `training/` gives graphs: a tree of phones with words as output. */
import { bytesOf, MIDWORD_COST } from './graph-writer.js';
import type { State } from './graph-writer.js';

/** A word and one way of saying it. */
export interface SpokenWord {
  /** Place of the word in the file of words, from one. */
  readonly word: number;
  /** A letter a phone. */
  readonly phones: string;
  readonly cost: number;
}

/** A place in the tree: its phone was said in the frame before, or is past. */
interface Place {
  readonly held: number;
  readonly past: number;
}

/**
 * The bytes of a graph of any of the words, any number of times. A word's number stands where it is first clear which word it
 * is, its cost where it ends; as in graphs that were composed, paths wait only within words.
 *
 * @param phones the phones in the order of their columns, a letter each
 * @param first column of the first phone; the blank follows the last
 */
export function writePhoneGraph(words: readonly SpokenWord[], phones: string, first: number): Uint8Array {
  const states: State[] = [];
  const add = (finalCost: number): number => states.push({ arcs: [], finalCost }) - 1;
  const labelOf = (phone: string): number =>
    first + 1 + (phone === '' ? phones.length : phones.indexOf(phone));
  const arc = (from: number, phone: string, target: number, output = 0): number =>
    states[from]!.arcs.push({ label: labelOf(phone), cost: 0, target, output });
  const free = (from: number, target: number, cost: number, output: number): number =>
    states[from]!.arcs.push({ label: 0, cost, target, output });
  const start = add(0);
  arc(start, '', start);
  // After a word: its last phone held or past, at first knowing the word and then, backed off, nothing.
  const after = new Map(Array.from(phones, phone => [phone, [add(0), add(0)] as const]));
  const silence = [add(0), add(0)] as const;
  for (const [ended, any] of [...after.values(), silence]) free(ended, any, 0, 0);
  const grow = (prefix: string, parents: readonly { state: number; held: string }[]): void => {
    const below = words.filter(word => word.phones.startsWith(prefix) && word.phones !== prefix);
    for (const phone of new Set(below.map(word => word.phones[prefix.length]!))) {
      const here: Place = { held: add(MIDWORD_COST), past: add(MIDWORD_COST) };
      const grown = prefix + phone;
      const known = outputOf(words, grown, prefix);
      for (const { state, held } of parents) if (held !== phone) arc(state, phone, here.held, known);
      arc(here.held, phone, here.held);
      arc(here.held, '', here.past);
      arc(here.past, '', here.past);
      for (const word of words.filter(one => one.phones === grown)) {
        free(here.held, after.get(phone)![0], word.cost, 2 * word.word + 1);
        free(here.past, silence[0], word.cost, 2 * word.word + 1);
      }
      grow(grown, [
        { state: here.held, held: phone },
        { state: here.past, held: '' },
      ]);
    }
  };
  const roots = [...after].map(([phone, [, any]]) => ({ state: any, held: phone }));
  grow('', [{ state: start, held: '' }, { state: silence[1], held: '' }, ...roots]);
  return bytesOf(states, start);
}

/** The output label of the phone after which only one word begins so. */
function outputOf(words: readonly SpokenWord[], grown: string, prefix: string): number {
  const those = (beginning: string): Set<number> =>
    new Set(words.filter(({ phones }) => phones.startsWith(beginning)).map(({ word }) => word));
  const [now, before] = [those(grown), those(prefix)];
  return now.size === 1 && before.size > 1 ? 2 * [...now][0]! : 0;
}
