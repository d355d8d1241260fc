import type { Bridge } from '../../preload/contract.ts';
import type { Workbook } from '../data/workbook.ts';
import { flushAutosaves } from '../ui/use-autosave.ts';

type Settling = Pick<Workbook, 'settle'>;

/**
 * Answers main before the window closes: saves what is being typed, waits for the disk, says whether all of it is safe. Main asks
 * the person when it is not (pitfall 7 and 8 of examples.md). Before the workbook is open, or when it does not open, nothing
 * can be unsaved. Answers how to stop listening.
 */
export function answerCloseRequests(bridge: Bridge, opened: () => Settling | undefined): () => void {
  return bridge.subscribe('close-requested', () => {
    void saveAll(opened()).then((saved) => bridge.call('app:answer-close', { saved }));
  });
}

/** True when nothing typed is left unsaved. */
async function saveAll(workbook: Settling | undefined): Promise<boolean> {
  const flushed = await flushAutosaves();
  const settled = workbook === undefined || (await workbook.settle());
  return flushed && settled;
}
