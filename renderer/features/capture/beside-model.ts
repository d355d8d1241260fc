import { plainOf } from '../../content/article.ts';
import type { ItemKind } from '../../content/item.ts';
import type { PracticeData } from '../../content/kinds.ts';
import type { Library } from '../../content/library.ts';
import { pickText } from '../../domain/pick-text.ts';
import type { MultiText } from '../../domain/text.ts';
import type { ContributionView, QuestionView } from '../../domain/views.ts';

export type BesideGroup = { readonly id: 'linked' | 'practices' | 'activities' | 'reading'; readonly items: readonly string[] };

const groupOf: Readonly<Partial<Record<ItemKind, BesideGroup['id']>>> = {
  practice: 'practices',
  activity: 'activities',
  step: 'reading',
  checklist: 'reading',
  brief: 'reading',
  guide: 'reading',
  role: 'reading',
  instrument: 'reading',
};

/** Suggestions for a question of one's own: more would be noise. */
const mostSuggested = 6;
/** A suggestion shares at least this many of the question's words. */
const leastShared = 2;

/** Items read between two pauses: a few milliseconds. */
const atOnce = 8;

/**
 * Items that stand beside a question, in groups that are not empty: first those that somebody linked with it, then those that the
 * library links with the question it comes from; for one of one's own those that share most words with its wording in English, the
 * language of all items. For that the whole library is read, so `pause` is waited for again and again.
 */
export async function besideGroups(library: Library, question: Pick<QuestionView, 'library' | 'wording' | 'links'>, pause: () => Promise<void>): Promise<readonly BesideGroup[]> {
  const linked = (question.links ?? []).map(({ item }) => item);
  const known = question.library === null ? undefined : library.item(question.library);
  const links = known?.links ?? (await suggested(library, question.wording, pause));
  const inGroup = (id: BesideGroup['id']): readonly string[] =>
    links.filter((link) => {
      const kind = library.item(link)?.kind;
      return kind !== undefined && groupOf[kind] === id && !linked.includes(link);
    });
  const groups: readonly BesideGroup[] = [{ id: 'linked', items: linked }, ...(['practices', 'activities', 'reading'] as const).map((id) => ({ id, items: inGroup(id) }))];
  return groups.filter(({ items }) => items.length > 0);
}

const wasRead = new WeakSet<Library>();

/** Reads the items of the library, with pauses, so that what is asked of it afterwards holds up no key; once. */
export async function readInParts(library: Library, pause: () => Promise<void>): Promise<void> {
  if (wasRead.has(library)) return;
  for (const read of library.parts()) {
    await pause();
    read();
  }
  wasRead.add(library);
}

async function suggested(library: Library, wording: MultiText, pause: () => Promise<void>): Promise<readonly string[]> {
  const english = pickText(wording, 'en');
  if (english?.language !== 'en') return [];
  const asked = stemsOf(english.plain);
  if (asked.size < leastShared) return [];
  const scored: { readonly id: string; readonly score: number }[] = [];
  for (const [at, { id }] of library.items().filter(({ kind }) => groupOf[kind] !== undefined).entries()) {
    if (at % atOnce === 0) await pause();
    const score = scoreOf(library, id, asked);
    if (score > 0) scored.push({ id, score });
  }
  const best = scored.toSorted((a, b) => b.score - a.score);
  return (['practices', 'activities', 'reading'] as const).flatMap((group) =>
    best.map(({ id }) => id).filter((id) => groupOf[library.item(id)?.kind ?? 'term'] === group).slice(0, mostSuggested));
}

/** How much an item says of what is asked; 0 where it shares too little. */
function scoreOf(library: Library, id: string, asked: ReadonlySet<string>): number {
  const article = library.article(id, 'en');
  if (article === undefined) return 0;
  const [title, rest] = [stemsOf(`${article.title} ${article.qualifier ?? ''}`), stemsOf(plainOf(article))];
  const shared = [...asked].filter((stem) => title.has(stem) || rest.has(stem));
  const score = shared.length + [...asked].filter((stem) => title.has(stem)).length;
  return shared.length < leastShared ? 0 : score / Math.log2(8 + rest.size);
}

/** Words that say nothing of the subject of a question. */
const common = new Set(['which', 'where', 'there', 'their', 'these', 'those', 'should', 'would', 'could', 'migration', 'migrants', 'migrant', 'country', 'countries', 'about', 'between', 'other', 'through', 'without']);

/** The beginnings of the words of five letters and more: enough to tell subjects apart. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)).map((word) => word.slice(0, 6)));
}

/** Numbers of the contributions that cite an item. */
export function citedIn(contributions: readonly ContributionView[], item: string): readonly number[] {
  return contributions.filter(({ cites }) => cites.some((citation) => citation.item === item)).map(({ number }) => number);
}

/** Years of a practice as they are written: `2002–2012`, `2013–`, nothing where the source gives none. */
export function periodOf({ from, to }: Pick<PracticeData, 'from' | 'to'>): string {
  if (from === undefined) return to === undefined ? '' : `–${String(to)}`;
  return from === to ? String(from) : `${String(from)}–${to === undefined ? '' : String(to)}`;
}
