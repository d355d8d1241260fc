import type { Bridge } from '../../../preload/contract.ts';
import type { JournalState } from '../../../preload/shapes.ts';
import type { Database } from '../database.ts';
import type { Saved } from '../saved.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import type { WritePath } from '../write-path.ts';
import type { VaultList } from './vault-list.ts';

/** A pass-phrase that was tried: right, or wrong (or too soon) with the seconds until the next try. */
export type Tried = { readonly kind: 'right' } | { readonly kind: 'wrong' | 'too-soon'; readonly wait: number };

/** Pass-phrases on workshops. The page never holds a key; a pass-phrase goes straight on to main. */
export type Vault = {
  readonly list: Pick<VaultList, 'get' | 'subscribe'>;
  /** Opens a locked workshop: its journal is replayed into the rows. */
  readonly unlock: (workshop: string, passphrase: string) => Promise<Saved<Tried>>;
  /** Locks all that are open and removes their rows; what is typed must have been saved before. */
  readonly lock: () => Promise<Saved>;
  /** Puts a workshop under a pass-phrase. `label` is shown, in clear, while it is locked. */
  readonly protect: (workshop: string, passphrase: string, label: string | null) => Promise<Saved>;
  readonly change: (workshop: string, passphrase: string, next: string) => Promise<Saved<Tried>>;
  /** Takes the pass-phrase off: everything is written plain again. */
  readonly unprotect: (workshop: string, passphrase: string) => Promise<Saved<Tried>>;
  readonly setLabel: (workshop: string, label: string | null) => Promise<Saved>;
};

type Parts = { readonly snapshots: Pick<Snapshots, 'take'>; readonly db: Database; readonly path: WritePath; readonly bridge: Bridge; readonly list: VaultList };

export function createVault(parts: Parts): Vault {
  const { path, bridge, list } = parts;
  const told = (result: Saved<JournalState>): Saved => {
    if (!result.ok) return result;
    list.tell(result.value);
    return done;
  };
  return {
    list,
    async unlock(workshop, passphrase) {
      const answer = await bridge.call('vault:unlock', { journal: workshop, passphrase });
      if (!answer.ok || answer.value.kind !== 'right') return answer.ok ? tried(answer.value) : answer;
      const opened = await path.open(workshop);
      if (!opened.ok) return opened;
      list.tell(answer.value.value);
      return right;
    },
    lock: () => lock(parts),
    async protect(workshop, passphrase, label) {
      const begun = await bridge.call('vault:begin-sealing', { journal: workshop, passphrase, label });
      if (!begun.ok) return begun;
      const sealed = await inNewForm(parts, workshop, 'journal.protect');
      if (sealed.ok) await replaceSnapshots(parts, sealed.value);
      return told(sealed);
    },
    async change(workshop, passphrase, next) {
      const answer = await bridge.call('vault:change', { journal: workshop, passphrase, next });
      return answer.ok ? tried(answer.value) : answer;
    },
    async unprotect(workshop, passphrase) {
      const begun = await bridge.call('vault:begin-unsealing', { journal: workshop, passphrase });
      if (!begun.ok || begun.value.kind !== 'right') return begun.ok ? tried(begun.value) : begun;
      const finished = told(await inNewForm(parts, workshop, 'journal.unprotect'));
      return finished.ok ? right : finished;
    },
    async setLabel(workshop, label) {
      return told(await bridge.call('vault:set-label', { journal: workshop, label }));
    },
  };
}

const done: Saved = { ok: true, value: null };
const right: Saved<Tried> = { ok: true, value: { kind: 'right' } };

function tried(value: Tried): Saved<Tried> {
  return { ok: true, value: value.kind === 'right' ? { kind: 'right' } : { kind: value.kind, wait: value.wait } };
}

/** A base line in the form main was told of, and what follows from it. Without the line main takes back what was begun. */
async function inNewForm({ path, bridge }: Parts, workshop: string, op: string): Promise<Saved<JournalState>> {
  const based = await path.rebase(workshop, { op, actor: 'same', records: (present) => present });
  const finished = await bridge.call('vault:finish', { journal: workshop });
  return based.ok ? finished : based;
}

/**
 * Snapshots of before are readable: they are put on the list of what goes, which is worked off whenever a folder can be reached, and go
 * as soon as one in the new form was checked. A failure here is no failure of the pass-phrase; snapshots say theirs themselves.
 */
async function replaceSnapshots({ bridge, snapshots }: Parts, { journal, base }: JournalState): Promise<void> {
  const before = { journal, before: base + 1, contributions: 0 };
  await bridge.call('wipe:before', before);
  if ((await snapshots.take('person')).ok) await bridge.call('wipe:before', before);
}

async function lock({ db, bridge, list }: Parts): Promise<Saved> {
  const answer = await bridge.call('vault:lock', {});
  if (!answer.ok) return answer;
  for (const state of answer.value) list.tell(state);
  const locked = answer.value.flatMap(({ journal, vault }) => (vault === undefined ? [] : [journal]));
  const { eraseLocked } = await import('./erase.ts');
  await eraseLocked(db, bridge, locked);
  return done;
}
