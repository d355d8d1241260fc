import type { Bridge } from '../../preload/contract.ts';
import type { Workbook } from '../data/workbook.ts';
import { flushAutosaves } from '../ui/use-autosave.ts';
import { lockAll, type Locked } from './locking.ts';

type Settling = Locked & Pick<Workbook, 'snapshots'>;

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
  const savedSince = await saveAll(workbook);
  if (savedSince) await lockAtEnd(bridge, workbook);
  return savedSince;
}

async function snapshotAtClose(bridge: Bridge, { snapshots }: Settling): Promise<void> {
  const [{ takeAtClose }, { closingOver, pageClock }] = await Promise.all([import('./closing.ts'), import('./closing-view.tsx')]);
  const page = document.querySelector<HTMLElement>('#root') ?? document.body;
  await takeAtClose(bridge, snapshots, closingOver(page), pageClock);
}

/** True when nothing typed is left unsaved. */
async function saveAll(workbook: Locked | undefined): Promise<boolean> {
  const flushed = await flushAutosaves();
  const settled = workbook === undefined || (await workbook.settle());
  return flushed && settled;
}

/** What is under a pass-phrase is locked before the window goes. Should that fail, the next start removes its rows. */
async function lockAtEnd(bridge: Bridge, workbook: Locked): Promise<void> {
  // Writing the rows of the other workshops anew may take longer than main waits for an answer.
  const goesOn = setInterval(() => { void bridge.call('app:still-closing', {}); }, 1000);
  await lockAll(workbook).catch(() => false);
  clearInterval(goesOn);
}
