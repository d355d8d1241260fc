import type { BeganBlock } from '../../../preload/shapes.ts';
import { Listeners } from './listeners.ts';

export type BeganShelf = { readonly read: () => readonly BeganBlock[]; readonly write: (began: readonly BeganBlock[]) => void };

/** So many are kept: the days of a few workshops. */
const most = 200;

/**
 * When blocks of an agenda really began. It is kept on this laptop and not in the record: no report tells it, and two laptops that
 * begin one block a minute apart would leave a conflict that nobody wants to settle.
 */
export class Began {
  readonly #shelf: BeganShelf;
  readonly #changes = new Listeners();

  constructor(shelf: BeganShelf) {
    this.#shelf = shelf;
  }

  readonly get = (): readonly BeganBlock[] => this.#shelf.read();
  readonly subscribe = this.#changes.subscribe;

  /** A block begins now (`at`: the wall clock, milliseconds since 1970), also one that had begun before; answers how that is undone. */
  begin(block: Omit<BeganBlock, 'absorbed'>): () => void {
    return this.#put({ ...block, absorbed: 0 });
  }

  /** So many minutes of its late beginning were spread over the rest of the day; answers how that is undone. */
  absorb({ workshop, block }: Pick<BeganBlock, 'workshop' | 'block'>, minutes: number): () => void {
    const known = this.get().find((one) => one.workshop === workshop && one.block === block);
    return known === undefined ? () => undefined : this.#put({ ...known, absorbed: known.absorbed + minutes });
  }

  #put(next: BeganBlock): () => void {
    const before = this.get();
    this.#write([...before.filter(({ workshop, block }) => workshop !== next.workshop || block !== next.block), next].slice(-most));
    return () => { this.#write(before); };
  }

  #write(began: readonly BeganBlock[]): void {
    this.#shelf.write(began);
    this.#changes.tell();
  }
}
