import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './tag.css';

type TagProps = {
  /** Dashed means not final. */
  readonly border?: 'solid' | 'dashed';
  readonly tone?: 'plain' | 'note' | 'ok' | 'caution' | 'stop';
  readonly icon?: IconName;
  readonly children: ReactNode;
};

/** A short word on the state of a text or a thing. */
export function Tag({ border = 'solid', tone = 'plain', icon, children }: TagProps) {
  return (
    <span className="tag" data-border={border} data-tone={tone}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </span>
  );
}
