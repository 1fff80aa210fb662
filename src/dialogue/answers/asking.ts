/** Questions back to the caller. What is asked is kept in mind, so that the answer to it is understood. */
import type { Spoken } from './answers.js';
import { leftOver } from './proof.js';
import { forgetUnchosen, plain } from './policy.js';
import type { Memory, Plan, Target } from './policy.js';

/** More products than this are not read out once one of them was denied. */
export const MOST_CHOICES = 3;

/** Asks the caller of one conversation. */
export class Asking {
  constructor(
    private readonly memory: Memory,
    /** A product's name. */
    readonly nameOf: (sku: string) => string,
    /** Its other names. */
    private readonly aliasesOf: (sku: string) => readonly string[],
  ) {}

  /** "Did you say Aerius?" */
  confirm(target: Target): Plan {
    const { memory } = this;
    memory.confirming = target;
    forgetUnchosen(memory);
    // Whoever goes on with "when?" speaks of this one, and not of another told of before.
    memory.focus = target.skus.every(sku => memory.focus.includes(sku)) ? target.skus : [];
    if (memory.focus.length === 0) memory.family = [...new Set([...target.skus, ...target.family])];
    return this.#asked('confirm', target.skus);
  }

  /** "I can tell you that: did you say Aerius?" */
  confirmFirst(target: Target): Plan {
    const again = this.memory.last?.spoken[0]?.sentence.id === 'confirmFirst';
    const { outcome, skus } = this.confirm(target);
    return { outcome, skus, spoken: [this.#sentence('confirmFirst', skus)], failed: again };
  }

  /** "Which one: Aerius 5 mg or Aerius 10 mg?" */
  clarify(skus: readonly string[]): Plan {
    const { memory } = this;
    const again = memory.pending.length > 0 && skus.every(sku => memory.pending.includes(sku));
    memory.pending = skus;
    memory.offered = skus;
    memory.focus = skus;
    return { ...this.#asked('clarify', skus), failed: again };
  }

  /** Another product of the same name, now that it is not this one; or which product at all. */
  other(target: Target): Plan {
    const { memory } = this;
    memory.denied = [...memory.denied, ...target.skus];
    const left = leftOver(target, memory);
    if (left.length === 1) return { ...this.confirm({ ...target, skus: left }), failed: true };
    if (left.length > 1 && left.length <= MOST_CHOICES) return { ...this.clarify(left), failed: true };
    return plain('clarify', 'whichProduct', { failed: true });
  }

  #asked(id: 'confirm' | 'clarify', skus: readonly string[]): Plan {
    return { outcome: 'clarify', skus, spoken: [this.#sentence(id, skus)] };
  }

  // Two products of one name go by another name that only one of them has: "Dyson V8, animal".
  #labels(skus: readonly string[]): string[] {
    const names = skus.map(this.nameOf);
    return names.map((name, i) => {
      const others = skus.filter((_, at) => at !== i && names[at] === name).flatMap(this.aliasesOf);
      const isShared = names.indexOf(name) !== names.lastIndexOf(name);
      const own = isShared ? this.aliasesOf(skus[i]!).find(alias => !others.includes(alias)) : undefined;
      return own === undefined ? name : `${name}, ${own}`;
    });
  }

  /** True if nothing that can be said tells some products apart. */
  areOne(skus: readonly string[]): boolean {
    return skus.length > 1 && new Set(this.#labels(skus)).size === 1;
  }

  #sentence(id: 'confirm' | 'confirmFirst' | 'clarify', skus: readonly string[]): Spoken {
    return { sentence: { id, slots: { products: this.#labels(skus) } } };
  }
}
