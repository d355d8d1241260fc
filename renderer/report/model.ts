import type { LanguageTag } from '../domain/text.ts';
import type { Direction } from './direction.ts';

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
  | 'follow-up';

export type Paragraph = {
  readonly type: 'paragraph';
  readonly role: ParagraphRole;
  readonly direction: Direction;
  readonly runs: readonly ModelRun[];
  readonly id?: string;
  readonly number?: NumberRef;
};

export type Heading = {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly id: string;
  readonly direction: Direction;
  readonly runs: readonly ModelRun[];
  readonly number?: NumberRef;
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
};

export type ContentsEntry = {
  readonly level: 1 | 2 | 3;
  readonly number: string;
  readonly runs: readonly TextRun[];
  readonly target: string;
};
export type Contents = { readonly type: 'contents'; readonly title: string; readonly entries: readonly ContentsEntry[] };

export type ModelBlock = Paragraph | Heading | Table | Contents;

export type FooterPart = { readonly text: string } | { readonly field: 'page' | 'pages' };

/** The words that stand in automatic numbers. */
export type NumberingWords = {
  readonly annex: string;
  readonly position: string;
  readonly letters: 'latin' | 'abjad';
};

export type ReportModel = {
  readonly type: 'summary';
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly page: 'A4' | 'Letter';
  readonly properties: { readonly title: string; readonly subject: string; readonly author: string };
  readonly header: { readonly title: string; readonly status: string };
  readonly footer: readonly FooterPart[];
  readonly numbering: NumberingWords;
  readonly sections: readonly { readonly id: string; readonly blocks: readonly ModelBlock[] }[];
  /** Footnotes, numbered from 1. */
  readonly notes: readonly Paragraph[];
};
