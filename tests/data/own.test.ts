import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { placeNames } from '../../renderer/content/table/names.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Own, PackPreview, TablePreview } from '../../renderer/data/own/own.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { readMwb, writeMwb } from '../../renderer/record/file/mwb.ts';
import { labels } from '../helpers/labels.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { brokenRows, practiceCsv } from '../helpers/practice-csv.ts';
import { valueOf } from '../helpers/value-of.ts';

const names = placeNames(labels);
let laptops = 0;

type Laptop = { readonly bridge: MemoryBridge; readonly workbook: Workbook; readonly own: Own };

async function laptop(): Promise<Laptop> {
  laptops += 1;
  const bridge = memoryBridge(`laptop${String.fromCharCode(96 + laptops)}`);
  const sample = () => Promise.resolve({ id: 'sample', writes: [] });
  const workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: `own-${laptops}` }));
  return { bridge, workbook, own: await workbook.own() };
}

const english = (plain: string) => ({ plain, language: 'en' });

async function openTable({ bridge, own }: Laptop, text: string, language = 'en'): Promise<TablePreview> {
  bridge.offerFiles([{ name: 'practices.csv', bytes: new TextEncoder().encode(text) }]);
  const opened = valueOf(await own.openTable(names, language));
  if (opened?.kind !== 'table') throw new Error(opened?.kind === 'refused' ? opened.code : 'nothing chosen');
  return opened;
}

async function openPack({ bridge, own }: Laptop, bytes: Uint8Array | undefined): Promise<PackPreview> {
  bridge.offerFiles([{ name: 'pack.mwb', bytes: bytes ?? new Uint8Array() }]);
  const opened = valueOf(await own.openPack());
  if (opened?.kind !== 'pack') throw new Error(opened?.kind === 'refused' ? opened.code : 'nothing chosen');
  return opened;
}

/** A pack with a practice, a set of one question and guidance; answers the ids. */
async function makePack({ own }: Laptop) {
  const practice = valueOf(await own.add('practice', english('Local service points')));
  valueOf(await own.setList(practice, 'states', ['MD']));
  const set = valueOf(await own.add('own-set', english('Questions of the ministry')));
  const question = valueOf(await own.addQuestion(set, english('Who pays for the service points?')));
  const guidance = valueOf(await own.add('guidance', english('How we consult')));
  const pack = valueOf(await own.add('pack', english('Ministry of Health')));
  for (const item of [practice, set, guidance]) valueOf(await own.setInPack(pack, item, true));
  return { practice, set, question, guidance, pack };
}

async function packBytes({ bridge, own }: Laptop, pack: string): Promise<Uint8Array | undefined> {
  bridge.answerSave({ name: 'pack.mwb', folder: '/usb' });
  valueOf(await own.savePack(pack, 'Ministry of Health'));
  return bridge.written();
}

const states = (preview: PackPreview): readonly string[] => preview.lines.map(({ title, state }) => `${plainIn(title, 'en')}: ${state}`).toSorted();
const lines = ({ bridge }: Laptop): number => bridge.lines('installation').length;

let a: Laptop;
beforeEach(async () => {
  a = await laptop();
});

