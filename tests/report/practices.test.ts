import { describe, expect, it } from 'vitest';
import { optionsFor } from '../../renderer/report/input.ts';
import { checkReport, makeReport, modelReport } from '../../renderer/report/make-report.ts';
import type { ModelBlock } from '../../renderer/report/model.ts';
import { collected, linesOf, modelOf } from './helpers/read-model.ts';
import { libraryIn, reportWords, sourceOf } from './helpers/sources.ts';
import { gone, ids, record, records, text, translation, workshopId as ws } from './helpers/workshop.ts';

const citation = (id: string, version: string, title: string, source: string) => ({ [`cites.${id}`]: { id, version, title: { en: title }, source: { en: source } } });
const own = record('practice', '0198d000-0000-7000-8000-000000000001', null, '', {
  ...text('title', 'fr', 'Guichet des soignants de retour'), ...translation('title', 'en', 'Desk for returning carers'),
  ...text('partners', 'fr', 'Mairie de Bălți\nAFFORD'), ...text('summary', 'fr', 'Un guichet conseille les soignants qui reviennent.'),
  states: ['MD'], sectors: ['health'], links: ['www.balti.md/guichet', 'javascript:alert(1)'], period: { from: 2019, to: null },
});
const citing = (id: string, fields: Parameters<typeof record>[4]) => record('contribution', `${ws}-${id}`, ids.q3, id, { ...text('text', 'en', `Says ${id}`), type: 'practice', ...fields });
const cited = [
  ...records, own,
  citing('p1', citation('practice.mida-ghana-health', '2026.1', 'MIDA', 'Paper')),
  citing('p2', citation(own.id, '', 'Desk', 'Own practice')),
  citing('p3', citation('practice.gone-long-ago', '2025.1', 'A practice of an older edition', 'GFMD 2015, Annex')),
  citing('p4', citation('practice.mida-ghana-health', '2026.1', 'MIDA', 'Paper')),
];
const practices = { type: 'practices' } as const;
const hrefs = (blocks: readonly ModelBlock[]): readonly (string | undefined)[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' && block.role === 'list' ? block.runs.map((run) => (run.kind === 'text' ? run.href : undefined)) : []));

describe('practice sheets', () => {
  it('print what is cited, each once: from the library, the own practices, or the copy of what has gone', async () => {
    const lines = linesOf(await modelOf(cited, 'en', practices));
    expect(lines.filter((line) => line.startsWith('h2'))).toEqual([
      'h2 | 1. | Mainstreaming migration in the health sector — MIDA Ghana Health Project', 'h2 | 2. | Desk for returning carers', 'h2 | 3. | A practice of an older edition',
    ]);
    expect(lines).toEqual(expect.arrayContaining([
      'sheet |  | Practice card A11, library of the workbook, edition 2026.1', 'row | | Country | Ghana', 'row | | Period | 2002–2012',
      'sheet |  | Own practice O1', 'row | | Partner(s) | Mairie de Bălți; AFFORD', 'row | | Period | since 2019',
      'sheet |  | Shown as it was cited (edition 2025.1): the practice itself is no longer there.', 'more |  | Source. GFMD 2015, Annex',
    ]));
    expect(lines.filter((line) => line.includes('(original in French, not yet translated)'))).toHaveLength(1);
    expect(lines.at(-1)).toBe('note |  | 1 text is not yet translated and stands in its original language: Practice 2');
  });

  it('link addresses of the web and nothing else', async () => {
    const model = await modelOf(cited, 'en', { ...practices, practices: [own.id] });
    expect(hrefs(model.sections.flatMap(({ blocks }) => blocks))).toEqual(['http://www.balti.md/guichet', undefined]);
    expect(linesOf(model)).toContain('list |  | javascript:alert(1)');
  });

  it('print the chosen ones alone, say what is nowhere, and name the report without any', async () => {
    const lines = linesOf(await modelOf(records, 'en', { ...practices, practices: ['practice.jmdi', 'practice.nowhere', 'practice.jmdi'] }));
    expect(lines.filter((line) => line.startsWith('h2'))).toEqual(['h2 | 1. | Joint Migration and Development Initiative (JMDI)', 'h2 | 2. | Practice without a title']);
    expect(lines).toContain('sheet |  | Chosen for this report, but neither in the library nor among the own practices: practice.nowhere');
    expect(linesOf(await modelOf(records, 'en', practices))).toContain('empty |  | No practice has been chosen or cited.');
    expect((await modelOf(records, 'en', { ...practices, emptyParts: 'left-out' })).sections.map(({ id }) => id)).toEqual(['title', 'contents']);
  });

  it('mark and list a sheet that the library has in English alone', async () => {
    const library = libraryIn('en');
    const settings = { options: optionsFor('practices', 'ar', { practices: ['practice.jmdi'] }), region: null, words: reportWords('ar'), library, at: '2026-03-09T08:00:00Z' };
    const lines = linesOf(await modelReport(sourceOf(records), ws, settings));
    expect(lines.find((line) => line.startsWith('h2'))).toContain('Joint Migration and Development Initiative (JMDI) (');
    expect(lines.filter((line) => line.startsWith('note |'))).toHaveLength(1);
  });

  it('are counted in the finished file, whichever way they are written', async () => {
    for (const language of ['en', 'ar'] as const) {
      const { bytes, expected } = await makeReport(sourceOf(cited), ws, { options: optionsFor('practices', language), region: 'MD', words: reportWords(language), library: libraryIn(language), at: '2026-03-09T08:00:00Z' });
      expect(expected).toMatchObject({ practices: 3 });
      expect(checkReport(bytes, { practices: 3 })).toEqual([]);
      expect(checkReport(bytes, { practices: 4 })).toHaveLength(1);
    }
  });

  it('leave own practices that were removed to their citations, and count no other own item', async () => {
    const guidance = record('guidance', '0198d000-0000-7000-8000-000000000002', null, '', text('title', 'en', 'How we take notes'));
    const input = await collected([...cited.filter((one) => one !== own), gone(own), guidance, citing('p5', citation(guidance.id, '', 'How we take notes', 'Own'))]);
    expect(input.ownPractices).toEqual([]);
    expect(input.cited.filter(({ isPractice }) => isPractice).map(({ item }) => item)).toEqual(['practice.mida-ghana-health', own.id, 'practice.gone-long-ago']);
  });
});
