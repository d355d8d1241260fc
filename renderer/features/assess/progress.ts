import type { AnswerView } from '../../domain/assessment/answer.ts';
import { noReply, progressOf, type Reply } from '../../domain/assessment/reply.ts';
import { settledReplies } from '../../domain/assessment/heat.ts';
import type { Fill } from '../../ui/icon.tsx';
import type { PlainKey } from '../../i18n/word-types.ts';
import type { Sheet } from '../../content/checklist-sheet.ts';

export type Progress = ReturnType<typeof progressOf>;

export const progressFills: Readonly<Record<Progress, Fill>> = { none: 0, part: 'half', whole: 'full' };
export const progressKeys: Readonly<Record<Progress, PlainKey>> = { none: 'assess.progress.none', part: 'assess.progress.part', whole: 'assess.progress.whole' };

/** How far each question of a checklist is answered by a table, by its path; by the room as a whole where there is no table. */
export function progressBy(sheet: Sheet, answers: readonly AnswerView[], table: string | null, hasTables: boolean): ReadonlyMap<string, Progress> {
  const own = new Map(answers.filter((answer) => answer.checklist === sheet.id && answer.table === table).map((answer): [string, Reply] => [answer.question, answer]));
  // Asked for the room, what the tables said in common counts as said.
  const settled = table === null && hasTables ? settledReplies(sheet, answers).map(({ reply }) => reply) : undefined;
  return new Map(sheet.questions.map(({ path }, at) => [path, progressOf(settled?.[at] ?? own.get(path) ?? noReply)]));
}