describe('own items', () => {
  test('are made, edited in two languages, removed and brought back', async () => {
    const { own } = a;
    const { practice, set, question } = await makePack(a);
    valueOf(await own.setText(practice, 'summary', { plain: 'Guichets locaux.', language: 'fr' }));
    valueOf(await own.setText(practice, 'title', { plain: 'Guichets de services', language: 'fr' }));
    valueOf(await own.setText(practice, 'title', { plain: 'Service points of districts', language: 'en' }));
    const [first] = await own.items(['practice']);
    expect(first).toMatchObject({ number: 'O1', states: ['MD'] });
    expect([plainIn(first!.title, 'en'), plainIn(first!.title, 'fr')]).toEqual(['Service points of districts', 'Guichets de services']);
    expect(first?.title.translations['fr']).toMatchObject({ state: 'reviewed', stale: true });
    valueOf(await own.remove(set));
    expect(await own.items(['own-set'])).toEqual([]);
    valueOf(await own.restore(set));
    const [back] = await own.items(['own-set']);
    expect(back?.kind === 'own-set' && back.questions.map(({ id, number }) => [id, number])).toEqual([[question, 'OQ1.1']]);
  });

  test('a text that stands already leaves no line, in either language', async () => {
    const { own } = a;
    const id = valueOf(await own.add('guidance', english('How we consult')));
    valueOf(await own.setText(id, 'title', { plain: 'Comment', language: 'fr' }));
    const before = lines(a);
    valueOf(await own.setText(id, 'title', english('How we consult')));
    valueOf(await own.setText(id, 'title', { plain: 'Comment', language: 'fr' }));
    valueOf(await own.setText(id, 'text', english('')));
    expect(lines(a)).toBe(before);
  });

  test('read as articles of the library, with what the facets ask', async () => {
    const { own } = a;
    const { practice } = await makePack(a);
    valueOf(await own.setText(practice, 'partners', english('Ministry of Health\nIOM')));
    valueOf(await own.setPeriod(practice, { from: 2024, to: null }));
    const articles = await own.articles('fr');
    expect(articles.map(({ article }) => [article.kind, article.number, article.basis])).toEqual([['practice', 'O1', 'own'], ['question', 'OQ1.1', 'own'], ['guide', 'OG1', 'own']]);
    expect(articles[0]).toMatchObject({
      practice: { form: 'own', countries: ['MD'], from: 2024 },
      article: { title: 'Local service points', language: 'en', sections: [{ key: 'partners', form: 'names', entries: [{ text: 'Ministry of Health' }, { text: 'IOM' }] }] },
    });
  });

  test('a set goes into a workshop once, with its translations, and the same from two laptops is nothing to settle', async () => {
    const { own, workbook, bridge } = a;
    const { set, question, pack } = await makePack(a);
    valueOf(await own.setText(question, 'wording', { plain: 'Qui paie ?', language: 'fr' }));
    const workshop = valueOf(await workbook.workshops.create({ title: 'Round', place: '', language: 'en' }));
    valueOf(await own.setChosen(workshop, pack, true));
    bridge.answerSave({ name: 'round.mwb', folder: '/usb' });
    valueOf(await workbook.saveCopy(workshop));
    const bytes = bridge.written()!;
    const b = await laptop();
    b.bridge.offerFiles([{ name: 'round.mwb', bytes }]);
    valueOf(await b.workbook.openFiles());
    for (const one of [a, b]) valueOf(await one.own.addSetTo(workshop, set));
    valueOf(await own.addSetTo(workshop, set));
    b.bridge.answerSave({ name: 'round.mwb', folder: '/usb' });
    valueOf(await b.workbook.saveCopy(workshop));
    bridge.offerFiles([{ name: 'round.mwb', bytes: b.bridge.written()! }]);
    expect(valueOf(await workbook.openFiles())).toMatchObject([{ conflicts: 0 }]);
    const [roundtable, ...more] = await workbook.read.outline(workshop);
    expect(more).toEqual([]);
    expect(roundtable?.questions.map(({ wording }) => [plainIn(wording, 'en'), plainIn(wording, 'fr'), wording.translations['fr']?.stale])).toEqual([['Who pays for the service points?', 'Qui paie ?', false]]);
  });
});

