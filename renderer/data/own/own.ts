import type { PlaceNames } from '../../content/table/names.ts';
import type { OwnArticle } from '../../content/own-article.ts';
import type { EntryField, OwnItem, OwnItemKind, OwnTextField, Pack, PracticeEntry, YearSpan } from '../../domain/own.ts';
import type { Suspect } from '../../domain/encoding/suspect-encoding.ts';
import type { LanguageTag, MultiText } from '../../domain/text.ts';
import type { PracticeTable } from '../../content/table/practice-table.ts';
import type { PracticeRow, RowFault } from '../../content/table/practice-row.ts';
import type { RefusalCode } from '../../record/file/limits.ts';
import type { Rec } from '../../record/types.ts';
import type { Saved, TypedText } from '../saved.ts';

/** What taking something in would do to an item. */
export const lineStates = ['new', 'changed', 'conflict', 'removed', 'same'] as const;
export type LineState = (typeof lineStates)[number];

/** Why a chosen file is no pack that can be taken in. */
export type PackRefusal = RefusalCode | 'workshop' | 'clash';

export type PackLine = { readonly id: string; readonly kind: OwnItemKind | 'pack'; readonly title: MultiText; readonly state: LineState };

/** A pack file that was read and compared, and not yet taken in. */
export type PackPreview = {
  readonly kind: 'pack';
  readonly name: string;
  readonly packs: readonly Pack[];
  readonly lines: readonly PackLine[];
  /** The file's records, as it is passed back to take them in. */
  readonly brought: { readonly file: string; readonly records: readonly Rec[] };
};

export type TableLine = {
  readonly line: number;
  readonly id: string;
  readonly title: string;
  readonly state: Extract<LineState, 'new' | 'changed' | 'same'>;
  /** What differs from the record. */
  readonly fields: readonly EntryField[];
};

/** A table that was read and compared, and not yet taken in. */
export type TablePreview = {
  readonly kind: 'table';
  readonly name: string;
  readonly lines: readonly TableLine[];
  readonly faults: readonly RowFault[];
  readonly unknownColumns: readonly string[];
  readonly rows: readonly PracticeRow[];
  readonly language: LanguageTag;
  /** Its letters look as if they had been read in a wrong encoding; `mended` is the file's text as it was, where that is certain. */
  readonly suspect: Suspect | null;
};
export type TableRefusal = Extract<PracticeTable, { readonly kind: 'refused' }>['code'];

export type Refused<C extends string> = { readonly kind: 'refused'; readonly name: string; readonly code: C };
export type Written = { readonly name: string; readonly folder: string };
export type TakenRows = { readonly added: number; readonly changed: number };
export type TakenPack = { readonly added: number; readonly changed: number; readonly conflicts: number };
export type TableForm = 'practices-csv' | 'practices-json';
export type OwnList = 'states' | 'sectors' | 'links';

/** A field with wordings side by side, the shown one first; of the item or of a question in it. */
export type OwnVersions = { readonly id: string; readonly field: string; readonly texts: readonly string[] };

/**
 * Own knowledge: practices, question sets, checklists and guidance of a ministry, and the packs that carry them. Loaded when it is
 * first asked for. Reads are cheap to call again and can be watched; each action is one operation.
 */
export type Own = {
  readonly items: (kinds?: readonly OwnItemKind[]) => Promise<readonly OwnItem[]>;
  readonly item: (id: string) => Promise<OwnItem | undefined>;
  readonly packs: () => Promise<readonly Pack[]>;
  /** Ids of the packs a workshop uses. */
  readonly chosenPacks: (workshop: string) => Promise<readonly string[]>;
  /** Own items as the library's articles, for catalogue, reader and search; words in the language where there are any. */
  readonly articles: (language: LanguageTag) => Promise<readonly OwnArticle[]>;

  /** What two laptops wrote differently in an item and the questions in it. */
  readonly versions: (id: string) => Promise<readonly OwnVersions[]>;
  /** Keeps one of the wordings, by its place in `versions`. */
  readonly settle: (id: string, field: string, at: number) => Promise<Saved>;

  readonly add: (kind: OwnItemKind | 'pack', title: TypedText, id?: string) => Promise<Saved<string>>;
  /** A practice out of another one, such as a card of the library that is to be written on. */
  readonly addPractice: (entry: PracticeEntry, language: LanguageTag) => Promise<Saved<string>>;
  readonly addQuestion: (set: string, wording: TypedText) => Promise<Saved<string>>;
  readonly addChecklistQuestion: (checklist: string, group: string, wording: TypedText) => Promise<Saved<string>>;
  /** The original, or the translation where the original is in another language. */
  readonly setText: (id: string, field: OwnTextField, text: TypedText, stay?: string) => Promise<Saved>;
  readonly setList: (id: string, field: OwnList, values: readonly string[], stay?: string) => Promise<Saved>;
  readonly setPeriod: (id: string, period: YearSpan) => Promise<Saved>;
  readonly setPackDetail: (pack: string, field: 'language' | 'version', value: string, stay?: string) => Promise<Saved>;
  readonly setInPack: (pack: string, item: string, isIn: boolean) => Promise<Saved>;
  readonly setChosen: (workshop: string, pack: string, isChosen: boolean) => Promise<Saved>;
  /** Copies a question set into a workshop as a roundtable; the same set on two laptops is the same roundtable. */
  readonly addSetTo: (workshop: string, set: string) => Promise<Saved<string>>;
  readonly remove: (id: string) => Promise<Saved>;
  readonly restore: (id: string) => Promise<Saved>;

  /** Lets the person choose a table (CSV or JSON) and compares it; null when the person thinks better of it. */
  readonly openTable: (names: PlaceNames, language: LanguageTag) => Promise<Saved<TablePreview | Refused<TableRefusal> | null>>;
  /** Compares the text of a table that was opened before and has been put right. */
  readonly readTable: (name: string, text: string, names: PlaceNames, language: LanguageTag) => Promise<TablePreview | Refused<TableRefusal>>;
  /** Takes the rows in as one operation; `changed` says whether rows that differ from a record are written over it. */
  readonly takeTable: (preview: TablePreview, options: { readonly changed: boolean }) => Promise<Saved<TakenRows>>;
  readonly saveTable: (form: TableForm, title: string) => Promise<Saved<Written | null>>;
  readonly openPack: () => Promise<Saved<PackPreview | Refused<PackRefusal> | null>>;
  readonly takePack: (preview: PackPreview) => Promise<Saved<TakenPack>>;
  readonly savePack: (pack: string, title: string) => Promise<Saved<Written | null>>;
};
