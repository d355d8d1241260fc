import { useWorkbook } from '../../data/live.tsx';
import { blocksFromPlain, plainFromBlocks } from '../../domain/text.ts';
import { useDraftText } from '../../ui/use-draft-text.ts';

const tidy = (typed: string): string => plainFromBlocks(blocksFromPlain(typed));

/** The text of a field of the preparation while it is typed. */
export function useDraft(stored: string, save: (plain: string, stay: string) => Promise<{ readonly ok: boolean }>): ReturnType<typeof useDraftText> {
  const { newId } = useWorkbook();
  return useDraftText({ stored, save, tidy, newId });
}
