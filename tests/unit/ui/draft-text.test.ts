import { expect, it } from 'vitest';
import { isNews } from '../../../renderer/ui/use-draft-text.ts';

it('never puts the letters of an earlier save of its own in place of what was typed since', () => {
  const saves = new Set(['Ministry of', 'Ministry of Health']);
  expect(isNews('Ministry of', 'Ministry of Health', saves)).toBe(false);
  expect(isNews('Ministry of Health', 'Ministry of Health', saves)).toBe(true);
});

it('shows what another laptop wrote once the field is left', () => {
  expect(isNews('Ministry of Health and Social Protection', 'Ministry of Health', new Set(['Ministry of Health']))).toBe(true);
});
