import { useRef, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { CountUnit } from '../../../domain/votes/ballot.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { readCount } from '../../../ui/plain-values.ts';
import { useDraftText } from '../../../ui/use-draft-text.ts';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import type { BallotGiven } from './votes-given.ts';

type CellProps = BallotGiven & {
  readonly unit: CountUnit;
  readonly field: string;
  readonly label: string;
  readonly stored: number | null;
  readonly isClash: boolean;
  /** Stands in the empty cell: the number on the list. */
  readonly hint: number | null;
  readonly spot: string;
  readonly isStop: boolean;
  readonly onFocus: (spot: string) => void;
};

/** One number: typed over, or stepped by + and −. All that is done to it in one stay is one step back. */
export function CountCell({ ballot, votes, done, unit, field, label, stored, isClash, hint, spot, isStop, onFocus }: CellProps) {
  const t = useWords();
  const { newId } = useWorkbook();
  const write = (text: string, stay?: string) => {
    const read = readCount(text);
    if (read.kind === 'unclear') return Promise.resolve({ ok: true } as const);
    return votes.count(ballot.id, unit, { [field]: read.kind === 'empty' ? null : read.value }, stay);
  };
  const draft = useDraftText({ stored: stored === null ? '' : String(stored), save: write, tidy, newId });
  const stay = useRef<{ text: string } | null>(null);
  const put = async (text: string): Promise<boolean> => {
    stay.current = null;
    draft.onChange(text);
    return (await write(text)).ok;
  };
  const change = (text: string) => {
    if (stay.current === null) {
      const [before, now] = [draft.value, { text }];
      stay.current = now;
      done({ what: `${t('votes.done.count')} – ${label}`, isQuiet: true, undo: () => put(before), redo: () => put(now.text) });
    }
    stay.current.text = text;
    draft.onChange(text);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isComposing(event.nativeEvent)) return;
    const step = event.key === '+' || event.code === 'NumpadAdd' ? 1 : event.key === '-' || event.code === 'NumpadSubtract' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const now = readCount(draft.value);
    change(String(Math.max(0, (now.kind === 'value' ? now.value : 0) + step)));
  };
  return (
    <input
      className="votes-cell"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      data-undo="screen"
      data-spot={spot}
      data-clash={isClash || undefined}
      aria-label={label}
      aria-invalid={readCount(draft.value).kind === 'unclear' || undefined}
      tabIndex={isStop ? 0 : -1}
      value={draft.value}
      placeholder={hint === null ? '' : String(hint)}
      onChange={(event) => { change(event.currentTarget.value); }}
      onKeyDown={press}
      onFocus={(event) => {
        draft.onFocus();
        onFocus(spot);
        event.currentTarget.select();
      }}
      onBlur={() => {
        draft.onBlur();
        stay.current = null;
      }}
    />
  );
}

function tidy(typed: string): string {
  const read = readCount(typed);
  return read.kind === 'value' ? String(read.value) : '';
}
