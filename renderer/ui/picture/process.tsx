import { Disc } from '../icon.tsx';
import { lanesOf, type ProcessPicture } from './picture-model.ts';
import './process.css';

/** Steps below one another; the lines before them say which needs the result of which, and each step says it in words too. */
export function Process({ picture: { rows, lines }, onOpen }: { readonly picture: ProcessPicture; readonly onOpen?: ((id: string) => void) | undefined }) {
  const lanes = lanesOf(lines);
  const count = Math.max(-1, ...lanes) + 1;
  const rowsFrom = (from: number, to: number): string => `${String(from + 1)} / ${String(to + 1)}`;
  return (
    <div className="process" style={{ gridTemplateColumns: `repeat(${String(count)}, 0.875rem) minmax(0, 1fr)` }}>
      <ol className="process-rows">
      {rows.map(({ id, label, sign, state, note }, at) => {
        const words = <><Disc fill={sign} /><span className="process-label">{label}</span><span className="process-about"><span>{state}</span>{note === '' ? null : <span>{note}</span>}</span></>;
        return (
          <li key={id} className="process-row" data-step={id} style={{ gridColumn: count + 1, gridRow: at + 1 }}>
            {onOpen === undefined ? <span className="process-step">{words}</span> : <button type="button" className="process-step" onClick={() => { onOpen(id); }}>{words}</button>}
          </li>
        );
      })}
      </ol>
      {lines.map((line, at) => {
        const column = count - (lanes[at] ?? 0);
        const { from, to, isOpen } = line;
        return (
          <div key={from} className="process-line" data-open={isOpen || undefined} aria-hidden="true">
            <span className="process-trunk" style={{ gridColumn: column, gridRow: rowsFrom(from, Math.max(...to)) }} />
            <span className="process-out" style={{ gridColumn: `${String(column)} / ${String(count + 1)}`, gridRow: from + 1 }} />
            {to.map((row) => <span key={row} className="process-in" style={{ gridColumn: `${String(column)} / ${String(count + 1)}`, gridRow: row + 1 }} />)}
          </div>
        );
      })}
    </div>
  );
}
