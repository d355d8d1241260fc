import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { plainFromBlocks, type Translation } from '../../renderer/domain/text.ts';
import { progressOf, type TranslatableText, type TranslationPlace } from '../../renderer/domain/translation-views.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { assessed } from '../report/helpers/assessed.ts';
import { planned, priorities } from '../report/helpers/planned.ts';
import { largeId, largeRecords } from '../report/helpers/large-workshop.ts';
import { ids, records } from '../report/helpers/workshop.ts';
import { valueOf } from '../helpers/value-of.ts';

/** Translations of what was recorded, against a real database. */

let bridge: MemoryBridge;
let count = 0;
let database = '';
let minute = 0;

beforeEach(() => {
  bridge = memoryBridge();
  database = `translations-${(count += 1)}`;
  minute = 0;
});

type Records = typeof records;

/** A workbook with these records, brought in as the bundled sample is. */
async function open(brought: Records = records, over = bridge, name = database): Promise<Workbook> {
  const writes = brought.flatMap(({ id, kind, r }) => Object.entries(r).map(([f, reg]) => ({ id, kind, f, reg })));
  const id = brought.find(({ kind }) => kind === 'workshop')?.id ?? '';
  const now = () => new Date(Date.UTC(2026, 10, 26, 9, (minute += 1)));
  const workbook = valueOf(await openWorkbook({ bridge: over, start: over.start(), sample: () => Promise.resolve({ id, writes }), now, database: name }));
  if (brought.length > 0) valueOf(await workbook.workshops.openSample());
  return workbook;
}

const french: TranslationPlace = { record: ids.c1, field: 'text', language: 'fr' };

async function textAt(workbook: Workbook, { record, field }: TranslationPlace = french, workshop = ids.ws): Promise<TranslatableText> {
  const found = (await workbook.read.translatables(workshop)).find((one) => one.record === record && one.field === field);
  if (found === undefined) throw new Error(`No text ${record} ${field}`);
  return found;
}

async function translationAt(workbook: Workbook, place = french): Promise<(Translation & { stale: boolean; plain: string }) | undefined> {
  const found = (await textAt(workbook, place)).text.translations[place.language];
  return found === undefined ? undefined : { ...found, plain: plainFromBlocks(found.blocks) };
}

async function write(workbook: Workbook, text: string, place = french, by = 'Maria Ceban'): Promise<void> {
  const { of } = await textAt(workbook, place);
  valueOf(await workbook.translations.write(place, { text, by, of }));
}

describe('the texts of a workshop', () => {
  test('come in the order of the report with its numbers; what is deleted and internal notes are not among them', async () => {
    const workbook = await open();
    const texts = await workbook.read.translatables(ids.ws);
    const answers = texts.filter(({ kind }) => kind === 'contribution' || kind === 'side');
    expect(answers.map(({ number }) => number)).toEqual(['P1', '1.1/1', '1.1/2', '1.1/3', 'P2 (a)', 'P2 (b)', '1.2/1']);
    const groups = [...new Set(texts.map(({ group }) => group))];
    expect(groups).toEqual(['header', ids.health, ids.data, 'report', 'names']);
    expect(texts.filter(({ group }) => group === ids.health).slice(0, 3).map(({ kind, field }) => [kind, field])).toEqual([['roundtable', 'title'], ['section', 'text'], ['question', 'wording']]);
    expect(texts.some(({ text }) => plainFromBlocks(text.original?.blocks ?? []).includes('INTERNAL'))).toBe(false);
    expect(texts.some(({ text }) => plainFromBlocks(text.original?.blocks ?? []).includes('DELETED'))).toBe(false);
    expect(texts.filter(({ field }) => field === 'groups.diaspora')).toHaveLength(1);
  });

  test('have what was said to checklists, the tables of one question together, and their translations are kept', async () => {
    const workbook = await open(assessed);
    const said = (await workbook.read.translatables(ids.ws)).filter(({ group }) => group === 'assess');
    expect(said.map(({ kind, field, text }) => [kind, field, plainFromBlocks(text.original?.blocks ?? []).slice(0, 12)])).toEqual([
      ['assessment', 'whoElse', 'Les chambres'], ['answer', 'reason', 'Les personne'],
      ['answer', 'evidence', 'غادر 450 ممر'], ['answer', 'source', 'Statistical '], ['answer', 'reason', 'Pay is half '], ['answer', 'responsible', 'Ministry of '], ['answer', 'responsible', 'Ministry of '],
    ]);
    const place = { record: said[1]?.record ?? '', field: 'reason', language: 'en' };
    await write(workbook, 'People fear that they are reported.', place);
    expect(await translationAt(workbook, place)).toMatchObject({ plain: 'People fear that they are reported.', state: 'draft', stale: false });
  });

  test('have the wording and the reasons of priorities before the plan that answers them, and their translations are kept', async () => {
    const workbook = await open(planned);
    const texts = (await workbook.read.translatables(ids.ws)).filter(({ group }) => group === 'plan');
    const first = texts.findIndex(({ kind }) => kind === 'plan-item');
    expect(new Set(texts.slice(0, first).map(({ kind }) => kind))).toEqual(new Set(['priority']));
    expect(texts.slice(first).every(({ kind }) => kind === 'plan-item')).toBe(true);
    const place = { record: priorities.fear, field: 'reasons', language: 'en' };
    await write(workbook, 'Whoever fears to be reported comes too late.', place);
    expect(await translationAt(workbook, place)).toMatchObject({ plain: 'Whoever fears to be reported comes too late.', state: 'draft', stale: false });
  });

  test('of four hundred answers all are there, each with the number of the report', async () => {
    const workbook = await open(largeRecords);
    const answers = (await workbook.read.translatables(largeId)).filter(({ kind }) => kind === 'contribution');
    expect(answers).toHaveLength(400);
    expect([answers[0]?.number, answers.at(-1)?.number]).toEqual(['1.1/1', '4.5/20']);
  });
});

