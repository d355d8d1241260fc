import type { Bridge } from '../../../preload/contract.ts';
import type { Suspect } from '../../domain/encoding/suspect-encoding.ts';
import { plainFromBlocks, type LanguageTag, type MultiText } from '../../domain/text.ts';
import type { EntryField, OwnPractice, PracticeEntry } from '../../domain/own.ts';
import type { PlaceNames } from '../../content/table/names.ts';
import type { PracticeRow } from '../../content/table/practice-row.ts';
import { lifeField, restoreValue } from '../../record/life.ts';
import type { Intent } from '../../record/operation.ts';
import type { Dot } from '../../record/types.ts';
import { recOf } from '../../record/row.ts';
import { viewOf, type RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { decodeText } from '../decode-text.ts';
import { intentsOf } from '../rows.ts';
import { installationJournal } from '../repositories/marks.ts';
import { snapshotFirst, type Snapshots } from '../snapshots/snapshots.ts';
import type { Saved } from '../saved.ts';
import type { WritePath } from '../write-path.ts';
import { entryFields, type Fields } from './own-fields.ts';
import { readOwnItems } from './own-reads.ts';
import { lastRootPlaces } from './own-writes.ts';
import type { Own, Refused, TableForm, TableLine, TablePreview, TableRefusal, Written } from './own.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly bridge: Bridge; readonly snapshots: Pick<Snapshots, 'take'> };

/** The tables' code is for those who use it. */
const tables = () => import('../../content/table/practice-table.ts');

/** Practices in and out as CSV and JSON. */
export function createTableActions(parts: Parts): Pick<Own, 'openTable' | 'readTable' | 'takeTable' | 'saveTable'> {
  const { db, bridge, path } = parts;
  return {
    async openTable(names, language) {
      const chosen = await bridge.call('file:open-document', { kind: 'practices' });
      if (!chosen.ok) return chosen;
      if (chosen.value === null) return { ok: true, value: null };
      const { name, bytes } = chosen.value;
      return { ok: true, value: await readTable(db, name, decodeText(bytes), names, language) };
    },
    readTable: (name, text, names, language) => readTable(db, name, text, names, language),
    async takeTable({ rows, language, name }, { changed }) {
      const refusal = await snapshotFirst(parts.snapshots, 'before-import');
      if (refusal !== undefined) return refusal;
      return path.commit(installationJournal, async (_rows, dot) => {
        const wanted = (await compareRows(db, rows, language, dot)).filter(({ line }) => line.state === 'new' || (changed && line.state === 'changed'));
        const fresh = wanted.filter(({ view }) => view === undefined);
        const places = await lastRootPlaces(db, 'practice', fresh.length);
        const intents = [
          ...wanted.flatMap(rowIntents),
          ...fresh.flatMap(({ line }, at) => intentsOf(line.id, 'practice', { place: places[at] })),
        ];
        const added = wanted.filter(({ line }) => line.state === 'new').length;
        const counts = { added, changed: wanted.length - added };
        return { op: 'practice.table', answer: counts, intents, more: { name, ...counts } };
      });
    },
    saveTable: (form, title) => saveTable(parts, form, title),
  };
}

async function readTable(db: Database, name: string, text: string, names: PlaceNames, language: LanguageTag): Promise<TablePreview | Refused<TableRefusal>> {
  const { readPracticeTable } = await tables();
  const { suspectEncoding } = await import('../../domain/encoding/suspect-encoding.ts');
  const gbk = new TextDecoder('gbk');
  const suspectOf = (some: string): Suspect | undefined => suspectEncoding(some, (bytes) => gbk.decode(bytes));
  const table = readPracticeTable(text, names);
  if (table.kind === 'refused') return { kind: 'refused', name, code: table.code };
  const { rows, faults, unknownColumns } = table;
  const lines = await db.transaction('r', db.rows, () => compareRows(db, rows, language));
  // Where one row of many is wrong, the file as a whole cannot be put right; it is said all the same.
  const some = rows.map(({ entry }) => suspectOf(Object.values(entry).flat().filter((value) => typeof value === 'string').join('\n'))).find((found) => found !== undefined);
  const suspect = suspectOf(text) ?? (some === undefined ? null : { kind: some.kind, mended: null });
  return { kind: 'table', name, lines: lines.map(({ line }) => line), faults, unknownColumns, rows, language, suspect };
}

type Compared = { readonly line: TableLine; readonly view: RecordView | undefined; readonly fields: Fields };

/** What each row would do. A row of a practice that was removed brings it back, and counts as new. */
async function compareRows(db: Database, rows: readonly PracticeRow[], language: LanguageTag, dot: Dot = ['', 0]): Promise<readonly Compared[]> {
  const found = await db.rows.bulkGet(rows.map(({ id }) => id));
  return rows.map(({ line, id, entry, given }, at) => {
    const row = found[at];
    const view = row === undefined ? undefined : viewOf(recOf(row));
    const fields = entryFields(view, entry, given, language, dot);
    const state = view === undefined || view.state === 'gone' ? 'new' : Object.keys(fields).length > 0 ? 'changed' : 'same';
    return { line: { line, id, title: entry.title, state, fields: changedFields(fields) }, view, fields };
  });
}

const changedFields = (fields: Fields): readonly EntryField[] => {
  const names = new Set(Object.keys(fields).map((field) => field.split('.')[0]));
  const known = ['title', 'qualifier', 'states', 'partners', 'themes', 'tags', 'summary', 'links', 'sectors', 'period', 'source', 'forTheRoom'] as const;
  return known.filter((field) => names.has(field));
};

function rowIntents({ line: { id }, view, fields }: Compared): readonly Intent[] {
  const back = view?.state === 'gone' ? { [lifeField]: restoreValue } : {};
  return intentsOf(id, 'practice', { ...back, ...fields });
}

async function saveTable({ db, bridge }: Parts, form: TableForm, title: string): Promise<Saved<Written | null>> {
  const items = await readOwnItems(db, ['practice']);
  const chosen = await bridge.call('file:choose-save', { suggestedName: title, kind: form });
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return { ok: true, value: null };
  const { writePracticeCsv, writePracticeJson } = await tables();
  const write = form === 'practices-csv' ? writePracticeCsv : writePracticeJson;
  const text = write(items.flatMap((item) => (item.kind === 'practice' ? [{ id: item.id, entry: entryOf(item) }] : [])));
  const { token, name, folder } = chosen.value;
  const written = await bridge.call('file:write', { token, bytes: new TextEncoder().encode(text) });
  return written.ok ? { ok: true, value: { name, folder } } : written;
}

/** A practice as a table holds it: what was written first, in its own language. */
export function entryOf(practice: OwnPractice): PracticeEntry {
  const plain = ({ original }: MultiText): string => (original === undefined ? '' : plainFromBlocks(original.blocks));
  const names = (text: MultiText): readonly string[] => plain(text).split('\n').filter((name) => name !== '');
  const { states, sectors, links, period } = practice;
  return {
    language: practice.title.original?.language ?? null,
    title: plain(practice.title),
    qualifier: plain(practice.qualifier),
    partners: names(practice.partners),
    themes: names(practice.themes),
    tags: names(practice.tags),
    summary: plain(practice.summary),
    source: plain(practice.source),
    forTheRoom: plain(practice.forTheRoom),
    ...{ states, sectors, links, period },
  };
}
