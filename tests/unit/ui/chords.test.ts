import { describe, expect, it } from 'vitest';
import { chordOf, isComposing } from '../../../renderer/ui/use-shortcuts.ts';

type Press = Parameters<typeof chordOf>[0];

function press(code: string, keys: Partial<Omit<Press, 'code' | 'getModifierState'>> = {}, altGraph = false): Press {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { code, ...none, ...keys, getModifierState: (name: string) => altGraph && name === 'AltGraph' };
}

describe('a chord', () => {
  it('goes by the place of the key, so that a Cyrillic layout has the same ones', () => {
    expect(chordOf(press('KeyN', { ctrlKey: true }), false)).toBe('Ctrl+KeyN');
    expect(chordOf(press('Digit2', { altKey: true }), false)).toBe('Alt+Digit2');
  });

  it('is never made of Ctrl and Alt together, which is AltGr', () => {
    expect(chordOf(press('KeyE', { ctrlKey: true, altKey: true }), false)).toBeUndefined();
    expect(chordOf(press('KeyE', { altKey: true }, true), false)).toBeUndefined();
  });

  it('has Command in the place of Ctrl on a Mac, and leaves Ctrl alone there', () => {
    expect(chordOf(press('KeyN', { metaKey: true }), true)).toBe('Ctrl+KeyN');
    expect(chordOf(press('KeyN', { ctrlKey: true }), true)).toBeUndefined();
    expect(chordOf(press('KeyN', { metaKey: true }), false)).toBeUndefined();
  });
});

describe('a key of an input method', () => {
  it('is known by its flag and, from older engines, by its code', () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
  });
});
