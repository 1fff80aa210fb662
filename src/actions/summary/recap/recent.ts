/** Remembers what was worked out lately, up to a number of things; what was not asked for longest goes first. */
export class Recent<T> {
  readonly #known = new Map<string, T>();

  constructor(private readonly limit: number) {}

  /** What is known for the key, or what `make` makes of it. */
  get(key: string, make: () => T): T {
    let value = this.#known.get(key);
    if (value === undefined) value = make();
    else this.#known.delete(key);
    this.#known.set(key, value);
    if (this.#known.size > this.limit) this.#known.delete(this.#known.keys().next().value!);
    return value;
  }
}