describe('a pack file', () => {
  test('shows what is new, changed and the same by title, and the same file twice is no change', async () => {
    const { practice, pack } = await makePack(a);
    const b = await laptop();
    const first = await openPack(b, await packBytes(a, pack));
    expect(states(first)).toEqual(['How we consult: new', 'Local service points: new', 'Ministry of Health: new', 'Questions of the ministry: new']);
    expect(lines(b)).toBe(0);
    valueOf(await b.own.takePack(first));
    const after = lines(b);
    const again = await openPack(b, await packBytes(a, pack));
    expect(new Set(again.lines.map(({ state }) => state))).toEqual(new Set(['same']));
    valueOf(await b.own.takePack(again));
    expect(lines(b)).toBe(after);
    valueOf(await a.own.setText(practice, 'summary', english('Three districts.')));
    const set = (await a.own.items(['own-set']))[0]!;
    valueOf(await a.own.addQuestion(set.id, english('And after the project?')));
    const changed = await openPack(b, await packBytes(a, pack));
    expect(states(changed)).toEqual(['How we consult: same', 'Local service points: changed', 'Ministry of Health: same', 'Questions of the ministry: changed']);
    valueOf(await b.own.takePack(changed));
    expect(await b.own.items()).toEqual(await a.own.items());
    expect(await b.own.packs()).toEqual(await a.own.packs());
  });

  test('keeps both wordings where both laptops wrote, and says so before', async () => {
    const { practice, pack } = await makePack(a);
    const b = await laptop();
    valueOf(await b.own.takePack(await openPack(b, await packBytes(a, pack))));
    valueOf(await a.own.setText(practice, 'summary', english('Three districts.')));
    valueOf(await b.own.setText(practice, 'summary', english('Four districts.')));
    const preview = await openPack(b, await packBytes(a, pack));
    expect(states(preview)).toContain('Local service points: conflict');
    expect(valueOf(await b.own.takePack(preview))).toMatchObject({ conflicts: 1 });
    expect((await b.own.item(practice))?.open).toEqual(['summary.o']);
    const [versions] = await b.own.versions(practice);
    expect(versions?.texts.toSorted()).toEqual(['Four districts.', 'Three districts.']);
    valueOf(await b.own.settle(practice, 'summary.o', 1));
    const settled = await b.own.item(practice);
    expect(settled?.kind === 'practice' && [settled.open, plainIn(settled.summary, 'en')]).toEqual([[], versions!.texts[1]]);
    expect(await b.own.versions(practice)).toEqual([]);
  });

  test('carries a removal, and a workshop\'s file carries its packs', async () => {
    const { practice, pack } = await makePack(a);
    const b = await laptop();
    valueOf(await b.own.takePack(await openPack(b, await packBytes(a, pack))));
    valueOf(await a.own.remove(practice));
    const preview = await openPack(b, await packBytes(a, pack));
    expect(states(preview)).toContain('Local service points: removed');
    valueOf(await b.own.takePack(preview));
    expect(await b.own.items(['practice'])).toEqual([]);
    expect((await b.own.item(practice))?.number).toBe('');
  });

  test('arrives with a workshop that uses it, in the journal of the installation', async () => {
    const { pack } = await makePack(a);
    const workshop = valueOf(await a.workbook.workshops.create({ title: 'Round', place: '', language: 'en' }));
    const unused = valueOf(await a.own.add('guidance', english('Not in a pack')));
    valueOf(await a.own.setChosen(workshop, pack, true));
    expect(await a.own.chosenPacks(workshop)).toEqual([pack]);
    a.bridge.answerSave({ name: 'round.mwb', folder: '/usb' });
    valueOf(await a.workbook.saveCopy(workshop));
    const b = await laptop();
    b.bridge.offerFiles([{ name: 'round.mwb', bytes: a.bridge.written()! }]);
    valueOf(await b.workbook.openFiles());
    expect((await b.own.items()).map(({ id }) => id)).not.toContain(unused);
    expect((await b.own.items()).length).toBe(3);
    expect(await b.own.chosenPacks(workshop)).toEqual([pack]);
    const [onItems, onWorkshop] = [lines(b), b.bridge.lines(workshop).length];
    b.bridge.offerFiles([{ name: 'round.mwb', bytes: a.bridge.written()! }]);
    valueOf(await b.workbook.openFiles());
    expect([lines(b), b.bridge.lines(workshop).length]).toEqual([onItems, onWorkshop]);
    valueOf(await a.own.setChosen(workshop, pack, false));
    expect(await a.own.chosenPacks(workshop)).toEqual([]);
  });

  test('is refused when it is damaged, newer, no pack, or means records of others', async () => {
    const { pack } = await makePack(a);
    const workshop = valueOf(await a.workbook.workshops.create({ title: 'Round', place: '', language: 'en' }));
    const bytes = (await packBytes(a, pack))!;
    const b = await laptop();
    const whole = readMwb(bytes);
    if (!whole.ok) throw new Error(whole.detail);
    const cut = bytes.slice(0, bytes.length - 30);
    const record = (id: string, kind: string) => ({ id, kind, r: { note: { v: [['z'.repeat(16), 1, 'x'] as const] } } });
    const files: readonly (readonly [string, Uint8Array, Laptop])[] = [
      ['damaged', cut, b],
      ['not-ours', new TextEncoder().encode('title;states'), b],
      ['not-ours', writeMwb({ records: [record('c1', 'contribution')] }), b],
      ['workshop', writeMwb({ records: [record('w1', 'workshop')] }), b],
      ['clash', writeMwb({ records: [record(workshop, 'practice')] }), a],
    ];
    for (const [code, file, { bridge, own }] of files) {
      const before = [...bridge.lines('installation')];
      bridge.offerFiles([{ name: 'pack.mwb', bytes: file }]);
      expect(valueOf(await own.openPack())).toMatchObject({ kind: 'refused', code });
      expect(bridge.lines('installation')).toEqual(before);
    }
    expect((await a.workbook.read.workshop(workshop))?.id).toBe(workshop);
  });

  test('a workshop\'s file that means records of another workshop is refused', async () => {
    const one = valueOf(await a.workbook.workshops.create({ title: 'One', place: '', language: 'en' }));
    const reg = { v: [['z'.repeat(16), 1, 'x'] as const] };
    const forged = writeMwb({ records: [{ id: 'w2', kind: 'workshop', r: { note: reg } }, { id: one, kind: 'practice', r: { note: reg } }] });
    a.bridge.offerFiles([{ name: 'forged.mwb', bytes: forged }]);
    expect(await a.workbook.openFiles()).toMatchObject({ ok: false, code: 'invalid' });
    expect((await a.workbook.read.workshops()).map(({ id }) => id)).toEqual([one]);
  });
});

