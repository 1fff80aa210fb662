/**
 * How likely whole names were said, once an utterance is over: every piece of every name is fitted to what the network
 * heard, as far as it may have been said. What a maker and a strength sound like tells names apart whose first words do not.
 */
import type { HeadTrie, NameTree, NameTrees } from './name-trees.js';
import type { FirstLook, Stretch } from './second-look.js';
import type { Signs } from './signs.js';

/** A name as it is listed, or its first word, from the frame in which it began to the one in which it ended. */
export interface NameFitted {
  readonly text: string;
  readonly begin: number;
  readonly end: number;
  /** By how many nats the cheapest path was cheaper then. */
  readonly cost: number;
}

/** What was heard in an utterance, and what it costs to say something in it. */
export interface Utterance {
  /** A row of log-probabilities of `columns` for every frame. */
  readonly rows: Float32Array;
  readonly columns: number;
  readonly first: FirstLook;
  /** What it costs to say a name. */
  readonly nameCost: number;
  readonly acousticScale: number;
  /** Weight of the letters that names are spelled in beside all else that is heard. */
  readonly nameScale: number;
  /** By how much what names are spelled in is likelier than what the graph is over. */
  readonly above: number;
}

/**
 * How much is followed. By sounds 387 of 400 English names (tuning) come first among the matches, 382 with the widths for
 * letters, and one or two more with wider ones at three times the cost.
 */
interface Width {
  /** Names that cost so much more than the cheapest path were not said; nor is a name that costs as much half-way. */
  readonly mostCost: number;
  /** Paths that cost so much more than the cheapest are not followed. */
  readonly beam: number;
}

const LETTERS: Width = { mostCost: 14, beam: 18 };
const SOUNDS: Width = { mostCost: 20, beam: 20 };

/** The cheapest way to have come so far before each frame of a stretch, and the frame in which it began. */
interface Reached {
  readonly cost: Float64Array;
  readonly begin: Int32Array;
}

/** A sign is two states: it was said in the frame before, or is past. Only in the second may it come again. */
interface Signed {
  readonly said: Reached;
  readonly past: Reached;
  /** Both are looked at from before this frame on, up to before the other. */
  from: number;
  to: number;
}

/** Looks for whole names in one stretch of an utterance. */
export class WholeNameSearch {
  readonly names: NameFitted[] = [];
  /** First words that may have been said, each once. */
  readonly heads = new Map<string, NameFitted>();
  readonly #signs: Signs;
  readonly #mostCost: number;
  readonly #from: number;
  readonly #frames: number;
  /** What each sign costs in each frame, sign by sign. */
  readonly #costs: Float64Array;
  /** Cost of the cheapest path before each frame, and of the dearest that is followed. */
  readonly #least: Float64Array;
  readonly #most: Float64Array;
  readonly #entry: Reached;
  /** What was reached on the way to what is looked at: used anew on the next way. */
  readonly #kept: Reached[] = [];
  #used = 0;

