import type { ReactNode, RefObject } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon, type IconName } from './icon.tsx';
import { KeyCap } from './key-cap.tsx';
import './button.css';

type ButtonProps = {
  readonly children: ReactNode;
  /** `main` is the one filled button of a screen. */
  readonly variant?: 'main' | 'plain' | 'quiet' | 'link';
  readonly icon?: IconName;
  /** The key that does the same, e.g. `Ctrl N`: shown as a cap; the screen's shortcuts do the work. */
  readonly keycap?: string;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  /** A full name where the words shown are too short to stand alone. */
  readonly label?: string;
  readonly expanded?: boolean;
  readonly current?: boolean;
  readonly className?: string;
  readonly buttonRef?: RefObject<HTMLButtonElement | null>;
  readonly slot?: 'close';
  readonly excludeFromTabOrder?: boolean;
};

/** A button with a word, often a sign and the key that does the same. */
export function Button(props: ButtonProps) {
  const { children, variant = 'plain', icon, keycap, label, expanded, current, className = '', buttonRef, ...rest } = props;
  return (
    <AriaButton
      {...rest}
      ref={buttonRef ?? null}
      className={`button button-${variant} ${className}`}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      {...(current === true ? { 'aria-current': 'true' as const } : {})}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span className="button-words">{children}</span>
      {keycap === undefined ? null : <KeyCap keys={keycap} />}
    </AriaButton>
  );
}
