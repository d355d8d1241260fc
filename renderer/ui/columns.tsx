import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Button } from './button.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import './columns.css';

type ColumnsProps = {
  readonly map?: ReactNode;
  readonly mapLabel?: string;
  readonly knowledge?: ReactNode;
  readonly knowledgeLabel?: string;
  /** The strip under the top bar where the map has become a button: what stands between the two buttons. */
  readonly strip?: ReactNode;
  /** Stands at the block end of the work, never scrolled away: an entry box, a row of keys. */
  readonly foot?: ReactNode;
  readonly workLabel: string;
  readonly closeLabel: string;
  /** Raised by one, it shows the knowledge and moves the focus there; Escape leads back to where the focus was. */
  readonly knowledgeAsked?: number;
  readonly children: ReactNode;
};
type Panel = 'map' | 'knowledge';

/**
 * Map (where am I) / work / knowledge (what helps here). Collapses by the width of its container in rem, so that large text does
 * what a small window does: the knowledge becomes a panel on Alt K, then the map a panel behind a button. F6 goes round the columns.
 */
export function Columns({ map, mapLabel = '', knowledge, knowledgeLabel = '', strip, foot, workLabel, closeLabel, knowledgeAsked = 0, children }: ColumnsProps) {
  const [open, setOpen] = useState<Panel | null>(null);
  const buttons = { map: useRef<HTMLButtonElement>(null), knowledge: useRef<HTMLButtonElement>(null) };
  const row = useRef<HTMLDivElement>(null);
  const beside = useRef<HTMLElement>(null);
  const cameFrom = useKnowledgeAsked(knowledgeAsked, beside, () => { setOpen('knowledge'); });
  const toggle = (panel: Panel) => { setOpen((now) => (now === panel ? null : panel)); };
  const close = () => {
    if (open === null) return;
    setOpen(null);
    (cameFrom.current?.isConnected === true ? cameFrom.current : buttons[open].current)?.focus();
    cameFrom.current = null;
  };
  useShortcuts({
    F6: () => { goRound(row.current, 1); },
    'Shift+F6': () => { goRound(row.current, -1); },
    ...(knowledge === undefined ? {} : { 'Alt+KeyK': () => { toggle('knowledge'); } }),
    ...(open === null ? {} : { Escape: close }),
  });
  const shown = (panel: Panel) => (open === panel ? '' : undefined);
  return (
    <div className="columns">
      <div className="columns-strip" data-map={map === undefined ? undefined : ''} data-knowledge={knowledge === undefined ? undefined : ''}>
        {map === undefined ? null : (
          <Button className="columns-map-button" icon="map" expanded={open === 'map'} buttonRef={buttons.map} onPress={() => { toggle('map'); }}>{mapLabel}</Button>
        )}
        <div className="columns-strip-middle">{strip}</div>
        {knowledge === undefined ? null : (
          <Button className="columns-knowledge-button" expanded={open === 'knowledge'} keycap="Alt K" buttonRef={buttons.knowledge} onPress={() => { toggle('knowledge'); }}>
            {knowledgeLabel}
          </Button>
        )}
      </div>
      <div className="columns-row" ref={row}>
        {map === undefined ? null : (
          <nav className="columns-map scroll-area" aria-label={mapLabel} data-open={shown('map')} onClick={() => { if (open === 'map') setOpen(null); }}>{map}</nav>
        )}
        <main className="columns-work" aria-label={workLabel}>
          <div className="columns-work-scroll">{children}</div>
          {foot === undefined ? null : <div className="columns-foot">{foot}</div>}
        </main>
        {knowledge === undefined ? null : (
          <aside ref={beside} tabIndex={-1} className="columns-knowledge scroll-area" aria-label={knowledgeLabel} data-open={shown('knowledge')}>
            <Button className="columns-close" variant="quiet" icon="close" keycap="Esc" onPress={close}>{closeLabel}</Button>
            {knowledge}
          </aside>
        )}
      </div>
    </div>
  );
}

/** Shows the knowledge and gives it the focus when it is asked for; remembers where the focus came from. */
function useKnowledgeAsked(asked: number, beside: RefObject<HTMLElement | null>, show: () => void): RefObject<HTMLElement | null> {
  const cameFrom = useRef<HTMLElement>(null);
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    if (asked === 0) return;
    if (document.activeElement instanceof HTMLElement) cameFrom.current = document.activeElement;
    show();
    setWaiting(true);
    // Only a new request counts, not a new function.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked]);
  useEffect(() => {
    if (!waiting) return;
    // A panel that was closed is drawn by now.
    beside.current?.focus();
    setWaiting(false);
  }, [waiting, beside]);
  return cameFrom;
}

/** The place in a column that the keyboard goes to: what is selected, else the first control, else the column. */
const stopsOf = [
  '[aria-selected="true"][tabindex="0"], [aria-current][tabindex="0"], button[aria-current]',
  'input:not([tabindex="-1"]), textarea, button:not([tabindex="-1"]), [tabindex="0"]',
] as const;

function goRound(row: HTMLElement | null, by: 1 | -1): void {
  if (row === null) return;
  // What stands beside the page, as help does, is gone to as well.
  const columns = [...row.children, ...document.querySelectorAll('[data-column]')].filter((column) => column instanceof HTMLElement && column.offsetParent !== null);
  const at = columns.findIndex((column) => column.contains(document.activeElement));
  const next = columns[(Math.max(at, by === 1 ? -1 : 0) + by + columns.length) % columns.length];
  const stop = next === undefined ? undefined : stopsOf.map((selector) => firstVisible(next, selector)).find((found) => found !== undefined) ?? next;
  if (stop instanceof HTMLElement) stop.focus();
}

function firstVisible(column: Element, selector: string): HTMLElement | undefined {
  return [...column.querySelectorAll<HTMLElement>(selector)].find((element) => element.offsetParent !== null);
}
