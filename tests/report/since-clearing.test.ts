import { describe, expect, it } from 'vitest';
import type { Json } from '../../renderer/domain/json.ts';
import { snapshotOf } from '../../renderer/record/snapshot.ts';
import type { LiveRec } from '../../renderer/record/types.ts';
import { viewOf } from '../../renderer/record/view.ts';
import { collect } from '../../renderer/report/collect.ts';
import { isCleared, milestoneSource } from '../../renderer/report/since-clearing.ts';
import { collected, linesOf, modelOf } from './helpers/read-model.ts';
import { gone, ids, record, records, text } from './helpers/workshop.ts';

const act = (id: string, done: string, at: string, more: Readonly<Record<string, Json>> = {}): LiveRec =>
  record('clearing', id, ids.ws, id, { act: done, report: 'summary', language: 'en', name: 'Olga Ștefănescu', function: 'Deputy Minister', on: at.slice(0, 10), at, ...more });
const milestone = record('milestone', 'm1', ids.ws, 'a0', { name: 'As sent', at: '2026-03-10T10:00:00.000Z', records: snapshotOf(records) });
const cleared = [act('k1', 'checked', '2026-03-09T10:00:00.000Z'), act('k2', 'cleared', '2026-03-10T10:00:00.000Z', { milestone: 'm1' })];
const kept = [milestone, ...cleared];

/** The workshop after clearing: an answer edited, one added, an outcome taken away. */
const edited: readonly LiveRec[] = [
  ...records.flatMap((one): readonly LiveRec[] => {
    if (one.id === ids.c4) return [{ ...one, r: { ...one.r, 'text.o': { v: [['tablenotebook0002', 200, { language: 'en', blocks: [{ type: 'paragraph', runs: [{ text: 'Return for a month works best.' }] }] }]] } } }];
    return one.id === `${ids.ws}-o2` ? [gone(one)] : [one];
  }),
  record('contribution', 'late', ids.q3, 'a0', { ...text('text', 'en', 'Added after the minister signed.'), type: 'point', speakers: [] }),
];

const contributionsOf = ({ roundtables }: Awaited<ReturnType<typeof collect>>): readonly string[] =>
  roundtables.flatMap(({ questions }) => questions.flatMap(({ contributions }) => contributions.map(({ id }) => id)));

describe('a report that was cleared', () => {
  it('is what was cleared while nobody edits it', async () => {
    const input = await collected([...records, ...kept]);
    expect(input.sinceClearing).toEqual({ on: '2026-03-10', changed: [], removed: [] });
    const model = await modelOf([...records, ...kept], 'en');
    expect([model.header.status, model.draftMark]).toEqual(['Summary report', null]);
    expect(linesOf(model)).toEqual(linesOf(await modelOf(records, 'en')));
  });

  it('knows what was changed, added and removed since', async () => {
    const { sinceClearing } = await collected([...edited, ...kept]);
    expect(sinceClearing).toEqual({ on: '2026-03-10', changed: [ids.c4, 'late'], removed: [`${ids.ws}-o2`] });
  });

  it.each([
    ['en', 'Summary report, draft, changed since it was cleared on 10 March 2026', 'DRAFT', '[changed since the report was cleared]', 2],
    ['fr', 'Rapport de synthèse, projet, modifié depuis sa validation le 10 mars 2026', 'PROJET', '[modifié depuis la validation du rapport]', 2],
    ['ar', 'عُدل بعد اعتماده في', 'مسودة', '[عُدل بعد اعتماد التقرير]', 2],
  ] as const)('says so in title and notes, marks the places and is a draft again (%s)', async (language, status, mark, marker, places) => {
    const model = await modelOf([...edited, ...kept], language);
    expect(model.header.status).toContain(status);
    expect(model.properties.subject).toBe(model.header.status);
    expect(model.draftMark).toBe(mark);
    const lines = linesOf(model);
    expect(lines.filter((line) => line.includes(marker))).toHaveLength(places);
    expect(lines.filter((line) => line.startsWith('note')).slice(0, 2).join(' ')).toMatch(/2 places.*1 passage|2 passages.*1 passage|موضعان.*فقرة أو إجابة واحدة/u);
  });

  it('is a draft like any other once it was sent back', async () => {
    const returned = act('k3', 'returned', '2026-03-11T10:00:00.000Z', { reason: 'Figures' });
    expect((await collected([...edited, ...kept, returned])).sinceClearing).toBeUndefined();
  });

  it('has no comparison where the milestone is gone or is no milestone', async () => {
    expect((await collected([...edited, ...cleared])).sinceClearing).toBeUndefined();
    const broken = record('milestone', 'm1', ids.ws, 'a0', { name: 'As sent', records: [{ id: '../../etc', kind: 'workshop', r: {} }, 7, { id: 'x' }] });
    expect((await collected([...edited, broken, ...cleared])).sinceClearing).toBeUndefined();
  });
});

describe('a milestone', () => {
  it('gives the report as it was, in any language', async () => {
    const source = milestoneSource([...edited, ...kept].map((one) => viewOf(one)), [], 'm1');
    expect(source).toBeDefined();
    if (source === undefined) return;
    expect(await collect(source, ids.ws)).toEqual({ ...(await collected(records)), sinceClearing: { on: '2026-03-10', changed: [], removed: [] } });
  });

  it('is undefined where there is none', () => {
    expect(milestoneSource(records.map((one) => viewOf(one)), [], 'm1')).toBeUndefined();
  });

  it('is a draft or cleared as it was when it was set', async () => {
    const later = record('milestone', 'm2', ids.ws, 'a1', { name: 'As sent', at: '2026-03-10T11:00:00.000Z', records: snapshotOf(records) });
    const after = record('milestone', 'm3', ids.ws, 'a2', { name: 'With remarks', at: '2026-03-12T11:00:00.000Z', records: snapshotOf(edited) });
    const early = record('milestone', 'm0', ids.ws, 'a3', { name: 'For comments', at: '2026-03-09T12:00:00.000Z', records: snapshotOf(records.map((one) => (one.id === ids.ws ? { ...one, r: { ...one.r, stage: { v: [['tablenotebook0001', 50, 'draft'] as [string, number, string]] } } } : one))) });
    const all = [...edited, ...kept, early, later, after].map((one) => viewOf(one));
    const clearedOf = async (id: string): Promise<boolean | undefined> => {
      const source = milestoneSource(all, [], id);
      return source === undefined ? undefined : isCleared(await collect(source, ids.ws));
    };
    expect([await clearedOf('m0'), await clearedOf('m1'), await clearedOf('m2'), await clearedOf('m3')]).toEqual([false, true, true, false]);
  });

  it('brings back what was removed after it, and not what was purged', async () => {
    const removed = milestoneSource([...records.map((one) => (one.id === ids.c4 ? gone(one) : one)), ...kept].map((one) => viewOf(one)), [], 'm1');
    const purged = milestoneSource([...records.filter(({ id }) => id !== ids.c4), ...kept].map((one) => viewOf(one)), [], 'm1');
    if (removed === undefined || purged === undefined) throw new Error('no milestone');
    expect(contributionsOf(await collect(removed, ids.ws))).toContain(ids.c4);
    const left = await collect(purged, ids.ws);
    expect(contributionsOf(left)).toEqual(contributionsOf(await collected(records)).filter((id) => id !== ids.c4));
  });
});
