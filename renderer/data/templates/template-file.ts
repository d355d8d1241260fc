import { textOf } from '../../domain/decode.ts';
import { templateRecordsOf } from '../../domain/templates.ts';
import { defaultLimits, type Limits } from '../../record/file/limits.ts';
import { readMwb, writeMwb, type ReadMwb } from '../../record/file/mwb.ts';
import { isPurged } from '../../record/types.ts';
import { viewOf } from '../../record/view.ts';
import { clashes, mergeInto } from '../own/merging.ts';
import type { PackRefusal, Refused, Written } from '../own/own.ts';
import { installationJournal } from '../repositories/marks.ts';
import type { Saved } from '../saved.ts';
import { snapshotFirst } from '../snapshots/snapshots.ts';
import { recordsOf } from '../store.ts';
import type { TemplateWays } from './template-ways.ts';
import type { TakenTemplates } from './templates.ts';

/** A template is smaller than any pack. */
const limits: Limits = { ...defaultLimits, fileBytes: 16 * 1024 * 1024, entryBytes: 64 * 1024 * 1024, records: 1_000 };

/** Writes a template as a file of the container that workshops have, and reads it back. */
export async function saveTemplateFile({ db, bridge, now }: TemplateWays, id: string, title: string): Promise<Saved<Written | null>> {
  const records = [...(await recordsOf(db, [id])).values()];
  if (records.length === 0) return { ok: false, code: 'not-found', detail: `template ${id}` };
  const chosen = await bridge.call('file:choose-save', { suggestedName: title, kind: 'workshop-template' });
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return { ok: true, value: null };
  const { token, name, folder } = chosen.value;
  const bytes = writeMwb({ records, info: { origin: { at: now().toISOString(), template: id }, scope: { whole: false } } });
  const written = await bridge.call('file:write', { token, bytes });
  if (!written.ok) return written;
  const back = readMwb(written.value.bytes);
  return back.ok && back.records.length === 1 ? { ok: true, value: { name, folder } } : { ok: false, code: 'damaged', detail: `${name}: ${back.ok ? 'read back' : back.detail}` };
}

/** Reads a file and takes its templates in; one that is no template, or not whole, is refused before anything is changed. */
export async function openTemplateFile(parts: TemplateWays): Promise<Saved<TakenTemplates | Refused<PackRefusal> | null>> {
  const chosen = await parts.bridge.call('file:open-document', { kind: 'workshop-template' });
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return { ok: true, value: null };
  const { name, bytes } = chosen.value;
  const read = readMwb(bytes, limits);
  const code = read.ok ? await refusalOf(parts, read) : read.code;
  if (!read.ok || code !== null) return { ok: true, value: { kind: 'refused', name, code: code ?? 'damaged' } };
  const refusal = await snapshotFirst(parts.snapshots, 'before-import');
  if (refusal !== undefined) return refusal;
  const merged = await mergeInto(parts, installationJournal, read.records, { id: read.manifest.file, name });
  if (!merged.ok) return merged;
  const titles = read.records.flatMap((rec) => viewOf(rec) ?? []).map((view) => textOf(view, 'title'));
  return { ok: true, value: { kind: 'taken', name, titles, added: merged.value.added } };
}

async function refusalOf({ db }: TemplateWays, { records }: ReadMwb): Promise<PackRefusal | null> {
  if (records.some(({ kind }) => kind === 'workshop')) return 'workshop';
  if (records.length === 0 || records.some((rec) => rec.kind !== 'template' || isPurged(rec))) return 'not-ours';
  const views = records.flatMap((rec) => viewOf(rec) ?? []);
  if (views.some((view) => view.parent !== null || templateRecordsOf(view.fields['records']) === null)) return 'hostile';
  return (await clashes(db, installationJournal, records)) ? 'clash' : null;
}
