import type { Bridge } from '../../preload/contract.ts';
import type { Workbook } from '../data/workbook.ts';
import { flushAutosaves } from '../ui/use-autosave.ts';

type Settling = Pick<Workbook, 'settle' | 'snapshots'>;

/**
 * Answers main before the window closes: saves what is being typed, waits for the disk, says whether all of it is safe. Main asks
 * the person when it is not (pitfall 7 and 8 of examples.md). Before the workbook is open, or when it does not open, nothing
 * can be unsaved. Once all is saved a snapshot is taken, which never keeps the window open. Answers how to stop listening.
 */
export function answerCloseRequests(bridge: Bridge, opened: () => Settling | undefined, atClose: typeof snapshotAtClose = snapshotAtClose): () => void {
  return bridge.subscribe('close-requested', () => {
    void beReady(bridge, opened(), atClose).then((saved) => bridge.call('app:answer-close', { saved }));
  });
}

async function beReady(bridge: Bridge, workbook: Settling | undefined, atClose: typeof snapshotAtClose): Promise<boolean> {
  const saved = await saveAll(workbook);
  if (!saved || workbook === undefined) return saved;
  await atClose(bridge, workbook).catch(() => undefined);
  // What came while it was taken, if anything did.
  return saveAll(workbook);
}

async function snapshotAtClose(bridge: Bridge, { snapshots }: Settling): Promise<void> {
  const [{ takeAtClose }, { closingOver, pageClock }] = await Promise.all([import('./closing.ts'), import('./closing-view.tsx')]);
  const page = document.querySelector<HTMLElement>('#root') ?? document.body;
  await takeAtClose(bridge, snapshots, closingOver(page), pageClock);
}

/** True when nothing typed is left unsaved. */
async function saveAll(workbook: Settling | undefined): Promise<boolean> {
  const flushed = await flushAutosaves();
  const settled = workbook === undefined || (await workbook.settle());
  return flushed && settled;
}
