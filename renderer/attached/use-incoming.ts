import { useEffect, useEffectEvent, useState } from 'react';

/** Where dropped files go: the record they would stand on, and how that is said; null for a place that takes none. */
export type DropPlace = { readonly parent: string; readonly label: string };

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/**
 * Files that are dropped anywhere on the screen, and pictures that are pasted. `placeOf` says where a place of the screen leads. Text that is
 * dragged or pasted is none of its business; where the clipboard holds text beside a picture, it is the text that was meant. Answers what
 * a drop would do now.
 */
export function useIncomingFiles(placeOf: (at: Element | null) => DropPlace | null, take: (parent: string, files: readonly File[]) => void): string | null {
  const [label, setLabel] = useState<string | null>(null);
  const over = useEffectEvent((event: DragEvent): void => {
    if (!holdsFiles(event) || event.dataTransfer === null) return;
    const place = placeOf(elementOf(event.target));
    // Refused or not, the page itself never opens a file.
    event.preventDefault();
    event.dataTransfer.dropEffect = place === null ? 'none' : 'copy';
    setLabel(place?.label ?? null);
  });
  const drop = useEffectEvent((event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setLabel(null);
    const place = placeOf(elementOf(event.target));
    if (place !== null) take(place.parent, [...(event.dataTransfer?.files ?? [])]);
  });
  const leave = useEffectEvent((event: DragEvent): void => { if (event.relatedTarget === null) setLabel(null); });
  const paste = useEffectEvent((event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (event.defaultPrevented || clipboardData === null || clipboardData.types.includes('text/plain')) return;
    const place = placeOf(document.activeElement);
    if (clipboardData.files.length === 0 || place === null) return;
    event.preventDefault();
    take(place.parent, [...clipboardData.files]);
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('dragover', (event) => { over(event); }, { signal });
    window.addEventListener('drop', (event) => { drop(event); }, { signal });
    window.addEventListener('dragleave', (event) => { leave(event); }, { signal });
    window.addEventListener('paste', (event) => { paste(event); }, { signal });
    return () => { listening.abort(); };
  }, []);
  return label;
}

function elementOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target : null;
}
