import { positionStateOf, textOf } from '../../domain/decode.ts';
import type { ProjectedQuestion } from '../../domain/projector-show.ts';
import type { MultiText } from '../../domain/text.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { childrenOf } from '../rows.ts';
import { readNumbered } from './workshop-reads.ts';

/** A question of a workshop by its id, and its number. */
export type NumberedQuestion = { readonly id: string; readonly number: string };

/** What the projector is driven by: the questions in their order, and the one that is asked for as the room sees it. */
export type Projected = { readonly order: readonly NumberedQuestion[]; readonly question: ProjectedQuestion | null };

/** Reads for the projector. Notes, contributions and speakers are not read here at all, so that nothing of them can be shown. */
export async function readProjected(db: Database, workshop: string, question: string | null): Promise<Projected> {
  const roundtables = await readNumbered(db, workshop);
  const order = roundtables.flatMap(({ questions }) => questions.map(({ view: { id }, number }) => ({ id, number })));
  const roundtable = roundtables.find(({ questions }) => questions.some(({ view }) => view.id === question));
  const found = roundtable?.questions.find(({ view }) => view.id === question);
  if (roundtable === undefined || found === undefined) return { order, question: null };
  const { view, number } = found;
  return {
    order,
    question: { number, topic: textOf(roundtable.view, 'title'), wording: textOf(view, 'wording'), context: textOf(view, 'context'), agreed: await agreedOn(db, view) },
  };
}

/** What was agreed has one side; its holders stay behind. */
async function agreedOn(db: Database, question: RecordView): Promise<readonly MultiText[]> {
  const positions = await childrenOf(db, question.id, 'position');
  const sides = await Promise.all(positions.filter((position) => positionStateOf(position) === 'agreed').map(async ({ id }) => (await childrenOf(db, id, 'side')).slice(0, 1)));
  return sides.flat().map((side) => textOf(side, 'text'));
}
