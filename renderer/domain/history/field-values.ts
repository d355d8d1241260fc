import { citationsOf } from '../citation.ts';
import { originalOf, speakersOf, translationOf } from '../decode.ts';
import { isList, isObject, type Json } from '../json.ts';
import type { Speaker } from '../speaker.ts';
import { plainFromBlocks, type LanguageTag, type MultiText, type TranslationState } from '../text.ts';
import type { ChoiceName, NamedField } from './kinds.ts';

/** What stood in a field, taken apart for whoever shows it. */
export type FieldValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly language: LanguageTag; readonly plain: string; readonly state: TranslationState | null }
  | { readonly kind: 'words'; readonly plain: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'names'; readonly speakers: readonly Speaker[] }
  | { readonly kind: 'records'; readonly ids: readonly string[] }
  | { readonly kind: 'cite'; readonly id: string; readonly title: MultiText | null }
  | { readonly kind: 'choice'; readonly of: ChoiceName; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'counted'; readonly option: string; readonly value: number }
  | { readonly kind: 'room' }
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'years'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'moment'; readonly at: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'file'; readonly size: number }
  | { readonly kind: 'place'; readonly parent: string | null; readonly key: string };

const none: FieldValue = { kind: 'none' };

/** Reads a register's value as its field is read; what has another shape is shown as it stands. */
export function fieldValue(field: NamedField, value: Json | undefined): FieldValue {
  if (value === undefined || value === null || value === '') return none;
  const { form } = field;
  if (typeof form === 'object') return typeof value === 'string' ? { kind: 'choice', of: form.choice, value } : plain(value);
  switch (form) {
    case 'text': return textValue(field, value);
    case 'names': return named(speakersOf({ fields: { value: isList(value) ? value : [value] }, dot: () => undefined }, 'value'));
    // Freely typed it is a text, else one of the workshop's people and bodies.
    case 'owner': return typeof value === 'string' ? plain(value) : named(speakersOf({ fields: { value: [value] }, dot: () => undefined }, 'value'));
    case 'record': return recordIds([idIn(value)]);
    case 'records': return isList(value) ? recordIds(value.map(idIn)) : plain(value);
    case 'cite': return citeValue(field, value);
    case 'number': return typeof value === 'number' ? { kind: 'number', value } : plain(value);
    case 'counted': return typeof value === 'number' ? { kind: 'counted', option: field.part, value } : plain(value);
    case 'unit': return unitOf(value);
    case 'flag': return typeof value === 'boolean' ? { kind: 'flag', value } : plain(value);
    case 'date': return typeof value === 'string' ? { kind: 'days', from: value, to: value } : plain(value);
    case 'moment': return typeof value === 'string' ? { kind: 'moment', at: value } : plain(value);
    case 'days': return daysValue(value);
    case 'years': return yearsValue(value);
    case 'file': return { kind: 'file', size: sizeOf(value) };
    case 'place': return placeValue(value);
    case 'words':
    case 'list':
    case 'setting':
    case 'hidden':
    case 'plain': return plain(value);
  }
}

function textValue({ translation }: NamedField, value: Json): FieldValue {
  if (translation === null) {
    const original = originalOf(value);
    if (original === undefined) return plain(value);
    return original.blocks.length === 0 ? none : { kind: 'text', language: original.language, plain: plainFromBlocks(original.blocks), state: null };
  }
  const found = translationOf(value, undefined);
  if (found === undefined) return plain(value);
  return found.blocks.length === 0 ? none : { kind: 'text', language: translation, plain: plainFromBlocks(found.blocks), state: found.state };
}

/** An item of the library brings its title along; a record of the workshop is named by its id. */
function citeValue({ part }: NamedField, value: Json): FieldValue {
  const [citation] = citationsOf({ [`cites.${part}`]: value });
  return { kind: 'cite', id: part, title: citation?.title ?? null };
}

function named(speakers: readonly Speaker[]): FieldValue {
  return speakers.length === 0 ? none : { kind: 'names', speakers };
}

function recordIds(ids: readonly (string | null)[]): FieldValue {
  const known = ids.flatMap((id) => (id === null ? [] : [id]));
  return known.length === 0 ? none : { kind: 'records', ids: known };
}

function idIn(value: Json): string | null {
  const id = isObject(value) ? value['id'] : value;
  return typeof id === 'string' && id !== '' ? id : null;
}

/** The room, a table by its record, or a stakeholder group. */
function unitOf(value: Json): FieldValue {
  if (!isObject(value)) return plain(value);
  const { room, table, group } = value;
  if (room === true) return { kind: 'room' };
  if (typeof table === 'string') return recordIds([table]);
  return typeof group === 'string' ? named([{ group }]) : plain(value);
}

function daysValue(value: Json): FieldValue {
  if (!isObject(value)) return plain(value);
  const { from, to } = value;
  const [first, last = first] = [from, to].filter((day): day is string => typeof day === 'string' && day !== '');
  return first === undefined || last === undefined ? none : { kind: 'days', from: first, to: last };
}

function yearsValue(value: Json): FieldValue {
  if (!isObject(value)) return plain(value);
  const year = (one: Json | undefined): number | null => (typeof one === 'number' ? one : null);
  const [from, to] = [year(value['from']), year(value['to'])];
  return from === null && to === null ? none : { kind: 'years', from, to };
}

function placeValue(value: Json): FieldValue {
  if (!isObject(value)) return plain(value);
  const { parent, key } = value;
  return { kind: 'place', parent: typeof parent === 'string' ? parent : null, key: typeof key === 'string' ? key : '' };
}

/** Bytes of what is kept as base64; of anything else, its length as JSON. */
function sizeOf(value: Json): number {
  return typeof value === 'string' ? Math.floor((value.length * 3) / 4) : JSON.stringify(value).length;
}

function plain(value: Json): FieldValue {
  if (typeof value === 'string') return { kind: 'words', plain: value };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'flag', value };
  if (isList(value) && value.every((item) => typeof item === 'string')) return value.length === 0 ? none : { kind: 'list', items: value.map(String) };
  return { kind: 'words', plain: JSON.stringify(value) };
}
