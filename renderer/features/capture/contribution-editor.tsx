import { useState, type RefObject } from 'react';
import type { Speaker } from '../../domain/speaker.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { ContributionView } from '../../domain/views.ts';
import { useWorkbook } from '../../data/live.tsx';
import type { TypedText } from '../../data/workbook.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { useOpenHistory, useOpenTranslation } from '../../ui/route.tsx';
import { ContributionBox, type BoxHandle } from './contribution-box.tsx';
import { halvesOf, type Entry } from './entry.ts';
import type { Keeper } from '../../ui/keeper.ts';
import { flushAutosaves } from '../../ui/use-autosave.ts';
import { useContribution } from './use-contribution.ts';
import { entryFrom } from './view-model.ts';

type EditorProps = {
  readonly question: string;
  readonly contribution: ContributionView;
  readonly languages: readonly LanguageTag[];
  readonly recent: readonly Speaker[];
  readonly keeper: Keeper;
  readonly handle: RefObject<BoxHandle | null>;
  /** The editor closes; `before` and `after` say what it changed. */
  readonly onDone: (before: Entry, after: Entry) => void;
  readonly onRemove: (contribution: ContributionView) => void;
  /** Splits it; what was typed before is saved by then. */
  readonly onSplit: (first: TypedText, second: TypedText) => void;
};

/** Edits an earlier contribution in its place; saved while typing like the entry box. */
export function ContributionEditor(props: EditorProps) {
  const { question, contribution, languages, recent, keeper, handle, onDone, onRemove, onSplit } = props;
  const t = useWords();
  const { newId } = useWorkbook();
  const [before] = useState(() => entryFrom(contribution, languages[0] ?? 'en'));
  const { entry, now, change, finish } = useContribution(question, before, keeper);
  const notice = useNotice();
  const translate = useOpenTranslation();
  const openHistory = useOpenHistory();
  const isEmpty = entry.text.trim() === '';

  function end(): void {
    const typed = now();
    finish();
    onDone(before, typed.text.trim() === '' ? { ...typed, text: before.text } : typed);
  }

  function split(at: number): void {
    const typed = now();
    const halves = halvesOf(typed.text, at);
    if (halves === undefined) {
      notice({ text: t('capture.splitNowhere') });
      return;
    }
    const [first, second] = halves.map((plain) => ({ plain, language: typed.language }));
    // What was typed is saved first: else its save would come after the split and bring the second half back.
    finish();
    void flushAutosaves().then((landed) => {
      if (!landed || first === undefined || second === undefined) return;
      onDone(before, typed);
      onSplit(first, second);
    });
  }

  return (
    <Margin number={contribution.number} strong className="capture-editor">
      <ContributionBox
        entry={entry}
        now={now}
        change={change}
        newId={newId}
        label={t('capture.editing', { number: contribution.number })}
        languages={languages}
        recent={recent}
        handle={handle}
        onEnter={() => { if (!isEmpty) end(); }}
        onEscape={end}
        onSplit={split}
        problem={isEmpty ? t('capture.emptyText') : undefined}
      >
        <Button variant="quiet" icon="trash" onPress={() => { finish(); onRemove(contribution); }}>{t('capture.remove')}</Button>
        <Button variant="quiet" icon="globe" isDisabled={isEmpty} onPress={() => { end(); translate(contribution.id); }}>{t('translate.open')}</Button>
        <Button variant="quiet" icon="clock" onPress={() => { end(); openHistory(contribution.id); }}>{t('history.title')}</Button>
        <Button variant="plain" keycap="Enter" isDisabled={isEmpty} onPress={end}>{t('capture.done')}</Button>
      </ContributionBox>
    </Margin>
  );
}
