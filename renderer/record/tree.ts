import { comparePlaces } from './order.ts';
import type { RecordView } from './view.ts';

/**
 * The records of one workshop by parent, in order, with what has been deleted left out: a deleted record stands only while
 * something below it, of one of the given kinds, is alive (design section 3, point 8). Whatever numbers records counts what
 * this shows, so that a number is the same on the screen and in Word.
 */
export class RecordTree<K extends string> {
  readonly #kinds: readonly K[];
  readonly #byParent = new Map<string | null, RecordView[]>();
  readonly #byId = new Map<string, RecordView>();
  readonly #shown = new Map<K, RecordView[]>();

  constructor(views: readonly RecordView[], kinds: readonly K[]) {
    this.#kinds = kinds;
    for (const view of [...views].sort(comparePlaces)) {
      this.#byId.set(view.id, view);
      const siblings = this.#byParent.get(view.parent);
      if (siblings === undefined) this.#byParent.set(view.parent, [view]);
      else siblings.push(view);
    }
    for (const kind of kinds) {
      const all = [...this.#byId.values()].filter((view) => view.kind === kind);
      this.#shown.set(kind, all.filter((view) => this.#stands(view)));
    }
  }

  /** The records of a kind that are shown, in order. */
  shown(kind: K): readonly RecordView[] {
    return this.#shown.get(kind) ?? [];
  }

  /** The records of a kind below one parent, in order. */
  children(parent: string, kind: K): readonly RecordView[] {
    return (this.#byParent.get(parent) ?? []).filter((view) => view.kind === kind && this.#stands(view));
  }

  /** Records of a kind whose parent is not in the record: removed for good, or left out of a part file. */
  lost(kind: K, parentKind: K): readonly RecordView[] {
    return this.shown(kind).filter((view) => view.parent === null || this.#byId.get(view.parent)?.kind !== parentKind);
  }

  /** `above` are the records that were asked on the way down: in a file made by hand one may stand below itself. */
  #stands(view: RecordView, above: readonly string[] = []): boolean {
    if (view.state !== 'gone') return true;
    if (above.includes(view.id)) return false;
    const way = [...above, view.id];
    return (this.#byParent.get(view.id) ?? []).some((child) => this.#kinds.some((kind) => kind === child.kind) && this.#stands(child, way));
  }
}
