import type { SnapshotMaker } from './make-snapshot.ts';
import type { Answer, Ask } from './protocol.ts';

/** Which database a maker reads; `upTo` names its schema where it is not the newest (before a migration). */
export type MakerSource = { readonly name: string; readonly upTo?: number };

/** A maker in a worker of its own, which ends with `close`. What goes wrong there is thrown here. */
export function workerMaker({ name, upTo }: MakerSource, start: () => Worker = startWorker): SnapshotMaker {
  const worker = start();
  const ready = ask<'ready'>(worker, { kind: 'database', name, upTo: upTo ?? null }, 'ready');
  ready.catch(() => undefined); // whoever asks next hears of it
  const then = async <K extends Answer['kind']>(question: Ask, kind: K, transfer: Transferable[] = []): Promise<Extract<Answer, { readonly kind: K }>> => {
    await ready;
    return await ask(worker, question, kind, transfer);
  };
  return {
    read: async (journal) => (await then({ kind: 'read', journal }, 'read')).upTo,
    write: async (chain) => (await then({ kind: 'write', chain }, 'written')).bytes,
    check: async (bytes) => (await then({ kind: 'check', bytes }, 'checked', [bytes.buffer])).counts,
    open: async (bytes) => (await then({ kind: 'open', bytes }, 'opened', [bytes.buffer])).content,
    close: () => { worker.terminate(); },
  };
}

function ask<K extends Answer['kind']>(worker: Worker, question: Ask, kind: K, transfer: Transferable[] = []): Promise<Extract<Answer, { readonly kind: K }>> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      worker.removeEventListener('message', hear);
      worker.removeEventListener('error', fail);
    };
    const hear = ({ data }: MessageEvent<Answer>): void => {
      end();
      if (isOf(data, kind)) resolve(data);
      else reject(new Error(data.kind === 'failed' ? data.detail : `answered ${data.kind}`));
    };
    const fail = (event: ErrorEvent): void => {
      end();
      reject(new Error(event.message));
    };
    worker.addEventListener('message', hear);
    worker.addEventListener('error', fail);
    worker.postMessage(question, { transfer });
  });
}

const isOf = <K extends Answer['kind']>(answer: Answer, kind: K): answer is Extract<Answer, { readonly kind: K }> => answer.kind === kind;

const startWorker = (): Worker => new Worker(new URL('./snapshot.worker.ts', import.meta.url), { type: 'module' });
