import type { CSSProperties } from 'react';
import type { TimePicture } from './picture-model.ts';
import './time-line.css';

type LineProps = { readonly picture: TimePicture; readonly onOpen?: ((id: string) => void) | undefined };

/** Bars on a line of days, below one another; each row says its days in words too. */
export function TimeLine({ picture: { length, ticks, rows, now, legend }, onOpen }: LineProps) {
  const share = (days: number): string => `${String((days / length) * 100)}%`;
  const labelled = ticks.filter(({ label }) => label !== '');
  const isLate = now !== null && now.at * 2 > length;
  return (
    <>
      <div className="time-line">
        <div className="time-head" aria-hidden="true">
          <div className="time-labels">
            {labelled.map(({ at, label }, index) => <span key={at} className="time-label" style={{ inlineSize: share((labelled[index + 1]?.at ?? length) - at) }}>{label}</span>)}
          </div>
          {now === null ? null : <div className="time-now-label" style={isLate ? { insetInlineEnd: share(length - now.at), marginInlineStart: 'auto' } : { insetInlineStart: share(now.at) }}>{now.label}</div>}
        </div>
        <div className="time-grid" aria-hidden="true">
          {ticks.map(({ at, label }) => <span key={at} className="time-tick" data-labelled={label !== '' || undefined} style={{ insetInlineStart: share(at) }} />)}
          {now === null ? null : <span className="time-now" style={{ insetInlineStart: share(now.at) }} />}
        </div>
        <ol className="time-rows">
          {rows.map(({ id, label, note, depth, from, to, isMark, fill }) => {
            const words = <span className="time-words" style={{ paddingInlineStart: `${String(depth * 0.625)}rem` }}><span><bdi>{label}</bdi></span><span className="time-note">{note}</span></span>;
            const bar = <span className="time-track" aria-hidden="true"><Bar style={{ insetInlineStart: share(from), inlineSize: share(to - from) }} fill={fill} isMark={isMark} /></span>;
            return (
              <li key={id} data-row={id}>
                {onOpen === undefined ? <span className="time-row">{words}{bar}</span> : <button type="button" className="time-row" onClick={() => { onOpen(id); }}>{words}{bar}</button>}
              </li>
            );
          })}
        </ol>
      </div>
      <ul className="time-legend secondary">
        {legend.map(({ fill, isMark, label }) => <li key={label}><span className="time-sample" aria-hidden="true"><Bar fill={fill} isMark={isMark} /></span> {label}</li>)}
      </ul>
    </>
  );
}

function Bar({ fill, isMark, style = {} }: { readonly fill: TimePicture['rows'][number]['fill']; readonly isMark: boolean; readonly style?: CSSProperties }) {
  return <span className="time-bar" data-fill={fill} data-mark={isMark || undefined} style={style} />;
}
