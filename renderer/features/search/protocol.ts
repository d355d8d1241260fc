import type { AssessAt } from '../../domain/assessment/place.ts';
import type { SearchedKind } from '../../data/search-texts.ts';
import type { ItemKind } from '../../content/item.ts';
import type { Marked } from '../../search/highlight.ts';

/** Groups of hits, in the order in which they are listed. */
export const searchGroups = ['practice', 'record', 'handbook', 'activity', 'question', 'glossary', 'own'] as const;
export type SearchGroup = (typeof searchGroups)[number];

/** A text in the language it is in. */
export type MarkedText = Marked & { readonly language: string };
export type PlainText = { readonly language: string; readonly plain: string };

/** Forms in which own items are found: those of the library they are written in. */
export const ownKinds = ['practice', 'question', 'checklist', 'guide'] as const satisfies readonly ItemKind[];
export type OwnKind = (typeof ownKinds)[number];

/** What stands below a hit, for the screen to put in words. */
export type About =
  | { readonly kind: 'item'; readonly itemKind: ItemKind; readonly number: string; readonly places: readonly string[]; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'own'; readonly itemKind: OwnKind; readonly number: string; readonly places: readonly string[]; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'record'; readonly recordKind: SearchedKind; readonly workshop: PlainText | null; readonly questionNumber: string; readonly number: number | null };

/** Where a hit leads. */
export type Target =
  | { readonly kind: 'item'; readonly id: string }
  /** `id` is what is cited, `item` where it stands: a question stands in its set. */
  | { readonly kind: 'own'; readonly id: string; readonly item: string }
  | { readonly kind: 'record'; readonly recordKind: SearchedKind; readonly workshop: string; readonly question: string | null; readonly ballot: string | null; readonly assess: AssessAt | null };

/** Hits listed of each group, and of one that was opened. */
export const hitsOfEach = 4;
export const hitsOfOpened = 60;

export type FoundHit = {
  readonly id: string;
  readonly group: SearchGroup;
  readonly title: MarkedText;
  readonly about: About;
  readonly target: Target;
  readonly words: readonly string[];
};
export type FoundGroup = { readonly group: SearchGroup; readonly count: number; readonly hits: readonly FoundHit[] };
export type FoundAll = {
  readonly query: string;
  readonly total: number;
  readonly groups: readonly FoundGroup[];
  /** The query as it was looked for, where a word was not found as typed. */
  readonly corrected: string | null;
};

/** The selected hit at some length. */
export type Preview = {
  readonly id: string;
  readonly title: MarkedText;
  readonly about: About;
  /** What it says, paragraph by paragraph; then the place of the match where that is elsewhere. */
  readonly text: readonly MarkedText[];
  readonly partners: readonly string[];
  readonly sources: readonly string[];
  /** The question a recorded text stands at. */
  readonly question: PlainText | null;
  /** Contributions of the open workshop that cite the item. */
  readonly citedIn: readonly { readonly questionNumber: string; readonly number: number }[];
};

/** `workshop` is the open one: read first, and where citations are looked for. */
export type Ask =
  | { readonly kind: 'refresh'; readonly language: string; readonly workshop: string | null }
  | { readonly kind: 'search'; readonly query: string; readonly expanded: SearchGroup | null }
  | { readonly kind: 'preview'; readonly id: string; readonly words: readonly string[]; readonly workshop: string | null };

export type Answer =
  /** On the way of a refresh: so many of the workshops that had changed are read. */
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'found'; readonly found: FoundAll }
  | { readonly kind: 'previewed'; readonly preview: Preview | null }
  | { readonly kind: 'failed'; readonly detail: string };

export type Request = { readonly number: number; readonly ask: Ask };
export type Response = { readonly number: number; readonly answer: Answer };