describe('a translation', () => {
  test('is written as a draft with translator and date, following the original, in one operation', async () => {
    const workbook = await open();
    const before = bridge.lines(ids.ws).length;
    await write(workbook, 'Publier le nombre d’infirmières qui partent, par district (2011-2015).');
    expect(bridge.lines(ids.ws)).toHaveLength(before + 1);
    expect(await translationAt(workbook)).toMatchObject({ state: 'draft', by: 'Maria Ceban', stale: false, plain: 'Publier le nombre d’infirmières qui partent, par district (2011-2015).' });
    expect((await translationAt(workbook))?.at).toMatch(/^2026-11-26T09:/u);
    expect(workbook.saveState.get()).toMatchObject({ kind: 'saved' });
  });

  test('goes back to draft when it is typed in again, but not for being looked at', async () => {
    const workbook = await open();
    await write(workbook, 'Publier les chiffres.');
    const { of } = await textAt(workbook);
    valueOf(await workbook.translations.setState(french, 'reviewed', { by: 'Ana Rusu', of }));
    expect(await translationAt(workbook)).toMatchObject({ state: 'reviewed', by: 'Maria Ceban', checkedBy: 'Ana Rusu' });
    const lines = bridge.lines(ids.ws).length;
    await write(workbook, 'Publier les chiffres.', french, 'Somebody Else');
    expect(bridge.lines(ids.ws)).toHaveLength(lines);
    await write(workbook, 'Publier les chiffres par district.');
    const again = await translationAt(workbook);
    expect(again).toMatchObject({ state: 'draft', by: 'Maria Ceban' });
    expect(again).not.toHaveProperty('checkedBy');
  });

  test('is stale when the original changes, and right again by somebody’s word', async () => {
    const workbook = await open();
    await write(workbook, 'Publier les chiffres.');
    const { of } = await textAt(workbook);
    valueOf(await workbook.translations.setState(french, 'official', { by: 'Ministère de la Santé', of }));
    valueOf(await workbook.contributions.write(ids.q1, ids.c1, { text: { plain: 'Publish the number of nurses who leave, by town.', language: 'en' } }));
    expect(progressOf((await textAt(workbook)).text, 'fr')).toBe('stale');
    const seen = (await textAt(workbook)).of;
    expect(await workbook.translations.confirm(french, { by: ' ', of: seen })).toMatchObject({ ok: false, code: 'invalid' });
    valueOf(await workbook.translations.confirm(french, { by: 'Ana Rusu', of: seen }));
    expect(await translationAt(workbook)).toMatchObject({ stale: false, state: 'official', by: 'Maria Ceban', checkedBy: 'Ana Rusu' });
  });

  test('that was typed over an original which changed meanwhile is stale at once', async () => {
    const workbook = await open();
    const { of } = await textAt(workbook);
    valueOf(await workbook.contributions.write(ids.q1, ids.c1, { text: { plain: 'Another sentence.', language: 'en' } }));
    valueOf(await workbook.translations.write(french, { text: 'Publier les chiffres.', by: '', of }));
    expect(progressOf((await textAt(workbook)).text, 'fr')).toBe('stale');
  });

  test('is withdrawn by an empty text, and comes back as it was', async () => {
    const workbook = await open();
    await write(workbook, 'Publier les chiffres.');
    const { of } = await textAt(workbook);
    valueOf(await workbook.translations.setState(french, 'reviewed', { by: 'Ana Rusu', of }));
    const before = await translationAt(workbook);
    await write(workbook, '  \n ');
    expect(await translationAt(workbook)).toBeUndefined();
    valueOf(await workbook.translations.put(french, before ?? null));
    expect(await translationAt(workbook)).toEqual(before);
    valueOf(await workbook.translations.withdraw(french, 'Maria Ceban'));
    expect(await translationAt(workbook)).toBeUndefined();
    const lines = bridge.lines(ids.ws).length;
    valueOf(await workbook.translations.withdraw(french, 'Maria Ceban'));
    await write(workbook, '');
    expect(bridge.lines(ids.ws)).toHaveLength(lines);
  });

  test('is official or reviewed only by somebody, and never without a text', async () => {
    const workbook = await open();
    const { of } = await textAt(workbook);
    const lines = bridge.lines(ids.ws).length;
    valueOf(await workbook.translations.setState(french, 'reviewed', { by: 'Ana Rusu', of }));
    expect(bridge.lines(ids.ws)).toHaveLength(lines);
    await write(workbook, 'Publier les chiffres.');
    expect(await workbook.translations.setState(french, 'official', { by: '', of })).toMatchObject({ ok: false, code: 'invalid' });
    expect(await translationAt(workbook)).toMatchObject({ state: 'draft' });
  });

  test('into the language of the original, of an internal note, or of what is not there, is refused and changes nothing', async () => {
    const workbook = await open();
    const { of } = await textAt(workbook);
    const lines = bridge.lines(ids.ws).length;
    const tried = [{ ...french, language: 'en' }, { ...french, language: 'en-GB' }, { ...french, field: 'owner' }, { ...french, record: `${ids.ws}-n1` }, { ...french, language: '../x' }, { ...french, record: 'nowhere' }];
    const answers = await Promise.all(tried.map((place) => workbook.translations.write(place, { text: 'Publier.', by: '', of })));
    expect(answers.map((answer) => (answer.ok ? 'written' : answer.code))).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'invalid', 'not-found']);
    expect(bridge.lines(ids.ws)).toHaveLength(lines);
  });

  test('that could not be saved says so and leaves what stands', async () => {
    const workbook = await open();
    await write(workbook, 'Publier les chiffres.');
    const { of } = await textAt(workbook);
    bridge.failNextAppend({ ok: false, code: 'no-space', detail: 'full' });
    expect(await workbook.translations.write(french, { text: 'Autre texte.', by: '', of })).toMatchObject({ ok: false, code: 'no-space' });
    expect(await translationAt(workbook)).toMatchObject({ plain: 'Publier les chiffres.' });
  });
});

