import type { Counts } from '../../counts.ts';
import type { ReportInput, ReportOptions } from '../../input.ts';
import type { ReportLibrary } from '../../library.ts';
import { annexOf, annexPart, references } from '../../parts/annexes.ts';
import { titleBlock } from '../../parts/title-block.ts';
import { countParticipants, hasPart } from '../counting.ts';
import { contentsPart, type ReportKindDefinition } from '../kind.ts';
import { expected } from './expected.ts';
import { matrix } from './matrix.ts';
import { monitoring } from './monitoring.ts';
import { narrative } from './narrative.ts';
import { origins } from './origins.ts';
import { priorities } from './priorities.ts';
import { progress } from './progress.ts';
import { risks } from './risks.ts';

/** The action plan: what was chosen, the implementation plan in the three parts of the handbook, risks, what became of it, and what it is to change. */
export const planKind: ReportKindDefinition = {
  kind: 'plan',
  needsLibrary: true,
  needsAssessments: true,
  needsPlan: true,
  parts: [
    { slug: 'title', build: titleBlock },
    contentsPart,
    { slug: 'priorities', isNumbered: true, build: priorities },
    { slug: 'narrative', isNumbered: true, build: narrative },
    { slug: 'matrix', isNumbered: true, orientation: 'landscape', build: matrix },
    { slug: 'monitoring', isNumbered: true, orientation: 'landscape', build: monitoring },
    { slug: 'risks', isNumbered: true, build: risks },
    { slug: 'progress', isNumbered: true, build: progress },
    { slug: 'expected', isNumbered: true, build: expected },
    { slug: 'origins', build: (context) => annexOf(context, 'origins', origins(context)) },
    annexPart('participants'),
    { slug: 'references', build: (context) => annexOf(context, 'related', references(context)) },
    annexPart('notes'),
  ],
  count,
};

function count(input: ReportInput, options: ReportOptions, library: ReportLibrary | null): Partial<Counts> {
  // Narrative and monitoring follow templates of the library.
  const has = (slug: string): boolean => hasPart(options)(slug) && (library !== null || !['narrative', 'monitoring'].includes(slug));
  const items = input.plan?.items ?? [];
  // The narrative names what the activities rest on; the matrix has the ways back of whatever else stands in it too.
  const naming = items.filter(({ level, progress: state }) => (has('matrix') ? level !== 'indicator' : has('narrative') && level === 'activity' && state !== 'dropped'));
  const cited = new Set(naming.flatMap(({ cites }) => cites.map(({ item, version }) => `${item}@${version}`)));
  return {
    planItems: items.filter(({ level }) => has(level === 'indicator' ? 'monitoring' : 'matrix')).length,
    followUps: has('progress') ? items.filter(({ level }) => level === 'activity').length : 0,
    references: has('references') ? cited.size : 0,
    participants: countParticipants(input, options),
  };
}
