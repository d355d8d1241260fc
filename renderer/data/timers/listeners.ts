/** Whoever wants to be told of something. */
export class Listeners<A extends readonly unknown[] = []> {
  readonly #all = new Set<(...told: A) => void>();

  readonly subscribe = (listener: (...told: A) => void): (() => void) => {
    this.#all.add(listener);
    return () => { this.#all.delete(listener); };
  };

  tell(...told: A): void {
    for (const listener of this.#all) listener(...told);
  }
}
