import { useMemo } from 'react';
import { pickText, plainIn } from '../../domain/pick-text.ts';
import type { WorkshopSummary } from '../../domain/views.ts';
import { stageWords } from '../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Disc } from '../../ui/icon.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { Table, type TableColumn } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { changeWords, stageFill } from './home-words.ts';

type WorkshopTableProps = {
  readonly rows: readonly WorkshopSummary[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly focus: number;
};

/** The list itself: what, in which state, how large, when changed. */
export function WorkshopTable({ rows, selected, onSelect, onOpen, focus }: WorkshopTableProps) {
  const t = useWords();
  const { language } = useLanguage();
  const columns = useColumns();
  return (
    <Table
      label={t('home.list')}
      columns={columns}
      rows={rows}
      idOf={(row) => row.id}
      nameOf={(row) => {
        const title = plainIn(row.title, language);
        return title === '' ? t('app.untitled') : title;
      }}
      selected={selected}
      onSelect={onSelect}
      onOpen={onOpen}
      focusSelected={focus}
    />
  );
}

function useColumns(): readonly TableColumn<WorkshopSummary>[] {
  const t = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const now = new Date().toISOString();
    return [
      { id: 'workshop', label: t('home.column.workshop'), cell: (row) => <TitleCell row={row} /> },
      {
        id: 'state',
        label: t('home.column.state'),
        cell: (row) => (
          <>
            <span className="home-stage"><Disc fill={stageFill[row.stage]} /> {stageWords(t, row.stage)}</span>
            <span className="table-narrow secondary">{changeWords(formats, row.changedAt, now)}</span>
          </>
        ),
      },
      { id: 'size', label: t('home.column.size'), wideOnly: true, cell: (row) => <SizeCell row={row} /> },
      { id: 'change', label: t('home.column.change'), wideOnly: true, cell: (row) => changeWords(formats, row.changedAt, now) },
    ];
  }, [t, formats]);
}

function TitleCell({ row }: { readonly row: WorkshopSummary }) {
  const t = useWords();
  const { language } = useLanguage();
  return (
    <>
      <div className="home-row-title"><Spoken text={pickText(row.title, language)} otherwise={t('app.untitled')} /></div>
      <div className="home-row-place secondary">
        <Spoken text={pickText(row.place, language)} otherwise={t('home.noPlace')} />
        {row.sample ? <Tag>{t('home.sample')}</Tag> : null}
        {row.archived ? <Tag icon="archive">{t('home.archived')}</Tag> : null}
      </div>
    </>
  );
}

function SizeCell({ row }: { readonly row: WorkshopSummary }) {
  const t = useWords();
  return (
    <div className="secondary">
      <div>{t('home.contributions', { count: row.contributions })}</div>
      <div>{t('home.participants', { count: row.participants })}</div>
    </div>
  );
}
