import type { Answer, Ask, Request, Response } from './protocol.ts';

/** The search worker as the page sees it. */
export type SearchWorker = {
  /** Asks and waits for the last answer; `tell` hears what is reached on the way. */
  readonly ask: (ask: Ask, tell?: (answer: Answer) => void) => Promise<Answer>;
};

/** Starts the worker at the first ask. It stays: what it has read serves the next opening. One that broke is replaced. */
export function createSearchWorker(start: () => Worker = startWorker): SearchWorker {
  const waiting = new Map<number, { readonly end: (answer: Answer) => void; readonly tell: ((answer: Answer) => void) | undefined }>();
  let worker: Worker | undefined;
  let number = 0;

  const hear = (event: MessageEvent<Response>): void => {
    const asked = waiting.get(event.data.number);
    if (event.data.answer.kind === 'reading') {
      asked?.tell?.(event.data.answer);
      return;
    }
    waiting.delete(event.data.number);
    asked?.end(event.data.answer);
  };
  const fail = (event: ErrorEvent): void => {
    worker?.terminate();
    worker = undefined;
    for (const { end } of waiting.values()) end({ kind: 'failed', detail: event.message });
    waiting.clear();
  };
  const running = (): Worker => {
    if (worker !== undefined) return worker;
    worker = start();
    worker.addEventListener('message', hear);
    worker.addEventListener('error', fail);
    return worker;
  };

  return {
    ask: (ask, tell) => new Promise((end) => {
      number += 1;
      waiting.set(number, { end, tell });
      running().postMessage({ number, ask } satisfies Request);
    }),
  };
}

const startWorker = (): Worker => new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
