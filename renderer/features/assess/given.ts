import type { AssessAt } from '../../domain/assessment/place.ts';
import type { Sheet, SheetQuestion } from '../../content/checklist-sheet.ts';
import type { Given } from './use-assess.ts';

export type Go = (at: AssessAt) => void;

/** Who answers on this screen: a table by its id, or the whole room. */
export type Answering = { readonly table: string | null; readonly onTable: (table: string | null) => void };

/** `captured` is the question that is open in capture, to be there when one goes back to it. */
export type AssessProps = { readonly workshop: string; readonly captured: string | null; readonly asked: string | null };

export type QuestionProps = Given & Answering & { readonly sheet: Sheet; readonly question: SheetQuestion; readonly onGo: Go };
