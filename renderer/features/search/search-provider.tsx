import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useAfterFirstPaint } from '../../ui/after-first-paint.ts';
import { useRoute } from '../../ui/route.tsx';
import { TypedAhead } from '../../ui/typed-ahead.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { SearchContext } from './search-context.ts';

type PaletteComponent = (typeof import('./palette.tsx'))['Palette'];

/**
 * Ctrl K anywhere. Only this key and the button are there at start; the palette is fetched when the first screen stands, its
 * worker starts when it is first opened.
 */
export function SearchProvider({ children }: { readonly children: ReactNode }) {
  const route = useRoute();
  const [isOpen, setOpen] = useState(false);
  const { Palette, load } = usePaletteCode();
  const typed = useRef('');
  const before = useRef<Element | null>(null);
  const open = useCallback(() => {
    typed.current = '';
    before.current = document.activeElement;
    load();
    // At once, not with the next frame: the next letter belongs to the search already.
    flushSync(() => { setOpen(true); });
  }, [load]);
  const close = useCallback(() => {
    flushSync(() => { setOpen(false); });
    // The kit gives the focus back with the next frame: a letter typed at once would be lost.
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  }, []);
  // There is nothing to find before a language has been chosen.
  useShortcuts(route.kind === 'first-start' ? {} : { 'Ctrl+KeyK': open });
  return (
    <SearchContext value={open}>
      {children}
      {!isOpen ? null : Palette === null ? <TypedAhead typed={typed} /> : <Palette typedAhead={typed} onClose={close} />}
    </SearchContext>
  );
}

/** The palette's code, asked for when the program has nothing else to do, at the latest by `load`. A Suspense would hold it back for a third of a second. */
function usePaletteCode(): { readonly Palette: PaletteComponent | null; readonly load: () => void } {
  const [Palette, setPalette] = useState<PaletteComponent | null>(null);
  const isAfter = useAfterFirstPaint();
  const load = useCallback(() => { void import('./palette.tsx').then((code) => { setPalette(() => code.Palette); }); }, []);
  useEffect(() => {
    if (!isAfter) return undefined;
    const idle = requestIdleCallback(load);
    return () => { cancelIdleCallback(idle); };
  }, [isAfter, load]);
  return { Palette, load };
}
