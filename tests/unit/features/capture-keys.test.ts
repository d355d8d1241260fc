import { describe, expect, it } from 'vitest';
import { captureKeys, shortcutsFor, type CaptureAction } from '../../../renderer/features/capture/keys.ts';
import { chordOf } from '../../../renderer/ui/use-shortcuts.ts';

type Held = { readonly altKey?: boolean; readonly ctrlKey?: boolean; readonly metaKey?: boolean; readonly shiftKey?: boolean; readonly altGraph?: boolean };
function actionOf(code: string, { altGraph = false, ...held }: Held = {}, mac = false): CaptureAction | undefined {
  const chord = chordOf({ code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held, getModifierState: () => altGraph }, mac);
  return chord === undefined ? undefined : captureKeys[chord];
}

describe('keys of the capture screen', () => {
  it('goes by the place of the key, whatever letter stands on it', () => {
    // On a Russian layout the S key types ы and the L key types д: only `code` is read.
    expect(actionOf('KeyS', { altKey: true })).toEqual({ do: 'speakers' });
    expect(actionOf('KeyL', { altKey: true })).toEqual({ do: 'next-language' });
    expect(actionOf('KeyL', { altKey: true, shiftKey: true })).toEqual({ do: 'choose-language' });
    expect(actionOf('Digit2', { altKey: true })).toEqual({ do: 'kind', index: 1 });
  });

  it('never takes AltGr, which reports itself as Ctrl and Alt', () => {
    for (const chord of Object.keys(captureKeys)) expect(chord).not.toMatch(/Ctrl\+Alt|Alt\+Ctrl/u);
    expect(actionOf('KeyL', { altKey: true, ctrlKey: true })).toBeUndefined();
    expect(actionOf('Digit2', { altKey: true, ctrlKey: true })).toBeUndefined();
    // Linux gives it a state of its own.
    expect(actionOf('KeyL', { altKey: true, altGraph: true })).toBeUndefined();
  });

  it('takes Option and Command on a Mac', () => {
    expect(actionOf('KeyE', { metaKey: true }, true)).toEqual({ do: 'export' });
    expect(actionOf('KeyE', { ctrlKey: true }, true)).toBeUndefined();
    expect(actionOf('KeyP', { altKey: true }, true)).toEqual({ do: 'new-position' });
  });

  it('leaves typing alone', () => {
    expect(actionOf('KeyS')).toBeUndefined();
    expect(actionOf('KeyS', { shiftKey: true })).toBeUndefined();
    expect(actionOf('ArrowUp')).toBeUndefined();
    expect(actionOf('Enter')).toBeUndefined();
  });

  it('tells the screen which action was meant', () => {
    const run: CaptureAction[] = [];
    const map = shortcutsFor((action) => run.push(action));
    map['Alt+Digit5']?.({} as KeyboardEvent);
    map['Ctrl+KeyE']?.({} as KeyboardEvent);
    expect(run).toEqual([{ do: 'kind', index: 4 }, { do: 'export' }]);
  });
});
