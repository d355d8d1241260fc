import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { KeyCap } from './key-cap.tsx';
import './states.css';

/** Says in one line that nothing is there yet, then the few keys that change it. */
export function EmptyState({ title, text, keys, children }: {
  readonly title: string;
  readonly text?: string;
  readonly keys: readonly { readonly keys: string; readonly does: string }[];
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <p><strong>{title}</strong> {text}</p>
      <dl className="empty-state-keys">
        {keys.map((row) => (
          <div key={row.keys}>
            <dt><KeyCap keys={row.keys} spoken /></dt>
            <dd>{row.does}</dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  );
}

type Part = { readonly head: string; readonly text: ReactNode };

/** What happened / what is safe / what to do: errors and recoveries, in this order, with signs. */
export function ThreePart({ title, happened, safe, todo, actions, details }: {
  readonly title: string;
  readonly happened: Part;
  readonly safe: Part;
  readonly todo: Part;
  readonly actions?: ReactNode;
  readonly details?: ReactNode;
}) {
  const parts: readonly (Part & { readonly icon: IconName; readonly tone: string })[] = [
    { ...happened, icon: 'warning', tone: 'caution' },
    { ...safe, icon: 'tick', tone: 'ok' },
    { ...todo, icon: 'recommendation', tone: 'accent' },
  ];
  return (
    <div className="three-part">
      <h1 className="question-text">{title}</h1>
      <div className="three-part-box">
        {parts.map((part) => (
          <section key={part.tone} className="three-part-row">
            <div className="three-part-sign" data-tone={part.tone}><Icon name={part.icon} /></div>
            <div className="three-part-text">
              <h2>{part.head}</h2>
              <div>{part.text}</div>
            </div>
          </section>
        ))}
      </div>
      {actions === undefined ? null : <div className="three-part-actions">{actions}</div>}
      {details}
    </div>
  );
}

/** A bar with a count of things; moves in steps. */
export function Progress({ label, done, total, text }: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** Such as `3 of 5 workshops`. */
  readonly text: string;
}) {
  return (
    <div className="progress">
      <progress className="progress-bar" aria-label={label} aria-valuetext={text} value={done} max={Math.max(total, 1)} />
      <span className="secondary">{text}</span>
    </div>
  );
}
