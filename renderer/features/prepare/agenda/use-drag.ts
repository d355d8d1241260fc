import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import { behindAmong, dragMinutes, planLengthened, planMoved } from '../../../domain/agenda/drag.ts';
import { dayMinutes } from '../../../domain/agenda/clock.ts';
import type { DayPlan } from '../../../domain/agenda/layout.ts';
import type { AgendaBlock } from '../../../domain/agenda/views.ts';

/** What is held: a unit, to be put elsewhere, or the end of a block. */
type Held = { readonly kind: 'move'; readonly unit: string; readonly block: AgendaBlock; readonly behind: string | null } | { readonly kind: 'lengthen'; readonly block: AgendaBlock; readonly minutes: number };

export type Begin = (kind: Held['kind'], block: AgendaBlock, event: ReactPointerEvent) => void;
type Drag = {
  /** The day as it would be if what is held were let go; as it is while nothing is. */
  readonly shown: DayPlan<AgendaBlock>;
  readonly held: Held | null;
  readonly begin: Begin;
};
type Options = {
  readonly list: RefObject<HTMLElement | null>;
  readonly plan: DayPlan<AgendaBlock>;
  readonly dayStart: number | null;
  /** Let go: one act. Until it is done the day is shown as it will be. */
  readonly onDrop: (held: Held) => Promise<unknown>;
};

/** How far the end of a block is pulled for a step of minutes, in rem: rows are not as high as they are long. */
const stepRem = 0.5;

/** Moving and lengthening of blocks by mouse, pen or finger. Escape gives up; nothing is written before it is let go. */
export function useDrag({ list, plan, dayStart, onDrop }: Options): Drag {
  const [held, setHeld] = useState<Held | null>(null);
  const latest = useRef({ plan, onDrop });
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => { latest.current = { plan, onDrop }; });
  useEffect(() => () => { stop.current?.(); }, []);
  const begin: Begin = (kind, block, event) => {
    if (event.button !== 0 || list.current === null || stop.current !== null) return;
    event.preventDefault();
    const unit = plan.slots.find(({ blocks }) => blocks.some(({ id }) => id === block.id))?.id ?? block.id;
    const follow = kind === 'move' ? movingIn(list.current, plan, unit, event.clientY) : null;
    let now: Held | null = null;
    const drag = (to: PointerEvent): void => {
      if (now === null && Math.abs(to.clientY - event.clientY) < 4) return;
      now = follow === null ? { kind: 'lengthen', block, minutes: pulled(block, to.clientY - event.clientY) } : { kind: 'move', unit, block, behind: behindAmong(latest.current.plan.slots, unit, follow(to.clientY)) };
      scrollAlong(list.current, to.clientY);
      setHeld(now);
    };
    const end = (isDropped: boolean): void => {
      stop.current?.();
      if (isDropped && now !== null) void latest.current.onDrop(now).finally(() => { setHeld(null); });
      else setHeld(null);
    };
    const leave = listenTo(event.pointerId, { drag, end });
    stop.current = () => {
      leave();
      stop.current = null;
    };
  };
  const shown = held === null ? plan : held.kind === 'move' ? planMoved(plan, dayStart, held.unit, held.behind) : planLengthened(plan, dayStart, held.block.id, held.minutes);
  return { shown, held, begin };
}

function pulled({ minutes }: AgendaBlock, pixels: number): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const wanted = (minutes ?? 0) + Math.round(pixels / (rem * stepRem)) * dragMinutes;
  return Math.max(dragMinutes, Math.min(dayMinutes, wanted));
}

/** How many of the other rows are above what is held, by the heights they had when it was taken up: rows that make room would flicker. */
function movingIn(list: HTMLElement, plan: DayPlan<AgendaBlock>, unit: string, from: number): (clientY: number) => number {
  const boxes = new Map([...list.querySelectorAll<HTMLElement>('[data-slot]')].map((row) => [row.dataset['slot'] ?? '', row.getBoundingClientRect()]));
  const own = boxes.get(unit);
  const grabbed = own === undefined ? 0 : from - (own.top + own.height / 2);
  const middles: number[] = [];
  let above = 0;
  for (const { id } of plan.slots) {
    if (id === unit) continue;
    const height = boxes.get(id)?.height ?? 0;
    middles.push(above + height / 2);
    above += height;
  }
  // As if it were lifted out: it stands behind every other whose middle its upper edge has passed.
  const half = (own?.height ?? 0) / 2;
  return (clientY) => {
    const edgeAt = clientY - grabbed - half - list.getBoundingClientRect().top;
    return middles.filter((middle) => middle < edgeAt).length;
  };
}

/** Room at the edge of what is seen in which the page goes along, in pixels. */
const edge = 48;

function scrollAlong(list: HTMLElement | null, clientY: number): void {
  let area = list?.parentElement ?? null;
  while (area !== null && area.scrollHeight <= area.clientHeight) area = area.parentElement;
  if (area === null) return;
  const { top, bottom } = area.getBoundingClientRect();
  if (clientY < top + edge) area.scrollBy(0, -12);
  else if (clientY > bottom - edge) area.scrollBy(0, 12);
}

/** Until it is let go, taken away by the system, or given up with Escape. */
function listenTo(pointer: number, { drag, end }: { readonly drag: (event: PointerEvent) => void; readonly end: (isDropped: boolean) => void }): () => void {
  const leaving = new AbortController();
  const on = <K extends 'pointermove' | 'pointerup' | 'pointercancel'>(type: K, run: (event: PointerEvent) => void): void => {
    window.addEventListener(type, (event) => { if (event.pointerId === pointer) run(event); }, { signal: leaving.signal });
  };
  on('pointermove', drag);
  on('pointerup', () => { end(true); });
  on('pointercancel', () => { end(false); });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  }, { signal: leaving.signal, capture: true });
  return () => { leaving.abort(); };
}
