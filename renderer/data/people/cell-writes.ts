import { bodyId } from '../../domain/ids.ts';
import type { Json } from '../../domain/json.ts';
import type { Intent } from '../../record/operation.ts';
import { recOf } from '../../record/row.ts';
import { viewOf, type RecordView } from '../../record/view.ts';
import { onlyChanges } from '../arrange/cells.ts';
import { reversible } from '../arrange/reversible.ts';
import type { Database } from '../database.ts';
import { bodyIntents } from '../repositories/participant-writes.ts';
import { intentsOf, lastPlaces, livingOf, typed } from '../rows.ts';
import type { WritePath } from '../write-path.ts';
import type { CellEdit, CellValue, People } from './people.ts';

/** Cells of the list of participants: only their registers are written, so that two desks that edit two cells of one person meet in no conflict. */
export function createCellWrites(path: WritePath): Pick<People, 'setCells'> {
  return {
    async setCells(workshop, edits, typing) {
      const done = await reversible(path, workshop, 'participant.cells', async (db) => {
        const intents = await intentsFor(db, workshop, edits);
        return intents === undefined ? undefined : { intents, answer: intents.length > 0, stays: heldByOthers(workshop, edits) };
      }, typing);
      return done.ok ? { ok: true, value: { ...done.value.step, reversal: done.value.reversal, isChanged: done.value.answer } } : done;
    },
  };
}

/** A body that came with a cell stays where somebody else has it by now. */
function heldByOthers(workshop: string, edits: readonly CellEdit[]): (db: Database) => Promise<ReadonlySet<string>> {
  const own = new Set(edits.map(({ person }) => person));
  return async (db) => new Set((await livingOf(db, workshop, 'participant')).flatMap(({ id, fields: { body } }) => (own.has(id) || typeof body !== 'string' ? [] : [body])));
}

async function intentsFor(db: Database, workshop: string, edits: readonly CellEdit[]): Promise<readonly Intent[] | undefined> {
  const ids = [...new Set(edits.map(({ person }) => person))];
  const rows = await db.rows.bulkGet(ids);
  const views = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, viewOf(recOf(row))] as const])));
  const isThere = (id: string): boolean => !views.has(id) || (views.get(id)?.state ?? 'gone') !== 'gone';
  const wanted = edits.filter(({ person }) => isThere(person));
  if (wanted.length === 0 && edits.length > 0) return undefined;
  const fresh = ids.filter((id) => !views.has(id));
  const places = await lastPlaces(db, workshop, fresh.length);
  return [
    ...(await bodiesOf(db, workshop, wanted, views)),
    ...wanted.flatMap(({ person, value }) => changesOf(workshop, person, value, views.get(person))),
    ...fresh.flatMap((id, at) => intentsOf(id, 'participant', { place: places[at] })),
  ];
}

/** The bodies that cells name and that are not there; each once, with the group of who has it first. */
async function bodiesOf(db: Database, workshop: string, edits: readonly CellEdit[], views: ReadonlyMap<string, RecordView | undefined>): Promise<readonly Intent[]> {
  const named = new Map<string, readonly Intent[]>();
  for (const { person, value } of edits) {
    if (value.field !== 'body' || value.text.plain.trim() === '' || named.has(bodyId(workshop, value.text.plain))) continue;
    const beside = edits.find((other) => other.person === person && other.value.field === 'group')?.value;
    const group = beside?.field === 'group' ? beside.value : views.get(person)?.fields['group'];
    named.set(bodyId(workshop, value.text.plain), await bodyIntents(db, workshop, { body: value.text, group: typeof group === 'string' ? group : null }));
  }
  return [...named.values()].flat();
}

/** What a cell changes; nothing where it holds that already. */
const changesOf = (workshop: string, id: string, value: CellValue, view: RecordView | undefined): readonly Intent[] =>
  onlyChanges(intentsOf(id, 'participant', fieldsOf(workshop, value)), view, emptyOf);

const emptyOf = (field: string): Json => (field.startsWith('attendance.') ? false : null);

function fieldsOf(workshop: string, value: CellValue): { readonly [field: string]: Json } {
  switch (value.field) {
    case 'name': return { name: value.text.normalize('NFC').trim() };
    case 'function': return { 'function.o': typed(value.text) };
    case 'body': return { body: value.text.plain.trim() === '' ? null : bodyId(workshop, value.text.plain), typedBody: null };
    case 'typedBody': return { typedBody: value.text.normalize('NFC').trim() };
    case 'day': return { [`attendance.${String(value.day)}`]: value.isPresent };
    case 'group':
    case 'sex':
    case 'table':
    case 'language': return { [value.field]: value.value };
  }
}
