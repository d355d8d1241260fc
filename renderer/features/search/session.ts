import type { Library } from '../../content/library.ts';
import type { SearchTextSource } from '../../data/search-texts.ts';
import { createSearchEngine, type Hit } from '../../search/engine.ts';
import { itemHit, itemPreview, libraryDocuments } from './library-hits.ts';
import { hitsOfEach, hitsOfOpened, searchGroups, type Answer, type Ask, type FoundAll, type FoundHit, type Preview, type SearchGroup } from './protocol.ts';
import { recordDocuments, recordHit, recordPreview, type Recorded } from './record-hits.ts';
import { correctedQuery } from './spelling.ts';

/** Where the texts come from: the bundled library in a language, and the database. */
export type Sources = { readonly library: (language: string) => Promise<Library>; readonly records: () => Promise<SearchTextSource> };

/**
 * What the worker knows between two asks: one engine, with a segment for the library and one for each workshop. Apart from the
 * worker, so that it can be tested without one. Never throws: what went wrong is an answer.
 */
export function createSession(sources: Sources): { readonly answer: (ask: Ask, tell: (answer: Answer) => void) => Promise<Answer> } {
  const engine = createSearchEngine();
  const recorded = new Map<string, Recorded>();
  const read = new Map<string, { readonly version: number; readonly ids: readonly string[] }>();
  let shown: { readonly language: string; readonly library: Library } | undefined;
  let refreshing: Promise<unknown> = Promise.resolve();

  const showLibrary = async (language: string): Promise<void> => {
    if (shown?.language === language) return;
    const library = await sources.library(language);
    engine.setSegment('library', libraryDocuments(library, language));
    shown = { language, library };
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

  /** Own items of the installation come here: documents of group `own` in a segment of their own, read when their journal changed. */
  const refresh = async ({ language, workshop: first }: Extract<Ask, { kind: 'refresh' }>, tell: (answer: Answer) => void): Promise<Answer> => {
    await showLibrary(language);
    const source = await sources.records();
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
    const record = recorded.get(id);
    if (shown === undefined) return undefined;
    return record === undefined ? itemHit(shown.library, shown.language, id, words) : recordHit(record, shown.language, words);
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
    const record = recorded.get(id);
    const found = record === undefined
      ? itemPreview(shown.library, shown.language, id, words)
      : recordPreview(record, shown.language, words, (other) => recorded.get(other));
    return found === null ? null : { ...found, citedIn: citing(id, workshop) };
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
