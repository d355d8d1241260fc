import { notDoneWords } from '../../../i18n/named-words.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { useLibraryActs } from '../../../library/library-acts.tsx';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { useNotice } from '../../../ui/notice.tsx';
import type { Planned } from './planned.ts';
import { numberOf } from './plan-words.ts';

export type ItemCites = { readonly cite: (item: string) => void; readonly uncite: (item: string) => void };

/** What an item of the plan rests on: citing a practice or activity of the library, and taking that back. */
export function useItemCites({ node, plan, act }: Planned & { readonly node: PlanNode }): ItemCites {
  const t = useWords();
  const formats = useFormats();
  const notice = useNotice();
  const { copyOf } = useLibraryActs();
  const { id } = node.item;
  return {
    cite: (item) => {
      void copyOf(item).then((copy) => {
        if (copy === null) notice({ text: notDoneWords(t, 'not-found') });
        else act(t('cite.cited', { number: numberOf(node, formats) }), async () => await plan.cite(id, copy), { isQuiet: false });
      });
    },
    uncite: (item) => { act(t('cite.removed'), async () => await plan.uncite(id, item), { isQuiet: false }); },
  };
}
