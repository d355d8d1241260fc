import { isRelevant, type Reply } from '../../domain/assessment/reply.ts';
import type { Context } from '../context.ts';
import type { ModelRun, TextRun } from '../model.ts';
import { orDash } from './grid.ts';
import { tableRuns } from './tables.ts';
import { textRun, toned } from '../text-flow.ts';

/** Strength and, where there is an effect, direction; a reply as it was asked for. */
export function effectRuns(context: Context, { strength, direction }: Reply): readonly ModelRun[] {
  const { words } = context;
  if (strength === null) return [notAnswered(context)];
  const said = words(`assessment.strength.${strength}`);
  if (direction === null) return [textRun(context, said)];
  return [textRun(context, words('assessment.strengthAndDirection', { strength: said, direction: words(`assessment.direction.${direction}`) }))];
}

/** Whether it is addressed; a dash where that is not asked. */
export function responseRuns(context: Context, reply: Reply): readonly ModelRun[] {
  if (reply.response !== null) return [textRun(context, context.words(`assessment.response.${reply.response}`))];
  return isRelevant(reply) ? [notAnswered(context)] : orDash(context, []);
}

const notAnswered = (context: Context): ModelRun => toned(context.words('assessment.notAnswered'), 'muted');

/** Who answered: a table by its name, or the whole room. */
export function whoRuns(context: Context, table: string | null): readonly TextRun[] {
  if (table === null) return [textRun(context, context.words('assessment.room'))];
  const runs = tableRuns(context, table);
  return runs.length > 0 ? runs : [textRun(context, context.words('assessment.lostTable'))];
}
