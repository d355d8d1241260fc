import path from 'node:path';
import type { SnapshotPlace } from '../../preload/shapes.ts';
import { Refusal } from '../files/failure.ts';
import { SnapshotFolder } from './folder.ts';
import { rootIn } from './layout.ts';
import type { SnapshotParts } from './snapshot-parts.ts';

/** Where snapshots lie: the first folder and the second as the settings name them, and any other one by its path. */
export class SnapshotFolders {
  readonly #parts: Pick<SnapshotParts, 'disk' | 'settings' | 'usualFolder' | 'pathOf'>;
  readonly #newTag: () => string;
  readonly #known = new Map<string, SnapshotFolder>();

  constructor(parts: Pick<SnapshotParts, 'disk' | 'settings' | 'usualFolder' | 'pathOf'>, newTag: () => string) {
    this.#parts = parts;
    this.#newTag = newTag;
  }

  get first(): SnapshotFolder {
    return this.at(this.#parts.settings.snapshots?.folder ?? this.#parts.usualFolder);
  }

  /** Null where none was chosen. */
  get second(): SnapshotFolder | null {
    const second = this.#parts.settings.snapshots?.second ?? null;
    return second === null ? null : this.at(second);
  }

  /** False for a folder that a person chose: it may be on a disk that is elsewhere now, while the usual one is there or holds nothing. */
  isUsual({ root }: SnapshotFolder): boolean {
    return root === path.resolve(this.#parts.usualFolder);
  }

  /** @throws Refusal `not-found` for a second one when none was chosen. */
  of(place: SnapshotPlace): SnapshotFolder {
    if (place === 'first') return this.first;
    if (place !== 'second') return this.at(rootIn(this.#parts.pathOf(place.token)));
    const { second } = this;
    if (second === null) throw new Refusal('not-found', 'no second folder');
    return second;
  }

  /** The folder with this path, one and the same each time. */
  at(place: string): SnapshotFolder {
    const root = path.resolve(place);
    const known = this.#known.get(root) ?? new SnapshotFolder(this.#parts.disk, root, this.#newTag);
    this.#known.set(root, known);
    return known;
  }

  /** The first folder, to write to. Only the usual one is made where it is missing. @throws Refusal `not-found` where another is not there. */
  async firstForWriting(): Promise<SnapshotFolder> {
    const folder = this.first;
    if (!this.isUsual(folder) && !(await folder.isThere())) throw new Refusal('not-found', 'the folder of snapshots is not there');
    await folder.make();
    return folder;
  }
}
