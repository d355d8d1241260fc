import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

type RovingProps = {
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

const stops = '[data-rove]';

/** One tab stop for many controls: arrow keys, Home and End move among all `[data-rove]` inside, Tab leaves. */
export function Roving({ label, className = '', children }: RovingProps) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Rows come and go with what is typed, so the stop is looked for after every render.
    keepOneStop(group.current);
  });
  return (
    <div
      ref={group}
      className={className}
      {...(label === undefined ? {} : { role: 'group', 'aria-label': label })}
      onKeyDown={move}
      onFocus={() => { keepOneStop(group.current); }}
    >
      {children}
    </div>
  );
}

function controlsOf(group: HTMLElement | null): readonly HTMLElement[] {
  return group === null ? [] : [...group.querySelectorAll<HTMLElement>(stops)];
}

/** The focused control is the stop, else the current one, else the first. */
function keepOneStop(group: HTMLElement | null): void {
  const all = controlsOf(group);
  const stop = all.find((control) => control === document.activeElement) ?? all.find((control) => control.ariaCurrent !== null) ?? all[0];
  for (const control of all) control.tabIndex = control === stop ? 0 : -1;
}

function move(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const all = controlsOf(event.currentTarget);
  const at = all.findIndex((control) => control === document.activeElement);
  const to = at < 0 ? undefined : targetOf(event.key, at, all.length);
  if (to === undefined) return;
  event.preventDefault();
  all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
}

function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown': return at + 1;
    case 'ArrowUp': return at - 1;
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return undefined;
  }
}