describe('two laptops', () => {
  /** The same workshop on another laptop, and the way of its file back. */
  async function pair() {
    const here = await open();
    bridge.answerSave({ name: 'copy.mwb', folder: 'stick' });
    valueOf(await here.saveCopy(ids.ws));
    const other = memoryBridge('other');
    other.offerFiles([{ name: 'copy.mwb', bytes: bridge.written() ?? new Uint8Array() }]);
    const there = await open([], other, `${database}-there`);
    valueOf(await there.openFiles());
    const bringBack = async (): Promise<number> => {
      other.answerSave({ name: 'back.mwb', folder: 'stick' });
      valueOf(await there.saveCopy(ids.ws));
      bridge.offerFiles([{ name: 'back.mwb', bytes: other.written() ?? new Uint8Array() }]);
      return valueOf(await here.openFiles())?.[0]?.conflicts ?? 0;
    };
    return { here, there, bringBack };
  }

  test('that translate different texts merge without a conflict; the same text keeps both', async () => {
    const seen = (await open(records, memoryBridge('look'), `${database}-look`)).read.translatables(ids.ws);
    const texts = (await seen).filter(({ kind }) => kind === 'contribution' || kind === 'section').map(({ record, field }) => ({ record, field, language: 'ru' }));
    const choices = fc.array(fc.nat({ max: texts.length - 1 }), { minLength: 1, maxLength: 4 });
    await fc.assert(fc.asyncProperty(choices, choices, async (mine, theirs) => {
      database = `translations-pair-${(count += 1)}`;
      bridge = memoryBridge();
      const { here, there, bringBack } = await pair();
      const both = new Set([...mine].filter((at) => theirs.includes(at)));
      for (const at of new Set(mine)) await write(here, `Здесь ${String(at)}`, texts[at], 'Иван');
      for (const at of new Set(theirs)) await write(there, `Там ${String(at)}`, texts[at], 'Ольга');
      expect(await bringBack()).toBe(both.size);
      for (const at of new Set([...mine, ...theirs])) {
        const { text, versions } = await textAt(here, texts[at]);
        const shown = plainFromBlocks(text.translations['ru']?.blocks ?? []);
        const all = (versions['ru'] ?? []).map(({ blocks }) => plainFromBlocks(blocks)).sort();
        if (both.has(at)) expect(all).toEqual([`Здесь ${String(at)}`, `Там ${String(at)}`]);
        else expect([shown, all]).toEqual([`${mine.includes(at) ? 'Здесь' : 'Там'} ${String(at)}`, []]);
      }
    }), { numRuns: 8 });
  });

  test('a person settles for one of two versions', async () => {
    const { here, there, bringBack } = await pair();
    await write(here, 'Publier les chiffres.');
    await write(there, 'Faire connaître les chiffres.', french, 'Luc Moreau');
    await bringBack();
    const { versions } = await textAt(here);
    // Not the one that is shown in the meantime.
    const wanted = versions['fr']?.[1];
    valueOf(await here.translations.keepVersion(french, 1));
    expect((await textAt(here)).versions).toEqual({});
    expect(wanted).toBeDefined();
    expect(await translationAt(here)).toMatchObject({ blocks: wanted?.blocks, by: wanted?.by });
  });
});
