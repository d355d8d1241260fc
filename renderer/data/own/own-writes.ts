import type { Json } from '../../domain/json.ts';
import { isKind, type Kind } from '../../domain/kinds.ts';
import type { EntryField } from '../../domain/own.ts';
import { comparePlaces, keysBetween } from '../../record/order.ts';
import type { Dot } from '../../record/types.ts';
import type { Database } from '../database.ts';
import { writtenAnew } from '../library-writes.ts';
import { comeback, intentsOf, lastPlace, removal, typed, viewById, viewsOf } from '../rows.ts';
import { installationJournal } from '../repositories/marks.ts';
import type { Change, WritePath } from '../write-path.ts';
import { ownSetCopy } from './own-copies.ts';
import { entryFields, textField } from './own-fields.ts';
import type { Own } from './own.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly newId: () => string };
type Actions = Pick<
  Own,
  | 'add' | 'addPractice' | 'addQuestion' | 'addChecklistQuestion' | 'setText' | 'setList' | 'setPeriod' | 'setPackDetail' | 'setInPack' | 'setChosen' | 'addSetTo'
  | 'remove' | 'restore'
>;

const everyField: ReadonlySet<EntryField> = new Set([
  'title', 'qualifier', 'states', 'partners', 'themes', 'tags', 'summary', 'links', 'sectors', 'period', 'source', 'forTheRoom',
]);

/** Makes and edits own items and packs. */
export function createOwnWrites(parts: Parts): Actions {
  const { path, newId } = parts;
  const set = (id: string, field: string, value: Json, group?: string) =>
    path.commit(installationJournal, async (db) => {
      const kind = await kindOf(db, id);
      return kind === undefined ? undefined : { op: `${kind}.${field.split('.')[0] ?? field}`, answer: null, group, intents: intentsOf(id, kind, { [field]: value }) };
    });
  const addPart = (kind: Kind, parent: string, fields: { readonly [field: string]: Json }) => {
    const id = newId();
    return path.commit(installationJournal, async (db) => ({ op: `${kind}.add`, answer: id, intents: intentsOf(id, kind, { ...fields, place: await lastPlace(db, parent) }) }));
  };
  return {
    add: (kind, title, id = newId()) =>
      path.commit(installationJournal, async (db) => {
        const more = kind === 'pack' ? { language: title.language } : {};
        return { op: `${kind}.add`, answer: id, intents: intentsOf(id, kind, { 'title.o': typed(title), ...more, place: (await lastRootPlaces(db, kind, 1))[0] }) };
      }),
    addPractice(entry, language) {
      const id = newId();
      return path.commit(installationJournal, async (db, dot) => {
        const fields = { ...entryFields(undefined, entry, everyField, language, dot), place: (await lastRootPlaces(db, 'practice', 1))[0] };
        return { op: 'practice.add', answer: id, intents: intentsOf(id, 'practice', fields) };
      });
    },
    addQuestion: (parent, wording) => addPart('own-question', parent, { 'wording.o': typed(wording) }),
    addChecklistQuestion: (parent, group, wording) => addPart('checklist-question', parent, { 'wording.o': typed(wording), group }),
    setText: (id, field, text, stay) =>
      path.commit(installationJournal, async (db, dot) => {
        const view = await viewById(db, id);
        if (view === undefined || !isKind(view.kind)) return undefined;
        return { op: `${view.kind}.${field}`, answer: null, group: stay, intents: intentsOf(id, view.kind, textField(view, field, text.plain, text.language, dot)) };
      }),
    setList: (id, field, values, stay) => set(id, field, [...new Set(values)], stay),
    setPeriod: (id, { from, to }) => set(id, 'period', { from, to }),
    setPackDetail: (pack, field, value, stay) => set(pack, field, value, stay),
    setInPack: (pack, item, isIn) => set(pack, `items.${item}`, isIn ? { id: item } : null),
    setChosen: (workshop, pack, isChosen) =>
      path.commit(workshop, async () => ({ op: 'workshop.packs', answer: null, intents: intentsOf(workshop, 'workshop', { [`packs.${pack}`]: isChosen ? { id: pack } : null }) })),
    addSetTo: (workshop, id) => path.commit(workshop, (db, dot) => setInto(db, workshop, id, dot)),
    remove: (id) => path.commit(installationJournal, async (db) => ({ op: 'record.remove', answer: null, intents: await removal(db, id) })),
    restore: (id) => path.commit(installationJournal, async (db) => ({ op: 'record.restore', answer: null, intents: await comeback(db, id) })),
  };
}

async function kindOf(db: Database, id: string): Promise<Kind | undefined> {
  const kind = (await db.rows.get(id))?.kind;
  return kind !== undefined && isKind(kind) ? kind : undefined;
}

/**
 * Places for several new items after all there are of the kind, the gone included. The keys are without chance: two laptops that
 * read the same table into an empty program write the same ones, and nothing is to be settled.
 */
export async function lastRootPlaces(db: Database, kind: Kind, count: number): Promise<readonly Json[]> {
  const rows = await db.rows.where('[ws+kind+life]').between([installationJournal, kind], [installationJournal, kind, []]).toArray();
  const last = viewsOf(rows).toSorted(comparePlaces).at(-1)?.key ?? '';
  return keysBetween(last === '' ? null : last, null, count, () => 0.5).map((key) => ({ parent: null, key }));
}

/** A question set as a roundtable of a workshop. */
async function setInto(db: Database, workshop: string, set: string, dot: Dot): Promise<Change<string> | undefined> {
  const copy = await ownSetCopy(db, workshop, set);
  if (copy === undefined) return undefined;
  const { roundtable, writes, intents } = copy;
  const back = (await viewById(db, roundtable))?.state === 'gone' ? await comeback(db, roundtable) : [];
  const anew = back.length === 0 ? [] : await writtenAnew(db, writes, dot);
  return { op: 'roundtable.addOwnSet', answer: roundtable, intents: [...intents, ...back, ...anew], writes };
}
