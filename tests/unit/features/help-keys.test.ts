import { describe, expect, it } from 'vitest';
import english from '../../../locales/en/help.json' with { type: 'json' };
import { helpParts, type HelpPageText } from '../../../renderer/domain/help-text.ts';
import { captureKeys } from '../../../renderer/features/capture/keys.ts';
import { keysOf } from '../../../renderer/features/help/keys/keys-of.ts';
import type { Words } from '../../../renderer/i18n/word-types.ts';
import { helpPages } from '../../../renderer/ui/help-pages.ts';

/** Words are their own keys here. */
const words = ((key: string) => key) as Words;
const capsOf = (page: (typeof helpPages)[number]): readonly string[] => keysOf(words, page).flatMap(({ rows }) => rows.flatMap(([keys]) => keys));

/** Keys that belong to whatever has the focus, and are in no list of a screen. */
const ofFields = new Set(['Enter', 'Esc', 'Tab', 'Shift Tab', 'Shift', 'Space', 'Del', 'F6', 'F9', 'Ctrl K', 'Ctrl Z', 'Ctrl Shift L', 'Ctrl +', 'Ctrl −', 'Ctrl 0', 'Alt K']);

/** Keys that a page names together with the other screen they belong to. */
const ofOthers: Readonly<Record<string, readonly string[]>> = {
  'prepare-list': ['Alt V'], 'prepare-template': ['Ctrl N'], 'library-plan': ['Alt Enter'], 'library-bookmarks': ['Alt B'],
};

/** Caps of a list that stand for all between them. */
const ranges: Readonly<Record<string, readonly string[]>> = { 'Alt 9': ['Alt 8', 'Alt 7', 'Alt 4', 'Alt 3', 'Alt 2'], 'Alt 5': ['Alt 4', 'Alt 3', 'Alt 2'] };

const textsOf = (page: HelpPageText): readonly string[] => [page.for, ...page.tasks.flatMap(({ title, steps }) => [title, ...steps]), ...page.trouble.flatMap(({ sign, then }) => [sign, then])];

describe('the keys that help names', () => {
  it.each(helpPages)('of %s are in the list of its keys', (page) => {
    const listed = new Set(capsOf(page).flatMap((cap) => [cap, ...(ranges[cap] ?? [])]));
    const named = textsOf(english.pages[page]).flatMap(helpParts).filter(({ kind }) => kind === 'key').map(({ value }) => value);
    expect(named.filter((cap) => !listed.has(cap) && !ofFields.has(cap) && ofOthers[page]?.includes(cap) !== true)).toEqual([]);
  });

  it('lists every key of capture', () => {
    const listed = new Set(capsOf('capture').flatMap((cap) => [cap, ...(ranges[cap] ?? [])]));
    const chords = Object.keys(captureKeys).map((chord) => chord.replaceAll('+', ' ').replace(/Key|Digit/u, '').replace('ArrowUp', '↑').replace('ArrowDown', '↓'));
    expect(chords.length).toBeGreaterThan(20);
    expect(chords.filter((cap) => !listed.has(cap))).toEqual([]);
  });
});
