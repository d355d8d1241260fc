import { runInNewContext } from 'node:vm';
import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { plainLetters } from '../../build/plain-letters.ts';

const chunk = (code: string, isEntry: boolean) => ({ type: 'chunk', code, isEntry, map: null }) as Rolldown.OutputChunk;

function written(chunks: Rolldown.OutputBundle): Rolldown.OutputBundle {
  const { generateBundle } = plainLetters;
  if (typeof generateBundle !== 'function') throw new Error('no plugin');
  Reflect.apply(generateBundle, undefined, [{}, chunks]);
  return chunks;
}

describe('the letters of the start script', () => {
  const code = "({ text: 'été – “ок” 😀', template: `${1 + 1} × 2`, isFound: /^[а-яё]+$/u.test('слово') && /😀/u.test('a😀') && /[–—]/.test('—'), größe: 3 })";

  it('are ASCII and mean what they meant', () => {
    const made = written({ 'start.js': chunk(code, true) })['start.js'];
    if (made?.type !== 'chunk') throw new Error('no chunk');
    expect(made.code).toMatch(/^[\0-\x7f]+$/);
    expect(runInNewContext(made.code)).toEqual(runInNewContext(code));
  });

  it('stay as they are in every other file: a language would be thrice as long', () => {
    const made = written({ 'ar.js': chunk("'كلمة'", false) })['ar.js'];
    expect(made).toMatchObject({ code: "'كلمة'" });
  });
});
