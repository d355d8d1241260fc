import type { AgendaView } from '../../domain/agenda/views.ts';
import type { BlockForm } from '../../domain/kinds.ts';
import type { Speaker } from '../../domain/speaker.ts';
import type { Step } from '../arrange/arrange.ts';
import type { Reversal } from '../arrange/reversible.ts';
import type { Saved, TypedText } from '../saved.ts';

/** What came of an action. `refused`: nothing was written, because a day would have run past midnight or nothing can move further. */
export type AgendaDone =
  | { readonly refused: 'midnight' | 'end' }
  | { readonly refused: null; readonly step: Step; /** Handed in with the next write of one stay in a field: both are then taken back as one. */ readonly reversal: Reversal };

/** What is written of a block; what is left out is untouched. `stay` groups the autosaves of one stay in a field. */
export type BlockEdit = {
  readonly title?: TypedText;
  readonly minutes?: number | null;
  readonly form?: BlockForm;
  /** `HH:MM`; null: it follows what stands before it. */
  readonly start?: string | null;
  readonly table?: string | null;
  readonly stay?: string;
};

/** The agenda of workshops; loaded when it is first asked for. Each action is one operation and one step to take back. */
export type Agenda = {
  readonly read: (workshop: string) => Promise<AgendaView>;
  /** Makes the block at the end of the day on its first letters, with an id of the caller's; later calls edit it. A day of which nobody has said when it begins then begins at nine. */
  readonly write: (workshop: string, id: string, day: number, edit: BlockEdit, since?: Reversal) => Promise<Saved<AgendaDone>>;
  /** One place up or down in its day, with what stands beside it. */
  readonly move: (workshop: string, id: string, step: 1 | -1) => Promise<Saved<AgendaDone>>;
  /** To a day, behind another block of it or to its beginning. */
  readonly moveTo: (workshop: string, id: string, to: { readonly day: number; readonly behind: string | null }) => Promise<Saved<AgendaDone>>;
  /** Lets so many tables work at the same time, each with a block; tables that are not there yet are made. */
  readonly split: (workshop: string, id: string, tables: number) => Promise<Saved<AgendaDone>>;
  /** Takes a block out of those it stands beside: it follows them from then on. */
  readonly setApart: (workshop: string, id: string) => Promise<Saved<AgendaDone>>;
  readonly setOwner: (workshop: string, id: string, owner: Speaker, leads: boolean) => Promise<Saved<AgendaDone>>;
  readonly setRoundtable: (workshop: string, id: string, roundtable: string, takesUp: boolean) => Promise<Saved<AgendaDone>>;
  /** New lengths of several blocks at once: what is left of a day, spread anew (`domain/agenda/respread.ts`). */
  readonly setMinutes: (workshop: string, minutes: ReadonlyMap<string, number>) => Promise<Saved<AgendaDone>>;
  readonly remove: (workshop: string, id: string) => Promise<Saved<AgendaDone>>;
  /** When a day begins; it is also how an empty day is added. Null: nobody says it. */
  readonly setDayStart: (workshop: string, day: number, start: string | null, since?: Reversal) => Promise<Saved<AgendaDone>>;
  /** All blocks of a day again on another one, behind what is there. */
  readonly copyDay: (workshop: string, from: number, to: number) => Promise<Saved<AgendaDone>>;
  /** Removes all blocks of a day; where the dates of the workshop do not hold it, the day goes too. */
  readonly clearDay: (workshop: string, day: number) => Promise<Saved<AgendaDone>>;
};
