import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, highlightRanges } from '../../../renderer/search/highlight.ts';

const marked = (text: string, words: readonly string[]): readonly string[] => highlightRanges(text, words).map(([from, to]) => text.slice(from, to));

describe('marks', () => {
  it.each([
    ['English', 'Health sector: MIDA Ghana Health Project', ['health', 'ghana'], ['Health', 'Ghana', 'Health']],
    ['beginnings of words only', 'Unhealthy healthcare', ['health'], ['health']],
    ['French', 'L’Éducation, la rééducation', ['educat'], ['Éducat']],
    ['Arabic words whole', 'وزارة الصِّحّة والصحية', ['صح'], ['الصِّحّة', 'والصحية']],
    ['Russian', 'Учёба', ['учеб'], ['Учёб']],
    ['Chinese anywhere', '世界卫生组织WHO', ['卫生', 'who'], ['卫生', 'WHO']],
    ['overlaps as one', '卫生部长', ['卫生', '生部'], ['卫生部']],
    ['nothing', 'Ghana', ['togo'], []],
  ] as const)('%s', (_name, text, words, expected) => {
    expect(marked(text, words)).toEqual(expected);
  });
});

describe('an excerpt', () => {
  const long = `${'Opening words of a long answer. '.repeat(12)}Short assignments in hospitals at home, as in the MIDA Ghana Health Project, were asked for. ${'And more. '.repeat(20)}`;

  it('shows the place of the match with an ellipsis at the cut ends', () => {
    const { text, marks } = excerptOf(long, ['ghana', 'health'], 120);
    expect(text).toMatch(/^… .*Ghana Health Project.* …$/u);
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['Ghana', 'Health']);
    expect(text.length).toBeLessThan(130);
  });

  it('is the whole text when that is short, the beginning when nothing matches', () => {
    expect(excerptOf('Short  text\nhere', ['text'], 120)).toEqual({ text: 'Short text here', marks: [[6, 10]] });
    expect(excerptOf(long, ['togo'], 40).text).toMatch(/^Opening words/u);
  });

  it('marks inside its own text, whatever is cut', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('health', 'a', 'Ghana', 'صحة', '卫生部', 'été,', '\n'), { maxLength: 60 }), fc.integer({ min: 5, max: 80 }), (parts, length) => {
      const { text, marks } = excerptOf(parts.join(' '), ['health', '卫生', 'صحه'], length);
      for (const [from, to] of marks) expect(['health', '卫生', 'صحة']).toContain(text.slice(from, to));
    }), { numRuns: 500 });
  });
});
