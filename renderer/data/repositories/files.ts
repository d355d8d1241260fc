import type { Bridge, Failure } from '../../../preload/contract.ts';
import { frozenNames } from '../../../preload/frozen-names.ts';
import { textOf } from '../../domain/decode.ts';
import { plainFromBlocks } from '../../domain/text.ts';
import type { RefusalCode } from '../../record/file/mwb.ts';
import { mergeRecordSets } from '../../record/merge.ts';
import { isPurged, type Rec } from '../../record/types.ts';
import { recOf } from '../../record/row.ts';
import { viewOf } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { writesOf } from '../replay.ts';
import { recordsOf } from '../store.ts';
import type { Saved, Workbook } from '../workbook.ts';
import type { WritePath } from '../write-path.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly bridge: Bridge; readonly now: () => Date };
type Opened = NonNullable<Extract<Awaited<ReturnType<Workbook['openFiles']>>, { readonly ok: true }>['value']>[number];

/** Zip and hashes are not for the first screen. */
const mwb = () => import('../../record/file/mwb.ts');

/** `.mwb` files in and out: opening is merging, so the same file twice is no change. */
export function createFileActions(parts: Parts): Pick<Workbook, 'openFiles' | 'saveCopy'> {
  return {
    async openFiles() {
      const chosen = await parts.bridge.call('file:open-workbooks', {});
      if (!chosen.ok) return chosen;
      const opened: Opened[] = [];
      for (const file of chosen.value) {
        const merged = await mergeFile(parts, file);
        if (!merged.ok) return merged;
        opened.push(merged.value);
      }
      return { ok: true, value: chosen.value.length === 0 ? null : opened };
    },
    saveCopy: (workshop) => saveCopy(parts, workshop),
  };
}

async function mergeFile({ db, path }: Parts, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Saved<Opened>> {
  const { highestCounters, readMwb } = await mwb();
  const read = readMwb(file.bytes);
  if (!read.ok) return refused(read.code, `${file.name}: ${read.detail}`);
  const [workshop, ...more] = read.records.filter(({ kind }) => kind === 'workshop').map(({ id }) => id);
  if (workshop === undefined || more.length > 0) return refused('not-ours', `${file.name}: ${more.length === 0 ? 'no workshop' : 'several workshops'}`);
  const renewed = await path.renewActor(workshop, highestCounters(read.records));
  if (!renewed.ok) return renewed;
  return path.commit(workshop, async () => {
    const ours = await recordsOf(db, read.records.map(({ id }) => id));
    const { touched, counts } = mergeRecordSets([[...ours.values()], read.records]);
    const news = new Set(touched.map(({ id }) => id));
    const brought = read.records.filter(({ id }) => news.has(id));
    const { added, changed, conflicts } = counts;
    return {
      op: 'merge',
      answer: { name: file.name, workshop, added, changed, conflicts },
      writes: brought.flatMap(writesOf),
      purged: brought.filter(isPurged).map(({ id, kind }) => ({ id, kind })),
      more: { file: read.manifest.file, name: file.name, added, changed, conflicts },
    };
  });
}

async function saveCopy({ db, bridge, now }: Parts, workshop: string): Promise<Saved<{ readonly name: string; readonly folder: string } | null>> {
  const { readMwb, writeMwb } = await mwb();
  const records = (await db.rows.where('[ws+kind+life]').between([workshop], [workshop, []]).toArray()).map(recOf);
  const suggestedName = `${fileTitle(records.find(({ id }) => id === workshop))}${frozenNames.fileExtension}`;
  const chosen = await bridge.call('file:choose-save', { suggestedName, kind: 'workbook' });
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return { ok: true, value: null };
  const { token, name, folder } = chosen.value;
  const written = await bridge.call('file:write', { token, bytes: writeMwb({ records, info: { origin: { at: now().toISOString() } } }) });
  if (!written.ok) return written;
  const back = readMwb(written.value.bytes);
  if (!back.ok || back.records.length !== records.length) return { ok: false, code: 'damaged', detail: `${name}: read back ${back.ok ? back.records.length : back.detail}` };
  return { ok: true, value: { name, folder } };
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
