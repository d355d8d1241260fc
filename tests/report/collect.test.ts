import { describe, expect, it } from 'vitest';
import { collect, NoSuchWorkshop } from '../../renderer/report/collect.ts';
import type { LiveRec } from '../../renderer/record/types.ts';
import { collected } from './helpers/read-model.ts';
import { sourceOf } from './helpers/sources.ts';
import { bareRecords, deleted, disputed, gone, ids, record, records, text } from './helpers/workshop.ts';

const replace = (id: string, change: (found: LiveRec) => LiveRec): readonly LiveRec[] => records.map((one) => (one.id === id ? change(one) : one));
const without = (id: string): readonly LiveRec[] => records.filter((one) => one.id !== id);

describe('collect', () => {
  it('takes nothing from internal notes', async () => {
    expect(JSON.stringify(records)).toContain('INTERNAL');
    expect(JSON.stringify(await collected(records))).not.toContain('INTERNAL');
  });

  it('leaves deleted records out', async () => {
    expect(JSON.stringify(records)).toContain('DELETED');
    expect(JSON.stringify(await collected(records))).not.toContain('DELETED');
  });

  it('keeps a record whose deletion is disputed, and says so', async () => {
    const input = await collected(replace(ids.c4, (found) => deleted(found, {})));
    expect(input.roundtables[0]?.questions[1]?.contributions[0]).toMatchObject({ id: ids.c4, marks: ['deletion'] });
    expect(input.openConflicts).toBe(1);
  });

  it('keeps a deleted question while an answer added elsewhere is alive', async () => {
    const input = await collected(replace(ids.q1, gone));
    expect(input.roundtables[0]?.questions[0]).toMatchObject({ id: ids.q1, marks: ['parent'] });
    expect((await collected(replace(ids.q3, gone))).roundtables[1]?.questions).toEqual([]);
  });

  it('gives answers whose question is nowhere a place of their own', async () => {
    const input = await collected(without(ids.q1));
    const last = input.roundtables.at(-1);
    expect([last?.id, last?.questions[0]?.contributions.length, last?.questions[0]?.positions.length]).toEqual(['strays', 3, 1]);
  });

  it('marks concurrent values, at the text or at the record, and shows the one that says something', async () => {
    const twice = disputed(records.find(({ id }) => id === ids.c1) ?? records[0]!, 'text.o', { language: 'en', blocks: [] });
    const inText = (await collected(replace(ids.c1, () => twice))).roundtables[0]?.questions[0]?.contributions[0];
    expect([inText?.text.open, inText?.marks]).toEqual([true, []]);
    expect(inText?.text.original?.blocks).toHaveLength(1);
    const inType = (await collected(replace(ids.c1, (found) => disputed(found, 'type', 'quote')))).roundtables[0]?.questions[0]?.contributions[0];
    expect([inType?.text.open, inType?.marks]).toEqual([false, ['values']]);
  });

  it('keeps the order of the keys, whatever the order of the records', async () => {
    const input = await collected([...records].reverse());
    expect(input).toEqual(await collected(records));
  });

  it('is plain data', async () => {
    const input = await collected(records);
    expect(JSON.parse(JSON.stringify(input))).toEqual(structuredClone(input));
  });

  it('reads fields of another shape than expected as absent', async () => {
    const odd = record('contribution', 'odd', ids.q1, 'z9', { 'text.o': 'no text', type: 7, speakers: [3, {}, { role: ' ' }], due: false, 'cites.x': [] });
    const contributions = (await collected([...records, odd])).roundtables[0]?.questions[0]?.contributions;
    expect(contributions?.at(-1)).toEqual({
      id: 'odd',
      marks: [],
      text: { original: undefined, translations: {}, open: false },
      type: 'point',
      table: null,
      speakers: [],
      sector: null,
      owner: '',
      responsible: null,
      due: null,
      cites: [],
    });
  });

  it('reads a workshop that was just made', async () => {
    const input = await collected(bareRecords);
    expect([input.workshop.stage, input.roundtables, input.openConflicts]).toEqual(['preparation', [], 0]);
  });

  it('knows a translation that is older than its original', async () => {
    const input = await collected(records);
    const { translations } = input.roundtables[0]!.questions[1]!.contributions[0]!.text;
    expect([translations['fr']?.stale, translations['ar']?.stale]).toEqual([true, false]);
  });

  it('refuses a workshop that is not there', async () => {
    await expect(collect(sourceOf(records), 'nobody')).rejects.toThrow(NoSuchWorkshop);
  });

  it('does not let a name out of a file become a member of an object', async () => {
    const hostile = record('contribution', 'h', ids.q1, 'z', { ...text('text', 'en', 'x'), speakers: [{ group: 'constructor' }, { body: '__proto__' }] });
    await expect(collected([...records, hostile])).resolves.toBeDefined();
  });
});
