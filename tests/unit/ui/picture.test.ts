import { describe, expect, it } from 'vitest';
import { lanesOf, type ProcessLine } from '../../../renderer/ui/picture/picture-model.ts';
import { brokenLines } from '../../../renderer/ui/picture/pen.ts';

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

describe('the lines of a process', () => {
  const line = (from: number, ...to: readonly number[]): ProcessLine => ({ from, to, isOpen: true });
  const clashes = (lines: readonly ProcessLine[]): readonly string[] => {
    const lanes = lanesOf(lines);
    const isPassing = (one: ProcessLine, other: ProcessLine): boolean => one.from < Math.max(...other.to) && other.from < Math.max(...one.to);
    return lines.flatMap((one, at) => lines.slice(at + 1).flatMap((other, by) => (lanes[at] === lanes[at + 1 + by] && isPassing(one, other) ? [`${String(one.from)} and ${String(other.from)}`] : [])));
  };

  it('share a lane only where none passes the other', () => {
    const handbook = [line(0, 1), line(1, 2), line(2, 3, 4, 7), line(3, 4, 5), line(4, 5, 6, 8, 10), line(5, 6, 7, 9, 10), line(6, 7, 8, 9), line(7, 8, 9), line(8, 9), line(9, 10)];
    expect(clashes(handbook)).toEqual([]);
    expect(Math.max(...lanesOf(handbook)) + 1).toBe(5);
  });

  it('follow one another in the lane next to the steps', () => {
    expect(lanesOf([line(0, 1), line(1, 2), line(2, 3)])).toEqual([0, 0, 0]);
    expect(lanesOf([line(0, 2), line(1, 2)])).toEqual([1, 0]);
    expect(lanesOf([])).toEqual([]);
  });
});
