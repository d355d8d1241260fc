import { describe, expect, it } from 'vitest';
import type { Json } from '../../renderer/domain/json.ts';
import type { LiveRec } from '../../renderer/record/types.ts';
import { linesOf, modelOf } from './helpers/read-model.ts';
import { bareRecords, ids, record, records, text, translation } from './helpers/workshop.ts';

const workshop = (fields: Readonly<Record<string, Json>>): readonly LiveRec[] =>
  records.map((one) => (one.id === ids.ws ? { ...one, r: { ...one.r, ...record('workshop', ids.ws, null, '', fields).r } } : one));
const rowsOf = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.startsWith('row'));

describe('the sign-in sheet', () => {
  it('has a line for each participant, some to spare, and a column to sign in for each day', async () => {
    const rows = rowsOf(linesOf(await modelOf(records, 'en', { type: 'signin' })));
    expect(rows[0]).toBe('row | | No. | Name | Function | Body | Signature, Day 1, 1 March 2026 | Signature, Day 2, 2 March 2026');
    expect(rows.some((row) => row.includes('Olga Ștefănescu') && row.includes('Ministry of Health'))).toBe(true);
    const { sections } = await modelOf(records, 'en', { type: 'signin' });
    expect(sections.every(({ orientation }) => orientation === 'landscape')).toBe(true);
    const tables = sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table');
    expect(tables.map(({ columns }) => columns.reduce((sum, one) => sum + one, 0))).toEqual([100]);
  });

  it('has more than one sheet for a long workshop, and counts nobody twice', async () => {
    const model = await modelOf(workshop({ dates: { from: '2026-03-01', to: '2026-03-06' } }), 'en', { type: 'signin' });
    const tables = model.sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table');
    expect(tables.map(({ head }) => head?.length)).toEqual([8, 6]);
    const named = tables.flatMap(({ rows }) => rows.flat(2)).filter(({ role }) => role === 'participant');
    expect(named.length).toBe(records.filter(({ kind }) => kind === 'participant').length);
  });

  it('names nobody where nobody is to be named, and is still a sheet', async () => {
    const lines = linesOf(await modelOf(records, 'en', { type: 'signin', attribution: 'none' }));
    expect(lines.some((line) => line.includes('Olga'))).toBe(false);
    expect(rowsOf(lines).length).toBe(25);
    expect(rowsOf(linesOf(await modelOf(bareRecords, 'ru', { type: 'signin' }))).length).toBe(25);
  });

  it('gives bodies in the second language of the questions, as the worksheets do', async () => {
    const body: LiveRec = record('body', `${ids.ws}:body:x`, ids.ws, 'z', { ...text('name', 'en', 'Bureau of Statistics'), ...translation('name', 'fr', 'Bureau de statistique', 'reviewed') });
    const person = record('participant', `${ids.ws}-px`, ids.ws, 'z', { name: 'Pavel Grosu', body: body.id });
    const lines = linesOf(await modelOf([...workshop({ questionLanguages: ['en', 'fr'] }), body, person], 'en', { type: 'signin' }));
    expect(lines.find((line) => line.includes('Pavel Grosu'))).toContain('Bureau of Statistics / Bureau de statistique');
  });
});
