import { mkdtemp, readdir, readFile, rm, writeFile, cp, appendFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/node-disk.ts';
import { folderName, journalName } from '../../../main/journal/folder-name.ts';
import { Journals } from '../../../main/journal/journals.ts';

const workshop = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
let data = '';

beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'journal-'));
});
afterEach(async () => await rm(data, { recursive: true, force: true }));

function start(machine = 'laptop in Chișinău', segmentBytes = 300): Journals {
  const failed = (_journal: string, error: unknown): void => {
    throw error;
  };
  return new Journals({ disk: nodeDisk, folder: path.join(data, 'journals'), machine: Promise.resolve(machine), segmentBytes, failed });
}

const body = (seq: number, ws = workshop): string => JSON.stringify({ s: seq, ws, op: 'contribution.text', w: [`Ответ ${seq} из Бельцы`] });
const segment = (number: number): string => path.join(data, 'journals', workshop, `0000000${number}.jsonl`);

async function filled(count = 9): Promise<void> {
  const journals = start();
  for (let seq = 1; seq <= count; seq += 1) await journals.append(workshop, seq, body(seq));
  await journals.close();
}

describe('a journal', () => {
  it('gives back in pages what was appended, over several segments and a restart', async () => {
    await filled();
    const journals = start();
    expect(await journals.states()).toMatchObject([{ journal: workshop, last: 9, tailKeptAside: false }]);
    expect((await journals.read(workshop, 0, 4)).bodies).toEqual([1, 2, 3, 4].map((seq) => body(seq)));
    expect(await journals.read(workshop, 4, 5000)).toEqual({ bodies: [5, 6, 7, 8, 9].map((seq) => body(seq)), last: 9 });
    expect((await journals.read(workshop, 9, 10)).bodies).toEqual([]);
    expect((await readdir(path.join(data, 'journals', workshop))).length).toBeGreaterThan(3);
    await journals.close();
  });

  it('writes lines as merge-core.md section 6 has them', async () => {
    await filled(1);
    expect(await readFile(segment(1), 'utf8')).toMatch(/^[0-9a-f]{16} \{"s":1,.*\}\n$/);
  });

  it.each([
    ['a number too high', 3, body(3), 'out-of-sequence'],
    ['a number already used', 1, body(1).replace('Ответ', 'Răspuns'), 'out-of-sequence'],
    ['another number inside', 2, body(5), 'invalid'],
    ['another workshop inside', 2, body(2, 'another'), 'invalid'],
    ['a line break', 2, body(2).replace(',', ',\n'), 'invalid'],
    ['what is not JSON', 2, '{"s":2', 'invalid'],
    ['a list', 2, '[2]', 'invalid'],
  ])('refuses %s', async (_title, seq, text, code) => {
    const journals = start();
    await journals.append(workshop, 1, body(1));
    await expect(journals.append(workshop, seq, text)).rejects.toMatchObject({ code });
    expect(await journals.append(workshop, 2, body(2))).toBe(2);
    await journals.close();
  });

  it('counts a line that takes several numbers as that many', async () => {
    const undo = JSON.stringify({ s: 2, n: 3, ws: workshop, op: 'decision.undo', w: [] });
    const journals = start();
    await journals.append(workshop, 1, body(1));
    expect(await journals.append(workshop, 2, undo)).toBe(4);
    expect(await journals.append(workshop, 2, undo)).toBe(4);
    await expect(journals.append(workshop, 3, body(3))).rejects.toMatchObject({ code: 'out-of-sequence' });
    for (const seq of [5, 6, 7]) await journals.append(workshop, seq, body(seq));
    await journals.close();
    const again = start();
    expect((await again.states())[0]?.last).toBe(7);
    expect((await again.read(workshop, 1, 10)).bodies).toEqual([undo, body(5), body(6), body(7)]);
    expect((await again.read(workshop, 4, 10)).bodies).toEqual([body(5), body(6), body(7)]);
    expect((await again.read(workshop, 5, 10)).bodies).toEqual([body(6), body(7)]);
    await again.close();
  });

  it.each([0, -1, 1.5, '2', 1e300])('refuses a line that takes %j numbers', async (n) => {
    const journals = start();
    const odd = JSON.stringify({ s: 1, n, ws: workshop, op: 'x', w: [] });
    await expect(journals.append(workshop, 1, odd)).rejects.toMatchObject({ code: 'invalid' });
    await journals.close();
  });

  it('takes the same line twice as one', async () => {
    const journals = start();
    await journals.append(workshop, 1, body(1));
    expect(await journals.append(workshop, 1, body(1))).toBe(1);
    expect((await journals.open(workshop)).last).toBe(1);
    await journals.close();
  });

  it('answers calls in the order they came, however close', async () => {
    const journals = start();
    await Promise.all([1, 2, 3, 4, 5].map(async (seq) => await journals.append(workshop, seq, body(seq))));
    expect((await journals.read(workshop, 0, 10)).bodies).toHaveLength(5);
    await journals.close();
  });
});

