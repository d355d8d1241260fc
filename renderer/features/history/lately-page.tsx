import { useEffect, useMemo, useState } from 'react';
import { useLive } from '../../data/live.tsx';
import type { History, LateChange } from '../../data/history/history.ts';
import { pickText } from '../../domain/pick-text.ts';
import { causeWords, recordKindWords } from '../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNavigate } from '../../ui/route.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { Table, type TableColumn } from '../../ui/table.tsx';
import { useFieldReader } from './names.tsx';
import { instantOf } from './version-list.tsx';
import { changeWords, isHidden } from './word-keys.ts';

type PageProps = { readonly history: History; readonly workshop: string; readonly question: string | null };

/** What was written to the workshop, the newest first: for whoever has lost something and does not know where. */
export function LatelyPage({ history, workshop, question }: PageProps) {
  const t = useWords();
  const go = useNavigate();
  const [wanted, setWanted] = useState<string | null>(null);
  const { changes, problem, hasMore, more } = useLately(history, workshop);
  const columns = useColumns();
  const selected = changes?.find(({ key }) => key === wanted);
  const open = (key: string) => {
    const record = changes?.find((change) => change.key === key)?.record;
    if (record !== undefined && record !== null) go({ kind: 'workshop', id: workshop, view: 'history', question, text: { record: record.id, from: 'history' } });
  };
  return (
    <Columns workLabel={t('history.lately')} closeLabel={t('app.closePanel')}>
      <div className="history-page" data-ready={changes === null ? undefined : ''} aria-busy={changes === null}>
        <Margin className="history-head">
          <h1 className="question-text">{t('history.lately')}</h1>
          <p className="secondary">{t('history.latelyAbout')}</p>
          {problem === null ? null : <p role="alert">{t('history.failed', { cause: causeWords(t, problem) })}</p>}
        </Margin>
        {changes === null ? null : changes.length === 0 ? <Margin><p>{t('history.latelyNone')}</p></Margin> : (
          <Table label={t('history.lately')} columns={columns} rows={changes} idOf={({ key }) => key} nameOf={(change) => recordKindWords(t, change.kind)} selected={selected?.key ?? null} onSelect={setWanted} onOpen={open} />
        )}
        {selected === undefined || selected.record === null ? null : (
          <div className="history-row-acts" role="group" aria-label={t('history.selected')}>
            <span className="secondary" aria-hidden="true">{t('history.selected')}</span>
            <Button variant="quiet" keycap="Enter" onPress={() => { open(selected.key); }}>{t('history.openIt')}</Button>
          </div>
        )}
        {hasMore ? <Margin><Button icon="down" onPress={more}>{t('history.earlier')}</Button></Margin> : null}
      </div>
    </Columns>
  );
}

/** Lines that are drawn before somebody asks for more. */
const atFirst = 100;

type Lately = {
  readonly changes: readonly LateChange[] | null;
  readonly problem: Parameters<typeof causeWords>[1] | null;
  readonly hasMore: boolean;
  readonly more: () => void;
};

/** The list so far; a write to the workshop begins it anew. */
function useLately(history: History, workshop: string): Lately {
  const revision = useLive(() => history.revision(workshop), [history, workshop]);
  const [read, setRead] = useState<{ readonly changes: readonly LateChange[]; readonly next: number | null } | null>(null);
  const [problem, setProblem] = useState<Lately['problem']>(null);
  const [shown, setShown] = useState(atFirst);
  useEffect(() => {
    if (revision === undefined) return undefined;
    let isHere = true;
    void history.lately(workshop, null).then((page) => {
      if (!isHere) return;
      setProblem(page.ok ? null : page.code);
      setRead(page.ok ? page.value : { changes: [], next: null });
    });
    return () => { isHere = false; };
  }, [history, workshop, revision]);
  const more = (): void => {
    setShown(shown + atFirst);
    if (read === null || read.next === null || shown + atFirst <= read.changes.length) return;
    void history.lately(workshop, read.next).then((page) => {
      if (page.ok) setRead({ changes: [...read.changes, ...page.value.changes], next: page.value.next });
      else setProblem(page.code);
    });
  };
  return { changes: read === null ? null : read.changes.slice(0, shown), problem, hasMore: read !== null && (read.changes.length > shown || read.next !== null), more };
}

function useColumns(): readonly TableColumn<LateChange>[] {
  const t = useWords();
  const formats = useFormats();
  return useMemo(() => [
    { id: 'when', label: t('history.column.when'), wideOnly: true, cell: (change) => <span className="history-when">{formats.dateTime(instantOf(change))}</span> },
    { id: 'what', label: t('history.column.what'), cell: (change) => <WhatCell change={change} /> },
    { id: 'change', label: t('history.column.change'), cell: (change) => <ChangeCell change={change} /> },
  ], [t, formats]);
}

function WhatCell({ change }: { readonly change: LateChange }) {
  const t = useWords();
  const { language } = useLanguage();
  const formats = useFormats();
  const { record, others } = change;
  if (record === null) return <span className="secondary">{t('history.touched', { count: others })}</span>;
  return (
    <>
      <div className="history-what-kind">{recordKindWords(t, record.kind)}</div>
      <div className="history-what"><Spoken text={record.words === null ? undefined : pickText(record.words, language)} otherwise={t('history.nameless')} /></div>
      <span className="table-narrow secondary">{formats.dateTime(instantOf(change))}</span>
    </>
  );
}

function ChangeCell({ change }: { readonly change: LateChange }) {
  const reader = useFieldReader();
  const { t } = reader;
  const formats = useFormats();
  const { act, file, record, others, changes, kind } = change;
  const head = [t(`history.act.${act}`), ...(file === null ? [] : [t('history.fromFile', { name: file })])].join(' ');
  const seen = act === 'changed' && record !== null ? changes.filter(({ field }) => !isHidden(kind, field) && field !== 'life') : [];
  const names = [...new Set(seen.map((one) => changeWords(reader, one.id, kind, one)))];
  return (
    <>
      <span>{names.length === 0 ? head : t('history.told', { act: head, list: formats.list(names) })}</span>
      {record !== null && others > 0 ? <span className="secondary"> {t('history.others', { count: others })}</span> : null}
    </>
  );
}
