import type { Json } from '../../../domain/json.ts';
import type { Regional } from '../../../domain/locale.ts';
import type { ReportFormat } from '../../../domain/report-choices.ts';
import type { Counts, Difference } from '../../../report/counts.ts';
import type { TemplateContents } from '../../../report/docx/template/contents.ts';
import type { TemplateRefusal } from '../../../report/docx/template/read-template.ts';
import type { ReportKind, ReportOptions } from '../../../report/input.ts';
import type { Finding } from '../../../report/names/find-names.ts';
import type { FileForPackage, PackageHashes } from '../../../report/package/evening-package.ts';
import type { Frame } from '../preview/frame.ts';
import type { Sheet } from '../preview/sheets.ts';

/** The parsed `report.json` of every language that is needed. */
export type ReportWords = Readonly<Record<string, Json>>;

/** What is read: the workshop as it is, or as a milestone keeps it; with the pictures its reports show, by hash, where they are printed. */
export type Reading = { readonly workshop: string; readonly milestone?: string | null; readonly pictures?: ReadonlyMap<string, Uint8Array> };

/** What the reports of a workshop are made with, whatever the kind. */
export type Making = Reading & Regional & { readonly words: ReportWords; readonly at: string };

/** One report; its words are those of its language. `others`: what stands for a name that is left out of a text in another language. */
export type OneReport = Reading & Regional & { readonly options: ReportOptions; readonly words: Json; readonly others?: ReportWords; readonly at: string };

/** What the page asks the report worker; each ask carries a number that its answers repeat. */
export type Ask =
  /** `keptNames`: nobody else is to be named, in the titles either; null: titles are as they are. */
  | (Reading & { readonly kind: 'survey'; readonly languages: readonly string[]; readonly keptNames: readonly string[] | null })
  /** Several reports stand in one file, one after the other; two that differ in language alone may stand side by side in Word. */
  | (Making & { readonly kind: 'make'; readonly format: ReportFormat; readonly reports: readonly ReportOptions[]; readonly isBilingual: boolean })
  /** The report as a model, in sheets, for the preview. */
  | (OneReport & { readonly kind: 'model' })
  /** The report as markup, for the PDF. */
  | (OneReport & { readonly kind: 'print' })
  /** Names in free text, for a report in which nobody is to be named. */
  | (Reading & { readonly kind: 'names' })
  /** Whether a file can be a template, and what is taken from it. */
  | { readonly kind: 'template'; readonly bytes: Uint8Array }
  | { readonly kind: 'check'; readonly format: ReportFormat; readonly bytes: Uint8Array; readonly expected: Partial<Counts> }
  | (Making & { readonly kind: 'pack'; readonly language: string; readonly title: string; readonly files: readonly FileForPackage[] })
  | { readonly kind: 'check-package'; readonly bytes: Uint8Array; readonly hashes: PackageHashes };

/** A text that has neither an original nor a translation in a language: where it stands and how it begins. */
export type Untranslated = { readonly place: string; readonly text: string; readonly language: string };

/** What goes into the reports, before they are made. */
export type Survey = {
  readonly questions: number;
  readonly contributions: number;
  readonly positions: number;
  readonly participants: number;
  /** By language chosen: how many texts are not there in it, and the first of them. */
  readonly untranslated: readonly { readonly language: string; readonly count: number; readonly first: readonly Untranslated[] }[];
  /** Conflicts that nobody has settled. */
  readonly openConflicts: number;
  /** The title of the workshop in each of the languages, as it may stand in the name of a file. */
  readonly titles: Readonly<Record<string, string>>;
  /** How much was edited or added, and how much taken away, since the report was cleared; null where it is not cleared. */
  readonly sinceClearing: { readonly changed: number; readonly removed: number } | null;
};

/** What is said under the preview: texts in it that are not in the report's language, of how many. */
export type ForeignTexts = { readonly count: number; readonly of: number; readonly languages: readonly string[] };

/** The report as markup, with what stands around each page. */
export type PrintedPage = { readonly body: string; readonly frame: Omit<Frame, 'logo' | 'numbering'>; readonly foreign: ForeignTexts };

export type Answer =
  | { readonly kind: 'surveyed'; readonly survey: Survey }
  | { readonly kind: 'named'; readonly findings: readonly Finding[] }
  /** The bytes of the file come back. */
  | { readonly kind: 'template-read'; readonly bytes: Uint8Array; readonly contents: TemplateContents }
  | { readonly kind: 'template-refused'; readonly code: TemplateRefusal['code'] }
  /** The record has been read; the file is being made. */
  | { readonly kind: 'collected' }
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly expected: Partial<Counts>; readonly openConflicts: number }
  /** The next sheets of the preview: a long report comes in pieces, so that taking them in never holds up the page. */
  | { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] }
  /** All sheets have been told. */
  | { readonly kind: 'modelled'; readonly frame: Frame; readonly kinds: readonly ReportKind[]; readonly foreign: ForeignTexts }
  | { readonly kind: 'printed'; readonly page: PrintedPage }
  | { readonly kind: 'checked'; readonly differences: readonly Difference[] }
  | { readonly kind: 'packed'; readonly bytes: Uint8Array; readonly hashes: PackageHashes }
  /** Entries of a package that are not what they were. */
  | { readonly kind: 'package-checked'; readonly broken: readonly string[] }
  | { readonly kind: 'failed'; readonly code: 'not-found' | 'damaged' | 'template' | 'failed'; readonly detail: string };

export type Request = { readonly number: number; readonly ask: Ask };
export type Response = { readonly number: number; readonly answer: Answer };

/** Bytes change hands between page and worker without being copied: they may be several megabytes. */
export function transferOf(message: Ask | Answer): ArrayBuffer[] {
  const files = message.kind === 'pack' ? message.files : 'bytes' in message ? [message] : [];
  return files.flatMap(({ bytes }) => (bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []));
}
