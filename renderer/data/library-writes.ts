import { questionId, roundtableId } from '../domain/ids.ts';
import { isObject, type Json } from '../domain/json.ts';
import { blocksFromPlain, originalFromPlain } from '../domain/text.ts';
import { keysBetween } from '../record/order.ts';
import type { Intent } from '../record/operation.ts';
import { registerOf } from '../record/record.ts';
import { shown } from '../record/register.ts';
import type { Dot, Write } from '../record/types.ts';
import type { Database } from './database.ts';
import { recordsOf } from './store.ts';
import type { LibraryQuestion, QuestionSet } from './workbook.ts';

/** One place a set, the same on every laptop: a set that is added later never stands before, and never renumbers, the guiding one. */
const placesOfSets: Readonly<Record<string, string>> = { 'guiding-questions': 'a0', 'further-questions': 'a1', 'implied-questions': 'a2' };

/**
 * Copies of library texts are written by the library itself: an actor made from its version, counter 1, places included.
 * Two laptops that add the same set to the same workshop then write the same bytes, and nothing has to be settled.
 */
export function questionSetWrites(workshop: string, set: QuestionSet): readonly Write[] {
  const version = set.questions[0]?.version ?? '0';
  const roundtable = roundtableId(workshop, set.slug);
  const keys = keysBetween(null, null, set.questions.length, () => 0.5);
  const head = recordWrites(roundtable, 'roundtable', version, {
    ...libraryTexts('title', set.title, version),
    place: { parent: workshop, key: placesOfSets[set.slug] ?? 'a0' },
  });
  return [...head, ...set.questions.flatMap((question, index) => questionWrites(workshop, roundtable, question, keys[index] ?? ''))];
}

/**
 * Of writes that are the same on every laptop, those that a record removed for good would not take: it has seen them, and they were
 * overwritten. They are written as new ones; `dot` is what they will carry.
 */
export async function writtenAnew(db: Database, writes: readonly Write[], dot: Dot): Promise<readonly Intent[]> {
  const records = await recordsOf(db, writes.map(({ id }) => id));
  return writes.flatMap(({ id, kind, f: field, reg }): readonly Intent[] => {
    const stands = registerOf(records.get(id), field);
    if (stands === undefined || stands.v.some(([, , value]) => value !== null)) return [];
    const value = shown(reg);
    return [{ id, kind, field, value: isObject(value) && value['of'] !== undefined ? { ...value, of: [...dot] } : value }];
  });
}

function questionWrites(workshop: string, roundtable: string, question: LibraryQuestion, key: string): readonly Write[] {
  const { id, version } = question;
  return recordWrites(questionId(workshop, id.replace(/^question\./u, '')), 'question', version, {
    ...libraryTexts('wording', question.wording, version),
    ...libraryTexts('usable', question.usable, version),
    library: { id, version },
    place: { parent: roundtable, key },
  });
}

function recordWrites(id: string, kind: string, version: string, fields: { readonly [field: string]: Json }): readonly Write[] {
  return Object.entries(fields).map(([f, value]) => ({ id, kind, f, reg: { v: [[libraryActor(version), 1, value]] } }));
}

/** Library texts are written in English first; the other languages are translations of it. */
function libraryTexts(field: string, texts: Readonly<Record<string, string>>, version: string): { readonly [field: string]: Json } {
  const of = [libraryActor(version), 1];
  const translations = Object.entries(texts).filter(([language]) => language !== 'en');
  const translated = (plain: string): Json => ({ blocks: blocksFromPlain(plain), state: 'reviewed', by: '', at: '', of });
  return {
    [`${field}.o`]: originalFromPlain(texts['en'] ?? '', 'en'),
    ...Object.fromEntries(translations.map(([language, plain]) => [`${field}.t.${language}`, translated(plain)])),
  };
}

function libraryActor(version: string): string {
  return `library${version.replace(/\D/gu, '').padStart(16, '0')}`;
}
