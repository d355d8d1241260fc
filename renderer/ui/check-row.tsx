import { Icon } from './icon.tsx';
import './check-row.css';

/** One value of several that can be chosen together, with how many it would show. A part of a `Roving` group. */
export function CheckRow({ label, count, countText, checked, onChange }: {
  readonly label: string;
  readonly count: number;
  readonly countText: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}) {
  return (
    <label className="check-row" data-none={count === 0 || undefined} data-checked={checked || undefined}>
      <span className="check-row-box">
        <input type="checkbox" data-rove="" checked={checked} onChange={onChange} />
        <Icon name="tick" />
      </span>
      <span className="check-row-label">{label}</span>
      <span className="check-row-count">{countText}</span>
    </label>
  );
}
