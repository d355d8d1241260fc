import type { OpenPlace } from '../../preload/shapes.ts';
import { libraryPlaces, safetyParts, workshopParts, type AskedText, type Route, type WorkshopPart } from '../ui/route.tsx';

/** The hash of a place, e.g. `#/workshop/0190…/capture?question=…`. */
export function hashOf(route: Route): string {
  if (route.kind === 'library') return `#/library/${route.place}${queryOf({ item: route.item, workshop: route.workshop, question: route.question })}`;
  if (route.kind === 'safety') return `#/safety/${route.part}`;
  if (route.kind === 'own-history') return `#/own-history${queryOf({ record: route.record })}`;
  if (route.kind !== 'workshop') return `#/${route.kind}`;
  const query = queryOf({ question: route.question, [askedName(route.view)]: route.text?.record ?? null, from: route.text?.from ?? null });
  return `#/workshop/${encodeURIComponent(route.id)}/${route.view}${query}`;
}

function queryOf(parts: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

/** The place of a hash; home for one that says nothing. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?');
  const [kind, id, view] = path.split('/');
  if (kind === 'first-start' || kind === 'settings') return { kind };
  const safety = safetyParts.find((known) => known === id);
  if (kind === 'safety' && safety !== undefined) return { kind, part: safety };
  const asked = new URLSearchParams(query);
  if (kind === 'own-history') return { kind, record: asked.get('record') ?? '' };
  const place = libraryPlaces.find((known) => known === id);
  if (kind === 'library' && place !== undefined) {
    return { kind, place, item: asked.get('item'), workshop: asked.get('workshop'), question: asked.get('question') };
  }
  const part = workshopParts.find((known) => known === view);
  const workshop = decoded(id ?? '');
  if (kind !== 'workshop' || workshop === '' || part === undefined) return { kind: 'home' };
  const text = part === 'translate' || part === 'history' || part === 'votes' || part === 'assess' ? askedText(asked, part) : undefined;
  return { kind, id: workshop, view: part, question: asked.get('question'), ...(text === undefined ? {} : { text }) };
}

/** What the record is called in the address of a part. */
const askedName = (part: WorkshopPart): string => (part === 'history' ? 'record' : 'text');

function askedText(asked: URLSearchParams, part: WorkshopPart): AskedText | undefined {
  const record = asked.get(askedName(part));
  const from = workshopParts.find((known) => known === asked.get('from')) ?? (part === 'history' ? 'capture' : part === 'votes' || part === 'assess' ? part : undefined);
  return record === null || from === undefined ? undefined : { record, from };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** What is remembered of a place for the next start; null where there is no workshop open. The library leads back to its question. */
export function placeOf(route: Route, entry: string | null): OpenPlace | null {
  if (route.kind === 'library' && route.workshop !== null) return { workshop: route.workshop, view: 'capture', question: route.question, entry };
  if (route.kind !== 'workshop') return null;
  // A look at what was is not where one goes on.
  return { workshop: route.id, view: route.view === 'history' ? (placeBefore(route.text) ?? 'capture') : route.view, question: route.question, entry };
}

function placeBefore(text: AskedText | undefined): OpenPlace['view'] | undefined {
  return text === undefined || text.from === 'history' ? undefined : text.from;
}

/** Where a start leads: back to the remembered place, to the choice of language at the very first one, home otherwise. */
export function firstRoute(settings: { readonly language: string | null; readonly place: OpenPlace | null }): Route {
  if (settings.language === null) return { kind: 'first-start' };
  const { place } = settings;
  if (place === null) return { kind: 'home' };
  return { kind: 'workshop', id: place.workshop, view: place.view, question: place.question };
}
