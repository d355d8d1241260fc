import type { BarPicture, GridPicture, Picture } from './picture-model.ts';
import { Process } from './process.tsx';
import { TimeLine } from './time-line.tsx';
import './heat.css';
import './picture.css';

/** A picture on the screen; its numbers stand in it, and its table beside it is the caller's. `onOpen` makes the steps of a process, and the rows of a line of time, a way to each. */
export function Drawn({ picture, onOpen }: { readonly picture: Picture; readonly onOpen?: ((id: string) => void) | undefined }) {
  switch (picture.kind) {
    case 'bars': return <Bars picture={picture} />;
    case 'grid': return <Grid picture={picture} />;
    case 'process': return <Process picture={picture} onOpen={onOpen} />;
    case 'time': return <TimeLine picture={picture} onOpen={onOpen} />;
  }
}

function Bars({ picture }: { readonly picture: BarPicture }) {
  const highest = Math.max(1, ...picture.rows.map(({ value }) => value));
  return (
    <ul className="picture-bars">
      {picture.rows.map(({ id, label, value, text, isStrong }) => (
        <li key={id} className="picture-bar-row" data-strong={isStrong === true || undefined}>
          <span className="picture-bar-name">{label}</span>
          <span className="picture-bar"><span className="picture-bar-fill" data-none={value === 0 || undefined} style={{ inlineSize: `${(value / highest) * 100}%` }} /></span>
          <span className="picture-bar-count">{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Grid({ picture }: { readonly picture: GridPicture }) {
  return (
    <table className="picture-grid-table">
      <thead>
        <tr>
          <td />
          {picture.columns.map(({ id, label }) => <th key={id} scope="col">{label}</th>)}
        </tr>
      </thead>
      <tbody>
        {picture.rows.map(({ id, label, cells }) => (
          <tr key={id}>
            <th scope="row"><bdi>{label}</bdi></th>
            {cells.map(({ text, heat, note }, at) => <td key={picture.columns[at]?.id ?? at} data-heat={heat ?? 'none'}>{text}{note === undefined ? null : <small>{note}</small>}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
