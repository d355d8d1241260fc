import { createContext, use, useCallback, type ReactNode } from 'react';

/**
 * Parts of a workshop: `report` is the drafting desk, `export` the making of files from it, `translate` the texts beside their
 * translations, `history` the versions of what was recorded, `assess` the checklists; those of `roomParts` run the room.
 */
export const workshopParts = ['prepare', 'capture', 'time', 'votes', 'overview', 'assess', 'report', 'export', 'translate', 'history'] as const;
export type WorkshopPart = (typeof workshopParts)[number];

/** Parts of a workshop that run the room: one place in the top bar, with a tab each. */
export const roomParts = ['time', 'votes', 'overview'] as const satisfies readonly WorkshopPart[];
export type RoomPart = (typeof roomParts)[number];

/** True for a part that runs the room. */
export function isRoomPart(part: WorkshopPart): part is RoomPart {
  return roomParts.some((one) => one === part);
}

/** A text, or the versions of a record, that was asked for by the record, and the place that it leads back to. */
export type AskedText = { readonly record: string; readonly from: WorkshopPart };

/** Parts of safekeeping. */
export const safetyParts = ['snapshots', 'trash', 'storage', 'problems'] as const;
export type SafetyPart = (typeof safetyParts)[number];

/** Parts of the library. */
export const libraryPlaces = ['handbook', 'checklists', 'practices', 'activities', 'questions', 'glossary', 'own', 'plan', 'bookmarks'] as const;
export type LibraryPlace = (typeof libraryPlaces)[number];

const places: ReadonlyMap<string, LibraryPlace> = new Map([
  ['step', 'handbook'],
  ['role', 'handbook'],
  ['guide', 'handbook'],
  ['plan', 'handbook'],
  ['tor', 'handbook'],
  ['brief', 'handbook'],
  ['instrument', 'handbook'],
  ['checklist', 'checklists'],
  ['practice', 'practices'],
  ['activity', 'activities'],
  ['theme', 'activities'],
  ['question', 'questions'],
  ['term', 'glossary'],
]);

/** The part of the library that shows an item, by the word its id begins with; what begins with none of these is an own item. */
export function libraryPlaceOf(item: string): LibraryPlace {
  const [kind = '', ...rest] = item.split('.');
  return rest.length === 0 ? 'own' : (places.get(kind) ?? 'own');
}

/** Where the person is. Kept in the address's hash by `renderer/app/route.ts`. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'first-start' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'safety'; readonly part: SafetyPart }
  /** Versions of a record that belongs to no workshop. */
  | { readonly kind: 'own-history'; readonly record: string }
  | { readonly kind: 'workshop'; readonly id: string; readonly view: WorkshopPart; readonly question: string | null; readonly text?: AskedText }
  | {
    readonly kind: 'library';
    readonly place: LibraryPlace;
    readonly item: string | null;
    /** The workshop it was opened from, with the question that is open there: where a citation goes. */
    readonly workshop: string | null;
    readonly question: string | null;
  };

export type Navigation = {
  readonly route: Route;
  /** Saves what is being typed, then shows the place. */
  readonly go: (route: Route) => void;
  /** The contribution that was being typed when the place was last left, once, for the entry box. */
  readonly entry: string | null;
  /** Remembers the contribution being typed, so that it comes back into the entry box after a restart. */
  readonly rememberEntry: (entry: string | null) => void;
};

const RouteContext = createContext<Navigation>({
  route: { kind: 'home' },
  go: () => undefined,
  entry: null,
  rememberEntry: () => undefined,
});

/** Gives the place and the way to others to all screens below. */
export function RouteProvider({ navigation, children }: { readonly navigation: Navigation; readonly children: ReactNode }) {
  return <RouteContext value={navigation}>{children}</RouteContext>;
}

/** The present place. */
export function useRoute(): Route {
  return use(RouteContext).route;
}

/** Goes to a place; what is being typed is saved first. */
export function useNavigate(): (route: Route) => void {
  return use(RouteContext).go;
}

/** Opens the text of a record beside its translation, from where a way leads back to this place. */
export function useOpenTranslation(): (record: string) => void {
  const { route, go } = use(RouteContext);
  return useCallback((record) => {
    if (route.kind === 'workshop') go({ kind: 'workshop', id: route.id, view: 'translate', question: route.question, text: { record, from: route.view } });
  }, [route, go]);
}

/** Opens the versions of a record, from where a way leads back to this place. */
export function useOpenHistory(): (record: string) => void {
  const { route, go } = use(RouteContext);
  return useCallback((record) => {
    if (route.kind === 'workshop') go({ kind: 'workshop', id: route.id, view: 'history', question: route.question, text: { record, from: route.view } });
    else if (route.kind === 'library' && route.place === 'plan' && route.workshop !== null) go({ kind: 'workshop', id: route.workshop, view: 'history', question: route.question, text: { record, from: 'capture' } });
    else if (route.kind === 'library') go({ kind: 'own-history', record });
  }, [route, go]);
}

/** The entry box's memory across restarts. */
export function useEntryMemory(): Pick<Navigation, 'entry' | 'rememberEntry'> {
  return use(RouteContext);
}
