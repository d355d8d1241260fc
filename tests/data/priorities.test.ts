import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { PrioritiesView } from '../../renderer/data/priorities/priorities.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { priorityId } from '../../renderer/domain/priorities/priority.ts';
import { rankedPriorities } from '../../renderer/domain/priorities/rank.ts';
import { optionId } from '../../renderer/domain/votes/ballot.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { ids, records } from '../report/helpers/workshop.ts';
import { valueOf } from '../helpers/value-of.ts';

/** Candidate priorities against a real database. */

let bridge: MemoryBridge;
let count = 0;
beforeEach(() => { bridge = memoryBridge(); });

async function open(): Promise<Workbook> {
  const writes = records.flatMap(({ id, kind, r }) => Object.entries(r).map(([f, reg]) => ({ id, kind, f, reg })));
  const workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample: () => Promise.resolve({ id: ids.ws, writes }), now: () => new Date('2026-11-27T09:00:00Z'), database: `priorities-${(count += 1)}` }));
  valueOf(await workbook.workshops.openSample());
  return workbook;
}

const pay = { checklist: 'checklist.c5.health-services', question: 'to-migration.pay' };
const posts = { checklist: 'checklist.c5.health-services', question: 'to-sector.departures' };
const birth = { checklist: 'checklist.c5.health-services', question: 'cross.data.country-of-birth' };
const english = (plain: string) => ({ plain, language: 'en' });
const read = async (workbook: Workbook): Promise<PrioritiesView> => await (await workbook.priorities()).read(ids.ws);
const listed = async (workbook: Workbook): Promise<readonly string[]> => (await read(workbook)).priorities.map(({ id }) => id);

describe('a priority', () => {
  test('is one record a gap, and comes back with what was said of it', async () => {
    const workbook = await open();
    const priorities = await workbook.priorities();
    const id = priorityId(ids.ws, pay);
    valueOf(await priorities.propose(ids.ws, pay));
    valueOf(await priorities.propose(ids.ws, pay));
    valueOf(await priorities.rate(id, 'impact', 4));
    valueOf(await priorities.decide(id, 'chosen'));
    valueOf(await priorities.setText(id, 'reasons', english('Posts in two districts stay empty.')));
    const [found] = (await read(workbook)).priorities;
    expect(found).toMatchObject({ id, from: pay, ratings: { impact: 4 }, decision: 'chosen', open: [] });
    valueOf(await priorities.remove(id));
    expect(await listed(workbook)).toEqual([]);
    valueOf(await priorities.propose(ids.ws, pay));
    expect((await read(workbook)).priorities).toEqual([found]);
  });

  test('is taken back and done again as a whole', async () => {
    const workbook = await open();
    const priorities = await workbook.priorities();
    const made = valueOf(await priorities.propose(ids.ws, pay));
    valueOf(await made.undo());
    expect(await listed(workbook)).toEqual([]);
    valueOf(await made.redo());
    const rated = valueOf(await priorities.rate(priorityId(ids.ws, pay), 'impact', 5));
    valueOf(await rated.undo());
    expect((await read(workbook)).priorities[0]?.ratings).toEqual({});
  });

  test('is moved by hand, although those from gaps begin at one place', async () => {
    const workbook = await open();
    const priorities = await workbook.priorities();
    valueOf(await priorities.propose(ids.ws, pay));
    valueOf(await priorities.propose(ids.ws, posts));
    const own = valueOf(await priorities.add(ids.ws, english('One desk for returning nurses')));
    const before = [priorityId(ids.ws, pay), priorityId(ids.ws, posts), own];
    expect(await listed(workbook)).toEqual(before);
    const second = valueOf(await priorities.move(before[1] ?? '', -1));
    expect(await listed(workbook)).toEqual([before[1], before[0], own]);
    valueOf(await priorities.move(own, -1));
    expect(await listed(workbook)).toEqual([before[1], own, before[0]]);
    valueOf(await priorities.move(own, 1));
    valueOf(await priorities.move(own, 1));
    expect(await listed(workbook)).toEqual([before[1], before[0], own]);
    valueOf(await second.undo());
    expect(await listed(workbook)).toEqual(before);
    // Between two that have never been moved there is no room.
    valueOf(await priorities.propose(ids.ws, birth));
    const gaps = [priorityId(ids.ws, birth), priorityId(ids.ws, pay), priorityId(ids.ws, posts)];
    expect(await listed(workbook)).toEqual([...gaps, own]);
    const moved = valueOf(await priorities.move(gaps[2] ?? '', -1));
    expect(await listed(workbook)).toEqual([gaps[0], gaps[2], gaps[1], own]);
    valueOf(await moved.undo());
    expect(await listed(workbook)).toEqual([...gaps, own]);
  });
});

