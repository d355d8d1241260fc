import { clockOf } from '../../../domain/agenda/clock.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { NumberText } from '../../../ui/number-text.tsx';
import { Table, type TableColumn } from '../../../ui/table.tsx';
import type { DayNow, DaySlot } from './day-model.ts';

type Props = { readonly shown: DayNow; readonly titleOf: (slot: DaySlot) => string; readonly selected: string | null; readonly onSelect: (id: string) => void };

/** The blocks of a day with their planned times, and when they really began. */
export function DayTable({ shown: { slots, began, standing }, titleOf, selected, onSelect }: Props) {
  const t = useWords();
  const { label } = useFormats();
  const beganAt = new Map(began.map(({ id, at }) => [id, at]));
  const columns: readonly TableColumn<DaySlot>[] = [
    { id: 'planned', label: t('timer.column.planned'), cell: ({ start, minutes }) => t('timer.times', { from: label(clockOf(start)), to: label(clockOf(start + minutes)) }) },
    { id: 'item', label: t('timer.column.item'), cell: (slot) => (slot.id === standing?.current?.id ? <strong>{titleOf(slot)}</strong> : titleOf(slot)) },
    {
      id: 'began',
      label: t('timer.column.began'),
      cell: ({ id }) => {
        const at = beganAt.get(id);
        return at === undefined ? null : <><NumberText>{clockOf(at)}</NumberText> {id === standing?.current?.id ? <Icon name="clock" /> : null}</>;
      },
    },
  ];
  return <Table label={t('timer.dayList')} columns={columns} rows={slots} idOf={({ id }) => id} nameOf={titleOf} selected={selected} onSelect={onSelect} />;
}
