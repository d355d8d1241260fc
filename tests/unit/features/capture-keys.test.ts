import { describe, expect, it } from 'vitest';
import { actionOf, isComposing, type KeyPress } from '../../../renderer/features/capture/keys.ts';

const press = (code: string, held: Partial<Omit<KeyPress, 'code' | 'getModifierState'>> & { altGraph?: boolean } = {}): KeyPress => ({
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
  getModifierState: () => held.altGraph === true,
});

describe('keys of the capture screen', () => {
  it('goes by the place of the key, whatever letter stands on it', () => {
    // On a Russian layout the S key types ы and the L key types д: only `code` is read.
    expect(actionOf(press('KeyS', { altKey: true }), false)).toEqual({ do: 'speakers' });
    expect(actionOf(press('KeyL', { altKey: true }), false)).toEqual({ do: 'next-language' });
    expect(actionOf(press('Digit2', { altKey: true }), false)).toEqual({ do: 'kind', index: 1 });
    expect(actionOf(press('Numpad2', { altKey: true }), false)).toEqual({ do: 'kind', index: 1 });
  });

  it('never takes AltGr, as Windows and as Linux report it', () => {
    expect(actionOf(press('KeyL', { altKey: true, ctrlKey: true }), false)).toBeUndefined();
    expect(actionOf(press('KeyL', { altKey: true, altGraph: true }), false)).toBeUndefined();
    expect(actionOf(press('KeyS', { altGraph: true }), false)).toBeUndefined();
  });

  it('takes Option and Command on a Mac', () => {
    expect(actionOf(press('KeyE', { metaKey: true }), true)).toEqual({ do: 'export' });
    expect(actionOf(press('KeyE', { ctrlKey: true }), true)).toBeUndefined();
    expect(actionOf(press('KeyE', { metaKey: true }), false)).toBeUndefined();
    expect(actionOf(press('KeyP', { altKey: true }), true)).toEqual({ do: 'new-position' });
  });

  it('leaves typing alone', () => {
    expect(actionOf(press('KeyS'), false)).toBeUndefined();
    expect(actionOf(press('KeyS', { shiftKey: true }), false)).toBeUndefined();
    expect(actionOf(press('ArrowUp'), false)).toBeUndefined();
    expect(actionOf(press('F1'), false)).toEqual({ do: 'help' });
  });

  it('knows when an input method has the key', () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
  });
});
