import type { ReactNode } from 'react';
import { Mark } from './icon.tsx';
import { Select } from './choice.tsx';
import './top-bar.css';

export type TopBarPlace = { readonly id: string; readonly label: string; readonly onGo: () => void };

type TopBarProps = {
  readonly title: ReactNode;
  readonly homeLabel: string;
  readonly onHome: () => void;
  readonly places: readonly TopBarPlace[];
  readonly current: string | null;
  readonly placesLabel: string;
  readonly saveSign: ReactNode;
  readonly end?: ReactNode;
};

/** Mark, title, places, state of saving: the one bar of every screen. Places become a menu where they do not fit. */
export function TopBar({ title, homeLabel, onHome, places, current, placesLabel, saveSign, end }: TopBarProps) {
  return (
    <header className="top-bar">
      <div className="top-bar-row">
        <button type="button" className="top-bar-mark" aria-label={homeLabel} title={homeLabel} onClick={onHome}><Mark /></button>
        <div className="top-bar-title">{title}</div>
        <nav className="top-bar-places" aria-label={placesLabel}>
          {places.map((place) => (
            <button
              key={place.id}
              type="button"
              className="top-bar-place"
              data-place={place.id}
              aria-current={place.id === current ? 'page' : undefined}
              onClick={place.onGo}
            >
              {place.label}
            </button>
          ))}
        </nav>
        {places.length === 0 ? null : (
          <Select
            className="top-bar-menu"
            label={placesLabel}
            hideLabel
            options={places}
            value={current}
            placeholder={placesLabel}
            onChange={(id) => { places.find((place) => place.id === id)?.onGo(); }}
          />
        )}
        <div className="top-bar-end">
          {saveSign}
          {end}
        </div>
      </div>
    </header>
  );
}
