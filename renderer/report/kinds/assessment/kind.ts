import type { Counts } from '../../counts.ts';
import type { ReportInput, ReportOptions } from '../../input.ts';
import type { ReportLibrary } from '../../library.ts';
import { annexOf, annexPart, references } from '../../parts/annexes.ts';
import { titleBlock } from '../../parts/title-block.ts';
import { countParticipants, hasPart } from '../counting.ts';
import { contentsPart, type ReportKindDefinition } from '../kind.ts';
import { checklists } from './checklists.ts';
import { chosenChecklists, gapsIn, relatedTo } from './chosen.ts';
import { gaps } from './gaps.ts';
import { scores } from './scores.ts';

/** What the checklists told: how much is addressed by sector, every answer with its reason, and the gaps. */
export const assessmentKind: ReportKindDefinition = {
  kind: 'assessment',
  // A checklist has sixteen questions and more: the list would be longer than what it leads to.
  contentsLevels: 2,
  needsLibrary: true,
  needsAssessments: true,
  parts: [
    { slug: 'title', build: titleBlock },
    contentsPart,
    { slug: 'scores', isNumbered: true, build: scores },
    { slug: 'checklists', isNumbered: true, build: checklists },
    { slug: 'gaps', isNumbered: true, build: gaps },
    annexPart('participants'),
    { slug: 'references', build: (context) => annexOf(context, 'related', references(context)) },
    annexPart('notes'),
  ],
  count,
};

function count(input: ReportInput, options: ReportOptions, library: ReportLibrary | null): Partial<Counts> {
  const has = hasPart(options);
  const chosen = chosenChecklists(input, library, options.language);
  const questions = has('checklists') ? chosen.flatMap((one) => one.questions) : [];
  const related = new Set(chosen.filter((one) => gapsIn(one).length > 0).flatMap((one) => relatedTo(one, library)));
  return {
    questions: questions.length,
    answers: questions.reduce((sum, { answers }) => sum + answers.length, 0),
    references: has('gaps') && has('references') ? related.size : 0,
    participants: countParticipants(input, options),
  };
}
