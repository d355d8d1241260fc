import { createContext, use, type ReactNode } from 'react';
import type { Own } from '../../data/own/own.ts';
import type { Saved } from '../../data/workbook.ts';
import type { OwnItemKind } from '../../domain/own.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNotice } from '../../ui/notice.tsx';
import type { KnownNames } from './known-names.ts';

/** A kind of list: the kinds of item, and packs. */
export type OwnList = OwnItemKind | 'pack';
export const ownLists = ['practice', 'own-set', 'own-checklist', 'guidance', 'pack'] as const satisfies readonly OwnList[];

/** Where one is within own knowledge. */
export type OwnPlace =
  | { readonly kind: 'list'; readonly list: OwnList }
  | { readonly kind: 'item'; readonly id: string; readonly isNew: boolean }
  | { readonly kind: 'pack'; readonly id: string; readonly isNew: boolean };

type Given = {
  readonly own: Own;
  readonly workshop: string | null;
  /** Names of States and sectors, in the language of the screen and in all. */
  readonly names: KnownNames;
  readonly go: (place: OwnPlace) => void;
};

const OwnContext = createContext<Given | null>(null);

/** Gives the data of own knowledge to everything below. */
export function OwnProvider({ given, children }: { readonly given: Given; readonly children: ReactNode }) {
  return <OwnContext value={given}>{children}</OwnContext>;
}

/** The data of own knowledge, where one is, and the way elsewhere. */
export function useOwn(): Given {
  const given = use(OwnContext);
  if (given === null) throw new Error('Outside own knowledge');
  return given;
}

/** Says what was done, with a way back where there is one; or why it was not done. Answers whether it was. */
export function useSay(): (result: Saved<unknown>, text: string, undo?: () => Promise<unknown>) => boolean {
  const t = useWords();
  const notice = useNotice();
  return (result, text, undo) => {
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
    else if (text !== '') notice({ text, ...(undo === undefined ? {} : { action: { label: t('common.undo'), run: () => { void undo(); } } }) });
    return result.ok;
  };
}

/** Removes an item or a question, with a way back. */
export function useRemove(): (id: string, title: string) => void {
  const t = useWords();
  const { own } = useOwn();
  const say = useSay();
  return (id, title) => {
    void own.remove(id).then((result) => { say(result, t('own.removed', { title: title === '' ? t('own.untitled') : title }), () => own.restore(id)); });
  };
}
