import { whoElse, type Sheet } from '../../content/checklist-sheet.ts';
import { involvements } from '../../domain/assessment/answer.ts';
import { joined } from '../attribution.ts';
import type { Context } from '../context.ts';
import type { ReportAssessment } from '../input.ts';
import type { ModelRun, Paragraph } from '../model.ts';
import { flow, gapOf, leadRun, textRun } from '../text-flow.ts';
import { line } from './heading.ts';

/** Who is there, who is to be, and whom nobody has marked; then those whom the list does not name. */
export function stakeholders(context: Context, sheet: Pick<Sheet, 'stakeholders'>, assessment: ReportAssessment, place: string): readonly Paragraph[] {
  const listed = sheet.stakeholders.filter(({ slug }) => slug !== whoElse);
  const lines = ([...involvements, null] as const).flatMap((involvement) => {
    const names = listed.filter(({ slug }) => (assessment.stakeholders[slug] ?? null) === involvement);
    const key = involvement === null ? 'unmarked' : involvement === 'involved' ? 'involved' : 'toInvolve';
    return names.length === 0 ? [] : [line(context, 'more', [leadRun(context, context.words(`assessment.stakeholders.${key}`)), ...joined(context, names.map(({ name }) => [textRun(context, name.plain, name.language)]))])];
  });
  const asked = sheet.stakeholders.find(({ slug }) => slug === whoElse)?.name;
  if (asked === undefined || assessment.whoElse.original === undefined) return lines;
  const lead: ModelRun = { ...textRun(context, `${asked.plain}${gapOf(context)}`, asked.language), tone: 'label' };
  return [...lines, ...flow(context, assessment.whoElse, { role: 'more', lead: [lead], voice: 'remark', place })];
}
