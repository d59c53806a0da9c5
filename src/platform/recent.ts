/** Values by key, at most so many: when there are more, the one that was asked for longest ago goes. */
export class Recent<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Undefined when there is none, or no longer. */
  known(key: Key): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    // A map keeps the order in which keys came: this one is now the last to go.
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  keep(key: Key, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size <= this.#most) return;
    const [oldest] = this.#values.keys();
    this.#values.delete(oldest as Key);
  }

  /** The value of a key, made when there is none. */
  of(key: Key, make: () => Value): Value {
    const known = this.known(key);
    if (known !== undefined) return known;
    const value = make();
    this.keep(key, value);
    return value;
  }
}
