import { describe, expect, it } from 'vitest';
import { linesOf, modelOf } from './helpers/read-model.ts';
import { ids, record, records, text, workshopId as ws } from './helpers/workshop.ts';

const paper = [
  ...records.filter(({ kind, id }) => !['contribution', 'position', 'side', 'section'].includes(kind) && id !== ids.q3),
  record('section', `${ws}-e`, ws, 'c0', { part: 'expected-outcome', ...text('text', 'en', 'A list of three measures.') }),
  record('section', `${ws}-k`, ws, 'c1', { part: 'context', ...text('text', 'en', 'Every second nurse thinks of leaving.') }),
  record('question', ids.q3, ids.data, 'a0', { ...text('wording', 'en', 'Which figures are missing?'), library: { id: 'question.data-from-several-sources', version: '2026.1' } }),
  record('question', `${ws}-own`, ids.data, 'a1', { ...text('wording', 'en', 'Who keeps them?'), ...text('context', 'en', 'Two ministries count differently.') }),
];
const background = { type: 'background', briefs: ['brief.health', 'brief.gone'] } as const;

describe('the background paper', () => {
  it('has the form of source 000, with the numbers of the screen', async () => {
    const lines = linesOf(await modelOf(paper, 'en', background));
    expect(lines.filter((line) => /^h[123]/u.test(line))).toEqual([
      'h1 |  | Expected outcome', 'h1 | I. | Context', 'h1 | II. | Thematic discussion', 'h2 |  | Health', 'h1 | III. | Guiding questions', 'h2 | 1. | Health workers',
      'h3 | 1.1 | How are health workers recruited across borders?', 'h3 | 1.2 | What brings staff back?', 'h2 | 2. | Data', 'h3 | 2.1 | Which figures are missing?',
      'h3 | 2.2 | Who keeps them?', 'h1 |  | References', 'h2 |  | Instruments and cited items', 'h2 |  | Documents', 'h1 | Annex 1. | Notes on this report',
    ]);
    expect(lines).toEqual(expect.arrayContaining([
      'numbered | 1. | A list of three measures.', 'numbered | 2. | Every second nurse thinks of leaving.', 'more |  | What the sector does to migration', 'more |  | What policies leave open',
      'empty |  | Chosen for this paper, but no longer in the library: brief.gone', 'more |  | Two ministries count differently.',
    ]));
    const asked = lines.indexOf('h3 | 2.1 | Which figures are missing?');
    expect(lines[asked + 1]?.startsWith('more |  | ')).toBe(true);
    expect(lines.some((line) => line.startsWith('reference | [1] | '))).toBe(true);
  });

  it('says what nobody wrote, or leaves it out, and prints chosen practices in its annex', async () => {
    const bare = paper.filter(({ kind }) => kind !== 'section');
    expect(linesOf(await modelOf(bare, 'en', { type: 'background' }))).toEqual(expect.arrayContaining(['empty |  | No expected outcome has been written.', 'empty |  | No sector brief has been chosen.']));
    const short = await modelOf(bare, 'en', { type: 'background', emptyParts: 'left-out', practices: ['practice.jmdi'] });
    expect(short.sections.map(({ id }) => id)).toEqual(['title', 'contents', 'questions', 'references', 'practices', 'notes']);
    expect(linesOf(short)).toEqual(expect.arrayContaining(['h1 | I. | Guiding questions', 'h1 | Annex 1. | Practices']));
  });

  it('is written in Arabic from right to left, in the words of the library', async () => {
    const model = await modelOf(paper, 'ar', background);
    expect(model.direction).toBe('rtl');
    expect(linesOf(model)).toEqual(expect.arrayContaining(['h2 |  | الصحة', 'more |  | أثر القطاع في الهجرة']));
  });
});
