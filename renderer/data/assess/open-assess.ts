import { answerId, answerOf, assessmentId, assessmentOf, type AnswerPlace } from '../../domain/assessment/answer.ts';
import { roundField } from '../../domain/assessment/rounds.ts';
import type { Database } from '../database.ts';
import { fieldWrites, type MadeByField } from '../made-by-field.ts';
import { readTables } from '../repositories/tables.ts';
import { livingOf, typed } from '../rows.ts';
import type { WritePath } from '../write-path.ts';
import type { Assess, AssessView } from './assess.ts';
import { readRounds } from './rounds-reads.ts';

type Parts = { readonly db: Database; readonly path: WritePath };

/** Everything about answering checklists; loaded when it is first asked for, because the first screen needs none of it. */
export function openAssess({ db, path }: Parts): Assess {
  const { act, write } = fieldWrites(path);
  return {
    read: (workshop) => db.transaction('r', db.rows, () => readAssess(db, workshop)),
    rounds: (workshop) => db.transaction('r', db.rows, db.journals, () => readRounds(db, workshop)),
    compareWith: (workshop, other, isCompared) => act({ id: workshop, kind: 'workshop', workshop, made: {} }, 'workshop.compare', { [roundField(other)]: isCompared }),
    choose: (workshop, checklist, isChosen) => act(assessmentAt(workshop, checklist), 'assessment.choose', { isChosen }),
    involve: (workshop, checklist, stakeholder, involvement) => act(assessmentAt(workshop, checklist), 'assessment.involve', { [`stakeholder.${stakeholder}`]: involvement }),
    setWhoElse: (workshop, checklist, text, stay) => write(assessmentAt(workshop, checklist), 'assessment.whoElse', { 'whoElse.o': typed(text) }, stay),
    answer: (workshop, place, change) => act(answerAt(workshop, place), 'answer.choose', change),
    setText: (workshop, place, field, text, stay) => write(answerAt(workshop, place), `answer.${field}`, { [`${field}.o`]: typed(text) }, stay),
  };
}

const assessmentAt = (workshop: string, checklist: string): MadeByField => ({ id: assessmentId(workshop, checklist), kind: 'assessment', workshop, made: { checklist } });

const answerAt = (workshop: string, place: AnswerPlace): MadeByField => {
  const { checklist, question, table } = place;
  return { id: answerId(workshop, place), kind: 'answer', workshop, made: { checklist, question, table: table ?? undefined } };
};

async function readAssess(db: Database, workshop: string): Promise<AssessView> {
  const [assessments, answers, { tables }] = await Promise.all([livingOf(db, workshop, 'assessment'), livingOf(db, workshop, 'answer'), readTables(db, workshop)]);
  return {
    assessments: new Map(assessments.flatMap((view) => assessmentOf(view) ?? []).map((one) => [one.checklist, one])),
    answers: answers.flatMap((view) => answerOf(view) ?? []),
    tables,
  };
}
