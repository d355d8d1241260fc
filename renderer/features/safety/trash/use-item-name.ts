import type { TrashItem } from '../../../data/trash/trash.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import { recordKindWords } from '../../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';

/** Letters of a text that stand for it where there is a line for it and no more. */
const most = 80;

/** How an item is called in a notice or a question: its kind, and the beginning of what it says. */
export function useItemName(): (item: TrashItem) => string {
  const t = useWords();
  const { language } = useLanguage();
  return ({ kind, label }) => {
    const plain = label.words === null ? '' : plainIn(label.words, language).split('\n').join(' ');
    const name = plain.length > most ? `${plain.slice(0, most)}…` : plain;
    return t('history.named', { kind: recordKindWords(t, kind), name: name === '' ? t('history.nameless') : name });
  };
}
