import type { Library } from '../../content/library.ts';
import type { OwnArticle } from '../../content/own-article.ts';
import type { SearchTextSource } from '../../data/search-texts.ts';
import { createSearchEngine, type Hit } from '../../search/engine.ts';
import { itemHit, itemPreview, libraryDocuments } from './library-hits.ts';
import { ownDocuments, ownHit, ownPreview } from './own-hits.ts';
import { hitsOfEach, hitsOfOpened, searchGroups, type Answer, type Ask, type FoundAll, type FoundHit, type Preview, type SearchGroup } from './protocol.ts';
import { recordDocuments, recordHit, recordPreview, type Recorded } from './record-hits.ts';
import { correctedQuery } from './spelling.ts';

/** Where the texts come from: the bundled library in a language, and the database. */
export type Sources = { readonly library: (language: string) => Promise<Library>; readonly records: () => Promise<SearchTextSource> };

type Shown = { readonly language: string; readonly library: Library };

/**
 * What the worker knows between two asks: one engine, with a segment for the library, one for own items and one for each workshop.
 * Apart from the worker, so that it can be tested without one. Never throws: what went wrong is an answer.
 */
export function createSession(sources: Sources): { readonly answer: (ask: Ask, tell: (answer: Answer) => void) => Promise<Answer> } {
  const engine = createSearchEngine();
  const recorded = new Map<string, Recorded>();
  const read = new Map<string, { readonly version: number; readonly ids: readonly string[] }>();
  let shown: Shown | undefined;
  let own: { readonly language: string; readonly version: number; readonly articles: ReadonlyMap<string, OwnArticle> } | undefined;
  let refreshing: Promise<unknown> = Promise.resolve();

  const showLibrary = async (language: string): Promise<Library> => {
    if (shown?.language === language) return shown.library;
    const library = await sources.library(language);
    engine.setSegment('library', libraryDocuments(library, language));
    shown = { language, library };
    return library;
  };
  const showOwn = async (source: SearchTextSource, library: Library, language: string): Promise<void> => {
    const version = await source.ownVersion();
    if (own?.language === language && own.version === version) return;
    const articles = await source.readOwn(language);
    engine.setSegment('own', ownDocuments(articles, library, language));
    own = { language, version, articles: new Map(articles.map((found) => [found.article.id, found])) };
  };
  const forget = (workshop: string): void => {
    for (const id of read.get(workshop)?.ids ?? []) recorded.delete(id);
    read.delete(workshop);
    engine.removeSegment(segmentOf(workshop));
  };
  const readWorkshop = async (source: SearchTextSource, workshop: string, version: number): Promise<void> => {
    const found = await source.read(workshop);
    forget(workshop);
    const texts = found?.texts ?? [];
    read.set(workshop, { version, ids: texts.map(({ id }) => id) });
    if (found === null) return;
    for (const text of texts) recorded.set(text.id, { text, workshop: found });
    engine.setSegment(segmentOf(workshop), recordDocuments(found));
  };

  const refresh = async ({ language, workshop: first }: Extract<Ask, { kind: 'refresh' }>, tell: (answer: Answer) => void): Promise<Answer> => {
    const library = await showLibrary(language);
    const source = await sources.records();
    await showOwn(source, library, language);
    const versions = await source.versions();
    for (const workshop of [...read.keys()]) if (!versions.has(workshop)) forget(workshop);
    const changed = [...versions].filter(([workshop, version]) => read.get(workshop)?.version !== version);
    changed.sort(([a], [b]) => Number(b === first) - Number(a === first));
    for (const [at, [workshop, version]] of changed.entries()) {
      tell({ kind: 'reading', done: at, total: changed.length });
      await readWorkshop(source, workshop, version);
    }
    return { kind: 'ready' };
  };

  const hitOf = ({ id, words }: Hit): FoundHit | undefined => {
    if (shown === undefined) return undefined;
    const { library, language } = shown;
    const [record, made] = [recorded.get(id), own?.articles.get(id)];
    if (record !== undefined) return recordHit(record, language, words);
    return made === undefined ? itemHit(library, language, id, words) : ownHit(made, library, language, words);
  };

  function search(query: string, expanded: SearchGroup | null): FoundAll {
    const { total, groups, replaced } = engine.search(query, searchGroups.map((group) => ({ group, most: group === expanded ? hitsOfOpened : hitsOfEach })));
    const listed = searchGroups.flatMap((group) => {
      const found = groups.find((one) => one.group === group);
      return found === undefined ? [] : [{ group, count: found.count, hits: found.hits.flatMap((hit) => hitOf(hit) ?? []) }];
    });
    const texts = replaced.length === 0 ? [] : listed.flatMap(({ hits }) => hits.flatMap(({ id, title }) => [title.text, ...textsOf(id)]));
    return { query, total, groups: listed, corrected: correctedQuery(query, replaced, texts) };
  }

  /** What an item or recorded text says, for the spelling of a word found in it. */
  const textsOf = (id: string): readonly string[] => preview(id, [], null)?.text.map(({ text }) => text) ?? [];

  function preview(id: string, words: readonly string[], workshop: string | null): Preview | null {
    if (shown === undefined) return null;
    const found = previewed(shown, id, words);
    return found === null ? null : { ...found, citedIn: citing(id, workshop) };
  }

  function previewed({ library, language }: Shown, id: string, words: readonly string[]): Omit<Preview, 'citedIn'> | null {
    const [record, made] = [recorded.get(id), own?.articles.get(id)];
    if (record !== undefined) return recordPreview(record, language, words, (other) => recorded.get(other));
    return made === undefined ? itemPreview(library, language, id, words) : ownPreview(made, library, language, words);
  }

  const citing = (item: string, workshop: string | null): Preview['citedIn'] =>
    (workshop === null ? [] : (read.get(workshop)?.ids ?? [])).flatMap((id) => {
      const text = recorded.get(id)?.text;
      return text === undefined || text.number === null || !text.cites.includes(item) ? [] : [{ questionNumber: text.questionNumber, number: text.number }];
    });

  const answer = async (ask: Ask, tell: (answer: Answer) => void): Promise<Answer> => {
    switch (ask.kind) {
      case 'refresh': {
        // One after the other: two would read the same workshops.
        const done = refreshing.then(() => refresh(ask, tell));
        refreshing = done.catch(() => undefined);
        return await done;
      }
      case 'search':
        return { kind: 'found', found: search(ask.query, ask.expanded) };
      case 'preview':
        return { kind: 'previewed', preview: preview(ask.id, ask.words, ask.workshop) };
    }
  };
  return {
    answer: (ask, tell) => answer(ask, tell).catch((error: unknown): Answer => ({ kind: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })),
  };
}

const segmentOf = (workshop: string): string => `workshop ${workshop}`;
