import type { Bridge } from '../../../preload/contract.ts';
import { textOf } from '../../domain/decode.ts';
import { isKind } from '../../domain/kinds.ts';
import { isOwnItemKind, isOwnKind, type OwnItemKind } from '../../domain/own.ts';
import { readMwb, writeMwb } from '../../record/file/mwb.ts';
import { defaultLimits, type Limits } from '../../record/file/limits.ts';
import { lifeOf } from '../../record/life.ts';
import { mergeRecords, registerOf } from '../../record/record.ts';
import { shown } from '../../record/register.ts';
import type { Rec } from '../../record/types.ts';
import { conflictsIn, placeOf, viewOf } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { installationJournal } from '../repositories/marks.ts';
import { recordsOf } from '../store.ts';
import { snapshotFirst, type Snapshots } from '../snapshots/snapshots.ts';
import type { Saved } from '../saved.ts';
import type { WritePath } from '../write-path.ts';
import { clashes, mergeInto } from './merging.ts';
import { packOf } from './own-reads.ts';
import { recordsOfPacks } from './pack-records.ts';
import type { LineState, Own, PackLine, PackPreview, PackRefusal, Refused, Written } from './own.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly bridge: Bridge; readonly now: () => Date; readonly snapshots: Pick<Snapshots, 'take'> };

/** A pack is a fraction of a workshop's file. */
const packLimits: Limits = { ...defaultLimits, fileBytes: 64 * 1024 * 1024, entryBytes: 256 * 1024 * 1024, records: 100_000 };

/** Pack files in and out: the container of a workshop's file, holding packs and the items in them. */
export function createPackActions(parts: Parts): Pick<Own, 'openPack' | 'takePack' | 'savePack'> {
  return {
    async openPack() {
      const chosen = await parts.bridge.call('file:open-document', { kind: 'pack' });
      if (!chosen.ok) return chosen;
      if (chosen.value === null) return { ok: true, value: null };
      return { ok: true, value: await readPack(parts.db, chosen.value) };
    },
    takePack: ({ name, brought: { file, records } }) => takePack(parts, records, { id: file, name }),
    savePack: (pack, title) => savePack(parts, pack, title),
  };
}

async function readPack(db: Database, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<PackPreview | Refused<PackRefusal>> {
  const refused = (code: PackRefusal): Refused<PackRefusal> => ({ kind: 'refused', name, code });
  const read = readMwb(bytes, packLimits);
  if (!read.ok) return refused(read.code);
  const { records, manifest } = read;
  if (records.some(({ kind }) => kind === 'workshop')) return refused('workshop');
  // Kinds of a newer program travel along; kinds that belong into a workshop have no business here.
  if (records.some(({ kind }) => isKind(kind) && !isOwnKind(kind)) || !records.some(({ kind }) => isOwnKind(kind))) return refused('not-ours');
  if (await clashes(db, installationJournal, records)) return refused('clash');
  const lines = compareRecords(await withParents(db, records), records);
  const packs = records.flatMap((rec) => (rec.kind === 'pack' ? (viewOf(rec) ?? []) : [])).map(packOf);
  return { kind: 'pack', name, packs, lines, brought: { file: manifest.file, records } };
}

async function takePack(parts: Parts, records: readonly Rec[], file: { readonly id: string; readonly name: string }): ReturnType<Own['takePack']> {
  if (await clashes(parts.db, installationJournal, records)) return { ok: false, code: 'damaged', detail: `${file.name}: ids of other records` };
  const refusal = await snapshotFirst(parts.snapshots, 'before-import');
  return refusal ?? mergeInto(parts, installationJournal, records, file);
}

/** Our side of what a file brings, with the items above parts that come without them. */
async function withParents(db: Database, records: readonly Rec[]): Promise<ReadonlyMap<string, Rec>> {
  return recordsOf(db, records.flatMap((rec) => [rec.id, parentOf(rec) ?? rec.id]));
}

function parentOf(rec: Rec): string | null {
  const register = registerOf(rec, 'place');
  return register === undefined ? null : placeOf(shown(register)).parent;
}

/** What taking the records in would do, item by item: parts count with the item they stand in. */
export function compareRecords(ours: ReadonlyMap<string, Rec>, theirs: readonly Rec[]): readonly PackLine[] {
  const known = new Map([...ours, ...theirs.map((rec) => [rec.id, rec] as const)]);
  const merged = new Map(theirs.map((rec) => [rec.id, mergeRecords(ours.get(rec.id), rec)]));
  const states = new Map<string, LineState>();
  for (const rec of theirs) {
    const root = known.get(parentOf(rec) ?? '') ?? rec;
    const next = stateOf(ours.get(rec.id), merged.get(rec.id) ?? rec, root.id === rec.id);
    states.set(root.id, heavier(states.get(root.id) ?? 'same', next));
  }
  return [...states].flatMap(([id, state]) => {
    const root = merged.get(id) ?? known.get(id);
    const view = root === undefined ? undefined : viewOf(root);
    const isHidden = view?.state === 'gone' && state === 'same';
    return view === undefined || isHidden || !isLineKind(view.kind) ? [] : [{ id, kind: view.kind, title: textOf(view, 'title'), state }];
  });
}

const isLineKind = (kind: string): kind is OwnItemKind | 'pack' => kind === 'pack' || isOwnItemKind(kind);

/** A part that is new or gone changes its item. */
function stateOf(ours: Rec | undefined, merged: Rec, isRoot: boolean): LineState {
  if (ours === merged) return 'same';
  const isGone = lifeOf(merged) === 'gone';
  if (ours === undefined) return isGone ? 'same' : isRoot ? 'new' : 'changed';
  if (conflictsIn(merged) > conflictsIn(ours)) return 'conflict';
  return isRoot && isGone && lifeOf(ours) !== 'gone' ? 'removed' : 'changed';
}

const weight: Readonly<Record<LineState, number>> = { same: 0, changed: 1, new: 2, conflict: 3, removed: 4 };
const heavier = (a: LineState, b: LineState): LineState => (weight[a] >= weight[b] ? a : b);

async function savePack({ db, bridge, now }: Parts, pack: string, title: string): Promise<Saved<Written | null>> {
  const records = await recordsOfPacks(db, [pack]);
  const chosen = await bridge.call('file:choose-save', { suggestedName: title, kind: 'pack' });
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return { ok: true, value: null };
  const { token, name, folder } = chosen.value;
  const bytes = writeMwb({ records, info: { origin: { at: now().toISOString(), pack }, scope: { whole: false } } });
  const written = await bridge.call('file:write', { token, bytes });
  if (!written.ok) return written;
  const back = readMwb(written.value.bytes);
  if (!back.ok || back.records.length !== records.length) return { ok: false, code: 'damaged', detail: `${name}: read back ${back.ok ? back.records.length : back.detail}` };
  return { ok: true, value: { name, folder } };
}