describe('a table of 1,000 rows, 20 of them broken in different ways', () => {
  test('980 go in, 20 are named by line and reason; the same file again is no change', async () => {
    const text = practiceCsv(1_000);
    const preview = await openTable(a, text);
    expect(brokenRows).toHaveLength(20);
    expect(new Set(brokenRows.map(({ code, cells }) => `${code} ${cells.length}`)).size).toBeGreaterThan(9);
    const named = new Map<number, string>();
    for (const { line, code } of preview.faults) named.set(line, `${named.get(line) ?? ''}${code} `);
    expect([...named.values()].map((codes) => codes.trim())).toEqual(brokenRows.map(({ code }) => code));
    expect(new Set(preview.lines.map(({ state }) => state))).toEqual(new Set(['new']));
    expect(lines(a)).toBe(0);
    expect(valueOf(await a.own.takeTable(preview, { changed: true }))).toEqual({ added: 980, changed: 0 });
    expect(lines(a)).toBe(1);
    expect(await a.own.items(['practice'])).toHaveLength(980);
    const again = await openTable(a, text, 'fr');
    expect(new Set(again.lines.map(({ state }) => state))).toEqual(new Set(['same']));
    expect(valueOf(await a.own.takeTable(again, { changed: true }))).toEqual({ added: 0, changed: 0 });
    expect(lines(a)).toBe(1);
  });

  test('read on two laptops is nothing to settle', async () => {
    const b = await laptop();
    for (const one of [a, b]) valueOf(await one.own.takeTable(await openTable(one, practiceCsv(60)), { changed: true }));
    const pack = valueOf(await a.own.add('pack', english('All')));
    for (const { id } of (await a.own.items()).slice(0, 10)) valueOf(await a.own.setInPack(pack, id, true));
    const preview = await openPack(b, await packBytes(a, pack));
    expect(valueOf(await b.own.takePack(preview))).toMatchObject({ conflicts: 0 });
    expect((await b.own.items()).map(({ id }) => id)).toEqual((await a.own.items()).map(({ id }) => id));
  });
});

