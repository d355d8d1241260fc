import type { Workbook } from '../data/workbook.ts';
import { flushAutosaves } from '../ui/use-autosave.ts';

/**
 * Answers main before the window closes: saves what is being typed, waits for the disk, says whether all of it is safe. Main asks
 * the person when it is not (pitfall 7 and 8 of examples.md). Answers how to stop listening.
 */
export function answerCloseRequests(workbook: Pick<Workbook, 'bridge' | 'settle'>): () => void {
  return workbook.bridge.subscribe('close-requested', () => {
    void saveAll(workbook).then((saved) => workbook.bridge.call('app:answer-close', { saved }));
  });
}

/** True when nothing typed is left unsaved. */
export async function saveAll(workbook: Pick<Workbook, 'settle'>): Promise<boolean> {
  const flushed = await flushAutosaves();
  const settled = await workbook.settle();
  return flushed && settled;
}
