import { answerId, answerOf, assessmentId, assessmentOf, type AnswerPlace } from '../../domain/assessment/answer.ts';
import type { Json } from '../../domain/json.ts';
import type { Intent } from '../../record/operation.ts';
import { reversible } from '../arrange/reversible.ts';
import type { Database } from '../database.ts';
import { readTables } from '../repositories/tables.ts';
import { comeback, intentsOf, livingOf, typed, viewById } from '../rows.ts';
import type { WritePath } from '../write-path.ts';
import type { Assess, AssessView } from './assess.ts';

type Parts = { readonly db: Database; readonly path: WritePath };
type Fields = { readonly [field: string]: Json | undefined };
/** A record that is made by its first field: its id and its place are the same on every laptop. */
type Target = { readonly id: string; readonly kind: 'assessment' | 'answer'; readonly workshop: string; readonly made: Fields };

/** Everything about answering checklists; loaded when it is first asked for, because the first screen needs none of it. */
export function openAssess({ db, path }: Parts): Assess {
  const act = async (target: Target, op: string, fields: Fields): ReturnType<Assess['choose']> => {
    const done = await reversible(path, target.workshop, op, async (rows) => ({ intents: await written(rows, target, fields), answer: null }));
    return done.ok ? { ok: true, value: done.value.step } : done;
  };
  const write = (target: Target, op: string, fields: Fields, group?: string) =>
    path.commit(target.workshop, async (rows) => ({ op, answer: null, group, intents: await written(rows, target, fields) }));
  return {
    read: (workshop) => db.transaction('r', db.rows, () => readAssess(db, workshop)),
    choose: (workshop, checklist, isChosen) => act(assessmentAt(workshop, checklist), 'assessment.choose', { isChosen }),
    involve: (workshop, checklist, stakeholder, involvement) => act(assessmentAt(workshop, checklist), 'assessment.involve', { [`stakeholder.${stakeholder}`]: involvement }),
    setWhoElse: (workshop, checklist, text, stay) => write(assessmentAt(workshop, checklist), 'assessment.whoElse', { 'whoElse.o': typed(text) }, stay),
    answer: (workshop, place, change) => act(answerAt(workshop, place), 'answer.choose', change),
    setText: (workshop, place, field, text, stay) => write(answerAt(workshop, place), `answer.${field}`, { [`${field}.o`]: typed(text) }, stay),
  };
}

const assessmentAt = (workshop: string, checklist: string): Target => ({ id: assessmentId(workshop, checklist), kind: 'assessment', workshop, made: { checklist } });

const answerAt = (workshop: string, place: AnswerPlace): Target => {
  const { checklist, question, table } = place;
  return { id: answerId(workshop, place), kind: 'answer', workshop, made: { checklist, question, table: table ?? undefined } };
};

async function written(db: Database, { id, kind, workshop, made }: Target, fields: Fields): Promise<readonly Intent[]> {
  const there = await viewById(db, id);
  const back = there?.state === 'gone' ? await comeback(db, id) : [];
  const fresh = there === undefined ? { ...made, place: { parent: workshop, key: 'a0' } } : {};
  return [...back, ...intentsOf(id, kind, { ...fresh, ...fields })];
}

async function readAssess(db: Database, workshop: string): Promise<AssessView> {
  const [assessments, answers, { tables }] = await Promise.all([livingOf(db, workshop, 'assessment'), livingOf(db, workshop, 'answer'), readTables(db, workshop)]);
  return {
    assessments: new Map(assessments.flatMap((view) => assessmentOf(view) ?? []).map((one) => [one.checklist, one])),
    answers: answers.flatMap((view) => answerOf(view) ?? []),
    tables,
  };
}
