import type { HeatStep } from '../domain/assessment/heat.ts';
import type { LanguageTag } from '../domain/text.ts';
import type { Direction } from './direction.ts';
import type { PageSize, Picture, ReportKind } from './input.ts';

/**
 * The report as a tree of plain values: every decision is taken, nothing is drawn yet. Word and the preview are two
 * renderers of it. A missing `language` of a run is that of the document.
 */
export type TextRun = {
  readonly kind: 'text';
  readonly text: string;
  readonly language?: LanguageTag;
  readonly strong?: true;
  readonly emphasis?: true;
  /** `label` names what follows, `muted` is said beside it, `marker` warns the reader. */
  readonly tone?: 'label' | 'muted' | 'marker';
  /** The id of a heading or paragraph in this report. */
  readonly target?: string;
  /** An address outside: a link in Word, never opened by the program. */
  readonly href?: string;
};
/** A reference to a footnote, by its number. */
export type NoteRun = { readonly kind: 'note'; readonly note: number };
export type ModelRun = TextRun | NoteRun;

/** A list that numbers itself. `outline` is roundtable > question > contribution. */
export type Series =
  | 'outline'
  | 'part'
  | 'annex'
  | 'paragraph'
  | 'outcome'
  | 'further'
  | 'position'
  | 'side'
  | 'reference'
  | 'table'
  | 'figure'
  | 'ordered'
  | 'bullet';

/** A number: `label` is what the reader will see, worked out here so that contents and cross-references can name it. */
export type NumberRef = {
  readonly series: Series;
  readonly level: number;
  /** Numbering starts again with every instance. */
  readonly instance: number;
  readonly label: string;
};

export type ParagraphRole =
  | 'kicker'
  | 'event'
  | 'title'
  | 'place-date'
  | 'numbered'
  | 'contribution'
  | 'position'
  | 'side'
  | 'holders'
  | 'outcome'
  | 'further'
  | 'reference'
  | 'more'
  | 'list'
  | 'callout'
  | 'foreign'
  | 'empty'
  | 'note'
  | 'report-date'
  | 'cell'
  | 'cell-head'
  | 'participant'
  | 'follow-up'
  | 'caption'
  | 'sheet'
  | 'below-table'
  | 'block'
  | 'answer'
  | 'plan-item'
  /** A place to fill in by hand. */
  | 'blank';

export type Paragraph = {
  readonly type: 'paragraph';
  readonly role: ParagraphRole;
  readonly direction: Direction;
  readonly runs: readonly ModelRun[];
  readonly id?: string;
  readonly number?: NumberRef;
  /** Stays on one page with what follows; it never breaks itself either. */
  readonly keepNext?: true;
  /** Begins a page, wherever it stands in its part. */
  readonly startsPage?: true;
  /** Set smaller and closer, without the margin for numbers: a fact sheet has two pages. */
  readonly compact?: true;
  /** The first one of a cell says how dark its ground is, from 0 to 4; what that tells stands in words beside it. */
  readonly heat?: HeatStep;
  readonly record?: RecordRef;
};

/** The record a block shows: a click in the preview leads there. */
export type RecordRef = { readonly kind: 'workshop' | 'roundtable' | 'question' | 'contribution' | 'position' | 'section' | 'participant' | 'block'; readonly id: string };

export type Heading = {
  readonly type: 'heading';
  /** As in a paragraph. */
  readonly compact?: true;
  readonly level: 1 | 2 | 3;
  readonly id: string;
  readonly direction: Direction;
  readonly runs: readonly ModelRun[];
  readonly number?: NumberRef;
  /** As in a paragraph. */
  readonly startsPage?: true;
  readonly record?: RecordRef;
};

export type Cell = readonly Paragraph[];

/** `fields` has its heads in the first column; `grid` has a head row that is repeated on every page. */
export type Table = {
  readonly type: 'table';
  readonly role: 'fields' | 'grid';
  /** What the table holds, read out in place of the table. */
  readonly summary: string;
  /** Shares of the width, in hundredths; together 100. */
  readonly columns: readonly number[];
  readonly head?: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Stands above the table and counts itself. */
  readonly caption?: Paragraph;
};

/** A picture with what is read out in its place. */
export type Figure = { readonly type: 'figure'; readonly picture: Picture; readonly caption?: Paragraph };

/**
 * A heat map as a drawing: a row for each line, a cell for each column, darker where there is more. What it shows stands in a table beside
 * it too, and `alternative` is read out in its place.
 */
export type HeatMap = {
  readonly type: 'heat-map';
  readonly columns: readonly Paragraph[];
  readonly rows: readonly { readonly label: Paragraph; readonly cells: readonly HeatMapCell[] }[];
  readonly alternative: string;
  readonly caption: Paragraph;
};
/** `heat` is null where there is nothing to tell how much: hatched. */
export type HeatMapCell = { readonly text: Paragraph; readonly heat: HeatStep | null };

/** Room to write by hand: so many ruled lines, never torn from what stands above it. */
export type Room = {
  readonly type: 'room';
  readonly lines: number;
  /** What stands at the head of each line, in the report's own words; nothing on one that goes on with the line above it. */
  readonly labels?: readonly (readonly TextRun[])[];
  /** Stays on one page with what follows. */
  readonly keepNext?: true;
};

export type ContentsEntry = {
  readonly level: 1 | 2 | 3;
  readonly number: string;
  readonly runs: readonly TextRun[];
  readonly target: string;
};
/** `levels`: how far down headings are listed; absent: all three. */
export type Contents = { readonly type: 'contents'; readonly title: string; readonly entries: readonly ContentsEntry[]; readonly levels?: 2 };

export type ModelBlock = Paragraph | Heading | Table | Contents | Figure | HeatMap | Room;

/** A part of the report; a change of orientation or `startsPage` begins a page. */
export type ModelSection = {
  readonly id: string;
  readonly blocks: readonly ModelBlock[];
  readonly orientation?: 'landscape';
  readonly startsPage?: true;
};

export type FooterPart = { readonly text: string } | { readonly field: 'page' | 'pages' };

/** The words that stand in automatic numbers. */
export type NumberingWords = {
  readonly annex: string;
  readonly position: string;
  readonly table: string;
  readonly letters: 'latin' | 'abjad';
};

export type ReportModel = {
  readonly type: ReportKind;
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly page: PageSize;
  readonly properties: { readonly title: string; readonly subject: string; readonly author: string };
  /** `organisation` may be empty. */
  readonly header: { readonly title: string; readonly status: string; readonly organisation: string };
  readonly footer: readonly FooterPart[];
  /** Stands at the head of the first page. */
  readonly logo: Picture | null;
  /** Words across each page of a draft; null where there are none. */
  readonly draftMark: string | null;
  readonly numbering: NumberingWords;
  readonly sections: readonly ModelSection[];
  /** Footnotes, numbered from 1. */
  readonly notes: readonly Paragraph[];
};
