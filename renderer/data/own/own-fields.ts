import { originalFromPlain, blocksFromPlain, isBlank, type LanguageTag } from '../../domain/text.ts';
import { originalOf, translationOf } from '../../domain/decode.ts';
import type { EntryField, OwnTextField, PracticeEntry } from '../../domain/own.ts';
import type { Json } from '../../domain/json.ts';
import { sameJson } from '../../record/canonical.ts';
import type { RecordView } from '../../record/view.ts';
import type { Dot } from '../../record/types.ts';

/** From what a person typed or a table says to the registers of an own record. */

export type Fields = { readonly [field: string]: Json };

/**
 * The register of a typed text: the original where there is none yet, or it is in the same language, or nothing stands in
 * it; otherwise the translation into the language. Nothing where the text stands there already.
 */
export function textField(view: RecordView | undefined, field: OwnTextField, plain: string, language: LanguageTag, dot: Dot): Fields {
  const name = `${field}.o`;
  const old = originalOf(view?.fields[name]);
  if (old === undefined || old.language === language || isBlank(old.blocks)) {
    const value: Json = originalFromPlain(plain, language);
    const wasBlank = old === undefined || isBlank(old.blocks);
    if ((wasBlank && plain.trim() === '') || (old !== undefined && sameJson(originalValue(old), value))) return {};
    return { [name]: value };
  }
  const translation = `${field}.t.${language}`;
  const blocks = blocksFromPlain(plain);
  const now = view?.fields[translation];
  const known = now === undefined ? undefined : translationOf(now, undefined);
  if (sameJson(known?.blocks ?? [], blocks)) return {};
  // A ministry's own wording in another language is its own word, not a draft that awaits a check.
  return { [translation]: { blocks, state: 'reviewed', by: '', at: '', of: [...(view?.dot(name) ?? dot)] } };
}

const originalValue = ({ language, blocks }: NonNullable<ReturnType<typeof originalOf>>): Json => ({ language, blocks });

const texts = { title: 'title', qualifier: 'qualifier', summary: 'summary', source: 'source', forTheRoom: 'forTheRoom' } as const satisfies Partial<Record<EntryField, OwnTextField>>;
const names = { partners: 'partners', themes: 'themes', tags: 'tags' } as const satisfies Partial<Record<EntryField, OwnTextField>>;
const lists = ['states', 'sectors', 'links'] as const satisfies readonly EntryField[];

/** What an entry changes in a record: only fields that were given, and of those only what is not so already. */
export function entryFields(view: RecordView | undefined, entry: PracticeEntry, given: ReadonlySet<EntryField>, fallback: LanguageTag, dot: Dot): Fields {
  const language = entry.language ?? originalOf(view?.fields['title.o'])?.language ?? fallback;
  const plain = [
    ...Object.values(texts).map((field) => [field, entry[field]] as const),
    ...Object.values(names).map((field) => [field, entry[field].join('\n')] as const),
  ];
  const written = plain.filter(([field]) => given.has(field)).map(([field, text]) => textField(view, field, text, language, dot));
  const { from, to } = entry.period;
  const values: readonly (readonly [EntryField, Json, Json])[] = [
    ...lists.map((field) => [field, [...entry[field]], []] as const),
    ['period', { from, to }, { from: null, to: null }],
  ];
  const changed = values.filter(([field, value, none]) => given.has(field) && !sameJson(view?.fields[field] ?? none, value));
  return Object.fromEntries([...written.flatMap((fields) => Object.entries(fields)), ...changed.map(([field, value]) => [field, value] as const)]);
}
