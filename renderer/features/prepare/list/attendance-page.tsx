import { useMemo, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { ParticipantView, WorkshopView } from '../../../domain/views.ts';
import { dateOfDay } from '../../../domain/agenda-days.ts';
import { daysOf } from '../../../domain/workshop-days.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { useUndo } from '../../../ui/use-undo.ts';
import { PrepareFrame, type SectionProps } from '../prepare-frame.tsx';
import './list.css';

/** Who was there on which day: a tick each. Arrows go over the grid, Space ticks. */
export function AttendancePage({ view, people, map, beside, number, onDone }: Pick<SectionProps, 'view' | 'people' | 'map' | 'beside' | 'number'> & { readonly onDone: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const days = useMemo(() => daysFor(view, people), [view, people]);
  const setPresent = useSetPresent(view.id);
  useShortcuts({ Escape: onDone });
  const dayWords = (day: number): string => {
    const date = dateOfDay(view.dates, day);
    return date === null ? t('people.day', { day }) : t('people.dayDate', { day, date: formats.date(date) });
  };
  return (
    <PrepareFrame map={map} beside={beside} foot={<Margin><div className="list-acts"><Button keycap="Esc" onPress={onDone}>{t('people.import.refused.back')}</Button></div></Margin>}>
      <div className="prepare-page list-import" data-ready="">
        <Margin number={number} strong>
          <h1 className="question-text">{t('people.attendance')}</h1>
          <p className="secondary">{t('people.attendanceAbout')}</p>
        </Margin>
        <table className="table list-attendance" aria-label={t('people.attendance')} onKeyDown={moveOver}>
          <thead>
            <tr>
              <th scope="col">{t('prepare.column.name')}</th>
              {days.map((day) => {
                const present = people.filter(({ attendance }) => attendance.includes(day));
                const isAll = present.length === people.length;
                return (
                  <th key={day} scope="col">
                    <span>{dayWords(day)}</span>
                    <span className="secondary">{t('people.presentOf', { present: present.length, all: people.length })}</span>
                    <Button variant="quiet" onPress={() => { setPresent(people, day, !isAll); }}>{isAll ? t('people.nonePresent') : t('people.allPresent')}</Button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row" dir="auto">{person.name}</th>
                {days.map((day) => (
                  <td key={day}>
                    <label className="check-row-box">
                      <input
                        type="checkbox"
                        aria-label={t('people.presentName', { name: person.name, day: dayWords(day) })}
                        checked={person.attendance.includes(day)}
                        onChange={(event) => { setPresent([person], day, event.currentTarget.checked); }}
                      />
                      <Icon name="tick" />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PrepareFrame>
  );
}

/** The days of the workshop; one where its dates are not set, and those that somebody was ticked for. */
function daysFor({ dates }: WorkshopView, people: readonly ParticipantView[]): readonly number[] {
  const last = Math.max(daysOf(dates) ?? 1, ...people.flatMap(({ attendance }) => attendance));
  return Array.from({ length: Math.min(last, 31) }, (_, at) => at + 1);
}

/** Ticks, with a way back to exactly those that were changed. */
function useSetPresent(workshop: string): (people: readonly ParticipantView[], day: number, isPresent: boolean) => void {
  const t = useWords();
  const { people: open } = useWorkbook();
  const notice = useNotice();
  const done = useUndo(useMemo(() => ({ undo: t('common.undo'), nothing: t('capture.nothingToUndo'), undone: (what) => t('capture.undone', { what }) }), [t]));
  const write = async (people: readonly ParticipantView[], day: number, isPresent: boolean) => {
    const lists = await open();
    const result = await lists.setPresent(workshop, people.map(({ id }) => id), day, isPresent);
    if (!result.ok) {
      notice({ text: notDoneWords(t, result.code) });
      return;
    }
    const changed = result.value;
    if (changed.length === 0) return;
    done({
      what: t('people.ticked', { count: changed.length, day }),
      ...(people.length === 1 ? { isQuiet: true } : {}),
      undo: async () => (await lists.setPresent(workshop, changed, day, !isPresent)).ok,
    });
  };
  return (people, day, isPresent) => { void write(people, day, isPresent); };
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };

/** Arrows go from tick to tick, in the direction of the screen. */
function moveOver(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  if (step === undefined || !(event.target instanceof HTMLInputElement) || event.altKey || event.ctrlKey) return;
  const rows = [...event.currentTarget.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('input')]);
  const row = rows.findIndex((inputs) => inputs.some((input) => input === event.target));
  const column = rows[row]?.findIndex((input) => input === event.target) ?? 0;
  const side = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  rows[row + step[0]]?.[column + step[1] * side]?.focus();
  event.preventDefault();
}
