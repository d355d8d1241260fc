import { annexPart } from '../../parts/annexes.ts';
import { titleBlock } from '../../parts/title-block.ts';
import { countParticipants, hasPart } from '../counting.ts';
import type { ReportKindDefinition } from '../kind.ts';
import { agenda } from './agenda.ts';
import { attendance } from './attendance.ts';
import { participantsPart } from './participants.ts';

/** The agenda of a workshop with who takes part: in numbers always, by name as far as the report may name bodies. */
export const agendaKind: ReportKindDefinition = {
  kind: 'agenda',
  parts: [
    { slug: 'title', build: titleBlock },
    { slug: 'agenda', build: agenda },
    { slug: 'attendance', build: attendance },
    { slug: 'participants', build: participantsPart },
    annexPart('notes'),
  ],
  count: (input, options) => ({
    blocks: hasPart(options)('agenda') ? input.blocks.length : 0,
    participants: countParticipants(input, options),
  }),
};
