import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useAfterFirstPaint } from '../../ui/after-first-paint.ts';
import { useRoute } from '../../ui/route.tsx';
import { isComposing, useShortcuts } from '../../ui/use-shortcuts.ts';
import { SearchContext } from './search-context.ts';

const loadPalette = () => import('./palette.tsx');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));

/**
 * Ctrl K anywhere. Only this key and the button are there at start; the palette is fetched when the first screen stands, its
 * worker starts when it is first opened.
 */
export function SearchProvider({ children }: { readonly children: ReactNode }) {
  const route = useRoute();
  const [isOpen, setOpen] = useState(false);
  const typed = useRef('');
  const isAfter = useAfterFirstPaint();
  const open = useCallback(() => {
    typed.current = '';
    setOpen(true);
  }, []);
  const close = useCallback(() => { setOpen(false); }, []);
  useEffect(() => {
    if (!isAfter) return undefined;
    const idle = requestIdleCallback(() => { void loadPalette(); });
    return () => { cancelIdleCallback(idle); };
  }, [isAfter]);
  // There is nothing to find before a language has been chosen.
  useShortcuts(route.kind === 'first-start' ? {} : { 'Ctrl+KeyK': open });
  return (
    <SearchContext value={open}>
      {children}
      {isOpen ? (
        <Suspense fallback={<TypedAhead typed={typed} />}>
          <Palette typedAhead={typed} onClose={close} />
        </Suspense>
      ) : null}
    </SearchContext>
  );
}

/** Keeps what is typed while the palette is on its way, so that no letter of it lands in the text that had the focus. */
function TypedAhead({ typed }: { readonly typed: RefObject<string> }) {
  useEffect(() => {
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
