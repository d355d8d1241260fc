import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { launchWorkbook, type Launched } from '../e2e/support/launch.ts';
import { entryBox, makeWorkshop } from '../e2e/support/steps.ts';
import { seededRandom } from '../../build/testing/seeded-random.ts';
import { mountSmallDisk, type SmallDisk } from './support/small-disk.ts';

/**
 * A rapporteur goes on typing while another program fills the disk to the last byte, and frees it again, three times. The disk is
 * a real one of 96 MB, so the limits are made as small. What was saved stays as it is to the byte, nothing is written on the full
 * disk, what was typed stays in its field and is saved without a press once there is room.
 */
const rounds = 3;
const megabytes = 96;
const limits = { warn: 40_000_000, stop: 20_000_000 };
const seed = Number(process.env['RELIABILITY_SEED'] ?? Date.now() % 1_000_000);
const patience = 20_000;

const sentences = [
  'The Ministry of Health keeps one list of open posts (2011), by district.',
  'Les collectivités de Bălți demandent un seul guichet pour le retour.',
  'تنشر الوزارة قائمة الوظائف مع IOM كل ثلاثة أشهر.',
  'Дети остаются с родственниками, пока родители за рубежом.',
];

let disk: SmallDisk | undefined;
let launched: Launched | undefined;
afterEach(async () => {
  await launched?.close();
  await disk?.gone();
  launched = disk = undefined;
});

async function start(on: SmallDisk, space: string): Promise<Launched> {
  launched = await launchWorkbook({ userData: on.folder, executable: on.executable, isPackaged: false, env: { WORKBOOK_SPACE_LIMITS: space } });
  return launched;
}

test(`${rounds} rounds of filling and freeing, seed ${seed}: old data byte-identical, nothing typed is lost, it goes on by itself`, { timeout: 600_000 }, async () => {
  console.log(`full disk: seed ${seed}`);
  const random = seededRandom(seed);
  disk = await mountSmallDisk(megabytes);
  const { page } = await start(disk, `${limits.warn},${limits.stop}`);
  await makeWorkshop(page, 'Full disk, Bălți');
  for (let at = 0; at < 3; at += 1) await saveAnswer(page, `before ${at}: ${sentences[at % sentences.length] ?? ''}`);
  for (let round = 1; round <= rounds; round += 1) {
    await fillWhileTyping(page, disk, round, random);
    await goOnByItself(page, disk, round);
  }
  expect(await launched?.close()).toBe(true);
  launched = undefined;
  await startOnFullDisk(disk);
});

/** Warned before the limit, stopped at it, and untouched beyond it. */
async function fillWhileTyping(page: Page, small: SmallDisk, round: number, random: () => number): Promise<void> {
  await small.fillTo(limits.warn - Math.floor(random() * (limits.warn - limits.stop)));
  await saveAnswer(page, `warned ${round}: ${sentences[round % sentences.length] ?? ''}`);
  await page.locator('.space-low').waitFor({ timeout: patience });
  await settled(page);
  const [journals, records] = [await journalBytes(small), await recordHashes(page)];
  await small.fillTo(round === 1 ? Math.floor(limits.stop / 2) : 0);
  await type(page, `first ${round}: ${sentences[(round + 1) % sentences.length] ?? ''}`);
  await page.keyboard.press('Enter');
  await type(page, textInField(round));
  await page.locator('.space-stopped').waitFor({ timeout: patience });
  await page.locator('.save-sign[data-kind="not-saved"]').waitFor({ timeout: patience });
  await small.fillTo(0);
  await page.keyboard.insertText('.');
  expect(await small.free()).toBe(0);
  expect(await entryBox(page).inputValue(), 'the typed text stays in its field').toBe(`${textInField(round)}.`);
  const [fullJournals, fullRecords] = [await journalBytes(small), await recordHashes(page)];
  console.log(`full disk: round ${round}, 0 bytes free: ${compare(journals, fullJournals)}; ${sameRecords(records, fullRecords)} of ${records.size} records identical`);
  expect(fullJournals, 'nothing is written on a full disk').toEqual(journals);
  expect(fullRecords).toEqual(records);
  expect(await page.locator('.capture-row').count(), 'everything can be read').toBeGreaterThan(2);
}

const textInField = (round: number): string => `in the field ${round}: ${sentences[(round + 2) % sentences.length] ?? ''}`;

/** There is room again: what waited is saved without a press, after what was there. */
async function goOnByItself(page: Page, small: SmallDisk, round: number): Promise<void> {
  const [journals, records] = [await journalBytes(small), await recordHashes(page)];
  await small.empty();
  await page.locator('.save-sign[data-kind="saved"]').waitFor({ timeout: patience });
  await page.locator('.space-stopped').waitFor({ state: 'detached', timeout: patience });
  await expect.poll(async () => await storedTexts(page), { timeout: patience }).toEqual(expect.arrayContaining([`${textInField(round)}.`, expect.stringContaining(`first ${round}: `)]));
  await page.keyboard.press('Enter');
  await settled(page);
  const [after, now] = [await journalBytes(small), await recordHashes(page)];
  console.log(`full disk: round ${round}, free again: ${compare(journals, after)}; ${sameRecords(records, now)} of ${records.size} records identical, ${now.size - records.size} new`);
  for (const [name, bytes] of journals) expect(after.get(name)?.subarray(0, bytes.byteLength), name).toEqual(bytes);
  for (const [id, hash] of records) expect(now.get(id), id).toBe(hash);
}

