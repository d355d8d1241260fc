import type { Bridge } from '../../../preload/contract.ts';
import type { Failure } from '../../../preload/shapes.ts';
import { frozenNames } from '../../../preload/frozen-names.ts';
import { textOf } from '../../domain/decode.ts';
import { plainFromBlocks } from '../../domain/text.ts';
import { filesNamedIn } from '../../record/file-refs.ts';
import type { AttachedFiles, RefusalCode } from '../../record/file/mwb.ts';
import type { Rec } from '../../record/types.ts';
import { recOf } from '../../record/row.ts';
import { viewOf } from '../../record/view.ts';
import type { Database } from '../database.ts';
import type { AskPassphrase } from '../vault/sealed-files.ts';
import type { MergedCounts } from '../own/merging.ts';
import { takeFirst } from '../restore/take-first.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import { adoptPassphrase, unsealed } from '../vault/sealed-files.ts';
import type { VaultList } from '../vault/vault-list.ts';
import type { CopyWays, Saved, Workbook } from '../workbook.ts';
import type { WritePath } from '../write-path.ts';
import { installationJournal } from './marks.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly bridge: Bridge; readonly now: () => Date; readonly snapshots: Pick<Snapshots, 'take'>; readonly list: VaultList };
type Opened = NonNullable<Extract<Awaited<ReturnType<Workbook['openFiles']>>, { readonly ok: true }>['value']>[number];

/** Zip and hashes are not for the first screen. */
const mwb = () => import('../../record/file/mwb.ts');

/** `.mwb` files in and out: opening is merging, so the same file twice is no change. */
export function createFileActions(parts: Parts): Pick<Workbook, 'openFiles' | 'openHanded' | 'saveCopy' | 'copyWeight'> {
  const openFrom = async (channel: 'file:open-workbooks' | 'file:take-handed', ask?: AskPassphrase): ReturnType<Workbook['openFiles']> => {
    const chosen = await parts.bridge.call(channel, {});
    if (!chosen.ok) return chosen;
    if (chosen.value.length === 0) return { ok: true, value: null };
    let taken: ReturnType<typeof takeFirst> | undefined;
    const before = (): ReturnType<typeof takeFirst> => (taken ??= takeFirst(parts.snapshots, 'before-merge'));
    const opened: Opened[] = [];
    for (const { name, bytes, sealed } of chosen.value) {
      const content: Saved<Uint8Array | null> = sealed === undefined ? { ok: true, value: bytes } : await unsealed(parts.bridge, { name, sealed }, ask);
      if (!content.ok) return content;
      if (content.value === null) continue;
      const merged = await mergeFile(parts, { name, bytes: content.value, sealed }, before);
      if (!merged.ok) return merged;
      opened.push(merged.value);
    }
    return { ok: true, value: opened.length === 0 ? null : opened };
  };
  return {
    openFiles: (ask) => openFrom('file:open-workbooks', ask),
    openHanded: (ask) => openFrom('file:take-handed', ask),
    saveCopy: (workshop, how = {}) => saveCopy(parts, workshop, how),
    copyWeight: async (workshop) => {
      const { records } = await contentsOf(parts.db, workshop);
      const files = [...filesNamedIn(records).values()];
      if (files.length === 0) return { record: 0, files: 0, count: 0 };
      const { writeMwb } = await mwb();
      return { record: writeMwb({ records }).length, files: files.reduce((sum, size) => sum + size, 0), count: files.length };
    },
  };
}

