import type { Json } from '../../../domain/json.ts';
import type { Counts, Difference } from '../../../report/counts.ts';
import type { ReportOptions } from '../../../report/input.ts';

/** What the page asks the report worker; each ask carries a number that its answers repeat. */
export type Ask =
  | { readonly kind: 'survey'; readonly workshop: string; readonly options: ReportOptions }
  | { readonly kind: 'make'; readonly workshop: string; readonly options: ReportOptions; readonly region: string | null; readonly words: Json; readonly at: string }
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

export type Answer =
  | { readonly kind: 'surveyed'; readonly survey: Survey }
  /** The record has been read; the Word file is being made. */
  | { readonly kind: 'collected' }
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly expected: Partial<Counts>; readonly openConflicts: number }
  | { readonly kind: 'checked'; readonly differences: readonly Difference[] }
  | { readonly kind: 'failed'; readonly code: 'not-found' | 'damaged' | 'failed'; readonly detail: string };

export type Request = { readonly number: number; readonly ask: Ask };
export type Response = { readonly number: number; readonly answer: Answer };