/** A start on a disk without a free byte changes nothing and says why; with room everything is there again. */
async function startOnFullDisk(small: SmallDisk): Promise<void> {
  await small.fillTo(0);
  const before = await journalBytes(small);
  const { page } = await start(small, `${limits.warn},${limits.stop}`);
  const shown = await page.locator('.capture-row, .three-part').first().innerText();
  const during = await journalBytes(small);
  console.log(`full disk: a start with 0 bytes free: ${compare(before, during)}; the screen says: ${shown.split('\n').slice(0, 3).join(' ')}`);
  expect(during).toEqual(before);
  await launched?.close();
  await small.empty();
  const again = await start(small, `${limits.warn},${limits.stop}`);
  await again.page.locator('.capture-row').first().waitFor({ timeout: patience });
  const texts = await storedTexts(again.page);
  for (let round = 1; round <= rounds; round += 1) expect(texts).toContain(`${textInField(round)}.`);
}

test('without the early stop Chromium breaks or empties its database on the full disk; even then nothing is lost, and it goes on by itself', { timeout: 300_000 }, async () => {
  disk = await mountSmallDisk(megabytes);
  const { page } = await start(disk, '0,0');
  await makeWorkshop(page, 'Full disk, no stop');
  await saveAnswer(page, 'before');
  for (let round = 1; round <= 2; round += 1) {
    const records = await recordHashes(page);
    await disk.fillTo(0);
    await type(page, `waits ${round}`);
    await page.locator('.save-sign[data-kind="not-saved"]').waitFor({ timeout: patience });
    await page.keyboard.press('Enter');
    await type(page, `waits longer ${round}`);
    const files = await readdir(path.join(disk.seen, 'IndexedDB')).catch(() => []);
    console.log(`full disk: without the early stop, round ${round}: ${files.length === 0 ? 'Chromium has removed its database' : 'the database files are there'}`);
    await disk.empty();
    await page.locator('.save-sign[data-kind="saved"]').waitFor({ timeout: patience });
    await expect.poll(async () => await storedTexts(page), { timeout: patience }).toEqual(expect.arrayContaining(['before', `waits ${round}`, `waits longer ${round}`]));
    await page.keyboard.press('Enter');
    await settled(page);
    const now = await recordHashes(page);
    for (const [id, hash] of records) expect(now.get(id), id).toBe(hash);
  }
});

async function type(page: Page, text: string): Promise<void> {
  await entryBox(page).focus();
  for (const letter of text) await page.keyboard.insertText(letter);
}

async function saveAnswer(page: Page, text: string): Promise<void> {
  const before = await page.locator('.capture-row').count();
  await type(page, text);
  await page.keyboard.press('Enter');
  await page.locator('.capture-row').nth(before).waitFor();
}

async function settled(page: Page): Promise<void> {
  await page.locator('.save-sign[data-kind="saved"]').waitFor({ timeout: patience });
}

/** All files of the journals with their bytes. */
async function journalBytes(small: SmallDisk): Promise<ReadonlyMap<string, Buffer>> {
  const root = path.join(small.seen, 'journals');
  const found = new Map<string, Buffer>();
  for (const journal of await readdir(root)) {
    for (const name of await readdir(path.join(root, journal))) found.set(`${journal}/${name}`, await readFile(path.join(root, journal, name)));
  }
  return found;
}

function compare(before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>): string {
  const total = [...before.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0);
  const same = [...before].reduce((sum, [name, bytes]) => sum + (after.get(name)?.subarray(0, bytes.byteLength).equals(bytes) === true ? bytes.byteLength : 0), 0);
  const now = [...after.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0);
  return `${same} of ${total} old bytes in ${before.size} files identical, ${now - total} bytes new`;
}

const sameRecords = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number => [...before].filter(([id, hash]) => after.get(id) === hash).length;

type Row = { readonly id: string; readonly kind: string; readonly f?: Readonly<Record<string, { readonly blocks?: readonly { readonly runs: readonly { readonly text: string }[] }[] }>> };

async function recordHashes(page: Page): Promise<ReadonlyMap<string, string>> {
  const rows = await allRows(page);
  return new Map(rows.map((row) => [row.id, createHash('sha256').update(JSON.stringify(row)).digest('hex')]));
}

async function storedTexts(page: Page): Promise<readonly string[]> {
  const rows = await allRows(page);
  return rows.filter(({ kind }) => kind === 'contribution').map(({ f }) => (f?.['text.o']?.blocks ?? []).flatMap(({ runs }) => runs.map(({ text }) => text)).join('\n'));
}

/** All rows, straight from IndexedDB; none while Chromium does not open it. */
async function allRows(page: Page): Promise<readonly Row[]> {
  return await page.evaluate(async () => {
    const done = async <T>(request: IDBRequest<T>): Promise<T> =>
      await new Promise((resolve, reject) => {
        request.onsuccess = () => { resolve(request.result); };
        request.onerror = () => { reject(new Error(request.error?.message)); };
      });
    const db = await done(indexedDB.open('workbook')).catch(() => undefined);
    if (db === undefined || !db.objectStoreNames.contains('rows')) return [];
    const rows = await done(db.transaction('rows').objectStore('rows').getAll());
    db.close();
    return rows as Row[];
  });
}
