import type { Counts } from './counts.ts';
import type { ModelBlock, Paragraph, ParagraphRole, ReportModel } from './model.ts';

const roles = {
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
} as const satisfies Readonly<Record<Exclude<keyof Counts, 'questions'>, ParagraphRole>>;

/** How many of each thing a model holds, by the roles that a finished file is counted by. */
export function countModel(model: ReportModel): Counts {
  const blocks = model.sections.flatMap((section) => section.blocks);
  const found = new Map<ParagraphRole, number>();
  for (const { role } of blocks.flatMap(paragraphsOf)) found.set(role, (found.get(role) ?? 0) + 1);
  const count = (what: keyof typeof roles): number => found.get(roles[what]) ?? 0;
  return {
    questions: blocks.filter((block) => block.type === 'heading' && block.level === 3).length,
    contributions: count('contributions'),
    positions: count('positions'),
    sides: count('sides'),
    outcomes: count('outcomes'),
    furtherQuestions: count('furtherQuestions'),
    references: count('references'),
    followUps: count('followUps'),
    participants: count('participants'),
    practices: count('practices'),
    blocks: count('blocks'),
  };
}

function paragraphsOf(block: ModelBlock): readonly Paragraph[] {
  if (block.type === 'paragraph') return [block];
  return block.type === 'table' ? block.rows.flat(2) : [];
}