  constructor(signs: Signs, { rows, columns, first, ...said }: Utterance, [from, to]: Stretch) {
    this.#signs = signs;
    [this.#from, this.#frames] = [from, to - from];
    const { count } = signs;
    const scale = signs.areSounds ? 1 : said.nameScale;
    const { mostCost, beam } = signs.areSounds ? SOUNDS : LETTERS;
    this.#mostCost = mostCost;
    this.#costs = new Float64Array(this.#frames * count);
    this.#least = new Float64Array(this.#frames + 1);
    this.#entry = this.#take();
    this.#least[0] = first.least[from - 1] ?? 0;
    const heard = new Float64Array(count);
    for (let t = 0; t < this.#frames; t++) {
      signs.read(rows, (from + t) * columns, heard);
      for (let sign = 0; sign < count; sign++)
        this.#costs[sign * this.#frames + t] = said.acousticScale * (said.above - scale * heard[sign]!);
      this.#least[t + 1] = first.least[from + t]!;
      this.#entry.cost[t] = first.gates[from + t]! + said.nameCost;
      this.#entry.begin[t] = t;
    }
    this.#most = this.#least.map(cost => cost + beam);
  }

  /** Looks for the names, those that may have been said. */
  look(trees: NameTrees): void {
    for (const trie of trees) this.#begin(trie, this.#entry, undefined, [0, this.#frames - 1]);
  }

  /** Says the sign of a trie and goes on in it. */
  #begin(
    { sign, longer, over }: HeadTrie,
    before: Reached,
    held: Reached | undefined,
    between: Stretch,
  ): void {
    const mark = this.#used;
    const signed = this.#takeSigned();
    if (this.#say(sign, before, held, between, signed)) {
      if (over.length > 0) this.#finish(over, signed);
      for (const trie of longer)
        this.#begin(trie, signed.past, trie.sign === sign ? undefined : signed.said, [
          signed.from,
          signed.to,
        ]);
    }
    this.#used = mark;
  }

  #finish(over: HeadTrie['over'], signed: Signed): void {
    const after = this.#take();
    this.#leave(signed, after);
    const fitted = this.#fitted('', after);
    if (fitted === undefined) return;
    for (const { word: text, rest, tree } of over) {
      const known = this.heads.get(text);
      if (known === undefined || fitted.cost < known.cost) this.heads.set(text, { ...fitted, text });
      const mark = this.#used;
      let at = after;
      for (const word of rest) at = this.#sayWord(word, at);
      this.#goOn(tree, at);
      this.#used = mark;
    }
  }

  /** Goes on from the end of a piece. */
  #goOn({ next, text }: NameTree, after: Reached): void {
    const fitted = this.#fitted(text ?? '', after);
    if (fitted === undefined) return;
    if (text !== undefined) this.names.push(fitted);
    for (const tree of next) this.#follow(tree, after);
  }

  #follow(tree: NameTree, before: Reached): void {
    const mark = this.#used;
    const after = this.#take();
    for (const way of tree.ways) {
      const inside = this.#used;
      let at = before;
      for (const word of way) at = this.#sayWord(word, at);
      merge(at, after);
      this.#used = inside;
    }
    this.#goOn(tree, after);
    this.#used = mark;
  }

  /** Says a word after a silence, in any of its spellings. */
  #sayWord(word: readonly Uint16Array[], end: Reached): Reached {
    const [before, after] = [this.#take(), this.#take()];
    merge(end, before);
    this.#wait(before);
    for (const spelling of word) {
      const mark = this.#used;
      const signed = this.#spell(spelling, before);
      if (signed !== undefined) this.#leave(signed, after);
      this.#used = mark;
    }
    return after;
  }

  #spell(spelling: Uint16Array, before: Reached): Signed | undefined {
    let at = this.#takeSigned();
    if (!this.#say(spelling[0]!, before, undefined, [0, this.#frames - 1], at)) return undefined;
    for (let i = 1; i < spelling.length; i++) {
      const held = spelling[i - 1] === spelling[i] ? undefined : at.said;
      const next = this.#takeSigned();
      if (!this.#say(spelling[i]!, at.past, held, [at.from, at.to], next)) return undefined;
      at = next;
    }
    return at;
  }

  /** Where what was reached compares best with the cheapest path; undefined if it was not said. */
  #fitted(text: string, { cost, begin }: Reached): NameFitted | undefined {
    let [best, least] = [0, Infinity];
    for (let t = 1; t <= this.#frames; t++) {
      const more = cost[t]! - this.#least[t]!;
      if (more < least) [best, least] = [t, more];
    }
    if (least > this.#mostCost) return undefined;
    return { text, begin: this.#from + begin[best]!, end: this.#from + best, cost: least };
  }

  /** Silence between words. */
  #wait({ cost, begin }: Reached): void {
    const { silence, space = silence } = this.#signs;
    const [quiet, between] = [silence * this.#frames, space * this.#frames];
    for (let t = 0; t < this.#frames; t++) {
      const silent = cost[t]! + Math.min(this.#costs[quiet + t]!, this.#costs[between + t]!);
      if (silent < cost[t + 1]!) [cost[t + 1], begin[t + 1]] = [silent, begin[t]!];
    }
  }

  /**
   * Says one sign; false if nothing is left that is worth following.
   *
   * @param before from where
   * @param held from where, too: the sign before it, where that is another
   * @param between where there is anything in these
   */
  #say(
    sign: number,
    before: Reached,
    held: Reached | undefined,
    [first, last]: Stretch,
    signed: Signed,
  ): boolean {
    const { said, past } = signed;
    const [frames, costs, most] = [this.#frames, this.#costs, this.#most];
    const [own, quiet] = [sign * frames, this.#signs.silence * frames];
    let [now, nowBegin, then, thenBegin] = [Infinity, 0, Infinity, 0];
    signed.from = frames + 1;
    signed.to = -1;
    for (let t = first; t < frames && (t <= last || now < Infinity || then < Infinity); t++) {
      const isThen = then < now;
      const silent = (isThen ? then : now) + costs[quiet + t]!;
      const silentBegin = isThen ? thenBegin : nowBegin;
      if (t <= last) {
        if (before.cost[t]! < now) {
          now = before.cost[t]!;
          nowBegin = before.begin[t]!;
        }
        if (held !== undefined && held.cost[t]! < now) {
          now = held.cost[t]!;
          nowBegin = held.begin[t]!;
        }
      }
      now += costs[own + t]!;
      then = silent;
      thenBegin = silentBegin;
      if (now > most[t + 1]!) now = Infinity;
      if (then > most[t + 1]!) then = Infinity;
      if (now < Infinity || then < Infinity) {
        if (signed.to < 0) signed.from = t + 1;
        signed.to = t + 1;
      }
      if (signed.to < 0) continue;
      said.cost[t + 1] = now;
      said.begin[t + 1] = nowBegin;
      past.cost[t + 1] = then;
      past.begin[t + 1] = thenBegin;
    }
    return signed.to >= 0;
  }

  /** The end of a word after its last sign. */
  #leave({ said, past, from, to }: Signed, into: Reached): void {
    const { space } = this.#signs;
    const later = space === undefined ? 0 : 1;
    for (let t = from; t <= Math.min(to, this.#frames - later); t++) {
      const over = past.cost[t]! < said.cost[t]! ? past : said;
      const left = over.cost[t]! + (space === undefined ? 0 : this.#costs[space * this.#frames + t]!);
      if (left >= into.cost[t + later]!) continue;
      into.cost[t + later] = left;
      into.begin[t + later] = over.begin[t]!;
    }
  }

  #takeSigned(): Signed {
    return { said: this.#take(false), past: this.#take(false), from: 0, to: -1 };
  }

  /** Nothing, before any of the frames and after the last. */
  #take(clear = true): Reached {
    const kept = (this.#kept[this.#used] ??= {
      cost: new Float64Array(this.#frames + 1).fill(Infinity),
      begin: new Int32Array(this.#frames + 1),
    });
    this.#used += 1;
    if (clear) kept.cost.fill(Infinity);
    return kept;
  }
}

function merge(from: Reached, into: Reached): void {
  for (let t = 0; t < into.cost.length; t++) {
    if (from.cost[t]! >= into.cost[t]!) continue;
    into.cost[t] = from.cost[t]!;
    into.begin[t] = from.begin[t]!;
  }
}
