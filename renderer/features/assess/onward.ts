import type { KeyboardEvent } from 'react';
import { isComposing } from '../../ui/use-shortcuts.ts';

/** Enter in a field goes on. On a button it presses it, and in a list that has opened it takes what is chosen there. */
export const onwardByEnter = (onward: () => void) => (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.ctrlKey || isComposing(event.nativeEvent) || !isInForm(event.target)) return;
  event.preventDefault();
  event.stopPropagation();
  onward();
};

const isInForm = (target: EventTarget): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
