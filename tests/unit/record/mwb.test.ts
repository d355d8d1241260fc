import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { highestCounters, readMwb, writeMwb } from '../../../renderer/record/file/mwb.ts';
import { mergeRecordSets } from '../../../renderer/record/merge.ts';
import type { Rec } from '../../../renderer/record/types.ts';
import { viewOf } from '../../../renderer/record/view.ts';
import { ana, ion, mehmet } from './laptop.ts';
import { byHand, outcome, zipOf } from './zip-by-hand.ts';

const answer: Rec = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'contribution',
  r: {
    place: { v: [[ion, 95, { parent: 'sample-chisinau-2011:question:return', key: 'a0' }]] },
    'text.o': { v: [[ion, 95, { language: 'fr', blocks: [{ type: 'paragraph', runs: [{ text: 'À Chișinău' }] }] }]] },
    type: { v: [[ana, 7, 'point'], [mehmet, 3, 'quote']], c: { [ion]: 95 } },
  },
};
const gone: Rec = { id: '01900000-0000-7000-8000-00000000000a', kind: 'participant', purged: true };

function read(bytes: Uint8Array): readonly Rec[] {
  const result = readMwb(bytes);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.records;
}

describe('a file that the workbook writes', () => {
  it('reads back as it was', () => {
    expect(read(writeMwb({ records: [gone, answer] }))).toEqual([answer, gone]);
  });

  it('holds a line a record: common values plainly, registers only where they differ', () => {
    const lines = strFromU8(unzipSync(writeMwb({ records: [gone, answer] }))['record.jsonl'] ?? strToU8('')).split('\n');
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      id: answer.id,
      kind: 'contribution',
      d: [1, 95],
      f: { place: { parent: 'sample-chisinau-2011:question:return', key: 'a0' }, 'text.o': 'r' in answer && answer.r['text.o']?.v[0]?.[2] },
      v: { type: { v: [[0, 7, 'point'], [2, 3, 'quote']], c: { 1: 95 } } },
    });
    expect(lines[1]).toBe(`{"id":"${gone.id}","kind":"participant","purged":true}`);
  });

  it('is the same to the byte whatever the order of records, fields and keys', () => {
    const reversed = { ...answer, r: Object.fromEntries('r' in answer ? Object.entries(answer.r).reverse() : []) };
    const turned = JSON.parse(JSON.stringify(reversed).replace('"language":"fr",', '').replace('}]}]}]', '}]}],"language":"fr"}]'));
    expect(turned.r['text.o'].v[0][2].language).toBe('fr');
    expect(writeMwb({ records: [answer, gone] })).toEqual(writeMwb({ records: [gone, turned] }));
  });

  it('says what it holds', () => {
    const bytes = writeMwb({ records: [answer, gone], info: { file: 'stick-3', upTo: 1042, scope: { whole: false, withheld: ['name'] } } });
    const result = readMwb(bytes);
    expect(result).toMatchObject({
      ok: true,
      manifest: {
        file: 'stick-3',
        actors: [ana, ion, mehmet],
        heads: [7, 95, 3],
        counts: { records: 1, purged: 1 },
        upTo: 1042,
        scope: { whole: false, withheld: ['name'] },
        sha256: createHash('sha256').update(unzipSync(bytes)['record.jsonl'] ?? '').digest('hex'),
      },
    });
  });

  it('tells the highest counter of each actor, contexts included', () => {
    expect(Object.fromEntries(highestCounters([answer, gone]))).toEqual({ [ana]: 7, [ion]: 95, [mehmet]: 3 });
  });
});

describe('two records with the same writes', () => {
  it('give the same bytes also where two dots explain as many fields', () => {
    const fields = { a: [[ion, 2, 1]], b: [[ana, 9, 2]], c: [[ana, 9, 3]], d: [[ion, 2, 4]] } as const;
    const rec = (entries: [string, (typeof fields)['a' | 'b' | 'c' | 'd']][]): Rec => ({
      id: 'x',
      kind: 'note',
      r: Object.fromEntries(entries.map(([field, v]) => [field, { v }])),
    });
    const entries = Object.entries(fields);
    expect(writeMwb({ records: [rec(entries)] })).toEqual(writeMwb({ records: [rec([...entries].reverse())] }));
  });
});

describe('a file written by hand', () => {
  const line = { id: 'p1', kind: 'participant', f: { name: 'Ana Ciobanu', group: 'line-ministries' } };
  const ownActor = createHash('sha256').update(byHand.file).digest('hex').slice(0, 32);

  it('needs neither dots nor actors, heads, counts or hash', () => {
    expect(read(zipOf([line]))).toEqual([
      { id: 'p1', kind: 'participant', r: { name: { v: [[ownActor, 1, 'Ana Ciobanu']] }, group: { v: [[ownActor, 1, 'line-ministries']] } } },
    ]);
  });

  it('may come from an editor that writes a byte order mark, carriage returns and empty lines', () => {
    const bytes = zipOf(['\u{feff}' + JSON.stringify(line) + '\r', '', '  ', JSON.stringify({ ...line, id: 'p2' }) + '\r', '']);
    expect(read(bytes).map((rec) => rec.id)).toEqual(['p1', 'p2']);
    const lostSign = zipOf(['\u{feff}' + JSON.stringify({ ...line, f: { name: 'Ana \u{fffd}iobanu' } })]);
    expect(read(lostSign).map((rec) => viewOf(rec)?.fields['name'])).toEqual(['Ana \u{fffd}iobanu']);
  });

  it('taken in twice is no change', () => {
    const once = mergeRecordSets([[], read(zipOf([line]))]).records;
    expect(mergeRecordSets([once, read(zipOf([line]))]).touched).toEqual([]);
  });

  it('as a corrected edition with counter 2 overwrites the first; without, both texts show', () => {
    const first = read(zipOf([line]));
    const corrected = { ...line, f: { ...line.f, name: 'Ana Ciobanu-Rusu' } };
    const good = mergeRecordSets([first, read(zipOf([{ ...corrected, d: [0, 2] }]))]);
    expect(good.counts.conflicts).toBe(0);
    expect(good.records.map((rec) => viewOf(rec)?.fields['name'])).toEqual(['Ana Ciobanu-Rusu']);
    const forgotten = mergeRecordSets([first, read(zipOf([corrected]))]);
    expect(forgotten.counts.conflicts).toBe(1);
  });

  it('must hold what it claims', () => {
    expect(outcome(zipOf([line], { ...byHand, counts: { records: 1, purged: 0 } }))).toBe('read');
    expect(outcome(zipOf([line], { ...byHand, counts: { records: 2, purged: 0 } }))).toBe('damaged');
    expect(outcome(zipOf([line], { ...byHand, sha256: '0'.repeat(64) }))).toBe('damaged');
    expect(outcome(zipOf([{ ...line, d: [0, 9] }], { ...byHand, actors: [ana], heads: [9] }))).toBe('read');
    expect(outcome(zipOf([{ ...line, d: [0, 9] }], { ...byHand, actors: [ana], heads: [8] }))).toBe('damaged');
    expect(outcome(zipOf([{ ...line, d: [1, 9] }], { ...byHand, actors: [ana] }))).toBe('damaged');
    expect(outcome(zipOf([line], { ...byHand, actors: [ana, ana] }))).toBe('damaged');
    expect(outcome(zipOf([line], { ...byHand, heads: [1] }))).toBe('damaged');
  });

  it('needs a name of its own', () => {
    expect(outcome(zipOf([line], { format: byHand.format }))).toBe('damaged');
  });
});
