import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { countField, optionId, unitValue, voteId, type CountUnit } from '../../renderer/domain/votes/ballot.ts';
import type { LiveRec } from '../../renderer/record/types.ts';
import { collect } from '../../renderer/report/collect.ts';
import { changedSince } from '../../renderer/report/changed-since.ts';
import { makeReport, modelReport, type ReportSettings } from '../../renderer/report/make-report.ts';
import { optionsFor } from '../../renderer/report/input.ts';
import { findNames } from '../../renderer/report/names/find-names.ts';
import { recordJson } from '../../renderer/report/plain/record-json.ts';
import type { Table } from '../../renderer/report/model.ts';
import { linesOf, plain } from './helpers/read-model.ts';
import { languages, reportWords, sourceOf, type Shipped } from './helpers/sources.ts';
import { errorsOf } from './helpers/word-file.ts';
import { disputed, ids, record, records, text, translation } from './helpers/workshop.ts';

const first = `${ids.ws}:ballot:first`;
const other = `${ids.ws}:ballot:other`;
const [publish, desks, pay] = [optionId(first, ids.c1), 'option-desks', 'option-pay'];
const group = (id: string): CountUnit => ({ kind: 'group', id });
const count = (ballot: string, unit: CountUnit, numbers: Readonly<Record<string, number>>): LiveRec => record('vote', voteId(ballot, unit), ballot, 'a0', { of: unitValue(unit), ...numbers });
const dots = (numbers: Readonly<Record<string, number>>): Readonly<Record<string, number>> => Object.fromEntries(Object.entries(numbers).map(([option, number]) => [countField('dots', 1, option), number]));

const ballots: readonly LiveRec[] = [
  record('ballot', first, ids.ws, 'a8', {
    ...text('title', 'en', 'Which measures come first?'), ...translation('title', 'ar', 'أي التدابير تأتي أولاً؟'),
    ...text('decision', 'en', 'The first two go into the action plan.'), method: 'dots', counting: 'groups', state: 'closed', question: ids.q1, 'entitled.states': true, 'entitled.line-ministries': true,
  }),
  record('option', publish, first, 'a0', { ...text('text', 'en', 'Publish the number recruited'), madeFrom: ids.c1 }),
  record('option', desks, first, 'a1', { ...text('text', 'fr', 'Un guichet pour le retour'), ...translation('text', 'ar', 'شباك واحد للعائدين') }),
  record('option', pay, first, 'a2', text('text', 'en', 'Pay by qualification, as Olga Ștefănescu asked')),
  count(first, group('states'), { ...dots({ [publish]: 3, [desks]: 7, [pay]: 4 }), present: 5, abstained: 0 }),
  count(first, group('line-ministries'), { ...dots({ [publish]: 8, [desks]: 4 }), present: 6, abstained: 2 }),
  count(first, { kind: 'room' }, dots({ [pay]: 90 })),
  record('ballot', other, ids.ws, 'a9', { ...text('title', 'en', 'Dates of the next meeting'), method: 'rating', counting: 'hands', state: 'open' }),
  record('option', 'option-may', other, 'a0', text('text', 'en', 'May')),
  record('option', 'option-june', other, 'a1', text('text', 'en', 'June')),
  count(other, { kind: 'room' }, { [countField('rating', 5, 'option-may')]: 4, [countField('rating', 2, 'option-may')]: 2 }),
  record('ballot', `${ids.ws}:ballot:draft`, ids.ws, 'aa', text('title', 'en', 'NEVER PUT TO THE VOTE')),
];
const all = [...records, ...ballots];
const settings = (language: Shipped, type: 'record' | 'summary', more: object = {}): ReportSettings => ({
  options: { ...optionsFor(type, language), ...more }, words: reportWords(language), region: 'MD', digits: 'western', at: '2026-11-26T12:00:00Z',
});
const modelOf = (language: Shipped, type: 'record' | 'summary', from: readonly LiveRec[] = all, more: object = {}) => modelReport(sourceOf(from), ids.ws, settings(language, type, more));
type Model = Awaited<ReturnType<typeof modelOf>>;
const tablesOf = (model: Model, summary = 'Result of the vote: options with rank and result'): readonly Table[] => model.sections.flatMap(({ blocks }) => blocks).filter((block): block is Table => block.type === 'table' && block.summary === summary);
const cellsOf = (table: Table | undefined): readonly (readonly string[])[] => [...(table?.head === undefined ? [] : [table.head]), ...(table?.rows ?? [])].map((row) => row.map((cell) => cell.map(({ runs }) => plain(runs)).join('\n')));

