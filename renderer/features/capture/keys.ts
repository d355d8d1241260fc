import type { Shortcuts } from '../../ui/use-shortcuts.ts';

/** What a key of the capture screen does. */
export type CaptureAction =
  | { readonly do: 'kind' | 'recent-speaker'; readonly index: number }
  | {
      readonly do:
        | 'speakers'
        | 'next-language'
        | 'choose-language'
        | 'new-position'
        | 'new-note'
        | 'earlier'
        | 'entry'
        | 'sort'
        | 'sector'
        | 'last-sector'
        | 'owner'
        | 'due'
        | 'previous-question'
        | 'next-question'
        | 'export';
    };

/**
 * The keys of the capture screen, by position on the keyboard: a Cyrillic or Arabic layout changes the letter, never the
 * place. Ctrl and Alt never stand together, because AltGr reports itself as both (design section 6). Enter, the arrows
 * and Delete belong to the field or row that has the focus.
 */
export const captureKeys: Readonly<Record<string, CaptureAction>> = {
  'Alt+Digit1': { do: 'kind', index: 0 },
  'Alt+Digit2': { do: 'kind', index: 1 },
  'Alt+Digit3': { do: 'kind', index: 2 },
  'Alt+Digit4': { do: 'kind', index: 3 },
  'Alt+Digit5': { do: 'kind', index: 4 },
  'Alt+Digit7': { do: 'recent-speaker', index: 0 },
  'Alt+Digit8': { do: 'recent-speaker', index: 1 },
  'Alt+Digit9': { do: 'recent-speaker', index: 2 },
  'Alt+KeyS': { do: 'speakers' },
  'Alt+KeyL': { do: 'next-language' },
  'Alt+Shift+KeyL': { do: 'choose-language' },
  'Alt+KeyP': { do: 'new-position' },
  'Alt+KeyN': { do: 'new-note' },
  'Alt+KeyG': { do: 'sector' },
  'Alt+Digit6': { do: 'last-sector' },
  'Alt+KeyW': { do: 'owner' },
  'Alt+KeyD': { do: 'due' },
  'Alt+KeyO': { do: 'sort' },
  'Alt+ArrowUp': { do: 'earlier' },
  'Alt+ArrowDown': { do: 'entry' },
  'Ctrl+ArrowUp': { do: 'previous-question' },
  'Ctrl+ArrowDown': { do: 'next-question' },
  'Ctrl+KeyE': { do: 'export' },
};

/** The keys as a map for `useShortcuts`. */
export function shortcutsFor(run: (action: CaptureAction) => void): Shortcuts {
  return Object.fromEntries(Object.entries(captureKeys).map(([chord, action]) => [chord, () => { run(action); }]));
}
