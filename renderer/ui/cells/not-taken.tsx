import { Icon } from '../icon.tsx';

type NotTakenProps = {
  /** How many there are, in words; of no use while there are none. */
  readonly head: string;
  /** Each cell and why it was not taken, in words. */
  readonly lines: readonly { readonly where: string; readonly why: string }[];
  /** What is said of those that are not shown. */
  readonly more: (count: number) => string;
};

/** Cells that are shown as not taken; the others are counted. */
const mostShown = 5;

/** The cells of a pasted block that could not be read. */
export function NotTaken({ head, lines, more }: NotTakenProps) {
  return (
    <div role="status" className="cells-left-out" hidden={lines.length === 0}>
      {lines.length === 0 ? null : (
        <>
          <p><Icon name="warning" /> {head}</p>
          <ul>
            {lines.slice(0, mostShown).map(({ where, why }, at) => <li key={at}>{where} <bdi>{why}</bdi></li>)}
          </ul>
          {lines.length > mostShown ? <p className="secondary">{more(lines.length - mostShown)}</p> : null}
        </>
      )}
    </div>
  );
}
