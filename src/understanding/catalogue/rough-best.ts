/** The forms that the words heard speak for, before anything is looked at closely. */
import type { Form, FormIndex } from './forms.js';
import type { Hit } from './hits.js';
import { greatest } from './select.js';

/** What each word of a form that was not heard takes away. */
export const LEFT_OUT_LOSS = 0.12;
/** A word heard with this likeness speaks neither for nor against its form. */
export const NO_GAIN = 0.45;
const MOST_RANKED = 120;
const MOST_TIED = 160;
// A form less than this share heard cannot come first.
const LEAST_HEARD = 0.3;

const TIED = 1e-6;

interface Rough {
  readonly form: Form;
  readonly gain: number;
}

/** Adds up what hits say for forms. Look-ups share buffers: they must not interleave. */
export class RoughRanking {
  readonly #gains: Float64Array;
  readonly #found: Float64Array;
  readonly #touched: Uint32Array;
  readonly #sums: Float64Array;
  readonly #order: Float64Array;

  constructor(readonly index: FormIndex) {
    this.#gains = new Float64Array(index.forms.length);
    this.#found = new Float64Array(index.forms.length);
    this.#touched = new Uint32Array(index.forms.length);
    this.#sums = new Float64Array(index.forms.length);
    this.#order = new Float64Array(index.forms.length);
  }

  /**
   * The most promising forms, best first.
   *
   * @param said the numbers that were said, in digits
   */
  best(hits: ReadonlyMap<number, Hit>, said: ReadonlySet<string>): Form[] {
    const worth = this.#sum(this.#add(hits));
    // Numbers decide among forms alike, so those that tie with the last one stay in: of a maker with hundreds of products, first
    // those with a number that was said.
    const last = worth < MOST_RANKED ? -Infinity : this.#leastOf(worth);
    const above: Rough[] = [];
    const tied: Rough[] = [];
    for (let i = 0; i < worth; i += 1) {
      const [gain, form] = [this.#sums[i]!, this.index.forms[this.#touched[i]!]!];
      if (gain > last + TIED) above.push({ form, gain });
      else if (gain >= last - TIED) tied.push({ form, gain });
    }
    if (above.length + tied.length > MOST_TIED) {
      const isSaid = ({ form }: Rough): number => (form.numbers.some(number => said.has(number)) ? 1 : 0);
      tied.sort((a, b) => isSaid(b) - isSaid(a)).splice(MOST_TIED - above.length);
    }
    return [...above, ...tied].sort((a, b) => b.gain - a.gain).map(({ form }) => form);
  }

  // What speaks for each form that was heard enough, in the first places of the rows; returns how many those are.
  #sum(touched: number): number {
    let worth = 0;
    for (let i = 0; i < touched; i += 1) {
      const id = this.#touched[i]!;
      const { weight, force } = this.index.forms[id]!;
      if (this.#found[id]! >= weight * LEAST_HEARD) {
        this.#touched[worth] = id;
        this.#sums[worth++] = this.#gains[id]! - LEFT_OUT_LOSS * force;
      }
      this.#found[id] = this.#gains[id] = 0;
    }
    return worth;
  }

  #leastOf(worth: number): number {
    this.#order.set(this.#sums.subarray(0, worth));
    return greatest(this.#order, worth, MOST_RANKED);
  }

  // Returns how many forms have any of the words.
  #add(hits: ReadonlyMap<number, Hit>): number {
    const [gains, found] = [this.#gains, this.#found];
    let touched = 0;
    for (const { word, similarity, force: nearly } of hits.values()) {
      const { forms, weight, force } = this.index.lexicon.words[word]!;
      const gain = (nearly ?? force) * (similarity - NO_GAIN) + force * LEFT_OUT_LOSS;
      for (const form of forms) {
        if (found[form] === 0) this.#touched[touched++] = form;
        gains[form]! += gain;
        found[form]! += weight;
      }
    }
    return touched;
  }
}
