import { stringOf, textOf, translationOf } from '../../domain/decode.ts';
import { planItemOf } from '../../domain/plan/plan-item.ts';
import { planTree } from '../../domain/plan/plan-tree.ts';
import { isTranslatedKind, translatableIn } from '../../domain/translatable.ts';
import { isBlank, type LanguageTag, type TranslatedText } from '../../domain/text.ts';
import type { TextPart, TranslatableText, TranslationPlace } from '../../domain/translation-views.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { livingOf, viewById } from '../rows.ts';
import { readAnswerTree, shelves, type AnswerTree } from './desk-reads.ts';

/** Reads for the screen of translations: every text of a workshop that is translated. */

/** All texts of a workshop in the order of the report, with the numbers they have there. */
export async function readTranslatables(db: Database, workshop: string): Promise<readonly TranslatableText[]> {
  const header = await viewById(db, workshop);
  if (header?.kind !== 'workshop') return [];
  const [tree, sections, tables, bodies, people, blocks, plan, files, ballots, options, assessments, answers, priorities] = await Promise.all([
    readAnswerTree(db, workshop),
    ...(['section', 'table', 'body', 'participant', 'block', 'plan-item', 'attachment', 'ballot', 'option', 'assessment', 'answer', 'priority'] as const).map((kind) => livingOf(db, workshop, kind)),
  ]);
  const of = (group: TextPart, views: readonly RecordView[] | undefined): readonly TranslatableText[] => (views ?? []).flatMap((view) => textsOf(view, { group }));
  const shown = new Set(tree.shown('roundtable').map(({ id }) => id));
  const topicOf = (view: RecordView): string | null => {
    const topic = stringOf(view, 'topic') ?? '';
    return view.fields['part'] === 'topic' && shown.has(topic) ? topic : null;
  };
  const passages = sections ?? [];
  const attached = filesByPlace(tree, files ?? []);
  return [
    ...textsOf(header, { group: 'header' }),
    ...answered(tree, (roundtable) => passages.filter((view) => topicOf(view) === roundtable), attached),
    ...of('report', passages.filter((view) => topicOf(view) === null)),
    ...of('report', attached.get(null)),
    ...of('names', [...(bodies ?? []), ...(people ?? []), ...(tables ?? [])]),
    ...of('agenda', blocks),
    ...of('plan', priorities),
    ...of('plan', inTree(plan ?? [], workshop)),
    ...of('votes', (ballots ?? []).flatMap((ballot) => [ballot, ...(options ?? []).filter(({ parent }) => parent === ballot.id)])),
    ...of('assess', [...(assessments ?? []), ...(answers ?? [])].sort(compareAnswers)),
  ];
}

/** Items of the plan, each before those below it. */
function inTree(views: readonly RecordView[], workshop: string): readonly RecordView[] {
  const found = new Map(views.map((view) => [view.id, view]));
  return planTree(views.map(planItemOf), workshop).flatMap(({ item }) => found.get(item.id) ?? []);
}

/** Checklist by checklist and question by question, so that what tables said to the same one stands together. */
function compareAnswers(one: RecordView, other: RecordView): number {
  const [a, b] = [one, other].map((view) => `${stringOf(view, 'checklist') ?? ''} ${stringOf(view, 'question') ?? ''}`);
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

/** A translation as it stands; null where there is none. */
export async function readTranslation(db: Database, { record, field, language }: TranslationPlace): Promise<TranslatedText | null> {
  const view = await viewById(db, record);
  return view === undefined ? null : (textOf(view, field).translations[language] ?? null);
}

/** Files by the question, contribution or roundtable they stand on; null: all others. */
function filesByPlace(tree: AnswerTree, files: readonly RecordView[]): ReadonlyMap<string | null, readonly RecordView[]> {
  const places = new Set((['roundtable', 'question', 'contribution'] as const).flatMap((kind) => tree.shown(kind).map(({ id }) => id)));
  const found = new Map<string | null, RecordView[]>();
  for (const view of files) {
    const place = view.parent !== null && places.has(view.parent) ? view.parent : null;
    found.set(place, [...(found.get(place) ?? []), view]);
  }
  return found;
}

/** Roundtable by roundtable: its title, what was written on it, its questions and what stands on them. */
function answered(tree: AnswerTree, passagesOn: (roundtable: string) => readonly RecordView[], attached: ReadonlyMap<string | null, readonly RecordView[]>): readonly TranslatableText[] {
  let positions = 0;
  const filesOn = (id: string, standing: Standing): readonly TranslatableText[] => (attached.get(id) ?? []).flatMap((view) => textsOf(view, standing));
  return shelves(tree).flatMap(({ id: group, view, questions }, at) => [
    ...(view === null ? [] : textsOf(view, { group, number: String(at + 1) })),
    ...passagesOn(group).flatMap((passage) => textsOf(passage, { group })),
    ...filesOn(group, { group, number: String(at + 1) }),
    ...questions.flatMap((question, index) => {
      const number = `${String(at + 1)}.${String(index + 1)}`;
      return [
        ...(question.view === null ? [] : textsOf(question.view, { group, number })),
        ...filesOn(question.id, { group, number }),
        ...question.positions.flatMap((position) => sidesOf(tree, position, group, (positions += 1))),
        ...question.contributions.flatMap((one, count) => {
          const standing = { group, number: `${number}/${String(count + 1)}` };
          return [...textsOf(one, standing), ...filesOn(one.id, standing)];
        }),
      ];
    }),
  ]);
}

function sidesOf(tree: AnswerTree, position: RecordView, group: string, count: number): readonly TranslatableText[] {
  const sides = tree.children(position.id, 'side');
  return sides.flatMap((side, at) => textsOf(side, { group, number: sides.length === 1 ? `P${String(count)}` : `P${String(count)} (${letterOf(at)})` }));
}

const letterOf = (at: number): string => String.fromCharCode('a'.charCodeAt(0) + at);

type Standing = { readonly group: string; readonly number?: string };

/** The texts of one record that say something, each with all its translations. */
function textsOf(view: RecordView, { group, number = '' }: Standing): readonly TranslatableText[] {
  const { id: record, kind, parent } = view;
  if (!isTranslatedKind(kind)) return [];
  return translatableIn(kind, Object.keys(view.fields)).flatMap((field): readonly TranslatableText[] => {
    const text = textOf(view, field);
    const of = view.dot(`${field}.o`);
    if (of === undefined || text.original === undefined || isBlank(text.original.blocks)) return [];
    return [{ record, parent, kind, field, group, number, part: kind === 'section' ? (stringOf(view, 'part') ?? null) : null, text, of, versions: versionsOf(view, field) }];
  });
}

function versionsOf(view: RecordView, field: string): Readonly<Record<LanguageTag, readonly TranslatedText[]>> {
  const prefix = `${field}.t.`;
  const now = view.dot(`${field}.o`);
  const open = view.open.filter((name) => name.startsWith(prefix));
  return Object.fromEntries(open.map((name) => [name.slice(prefix.length), view.values(name).flatMap((value) => translationOf(value, now) ?? [])]));
}
