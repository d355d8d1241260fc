import type { Database } from '../database.ts';
import type { WritePath } from '../write-path.ts';
import type { Asked } from './asked.ts';
import { readMinutes } from './minutes.ts';
import { takenQuestions, takeQuestions, withoutTaken } from './take-questions.ts';

type Parts = { readonly db: Database; readonly path: WritePath };

/** Taking questions out of sets; loaded when it is first asked for. */
export function openAsked({ db, path }: Parts): Asked {
  return {
    minutes: (workshop) => readMinutes(db, workshop),
    taken: (workshop) => takenQuestions(db, workshop),
    async take(workshop, picked, into) {
      const done = await path.commit(workshop, (rows, dot) => takeQuestions(rows, dot, workshop, picked, into));
      if (!done.ok) return done;
      const { added, there, made } = done.value;
      const undo = () => path.commit(workshop, async (rows) => ({ op: 'question.take.undo', answer: null, intents: await withoutTaken(rows, made) }));
      return { ok: true, value: { added, there, undo } };
    },
  };
}
