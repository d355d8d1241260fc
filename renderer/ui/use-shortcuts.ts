import { useEffect, useRef } from 'react';

/** Keys by position (`event.code`), e.g. `Ctrl+KeyN`, `Alt+Digit1`, `F1`, `Delete`; with what they do. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

type Options = {
  /** Works while a dialog or the list of languages is open; all others rest then. */
  readonly inDialog?: boolean;
};

const onMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

/** True while an input method composes: its Enter chooses a word and must never save (229 is what older engines send). */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** The name of a pressed chord; undefined for one with Ctrl and Alt together, which is AltGr on many keyboards. */
export function chordOf(event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>, mac = onMac): string | undefined {
  const command = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (event.getModifierState('AltGraph') || (command && event.altKey) || other) return undefined;
  const code = event.code === 'NumpadEnter' ? 'Enter' : event.code;
  return `${command ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${code}`;
}

let last: { readonly event: KeyboardEvent; readonly chord: string | undefined } | undefined;

/** `chordOf`, worked out once for all who listen to the same key. */
function chordOnce(event: KeyboardEvent): string | undefined {
  if (last?.event !== event) last = { event, chord: chordOf(event) };
  return last.chord;
}

/** Whether it was pressed in something that stands beside the screen and has an Escape of its own: it must end nothing there. */
const isApart = (target: EventTarget | null): boolean => target instanceof Element && target.closest('[data-own-escape]') !== null;

/**
 * Runs the function of a pressed chord. Listens in the capture phase, because React Aria stops key events. What is handled is
 * taken away from everybody else; a handler that finds nothing to do may leave the chord out of its map instead.
 */
export function useShortcuts(shortcuts: Shortcuts, options: Options = {}): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const inDialog = options.inDialog === true;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return;
      const chord = chordOnce(event);
      const run = chord === undefined ? undefined : latest.current[chord];
      if (run === undefined) return;
      if (chord === 'Escape' && isApart(event.target)) return;
      // Looked for last: the whole page is searched, and a letter typed is no chord of anybody.
      if (!inDialog && document.querySelector('.dialog-scrim, .language-list') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      run(event);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => { window.removeEventListener('keydown', listen, { capture: true }); };
  }, [inDialog]);
}
