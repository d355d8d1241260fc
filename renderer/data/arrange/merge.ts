import { originalOf, speakersOf, translationOf } from '../../domain/decode.ts';
import { isObject, type Json } from '../../domain/json.ts';
import { isSameLanguage, type OriginalDot, type OriginalText, type Translation } from '../../domain/text.ts';
import { deletionValue, lifeField } from '../../record/life.ts';
import type { Intent } from '../../record/operation.ts';
import { recOf } from '../../record/row.ts';
import type { Dot } from '../../record/types.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { childrenOf, intentsOf, livingOf, viewById } from '../rows.ts';
import type { MergeRefusal } from './arrange.ts';
import { otherVersions } from './split.ts';

export type Merged = { readonly into: string; readonly intents: readonly Intent[] } | { readonly refusal: MergeRefusal };

/** A contribution joined to the one above it; undefined where it is not there. */
export async function mergeIntents(db: Database, id: string, dot: Dot): Promise<Merged | undefined> {
  const lower = await viewById(db, id);
  if (lower?.kind !== 'contribution' || lower.parent === null || lower.state === 'gone') return undefined;
  const siblings = await childrenOf(db, lower.parent, 'contribution');
  const upper = siblings[siblings.findIndex((view) => view.id === id) - 1];
  if (upper === undefined) return { refusal: 'nothing-above' };
  const texts = textFields(upper, lower, dot);
  if (texts === undefined) return { refusal: 'other-language' };
  const row = await db.rows.get(id);
  return {
    into: upper.id,
    intents: [
      ...texts,
      ...intentsOf(upper.id, 'contribution', { ...unitedFields(upper, lower) }),
      ...(await takenAlong(db, id, upper.id)),
      ...(await citedAnew(db, id, upper.id)),
      { id, kind: 'contribution', field: lifeField, value: deletionValue(row === undefined ? undefined : recOf(row)) },
    ],
  };
}

/** The texts one after the other. Versions that stand side by side on either of them go on standing side by side, each with the other text. */
function textFields(upper: RecordView, lower: RecordView, [actor, counter]: Dot): readonly Intent[] | undefined {
  const [over, under] = [upper, lower].map((view) => originalOf(view.fields['text.o']));
  if (over === undefined || under === undefined) return under === undefined ? [] : [textIntent(upper.id, [{ ...under }])];
  const versions = [
    ...otherVersions(upper).map((value) => [originalOf(value), under] as const),
    ...otherVersions(lower).map((value) => [over, originalOf(value)] as const),
    // The last one is the one that is shown.
    [over, under] as const,
  ];
  const values = versions.map(([first, second]) => joined(first, second));
  if (values.some((value) => value === undefined)) return undefined;
  const texts = values.flatMap((value) => (value === undefined ? [] : [value]));
  const of: OriginalDot = [actor, counter + texts.length - 1];
  return [textIntent(upper.id, texts), ...intentsOf(upper.id, 'contribution', translations(upper, lower, of))];
}

const textIntent = (id: string, values: readonly Json[]): Intent => ({ id, kind: 'contribution', field: 'text.o', values });

function joined(first: OriginalText | undefined, second: OriginalText | undefined): Json | undefined {
  if (first === undefined || second === undefined) return undefined;
  if (first.blocks.length === 0) return { ...second };
  if (second.blocks.length > 0 && !isSameLanguage(first.language, second.language)) return undefined;
  return { language: first.language, blocks: [...first.blocks, ...second.blocks] };
}

/** Where both were translated into a language, both translations one after the other, as a draft: nobody has read them together. */
function translations(upper: RecordView, lower: RecordView, of: OriginalDot): { readonly [field: string]: Json } {
  const prefix = 'text.t.';
  const both = Object.keys(upper.fields).filter((field) => field.startsWith(prefix) && Object.hasOwn(lower.fields, field));
  return Object.fromEntries(both.flatMap((field): readonly [string, Json][] => {
    const [over, under] = [upper, lower].map((view) => translationOf(view.fields[field] ?? null, view.dot('text.o')));
    if (over === undefined || under === undefined || over.blocks.length === 0 || under.blocks.length === 0) return [];
    const translation: Translation = {
      blocks: [...over.blocks, ...under.blocks],
      state: 'draft',
      by: over.by === under.by ? over.by : [over.by, under.by].filter((name) => name !== '').join(', '),
      at: over.at > under.at ? over.at : under.at,
      // Out of date it stays where one of the two was.
      of: over.stale || under.stale ? over.of : of,
    };
    return [[field, { ...translation }]];
  }));
}

function unitedFields(upper: RecordView, lower: RecordView): { readonly [field: string]: Json | undefined } {
  const speakers = speakersOf(upper, 'speakers');
  const more = speakersOf(lower, 'speakers').filter((speaker) => !speakers.some((other) => JSON.stringify(other) === JSON.stringify(speaker)));
  const isBare = (field: string): boolean => (upper.fields[field] ?? null) === null || upper.fields[field] === '';
  const taken = Object.entries(lower.fields).filter(([field, value]) =>
    (['sector', 'table', 'owner', 'due'].includes(field) || field.startsWith('cites.')) && value !== null && isBare(field));
  return { ...Object.fromEntries(taken), speakers: more.length === 0 ? undefined : [...speakers, ...more] };
}

/** Files and notes on the one that goes hang on the other from now on. */
async function takenAlong(db: Database, from: string, to: string): Promise<readonly Intent[]> {
  const [files, notes] = await Promise.all([childrenOf(db, from, 'attachment'), childrenOf(db, from, 'note')]);
  const place = (key: string): Json => ({ parent: to, key });
  return [
    ...files.flatMap(({ id, key }) => intentsOf(id, 'attachment', { place: place(key) })),
    ...notes.flatMap(({ id, key }) => intentsOf(id, 'note', { place: place(key) })),
  ];
}

/** Passages of the report that condense the one that goes condense the other. */
async function citedAnew(db: Database, from: string, to: string): Promise<readonly Intent[]> {
  const row = await db.rows.get(from);
  const sections = row === undefined ? [] : await livingOf(db, row.ws, 'section');
  return sections.flatMap(({ id, fields }) => (isObject(fields[`cites.${from}`]) && !isObject(fields[`cites.${to}`]) ? intentsOf(id, 'section', { [`cites.${to}`]: { id: to } }) : []));
}
