import { isKind, type Kind } from '../../domain/kinds.ts';
import { isObject, type Json } from '../../domain/json.ts';
import { lifeField } from '../../record/life.ts';
import type { Intent } from '../../record/operation.ts';
import type { Dot } from '../../record/types.ts';
import { sameJson } from '../../record/canonical.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { livingOf, viewById } from '../rows.ts';
import type { Plan } from '../write-path.ts';

/** Structure, not answers: what a second workshop of the same make needs. Of votes what is asked and how, never what was counted; of checklists which were chosen and who has to be there, never an answer. */
const copiedKinds = ['table', 'body', 'roundtable', 'question', 'attachment', 'ballot', 'option', 'assessment'] as const satisfies readonly Kind[];

/** Fields of the workshop that belong to the one event and not to its structure. */
const leftOut: readonly string[] = ['dates', 'reportDate', 'participantsTotal', 'archived', 'sample', 'stage', 'createdAt', lifeField];

/** What a vote came to, and where its options were taken from, stays with the one event. */
const leftOfVotes = /^(?:decision\.|madeFrom$)/u;

/** Copies header, tables, bodies, roundtables, questions, ballots without counts and the files of reports of `source` into the new workshop `copy`. */
export function duplicatePlan(source: string, copy: string, newId: () => string, now: () => Date): Plan<string> {
  return async (db, dot) => {
    const workshop = await viewById(db, source);
    if (workshop === undefined) return undefined;
    const parts = await structureOf(db, source);
    // The id of an option is made from the record it was taken from, which stays behind.
    const ids = new Map(parts.map(({ id, kind }) => [id, kind === 'option' ? newId() : copiedId(id, source, copy, newId)]));
    ids.set(source, copy);
    const head = copyRecord(workshop, ids, dot).filter(({ field }) => !leftOut.includes(field) && !field.startsWith('dayStart.'));
    const fresh = { stage: 'preparation', createdAt: now().toISOString() };
    const start = Object.entries(fresh).map(([field, value]) => ({ id: copy, kind: 'workshop', field, value }));
    return { op: 'workshop.duplicate', answer: copy, intents: [...head, ...start, ...parts.flatMap((part) => copyRecord(part, ids, dot))] };
  };
}

async function structureOf(db: Database, workshop: string): Promise<readonly RecordView[]> {
  const lists = await Promise.all(copiedKinds.map((kind) => livingOf(db, workshop, kind)));
  // Of files only those that its reports are made with: signed lists and photos are of the one event.
  const ballots = new Set(lists.flat().flatMap(({ id, kind }) => (kind === 'ballot' ? [id] : [])));
  return lists.flat().filter(({ kind, parent, fields }) => {
    if (kind === 'option') return ballots.has(parent ?? '');
    return kind !== 'attachment' || (parent === workshop && fields['file'] === undefined);
  });
}

/** An id made from what a record is about keeps its making; others are drawn anew. */
function copiedId(id: string, source: string, copy: string, newId: () => string): string {
  return id.startsWith(`${source}:`) ? `${copy}${id.slice(source.length)}` : newId();
}

const isVote = (kind: string): boolean => kind === 'ballot' || kind === 'option';

function copyRecord(view: RecordView, ids: ReadonlyMap<string, string>, dot: Dot): readonly Intent[] {
  const id = ids.get(view.id);
  if (id === undefined || !isKind(view.kind)) return [];
  const fields = Object.entries(view.fields).filter(([field]) => field !== lifeField && !field.startsWith('unheard') && !(isVote(view.kind) && leftOfVotes.test(field)));
  return fields.map(([field, value]) => ({ id, kind: view.kind, field: copiedField(field, ids), value: copiedValue(view, field, value, ids, dot) }));
}

/** A roundtable of the copy is for the copies of the tables; of one that was removed there is none. */
function takenValue(field: string, value: Json, ids: ReadonlyMap<string, string>): Json {
  const table = ids.get(field.slice('tables.'.length));
  return table === undefined || value === null ? null : { id: table };
}

/** A register that is named after another record is named after its copy. */
function copiedField(field: string, ids: ReadonlyMap<string, string>): string {
  const at = field.indexOf('.') + 1;
  const copy = at === 0 ? undefined : ids.get(field.slice(at));
  return copy === undefined ? field : `${field.slice(0, at)}${copy}`;
}

function copiedValue(view: RecordView, field: string, value: Json, ids: ReadonlyMap<string, string>, dot: Dot): Json {
  if (field.startsWith('tables.')) return takenValue(field, value, ids);
  if (view.kind === 'ballot' && field === 'state') return 'draft';
  if (view.kind === 'ballot' && field === 'question') return typeof value === 'string' ? (ids.get(value) ?? null) : null;
  if (typeof value !== 'object' || value === null || !isObject(value)) return value;
  if (field === 'place') return { ...value, parent: ids.get(view.parent ?? '') ?? null };
  const translated = /^(.+)\.t\./u.exec(field)?.[1];
  if (translated === undefined) return value;
  // A translation that was up to date stays so: it now follows the copy of its original. A stale one stays stale.
  return sameJson(view.dot(`${translated}.o`) ?? null, value['of'] ?? null) ? { ...value, of: dot } : value;
}
