import { useCallback, useEffect, useEffectEvent, type RefObject } from 'react';
import type { Speaker } from '../../domain/speaker.ts';
import type { LanguageTag } from '../../domain/text.ts';
import { useWorkbook } from '../../data/live.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { ContributionBox, type BoxHandle } from './contribution-box.tsx';
import { halvesOf, onEnter, type Entry, type EntryAction } from './entry.ts';
import type { Keeper } from '../../ui/keeper.ts';
import { useContribution } from './use-contribution.ts';

type EntryBoxProps = {
  readonly question: string;
  readonly number: number;
  readonly start: Entry;
  readonly languages: readonly LanguageTag[];
  readonly recent: readonly Speaker[];
  /** The language a speaker spoke last; must keep its identity. */
  readonly spoke: (speaker: Speaker) => LanguageTag | undefined;
  readonly keeper: Keeper;
  readonly handle: RefObject<BoxHandle | null>;
  /** The id being typed, null when the box is empty again. */
  readonly onEntry: (id: string | null) => void;
  readonly onSaved: (entry: Entry, number: number) => void;
  /** A text that had been saved was emptied, and its record removed. */
  readonly onEmptied: (id: string, number: number) => void;
  readonly onEarlier: () => void;
};

/** Where contributions are typed: at the end of the work, always in sight. */
export function EntryBox(props: EntryBoxProps) {
  const { question, number, start, languages, recent, spoke, keeper, handle, onEntry, onSaved, onEmptied, onEarlier } = props;
  const t = useWords();
  const workbook = useWorkbook();
  const notice = useNotice();
  const { entry, now, change: put, finish } = useContribution(question, start, keeper);
  const change = useCallback((action: EntryAction): void => {
    put(action.type === 'toggle-speaker' ? { ...action, spoke: spoke(action.speaker) } : action);
  }, [put, spoke]);

  const tellEntry = useEffectEvent(onEntry);
  useEffect(() => { tellEntry(entry.id); }, [entry.id]);

  function end(): void {
    const typed = now();
    const what = onEnter(typed);
    if (what === 'nothing' || typed.id === null) return;
    const { id } = typed;
    if (what === 'save') {
      onSaved(finish(), number);
    } else {
      finish();
      void workbook.contributions.remove(id).then(({ ok }) => { if (ok) onEmptied(id, number); });
    }
    change({ type: 'next' });
  }

  /** What stands before the caret is saved; what stands after it goes on being typed, with the same kind and speakers. */
  function split(at: number): void {
    const typed = now();
    const halves = halvesOf(typed.text, at);
    if (halves === undefined || typed.id === null) {
      notice({ text: t('capture.splitNowhere') });
      return;
    }
    const [first, second] = halves;
    change({ type: 'typed', text: first, id: typed.id });
    onSaved(finish(), number);
    change({ type: 'came-back', entry: { ...typed, id: null, sent: false, text: '' } });
    change({ type: 'typed', text: second, id: workbook.newId() });
  }

  // A box that was emptied and then left must not leave its old text behind as a contribution.
  const leave = useEffectEvent(() => { if (onEnter(now()) === 'remove') end(); });
  useEffect(() => () => { leave(); }, []);

  return (
    <Margin number={number} strong className="capture-entry">
      <ContributionBox
        entry={entry}
        now={now}
        change={change}
        newId={workbook.newId}
        label={t('capture.entryNumber', { number })}
        placeholder={number === 1 ? t('capture.entryFirst') : ''}
        languages={languages}
        recent={recent}
        handle={handle}
        onEnter={end}
        onEarlier={onEarlier}
        onSplit={split}
      >
        <Button variant="main" keycap="Enter" onPress={() => { end(); handle.current?.focus(); }}>{t('capture.saveNext')}</Button>
      </ContributionBox>
    </Margin>
  );
}
