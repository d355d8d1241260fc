import { useState } from 'react';
import { useAutosave } from './use-autosave.ts';

type DraftText = {
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
};

type DraftOptions = {
  readonly stored: string;
  readonly save: (plain: string, stay: string) => Promise<{ readonly ok: boolean }>;
  /** What a typed text becomes when it is stored: blank lines and spaces at the ends go. */
  readonly tidy: (typed: string) => string;
  readonly newId: () => string;
};

/**
 * The text of a field between the record and the keyboard: what is typed stands in the field and is saved by itself; what comes
 * from elsewhere shows while nobody is typing. An earlier save of the field's own that is only now read back is not from
 * elsewhere: it would put letters back that have been typed over since.
 */
export function useDraftText({ stored, save, tidy, newId }: DraftOptions): DraftText {
  const [own] = useState(() => new Set<string>());
  const autosave = useAutosave<string>((plain, stay) => {
    own.add(tidy(plain));
    return save(plain, stay);
  }, newId);
  const [draft, setDraft] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const [seen, setSeen] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    if (!focused && draft !== null && isNews(stored, tidy(draft), own)) setDraft(null);
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
      if (draft !== null && tidy(draft) === stored) setDraft(null);
    },
  };
}

/** True when what the record shows may take the place of a draft: all of it has arrived, or it comes from elsewhere. */
export function isNews(stored: string, draft: string, ownSaves: ReadonlySet<string>): boolean {
  return stored === draft || !ownSaves.has(stored);
}
