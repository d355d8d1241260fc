import type { Json } from '../../../domain/json.ts';
import type { Counts, Difference } from '../../../report/counts.ts';
import type { ReportKind, ReportOptions } from '../../../report/input.ts';
import type { Frame } from '../preview/frame.ts';
import type { Sheet } from '../preview/sheets.ts';

/** What the page asks the report worker; each ask carries a number that its answers repeat. */
export type Ask =
  | { readonly kind: 'survey'; readonly workshop: string; readonly options: ReportOptions }
  | { readonly kind: 'make'; readonly workshop: string; readonly options: ReportOptions; readonly region: string | null; readonly words: Json; readonly at: string }
  /** The report as a model, in sheets, for the preview. */
  | { readonly kind: 'model'; readonly workshop: string; readonly options: ReportOptions; readonly region: string | null; readonly words: Json; readonly at: string }
  /** The report as markup, for the PDF. */
  | { readonly kind: 'print'; readonly workshop: string; readonly options: ReportOptions; readonly region: string | null; readonly words: Json; readonly at: string }
  | { readonly kind: 'check'; readonly bytes: Uint8Array; readonly expected: Partial<Counts> };

/** What goes into a report of these choices, before it is made. */
export type Survey = {
  readonly questions: number;
  readonly contributions: number;
  readonly positions: number;
  readonly participants: number;
  /** Texts that have neither an original nor a translation in the report's language. */
  readonly untranslated: number;
  /** Conflicts that nobody has settled. */
  readonly openConflicts: number;
};

/** What is said under the preview: texts in it that are not in the report's language, of how many. */
export type ForeignTexts = { readonly count: number; readonly of: number; readonly languages: readonly string[] };

/** The report as markup, with what stands around each page. */
export type PrintedPage = { readonly body: string; readonly frame: Omit<Frame, 'logo' | 'numbering'>; readonly foreign: ForeignTexts };

export type Answer =
  | { readonly kind: 'surveyed'; readonly survey: Survey }
  /** The record has been read; the Word file is being made. */
  | { readonly kind: 'collected' }
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly expected: Partial<Counts>; readonly openConflicts: number }
  /** The next sheets of the preview: a long report comes in pieces, so that taking them in never holds up the page. */
  | { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] }
  /** All sheets have been told. */
  | { readonly kind: 'modelled'; readonly frame: Frame; readonly kinds: readonly ReportKind[]; readonly foreign: ForeignTexts }
  | { readonly kind: 'printed'; readonly page: PrintedPage }
  | { readonly kind: 'checked'; readonly differences: readonly Difference[] }
  | { readonly kind: 'failed'; readonly code: 'not-found' | 'damaged' | 'failed'; readonly detail: string };

export type Request = { readonly number: number; readonly ask: Ask };
export type Response = { readonly number: number; readonly answer: Answer };
