import type { FailureCode, FolderCondition, SnapshotState } from '../../preload/shapes.ts';
import type { SnapshotFolder } from './folder.ts';
import type { Listed } from './index-file.ts';
import { conditionOf } from './second-folder.ts';

type Folders = {
  readonly first: SnapshotFolder;
  readonly second: SnapshotFolder | null;
  /** The first folder is the one where a person has chosen none. */
  readonly isUsual: boolean;
  readonly owner: string;
  /** The last try that failed, when none has succeeded since. */
  readonly failure: SnapshotState['failure'];
  /** How the last catching up of the second folder ended. */
  readonly known: FolderCondition | undefined;
};

/** Where snapshots lie, how the folders are, and when the last one was taken. Nothing is written. */
export async function stateOf({ first, second, isUsual, owner, failure, known }: Folders): Promise<SnapshotState> {
  const isThere = await first.isThere().catch(() => false);
  const last = isThere ? newestOf((await first.look()).listed, owner) : undefined;
  const condition = isThere || isUsual ? (failure === null ? 'ready' : conditionAfter(failure.code)) : 'absent';
  return {
    first: { folder: first.root, isUsual, condition, free: isThere ? await first.free() : null },
    second: second === null ? null : await secondState(first, second, owner, known),
    last: last === undefined ? null : { id: last.id, at: last.at, reason: last.reason },
    failure,
  };
}

/** The newest snapshot of an installation, by its counter. */
export function newestOf(listed: readonly Listed[], owner: string): Listed | undefined {
  return listed.filter((one) => one.owner === owner).sort((one, other) => other.counter - one.counter)[0];
}

async function secondState(first: SnapshotFolder, second: SnapshotFolder, owner: string, known: FolderCondition | undefined): Promise<SnapshotState['second']> {
  const condition = await conditionOf(first, second, owner, known);
  return { folder: second.root, condition, free: condition === 'absent' ? null : await second.free() };
}

function conditionAfter(code: FailureCode): FolderCondition {
  if (code === 'no-space' || code === 'read-only') return code;
  return code === 'not-found' ? 'absent' : 'failed';
}
