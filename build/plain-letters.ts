import remapping from '@jridgewell/remapping';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/**
 * Writes the letters of the start script beyond ASCII as escapes. One of them in a megabyte makes Chromium keep all of it in two bytes a
 * letter, and decode and hash twice as much before the first line runs. Escapes mean the same in strings, expressions and names; only a tagged
 * template could tell, and none is tagged with such letters. Other scripts are left alone: those of a language would be thrice as long.
 */
export const plainLetters: Plugin = {
  name: 'plain-letters',
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk' || !part.isEntry) continue;
      const text = new MagicString(part.code);
      for (const { index } of part.code.matchAll(/[^\0-\x7f]/g)) text.update(index, index + 1, escapeOf(part.code.charCodeAt(index)));
      part.code = text.toString();
      if (part.map !== null) Object.assign(part.map, remapping([text.generateMap({ hires: true }).toString(), part.map.toString()], () => null));
    }
  },
};

const escapeOf = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;
