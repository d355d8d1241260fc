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

/** Reads the pictures that reports of a workshop show; `known` are not read again. */
export type ReadPictures = (workshop: string, known: ReadonlyMap<string, Uint8Array>) => Promise<ReadonlyMap<string, Uint8Array>>;

/**
 * Starts workers as they are needed. One that was stopped in the middle is thrown away, the next ask starts another. Where reports are
 * printed, the pictures they show go along: a worker cannot ask main for them.
 */
export function createReportWorker(start: () => Worker = startWorker, readPictures?: ReadPictures): ReportWorker {
  let pictures: ReadonlyMap<string, Uint8Array> = new Map();
  let worker: Worker | undefined;
  let number = 0;

  function close(): void {
    worker?.terminate();
    worker = undefined;
  }

  return {
    close,
    async ask(ask, options = {}) {
      if (readPictures === undefined || (ask.kind !== 'make' && ask.kind !== 'model' && ask.kind !== 'print')) return post(ask, options);
      // Without them a report is still a report: it says that they are not in this copy.
      pictures = await readPictures(ask.workshop, pictures).catch(() => new Map<string, Uint8Array>());
      return options.signal?.aborted === true ? stopped : post(pictures.size === 0 ? ask : { ...ask, pictures }, options);
    },
  };

  function post(ask: Ask, { signal, tell }: NonNullable<Parameters<ReportWorker['ask']>[1]>): Promise<Answer> {
    return new Promise((resolve) => {
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
    });
  }
}

/** The worker of the reports, which is not started before it is asked. */
export const startWorker = (): Worker => new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
