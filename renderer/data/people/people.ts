import type { SheetRefusal } from '../../content/sheet/read-sheets.ts';
import type { ListedPerson } from '../../content/participants/check-people.ts';
import type { ListSheet } from '../../content/participants/read-list.ts';
import type { Suspect } from '../../domain/encoding/suspect-encoding.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { CellsDone, CellTyping } from '../arrange/cells.ts';
import type { Saved, TypedText } from '../saved.ts';

/** A list of people as it was read, before anybody has said what its columns are. `text` is what it was read from, where it was text. */
export type OpenedList = { readonly kind: 'list'; readonly name: string; readonly sheets: readonly ListSheet[]; readonly suspect: Suspect | null };
export type RefusedList = { readonly kind: 'refused'; readonly name: string; readonly code: SheetRefusal };

/** A person of a list with the group it is to be in, by slug. */
export type IncomingPerson = Omit<ListedPerson, 'group'> & { readonly group: string | null };

/** What is taken over from a list in one operation. */
export type ListOrder = {
  readonly name: string;
  /** Language of functions, bodies and groups. */
  readonly language: LanguageTag;
  readonly people: readonly IncomingPerson[];
  readonly newGroups: readonly { readonly slug: string; readonly name: string }[];
};

/** What came in with a list, so that it can be taken back. */
export type TakenList = { readonly people: readonly string[]; readonly bodies: readonly string[]; readonly groups: readonly string[] };

/** What a cell of the list of participants is to hold. `typedBody` is half the name of a body, which is none yet. */
export type CellValue =
  | { readonly field: 'name'; readonly text: string }
  | { readonly field: 'function' | 'body'; readonly text: TypedText }
  | { readonly field: 'typedBody'; readonly text: string }
  | { readonly field: 'group' | 'sex' | 'table' | 'language'; readonly value: string | null }
  | { readonly field: 'day'; readonly day: number; readonly isPresent: boolean };
/** A cell of a person; one by an id that is not there yet is added at the end of the list. */
export type CellEdit = { readonly person: string; readonly value: CellValue };

/** Lists of people, who was there, and the groups they are in. Loaded when it is first asked for. */
export type People = {
  /** Asks for a file and reads it; null when the person thinks better of it. */
  readonly openList: () => Promise<Saved<OpenedList | RefusedList | null>>;
  /** The same for text that was pasted, or put right. */
  readonly readList: (name: string, text: string) => Promise<OpenedList | RefusedList>;
  /** Adds everyone of the list who is not there, with bodies and groups that are new. Those who are there stay as they are. */
  readonly takeList: (workshop: string, order: ListOrder) => Promise<Saved<TakenList>>;
  /** Takes back what came in with a list. A body that somebody else has by now stays. */
  readonly takeBack: (workshop: string, taken: TakenList) => Promise<Saved>;
  /** Ticks people for a day, or takes the tick away; answers those it changed, by whom it is taken back. */
  readonly setPresent: (workshop: string, ids: readonly string[], day: number, isPresent: boolean) => Promise<Saved<readonly string[]>>;
  /** Writes cells of the list in one operation; each is a register of its own. Cells of people who were removed are left out. */
  readonly setCells: (workshop: string, edits: readonly CellEdit[], typing?: CellTyping) => Promise<Saved<CellsDone>>;
  /** A stakeholder group of the workshop's own, or one of that name that was removed, back again. Answers its slug. */
  readonly addGroup: (workshop: string, name: TypedText) => Promise<Saved<string>>;
  readonly setGroupName: (workshop: string, slug: string, name: TypedText, stay?: string) => Promise<Saved>;
  /** Takes it out of the lists, or back into them; whoever is in it stays in it. */
  readonly setGroupRemoved: (workshop: string, slug: string, isRemoved: boolean) => Promise<Saved>;
  /** One place up or down among those that are offered. */
  readonly moveGroup: (workshop: string, slug: string, step: 1 | -1) => Promise<Saved>;
};
