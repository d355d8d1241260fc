import { useEffect, useRef, useState } from 'react';
import type { DayPlan, Slot } from '../../../domain/agenda/layout.ts';
import { minimumOf, respread } from '../../../domain/agenda/respread.ts';
import type { AgendaBlock } from '../../../domain/agenda/views.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { Roving } from '../../../ui/roving.tsx';
import { BlockRow } from './block-row.tsx';
import { clockWords, titleWords, useGiven } from './names.ts';
import { useDrag } from './use-drag.ts';

/** The blocks of a day beside their times. Arrow keys go through them, Enter takes one up. */
export function DayList({ day, plan }: { readonly day: number | null; readonly plan: DayPlan<AgendaBlock> }) {
  const t = useWords();
  const formats = useFormats();
  const { agenda: { days } } = useGiven();
  const [selected, setSelected] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const drop = useDrop(day);
  const { shown, held, begin } = useDrag({ list, plan, dayStart: days.find((one) => one.day === day)?.start ?? null, onDrop: drop });
  const back = useRef<string | null>(null);
  const before = useRef<readonly string[]>([]);
  const edit = (id: string | null): void => {
    back.current = id === null ? editing : null;
    setEditing(id);
  };
  useEffect(() => {
    // A row that was moved, or closed, keeps the keyboard: the browser lets go of an element that is put elsewhere. One that was removed gives it to its neighbour.
    const now = plan.slots.flatMap(({ blocks }) => blocks.map(({ id }) => id));
    const wanted = back.current ?? (document.activeElement === document.body ? selected : null);
    const there = wanted === null ? undefined : nearest(wanted, before.current, now);
    if (there !== undefined && editing === null) list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(there)}"]`)?.focus();
    back.current = null;
    before.current = now;
  });
  return (
    <div ref={list} data-dragging={held?.kind}>
      <Roving label={day === null ? t('agenda.noDay') : t('agenda.list', { number: formats.number(day) })} className="agenda-list">
        {shown.slots.map((slot, at) => (
          <div key={slot.id} className="agenda-slot" data-slot={slot.id} data-held={(held?.kind === 'move' && held.unit === slot.id) || undefined} data-pulled={held?.kind === 'lengthen' || undefined}>
            <Apart slot={slot} before={shown.slots.slice(0, at)} />
            <Margin number={slot.start === null ? '–' : clockWords(formats, slot.start)} className="agenda-time">
              <div className="agenda-beside" data-many={slot.blocks.length > 1 || undefined}>
                {slot.blocks.map((block) => (
                  <BlockRow
                    key={block.id}
                    block={block}
                    isBeside={slot.blocks.length > 1}
                    isSelected={selected === block.id}
                    isEditing={editing === block.id}
                    onSelect={setSelected}
                    onEdit={edit}
                    onDrag={day === null ? null : begin}
                  />
                ))}
              </div>
            </Margin>
          </div>
        ))}
      </Roving>
    </div>
  );
}

/** What is let go is one act, and one to take back. */
function useDrop(day: number | null): Parameters<typeof useDrag>[0]['onDrop'] {
  const t = useWords();
  const { language } = useLanguage();
  const { view, act } = useGiven();
  return async (held) => {
    const title = titleWords(t, language, held.block);
    if (held.kind === 'lengthen') {
      if (held.minutes !== held.block.minutes) await act(t('agenda.changed', { title }), (agenda) => agenda.setMinutes(view.id, new Map([[held.block.id, held.minutes]])));
    } else if (day !== null) await act(t('agenda.moved', { title }), (agenda) => agenda.moveTo(view.id, held.unit, { day, behind: held.behind }));
  };
}

/** The row itself, or where it is gone the one that stood after it, else the one before. */
function nearest(id: string, before: readonly string[], now: readonly string[]): string | undefined {
  const at = before.indexOf(id);
  return now.includes(id) ? id : (before.slice(at + 1).find((other) => now.includes(other)) ?? before.slice(0, Math.max(0, at)).findLast((other) => now.includes(other)));
}

/** What is free before a block of a fixed time, or what runs into it, with the way to make it fit. */
function Apart({ slot, before }: { readonly slot: Slot<AgendaBlock>; readonly before: readonly Slot<AgendaBlock>[] }) {
  const t = useWords();
  const formats = useFormats();
  const { view, act } = useGiven();
  if (slot.gap > 0) return <Margin className="agenda-apart"><span className="secondary">{t('agenda.gap', { count: slot.gap })}</span></Margin>;
  if (slot.overlap === 0 || slot.start === null) return null;
  const minutes = fitted(slot, before);
  const time = clockWords(formats, slot.start);
  return (
    <Margin className="agenda-apart">
      <p className="agenda-overlap"><Icon name="warning" /> {t('agenda.overlap', { count: slot.overlap })}</p>
      {minutes === null ? <span className="secondary">{t('agenda.cannotFit')}</span> : (
        <Button onPress={() => { void act(t('agenda.fitted', { time }), (agenda) => agenda.setMinutes(view.id, minutes)); }}>{t('agenda.fit', { time })}</Button>
      )}
    </Margin>
  );
}

/** Lengths at which what follows the fixed time before ends where this one begins; null where even the shortest do not fit. */
function fitted(slot: Slot<AgendaBlock>, before: readonly Slot<AgendaBlock>[]): ReadonlyMap<string, number> | null {
  const from = before.findLastIndex(({ fixed }) => fixed !== null) + 1;
  const left = before.slice(from);
  const [first] = left;
  if (first?.start === null || first?.start === undefined || slot.start === null) return null;
  const spread = respread(left.map(({ id, minutes, fixed, blocks }) => ({ id, minutes, fixed, minimum: minimumOf(blocks[0]?.form ?? null, minutes) })), first.start, slot.start);
  const last = spread.at(-1);
  if (last === undefined || last.start + last.minutes > slot.start) return null;
  // Tables of one time that were shorter than the longest stay as they are where they still fit.
  return new Map(left.flatMap(({ blocks }, at) => blocks.flatMap((block): readonly (readonly [string, number])[] => {
    const most = spread[at]?.minutes ?? 0;
    return block.minutes === null ? [] : [[block.id, Math.min(block.minutes, most)]];
  })));
}
