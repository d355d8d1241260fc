import { dayStartField } from '../domain/decode-agenda.ts';
import { sampleWorkshopId, sectionId } from '../domain/ids.ts';
import type { Json } from '../domain/json.ts';
import type { Speaker } from '../domain/speaker.ts';
import type { Block, Blocks, LanguageTag } from '../domain/text.ts';
import type { Actor, LiveRec, Reg, Write } from '../record/types.ts';
import { blocksFromWords } from './blocks.ts';
import type { Library } from './library.ts';
import { questionsOfSet, type LibraryQuestionTexts } from './question-sets.ts';
import { sampleStructureSchema, sampleWordsSchema, type SampleRecord, type SampleStructure, type SampleWords } from './sample-schema.ts';

/** The one actor that wrote the sample, the same on every laptop, so that two of them merge without a change. */
export const sampleActor: Actor = 'samplechisinau2011';

/** Counter of every dot of the sample. A later edition of its words has to raise it, or old and new would stand side by side. */
export const sampleEdition = 2;

type Fields = { [field: string]: Json };
type Parts = {
  readonly structure: SampleStructure;
  readonly words: ReadonlyMap<LanguageTag, SampleWords>;
  readonly questions: ReadonlyMap<string, LibraryQuestionTexts>;
};

/**
 * Builds the records of the sample workshop (the meeting in Chisinau in 2011, source 002) from parsed JSON: the structure,
 * the words by language, and the library whose questions it uses. The same input gives the same records, byte for byte.
 * Throws the schema's error for JSON of another form and an `Error` naming key, field and language where words are missing.
 */
export function sampleRecords(structure: unknown, words: Readonly<Record<LanguageTag, unknown>>, library: Library): readonly LiveRec[] {
  const languages = Object.keys(words);
  const parts: Parts = {
    structure: sampleStructureSchema.parse(structure),
    words: new Map(languages.map((language) => [language, sampleWordsSchema.parse(words[language])])),
    questions: new Map(questionsOfSet(library, 'guiding', languages).map((question) => [question.id, question])),
  };
  return parts.structure.records.map((record) => buildRecord(record, parts));
}

/** The same records as writes, one a field, for the one write path. */
export function sampleWrites(records: readonly LiveRec[]): readonly Write[] {
  return records.flatMap(({ id, kind, r }) => Object.entries(r).map(([f, reg]) => ({ id, kind, f, reg })));
}

/** Id of a record of the sample by its key; parts of the report follow the rule of the domain. */
export function sampleId(key: string): string {
  if (key === 'workshop') return sampleWorkshopId;
  const topic = /^section:topic-(.+)$/u.exec(key)?.[1];
  return topic === undefined
    ? `${sampleWorkshopId}:${key}`
    : sectionId(sampleWorkshopId, 'topic', sampleId(`roundtable:${topic}`));
}

function buildRecord(record: SampleRecord, parts: Parts): LiveRec {
  const fields: Fields = {
    ...placeOf(record),
    ...plainFields(record, parts),
    ...citeFields(record, parts),
    ...libraryTexts(record, parts),
  };
  for (const [field, language] of Object.entries(record.text ?? {})) {
    Object.assign(fields, textFields(field, language, parts, (tag) => blocksFromWords(wordsOf(record.key, field, tag, parts))));
  }
  const r = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, register(value)]));
  return { id: sampleId(record.key), kind: record.kind, r };
}

const register = (value: Json): Reg => ({ v: [[sampleActor, sampleEdition, value]] });

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Fractional key of the n-th sibling: what appending n + 1 times without jitter gives (a0, a1, ...). */
export const sampleKey = (order: number): string => `a${digits.charAt(order)}`;

function placeOf({ parent, order }: SampleRecord): Fields {
  return parent === undefined || order === undefined ? {} : { place: { parent: sampleId(parent), key: sampleKey(order) } };
}

