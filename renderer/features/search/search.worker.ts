import { openSearchTexts, type SearchTextSource } from '../../data/search-texts.ts';
import { loadLibrary } from '../../library/load-library.ts';
import type { Request, Response } from './protocol.ts';
import { createSession } from './session.ts';

/** Keeps the index and searches it away from the page, so that typing never waits; it only reads the database. */
let records: Promise<SearchTextSource> | undefined;
const session = createSession({ library: loadLibrary, records: () => (records ??= openSearchTexts()) });

self.addEventListener('message', (event: MessageEvent<Request>) => {
  const { number, ask } = event.data;
  const tell = (answer: Response['answer']): void => { self.postMessage({ number, answer } satisfies Response); };
  void session.answer(ask, tell).then(tell);
});