/** Reads a file and merges it. `before` takes the snapshot that has to come first; a file that is refused needs none. */
async function mergeFile(
  { db, path, bridge, list }: Parts,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly sealed: string | undefined },
  before: () => ReturnType<typeof takeFirst>,
): Promise<Saved<Opened>> {
  const { readMwb } = await mwb();
  const read = readMwb(file.bytes);
  if (!read.ok) return refused(read.code, `${file.name}: ${read.detail}`);
  const [workshop, ...more] = read.records.filter(({ kind }) => kind === 'workshop').map(({ id }) => id);
  if (workshop === undefined || more.length > 0) return refused('not-ours', `${file.name}: ${more.length === 0 ? 'no workshop' : 'several workshops'}`);
  const shut = path.shutBy(workshop);
  if (shut !== undefined) return shut;
  const { byHome, clashes, mergeInto } = await import('../own/merging.ts');
  const parts = { db, path };
  const { own, workshop: inside } = byHome(read.records);
  if ((await clashes(db, installationJournal, own)) || (await clashes(db, workshop, inside))) return refused('hostile', `${file.name}: ids of other records`);
  const snapshot = await before();
  if (!snapshot.ok) return snapshot;
  const under: Saved = file.sealed === undefined ? { ok: true, value: null } : await adoptPassphrase({ db, bridge, list }, file.sealed, workshop);
  if (!under.ok) return under;
  const from = { id: read.manifest.file, name: file.name, before: snapshot.value };
  const { keepBrought } = await import('../attachments/copied-files.ts');
  const notKept = await keepBrought(bridge, workshop, read.files);
  if (notKept !== undefined) return notKept;
  // Own items that travel with the workshop come first: the workshop then finds the packs it names.
  const items = own.length === 0 ? nothing : await mergeInto(parts, installationJournal, own, from);
  if (!items.ok) return items;
  const merged = await mergeInto(parts, workshop, inside, from);
  if (!merged.ok) return merged;
  const sum = (part: keyof MergedCounts): number => items.value[part] + merged.value[part];
  return { ok: true, value: { name: file.name, workshop, added: sum('added'), changed: sum('changed'), conflicts: sum('conflicts'), before: snapshot.value } };
}

const nothing: Saved<MergedCounts> = { ok: true, value: { added: 0, changed: 0, conflicts: 0 } };

async function contentsOf(db: Database, workshop: string): Promise<{ readonly head: Rec | undefined; readonly records: readonly Rec[] }> {
  const inside = (await db.rows.where('[ws+kind+life]').between([workshop], [workshop, []]).toArray()).map(recOf);
  const head = inside.find(({ id }) => id === workshop);
  const { recordsForWorkshop } = await import('../own/pack-records.ts');
  return { head, records: [...inside, ...(await recordsForWorkshop(db, head))] };
}

async function saveCopy({ db, bridge, now }: Parts, workshop: string, { under = 'nothing', withFiles = true }: CopyWays): Promise<Awaited<ReturnType<Workbook['saveCopy']>>> {
  const { readMwb, writeMwb } = await mwb();
  const { head, records } = await contentsOf(db, workshop);
  const suggestedName = `${fileTitle(head)}${frozenNames.fileExtension}`;
  const chosen = await bridge.call('file:choose-save', { suggestedName, kind: 'workbook' });
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return { ok: true, value: null };
  const { token, name, folder } = chosen.value;
  const named = filesNamedIn(records);
  const { readForCopy } = await import('../attachments/copied-files.ts');
  const files: Saved<AttachedFiles> = withFiles ? await readForCopy(bridge, workshop, named.keys()) : { ok: true, value: new Map() };
  if (!files.ok) return files;
  const bytes = writeMwb({ records, files: files.value, info: { origin: { at: now().toISOString() } } });
  const written = await (under === 'passphrase' ? bridge.call('vault:write-file', { token, journal: workshop, bytes }) : bridge.call('file:write', { token, bytes }));
  if (!written.ok) return written;
  const back = readMwb(written.value.bytes);
  const isWhole = back.ok && back.records.length === records.length && back.files.size === files.value.size;
  if (!isWhole) return { ok: false, code: 'damaged', detail: `${name}: read back ${back.ok ? back.records.length : back.detail}` };
  return { ok: true, value: { name, folder, missing: withFiles ? named.size - files.value.size : 0 } };
}

function fileTitle(rec: Rec | undefined): string {
  const view = rec === undefined ? undefined : viewOf(rec);
  const title = view === undefined ? undefined : textOf(view, 'title').original;
  const plain = title === undefined ? '' : plainFromBlocks(title.blocks);
  const safe = plain.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replace(/\s+/gu, ' ').trim().slice(0, 80);
  return safe === '' ? 'workshop' : safe;
}

function refused(code: RefusalCode, detail: string): Failure {
  return { ok: false, code: code === 'damaged' ? 'damaged' : 'invalid', detail: `${code}: ${detail}` };
}
