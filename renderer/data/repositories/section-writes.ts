import { noCitation } from '../../domain/citation.ts';
import { blocksOfDraft } from '../../domain/draft-text.ts';
import type { PassagePlace } from '../../domain/desk-views.ts';
import { originalOf } from '../../domain/decode.ts';
import type { Json } from '../../domain/json.ts';
import type { Intent } from '../../record/operation.ts';
import { keyAt } from '../../record/order.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { comeback, intentsOf, lastPlace, livingOf, removal, typed, viewById } from '../rows.ts';
import type { SectionEdit, Workbook } from '../workbook.ts';
import type { WritePath } from '../write-path.ts';

const citeField = (record: string): string => `cites.${record}`;
const noteField = (number: number): string => `note${String(number)}.o`;

/** Actions on the passages of the report, each one operation. */
export function createSectionWrites(path: WritePath): Workbook['sections'] {
  const set = (id: string, op: string, fields: { readonly [field: string]: Json | undefined }, group?: string) =>
    path.commit({ of: id }, () => Promise.resolve({ op, answer: null, group, intents: intentsOf(id, 'section', fields) }));
  return {
    write: (workshop, id, place, edit) =>
      path.commit(workshop, async (rows) => {
        const there = await viewById(rows, id);
        const isNew = there === undefined || there.state === 'gone';
        const fresh = isNew ? await freshFields(rows, workshop, place, there) : {};
        const back = there?.state === 'gone' ? await comeback(rows, id) : [];
        const fields = { ...fresh, ...editFields(edit, there) };
        return { op: isNew ? 'section.add' : 'section.edit', answer: null, group: edit.stay, intents: [...back, ...intentsOf(id, 'section', fields)] };
      }),
    setNote: (id, number, text, stay) => set(id, 'section.note', { [noteField(number)]: typed(text) }, stay),
    cite: (id, record) => set(id, 'section.cite', { [citeField(record)]: { id: record } }),
    uncite: (id, record) => set(id, 'section.uncite', { [citeField(record)]: noCitation }),
    move: (id, step) =>
      path.commit({ of: id }, async (rows) => ({ op: 'section.move', answer: null, intents: await moved(rows, id, step) })),
    remove: (id) => path.commit({ of: id }, async (rows) => ({ op: 'record.remove', answer: null, intents: await removal(rows, id) })),
    restore: (id) => path.commit({ of: id }, async (rows) => ({ op: 'record.restore', answer: null, intents: await comeback(rows, id) })),
  };
}

function editFields({ text, cites = [], uncites = [] }: SectionEdit, there: RecordView | undefined): { readonly [field: string]: Json | undefined } {
  const before = originalOf(there?.fields['text.o'])?.blocks ?? [];
  return {
    ...Object.fromEntries(uncites.map((record) => [citeField(record), noCitation])),
    ...Object.fromEntries(cites.map((record) => [citeField(record), { id: record }])),
    'text.o': text === undefined ? undefined : { language: text.language, blocks: blocksOfDraft(text.plain, before) },
  };
}

/** What a passage begins with. A removed one that is written anew keeps nothing of what its old text cited and noted. */
async function freshFields(db: Database, workshop: string, place: PassagePlace, old: RecordView | undefined): Promise<{ readonly [field: string]: Json | undefined }> {
  const left = Object.entries(old?.fields ?? {}).flatMap(([field, value]): readonly (readonly [string, Json])[] => {
    if (field.startsWith('cites.')) return [[field, noCitation]];
    const note = /^note\d+\.o$/u.test(field) ? originalOf(value) : undefined;
    return note === undefined ? [] : [[field, { language: note.language, blocks: [] }]];
  });
  return {
    ...Object.fromEntries(left),
    part: place.part,
    topic: place.topic ?? undefined,
    output: place.output ?? undefined,
    place: await placeAfter(db, workshop, place),
  };
}

/** Passages of one part, in order. */
async function siblings(db: Database, workshop: string, of: Pick<PassagePlace, 'part' | 'topic' | 'output'>): Promise<readonly RecordView[]> {
  const all = await livingOf(db, workshop, 'section');
  return all.filter(({ fields }) => fields['part'] === of.part && (fields['topic'] ?? null) === of.topic && (fields['output'] ?? null) === of.output);
}

async function placeAfter(db: Database, workshop: string, place: PassagePlace): Promise<Json> {
  const others = await siblings(db, workshop, place);
  const at = others.findIndex(({ id }) => id === place.after);
  // Parts share one parent; the last of a part may stand before passages of another, which order nothing here.
  return at < 0 || at === others.length - 1 ? lastPlace(db, workshop) : { parent: workshop, key: keyAt(others, at + 1, Math.random) };
}

/** The move of a passage by one place within its part; none at the ends. */
async function moved(db: Database, id: string, step: 1 | -1): Promise<readonly Intent[]> {
  const view = await viewById(db, id);
  if (view === undefined || view.parent === null) return [];
  const { parent } = view;
  const { part, topic, output } = view.fields;
  const same = (await livingOf(db, parent, 'section')).filter(({ fields }) => fields['part'] === part && fields['topic'] === topic && fields['output'] === output);
  const at = same.findIndex((one) => one.id === id);
  const others = same.filter((one) => one.id !== id);
  const to = at + step;
  if (at < 0 || to < 0 || to > others.length) return [];
  return intentsOf(id, 'section', { place: { parent, key: keyAt(others, to, Math.random) } });
}
