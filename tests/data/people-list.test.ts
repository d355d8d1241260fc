import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { ListOrder } from '../../renderer/data/people/people.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { ownSlug, participantId } from '../../renderer/domain/ids.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let laptops = 0;

async function laptop(): Promise<{ readonly bridge: MemoryBridge; readonly workbook: Workbook; readonly workshop: string }> {
  laptops += 1;
  const bridge = memoryBridge(`people${String.fromCharCode(96 + laptops)}`);
  const sample = () => Promise.resolve({ id: 'sample', writes: [] });
  const workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2011-10-01T08:00:00Z'), database: `people-${laptops}` }));
  return { bridge, workbook, workshop: valueOf(await workbook.workshops.create({ title: 'Chisinau', place: '', language: 'en' })) };
}

const slug = ownSlug('Private sector');
const orderFor = (workshop: string, people: readonly (readonly [name: string, body: string, group: string | null])[]): ListOrder => ({
  name: 'list.xlsx',
  language: 'en',
  people: people.map(([name, body, group]) => ({ id: participantId(workshop, name, body), name, function: 'Adviser', body, group, sex: 'f', table: null, days: [1, 2] })),
  newGroups: [{ slug, name: 'Private sector' }],
});
const three = [['Ana Rusu', 'Ministry of Health', 'line-ministries'], ['Omar Haddad', 'Diaspora Bank', slug], ['Ion Popa', 'ministry of  health', 'line-ministries']] as const;
const namesOf = async (workbook: Workbook, workshop: string) => (await workbook.read.participants(workshop)).map(({ name }) => name);

test('a list goes in as one operation, with bodies and groups that are new, in its order', async () => {
  const { bridge, workbook, workshop } = await laptop();
  const people = await workbook.people();
  const before = bridge.lines(workshop).length;
  const taken = valueOf(await people.takeList(workshop, orderFor(workshop, three)));
  expect(bridge.lines(workshop).length).toBe(before + 1);
  expect([taken.people.length, taken.bodies.length, taken.groups]).toEqual([3, 2, [slug]]);
  const read = await workbook.read.participants(workshop);
  expect(read.map(({ name, group, body }) => [name, group, body === null ? null : plainIn(body.name, 'en')])).toEqual([
    ['Ana Rusu', 'line-ministries', 'Ministry of Health'], ['Omar Haddad', slug, 'Diaspora Bank'], ['Ion Popa', 'line-ministries', 'Ministry of Health'],
  ]);
  expect((await workbook.read.workshop(workshop))?.groups.map(({ slug: known, name, isRemoved }) => [known, plainIn(name, 'en'), isRemoved])).toEqual([[slug, 'Private sector', false]]);
});

test('the same list again adds nobody, and one that was taken back comes back whole', async () => {
  const { workbook, workshop } = await laptop();
  const people = await workbook.people();
  const taken = valueOf(await people.takeList(workshop, orderFor(workshop, three)));
  expect(valueOf(await people.takeList(workshop, orderFor(workshop, three)))).toEqual({ people: [], bodies: [], groups: [] });
  valueOf(await people.takeBack(workshop, taken));
  expect(await namesOf(workbook, workshop)).toEqual([]);
  expect((await workbook.read.speakers(workshop, 'en')).length).toBe(0);
  expect((await workbook.read.workshop(workshop))?.groups.map(({ isRemoved }) => isRemoved)).toEqual([true]);
  expect(valueOf(await people.takeList(workshop, orderFor(workshop, three))).people.length).toBe(3);
  expect(await namesOf(workbook, workshop)).toEqual(three.map(([name]) => name));
  expect((await workbook.read.workshop(workshop))?.groups.map(({ isRemoved }) => isRemoved)).toEqual([false]);
});

test('taking back leaves a body that somebody else has by now', async () => {
  const { workbook, workshop } = await laptop();
  const people = await workbook.people();
  const taken = valueOf(await people.takeList(workshop, orderFor(workshop, three)));
  valueOf(await workbook.participants.add(workshop, { name: 'Elena', function: null, body: { plain: 'Diaspora Bank', language: 'en' }, typedBody: null, group: 'states' }));
  valueOf(await people.takeBack(workshop, taken));
  expect((await workbook.read.speakers(workshop, 'en')).map(({ label }) => label)).toEqual(['Elena', 'Diaspora Bank']);
});

test('two laptops that take in the same list write the same, and have nothing to settle', async () => {
  const [one, two] = [await laptop(), await laptop()];
  const writes = async ({ bridge, workbook }: typeof one): Promise<readonly unknown[]> => {
    valueOf(await (await workbook.people()).takeList('shared', orderFor('shared', three)));
    const line: unknown = JSON.parse(bridge.lines('shared').at(-1) ?? '{}');
    const { w } = line as { w: readonly { id: string; f: string; reg: { v: readonly (readonly unknown[])[] } }[] };
    return w.map(({ id, f, reg }) => [id, f, reg.v.map(([, , value]) => value)]);
  };
  expect(await writes(one)).toEqual(await writes(two));
});

test('two thousand people are in within seconds', async () => {
  const { workbook, workshop } = await laptop();
  const people = await workbook.people();
  const many = Array.from({ length: 2_000 }, (_, at) => [`Person ${at}`, `Body ${at % 40}`, 'states'] as const);
  const begun = performance.now();
  const taken = valueOf(await people.takeList(workshop, orderFor(workshop, many)));
  expect([taken.people.length, taken.bodies.length]).toEqual([2_000, 40]);
  expect(performance.now() - begun).toBeLessThan(20_000);
}, 60_000);

