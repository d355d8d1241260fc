import { useState } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import type { Saved } from '../../data/workbook.ts';
import { blocksFromPlain, plainFromBlocks } from '../../domain/text.ts';
import { useAutosave } from '../../ui/use-autosave.ts';

type DraftText = {
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
};

/**
 * The text of a field between the record and the keyboard: what is typed stands in the field and is saved by itself; what comes
 * from elsewhere shows while nobody is typing.
 */
export function useDraftText(stored: string, save: (plain: string, stay: string) => Promise<Saved>): DraftText {
  const { newId } = useWorkbook();
  const autosave = useAutosave(save, newId);
  const [draft, setDraft] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const [seen, setSeen] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    if (!focused) setDraft(null);
  }
  return {
    value: draft ?? stored,
    onChange: (typed) => {
      setDraft(typed);
      autosave.change(typed);
    },
    onFocus: () => { setFocused(true); },
    onBlur: () => {
      setFocused(false);
      autosave.endStay();
      if (draft !== null && plainFromBlocks(blocksFromPlain(draft)) === stored) setDraft(null);
    },
  };
}
