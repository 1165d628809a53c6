/** A read-only map over numbers that lie in arrays: the index is shared by all results of one layout. */

export class IdTable<T> implements ReadonlyMap<string, T> {
  readonly #index: ReadonlyMap<string, number>;
  readonly #read: (position: number) => T;

  constructor(index: ReadonlyMap<string, number>, read: (position: number) => T) {
    this.#index = index;
    this.#read = read;
  }

  get size(): number {
    return this.#index.size;
  }

  has(id: string): boolean {
    return this.#index.has(id);
  }

  get(id: string): T | undefined {
    const position = this.#index.get(id);
    return position === undefined ? undefined : this.#read(position);
  }

  keys(): MapIterator<string> {
    return this.#index.keys();
  }

  values(): MapIterator<T> {
    return this.#copy().values();
  }

  entries(): MapIterator<[string, T]> {
    return this.#copy().entries();
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.#copy().entries();
  }

  forEach(act: (value: T, id: string, table: ReadonlyMap<string, T>) => void): void {
    for (const [id, position] of this.#index) act(this.#read(position), id, this);
  }

  #copy(): Map<string, T> {
    const copy = new Map<string, T>();
    for (const [id, position] of this.#index) copy.set(id, this.#read(position));
    return copy;
  }
}
