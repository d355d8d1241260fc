import { openRecordSource } from '../../../data/record-source.ts';
import type { ReportLibrary } from '../../../report/library.ts';
import { answerAsk } from './answer-ask.ts';
import { transferOf, type Request, type Response } from './protocol.ts';

/** Zod is told that it may not compile before the bundle that holds the schemas runs: within one, the order is the bundler's. */
async function openLibrary(language: string): Promise<ReportLibrary> {
  await import('../../../library/no-eval.ts');
  return (await import('../../../library/load-library.ts')).loadLibrary(language);
}

/** Makes and counts reports away from the page, so that typing never waits; it only reads the database. */
self.addEventListener('message', (event: MessageEvent<Request>) => {
  const { number, ask } = event.data;
  const tell = (answer: Response['answer']): void => { self.postMessage({ number, answer } satisfies Response, { transfer: transferOf(answer) }); };
  void answerAsk(ask, openRecordSource, openLibrary, tell).then(tell);
});
