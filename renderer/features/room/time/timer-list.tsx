import type { Timers } from '../../../data/timers/timers.ts';
import { useTimers } from '../../../data/timers/use-timers.ts';
import { useLive } from '../../../data/live.tsx';
import { timerId } from '../../../domain/timer.ts';
import { tableWords } from '../../../i18n/table-words.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Margin } from '../../../ui/margin.tsx';
import { NumberText } from '../../../ui/number-text.tsx';
import { Table, type TableColumn } from '../../../ui/table.tsx';
import { placesOf, questionsOf, type TimerRow } from './time-model.ts';
import { TimerPlaceFace } from './timer-place-face.tsx';

type Props = {
  readonly rows: readonly TimerRow[];
  readonly store: Timers;
  readonly total: number;
  readonly selected: string;
  readonly allId: string;
  readonly onSelect: (id: string) => void;
};

/** The timers of the room and its tables; what stands above acts on the chosen line. */
export function TimerList({ rows, store, total, selected, allId, onSelect }: Props) {
  const t = useWords();
  const { language } = useLanguage();
  const numbers = useNumbers(rows[0]?.place.workshop ?? '');
  const nameOf = ({ id, table }: TimerRow): string => (table === null ? t(id === allId ? 'timer.allTables' : 'timer.room') : tableWords(t, table, language));
  const columns: readonly TableColumn<TimerRow>[] = [
    { id: 'who', label: t('timer.column.who'), cell: (row) => <bdi>{nameOf(row)}</bdi> },
    { id: 'question', label: t('timer.column.question'), cell: (row) => (row.id === allId ? null : <NumberText>{numbers.get(row.place.question) ?? ''}</NumberText>) },
    { id: 'time', label: t('timer.column.time'), cell: (row) => (row.id === allId ? <Running {...{ row, rows }} /> : <TimerPlaceFace {...{ store, total }} place={row.place} />) },
  ];
  return (
    <Margin className="time-list">
      <Table label={t('timer.list')} columns={columns} rows={rows} idOf={({ id }) => id} nameOf={nameOf} selected={selected} onSelect={onSelect} />
    </Margin>
  );
}

function Running({ row, rows }: { readonly row: TimerRow; readonly rows: readonly TimerRow[] }) {
  const t = useWords();
  const ids = new Set(placesOf(row, rows).map(timerId));
  const count = useTimers().filter(({ id, isRunning }) => isRunning && ids.has(id)).length;
  return <span className="secondary">{count === 0 ? t('timer.noneRunning') : t('timer.running', { count })}</span>;
}

function useNumbers(workshop: string): ReadonlyMap<string, string> {
  const outline = useLive(({ read }) => read.outline(workshop), [workshop]);
  return new Map(questionsOf(outline ?? []).map(({ id, number }) => [id, number]));
}
