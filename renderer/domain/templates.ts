import { isObject, isList, type Json } from './json.ts';
import { isKind, mayStandBelow, type Kind } from './kinds.ts';

/**
 * A template is a workshop without what belongs to the one event: a list of records with the values of their fields. The workshop is
 * called `template` in it and ids made from a workshop begin with that, so that they are made from the new one. A translation that
 * followed its original says so by `of: ["now", 0]`.
 */
export const templateWorkshop = 'template';

/** The templates that ship, in the order they are offered. */
export const shippedTemplates = ['sector-roundtable', 'self-assessment', 'handbook-course', 'empty'] as const;
export type ShippedTemplate = (typeof shippedTemplates)[number];

export type Fields = { readonly [field: string]: Json };
export type TemplateRecord = { readonly id: string; readonly kind: Kind; readonly fields: Fields };

/** Kinds that a template may hold: structure, and answers where it is pre-filled. */
export const structureKinds = ['workshop', 'table', 'body', 'block', 'roundtable', 'question'] as const satisfies readonly Kind[];
export const answerKinds = ['contribution', 'position', 'side'] as const satisfies readonly Kind[];
const kinds: readonly Kind[] = [...structureKinds, ...answerKinds];

/** More than any workshop is set up with. */
const mostRecords = 20_000;

/** What a translation's `of` is where it followed its original when the template was saved. */
export const followsNow: Json = ['now', 0];

/** True for that mark. */
export const isFollowing = (value: Json | undefined): boolean => isList(value) && value[0] === 'now';

/** Fields of a workshop that belong to the one event and are in no template. */
export const ofTheEvent: ReadonlySet<string> = new Set([
  'dates', 'reportDate', 'participantsTotal', 'archived', 'sample', 'stage', 'createdAt', 'life', 'copyOf', 'language', 'place', 'agreed',
]);
const textsOfTheEvent = ['title', 'place', 'participantsNote'];

/** True for a field of a workshop's record that its template keeps. */
export function isKept(field: string, hints: boolean): boolean {
  if (ofTheEvent.has(field) || field.startsWith('round.') || textsOfTheEvent.some((name) => field === `${name}.o` || field.startsWith(`${name}.t.`))) return false;
  return hints || !field.startsWith('hints.');
}

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,299}$/u;
const fieldPattern = /^[a-z][A-Za-z0-9]{0,39}(?:\.[A-Za-z0-9][A-Za-z0-9._:-]{0,299})?$/u;

/**
 * The records of a template out of what its file says; null where it is not one: a template comes from a file that anybody can write. A
 * record of another kind, a second workshop, an id that is there twice, a parent that is not there or may not be, all are refused.
 */
export function templateRecordsOf(value: Json | undefined): readonly TemplateRecord[] | null {
  if (!isList(value) || value.length > mostRecords) return null;
  const records = value.map(recordOf);
  const known = new Map(records.flatMap((record) => (record === null ? [] : [[record.id, record] as const])));
  if (known.size !== value.length || known.get(templateWorkshop)?.kind !== 'workshop') return null;
  return [...known.values()].every((record) => isPlaced(record, known)) ? [...known.values()] : null;
}

function recordOf(value: Json): TemplateRecord | null {
  if (!isObject(value)) return null;
  const { id, kind, fields } = value;
  if (typeof id !== 'string' || !idPattern.test(id) || typeof kind !== 'string' || !isKind(kind) || !kinds.includes(kind)) return null;
  if (!isObject(fields) || !Object.keys(fields).every((field) => fieldPattern.test(field) && !(field in Object.prototype))) return null;
  return (kind === 'workshop') === (id === templateWorkshop) ? { id, kind, fields } : null;
}

function isPlaced({ kind, fields }: TemplateRecord, known: ReadonlyMap<string, TemplateRecord>): boolean {
  if (kind === 'workshop') return true;
  const { place } = fields;
  if (!isObject(place) || typeof place['parent'] !== 'string' || typeof place['key'] !== 'string') return false;
  const parent = known.get(place['parent']);
  return parent !== undefined && mayStandBelow(kind, parent.kind);
}

/** An own template, as it is listed. */
export type TemplateCounts = { readonly questions: number; readonly blocks: number; readonly answers: number; readonly hints: number };

/** How much a template holds. */
export function countsOf(records: readonly TemplateRecord[]): TemplateCounts {
  const count = (kind: Kind): number => records.filter((record) => record.kind === kind).length;
  const head = records.find(({ id }) => id === templateWorkshop)?.fields ?? {};
  const hints = Object.keys(head).filter((field) => /^hints\..+\.o$/u.test(field)).length;
  return { questions: count('question'), blocks: count('block'), answers: count('contribution') + count('position'), hints };
}
