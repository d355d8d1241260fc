import { describe, expect, it } from 'vitest';
import type { ModelBlock, Room } from '../../renderer/report/model.ts';
import { linesOf, modelOf } from './helpers/read-model.ts';
import { languages } from './helpers/sources.ts';
import { bareRecords, ids, record, records, text } from './helpers/workshop.ts';

const numbersOf = (lines: readonly string[]): readonly string[] => lines.filter((line) => /^h[23] \| \d/u.test(line)).map((line) => line.split(' | ')[1] ?? '');
const roomsOf = (blocks: readonly ModelBlock[]): readonly Room[] => blocks.filter((block): block is Room => block.type === 'room');

/** Runs of blocks that stay on one page, by what the model says: the last of each may be followed by a new page. */
function keptTogether(blocks: readonly ModelBlock[]): readonly (readonly ModelBlock[])[] {
  const runs: ModelBlock[][] = [[]];
  for (const block of blocks) {
    runs.at(-1)?.push(block);
    const keeps = block.type === 'heading' || ((block.type === 'paragraph' || block.type === 'room') && block.keepNext === true);
    if (!keeps) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

describe('the worksheets', () => {
  it('have the numbers of the screen, room for the answer and the position, and a place for who writes', async () => {
    const lines = linesOf(await modelOf(records, 'en', { type: 'worksheets' }));
    const from = lines.findIndex((line) => line.startsWith('h3'));
    expect(lines.slice(from, from + 5)).toEqual([
      'h3 | 1.1 | How are health workers recruited across borders?',
      'blank |  | Table\u00a0________  Group\u00a0________________  Rapporteur\u00a0____________________',
      'room | | 9 lines',
      'more |  | Position of the table:   ☐\u00a0agreed   ☐\u00a0view of the majority   ☐\u00a0open, views differ',
      'room | | 3 lines',
    ]);
    expect(numbersOf(lines)).toEqual(numbersOf(linesOf(await modelOf(records, 'en'))));
  });

  it('keep each question whole on its page', async () => {
    const { sections } = await modelOf(records, 'ar', { type: 'worksheets' });
    const questions = keptTogether(sections.find(({ id }) => id === 'worksheets')?.blocks ?? []).filter((run) => run.some((block) => block.type === 'heading' && block.level === 3));
    expect(questions).toHaveLength(3);
    for (const run of questions) expect(run.filter((block) => block.type === 'room')).toHaveLength(2);
  });

  it('give more lines to a question with more time, as far as its page has them', async () => {
    const lines = async (minutes: number | null, wording: string): Promise<number | undefined> => {
      const question = record('question', 'q9', ids.data, 'z', { ...text('wording', 'en', wording), ...(minutes === null ? {} : { minutes }) });
      return roomsOf((await modelOf([...bareRecords, record('roundtable', ids.data, ids.ws, 'a0', {}), question], 'en', { type: 'worksheets' })).sections.flatMap(({ blocks }) => blocks))[0]?.lines;
    };
    expect([await lines(5, 'Who pays?'), await lines(12, 'Who pays?'), await lines(90, 'Who pays?'), await lines(null, 'Who pays?')]).toEqual([6, 9, 18, 9]);
    expect(await lines(90, 'Who pays for it? '.repeat(40))).toBeLessThan(8);
  });

  it.each(languages)('hold no answer and no name in %s, whatever the attribution', async (language) => {
    const { sections, notes } = await modelOf(records, language, { type: 'worksheets', attribution: 'person' });
    expect(JSON.stringify({ sections, notes })).not.toMatch(/Ștefănescu|حداد|Петров|Publish|Étudier|top-ups|Ministry of Health|Figures come first|INTERNAL/u);
  });

  describe('with questions in two languages', () => {
    const two = (...tags: readonly string[]) => records.map((one) => (one.id === ids.ws ? { ...one, r: { ...one.r, questionLanguages: { v: [['tablenotebook0001', 51, [...tags]] as [string, number, string[]]] } } } : one));
    const french = 'Comment les agents de santé sont-ils recrutés à travers les frontières ?';
    const asked = [...two('ar', 'fr'), record('question', 'both', ids.data, 'z', {
      ...text('wording', 'fr', french),
      'wording.t.ar': { blocks: [{ type: 'paragraph', runs: [{ text: 'كيف يُستقدم العاملون الصحيون عبر الحدود؟' }] }], state: 'reviewed', by: '', at: '', of: ['tablenotebook0001', 1] },
    })];
    const paragraphsAfter = async (language: 'ar' | 'fr'): Promise<readonly ModelBlock[]> => {
      const { sections } = await modelOf(asked, language, { type: 'worksheets' });
      const blocks = sections.find(({ id }) => id === 'worksheets')?.blocks ?? [];
      const at = blocks.findLastIndex((block) => block.type === 'heading');
      return blocks.slice(at, at + 2);
    };

    it('print each question once more below itself, in its own direction and kept with it', async () => {
      const [heading, also] = await paragraphsAfter('ar');
      expect(JSON.stringify(heading)).toContain('كيف يُستقدم');
      expect(also).toMatchObject({ type: 'paragraph', direction: 'ltr', keepNext: true, runs: [{ text: french, language: 'fr' }] });
      const [other, arabic] = await paragraphsAfter('fr');
      expect(other).toMatchObject({ type: 'heading', direction: 'ltr' });
      expect(arabic).toMatchObject({ direction: 'rtl', runs: [{ language: 'ar' }] });
    });

    it('say nothing in a language a question was not written in', async () => {
      const lines = linesOf(await modelOf(two('en', 'ru'), 'en', { type: 'worksheets' }));
      expect(lines).toEqual(linesOf(await modelOf(records, 'en', { type: 'worksheets' })));
    });
  });

  it('are no draft, for nobody clears a blank sheet', async () => {
    const preparing = records.map((one) => (one.id === ids.ws ? { ...one, r: { ...one.r, stage: { v: [['tablenotebook0001', 50, 'preparation'] as [string, number, string]] } } } : one));
    const model = await modelOf(preparing, 'en', { type: 'worksheets' });
    expect([model.header.status, model.draftMark]).toEqual(['Worksheets', null]);
    expect((await modelOf(preparing, 'en')).draftMark).toBe('DRAFT');
  });

  it('leave out what has lost its place, and say that there is nothing to ask', async () => {
    const lost = [...records, record('contribution', 'lost', 'nowhere', 'a0', { ...text('text', 'en', 'Lost words'), type: 'point' })];
    expect(numbersOf(linesOf(await modelOf(lost, 'en', { type: 'worksheets' })))).toEqual(['1.', '1.1', '1.2', '2.', '2.1']);
    expect(linesOf(await modelOf(bareRecords, 'en', { type: 'worksheets' }))).toContain('empty |  | No question has been prepared.');
  });
});
