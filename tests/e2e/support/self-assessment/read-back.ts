import 'fake-indexeddb/auto';
import { openDatabase, type Database, type StoredRow } from '../../../../renderer/data/database.ts';
import { livingOf } from '../../../../renderer/data/rows.ts';
import { answerOf, answerTexts, assessmentOf } from '../../../../renderer/domain/assessment/answer.ts';
import { planItemOf, planTexts, type PlanItemView } from '../../../../renderer/domain/plan/plan-item.ts';
import { planTree } from '../../../../renderer/domain/plan/plan-tree.ts';
import { priorityOf } from '../../../../renderer/domain/priorities/priority.ts';
import { preconditionOf } from '../../../../renderer/domain/steps/step.ts';
import { plainFromBlocks, type MultiText } from '../../../../renderer/domain/text.ts';
import { readTables } from '../../../../renderer/data/repositories/tables.ts';

/** The record of an assessment as the program's own decoders read it, in names instead of ids, to be held against the script. */
export type ReadRecord = {
  readonly tables: readonly string[];
  readonly readiness: Readonly<Record<string, unknown>>;
  readonly checklists: readonly string[];
  readonly answers: readonly unknown[];
  readonly priorities: readonly unknown[];
  readonly plan: readonly unknown[];
};

let databases = 0;

/** A text and its language; a text that was never typed is null. */
export const said = ({ original }: MultiText): string | null => (original === undefined || plainFromBlocks(original.blocks) === '' ? null : `${original.language}: ${plainFromBlocks(original.blocks)}`);

/** Reads the assessment of a workshop out of rows. */
export async function readBack(rows: readonly StoredRow[], workshop: string): Promise<ReadRecord> {
  const db = await openDatabase({ name: `self-assessment-${String((databases += 1))}` });
  await db.rows.bulkPut([...rows]);
  try {
    return await read(db, workshop);
  } finally {
    db.close();
  }
}

async function read(db: Database, workshop: string): Promise<ReadRecord> {
  const { tables } = await readTables(db, workshop);
  const nameOf = (table: string | null): string | null => (table === null ? null : said(tables.find(({ id }) => id === table)?.title ?? { original: undefined, translations: {} }));
  const [steps, assessments, answers, priorities, items] = await Promise.all((['step', 'assessment', 'answer', 'priority', 'plan-item'] as const).map(async (kind) => await livingOf(db, workshop, kind)));
  const tree = planTree((items ?? []).map(planItemOf), workshop);
  return {
    tables: tables.map(({ id }) => nameOf(id) ?? ''),
    readiness: Object.fromEntries((steps ?? []).flatMap((view) => preconditionOf(view) ?? []).map(({ part, answer, reason }) => [part, [answer, said(reason)]])),
    checklists: (assessments ?? []).flatMap((view) => assessmentOf(view) ?? []).filter(({ isChosen }) => isChosen).map(({ checklist }) => checklist).sort(),
    answers: (answers ?? []).flatMap((view) => answerOf(view) ?? []).map(({ table, checklist, question, strength, direction, response, confidence, decided, agree, disagree, open, ...one }) =>
      ({ by: nameOf(table), checklist, question, strength, direction, response, confidence, decided, agree, disagree, open, texts: textsOf(one, answerTexts) })).sort(inOrder),
    priorities: (priorities ?? []).map(priorityOf).map(({ from, title, reasons, ratings, decision, open }) => ({ from, title: said(title), reasons: said(reasons), ratings, decision, open })).sort(inOrder),
    plan: tree.map(({ path, outOfPlace, item }) => ({ number: path.join('.'), outOfPlace, level: item.level, answers: priorityIn(item, workshop), start: item.start, due: item.due, progress: item.progress, expects: item.expects, open: item.open, texts: textsOf(item, planTexts) })),
  };
}

/** The priority an item names, without the workshop that its id begins with. */
const priorityIn = ({ priority }: PlanItemView, workshop: string): string | null => (priority === null ? null : priority.replace(`${workshop}:`, ''));

/** Texts that were typed, by field. */
function textsOf<Field extends string>(one: Readonly<Record<Field, MultiText>>, fields: readonly Field[]): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.flatMap((field) => {
    const text = said(one[field]);
    return text === null ? [] : [[field, text]];
  }));
}

const inOrder = (one: unknown, other: unknown): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
export const sorted = <T>(all: readonly T[]): readonly T[] => [...all].sort(inOrder);
