import { isObject, type Json } from '../domain/json.ts';
import type { Kind } from '../domain/kinds.ts';
import { followsNow, isFollowing, isKept, templateWorkshop, answerKinds, type Fields, type TemplateRecord } from '../domain/templates.ts';
import { isList } from '../domain/json.ts';
import { sameJson } from './canonical.ts';
import { lifeField } from './life.ts';
import { isFieldName } from './names.ts';
import { renameReferences } from './references.ts';
import { shown } from './register.ts';
import type { Intent } from './operation.ts';
import type { Dot, LiveRec } from './types.ts';
import type { RecordView } from './view.ts';

/** From a workshop to a template and back: ids are renamed wherever a record names another. */

const writer = 'template000000000000';

/** The records with other ids; what `idOf` knows no other id of stays as it is. */
function renamed(record: { readonly id: string; readonly kind: string; readonly fields: Fields }, idOf: (id: string) => string | undefined): Fields {
  const rec: LiveRec = { id: record.id, kind: record.kind, r: Object.fromEntries(Object.entries(record.fields).map(([field, value]) => [field, { v: [[writer, 1, value]] }])) };
  const registers = renameReferences(rec, (id) => idOf(id) !== undefined, (id) => idOf(id) ?? id);
  return Object.fromEntries(Object.entries(registers).map(([field, reg]) => [field, shown(reg)]));
}

/** A workshop's records as a template. Whoever spoke stays behind: a template is for another room. */
export function templateOf(workshop: string, views: readonly RecordView[], hints: boolean): readonly TemplateRecord[] {
  const ids = new Map(views.map(({ id }) => [id, id === workshop ? templateWorkshop : id.startsWith(`${workshop}:`) ? `${templateWorkshop}${id.slice(workshop.length)}` : id]));
  return views.map((view): TemplateRecord => {
    const kept = Object.entries(view.fields).filter(([field, value]) => value !== null && field !== lifeField && isOfTemplate(view, field, hints));
    const fields = Object.fromEntries(kept.map(([field, value]) => [field, following(view, field, value)]));
    return { id: ids.get(view.id) ?? view.id, kind: kindOf(view), fields: renamed({ id: view.id, kind: view.kind, fields }, (id) => ids.get(id)) };
  });
}

function isOfTemplate({ kind }: RecordView, field: string, hints: boolean): boolean {
  if (kind === 'workshop') return isKept(field, hints);
  return field !== 'speakers' && field !== 'holders' && field !== 'prepared' && field !== 'agreed' && !(kind === 'block' && field === 'owners');
}

/** Views of a template are of kinds that it may hold: whoever reads them has chosen them. */
function kindOf(view: RecordView): Kind {
  const known = ['workshop', 'table', 'body', 'block', 'roundtable', 'question', ...answerKinds] as const satisfies readonly Kind[];
  return known.find((kind) => kind === view.kind) ?? 'workshop';
}

function following(view: RecordView, field: string, value: Json): Json {
  const [, base] = /^(.+)\.t\./u.exec(field) ?? [];
  if (base === undefined || !isObject(value)) return value;
  return { ...value, of: sameJson(view.dot(`${base}.o`) ?? null, value['of'] ?? null) ? followsNow : ['', 0] };
}

export type Placing = { readonly workshop: string; readonly newId: () => string; readonly dot: Dot };

/** A template's records as what is written into a new workshop. What is said in it was said before the event. */
export function placeTemplate(records: readonly TemplateRecord[], { workshop, newId, dot }: Placing): readonly Intent[] {
  const ids = new Map(records.map(({ id }) => [id, placedId(id, workshop, newId)]));
  // A block names the roundtable of a question set, which comes with the set and is none of these records.
  const idOf = (id: string): string | undefined => ids.get(id) ?? (id.startsWith(`${templateWorkshop}:`) ? placedId(id, workshop, newId) : undefined);
  return records.flatMap((record): readonly Intent[] => {
    const id = ids.get(record.id);
    if (id === undefined) return [];
    const fields = Object.entries(renamed(record, idOf)).filter(([field]) => field !== lifeField && (record.kind !== 'workshop' || isKept(field, true)));
    const prepared: readonly (readonly [string, Json])[] = record.kind === 'contribution' || record.kind === 'position' ? [['prepared', true]] : [];
    return [...fields, ...prepared].filter(([field]) => isFieldName(field)).map(([field, value]) => ({ id, kind: record.kind, field, value: dated(value, dot) }));
  });
}

function placedId(id: string, workshop: string, newId: () => string): string {
  if (id === templateWorkshop) return workshop;
  return id.startsWith(`${templateWorkshop}:`) ? `${workshop}${id.slice(templateWorkshop.length)}` : newId();
}

function dated(value: Json, dot: Dot): Json {
  return isObject(value) && !isList(value) && isFollowing(value['of']) ? { ...value, of: [...dot] } : value;
}
