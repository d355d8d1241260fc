import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './tabs.css';

export type Tab<Id extends string = string> = {
  readonly id: Id;
  readonly label: ReactNode;
  /** Shown when the pointer rests on it: the whole of a name that is cut short. */
  readonly title?: string | undefined;
};

type TabsProps<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly className?: string;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
};

/** Tabs over one panel: one tab stop, arrow keys along the line of reading, Home and End; the panel follows at once. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, className = '', children }: TabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex((tab) => tab.id === value);
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = targetOf(event, at, tabs.length);
    const next = to === undefined ? undefined : tabs[to];
    if (to === undefined || next === undefined) return;
    event.preventDefault();
    onChange(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div className={`tabs ${className}`}>
      <div ref={list} className="tabs-row" role="tablist" aria-label={label} onKeyDown={press}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            className="tabs-tab"
            aria-selected={tab.id === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === value ? 0 : -1}
            title={tab.title}
            onClick={() => { onChange(tab.id); }}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div className="tabs-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>{children}</div>
    </div>
  );
}

function targetOf(event: KeyboardEvent<HTMLElement>, at: number, count: number): number | undefined {
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (event.key) {
    case 'Home': return 0;
    case 'End': return count - 1;
    case 'ArrowLeft':
    case 'ArrowRight': return (at + (event.key === forward ? 1 : -1) + count) % count;
    default: return undefined;
  }
}
