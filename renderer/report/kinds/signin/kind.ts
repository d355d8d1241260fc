import { countParticipants, hasPart } from '../counting.ts';
import type { ReportKindDefinition } from '../kind.ts';
import { titleLines } from '../../parts/title-block.ts';
import { signIn } from './sign-in.ts';

/** The sheet on which those who are there sign, a column a day. It lies on a table at the door. */
export const signinKind: ReportKindDefinition = {
  kind: 'signin',
  parts: [
    { slug: 'title', build: titleLines, orientation: 'landscape' },
    { slug: 'participants', build: signIn, orientation: 'landscape' },
  ],
  count: (input, options) => ({
    questions: 0,
    positions: 0,
    contributions: 0,
    participants: hasPart(options)('participants') ? countParticipants(input, options) : 0,
  }),
};
