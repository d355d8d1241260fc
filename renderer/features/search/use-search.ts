import { useEffect, useState } from 'react';
import type { FoundAll, Preview, SearchGroup } from './protocol.ts';
import { createSearchWorker } from './search-worker.ts';

/** One for the life of the page; it starts at its first ask and keeps what it has read. */
const worker = createSearchWorker();

export type SearchState = {
  /** What was found last; its `query` tells for what. Null for an empty query. */
  readonly found: FoundAll | null;
  /** Workshops still being read, while there are any. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  readonly failure: string | null;
};

/** Brings the index up to date when the palette opens, and searches at every change of the query and whenever more was read. */
export function useSearch(query: string, expanded: SearchGroup | null, language: string, workshop: string | null): SearchState {
  const [reading, setReading] = useState<SearchState['reading']>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [found, setFound] = useState<FoundAll | null>(null);
  // How often the index has grown; nothing is asked before the library is in it.
  const [grown, setGrown] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const grow = (next: SearchState['reading']): void => {
      if (!isCurrent) return;
      setReading(next);
      setGrown((times) => times + 1);
    };
    const asked = worker.ask({ kind: 'refresh', language, workshop }, (answer) => { if (answer.kind === 'reading') grow(answer); });
    void asked.then((answer) => {
      if (isCurrent && answer.kind === 'failed') setFailure(answer.detail);
      grow(null);
    });
    return () => { isCurrent = false; };
  }, [language, workshop]);
  useEffect(() => {
    if (grown === 0 || query.trim() === '') return undefined;
    let isCurrent = true;
    void worker.ask({ kind: 'search', query, expanded }).then((answer) => {
      if (isCurrent && answer.kind === 'found') setFound(answer.found);
    });
    return () => { isCurrent = false; };
  }, [query, expanded, grown]);
  return { found: query.trim() === '' ? null : found, reading, failure };
}

/** The selected hit at some length; the last one stays until the next is there. */
export function usePreview(id: string | null, words: readonly string[], workshop: string | null): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  const key = words.join(' ');
  useEffect(() => {
    if (id === null) return undefined;
    let isCurrent = true;
    void worker.ask({ kind: 'preview', id, words: key.split(' ').filter((word) => word !== ''), workshop }).then((answer) => {
      if (isCurrent && answer.kind === 'previewed') setPreview(answer.preview);
    });
    return () => { isCurrent = false; };
  }, [id, key, workshop]);
  return id === null ? null : preview;
}
