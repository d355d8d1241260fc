import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { countField, type BallotView } from '../../renderer/domain/votes/ballot.ts';
import { tallyOf } from '../../renderer/domain/votes/tally.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { ids, records } from '../report/helpers/workshop.ts';
import { valueOf } from '../helpers/value-of.ts';

/** Ballots and counts against a real database. */

let bridge: MemoryBridge;
let count = 0;

beforeEach(() => {
  bridge = memoryBridge();
});

async function open(): Promise<Workbook> {
  const writes = records.flatMap(({ id, kind, r }) => Object.entries(r).map(([f, reg]) => ({ id, kind, f, reg })));
  const workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample: () => Promise.resolve({ id: ids.ws, writes }), now: () => new Date('2026-11-27T09:00:00Z'), database: `votes-${(count += 1)}` }));
  valueOf(await workbook.workshops.openSample());
  return workbook;
}

async function ballotOf(workbook: Workbook, id: string): Promise<BallotView> {
  const found = (await (await workbook.votes()).read(ids.ws)).ballots.find((ballot) => ballot.id === id);
  if (found === undefined) throw new Error(`no ballot ${id}`);
  return found;
}

async function onQuestion(workbook: Workbook): Promise<{ readonly id: string; readonly options: readonly string[] }> {
  const votes = await workbook.votes();
  const question = (await workbook.read.outline(ids.ws))[0]?.questions[0]?.id ?? '';
  const votables = await votes.votables(ids.ws, question);
  const id = valueOf(await votes.create(ids.ws, { title: null, question, from: votables.slice(0, 2).map((one) => one.id) }));
  return { id, options: (await ballotOf(workbook, id)).options.map((option) => option.id) };
}

