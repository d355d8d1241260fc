import { contributionTypes, positionStates, workshopStages, type ContributionType, type PositionState, type WorkshopStage } from './kinds.ts';
import type { Json } from './json.ts';
import type { Speaker } from './speaker.ts';
import type { Block, Blocks, MultiText, OriginalDot, OriginalText, Run, TranslatedText, TranslationState } from './text.ts';

/**
 * From the JSON of a record's fields to typed things. A value of the wrong shape (a hand-written file, a newer program)
 * reads as absent; the register itself stays as it is, so nothing is lost by not understanding it.
 */

/** The fields of a record as shown, and the dot each shown value was written with. */
export type FieldReader = {
  readonly fields: { readonly [field: string]: Json };
  dot(field: string): OriginalDot | undefined;
};

type JsonObject = { readonly [key: string]: Json };

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text field `field` with its translations; a translation of an earlier original is marked stale. */
export function textOf(record: FieldReader, field: string): MultiText {
  const original = originalOf(record.fields[`${field}.o`]);
  const prefix = `${field}.t.`;
  const now = record.dot(`${field}.o`);
  const found: [string, TranslatedText][] = [];
  for (const [name, value] of Object.entries(record.fields)) {
    if (!name.startsWith(prefix)) continue;
    const translated = translationOf(value, now);
    if (translated !== undefined) found.push([name.slice(prefix.length), translated]);
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

/** Stage of a workshop. */
export function stageOf(record: FieldReader): WorkshopStage {
  return workshopStages.find((stage) => stage === record.fields['stage']) ?? 'preparation';
}

/** Speakers or holders in the order they were given. */
export function speakersOf(record: FieldReader, field: string): readonly Speaker[] {
  const value = record.fields[field];
  return isList(value) ? value.flatMap((item) => speakerOf(item) ?? []) : [];
}

/** Blocks out of JSON; undefined when any part has another shape. */
export function blocksOf(value: Json | undefined): Blocks | undefined {
  if (!isList(value)) return undefined;
  const blocks = value.map(blockOf);
  return blocks.every((block) => block !== undefined) ? blocks : undefined;
}

function speakerOf(value: Json): Speaker | undefined {
  if (!isObject(value)) return undefined;
  const { participant, body, group, role } = value;
  if (typeof participant === 'string') return { participant };
  if (typeof body === 'string') return { body };
  if (typeof group === 'string') return { group };
  return typeof role === 'string' ? { role } : undefined;
}

function originalOf(value: Json | undefined): OriginalText | undefined {
  if (!isObject(value)) return undefined;
  const blocks = blocksOf(value['blocks']);
  const language = value['language'];
  return blocks === undefined || typeof language !== 'string' ? undefined : { language, blocks };
}

function translationOf(value: Json, now: OriginalDot | undefined): TranslatedText | undefined {
  if (!isObject(value)) return undefined;
  const blocks = blocksOf(value['blocks']);
  const of = dotOf(value['of']);
  if (blocks === undefined || of === undefined) return undefined;
  const { by, at } = value;
  return {
    blocks,
    state: translationStateOf(value['state']),
    by: typeof by === 'string' ? by : '',
    at: typeof at === 'string' ? at : '',
    of,
    stale: now === undefined || now[0] !== of[0] || now[1] !== of[1],
  };
}

function translationStateOf(value: Json | undefined): TranslationState {
  return value === 'official' || value === 'reviewed' ? value : 'draft';
}

function dotOf(value: Json | undefined): OriginalDot | undefined {
  if (!isList(value)) return undefined;
  const [actor, counter] = value;
  return typeof actor === 'string' && typeof counter === 'number' ? [actor, counter] : undefined;
}

function blockOf(value: Json): Block | undefined {
  if (!isObject(value)) return undefined;
  if (value['type'] === 'list') return listOf(value);
  if (value['type'] !== 'paragraph' && value['type'] !== 'callout') return undefined;
  const runs = runsOf(value['runs']);
  return runs === undefined ? undefined : { type: value['type'], runs };
}

function listOf(value: JsonObject): Block | undefined {
  const { items, ordered } = value;
  if (!isList(items)) return undefined;
  const rows = items.map(runsOf);
  return rows.every((row) => row !== undefined) ? { type: 'list', ordered: ordered === true, items: rows } : undefined;
}

function runsOf(value: Json | undefined): readonly Run[] | undefined {
  if (!isList(value)) return undefined;
  const runs = value.map(runOf);
  return runs.every((run) => run !== undefined) ? runs : undefined;
}

function runOf(value: Json): Run | undefined {
  if (!isObject(value) || typeof value['text'] !== 'string') return undefined;
  const { text, strong, emphasis, term } = value;
  return {
    text,
    ...(strong === true ? { strong } : {}),
    ...(emphasis === true ? { emphasis } : {}),
    ...(typeof term === 'string' ? { term } : {}),
  };
}
