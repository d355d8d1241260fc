import type { Bridge } from '../../../preload/contract.ts';
import type { Failure, SnapshotPlace, SnapshotSummary } from '../../../preload/shapes.ts';
import { copyWorkshop, type CopyOrder } from '../../record/copy-workshop.ts';
import { filesNamedIn } from '../../record/file-refs.ts';
import { rewound } from '../../record/rewind.ts';
import { recOf } from '../../record/row.ts';
import { isPurged, type Rec } from '../../record/types.ts';
import { keepBrought, readForCopy } from '../attachments/copied-files.ts';
import { clashes } from '../own/merging.ts';
import type { Saved } from '../saved.ts';
import { rowsOf } from '../store.ts';
import { lookAt, unreadable } from './look.ts';
import type { Restore, Restored, SnapshotRef } from './restore.ts';
import type { Tried } from '../vault/vault.ts';
import type { VaultList } from '../vault/vault-list.ts';
import { takeable, takeBack, type RestoreParts } from './take-back.ts';
import { takeFirst } from './take-first.ts';

type Parts = RestoreParts & { readonly newId: () => string; readonly list: Pick<VaultList, 'tell'> };

/** Restoring from snapshots; loaded when a snapshot is looked at. */
export function openRestore(parts: Parts): Restore {
  return {
    look: (snapshot, place, tell, isWanted) => look(parts, { snapshot, place, tell, isWanted }),
    asCopy: (snapshot, workshops, titleIn, place) => asCopy(parts, { snapshot, workshops, titleIn, place }),
    unlock: (snapshot, journal, passphrase) => unlock(parts, snapshot, journal, passphrase),
    inPlace: (snapshot, journals) => inPlace(parts, snapshot, journals),
    takeable: (snapshot) => takeable(parts, snapshot),
    takeBack: (snapshot) => takeBack(parts, snapshot),
  };
}

type Looking = { readonly snapshot: SnapshotSummary; readonly place: SnapshotPlace | undefined; readonly tell: Parameters<Restore['look']>[2]; readonly isWanted: () => boolean };

async function look({ db, path, snapshots }: Parts, { snapshot, place, tell, isWanted }: Looking): ReturnType<Restore['look']> {
  const looks = [];
  for (const size of snapshot.journals) {
    if (!isWanted()) break;
    // A workshop that is locked has no rows to compare with.
    const shut = path.shutBy(size.journal);
    const read = shut !== undefined && shut.code !== 'wiped' ? shut : await snapshots.read(snapshot.id, size.journal, place);
    const seen = read.ok ? await lookAt(db, size, read.value.records, shut !== undefined) : await unreadable(db, size, read);
    looks.push(seen);
    tell(seen);
  }
  return looks;
}

type Copying = { readonly snapshot: SnapshotSummary; readonly workshops: readonly string[]; readonly titleIn: CopyOrder['titleIn']; readonly place: SnapshotPlace | undefined };

async function asCopy(parts: Parts, { snapshot, workshops, titleIn, place }: Copying): ReturnType<Restore['asCopy']> {
  const copies: string[] = [];
  const failed: { journal: string; failure: Failure }[] = [];
  for (const source of workshops) {
    const read = await parts.snapshots.read(snapshot.id, source, place);
    const made = read.ok ? await copyOne(parts, { snapshot: snapshot.id, place, source }, read.value.records, { titleIn, from: { workshop: source, at: snapshot.at } }) : read;
    if (made.ok) copies.push(made.value);
    else failed.push({ journal: source, failure: made });
  }
  return { ok: true, value: { copies, failed } };
}

type CopySource = { readonly snapshot: string; readonly place: SnapshotPlace | undefined; readonly source: string };

