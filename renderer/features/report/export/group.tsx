import type { ReactNode } from 'react';
import { Icon } from '../../../ui/icon.tsx';

/** Choices that are seldom changed: closed, it says what is chosen. */
export function Group({ id, title, chosen, children }: { readonly id: string; readonly title: string; readonly chosen: string; readonly children: ReactNode }) {
  return (
    <details className="export-group" data-group={id}>
      <summary>
        <Icon name="chevron" />
        <span className="export-group-title">{title}</span>
        <span className="export-group-chosen">{chosen}</span>
      </summary>
      <div className="export-group-body">{children}</div>
    </details>
  );
}
