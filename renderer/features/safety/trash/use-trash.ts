import { useEffect, useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { Trash, TrashName } from '../../../data/trash/trash.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useNotice } from '../../../ui/notice.tsx';

/** The trash once its code is there. */
export function useLoadedTrash(): Trash | null {
  const { trash } = useWorkbook();
  const [loaded, setLoaded] = useState<Trash | null>(null);
  useEffect(() => { void trash().then(setLoaded); }, [trash]);
  return loaded;
}

export type TrashActs = {
  /** `name` is how the item is called in the notice. */
  readonly restore: (item: TrashName, name: string) => void;
  readonly purge: (items: readonly TrashName[]) => void;
};

/** What can be done with what is in the trash; what was not done is said, with its cause. */
export function useTrashActs(trash: Trash): TrashActs {
  const t = useWords();
  const notice = useNotice();
  return {
    restore: (item, name) => {
      void trash.restore(item).then((done) => { notice({ text: done.ok ? t('trash.restored', { name }) : notDoneWords(t, done.code) }); });
    },
    purge: (items) => {
      void trash.purge(items).then((done) => { notice({ text: done.ok ? t('trash.purged', { count: done.value }) : notDoneWords(t, done.code) }); });
    },
  };
}
