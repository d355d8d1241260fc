import type { Citation } from '../../domain/citation.ts';
import type { PlanChoices, PlanDay, PlanItemView, PlanLevel, PlanText, Progress } from '../../domain/plan/plan-item.ts';
import type { GapPlace } from '../../domain/priorities/priority.ts';
import type { SheetValues } from '../../domain/plan/sheet/sheet-values.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { Step } from '../arrange/arrange.ts';
import type { CellsDone, CellTyping } from '../arrange/cells.ts';
import type { Saved, TypedText } from '../saved.ts';

/** Where a new item comes to stand, and what it is. */
export type PlanSpot = {
  /** The item it stands below; null for the top. */
  readonly parent: string | null;
  /** The one it stands after; null for the last place. */
  readonly after: string | null;
  readonly level: PlanLevel;
};

/** What a cell of the matrix is to hold. */
export type PlanCellValue =
  | { readonly field: PlanText; readonly text: TypedText }
  | { readonly field: PlanDay; readonly value: string | null }
  | { readonly field: 'progress'; readonly value: Progress };
export type PlanCellEdit = { readonly item: string; readonly value: PlanCellValue };

/** What is taken over from a spreadsheet of the plan: values of items that are there, and new items after one another. */
export type SheetOrder = {
  /** Language of texts that are written for the first time. */
  readonly language: LanguageTag;
  readonly changed: readonly { readonly id: string; readonly values: Partial<SheetValues> }[];
  readonly added: readonly { readonly id: string; readonly parent: string | null; /** Null for the first place. */ readonly after: string | null; readonly values: Partial<SheetValues> }[];
};

/** Everything about the action plan of a workshop. Each act is one operation. */
export type ActionPlan = {
  /** All items in the order of their places; `planTree` puts them below one another. */
  readonly read: (workshop: string) => Promise<readonly PlanItemView[]>;
  /** Answers its id. */
  readonly add: (workshop: string, spot: PlanSpot, title: TypedText) => Promise<Saved<string>>;
  /**
   * Makes a goal or an activity of a priority, with its wording in all languages; `standIn` is what a priority without one is called. What was made
   * of it before stays as it is; what was removed comes back as what is asked for now.
   */
  readonly adopt: (workshop: string, priority: string, level: 'goal' | 'activity', standIn: TypedText) => Promise<Saved<Step>>;
  /** Makes an activity straight of a gap, called `title`. What was made of it before, or of its priority, stays as it is; what was removed comes back as an activity. */
  readonly answerGap: (workshop: string, gap: GapPlace, title: TypedText) => Promise<Saved<Step>>;
  /** An item rests on a practice or an activity of the library. */
  readonly cite: (item: string, citation: Citation) => Promise<Saved<Step>>;
  readonly uncite: (item: string, cited: string) => Promise<Saved<Step>>;
  readonly setText: (item: string, field: PlanText, text: TypedText, stay?: string) => Promise<Saved>;
  /** Chooses parts of what is said of an item; what is left out is untouched. */
  readonly choose: (item: string, change: Partial<PlanChoices>) => Promise<Saved<Step>>;
  /** Writes cells of the matrix in one operation; each is a register of its own. Cells of items that were removed are left out. */
  readonly setCells: (workshop: string, edits: readonly PlanCellEdit[], typing?: CellTyping) => Promise<Saved<CellsDone>>;
  /** One place up or down among those beside it; null where there is none. */
  readonly move: (item: string, step: 1 | -1) => Promise<Saved<Step | null>>;
  /** One step deeper, below the one before it, with the levels that change by that; null where it cannot. */
  readonly indent: (item: string) => Promise<Saved<Step | null>>;
  /** One step higher, after the one it stands below; null where it cannot. */
  readonly outdent: (item: string) => Promise<Saved<Step | null>>;
  /** Last below another item, or at the top; null where it cannot stand there. */
  readonly moveBelow: (item: string, parent: string | null) => Promise<Saved<Step | null>>;
  /** Asks for a spreadsheet of the plan; null when the person thinks better of it. Nothing is read of it here, and nothing written. */
  readonly openSheet: () => Promise<Saved<{ readonly name: string; readonly bytes: Uint8Array } | null>>;
  /** Takes over what a spreadsheet changes. */
  readonly takeSheet: (workshop: string, order: SheetOrder) => Promise<Saved<Step>>;
  /** With all that stands below it. */
  readonly remove: (item: string) => Promise<Saved<Step>>;
};
