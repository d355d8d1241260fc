import type { Kind } from './kinds.ts';
import type { LanguageTag, MultiText } from './text.ts';

/** A ministry's own knowledge, in the forms of the library. It belongs to the installation and travels by copy. */

/** Kinds that stand by themselves: they have a title, can be put into a pack and be cited. */
export const ownItemKinds = ['practice', 'own-set', 'own-checklist', 'guidance'] as const satisfies readonly Kind[];
export type OwnItemKind = (typeof ownItemKinds)[number];

/** Kinds that stand below one of those. */
export const ownPartKinds = ['own-question', 'checklist-question'] as const satisfies readonly Kind[];
export type OwnPartKind = (typeof ownPartKinds)[number];

/** True for records that live in the installation's journal and come with a pack file or a workshop's file. */
export function isOwnKind(kind: string): kind is OwnItemKind | OwnPartKind | 'pack' {
  return kind === 'pack' || [...ownItemKinds, ...ownPartKinds].some((known) => known === kind);
}

/** True for a kind that can be put into a pack. */
export function isOwnItemKind(kind: string): kind is OwnItemKind {
  return ownItemKinds.some((known) => known === kind);
}

type Base = {
  readonly id: string;
  /** As shown in the margin: `O1`. Worked out from the order, never an identity. */
  readonly number: string;
  /** Fields with values side by side that nobody has settled. */
  readonly open: readonly string[];
};

/** Years from and to; one alone where only one is known. */
export type YearSpan = { readonly from: number | null; readonly to: number | null };

/** A practice in the source's own form. Lists of names are texts of one line a name, so that they can be translated. */
export type OwnPractice = Base & {
  readonly kind: 'practice';
  readonly title: MultiText;
  readonly qualifier: MultiText;
  readonly partners: MultiText;
  readonly themes: MultiText;
  readonly tags: MultiText;
  readonly summary: MultiText;
  readonly forTheRoom: MultiText;
  readonly source: MultiText;
  /** ISO 3166 codes. */
  readonly states: readonly string[];
  readonly sectors: readonly string[];
  /** Shown and copied, never opened. */
  readonly links: readonly string[];
  readonly period: YearSpan;
};

export type OwnQuestion = Base & { readonly wording: MultiText; readonly context: MultiText; readonly usable: MultiText };
export type OwnSet = Base & { readonly kind: 'own-set'; readonly title: MultiText; readonly questions: readonly OwnQuestion[] };

export type OwnChecklistQuestion = Base & { readonly group: string; readonly wording: MultiText; readonly usable: MultiText };
export type OwnChecklist = Base & {
  readonly kind: 'own-checklist';
  readonly title: MultiText;
  readonly purpose: MultiText;
  readonly questions: readonly OwnChecklistQuestion[];
};

export type OwnGuidance = Base & { readonly kind: 'guidance'; readonly title: MultiText; readonly text: MultiText };

export type OwnItem = OwnPractice | OwnSet | OwnChecklist | OwnGuidance;

/** Items that are handed on together. */
export type Pack = {
  readonly id: string;
  readonly title: MultiText;
  readonly publisher: MultiText;
  readonly language: LanguageTag;
  readonly version: string;
  /** Ids of the items in it. */
  readonly items: readonly string[];
  readonly open: readonly string[];
};

/** Text fields of own records and of packs. */
export const ownTextFields = [
  'title', 'qualifier', 'partners', 'themes', 'tags', 'summary', 'forTheRoom', 'source', 'wording', 'context', 'usable', 'purpose', 'text', 'publisher',
] as const;
export type OwnTextField = (typeof ownTextFields)[number];

/** Texts of a practice that a table or a copy of a library item brings, as plain text; lists one name each. */
export type PracticeEntry = {
  /** Null where nobody said: then that of the record, or of who imports. */
  readonly language: LanguageTag | null;
  readonly title: string;
  readonly qualifier: string;
  readonly states: readonly string[];
  readonly partners: readonly string[];
  readonly themes: readonly string[];
  readonly tags: readonly string[];
  readonly summary: string;
  readonly links: readonly string[];
  readonly sectors: readonly string[];
  readonly period: YearSpan;
  readonly source: string;
  readonly forTheRoom: string;
};

/** What a row says; a column that the table does not have says nothing. */
export type EntryField = Exclude<keyof PracticeEntry, 'language'>;

/** Stands before the number of an own item, by kind. */
export const ownNumberMarks: Readonly<Record<OwnItemKind, string>> = { practice: 'O', 'own-set': 'OQ', 'own-checklist': 'OC', guidance: 'OG' };
