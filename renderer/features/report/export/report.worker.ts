import { openRecordSource } from '../../../data/record-source.ts';
import { answerAsk } from './answer-ask.ts';
import type { Request, Response } from './protocol.ts';

/** Makes and counts reports away from the page, so that typing never waits; it only reads the database. */
self.addEventListener('message', (event: MessageEvent<Request>) => {
  const { number, ask } = event.data;
  const tell = (answer: Response['answer']): void => { self.postMessage({ number, answer } satisfies Response); };
  void answerAsk(ask, openRecordSource, tell).then(tell);
});
