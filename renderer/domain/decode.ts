import { contributionTypes, positionStates, workshopStages, type ContributionType, type PositionState, type WorkshopStage } from './kinds.ts';
import { isList, isObject, type Json } from './json.ts';
import type { Digits } from './locale.ts';
import type { DateSpan } from './date-span.ts';
import type { Speaker } from './speaker.ts';
import { isBlank, type Block, type Blocks, type MultiText, type OriginalDot, type OriginalText, type Run, type TranslatedText } from './text.ts';

/**
 * From the JSON of a record's fields to typed things. A value of the wrong shape (a hand-written file, a newer program)
 * reads as absent; the register itself stays as it is, so nothing is lost by not understanding it.
 */

/** The fields of a record as shown, and the dot each shown value was written with. */
export type FieldReader = {
  readonly fields: { readonly [field: string]: Json };
  dot(field: string): OriginalDot | undefined;
};

/** The text field `field` with its translations; a translation of an earlier original is marked stale. */
export function textOf(record: FieldReader, field: string): MultiText {
  const original = originalOf(record.fields[`${field}.o`]);
  const prefix = `${field}.t.`;
  const now = record.dot(`${field}.o`);
  const found: [string, TranslatedText][] = [];
  for (const [name, value] of Object.entries(record.fields)) {
    if (!name.startsWith(prefix)) continue;
    const translated = translationOf(value, now);
    if (translated !== undefined && translated.blocks.length > 0) found.push([name.slice(prefix.length), translated]);
  }
  return { original, translations: Object.fromEntries(found) };
}

/** A plain string field, or undefined. */
export function stringOf(record: FieldReader, field: string): string | undefined {
  const value = record.fields[field];
  return typeof value === 'string' ? value : undefined;
}

/** A finite number field, or undefined. */
export function numberOf(record: FieldReader, field: string): number | undefined {
  const value = record.fields[field];
  return typeof value === 'number' ? value : undefined;
}

/** A day, as an ISO date without a time; what is no such day reads as absent. */
export function dayOf(record: FieldReader, field: string): string | null {
  const value = record.fields[field];
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}

/** A whole number of nought or more in a value, or undefined. */
export function numberIn(value: { readonly [name: string]: Json }, name: string): number | undefined {
  const found = value[name];
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
}

/** The days of a workshop; one day stands for both when only one is known. */
export function datesOf(record: FieldReader): DateSpan | null {
  const dates = record.fields['dates'];
  if (!isObject(dates)) return null;
  const { from, to } = dates;
  const days = [from, to].filter((day) => typeof day === 'string' && day !== '').map(String);
  const [first, last = first] = days;
  return first === undefined || last === undefined ? null : { from: first, to: last };
}

/** A yes-or-no field; absent is no. */
export function flagOf(record: FieldReader, field: string): boolean {
  return record.fields[field] === true;
}

/** Kind of a contribution; what is unknown is shown as a point. */
export function contributionTypeOf(record: FieldReader): ContributionType {
  return contributionTypes.find((type) => type === record.fields['type']) ?? 'point';
}

/** State of a position; what is unknown is shown as open, which claims least. */
export function positionStateOf(record: FieldReader): PositionState {
  return positionStates.find((state) => state === record.fields['state']) ?? 'open';
}

/** How a workshop writes dates and numbers; Western digits unless it says otherwise. */
export function regionalOf(record: Pick<FieldReader, 'fields'>): { readonly region: string | null; readonly digits: Digits } {
  const { region, digits } = record.fields;
  return { region: typeof region === 'string' && region !== '' ? region : null, digits: digits === 'own' ? 'own' : 'western' };
}

/** Stage of a workshop. */
export function stageOf(record: FieldReader): WorkshopStage {
  return workshopStages.find((stage) => stage === record.fields['stage']) ?? 'preparation';
}

/** Speakers or holders in the order they were given. */
export function speakersOf(record: FieldReader, field: string): readonly Speaker[] {
  const value = record.fields[field];
  return isList(value) ? value.flatMap((item) => speakerOf(item) ?? []) : [];
}

