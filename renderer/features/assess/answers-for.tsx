import type { TableView } from '../../domain/tables.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Select } from '../../ui/choice.tsx';

/** For whom the answers are written: one of the tables, or the whole room. Without tables there is nothing to choose. */
export function AnswersFor({ tables, table, onTable }: { readonly tables: readonly TableView[]; readonly table: string | null; readonly onTable: (table: string | null) => void }) {
  const t = useWords();
  const { language } = useLanguage();
  if (tables.length === 0) return null;
  const options = [{ id: 'room', label: t('assess.room') }, ...tables.map((one) => ({ id: one.id, label: tableWords(t, one, language) }))];
  return <Select className="assess-for" label={t('assess.answersFor')} options={options} value={table ?? 'room'} onChange={(id) => { onTable(id === 'room' ? null : id); }} />;
}