describe('a damaged journal', () => {
  async function reopened(): Promise<{ last: number; aside: string[]; actor: string; bodies: number }> {
    const journals = start();
    const [state] = await journals.states();
    const opened = await journals.open(workshop);
    const { bodies } = await journals.read(workshop, 0, 5000);
    await journals.append(workshop, opened.last + 1, body(opened.last + 1));
    await journals.close();
    const names = await readdir(path.join(data, 'journals', workshop));
    expect(state?.actor === opened.actor || opened.tailKeptAside).toBe(true);
    return { last: opened.last, aside: names.filter((name) => name.includes('.damaged-')), actor: opened.actor, bodies: bodies.length };
  }

  async function actorBefore(): Promise<string> {
    const text = await readFile(path.join(data, 'journals', workshop, 'actor.json'), 'utf8');
    return (JSON.parse(text) as { actor: string }).actor;
  }

  it('is cut at a torn tail, which is kept aside, and goes on with another actor', async () => {
    await filled();
    const names = (await readdir(path.join(data, 'journals', workshop))).filter((name) => name.endsWith('.jsonl'));
    const last = path.join(data, 'journals', workshop, names.at(-1) ?? '');
    const actor = await actorBefore();
    await appendFile(last, '0123456789abcdef {"s":10,"ws":"01');
    const found = await reopened();
    expect(found).toMatchObject({ last: 9, bodies: 9, aside: [`${names.at(-1)}.damaged-1`] });
    expect(found.actor).not.toBe(actor);
    expect(await readFile(`${last}.damaged-1`, 'utf8')).toBe('0123456789abcdef {"s":10,"ws":"01');
  });

  it('keeps what verifies before damage in the middle, and all the rest aside', async () => {
    await filled();
    const before = await readdir(path.join(data, 'journals', workshop));
    const bytes = await readFile(segment(2));
    bytes[bytes.length - 20] = 0x58;
    await writeFile(segment(2), bytes);
    const found = await reopened();
    expect(found.last).toBeGreaterThan(2);
    expect(found.last).toBeLessThan(6);
    const segments = before.filter((name) => name.endsWith('.jsonl')).length;
    expect(found.aside).toHaveLength(segments - 1);
  });

  it('goes on when a segment is missing, and keeps the later ones aside', async () => {
    await filled();
    await rm(segment(2));
    const found = await reopened();
    expect([found.last, found.aside.length > 0]).toEqual([3, true]);
  });

  it('says so when the disk changes under it', async () => {
    await filled();
    const journals = start();
    await journals.open(workshop);
    await writeFile(segment(1), 'not a journal');
    await expect(journals.read(workshop, 0, 10)).rejects.toMatchObject({ code: 'damaged' });
    await journals.close();
  });
});

describe('the actor', () => {
  async function actorOn(machine?: string): Promise<string | undefined> {
    const journals = start(machine);
    const [state] = await journals.states();
    await journals.close();
    return state?.actor;
  }

  it('stays over a restart, and is another one on another machine', async () => {
    await filled();
    const actor = await actorOn();
    expect(actor).toMatch(/^[0-9a-z]{20}$/);
    expect(await actorOn()).toBe(actor);
    expect(await actorOn('laptop in Bălți')).not.toBe(actor);
  });

  it('is another one in a copied folder', async () => {
    await filled();
    const actor = await actorOn();
    const copied = await mkdtemp(path.join(os.tmpdir(), 'journal-copy-'));
    await cp(data, copied, { recursive: true });
    await rm(data, { recursive: true });
    data = copied;
    expect(await actorOn()).not.toBe(actor);
  });

  it('is another one when asked for, and stays that', async () => {
    await filled();
    const before = await actorOn();
    const journals = start();
    const { actor, last } = await journals.renewActor(workshop);
    await journals.close();
    expect([actor === before, last, await actorOn()]).toEqual([false, 9, actor]);
  });

  it('is another one when its file is damaged', async () => {
    await filled();
    const actor = await actorOn();
    await writeFile(path.join(data, 'journals', workshop, 'actor.json'), '{"actor":"');
    expect(await actorOn()).not.toBe(actor);
  });
});

describe('folder names', () => {
  it.each(['installation', workshop, 'sample:chisinau', 'a:b:c', 'con', 'lpt1', 'nul:x', 'com5'])('%s comes back from its folder', (name) => {
    const folder = folderName(name);
    expect(folder).toMatch(/^[a-z0-9+-]+$/);
    expect(folder).not.toMatch(/^(?:con|nul|lpt1|com5)$/);
    expect(journalName(folder)).toBe(name);
  });

  it.each(['..', 'Installation', 'a b', '.part', '', '++con', 'a.b'])('%s is no journal', (folder) => {
    expect(journalName(folder)).toBeUndefined();
  });
});