/** Who is to do a follow-up: one of the workshop's people, bodies or groups, or whoever was typed. */
export function ownerOf(record: FieldReader): Speaker | null {
  const value = record.fields['owner'];
  if (typeof value === 'string') return value.trim() === '' ? null : { role: value };
  return value === undefined ? null : (speakerOf(value) ?? null);
}

/** The value of that field: what was typed freely stands there as a string. */
export const ownerValue = (owner: Speaker | null): Json => (owner === null ? '' : 'role' in owner ? owner.role : { ...owner });

/** Original of a text field out of its register's value. Without a language it reads as undetermined. */
export function originalOf(value: Json | undefined): OriginalText | undefined {
  if (!isObject(value)) return undefined;
  const language = value['language'];
  return { language: typeof language === 'string' && language !== '' ? language : 'und', blocks: blocksOf(value['blocks']) };
}

/** A translation out of its register's value; stale unless it follows the original's present dot. */
export function translationOf(value: Json, now: OriginalDot | undefined): TranslatedText | undefined {
  if (!isObject(value)) return undefined;
  const { by, checkedBy, at, state } = value;
  const of = dotOf(value['of']);
  return {
    blocks: blocksOf(value['blocks']),
    state: state === 'official' || state === 'reviewed' ? state : 'draft',
    by: typeof by === 'string' ? by : '',
    ...(typeof checkedBy === 'string' && checkedBy !== '' ? { checkedBy } : {}),
    at: typeof at === 'string' ? at : '',
    of,
    stale: now === undefined || now[0] !== of[0] || now[1] !== of[1],
  };
}

/** Somebody who said, holds or leads something; undefined for what has another shape. */
export function speakerOf(value: Json): Speaker | undefined {
  if (!isObject(value)) return undefined;
  const { participant, body, group, role } = value;
  if (typeof participant === 'string') return { participant };
  if (typeof body === 'string') return { body };
  if (typeof group === 'string') return { group };
  return typeof role === 'string' && role.trim() !== '' ? { role } : undefined;
}

function dotOf(value: Json | undefined): OriginalDot {
  const [actor, counter] = isList(value) ? value : [];
  return typeof actor === 'string' && typeof counter === 'number' ? [actor, counter] : ['', 0];
}

function blocksOf(value: Json | undefined): Blocks {
  return isList(value) ? value.flatMap((item) => blockOf(item) ?? []) : [];
}

/** A block of a newer program's making that has runs reads as a paragraph: its text matters more than its shape. */
function blockOf(value: Json): Block | undefined {
  if (!isObject(value)) return undefined;
  const { type, items, ordered } = value;
  const block: Block =
    type === 'list'
      ? { type, ordered: ordered === true, items: isList(items) ? items.map(runsOf).filter((runs) => runs.length > 0) : [] }
      : { type: type === 'callout' ? type : 'paragraph', runs: runsOf(value['runs']) };
  return isBlank([block]) ? undefined : block;
}

function runsOf(value: Json | undefined): readonly Run[] {
  return isList(value) ? value.flatMap((item) => runOf(item) ?? []) : [];
}

function runOf(value: Json): Run | undefined {
  if (!isObject(value) || typeof value['text'] !== 'string' || value['text'] === '') return undefined;
  const { text, strong, emphasis, term } = value;
  return {
    text,
    ...(strong === true ? { strong } : {}),
    ...(emphasis === true ? { emphasis } : {}),
    ...(typeof term === 'string' ? { term } : {}),
  };
}

/** The two languages a workshop shows its questions in; none where it is one alone, or what stands there is of another shape. */
export function questionLanguagesOf({ fields }: Pick<FieldReader, 'fields'>): readonly string[] {
  const value = fields['questionLanguages'];
  const tags = isList(value) ? [...new Set(value.filter((tag): tag is string => typeof tag === 'string' && tag !== ''))] : [];
  return tags.length === 2 ? tags : [];
}
