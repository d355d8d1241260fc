import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';
import { noPhysicalSides } from '../../../build/lint/physical-sides.ts';

/** How often a source is refused. */
function refusals(code: string): number {
  const found = new Linter().verify(code, {
    files: ['**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: { 'no-restricted-syntax': ['error', ...noPhysicalSides.map(([selector, message]) => ({ selector, message }))] },
  }, 'row.tsx');
  expect(found.filter(({ fatal }) => fatal)).toEqual([]);
  return found.length;
}

it.each([
  '<div style={{ left: 4 }} />',
  '<div style={{ position: "absolute", right: `${at}px` }} />',
  '<div style={isOpen ? { marginLeft: 4 } : {}} />',
  '<div style={{ borderTopRightRadius: 2 }} />',
  '<div style={{ textAlign: "right" }} />',
  'row.style.left = "4px";',
])('sides of the page are refused: %s', (code) => {
  expect(refusals(code)).toBe(1);
});

it('logical sides pass, and words that are no style', () => {
  expect(refusals('<div style={{ insetInlineStart: 4, marginInlineEnd: 2, textAlign: "start" }} left={4} />; const { left } = box; place.left = 3;')).toBe(0);
});
