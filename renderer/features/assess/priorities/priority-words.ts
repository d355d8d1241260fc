import type { AssessView } from '../../../data/assess/assess.ts';
import { replyNow } from '../../../domain/priorities/candidate.ts';
import type { Decision, PriorityView } from '../../../domain/priorities/priority.ts';
import { pickText } from '../../../domain/pick-text.ts';
import type { PlainKey, Words } from '../../../i18n/word-types.ts';
import { said, type Sheet, type SheetQuestion, type Worded } from '../../../content/checklist-sheet.ts';
import { effectWords, responseWords } from '../said-by-tables.tsx';

export const decisionKeys: Readonly<Record<Decision, PlainKey>> = { chosen: 'priorities.decisions.chosen', later: 'priorities.decisions.later', not: 'priorities.decisions.not' };

/** The question that a priority was made from; undefined for one written by hand, or from a checklist that is not here. */
export function sourceOf({ from }: PriorityView, sheets: readonly Sheet[]): { readonly sheet: Sheet; readonly question: SheetQuestion } | undefined {
  const sheet = from === null ? undefined : sheets.find(({ id }) => id === from.checklist);
  const question = sheet?.questions.find(({ path }) => path === from?.question);
  return sheet === undefined || question === undefined ? undefined : { sheet, question };
}

/** What a priority is called: its own wording, else the question it was made from, else that it has none. */
export function titleOf(t: Words, priority: PriorityView, { sheets, language }: { readonly sheets: readonly Sheet[]; readonly language: string }): Worded {
  const own = pickText(priority.title, language);
  if (own !== undefined && own.plain !== '') return own;
  return sourceOf(priority, sheets)?.question.asked ?? said(t('priorities.untitled'), language);
}

/** The answer of the workshop to the question that a priority was made from, in words; empty where there is none. */
export function answerWords(t: Words, { from }: PriorityView, view: Pick<AssessView, 'answers'>): string {
  const reply = from === null ? undefined : replyNow(from, view.answers);
  return [effectWords(t, reply), responseWords(t, reply)].filter((part) => part !== '').join(' · ');
}