async function copyOne({ db, path, bridge, newId, list }: Parts, { snapshot, place, source }: CopySource, records: readonly Rec[], how: Pick<CopyOrder, 'titleIn' | 'from'>): Promise<Saved<string>> {
  const shut = path.shutBy(source);
  if (shut !== undefined) return shut;
  if (!records.some((rec) => rec.id === source && !isPurged(rec))) return { ok: false, code: 'not-found', detail: `${source} is not in the snapshot` };
  const copy = newId();
  const under = await follow({ bridge, list }, source, copy);
  if (!under.ok) return under;
  const notBack = await filesBack(bridge, { id: snapshot, place, journal: source, into: copy });
  if (notBack !== undefined) return notBack;
  // What the snapshot lacks may still lie beside the workshop itself.
  const files = await readForCopy(bridge, source, filesNamedIn(records).keys());
  const notKept = files.ok ? await keepBrought(bridge, copy, files.value) : files;
  if (notKept !== undefined) return notKept;
  return path.commit(copy, async (_rows, dot) => {
    // A copy is no way round a purge either.
    const present = new Map((await rowsOf(db, source).toArray()).map((row) => [row.id, recOf(row)]));
    const writes = copyWorkshop(rewound(records, present), { source, copy, newId, dot, ...how });
    return writes.length === 0 ? undefined : { op: 'workshop.copy', answer: copy, writes };
  });
}

async function unlock({ bridge }: Pick<Parts, 'bridge'>, { id, place = 'first' }: SnapshotRef, journal: string, passphrase: string): Promise<Saved<Tried>> {
  const answer = await bridge.call('vault:unlock-snapshot', { place, id, journal, passphrase });
  if (!answer.ok) return answer;
  return { ok: true, value: answer.value.kind === 'right' ? { kind: 'right' } : { kind: answer.value.kind, wait: answer.value.wait } };
}

/** What is sealed must not come to lie open: before its first line a journal is put under the pass-phrase of what is written to it. */
async function follow({ bridge, list }: Pick<Parts, 'bridge' | 'list'>, from: string, journal: string): Promise<Saved> {
  const followed = await bridge.call('vault:follow', { from, journal });
  if (!followed.ok) return followed;
  if (followed.value !== null) list.tell(followed.value);
  return { ok: true, value: null };
}

/** One journal after the other, so that one that fails leaves the others restored and is itself as it was. */
async function inPlace(parts: Parts, { id, place }: { readonly id: string; readonly place?: SnapshotPlace }, journals: readonly string[]): Promise<Saved<Restored>> {
  const before = await takeFirst(parts.snapshots, 'before-restore');
  if (!before.ok) return before;
  const done: string[] = [];
  const failed: { journal: string; failure: Failure }[] = [];
  for (const journal of journals) {
    const read = await parts.snapshots.read(id, journal, place);
    const under = read.ok ? await follow(parts, journal, journal) : read;
    const notBack = under.ok ? await filesBack(parts.bridge, { id, place, journal, into: journal }) : under;
    const set = notBack ?? (read.ok ? await setBack(parts, journal, read.value.records, { snapshot: id, ...(before.value === null ? {} : { before: before.value }) }) : read);
    if (set.ok) done.push(journal);
    else failed.push({ journal, failure: set });
  }
  return { ok: true, value: { before: before.value, done, failed } };
}

type FilesBack = { readonly id: string; readonly place: SnapshotPlace | undefined; readonly journal: string; readonly into: string };

/** Files come before the records that name them. Those that are not to be had do not keep the records from coming back. */
async function filesBack(bridge: Bridge, { id, place = 'first', journal, into }: FilesBack): Promise<Failure | undefined> {
  const back = await bridge.call('attachment:put-back', { place, id, journal, into });
  return back.ok || back.code === 'not-found' ? undefined : back;
}

async function setBack({ db, path }: Parts, journal: string, records: readonly Rec[], more: { readonly snapshot: string; readonly before?: string }): Promise<Saved> {
  if (await clashes(db, journal, records)) return { ok: false, code: 'invalid', detail: `${journal}: ids of other records` };
  return path.rebase(journal, { op: 'restore', actor: 'new', records: (present) => rewound(records, new Map(present.map((rec) => [rec.id, rec]))), more });
}
