import { originalOf, positionStateOf, type FieldReader } from './decode.ts';
import type { DateSpan } from './date-span.ts';
import { isObject, type Json } from './json.ts';
import { positionStates, type PositionState, type WorkshopStage } from './kinds.ts';
import type { OriginalText } from './text.ts';

/**
 * What was agreed in the room, and what became of it. When a question is kept as agreed, `agreed` of the question says so, and
 * `agreed` of everything on it holds what it said then: the text of a contribution or of a side, the state of a position. What was
 * made before the event (`isBeforeEvent`) has `prepared`.
 */
export type SinceRoom =
  | { readonly kind: 'same' }
  /** It was not there when the question was kept. */
  | { readonly kind: 'added' }
  | { readonly kind: 'changed'; readonly was: OriginalText };

/**
 * True while a workshop is in preparation and its first day is still to come. Without dates nobody knows: then nothing is taken to
 * be prepared, because a room that never said that it begins would have all its answers marked so.
 * @param today ISO date where the laptop is.
 */
export const isBeforeEvent = ({ stage, dates }: { readonly stage: WorkshopStage; readonly dates: DateSpan | null }, today: string): boolean =>
  stage === 'preparation' && dates !== null && today < dates.from;

/** The ISO date of a moment, where the laptop is. */
export function localDate(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** True for a question that was kept as agreed in the room. */
export const isAgreed = ({ fields }: Pick<FieldReader, 'fields'>): boolean => fields['agreed'] === true;

/** True for what was written before the event. */
export const isPrepared = ({ fields }: Pick<FieldReader, 'fields'>): boolean => fields['prepared'] === true;

/** What a contribution or a side keeps when its question is kept. */
export function agreedText({ fields }: Pick<FieldReader, 'fields'>): Json {
  return { text: fields['text.o'] ?? null };
}

/** What a position keeps. */
export const agreedState = (record: FieldReader): Json => ({ state: positionStateOf(record) });

/** What became of a text since the room; its translations are not part of what was agreed. */
export function textSinceRoom({ fields }: Pick<FieldReader, 'fields'>): SinceRoom {
  const { agreed } = fields;
  if (!isObject(agreed)) return { kind: 'added' };
  const was = originalOf(agreed['text']) ?? { language: 'und', blocks: [] };
  const now = originalOf(fields['text.o']) ?? { language: 'und', blocks: [] };
  return JSON.stringify(was) === JSON.stringify(now) ? { kind: 'same' } : { kind: 'changed', was };
}

/** The state a position was agreed in, where it has another one now; null where it has not. */
export function stateInRoom(record: FieldReader): PositionState | null {
  const { agreed } = record.fields;
  const was = isObject(agreed) ? positionStates.find((state) => state === agreed['state']) : undefined;
  return was === undefined || was === positionStateOf(record) ? null : was;
}

/** True for a position that was there when its question was kept. */
export const wasAgreed = ({ fields }: Pick<FieldReader, 'fields'>): boolean => isObject(fields['agreed']);
