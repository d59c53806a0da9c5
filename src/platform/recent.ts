/** Values by key, at most so many: when there are more, the one that was asked for longest ago goes. */
export class Recent<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key, made when there is none; undefined cannot be told from none. */
  of(key: Key, make: () => Value): Value {
    const known = this.#values.get(key);
    const value = known === undefined ? make() : known;
    // A map keeps the order in which keys came: this one is now the last to go.
    if (known !== undefined) this.#values.delete(key);
    this.#values.set(key, value);
    this.#dropOldest();
    return value;
  }

  #dropOldest(): void {
    if (this.#values.size <= this.#most) return;
    const [oldest] = this.#values.keys();
    this.#values.delete(oldest as Key);
  }
}
