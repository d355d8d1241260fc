import type { ReactNode } from 'react';
import { NumberText } from './number-text.tsx';
import './margin.css';

type MarginProps = {
  /** What can be cited stands here: `4.3`, `7`, `P3`. */
  readonly number?: ReactNode;
  /** The number of what is being worked on is set in the accent. */
  readonly strong?: boolean;
  readonly tone?: 'surface' | 'sunk';
  readonly className?: string;
  readonly children: ReactNode;
};

/** A row of the work beside the numbered margin; number and text share the first baseline. */
export function Margin({ number, strong = false, tone = 'surface', className = '', children }: MarginProps) {
  return (
    <div className={`margin ${className}`} data-tone={tone}>
      <div className="margin-number" data-strong={strong || undefined}><NumberText>{number}</NumberText></div>
      <div className="margin-body">{children}</div>
    </div>
  );
}
