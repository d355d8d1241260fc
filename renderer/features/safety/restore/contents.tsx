import { useMemo } from 'react';
import type { JournalLook } from '../../../data/restore/restore.ts';
import { pickText } from '../../../domain/pick-text.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Spoken } from '../../../ui/spoken.tsx';
import { Table, type TableColumn } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { holdsWords, nameOf, ownJournal, sinceWords } from './restore-words.ts';

type ContentsProps = {
  readonly looks: readonly JournalLook[];
  /** Id of the row for all of it; null where there is one workshop alone. */
  readonly everything: string | null;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
};
type Line = { readonly id: string; readonly look: JournalLook | null };

/** What is in the snapshot: a row a workshop, with what it holds and what changed since. */
export function Contents({ looks, everything, selected, onSelect }: ContentsProps) {
  const t = useWords();
  const { language } = useLanguage();
  const columns = useColumns(looks);
  const rows: readonly Line[] = [...(everything === null ? [] : [{ id: everything, look: null }]), ...looks.map((look) => ({ id: look.journal, look }))];
  return (
    <Table
      label={t('restore.contents')}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      nameOf={({ look }) => (look === null ? t('restore.everything') : nameOf(t, language, look))}
      selected={selected}
      onSelect={onSelect}
    />
  );
}

function useColumns(looks: readonly JournalLook[]): readonly TableColumn<Line>[] {
  const t = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const all = looks.flatMap((look) => (look.isReadable ? look.changes : []));
    const since = (look: JournalLook | null): string => (look === null ? sinceWords(t, formats, all) : look.isReadable ? sinceWords(t, formats, look.changes) : '');
    return [
      {
        id: 'what',
        label: t('restore.column.what'),
        cell: ({ look }) => (
          <>
            <div className="restore-name">{look === null ? <strong>{t('restore.everything')}</strong> : <Name look={look} />}</div>
            <div className="table-narrow secondary">{since(look)}</div>
          </>
        ),
      },
      {
        id: 'holds',
        label: t('restore.column.holds'),
        cell: ({ look }) => <Holds look={look} count={looks.filter(({ journal }) => journal !== ownJournal).length} />,
      },
      { id: 'since', label: t('restore.column.since'), wideOnly: true, cell: ({ look }) => since(look) },
    ];
  }, [t, formats, looks]);
}

function Name({ look }: { readonly look: JournalLook }) {
  const t = useWords();
  const { language } = useLanguage();
  if (look.journal === ownJournal) return t('restore.own');
  return (
    <>
      <Spoken text={look.title === null ? undefined : pickText(look.title, language)} otherwise={t('app.untitled')} /> <StateTag look={look} />
    </>
  );
}

function StateTag({ look }: { readonly look: JournalLook }) {
  const t = useWords();
  if (!look.isReadable) return look.failure.code === 'locked' ? <Tag icon="lock">{t('restore.locked')}</Tag> : <Tag tone="stop" icon="warning">{t('restore.damaged')}</Tag>;
  if (look.now === 'purged') return <Tag tone="stop">{t('restore.purged')}</Tag>;
  if (look.now === 'missing') return <Tag tone="caution">{t('restore.missing')}</Tag>;
  if (look.now === 'trash') return <Tag icon="trash">{t('restore.inTrashNow')}</Tag>;
  return look.then === 'trash' ? <Tag icon="trash">{t('restore.inTrashThen')}</Tag> : null;
}

function Holds({ look, count }: { readonly look: JournalLook | null; readonly count: number }) {
  const t = useWords();
  const formats = useFormats();
  if (look === null) return <span className="secondary">{t('restore.workshops', { count })}</span>;
  return <span className="secondary">{look.isReadable ? holdsWords(t, formats, look.counts) : t('restore.unreadable')}</span>;
}
