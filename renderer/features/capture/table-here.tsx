import { useLive, useTableHere } from '../../data/live.tsx';
import { isTakenBy } from '../../domain/tables.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Tag } from '../../ui/tag.tsx';

/** The break-out table that this laptop is, beside what it records; nothing in the plenary. */
export function TableHere({ workshop, roundtable }: { readonly workshop: string; readonly roundtable: string }) {
  const t = useWords();
  const { language } = useLanguage();
  const here = useTableHere(workshop);
  const found = useLive(async ({ read }) => (here === null ? null : await read.tables(workshop)), [workshop, here]);
  const table = found?.tables.find(({ id }) => id === here);
  if (found === undefined || found === null || table === undefined) return null;
  return (
    <span className="capture-table">
      <Tag><bdi>{tableWords(t, table, language)}</bdi></Tag>
      {table.withoutNames ? <Tag tone="note">{t('tables.withoutNamesHere')}</Tag> : null}
      {isTakenBy(found, roundtable, table.id) ? null : <Tag tone="caution" icon="warning">{t('tables.notTaken')}</Tag>}
    </span>
  );
}
