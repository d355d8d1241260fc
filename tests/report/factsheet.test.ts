import { describe, expect, it } from 'vitest';
import { shareOut } from '../../renderer/report/kinds/factsheet/fit.ts';
import { linesOf, modelOf } from './helpers/read-model.ts';
import { ids, record, records, text, workshopId as ws } from './helpers/workshop.ts';

const said = 'The ministries of health and of labour publish the number of departures by district every year.';
const section = (id: string, part: string, plain: string, more: Parameters<typeof record>[4] = {}) => record('section', `${ws}-${id}`, ws, id, { part, ...more, ...text('text', 'en', plain) });
const sheet = [
  ...records.filter(({ kind }) => kind !== 'section'),
  section('c0', 'context', 'Every second nurse thinks of leaving.[^1]', text('note1', 'en', 'Survey of 2025.')),
  section('c1', 'expected-outcome', 'A list of three measures.'),
  section('c2', 'core-message', 'Health staff move both ways.'),
  section('c3', 'result', 'Two ministries share their figures.', { output: 'evidence' }),
  section('c4', 'contact', 'Migration unit, Ministry of Health'),
];
const long = [...sheet, section('d0', 'context', Array.from({ length: 60 }, () => said).join('\n')), section('d1', 'result', `${said} `.repeat(200), { output: 'capacity' })];
const factsheet = { type: 'factsheet' } as const;

describe('the fact sheet', () => {
  it('has the form of source 003, with figures from the record', async () => {
    const lines = linesOf(await modelOf(sheet, 'en', factsheet));
    expect(lines.filter((line) => line.startsWith('h1')).map((line) => line.slice(8))).toEqual(['Context', 'Goals', 'Results', 'The workshop in figures', 'Next steps', 'For more information']);
    expect(lines).toEqual(expect.arrayContaining([
      'more |  | Every second nurse thinks of leaving.', 'h2 |  | Stronger evidence for planning', 'more |  | Two ministries share their figures.', 'row | | Participants | 1,234',
      'row | | Contributions recorded | 4', 'row | | Positions | 2 (agreed: 1; view of the majority: 0; open: 1)', 'note |  | 1 footnote to these texts is in the workbook, not on this sheet.',
    ]));
    expect(lines.filter((line) => line === 'empty |  | No result recorded.')).toHaveLength(3);
  });

  it('tells the key outcomes where no result was written', async () => {
    expect(linesOf(await modelOf(records, 'en', factsheet))).toEqual(expect.arrayContaining(['h2 |  | Key outcomes', 'more |  | Figures come first.']));
  });

  it('says how much it leaves out, and where a passage is cut', async () => {
    const lines = linesOf(await modelOf(long, 'en', factsheet));
    const shown = lines.filter((line) => line === `more |  | ${said}`).length;
    expect(shown).toBeGreaterThan(3);
    expect(lines).toContain(`empty |  | ${String(60 - shown)} more passages of this part are in the workbook, not on this sheet.`);
    expect(lines.some((line) => line.endsWith('every year. …'))).toBe(true);
    expect(lines).toContain('empty |  | The passage goes on in the workbook.');
    expect(lines).toContain('more |  | Migration unit, Ministry of Health');
  });

  it('keeps each step with who is responsible, and holds no room for a part that is left out', async () => {
    const steps = [...sheet, ...Array.from({ length: 80 }, (_, at) => record('contribution', `${ws}-f${String(at)}`, ids.q3, `b${String(at).padStart(2, '0')}`, { type: 'follow-up', owner: 'AFFORD', ...text('text', 'en', said) }))];
    const count = async (parts: readonly string[] | null): Promise<number> => linesOf(await modelOf(steps, 'en', { ...factsheet, parts })).filter((line) => line === `list |  | ${said} Responsible: AFFORD.`).length;
    expect(await count(['nextSteps'])).toBeGreaterThan(await count(null));
  });

  it('shares room out by weight, and what one does not want among the others', () => {
    expect(shareOut(30, [{ lines: 4, weight: 1 }, { lines: 50, weight: 1 }, { lines: 50, weight: 1 }])).toEqual([4, 13, 13]);
    expect(shareOut(-5, [{ lines: 4, weight: 1 }])).toEqual([0]);
    expect(shareOut(10, [{ lines: 0, weight: 3 }, { lines: 2, weight: 1 }])).toEqual([0, 2]);
  });
});
