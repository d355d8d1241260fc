import { useLayoutEffect, type RefObject } from 'react';
import { isComposing } from './use-shortcuts.ts';

/** Keeps what is typed while the code of a screen is on its way, so that no letter of it is lost or lands in another text. */
export function TypedAhead({ typed }: { readonly typed: RefObject<string> }) {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if ([...event.key].length !== 1 || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
      event.preventDefault();
      event.stopPropagation();
      typed.current += event.key;
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => { window.removeEventListener('keydown', listen, { capture: true }); };
  }, [typed]);
  return null;
}
