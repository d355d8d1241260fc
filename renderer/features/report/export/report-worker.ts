import { transferOf, type Answer, type Ask, type Request, type Response } from './protocol.ts';

/** The report worker as the page sees it. */
export type ReportWorker = {
  /**
   * Asks and waits for the last answer; `tell` hears what is reached on the way. Aborting stops the work at once. Bytes in the ask
   * go over to the worker: the page cannot read them any more.
   */
  readonly ask: (ask: Ask, options?: { readonly signal?: AbortSignal; readonly tell?: (answer: Answer) => void }) => Promise<Answer>;
  readonly close: () => void;
};

const stopped: Answer = { kind: 'failed', code: 'failed', detail: 'stopped' };

/** Starts workers as they are needed. One that was stopped in the middle is thrown away, the next ask starts another. */
export function createReportWorker(start: () => Worker = startWorker): ReportWorker {
  let worker: Worker | undefined;
  let number = 0;

  function close(): void {
    worker?.terminate();
    worker = undefined;
  }

  return {
    close,
    ask: (ask, { signal, tell } = {}) => new Promise((resolve) => {
      number += 1;
      const own = number;
      const using = (worker ??= start());
      const end = (answer: Answer): void => {
        using.removeEventListener('message', hear);
        using.removeEventListener('error', fail);
        signal?.removeEventListener('abort', stop);
        resolve(answer);
      };
      const hear = (event: MessageEvent<Response>): void => {
        if (event.data.number !== own) return;
        const { answer } = event.data;
        if (answer.kind === 'collected' || answer.kind === 'sheets') tell?.(answer);
        else end(answer);
      };
      const fail = (event: ErrorEvent): void => {
        if (worker === using) close();
        end({ kind: 'failed', code: 'failed', detail: event.message });
      };
      const stop = (): void => {
        if (worker === using) close();
        end(stopped);
      };
      using.addEventListener('message', hear);
      using.addEventListener('error', fail);
      signal?.addEventListener('abort', stop);
      using.postMessage({ number: own, ask } satisfies Request, { transfer: transferOf(ask) });
    }),
  };
}

const startWorker = (): Worker => new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