describe('a ballot', () => {
  test('on a question is called by it and takes texts with their translations, which stay as they were voted on', async () => {
    const workbook = await open();
    const votes = await workbook.votes();
    const question = (await workbook.read.outline(ids.ws))[0]?.questions[0];
    const votables = await votes.votables(ids.ws, question?.id ?? '');
    expect(votables.length).toBeGreaterThan(2);
    const contribution = votables.find(({ kind }) => kind === 'contribution');
    const id = valueOf(await votes.create(ids.ws, { title: null, question: question?.id ?? '', from: [contribution?.id ?? ''] }));
    valueOf(await workbook.contributions.write(question?.id ?? '', contribution?.id ?? '', { text: { plain: 'Changed afterwards', language: 'en' } }));
    const ballot = await ballotOf(workbook, id);
    expect(plainIn(ballot.title, 'en')).toBe(plainIn(question?.wording ?? ballot.title, 'en'));
    expect(ballot.options.map(({ text, madeFrom }) => [text, madeFrom])).toEqual([[expect.objectContaining({ original: contribution?.text.original }), contribution?.id]]);
    expect(Object.values(ballot.options[0]?.text.translations ?? {}).map(({ stale }) => stale)).toEqual(Object.values(contribution?.text.translations ?? {}).map(({ stale }) => stale));
  });

  test('takes a record once, and one that was removed comes back', async () => {
    const workbook = await open();
    const votes = await workbook.votes();
    const { id, options } = await onQuestion(workbook);
    const from = (await ballotOf(workbook, id)).options.flatMap(({ madeFrom }) => madeFrom ?? []);
    valueOf(await votes.remove(options[0] ?? ''));
    expect((await ballotOf(workbook, id)).options).toHaveLength(1);
    valueOf(await votes.addFrom(id, from));
    expect((await ballotOf(workbook, id)).options.map((option) => option.id).sort()).toEqual([...options].sort());
  });

  test('has typed options in their order', async () => {
    const workbook = await open();
    const votes = await workbook.votes();
    const { id, options } = await onQuestion(workbook);
    const typed = valueOf(await votes.addOption(id, { plain: 'Pay by qualification', language: 'en' }));
    valueOf(await votes.moveOption(typed, -1));
    expect((await ballotOf(workbook, id)).options.map((option) => option.id)).toEqual([options[0], typed, options[1]]);
    valueOf(await votes.moveOption(options[0] ?? '', -1));
    expect((await ballotOf(workbook, id)).options[0]?.id).toBe(options[0]);
  });

  test('is counted by group, group by group, and a count that is taken back is taken out', async () => {
    const workbook = await open();
    const votes = await workbook.votes();
    const { id, options } = await onQuestion(workbook);
    valueOf(await votes.change(id, { counting: 'groups', state: 'open', dots: 2 }));
    const field = countField('dots', 1, options[0] ?? '');
    valueOf(await votes.count(id, { kind: 'group', id: 'states' }, { [field]: 5 }));
    valueOf(await votes.count(id, { kind: 'group', id: 'line-ministries' }, { [field]: 3, present: 6 }));
    valueOf(await votes.count(id, { kind: 'group', id: 'states' }, { [field]: 4 }));
    expect(tallyOf(await ballotOf(workbook, id)).options[0]?.value).toBe(7);
    valueOf(await votes.count(id, { kind: 'group', id: 'line-ministries' }, { [field]: null }));
    expect(tallyOf(await ballotOf(workbook, id)).options[0]?.value).toBe(4);
    const lines = bridge.lines(ids.ws).length;
    valueOf(await votes.count(id, { kind: 'group', id: 'states' }, { [field]: 4 }));
    expect(bridge.lines(ids.ws)).toHaveLength(lines);
  });

  test('comes back from the trash with options and counts', async () => {
    const workbook = await open();
    const votes = await workbook.votes();
    const { id, options } = await onQuestion(workbook);
    valueOf(await votes.count(id, { kind: 'room' }, { [countField('dots', 1, options[0] ?? '')]: 5 }));
    const { undo, redo } = valueOf(await votes.remove(id));
    expect((await votes.read(ids.ws)).ballots).toEqual([]);
    valueOf(await undo());
    expect(tallyOf(await ballotOf(workbook, id)).options[0]?.value).toBe(5);
    valueOf(await redo());
    expect((await votes.read(ids.ws)).ballots).toEqual([]);
    valueOf(await undo());
    expect(tallyOf(await ballotOf(workbook, id)).options.map(({ option }) => option).sort()).toEqual([...options].sort());
  });

  test('is set up, ordered and added to with a way back and forth, as long as nobody changed it since', async () => {
    const workbook = await open();
    const votes = await workbook.votes();
    const { id, options } = await onQuestion(workbook);
    const shown = async () => {
      const { method, places, options: now } = await ballotOf(workbook, id);
      return [method, places, now.map((option) => option.id)];
    };
    const before = await shown();
    for (const act of [() => votes.change(id, { method: 'ranking', places: 2 }), () => votes.moveOption(options[0] ?? '', 1), () => votes.setEntitled(id, 'states', false)]) {
      const { undo, redo } = valueOf(await act());
      const after = await shown();
      valueOf(await undo());
      expect(await shown()).toEqual(before);
      valueOf(await redo());
      expect(await shown()).toEqual(after);
      valueOf(await undo());
    }
    const from = (await ballotOf(workbook, id)).options.flatMap(({ madeFrom }) => madeFrom ?? []).slice(0, 1);
    valueOf(await votes.remove(options[0] ?? ''));
    const added = valueOf(await votes.addFrom(id, from));
    valueOf(await added.undo());
    expect((await ballotOf(workbook, id)).options).toHaveLength(1);
    valueOf(await added.redo());
    expect((await ballotOf(workbook, id)).options).toHaveLength(2);
    const method = valueOf(await votes.change(id, { method: 'rating' }));
    valueOf(await votes.change(id, { method: 'ranking' }));
    expect(await method.undo()).toMatchObject({ ok: false, code: 'not-found' });
  });

  test('goes into the next event with its question and options, open anew and without counts', async () => {
    const workbook = await open();
    const votes = await workbook.votes();
    const { id, options } = await onQuestion(workbook);
    valueOf(await votes.change(id, { method: 'dots', dots: 3, state: 'closed', counting: 'groups' }));
    valueOf(await votes.setEntitled(id, 'states', false));
    valueOf(await votes.setText(id, 'decision', { plain: 'The first two go into the plan.', language: 'en' }));
    valueOf(await votes.count(id, { kind: 'group', id: 'line-ministries' }, { [countField('dots', 1, options[0] ?? '')]: 5 }));
    const gone = valueOf(await votes.create(ids.ws, { title: { plain: 'Removed', language: 'en' }, question: null, from: [] }));
    valueOf(await votes.addOption(gone, { plain: 'Nothing', language: 'en' }));
    valueOf(await votes.remove(gone));
    const before = await ballotOf(workbook, id);
    const copy = valueOf(await workbook.workshops.duplicate(ids.ws));
    const { ballots } = await votes.read(copy);
    const [ballot] = ballots;
    const questions = (await workbook.read.outline(copy)).flatMap((roundtable) => roundtable.questions.map((one) => one.id));
    expect(ballots).toHaveLength(1);
    expect(ballot).toMatchObject({ method: 'dots', dots: 3, state: 'draft', counting: 'groups', decision: { original: undefined } });
    expect(questions).toContain(ballot?.question);
    expect(ballot?.options.map(({ text }) => plainIn(text, 'en'))).toEqual(before.options.map(({ text }) => plainIn(text, 'en')));
    expect(ballot?.options.map(({ madeFrom }) => madeFrom)).toEqual([null, null]);
    expect(ballot?.options.some((option) => options.includes(option.id))).toBe(false);
    expect(tallyOf(ballot ?? before).options.map(({ value }) => value).filter((value) => value !== null && value !== 0)).toEqual([]);
  });

  test('is seen by translation and told by history', async () => {
    const workbook = await open();
    const { id, options } = await onQuestion(workbook);
    const votes = await workbook.votes();
    valueOf(await votes.setText(id, 'decision', { plain: 'The first two go into the plan.', language: 'en' }));
    valueOf(await votes.count(id, { kind: 'group', id: 'states' }, { [countField('dots', 1, options[0] ?? '')]: 5 }));
    const texts = (await workbook.read.translatables(ids.ws)).filter(({ group }) => group === 'votes');
    expect(texts.map(({ kind, field }) => `${kind} ${field}`)).toEqual(['ballot title', 'ballot decision', 'option text', 'option text']);
    const history = valueOf(await (await workbook.history()).versions(id, { signal: new AbortController().signal, progress: () => undefined }));
    expect(history.versions[0]?.changes.map(({ field }) => field)).toContain(countField('dots', 1, options[0] ?? ''));
    expect(history.labels.has(options[0] ?? '')).toBe(true);
  });
});

test('groups count the participants on the list, own ones after those that ship', async () => {
  const workbook = await open();
  const { groups, listed } = await (await workbook.votes()).read(ids.ws);
  expect(groups.slice(0, 4).map(({ slug, name }) => [slug, name])).toEqual([['states', null], ['international-organizations', null], ['line-ministries', null], ['civil-society-academia', null]]);
  expect(groups.slice(4).map(({ slug, name }) => [slug, name === null ? '' : plainIn(name, 'en') !== ''])).toEqual(groups.slice(4).map(({ slug }) => [slug, true]));
  expect(groups.reduce((sum, group) => sum + group.listed, 0)).toBe(listed);
});
