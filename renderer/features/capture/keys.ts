/**
 * The keys of the capture screen, by position on the keyboard (`event.code`): a Cyrillic or Arabic layout changes the
 * letter, never the place. Ctrl+Alt is never used, because AltGr reports itself as both (design section 6).
 */
export type CaptureAction =
  | { readonly do: 'kind'; readonly index: number }
  | { readonly do: 'recent-speaker'; readonly index: number }
  | {
      readonly do:
        | 'speakers'
        | 'next-language'
        | 'choose-language'
        | 'new-position'
        | 'new-note'
        | 'earlier'
        | 'entry'
        | 'previous-question'
        | 'next-question'
        | 'map'
        | 'knowledge'
        | 'undo'
        | 'help'
        | 'export';
    };

/** What a key event tells; the fields of the DOM's own event that matter here. */
export type KeyPress = {
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly getModifierState: (key: 'AltGraph') => boolean;
};

/** What an input method is doing; `keyCode` 229 is how older ones say that they have the key. */
export type Composing = { readonly isComposing: boolean; readonly keyCode: number };

type Chord = 'alt' | 'alt-shift' | 'command' | 'plain';

const bound: Readonly<Record<string, CaptureAction>> = {
  'alt Digit1': { do: 'kind', index: 0 },
  'alt Digit2': { do: 'kind', index: 1 },
  'alt Digit3': { do: 'kind', index: 2 },
  'alt Digit4': { do: 'kind', index: 3 },
  'alt Digit5': { do: 'kind', index: 4 },
  'alt Digit7': { do: 'recent-speaker', index: 0 },
  'alt Digit8': { do: 'recent-speaker', index: 1 },
  'alt Digit9': { do: 'recent-speaker', index: 2 },
  'alt KeyS': { do: 'speakers' },
  'alt KeyL': { do: 'next-language' },
  'alt-shift KeyL': { do: 'choose-language' },
  'alt KeyP': { do: 'new-position' },
  'alt KeyN': { do: 'new-note' },
  'alt KeyM': { do: 'map' },
  'alt KeyK': { do: 'knowledge' },
  'alt ArrowUp': { do: 'earlier' },
  'alt ArrowDown': { do: 'entry' },
  'command ArrowUp': { do: 'previous-question' },
  'command ArrowDown': { do: 'next-question' },
  'command KeyZ': { do: 'undo' },
  'command KeyE': { do: 'export' },
  'plain F1': { do: 'help' },
};

/**
 * Names the action of a key press, or undefined where the key is nobody's. On a Mac Option stands for Alt and Command for
 * Ctrl; anywhere else the Windows key never makes a chord of ours.
 */
export function actionOf(press: KeyPress, isMac: boolean): CaptureAction | undefined {
  const chord = chordOf(press, isMac);
  return chord === undefined ? undefined : bound[`${chord} ${press.code.replace(/^Numpad(?=\d$)/u, 'Digit')}`];
}

function chordOf(press: KeyPress, isMac: boolean): Chord | undefined {
  if (press.getModifierState('AltGraph')) return undefined;
  const command = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (other || (command && press.altKey)) return undefined;
  if (press.altKey) return press.shiftKey ? 'alt-shift' : 'alt';
  if (press.shiftKey) return undefined;
  return command ? 'command' : 'plain';
}

/** True while an input method is putting a character together: its Enter chooses a character and saves nothing. */
export function isComposing(event: Composing): boolean {
  return event.isComposing || event.keyCode === 229;
}
