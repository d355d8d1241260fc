import { annexPart } from '../../parts/annexes.ts';
import { titleBlock } from '../../parts/title-block.ts';
import { countDiscussion } from '../counting.ts';
import { contentsPart, type ReportKindDefinition } from '../kind.ts';
import { countsTable } from './counts-table.ts';
import { discussion } from './discussion.ts';

/** The full record: everything that was asked, settled and said, with its numbers, and at the end how much of each there is. */
export const recordKind: ReportKindDefinition = {
  kind: 'record',
  parts: [
    { slug: 'title', build: titleBlock },
    contentsPart,
    { slug: 'discussion', isNumbered: true, build: discussion },
    { slug: 'counts', isNumbered: true, build: countsTable },
    annexPart('followUps'),
    annexPart('participants'),
    annexPart('references'),
    annexPart('files'),
    annexPart('notes'),
  ],
  count: countDiscussion,
};
