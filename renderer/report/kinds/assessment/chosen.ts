import { sheetsOf, type Sheet, type SheetQuestion } from '../../../content/checklist-sheet.ts';
import { answerTexts } from '../../../domain/assessment/answer.ts';
import { heatOf, repliesTo, type HeatRow } from '../../../domain/assessment/heat.ts';
import { isGap } from '../../../domain/assessment/reply.ts';
import { settledReply, type Replies, type SettledReply } from '../../../domain/assessment/settled-reply.ts';
import { isBlank } from '../../../domain/text.ts';
import type { ReportAnswer, ReportAssessment, ReportInput } from '../../input.ts';
import type { ReportLibrary } from '../../library.ts';
import { checklistQuestionLabel } from '../../parts/checklist-outline.ts';

/** A question as it was asked, and all that was said to it. */
export type AskedQuestion = {
  readonly question: SheetQuestion;
  /** `1.3`, in Western digits: the place of the checklist in the report, and the number of the question in the checklist. */
  readonly label: string;
  /** Of each table in order, then of the whole room. */
  readonly answers: readonly ReportAnswer[];
  readonly replies: Replies;
  readonly settled: SettledReply;
};

/** A checklist that the workshop took up, with its cells of the heat map. */
export type ChosenChecklist = {
  readonly sheet: Sheet;
  readonly assessment: ReportAssessment;
  readonly questions: readonly AskedQuestion[];
  readonly heat: HeatRow;
};

/** The checklists that the workshop took up, in the order of the library, own ones last. */
export function chosenChecklists({ assessments, tables }: ReportInput, library: ReportLibrary | null, language: string): readonly ChosenChecklist[] {
  if (assessments === undefined || library === null) return [];
  const { checklists, answers, own } = assessments;
  const taken = new Map(checklists.filter(({ isChosen }) => isChosen).map((one) => [one.checklist, one]));
  const order = tables.map(({ id }) => id);
  return sheetsOf(library, own, language).filter(({ id }) => taken.has(id)).flatMap((sheet, at) => {
    const assessment = taken.get(sheet.id);
    const [heat] = heatOf([sheet], answers);
    if (assessment === undefined || heat === undefined) return [];
    const replies = repliesTo(sheet.id, answers);
    return [{ sheet, assessment, heat, questions: sheet.questions.map((question): AskedQuestion => {
      const given = replies.get(question.path) ?? { room: null, tables: new Map() };
      const said = answers.filter((one) => one.checklist === sheet.id && one.question === question.path && saysAnything(one));
      return { question, label: checklistQuestionLabel(at + 1, question.number), answers: inOrder(said, order), replies: given, settled: settledReply(given) };
    }) }];
  });
}

/** The questions that may become a priority. */
export const gapsIn = ({ questions }: ChosenChecklist): readonly AskedQuestion[] => questions.filter(({ settled }) => isGap(settled.reply));

/** Practices and activities of the library that go with a checklist. */
export function relatedTo({ sheet }: ChosenChecklist, library: ReportLibrary | null): readonly string[] {
  return ['practice.', 'activity.'].flatMap((kind) => sheet.links.filter((id) => id.startsWith(kind) && library?.item(id) !== undefined));
}

/** An answer whose choices were all taken away again and that has no text is none. */
function saysAnything(answer: ReportAnswer): boolean {
  const { strength, direction, response, confidence, decided, agree, disagree } = answer;
  return [strength, direction, response, confidence, decided, agree, disagree].some((chosen) => chosen !== null) || answerTexts.some((field) => !isBlank(answer[field].original?.blocks ?? []));
}

function inOrder(answers: readonly ReportAnswer[], tables: readonly string[]): readonly ReportAnswer[] {
  const rank = ({ table }: ReportAnswer): number => (table === null ? Infinity : tables.includes(table) ? tables.indexOf(table) : tables.length);
  return answers.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}
