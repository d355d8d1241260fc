import { useMemo, useState } from 'react';
import { pickText, plainIn } from '../../../domain/pick-text.ts';
import type { WorkshopSummary } from '../../../domain/views.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { Table, type TableColumn } from '../../../ui/table.tsx';

type StoredWorkshopsProps = {
  readonly workshops: readonly WorkshopSummary[];
  /** Bytes on the disk, by workshop. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly onWipe: (workshop: WorkshopSummary) => void;
};

/** The workshops with what they take; the selected one can be wiped. */
export function StoredWorkshops({ workshops, sizes, onWipe }: StoredWorkshopsProps) {
  const t = useWords();
  const { language } = useLanguage();
  const columns = useColumns(sizes);
  const [selected, setSelected] = useState<string | null>(null);
  const chosen = workshops.find(({ id }) => id === selected) ?? workshops[0];
  if (chosen === undefined) return <p className="secondary">{t('storage.none')}</p>;
  return (
    <>
      <Table
        label={t('storage.workshops')}
        columns={columns}
        rows={workshops}
        idOf={({ id }) => id}
        nameOf={({ title }) => plainIn(title, language) || t('app.untitled')}
        selected={chosen.id}
        onSelect={setSelected}
      />
      <div className="storage-acts">
        <Button icon="trash" onPress={() => { onWipe(chosen); }}>{t('storage.wipe')}</Button>
      </div>
    </>
  );
}

function useColumns(sizes: ReadonlyMap<string, number>): readonly TableColumn<WorkshopSummary>[] {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  return useMemo(() => [
    { id: 'workshop', label: t('storage.workshop'), cell: ({ title }) => <Spoken text={pickText(title, language)} otherwise={t('app.untitled')} /> },
    {
      id: 'content',
      label: t('storage.content'),
      wideOnly: true,
      cell: ({ contributions, participants }) => formats.list([t('home.contributions', { count: contributions }), t('home.participants', { count: participants })]),
    },
    { id: 'size', label: t('storage.size'), align: 'end', cell: ({ id }) => (sizes.has(id) ? formats.size(sizes.get(id) ?? 0) : '') },
  ], [t, formats, language, sizes]);
}