function plainFields(record: SampleRecord, { structure }: Parts): Fields {
  const { speakers, holders, owners, body, attendance, roundtables, topic, table, beside, dayStarts, library, ...same } = record.plain ?? {};
  const fields: Fields = {};
  for (const [field, value] of Object.entries(same)) if (value !== undefined) fields[field] = value;
  for (const [field, people] of Object.entries({ speakers, holders, owners })) if (people !== undefined) fields[field] = people.map(withId);
  if (body !== undefined) fields['body'] = sampleId(`body:${body}`);
  for (const day of attendance ?? []) fields[`attendance.${String(day)}`] = true;
  if (roundtables !== undefined) fields['roundtables'] = roundtables.map(sampleId);
  if (topic !== undefined) fields['topic'] = sampleId(topic);
  if (table !== undefined) fields['table'] = sampleId(table);
  if (beside !== undefined) fields['beside'] = sampleId(beside);
  for (const [at, start] of (dayStarts ?? []).entries()) fields[dayStartField(at + 1)] = start;
  if (library !== undefined) fields['library'] = { id: library, version: structure.library };
  if (record.kind === 'workshop') fields['library'] = { version: structure.library };
  return fields;
}

function withId(speaker: Speaker): Json {
  if ('participant' in speaker) return { participant: sampleId(`participant:${speaker.participant}`) };
  return 'body' in speaker ? { body: sampleId(`body:${speaker.body}`) } : { ...speaker };
}

/** What a contribution cites from the library, and which records a section condenses. */
function citeFields(record: SampleRecord, parts: Parts): Fields {
  const fields: Fields = {};
  for (const slug of record.cites ?? []) {
    const citation = citationOf(slug, parts);
    fields[`cites.${citation.id}`] = citation.value;
  }
  for (const key of record.condenses ?? []) fields[`cites.${sampleId(key)}`] = { id: sampleId(key) };
  return fields;
}

/** A citation keeps title and source in the languages then shown, so that it reads well when the item has gone. */
function citationOf(slug: string, { structure, words }: Parts): { readonly id: string; readonly value: Json } {
  const id = structure.citations[slug];
  if (id === undefined) throw new Error(`No citation ${slug}`);
  const inLanguages = (part: 'title' | 'source'): Json => {
    const texts = [...words].map(([language, { citations }]) => {
      const found = citations[slug];
      if (found === undefined) throw new Error(`No words for citation ${slug} in ${language}`);
      return [language, found[part].normalize('NFC')] as const;
    });
    return Object.fromEntries(texts);
  };
  return { id, value: { id, version: structure.library, title: inLanguages('title'), source: inLanguages('source') } };
}

/** A question of the library keeps a copy of the wording that was shown. */
function libraryTexts(record: SampleRecord, parts: Parts): Fields {
  const id = record.plain?.library;
  if (id === undefined) return {};
  const question = parts.questions.get(id);
  if (question === undefined) throw new Error(`No question ${id} in the library`);
  const blocksOf = (field: 'wording' | 'usable') => (language: LanguageTag): Blocks => blocksFromWords(question.texts[language]?.[field] ?? '');
  return { ...textFields('wording', 'en', parts, blocksOf('wording')), ...textFields('usable', 'en', parts, blocksOf('usable')) };
}

/** The original and its translations; `of` is the dot of the original. */
function textFields(field: string, language: LanguageTag, parts: Parts, blocksOf: (language: LanguageTag) => Blocks): Fields {
  const { at, by } = parts.structure;
  const fields: Fields = { [`${field}.o`]: { language, blocks: blocksOf(language).map(jsonOf) } };
  for (const tag of parts.words.keys()) {
    if (tag === language) continue;
    const of = [sampleActor, sampleEdition];
    fields[`${field}.t.${tag}`] = { blocks: blocksOf(tag).map(jsonOf), state: 'draft', by, at, of };
  }
  return fields;
}

function jsonOf(block: Block): Json {
  return block.type === 'list'
    ? { type: block.type, ordered: block.ordered, items: block.items.map((runs) => runs.map((run) => ({ ...run }))) }
    : { type: block.type, runs: block.runs.map((run) => ({ ...run })) };
}

function wordsOf(key: string, field: string, language: LanguageTag, { words }: Parts): string | readonly string[] {
  const found = words.get(language)?.records[key]?.[field];
  if (found === undefined) throw new Error(`No words for ${key} ${field} in ${language}`);
  return found;
}
