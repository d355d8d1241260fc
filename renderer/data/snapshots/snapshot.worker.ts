import { openDatabase } from '../database.ts';
import { createMaker, type SnapshotMaker } from './make-snapshot.ts';
import type { Answer, Ask } from './protocol.ts';

/** Reads rows, packs and checks them away from the page, so that typing never waits; it only reads the database. */
let maker: SnapshotMaker | undefined;

async function answer(ask: Ask): Promise<Answer> {
  if (ask.kind === 'database') {
    const { name, upTo } = ask;
    maker = createMaker(() => openDatabase({ name, ...(upTo === null ? {} : { upTo }) }), () => new Date());
    return { kind: 'ready' };
  }
  if (maker === undefined) return { kind: 'failed', detail: 'no database' };
  if (ask.kind === 'read') return { kind: 'read', upTo: await maker.read(ask.journal) };
  if (ask.kind === 'write') return { kind: 'written', bytes: await maker.write(ask.chain) };
  if (ask.kind === 'check') return { kind: 'checked', counts: await maker.check(ask.bytes) };
  return { kind: 'opened', content: await maker.open(ask.bytes) };
}

self.addEventListener('message', (event: MessageEvent<Ask>) => {
  const tell = (said: Answer): void => { self.postMessage(said, { transfer: said.kind === 'written' ? [said.bytes.buffer] : [] }); };
  void answer(event.data).then(tell, (error: unknown) => { tell({ kind: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }); });
});
