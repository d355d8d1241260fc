import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { LanguageTag } from '../../../domain/text.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { Option } from '../../../ui/choice.tsx';
import { ComboList } from '../../../ui/combo-box.tsx';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import { completionsFor, type Completion, type Offer } from './completing.ts';

export type CompletionControl = {
  readonly items: readonly Completion[];
  readonly at: number;
  /** Nothing begins with what stands before the caret. */
  readonly isNone: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** A letter was typed. */
  readonly typed: () => void;
  /** True where the key belonged to the list. */
  readonly press: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  readonly take: (item: Completion) => void;
};

type Open = { readonly offers: readonly Offer[]; readonly items: readonly Completion[]; readonly at: number };

/**
 * Completion of the text before the caret, asked for by a key: arrow keys choose, Enter or Tab takes, Escape leaves. The text
 * area keeps the focus.
 */
export function useCompletion(area: RefObject<HTMLTextAreaElement | null>, offers: () => readonly Offer[], write: (text: string) => void): CompletionControl {
  const [open, setOpen] = useState<Open | null>(null);
  const look = (all: readonly Offer[]): void => {
    const field = area.current;
    if (field === null) return;
    const items = completionsFor(field.value.slice(0, field.selectionEnd), all);
    setOpen({ offers: all, items, at: items.length === 0 ? -1 : 0 });
  };
  const close = (): void => { setOpen(null); };
  const take = (item: Completion): void => {
    const field = area.current;
    if (field === null) return;
    field.setRangeText(item.text, field.selectionEnd - item.replaces, field.selectionEnd, 'end');
    write(field.value);
    close();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (open === null || isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
    const { items, at } = open;
    const item = items[at];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') close();
    else if (items.length === 0) return false;
    else if (step !== 0) setOpen({ ...open, at: (at + step + items.length) % items.length });
    else if ((event.key === 'Enter' || event.key === 'Tab') && item !== undefined) take(item);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    items: open?.items ?? [],
    at: open?.at ?? -1,
    isNone: open !== null && open.items.length === 0,
    open: () => { look(offers()); },
    close,
    typed: () => { if (open !== null) look(open.offers); },
    press,
    take,
  };
}

type CompletionListProps = { readonly id: string; readonly completion: CompletionControl; readonly field: RefObject<HTMLElement | null>; readonly language: LanguageTag };

/** What the text can go on with, and how many there are for those who do not see them. */
export function CompletionList({ id, completion, field, language }: CompletionListProps) {
  const t = useWords();
  const { items, at, isNone, take } = completion;
  const options: readonly Option[] = items.map(({ text, kind }, index) => ({ id: String(index), label: text, lang: language, detail: t(`desk.offer.${kind}`) }));
  return (
    <div className="desk-completion">
      <ComboList
        id={id}
        options={options}
        at={at}
        label={t('desk.offers')}
        field={field}
        onPick={(option) => {
          const item = items[Number(option.id)];
          if (item !== undefined) take(item);
        }}
      />
      {isNone ? <p className="desk-editor-hint secondary">{t('desk.offersNone')}</p> : null}
      <p className="visually-hidden" role="status">{items.length > 0 ? t('desk.offersCount', { count: items.length }) : isNone ? t('desk.offersNone') : ''}</p>
    </div>
  );
}
