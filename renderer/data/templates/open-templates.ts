import { textOf } from '../../domain/decode.ts';
import { countsOf, answerKinds, structureKinds, templateRecordsOf, type TemplateRecord } from '../../domain/templates.ts';
import type { Json } from '../../domain/json.ts';
import { placeTemplate, templateOf } from '../../record/place-template.ts';
import { recOf } from '../../record/row.ts';
import { viewOf } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { questionSetWrites } from '../library-writes.ts';
import { lastRootPlaces } from '../own/own-writes.ts';
import { installationJournal } from '../repositories/marks.ts';
import { comeback, intentsOf, livingOf, removal, typed, viewById } from '../rows.ts';
import type { Saved } from '../saved.ts';
import { openTemplateFile, saveTemplateFile } from './template-file.ts';
import type { TemplateWays } from './template-ways.ts';
import type { OwnTemplate, Templates } from './templates.ts';

/** The templates of this installation: each is one record, in its own journal, with all it holds in one register. */
export function openTemplates(parts: TemplateWays): Templates {
  const { db, path, newId } = parts;
  const fill = (workshop: string, records: readonly TemplateRecord[], sets: Parameters<Templates['fill']>[2]): Promise<Saved> =>
    path.commit(workshop, (_rows, dot) => Promise.resolve({
      op: 'workshop.template',
      answer: null,
      writes: sets.flatMap((set) => questionSetWrites(workshop, set)),
      intents: placeTemplate(records, { workshop, newId, dot }),
    }));
  return {
    list: () => db.transaction('r', db.rows, async () => (await livingOf(db, installationJournal, 'template')).map((view): OwnTemplate => {
      const records = templateRecordsOf(view.fields['records']);
      return { id: view.id, title: textOf(view, 'title'), counts: records === null ? null : countsOf(records) };
    })),
    async save(workshop, title, { answers, hints }) {
      const views = await db.transaction('r', db.rows, async () => await viewsFor(db, workshop, answers));
      const records = templateOf(workshop, views, hints);
      if (templateRecordsOf(plain(records)) === null) return { ok: false, code: 'too-large', detail: `${String(records.length)} records` };
      const id = newId();
      return path.commit(installationJournal, async (rows) => ({
        op: 'template.add',
        answer: id,
        intents: intentsOf(id, 'template', { 'title.o': typed(title), records: plain(records), place: (await lastRootPlaces(rows, 'template', 1))[0] }),
      }));
    },
    rename: (id, title, stay) => path.commit(installationJournal, () => Promise.resolve({ op: 'template.title', answer: null, group: stay, intents: intentsOf(id, 'template', { 'title.o': typed(title) }) })),
    remove: (id) => path.commit(installationJournal, async (rows) => ({ op: 'record.remove', answer: null, intents: await removal(rows, id) })),
    restore: (id) => path.commit(installationJournal, async (rows) => ({ op: 'record.restore', answer: null, intents: await comeback(rows, id) })),
    fill,
    async fillFrom(workshop, id) {
      const records = templateRecordsOf((await viewById(db, id))?.fields['records']);
      return records === null ? { ok: false, code: 'damaged', detail: `template ${id}` } : await fill(workshop, records, []);
    },
    saveFile: (id, title) => saveTemplateFile(parts, id, title),
    openFile: () => openTemplateFile(parts),
  };
}

const plain = (records: readonly TemplateRecord[]): Json => records.map(({ id, kind, fields }) => ({ id, kind, fields }));

/** What of a workshop a template holds. What stands below something that is gone, or in no place, is not structure. */
async function viewsFor(db: Database, workshop: string, answers: boolean) {
  const kinds = new Set<string>([...structureKinds, ...(answers ? answerKinds : [])]);
  const rows = await db.rows.where('[ws+kind+life]').between([workshop], [workshop, []]).toArray();
  const views = rows.filter(({ kind, life }) => kinds.has(kind) && life === 0).flatMap((row) => viewOf(recOf(row)) ?? []);
  const placed = new Set([workshop]);
  // Kinds stand in the order of their depth, parents first.
  for (const kind of [...structureKinds, ...answerKinds]) {
    for (const view of views) if (view.kind === kind && view.parent !== null && placed.has(view.parent)) placed.add(view.id);
  }
  return views.filter(({ id }) => placed.has(id));
}