describe('a table whose letters were read in a wrong encoding', () => {
  const text = 'title,states,summary\nЦентры обслуживания мигрантов,Республика Молдова,Одно окно для возвращающихся.\n';

  test('is named, is not changed by itself, and is put right where that is wanted', async () => {
    // Windows-1251: capitals from C0, small letters from E0.
    const bytes = Uint8Array.from(text, (letter) => (letter < '\u0080' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x410 + 0xc0));
    a.bridge.offerFiles([{ name: 'practices.csv', bytes }]);
    const opened = valueOf(await a.own.openTable(names, 'ru'));
    if (opened?.kind !== 'table') throw new Error('no table');
    expect(opened.suspect).toEqual({ kind: 'cyrillic', mended: text });
    expect(opened.lines).toEqual([]);
    expect(opened.faults.map(({ line, code }) => [line, code])).toEqual([[2, 'unknown-state']]);
    const mended = await a.own.readTable('practices.csv', opened.suspect?.mended ?? '', names, 'ru');
    if (mended.kind !== 'table') throw new Error('no table');
    expect([mended.suspect, mended.faults]).toEqual([null, []]);
    expect(mended.lines.map(({ title, state }) => [title, state])).toEqual([['Центры обслуживания мигрантов', 'new']]);
  });

  test('is named where one row of many is wrong, and a sound one is not', async () => {
    const sound = `title,summary\n${Array.from({ length: 30 }, (_, at) => `Центр ${at},Помощь — «одно окно» №${at}.`).join('\n')}\n`;
    expect((await openTable(a, sound)).suspect).toBeNull();
    expect((await openTable(a, `${sound}Ð¼Ð¸Ð³Ñ€Ð°Ñ†Ð¸Ð¸,x\n`)).suspect).toEqual({ kind: 'utf-8', mended: null });
  });
});

describe('a table again', () => {
  test('writes over a record only when asked, leaves what it has no column for, and brings a removed practice back', async () => {
    const { own } = a;
    const text = 'title,states,summary\nLocal offices,Ghana,One office.\nSeasonal work,Morocco,A card.\n';
    valueOf(await own.takeTable(await openTable(a, text), { changed: true }));
    const [first, second] = await own.items(['practice']);
    valueOf(await own.setText(first!.id, 'forTheRoom', english('And here?')));
    valueOf(await own.remove(second!.id));
    const changed = await openTable(a, text.replace('One office.', 'Two offices.'));
    expect(changed.lines.map(({ line, state, fields }) => [line, state, fields])).toEqual([[2, 'changed', ['summary']], [3, 'new', []]]);
    expect(valueOf(await own.takeTable(changed, { changed: false }))).toEqual({ added: 1, changed: 0 });
    expect(plainIn((await own.items(['practice']))[0]!.title, 'en')).toBe('Local offices');
    expect(valueOf(await own.takeTable(changed, { changed: true }))).toEqual({ added: 0, changed: 1 });
    const now = await own.item(first!.id);
    expect(now?.kind === 'practice' && [plainIn(now.summary, 'en'), plainIn(now.forTheRoom, 'en')]).toEqual(['Two offices.', 'And here?']);
    expect(await own.items(['practice'])).toHaveLength(2);
  });

  test.each(['practices-csv', 'practices-json'] as const)('exported as %s and read back is no change', async (form) => {
    const { own, bridge } = a;
    valueOf(await own.takeTable(await openTable(a, practiceCsv(60)), { changed: true }));
    valueOf(await own.add('practice', { plain: '=Formule; "guillemets"', language: 'fr' }));
    bridge.answerSave({ name: 'practices', folder: '/usb' });
    expect(valueOf(await own.saveTable(form, 'Practices'))).toEqual({ name: 'practices', folder: '/usb' });
    const preview = await openTable(a, new TextDecoder().decode(bridge.written()));
    expect(preview.faults).toEqual([]);
    expect(new Set(preview.lines.map(({ state }) => state))).toEqual(new Set(['same']));
    const b = await laptop();
    valueOf(await b.own.takeTable(await openTable(b, new TextDecoder().decode(bridge.written())), { changed: true }));
    expect((await b.own.items()).length).toBe((await own.items()).length);
  });
});
