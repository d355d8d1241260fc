import type { Counts } from './counts.ts';
import type { ModelBlock, Paragraph, ParagraphRole, ReportModel } from './model.ts';

/** The role each thing is counted by, in a model and in a finished file. Questions are the headings of the third level. */
export const countedRoles = {
  contributions: 'contribution',
  positions: 'position',
  sides: 'side',
  outcomes: 'outcome',
  furtherQuestions: 'further',
  references: 'reference',
  followUps: 'follow-up',
  participants: 'participant',
  practices: 'sheet',
  blocks: 'block',
  answers: 'answer',
  planItems: 'plan-item',
} as const satisfies Readonly<Record<Exclude<keyof Counts, 'questions'>, ParagraphRole>>;

/** Counts by `count`, which is given each role, and the number of headings of the third level. */
export function countsBy(questions: number, count: (role: ParagraphRole) => number): Counts {
  return {
    questions,
    contributions: count(countedRoles.contributions),
    positions: count(countedRoles.positions),
    sides: count(countedRoles.sides),
    outcomes: count(countedRoles.outcomes),
    furtherQuestions: count(countedRoles.furtherQuestions),
    references: count(countedRoles.references),
    followUps: count(countedRoles.followUps),
    participants: count(countedRoles.participants),
    practices: count(countedRoles.practices),
    blocks: count(countedRoles.blocks),
    answers: count(countedRoles.answers),
    planItems: count(countedRoles.planItems),
  };
}

/** How many of each thing a model holds. */
export function countModel(model: ReportModel): Counts {
  const blocks = model.sections.flatMap((section) => section.blocks);
  const found = new Map<ParagraphRole, number>();
  for (const { role } of blocks.flatMap(paragraphsOf)) found.set(role, (found.get(role) ?? 0) + 1);
  const questions = blocks.filter((block) => block.type === 'heading' && block.level === 3).length;
  return countsBy(questions, (role) => found.get(role) ?? 0);
}

function paragraphsOf(block: ModelBlock): readonly Paragraph[] {
  if (block.type === 'paragraph') return [block];
  return block.type === 'table' ? block.rows.flat(2) : [];
}
