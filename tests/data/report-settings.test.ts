import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ReportAttachment } from '../../renderer/domain/report-attachment.ts';
import { defaultChoices, type ReportFormat } from '../../renderer/domain/report-choices.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let bridge: MemoryBridge;
let count = 0;
let database = '';

async function open(name = database): Promise<Workbook> {
  const sample = () => Promise.resolve({ id: 'sample', writes: [] });
  return valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: name }));
}
const made = async (workbook: Workbook): Promise<string> => valueOf(await workbook.workshops.create({ title: 'Atelier sectoriel', place: 'Rabat', language: 'fr' }));

beforeEach(() => {
  bridge = memoryBridge();
  database = `report-settings-${(count += 1)}`;
});

describe('the choices of the export page', () => {
  test('are those of a new workshop, in its own language', async () => {
    const workbook = await open();
    expect(await workbook.read.reportChoices(await made(workbook))).toEqual({ ...defaultChoices, languages: ['fr'] });
  });

  test('are kept one by one, an operation each, and are there after the rows are gone', async () => {
    const workbook = await open();
    const id = await made(workbook);
    const { setReportChoice } = workbook.workshops;
    valueOf(await setReportChoice(id, 'languages', ['ar', 'fr']));
    valueOf(await setReportChoice(id, 'kinds', ['summary', 'factsheet']));
    valueOf(await setReportChoice(id, 'formats', ['docx', 'json']));
    valueOf(await setReportChoice(id, 'parts', { summary: ['title', 'conclusion'] }));
    valueOf(await setReportChoice(id, 'bilingual', { second: 'en', layout: 'after' }));
    valueOf(await setReportChoice(id, 'practices', []));
    valueOf(await setReportChoice(id, 'inOnePackage', true));
    expect(bridge.lines(id)).toHaveLength(8);
    const kept = {
      ...defaultChoices, languages: ['ar', 'fr'], kinds: ['summary', 'factsheet'], formats: ['docx', 'json'], parts: { summary: ['title', 'conclusion'] },
      bilingual: { second: 'en', layout: 'after' }, practices: [], inOnePackage: true,
    };
    expect(await workbook.read.reportChoices(id)).toEqual(kept);
    const rebuilt = await open(`${database}-anew`);
    expect(await rebuilt.read.reportChoices(id)).toEqual(kept);
  });

  test('changed twice before the first change is kept count twice', async () => {
    const workbook = await open();
    const id = await made(workbook);
    const add = (format: ReportFormat) => workbook.workshops.changeReportChoice(id, 'formats', ({ formats }) => [...formats, format]);
    for (const saved of await Promise.all([add('pdf'), add('markdown'), add('json')])) valueOf(saved);
    expect((await workbook.read.reportChoices(id)).formats).toEqual(['docx', 'pdf', 'markdown', 'json']);
  });

  test('that say nothing understandable are as in a new workshop', async () => {
    const workbook = await open();
    const id = await made(workbook);
    const set = workbook.workshops.setReportChoice;
    valueOf(await set(id, 'formats', []));
    valueOf(await set(id, 'languages', []));
    expect(await workbook.read.reportChoices(id)).toEqual({ ...defaultChoices, languages: ['fr'] });
  });

  test('go with the structure of a workshop that is duplicated', async () => {
    const workbook = await open();
    const id = await made(workbook);
    valueOf(await workbook.workshops.setReportChoice(id, 'organisation', 'Ministère de la santé'));
    const copy = valueOf(await workbook.workshops.duplicate(id));
    expect((await workbook.read.reportChoices(copy)).organisation).toBe('Ministère de la santé');
  });
});

describe('files that reports are made with', () => {
  const logo: ReportAttachment = { name: 'emblème.png', type: 'png', width: 640, height: 200, alternative: '', bytes: Uint8Array.from([0x89, 0x50, 0, 255, 7]) };

  test('are kept with the workshop, said in words, replaced, taken away and brought back', async () => {
    const workbook = await open();
    const id = await made(workbook);
    const { setReportAttachment, setLogoAlternative } = workbook.workshops;
    expect(await workbook.read.reportAttachment(id, 'report-logo')).toBeNull();
    expect(await setLogoAlternative(id, 'nothing yet')).toMatchObject({ ok: false, code: 'not-found' });
    valueOf(await setReportAttachment(id, 'report-logo', logo));
    valueOf(await setLogoAlternative(id, 'Emblème du ministère'));
    expect(await workbook.read.reportAttachment(id, 'report-logo')).toEqual({ ...logo, alternative: 'Emblème du ministère' });
    valueOf(await setReportAttachment(id, 'report-logo', null));
    expect(await workbook.read.reportAttachment(id, 'report-logo')).toBeNull();
    valueOf(await setReportAttachment(id, 'report-logo', { ...logo, name: 'new.png' }));
    expect(await workbook.read.reportAttachment(id, 'report-logo')).toMatchObject({ name: 'new.png' });
    expect(await workbook.read.reportAttachment(id, 'report-template')).toBeNull();
    expect(await (await open(`${database}-anew`)).read.reportAttachment(id, 'report-logo')).toMatchObject({ name: 'new.png', bytes: logo.bytes });
  });

  test('that are too large are refused, and what was there stays', async () => {
    const workbook = await open();
    const id = await made(workbook);
    valueOf(await workbook.workshops.setReportAttachment(id, 'report-template', { ...logo, type: 'docx', bytes: new Uint8Array(1024 * 1024) }));
    const refused = await workbook.workshops.setReportAttachment(id, 'report-template', { ...logo, type: 'docx', bytes: new Uint8Array(1024 * 1024 + 1) });
    expect(refused).toMatchObject({ ok: false, code: 'too-large' });
    expect((await workbook.read.reportAttachment(id, 'report-template'))?.bytes).toHaveLength(1024 * 1024);
  });

  test('go with the structure of a workshop that is duplicated', async () => {
    const workbook = await open();
    const id = await made(workbook);
    valueOf(await workbook.workshops.setReportAttachment(id, 'report-logo', logo));
    const copy = valueOf(await workbook.workshops.duplicate(id));
    expect(await workbook.read.reportAttachment(copy, 'report-logo')).toEqual(logo);
  });
});

test('the two languages of the questions are one register, and anything else reads as one language alone', async () => {
  const workbook = await open();
  const id = await made(workbook);
  const shown = async (): Promise<readonly string[] | undefined> => (await workbook.read.workshop(id))?.questionLanguages;
  expect(await shown()).toEqual([]);
  valueOf(await workbook.workshops.setQuestionLanguages(id, ['fr', 'ar']));
  expect(await shown()).toEqual(['fr', 'ar']);
  valueOf(await workbook.workshops.setQuestionLanguages(id, ['fr', 'fr']));
  expect(await shown()).toEqual([]);
});
