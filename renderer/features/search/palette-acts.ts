import { askedOf } from '../../domain/assessment/place.ts';
import type { LibraryActs } from '../../library/library-acts.tsx';
import type { Words } from '../../i18n/word-types.ts';
import type { Route } from '../../ui/route.tsx';
import type { FoundHit } from './protocol.ts';

/** Something that can be done with a hit, by its key. */
export type PaletteAct = {
  readonly chord: string;
  readonly keys: string;
  readonly label: string;
  /** The palette stays open for the next one. */
  readonly stays?: boolean;
  readonly run: () => void;
};

/** What can be done with the selected hit here. Recorded texts are opened; items of the library and own ones are used as well. */
export function actsOn(hit: FoundHit, t: Words, library: LibraryActs, go: (route: Route) => void): readonly PaletteAct[] {
  const { target } = hit;
  if (target.kind === 'record') return [{ chord: 'Enter', keys: 'Enter', label: t('search.open'), run: () => { go(placeOf(target)); } }];
  const { id } = target;
  const isBookmarked = library.bookmarks.has(id);
  const isOwn = target.kind === 'own';
  return [
    { chord: 'Enter', keys: 'Enter', label: t('search.open'), run: () => { library.open(isOwn ? target.item : id); } },
    ...(library.target === null ? [] : [{ chord: 'Alt+KeyC', keys: 'Alt C', label: t('search.cite', { number: library.target.number }), run: () => { library.cite(id); } }]),
    ...(library.canPlan ? [{ chord: 'Alt+Enter', keys: 'Alt Enter', label: t('search.takeOver'), run: () => { library.takeOver(id); } }] : []),
    // Bookmarks are a shelf of the library's items.
    ...(isOwn ? [] : [{ chord: 'Alt+KeyB', keys: 'Alt B', label: isBookmarked ? t('search.unmark') : t('search.mark'), stays: true, run: () => { library.toggleBookmark(id); } }]),
  ];
}

/** Where a recorded text is read: its question, the report for a text of the report, the votes for a ballot, the checklist, the step, the priority or the item of the plan that it is about, the preparation for what is about the whole. */
function placeOf({ recordKind, workshop, question, ballot, assess }: Extract<FoundHit['target'], { readonly kind: 'record' }>): Route {
  if (recordKind === 'section') return { kind: 'workshop', id: workshop, view: 'report', question: null };
  if (ballot !== null) return { kind: 'workshop', id: workshop, view: 'votes', question: null, text: { record: ballot, from: 'votes' } };
  if (assess !== null) return { kind: 'workshop', id: workshop, view: 'assess', question: null, text: { record: askedOf(assess) ?? '', from: 'assess' } };
  if (recordKind === 'workshop' || question !== null) return { kind: 'workshop', id: workshop, view: 'capture', question };
  return { kind: 'workshop', id: workshop, view: 'prepare', question: null };
}
