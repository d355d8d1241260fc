import { use, useId, type KeyboardEvent } from 'react';
import { Icon } from './icon.tsx';
import { SpokenContext } from './spoken.tsx';
import './check-row.css';
import './check-line.css';

/** A choice of yes or no with what it is for; several stand below one another. `rove` makes it a part of a `Roving` group. */
export function CheckLine({ label, value, about, lang, checked, onChange, isDisabled = false, rove = false, shortcuts, onKeyDown }: {
  readonly label: string;
  /** What is chosen, as the code calls it. */
  readonly value?: string | undefined;
  readonly about?: string | undefined;
  /** Language of the label where it is not the screen's. */
  readonly lang?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly rove?: boolean;
  /** Keys that do something more here, for those who hear the page. */
  readonly shortcuts?: string | undefined;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}) {
  const id = useId();
  const { direction } = use(SpokenContext);
  return (
    <div className="check-line" data-disabled={isDisabled || undefined}>
      <span className="check-row-box">
        <input
          type="checkbox"
          value={value}
          id={id}
          checked={checked}
          disabled={isDisabled}
          aria-keyshortcuts={shortcuts}
          {...(rove ? { 'data-rove': '' } : {})}
          {...(about === undefined ? {} : { 'aria-describedby': `${id}-about` })}
          onChange={(event) => { onChange(event.currentTarget.checked); }}
          onKeyDown={onKeyDown}
        />
        <Icon name="tick" />
      </span>
      <label className="check-line-label" htmlFor={id} lang={lang} dir={lang === undefined ? undefined : direction(lang)}>{label}</label>
      {about === undefined ? null : <span className="check-line-about" id={`${id}-about`}>{about}</span>}
    </div>
  );
}
