import { describe, expect, it } from 'vitest';
import { contributionTypes, positionStates } from '../../renderer/domain/kinds.ts';
import type { Table } from '../../renderer/report/model.ts';
import { linesOf, modelOf, plain } from './helpers/read-model.ts';
import { bareRecords, ids, record, records, text, translation } from './helpers/workshop.ts';

const tables = [
  record('table', `${ids.ws}:table:1`, ids.ws, 'a0', text('title', 'en', 'Plenary')),
  record('table', `${ids.ws}:table:2`, ids.ws, 'a1', {}),
];
const at = (table: string) => records.map((one) => (one.id === ids.c1 ? { ...one, r: { ...one.r, table: { v: [['tablenotebook0001', 9, table] as [string, number, string]] } } } : one));
const contribution = (lines: readonly string[]): string | undefined => lines.find((line) => line.startsWith('contribution | 1.1/1'));

describe('the record of the discussion', () => {
  it('has the questions as they were asked, all positions and contributions, and no authored text', async () => {
    const usable = text('usable', 'en', 'Agreement and year; number recruited.');
    const asked = records.map((one) => (one.id === ids.q1 ? record('question', ids.q1, ids.health, 'a0', { ...text('wording', 'en', 'How are health workers recruited across borders?'), ...usable }) : one));
    const lines = linesOf(await modelOf(asked, 'en', { type: 'record' }));
    const from = lines.indexOf('h1 | I. | Questions, positions and contributions');
    expect(lines.slice(from, from + 8)).toEqual([
      'h1 | I. | Questions, positions and contributions',
      'h2 | 1. | Health workers',
      'h3 | 1.1 | How are health workers recruited across borders?',
      'more |  | A usable answer gives: Agreement and year; number recruited.',
      'position | P1 | Agreed. Recruitment follows the Code. — States; Diaspora associations',
      expect.stringMatching(/^contribution \| 1\.1\/1 \| Recommendation\. Publish the number/u),
      expect.stringMatching(/^contribution \| 1\.1\/2 \| Point\. Étudier/u),
      expect.stringMatching(/^contribution \| 1\.1\/3 \| Follow-up\./u),
    ]);
    expect(lines.join('\n')).not.toMatch(/Figures come first|The roundtable met|Health staff move both ways|INTERNAL|DELETED/u);
  });

  it('names what was linked with a question, with where it comes from, in the language of the report', async () => {
    const link = { 'links.practice.gone': { v: [['notebook00000001', 9, { id: 'practice.gone', version: '2026.1', title: { en: 'Nurses return', fr: 'Retour des infirmières' }, source: { en: 'Source 000', fr: 'Source 000' } }] as [string, number, object]] } };
    const linked = records.map((one) => (one.id === ids.q1 ? { ...one, r: { ...one.r, ...link } } : one)) as typeof records;
    const said = async (language: 'en' | 'fr') => linesOf(await modelOf(linked, language, { type: 'record' })).find((line) => /Nurses return|Retour des/u.test(line));
    expect(await said('en')).toBe('more |  | Linked with it: Nurses return (Source 000)');
    expect(await said('fr')).toBe('more |  | Éléments liés : Retour des infirmières (Source 000)');
  });

  it('names the table a contribution came from where there are several', async () => {
    const said = async (from: Parameters<typeof modelOf>[0], language: 'en' | 'ar' = 'en') => contribution(linesOf(await modelOf(from, language, { type: 'record' })));
    expect(await said([...at(`${ids.ws}:table:1`), ...tables])).toMatch(/ \(Plenary\)$/u);
    expect(await said([...at(`${ids.ws}:table:2`), ...tables])).toMatch(/ \(Table 2\)$/u);
    expect(await said([...at(`${ids.ws}:table:2`), ...tables], 'ar')).toMatch(/ \(الطاولة 2\)$/u);
    expect(await said([...at(`${ids.ws}:table:1`), ...tables.slice(0, 1)])).not.toContain('Plenary');
    expect(await said([...at('nowhere'), ...tables])).toMatch(/ — Ministry of Health; World Health Organization \(WHO\)$/u);
    expect(contribution(linesOf(await modelOf([...at(`${ids.ws}:table:1`), ...tables], 'en')))).not.toContain('Plenary');
  });

  it('ends with counts that are those of its own lines', async () => {
    const model = await modelOf([...at(`${ids.ws}:table:1`), ...tables], 'en', { type: 'record' });
    const table = model.sections.find(({ id }) => id === 'counts')?.blocks.find((block): block is Table => block.type === 'table');
    const counts = new Map(table?.rows.map((cells) => [cells[0]?.map(({ runs }) => plain(runs)).join(''), cells.slice(1).map((cell) => Number(plain(cell[0]?.runs ?? [])))]));
    const lines = linesOf(model);
    const number = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
    expect(table?.head?.map((cell) => plain(cell[0]?.runs ?? []))).toEqual(['Recorded', '1.', '2.', 'Total']);
    expect(counts.get('Questions')).toEqual([number(/^h3 \| 1\./u), number(/^h3 \| 2\./u), number(/^h3/u)]);
    expect(counts.get('Contributions')).toEqual([4, 0, number(/^contribution/u)]);
    expect(counts.get('Positions')).toEqual([2, 0, number(/^position/u)]);
    expect(counts.get('Follow-ups')?.at(-1)).toBe(number(/^contribution.*Follow-up\./u));
    expect(counts.get('Agreed')?.at(-1)).toBe(number(/^position.*Agreed\./u));
    expect(counts.get('Plenary')).toEqual([1, 0, 1]);
    const sum = (heads: readonly string[]): number => heads.reduce((total, head) => total + (counts.get(head)?.at(-1) ?? Number.NaN), 0);
    expect(sum(['Points', 'Recommendations', 'Practices', 'Follow-ups', 'Quotations'])).toBe(counts.get('Contributions')?.at(-1));
    expect(sum(['Agreed', 'View of the majority', 'Open'])).toBe(counts.get('Positions')?.at(-1));
    expect(table?.rows).toHaveLength(3 + contributionTypes.length + positionStates.length + 2);
    expect(table?.columns.reduce((total, share) => total + share, 0)).toBe(100);
    expect(plain(table?.caption?.runs ?? [])).not.toBe('');
  });

  it('shows the total alone where there are more roundtables than columns', async () => {
    const many = Array.from({ length: 9 }, (_, index) => record('roundtable', `r${String(index)}`, ids.ws, `b${String(index)}`, text('title', 'en', `Topic ${String(index)}`)));
    const table = (await modelOf([...records, ...many], 'en', { type: 'record' })).sections.find(({ id }) => id === 'counts')?.blocks.find((block): block is Table => block.type === 'table');
    expect(table?.head).toHaveLength(2);
    expect(linesOf(await modelOf([...records, ...many], 'en', { type: 'record' }))).toContain('empty |  | No question has been prepared.');
  });

  it('is in the direction and the words of its language', async () => {
    const model = await modelOf(records, 'ar', { type: 'record' });
    expect(model.header.status).toBe('محضر المناقشات');
    const lines = linesOf(model);
    expect(lines).toContain('h1 | أولاً - | الأسئلة والمواقف والمساهمات');
    expect(lines).toContain('h1 | ثانياً - | محتويات المحضر');
    expect(model.sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'heading' && block.level === 1).every((block) => 'direction' in block && block.direction === 'rtl')).toBe(true);
  });

  it('gives a question its background where that was written, translated', async () => {
    const background = { ...text('context', 'en', 'Two ministries recruit.'), ...translation('context', 'fr', 'Deux ministères recrutent.', 'reviewed', ['tablenotebook0001', 2]) };
    const asked = [...records, record('question', 'q9', ids.data, 'z', { ...text('wording', 'en', 'Who recruits?'), ...background })];
    expect(linesOf(await modelOf(asked, 'fr', { type: 'record' })).some((line) => line.startsWith('more |  | Deux ministères recrutent.'))).toBe(true);
  });

  it('says once that nothing was recorded', async () => {
    const lines = linesOf(await modelOf(bareRecords, 'en', { type: 'record' }));
    expect(lines.filter((line) => line.startsWith('empty'))).toHaveLength(1);
    expect(lines.some((line) => line.includes('What the record holds'))).toBe(false);
  });
});
