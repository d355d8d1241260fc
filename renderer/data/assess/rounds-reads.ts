import { answerOf } from '../../domain/assessment/answer.ts';
import { roundField, type RoundView } from '../../domain/assessment/rounds.ts';
import { datesOf } from '../../domain/decode.ts';
import type { Database } from '../database.ts';
import { readWorkshops } from '../repositories/workshop-reads.ts';
import { livingOf, viewById } from '../rows.ts';

/** The other workshops on this computer that answered checklists, whatever place the list of workshops gives them. */
export async function readRounds(db: Database, workshop: string): Promise<readonly RoundView[]> {
  const [own, all] = await Promise.all([viewById(db, workshop), readWorkshops(db)]);
  const rounds = await Promise.all(all.filter(({ id }) => id !== workshop).map(async ({ id, title }) => {
    const [view, answers] = await Promise.all([viewById(db, id), livingOf(db, id, 'answer')]);
    return { id, title, dates: view === undefined ? null : datesOf(view), isCompared: own?.fields[roundField(id)] === true, answers: answers.flatMap((one) => answerOf(one) ?? []) };
  }));
  return rounds.filter(({ answers }) => answers.length > 0);
}
