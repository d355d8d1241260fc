import { useEffect, useRef } from 'react';

/** A row that is ordered anew stands elsewhere, and the page loses the focus of what is moved: what had it, found again by `find`, gets it back. */
export function useFocusKept(area: HTMLElement | null, find: () => HTMLElement | null): void {
  const had = useRef(false);
  useEffect(() => {
    const { activeElement } = document;
    if (area === null) return;
    if (activeElement !== null && area.contains(activeElement)) had.current = true;
    else if (had.current && activeElement === document.body) find()?.focus();
    else had.current = false;
  });
}