test('files are read by what they are, and what is none is refused', async () => {
  const { bridge, workbook } = await laptop();
  const people = await workbook.people();
  const opened = async (name: string, bytes: Uint8Array) => {
    bridge.offerFiles([{ name, bytes }]);
    return valueOf(await people.openList());
  };
  const book = new Uint8Array(readFileSync(new URL('../fixtures/participants/chisinau-80.xlsx', import.meta.url)));
  expect(await opened('list.xlsx', book)).toMatchObject({ kind: 'list', name: 'list.xlsx', sheets: [{ name: 'Participants' }, { name: 'Tables' }] });
  expect(await opened('list.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toEqual({ kind: 'refused', name: 'list.xls', code: 'old-or-locked' });
  expect(await opened('list.csv', new TextEncoder().encode('\ufeffNom;Organisme\r\nÉlodie;OIM\r\n'))).toMatchObject({ kind: 'list', sheets: [{ rows: [{ row: 1, cells: ['Nom', 'Organisme'] }, { row: 2, cells: ['Élodie', 'OIM'] }] }] });
  // "ФИО;Организация", "Светлана Ионова;Министерство труда" in Windows-1251.
  const cyrillic = Uint8Array.from('D4C8CE3BCEF0E3E0EDE8E7E0F6E8FF0AD1E2E5F2EBE0EDE020C8EEEDEEE2E03BCCE8EDE8F1F2E5F0F1F2E2EE20F2F0F3E4E00A'.match(/../gu) ?? [], (hex) => Number.parseInt(hex, 16));
  const read = await opened('list.csv', cyrillic);
  expect(read?.kind === 'list' ? read.suspect : null).toEqual({ kind: 'cyrillic', mended: 'ФИО;Организация\nСветлана Ионова;Министерство труда\n' });
});

test('cells are written alone, and taken back and done again as long as they stand as written', async () => {
  const { bridge, workbook, workshop } = await laptop();
  const people = await workbook.people();
  const { people: [ana = '', omar = ''] } = valueOf(await people.takeList(workshop, orderFor(workshop, three)));
  const table = valueOf(await workbook.tables.add(workshop));
  const shown = async () => (await workbook.read.participants(workshop)).map((one) => [one.name, one.body === null ? null : plainIn(one.body.name, 'en'), one.table, one.language, one.attendance]);
  const before = await shown();
  const done = valueOf(await people.setCells(workshop, [
    { person: ana, value: { field: 'body', text: { plain: 'Ministry of Labour', language: 'en' } } },
    { person: ana, value: { field: 'table', value: table } },
    { person: omar, value: { field: 'language', value: 'ro' } },
    { person: omar, value: { field: 'day', day: 2, isPresent: false } },
    { person: omar, value: { field: 'sex', value: 'f' } },
    { person: 'p-new', value: { field: 'name', text: 'Elena Ceban' } },
  ]));
  const line = JSON.parse(bridge.lines(workshop).at(-1) ?? '{}') as { w: readonly { id: string; f: string }[] };
  expect(line.w.filter(({ id }) => id === omar).map(({ f }) => f)).toEqual(['language', 'attendance.2']);
  const after = await shown();
  expect(after).toEqual([
    ['Ana Rusu', 'Ministry of Labour', table, null, [1, 2]], ['Omar Haddad', 'Diaspora Bank', null, 'ro', [1]], ['Ion Popa', 'Ministry of Health', null, null, [1, 2]], ['Elena Ceban', null, null, null, []],
  ]);
  valueOf(await done.undo());
  expect(await shown()).toEqual(before);
  expect((await workbook.read.speakers(workshop, 'en')).map(({ label }) => label)).not.toContain('Ministry of Labour');
  valueOf(await done.redo());
  expect(await shown()).toEqual(after);
  // Somebody changed a cell meanwhile: nothing is taken back over it.
  valueOf(await people.setCells(workshop, [{ person: omar, value: { field: 'language', value: 'fr' } }]));
  expect(await done.undo()).toMatchObject({ ok: false, code: 'not-found' });
});

test('what was saved while a cell was typed is taken back in one step, and a body that another has by then stays', async () => {
  const { workbook, workshop } = await laptop();
  const people = await workbook.people();
  const { people: [ana = '', omar = ''] } = valueOf(await people.takeList(workshop, orderFor(workshop, three)));
  const body = (plain: string) => ({ field: 'body' as const, text: { plain, language: 'en' } });
  const half = valueOf(await people.setCells(workshop, [{ person: ana, value: { field: 'typedBody', text: 'Ministry of La' } }], { stay: 's1' }));
  expect((await workbook.read.participants(workshop))[0]).toMatchObject({ typedBody: 'Ministry of La', body: { id: expect.any(String) } });
  const whole = valueOf(await people.setCells(workshop, [{ person: ana, value: body('Ministry of Labour') }], { stay: 's1', since: half.reversal }));
  valueOf(await people.setCells(workshop, [{ person: omar, value: body('Ministry of Labour') }]));
  valueOf(await whole.undo());
  const [first, second] = await workbook.read.participants(workshop);
  expect([first?.typedBody, first?.body && plainIn(first.body.name, 'en'), second?.body && plainIn(second.body.name, 'en')]).toEqual([null, 'Ministry of Health', 'Ministry of Labour']);
  valueOf(await workbook.participants.remove(ana));
  expect(await people.setCells(workshop, [{ person: ana, value: { field: 'name', text: 'Ana' } }])).toMatchObject({ ok: false, code: 'not-found' });
});