describe('a vote in the report', () => {
  it('stands in the summary with the question it was on, as result and decision', async () => {
    const model = await modelOf('en', 'summary');
    const [table] = tablesOf(model);
    expect(cellsOf(table)).toEqual([
      ['Rank', 'Option', 'Dots', 'Share'],
      ['1 =', 'Publish the number recruited', '11', '42%'],
      ['1 =', 'Un guichet pour le retour', '11', '42%'],
      ['3', 'Pay by qualification, as Olga Ștefănescu asked', '4', '15%'],
    ]);
    expect(plain(table?.caption?.runs ?? [])).toBe('Vote: Which measures come first?');
    const lines = linesOf(model);
    const at = lines.findIndex((line) => line.startsWith('below-table') && line.includes('Counted by'));
    expect(lines[at]).toBe('below-table |  | Counted by stakeholder group. Entitled to vote: Line ministries; States. Dots counted: 26. Abstaining: 2. Present: 11. Equal results share a rank (=).');
    expect(lines[at + 1]).toBe('more |  | Decision: The first two go into the action plan.');
    expect(lines.slice(0, at).findLast((line) => line.startsWith('h3'))).toMatch(/^h3 \| 1\.1 \|/u);
    expect(lines.join('\n')).not.toContain('NEVER PUT TO THE VOTE');
  });

  it('on no question stands by itself, and says that it was not closed', async () => {
    const lines = linesOf(await modelOf('en', 'summary'));
    expect(lines).toContain('h2 |  | Votes on other matters');
    expect(lines.find((line) => line.startsWith('below-table') && line.includes('show of hands'))).toMatch(/People counted: 6\..* The vote had not been closed when this report was made\.$/u);
    const [, rating] = tablesOf(await modelOf('en', 'record'));
    expect(cellsOf(rating)).toEqual([
      ['Rank', 'Option', '1', '2', '3', '4', '5', 'Mean', 'Median'],
      ['1', 'May', '0', '2', '0', '0', '4', '4', '5'],
      ['–', 'June', '0', '0', '0', '0', '0', '–', '–'],
    ]);
  });

  it('tells in the full record who counted what, unless nobody is to be told from others', async () => {
    const cells = async (attribution: string) => cellsOf(tablesOf(await modelOf('en', 'record', all, { attribution }))[0]).slice(0, 2);
    expect(await cells('group')).toEqual([['Rank', 'Option', 'Breakdown', 'Dots', 'Share'], ['1 =', 'Publish the number recruited', 'Line ministries: 8\nStates: 3', '11', '42%']]);
    expect((await cells('none'))[0]).toEqual(['Rank', 'Option', 'Dots', 'Share']);
    for (const table of tablesOf(await modelOf('en', 'record'))) expect(table.columns.reduce((sum, share) => sum + share, 0)).toBe(100);
  });

  it('is marked where two laptops counted the same people differently', async () => {
    const clashing = all.map((one) => (one.id === voteId(first, group('states')) ? disputed(one, countField('dots', 1, desks), 6) : one));
    expect(plain(tablesOf(await modelOf('en', 'summary', clashing))[0]?.caption?.runs ?? [])).toMatch(/^Vote: Which measures come first\? \[.+\]$/u);
  });

  it('leaves out what nobody is to be named by, and knows what was changed since', async () => {
    const input = await collect(sourceOf(all), ids.ws);
    expect(findNames(input).some(({ record: found }) => found === pay)).toBe(true);
    const counted = all.map((one) => (one.id === voteId(first, group('states')) ? count(first, group('states'), dots({ [desks]: 9 })) : one));
    expect(changedSince(input, await collect(sourceOf(counted), ids.ws)).changed).toEqual([first]);
  });

  it('is in the record as data, with its counts as far as groups may be told apart', async () => {
    const input = await collect(sourceOf(all), ids.ws);
    const data = (attribution: 'none' | 'group') => JSON.parse(recordJson(input, { attribution, participantList: false }, '2026-11-27T00:00:00Z')) as { ballots: Record<string, unknown>[] };
    const [open] = data('group').ballots;
    expect(open).toMatchObject({ id: first, question: ids.q1, method: 'dots', state: 'closed', options: [{ value: 11, rank: 1, isTied: true }, { value: 11, rank: 1, isTied: true }, { value: 4, rank: 3, isTied: false }] });
    expect(open?.['counts']).toEqual(expect.arrayContaining([{ of: { group: 'states' }, present: 5, abstained: 0, numbers: { [publish]: [3], [desks]: [7], [pay]: [4] } }]));
    expect(data('none').ballots[0]).toMatchObject({ counts: [], options: [{ value: 11 }, { value: 11 }, { value: 4 }] });
  });

  it.each(languages)('makes a file in %s without an error for the validator', async (language) => {
    const type = language === 'fr' || language === 'ru' ? 'record' : 'summary';
    const made = await makeReport(sourceOf(all), ids.ws, settings(language, type));
    const folder = process.env['VOTES_DOCX'];
    if (folder !== undefined) await writeFile(`${folder}/votes-${language}.docx`, made.bytes);
    expect(await errorsOf(made.bytes)).toEqual([]);
  });
});
