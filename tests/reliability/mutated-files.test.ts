import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../build/testing/seeded-random.ts';
import { openDatabase, type Database } from '../../renderer/data/database.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import { recordSourceOf } from '../../renderer/data/record-source.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { readMwb, writeMwb } from '../../renderer/record/file/mwb.ts';
import { recOf } from '../../renderer/record/row.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { mutate } from './support/mutations.ts';
import { faultsBetween } from './support/record-on-disk.ts';
import { seedChance } from './support/seeded-chance.ts';
import { valueOf } from '../helpers/value-of.ts';
import { openRoom, sitting } from './support/sitting.ts';
import { many, runSeed, startRow } from './support/table.ts';

/**
 * Files of a workshop, spoiled in every way, opened as a person opens them. One that is refused changes nothing and has a reason; one
 * that is taken in can be read, worked on, written and read again.
 */
const random = seededRandom(runSeed);
const now = (): Date => new Date('2026-11-26T14:32:00Z');
const sample = () => Promise.reject(new Error('no sample here'));
let databases = 0;

type Laptop = { readonly bridge: MemoryBridge; readonly workbook: Workbook; readonly db: Database };

async function laptop(name: string): Promise<Laptop> {
  const bridge = memoryBridge(name);
  const database = `files-${(databases += 1)}`;
  const workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now, database }));
  return { bridge, workbook, db: await openDatabase({ name: database }) };
}

async function recordsIn({ db }: Laptop, workshop: string) {
  return (await db.rows.toArray()).filter(({ ws }) => ws === workshop).map(recOf);
}

let files: readonly Uint8Array[] = [];
let workshop = '';

beforeAll(async () => {
  seedChance(random);
  const ana = await laptop('ana');
  const room = await openRoom(ana.workbook, random);
  ({ workshop } = room);
  await sitting(room, 25);
  const whole = writeMwb({ records: await recordsIn(ana, workshop), info: { upTo: 40, chain: '0123456789abcdef' } });
  // Another laptop goes on with it, and both meet again: values side by side, contexts, several actors.
  const ion = await laptop('ion');
  ion.bridge.offerFiles([{ name: 'ana.mwb', bytes: whole }]);
  valueOf(await ion.workbook.openFiles());
  for (const { workbook } of [ana, ion]) await sitting({ ...room, workbook, contributions: room.contributions.slice() }, 15);
  for (const question of room.questions) for (const { workbook } of [ana, ion]) valueOf(await workbook.roundtables.setWording(question, { plain: `Wording ${random()}`, language: 'en' }));
  ana.bridge.offerFiles([{ name: 'ion.mwb', bytes: writeMwb({ records: await recordsIn(ion, workshop) }) }]);
  valueOf(await ana.workbook.openFiles());
  const merged = await recordsIn(ana, workshop);
  files = [whole, writeMwb({ records: merged }), writeMwb({ records: merged }, 6)];
});

/** A laptop that has the workshop already, as it was half-way. */
async function withWorkshop(): Promise<Laptop> {
  const one = await laptop('maria');
  one.bridge.offerFiles([{ name: 'first.mwb', bytes: files[0] ?? new Uint8Array() }]);
  valueOf(await one.workbook.openFiles());
  return one;
}

async function stateOf({ bridge, db }: Laptop): Promise<{ readonly rows: unknown; readonly journals: unknown; readonly lines: number }> {
  const journals = bridge.start().journals.filter(({ last }) => last > 0);
  return { rows: await db.rows.toArray(), journals: await db.journals.toArray(), lines: journals.reduce((sum, { last }) => sum + last, 0) };
}

const linesOf = (bridge: MemoryBridge) => bridge.start().journals.map(({ journal }) => ({ name: journal, bodies: bridge.lines(journal), isDamaged: false }));

/** What the screens and the report read; throws where a value that was taken in makes one of them fall over. */
async function readAll({ workbook, db }: Laptop): Promise<void> {
  const { read } = workbook;
  await read.workshops();
  for (const { id } of await recordSourceOf(db).workshops()) {
    await Promise.all([read.workshop(id), read.participants(id), read.speakers(id, 'fr'), read.sections(id), read.answers(id), read.translatables(id), read.planLines(id), read.reportChoices(id), read.clearing(id), read.milestones(id)]);
    for (const { questions } of await read.outline(id)) for (const question of questions) await read.capture(question.id);
  }
}

/** What is wrong with a laptop after it has taken a file in. */
async function faultsAfter(one: Laptop, bytes: Uint8Array): Promise<readonly string[]> {
  const found: string[] = [];
  const read = readMwb(bytes);
  if (!read.ok) return ['was taken in although it does not read'];
  const again = readMwb(writeMwb({ records: read.records }));
  const byId = [...read.records].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (!again.ok || !isDeepStrictEqual(again.records, byId)) found.push('does not read again as it was');
  found.push(...faultsBetween(linesOf(one.bridge), await one.db.rows.toArray()));
  await readAll(one).catch((error: unknown) => found.push(`reading: ${String(error)}`));
  const before = await stateOf(one);
  const twice = await one.workbook.openFiles();
  if (!twice.ok || !isDeepStrictEqual(await stateOf(one), before)) found.push('is no change the second time: not so');
  const [roundtable] = await one.workbook.read.outline(workshop);
  const question = roundtable?.questions[0]?.id;
  if (question !== undefined) {
    const id = one.workbook.newId();
    const written = await one.workbook.contributions.write(question, id, { text: { plain: 'Typed afterwards.', language: 'en' } });
    if (!written.ok || (await one.workbook.read.capture(question))?.contributions.every((other) => other.id !== id) !== false) found.push('cannot be worked on afterwards');
  }
  return found;
}

it('mutated files: none brings the program down, none that is refused changes anything', { timeout: 3_600_000 }, async ({ task }) => {
  const count = many(10_000, 600);
  const row = startRow(task, { what: 'mutated .mwb files opened', count, bar: '0 crashes, 0 changes by what was refused, a reason each; what is taken in is sound' });
  const reasons = new Map<string, number>();
  const found: string[] = [];
  let one = await withWorkshop();
  let taken = 0;
  let before = await stateOf(one);
  for (let done = 0; done < count; done += 1) {
    const { how, bytes } = mutate(files[done % files.length] ?? new Uint8Array(), random);
    const label = `${done} ${how}`;
    one.bridge.offerFiles([{ name: 'spoiled.mwb', bytes }]);
    const answer = await one.workbook.openFiles().catch((error: unknown) => new Error(`threw: ${String(error)}`));
    if (answer instanceof Error) found.push(`${label}: ${answer.message}`);
    else if (!answer.ok) {
      const reason = answer.code === 'invalid' ? (answer.detail.split(':')[0] ?? '') : answer.code;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      if (answer.code === 'failed') found.push(`${label}: no reason but ${answer.detail}`);
      if (!isDeepStrictEqual(await stateOf(one), before)) found.push(`${label}: refused (${answer.detail}), but something changed`);
    } else {
      taken += 1;
      found.push(...(await faultsAfter(one, bytes)).map((fault) => `${label}: ${fault}`));
      one = await withWorkshop();
      before = await stateOf(one);
    }
  }
  expect(found).toEqual([]);
  const list = [...reasons].sort((a, b) => b[1] - a[1]).map(([reason, times]) => `${reason} ${times}`).join(', ');
  row.result = `0 crashes, 0 changes; refused: ${list}; taken in and sound: ${taken}`;
});
