import { describe, expect, it } from 'vitest';
import { brokenLines } from '../../../renderer/ui/picture/draw-picture.ts';

const within = (most: number) => (line: string): boolean => [...line].length <= most;

describe('words of a picture', () => {
  it('break between words and lose none', () => {
    const lines = brokenLines('Civil society and academia, with the diaspora', 'en', within(16));
    expect(lines).toEqual(['Civil society', 'and academia,', 'with the', 'diaspora']);
  });

  it('break where the language does, without spaces too', () => {
    const lines = brokenLines('各利益攸关方群体就各问题的讨论意见', 'zh', within(6));
    expect(lines.join('')).toBe('各利益攸关方群体就各问题的讨论意见');
    expect(lines.every(within(7))).toBe(true);
  });

  it('leave a word that is too long for a line whole', () => {
    expect(brokenLines('Bundesministerium für Gesundheit', 'de', within(8))).toEqual(['Bundesministerium', 'für', 'Gesundheit']);
  });

  it('are one empty line where there are none', () => {
    expect(brokenLines('', 'en', within(8))).toEqual(['']);
  });
});