describe('what priorities are compared by', () => {
  test('are four criteria of one weight until the workshop says otherwise', async () => {
    const workbook = await open();
    const priorities = await workbook.priorities();
    const weights = async () => (await read(workbook)).criteria.map(({ slug, name, weight }) => `${name === null ? slug : plainIn(name, 'en')} ${String(weight)}`);
    expect(await weights()).toEqual(['impact 1', 'feasibility 1', 'urgency 1', 'rights 1']);
    const weighed = valueOf(await priorities.setWeight(ids.ws, 'impact', 3));
    const cost = valueOf(await priorities.addCriterion(ids.ws, english('Cost')));
    expect(await weights()).toEqual(['impact 3', 'feasibility 1', 'urgency 1', 'rights 1', 'Cost 1']);
    valueOf(await weighed.undo());
    valueOf(await cost.undo());
    expect(await weights()).toEqual(['impact 1', 'feasibility 1', 'urgency 1', 'rights 1']);
    valueOf(await priorities.addCriterion(ids.ws, english('Cost')));
    const [slug = ''] = (await read(workbook)).criteria.flatMap((one) => (one.name === null ? [] : [one.slug]));
    valueOf(await priorities.setCriterionName(ids.ws, slug, english('Cost in the first year')));
    valueOf(await priorities.setWeight(ids.ws, slug, 2));
    valueOf(await priorities.removeCriterion(ids.ws, slug));
    expect(await weights()).toHaveLength(4);
    valueOf(await priorities.addCriterion(ids.ws, english('Cost in the first year')));
    expect((await weights()).at(-1)).toBe('Cost in the first year 1');
  });

  test('are votes, by the options that were made from priorities', async () => {
    const workbook = await open();
    const [priorities, votes] = [await workbook.priorities(), await workbook.votes()];
    valueOf(await priorities.propose(ids.ws, pay));
    const own = valueOf(await priorities.add(ids.ws, english('One desk for returning nurses')));
    const gap = priorityId(ids.ws, pay);
    valueOf(await priorities.orderBy(ids.ws, 'votes'));
    expect((await read(workbook)).votes).toBeNull();
    const standIns = new Map([gap, own].map((id) => [id, english('Does pay push people abroad?')]));
    const ballot = valueOf(await votes.create(ids.ws, { title: english('Which come first?'), question: null, from: [gap, own], standIns }));
    const put = (await votes.read(ids.ws)).ballots.find(({ id }) => id === ballot);
    expect(put?.options.map(({ text, madeFrom }) => [plainIn(text, 'en'), madeFrom])).toEqual([['Does pay push people abroad?', gap], ['One desk for returning nurses', own]]);
    valueOf(await votes.count(ballot, { kind: 'room' }, { [`dots.${optionId(ballot, gap)}`]: 4, [`dots.${optionId(ballot, own)}`]: 9 }));
    const view = await read(workbook);
    expect(view.by).toBe('votes');
    expect(rankedPriorities(view.priorities, view).map(({ priority, rank, votes: voted }) => [priority.id, rank, voted?.value])).toEqual([[own, 1, 9], [gap, 2, 4]]);
  });
});

test('a duplicate of a workshop compares by the same criteria, and has no priority', async () => {
  const workbook = await open();
  const priorities = await workbook.priorities();
  valueOf(await priorities.propose(ids.ws, pay));
  valueOf(await priorities.setWeight(ids.ws, 'rights', 0));
  valueOf(await priorities.addCriterion(ids.ws, english('Cost')));
  const copy = valueOf(await workbook.workshops.duplicate(ids.ws));
  const found = await priorities.read(copy);
  expect(found.priorities).toEqual([]);
  expect(found.criteria.map(({ weight }) => weight)).toEqual([1, 1, 1, 0, 1]);
});
