import { annexPart } from '../../parts/annexes.ts';
import { introduction } from '../../parts/sections.ts';
import { titleBlock } from '../../parts/title-block.ts';
import { contentsPart, type ReportKindDefinition } from '../kind.ts';
import { conclusion } from './conclusion.ts';
import { countSummary } from './count.ts';
import { discussion } from './discussion.ts';

/**
 * The summary report in the form of the Chisinau report (source 002): title block with the table of header fields, contents,
 * introduction, discussion and key outcomes, conclusion, annexes.
 */
export const summaryKind: ReportKindDefinition = {
  kind: 'summary',
  parts: [
    { slug: 'title', build: titleBlock },
    contentsPart,
    { slug: 'introduction', isNumbered: true, build: introduction },
    { slug: 'discussion', isNumbered: true, build: discussion },
    { slug: 'conclusion', isNumbered: true, build: conclusion },
    annexPart('followUps'),
    annexPart('participants'),
    annexPart('references'),
    annexPart('files'),
    annexPart('notes'),
  ],
  count: countSummary,
};
