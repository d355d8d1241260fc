import { useWorkbook } from '../../data/live.tsx';
import type { Saved } from '../../data/workbook.ts';
import { blocksFromPlain, plainFromBlocks } from '../../domain/text.ts';
import { useDraftText } from '../../ui/use-draft-text.ts';

const tidy = (typed: string): string => plainFromBlocks(blocksFromPlain(typed));

/** The text of a field of the preparation while it is typed. */
export function useDraft(stored: string, save: (plain: string, stay: string) => Promise<Saved>): ReturnType<typeof useDraftText> {
  const { newId } = useWorkbook();
  return useDraftText({ stored, save, tidy, newId });
}
