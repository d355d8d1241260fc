import { answerOf, assessmentOf } from '../domain/assessment/answer.ts';
import { ownChecklistOf } from '../domain/decode-own.ts';
import { ownNumberMarks } from '../domain/own.ts';
import type { RecordView } from '../record/view.ts';
import { textOf } from './decode.ts';
import type { Mark, ReportAnswer, ReportAssessment, ReportAssessments } from './input.ts';

type Base = (view: RecordView) => { readonly id: string; readonly marks: readonly Mark[] };

/** The records that say how a workshop takes its checklists and what it answers to them. */
export const assessmentViews = (records: readonly RecordView[]): readonly RecordView[] => records.filter(({ kind, state }) => (kind === 'assessment' || kind === 'answer') && state !== 'gone');

/** What the checklists of a workshop were answered with; `own` are the own items in order. */
export function assessmentsOf(views: readonly RecordView[], own: readonly RecordView[], base: Base): ReportAssessments {
  const checklists = views.flatMap((view) => checklistIn(view, base));
  const named = new Set(checklists.map(({ checklist }) => checklist));
  return { checklists, answers: views.flatMap((view) => answerIn(view, base)), own: ownChecklists(own).filter(({ id }) => named.has(id)) };
}

function checklistIn(view: RecordView, base: Base): readonly ReportAssessment[] {
  const assessment = view.kind === 'assessment' ? assessmentOf(view) : undefined;
  return assessment === undefined ? [] : [{ ...assessment, ...base(view), whoElse: textOf(view, 'whoElse') }];
}

function answerIn(view: RecordView, base: Base): readonly ReportAnswer[] {
  const answer = view.kind === 'answer' ? answerOf(view) : undefined;
  if (answer === undefined) return [];
  const { open: _, ...said } = answer;
  return [{ ...said, ...base(view), reason: textOf(view, 'reason'), evidence: textOf(view, 'evidence'), source: textOf(view, 'source'), responsible: textOf(view, 'responsible') }];
}

/** Numbered among all of them, as on the screen. */
function ownChecklists(own: readonly RecordView[]) {
  const living = own.filter(({ state }) => state !== 'gone');
  return living.filter(({ kind }) => kind === 'own-checklist').map((view, at) =>
    ownChecklistOf(view, `${ownNumberMarks['own-checklist']}${String(at + 1)}`, living.filter(({ kind, parent }) => kind === 'checklist-question' && parent === view.id)));
}
