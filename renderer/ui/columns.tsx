import { useRef, useState, type ReactNode } from 'react';
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
  readonly children: ReactNode;
};
type Panel = 'map' | 'knowledge';

/**
 * Map (where am I) / work / knowledge (what helps here). Collapses by the width of its container in rem, so that large text does
 * what a small window does: the knowledge becomes a panel on Alt K, then the map a panel behind a button.
 */
export function Columns({ map, mapLabel = '', knowledge, knowledgeLabel = '', strip, foot, workLabel, closeLabel, children }: ColumnsProps) {
  const [open, setOpen] = useState<Panel | null>(null);
  const buttons = { map: useRef<HTMLButtonElement>(null), knowledge: useRef<HTMLButtonElement>(null) };
  const toggle = (panel: Panel) => { setOpen((now) => (now === panel ? null : panel)); };
  const close = () => {
    if (open === null) return;
    setOpen(null);
    buttons[open].current?.focus();
  };
  useShortcuts({
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
      <div className="columns-row">
        {map === undefined ? null : (
          <nav className="columns-map scroll-area" aria-label={mapLabel} data-open={shown('map')} onClick={() => { if (open === 'map') setOpen(null); }}>{map}</nav>
        )}
        <main className="columns-work" aria-label={workLabel}>
          <div className="columns-work-scroll">{children}</div>
          {foot === undefined ? null : <div className="columns-foot">{foot}</div>}
        </main>
        {knowledge === undefined ? null : (
          <aside className="columns-knowledge scroll-area" aria-label={knowledgeLabel} data-open={shown('knowledge')}>
            <Button className="columns-close" variant="quiet" icon="close" keycap="Esc" onPress={close}>{closeLabel}</Button>
            {knowledge}
          </aside>
        )}
      </div>
    </div>
  );
}
