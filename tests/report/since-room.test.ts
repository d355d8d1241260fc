import { describe, expect, it } from 'vitest';
import type { Json } from '../../renderer/domain/json.ts';
import { linesOf, modelOf } from './helpers/read-model.ts';
import { ids, records } from './helpers/workshop.ts';

const actor = 'roomnotebook00001';
const of = (plain: string): Json => ({ text: { language: 'en', blocks: [{ type: 'paragraph', runs: [{ text: plain }] }] } });

/** The records of the workshop with some fields more. */
const withFields = (more: Readonly<Record<string, Readonly<Record<string, Json>>>>) => records.map((one) => {
  const fields = more[one.id];
  return fields === undefined || !('r' in one) ? one : { ...one, r: { ...one.r, ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { v: [[actor, 9, value] as [string, number, Json]] }])) } };
});

describe('what became of answers since the room, in the full record', () => {
  const kept = withFields({ [ids.q1]: { agreed: true }, [ids.c1]: { agreed: of('Publish the numbers once a year.'), prepared: true } });
  const linesIn = async (language: 'en' | 'ar', options: Parameters<typeof modelOf>[2]) => linesOf(await modelOf(kept, language, options));

  it('is told behind the answer, with the text as agreed below it', async () => {
    const lines = await linesIn('en', { type: 'record' });
    const at = lines.findIndex((line) => line.startsWith('contribution | 1.1/1'));
    expect(lines[at]).toMatch(/\(prepared before the event\) \(changed since the room\)$/u);
    expect(lines[at + 1]).toBe('note |  | As agreed in the room: Publish the numbers once a year.');
    expect(lines[at + 2]).toMatch(/^contribution \| 1\.1\/2 .*\(added since the room\)$/u);
  });

  it('is told in the language of the report', async () => {
    expect((await linesIn('ar', { type: 'record' })).join('\n')).toContain('كما اتفق عليه في القاعة: Publish the numbers once a year.');
  });

  it('stays out of the summary report', async () => {
    expect((await linesIn('en', { type: 'summary' })).join('\n')).not.toMatch(/since the room|As agreed/u);
  });
});
