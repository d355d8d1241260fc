import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { libraryPlaceOf } from '../../renderer/ui/route.tsx';
import { linkedItem, namedItem } from '../../renderer/app/named-item.ts';
import type { Own } from '../../renderer/data/own/own.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { library } from '../content/library.ts';
import { memoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let count = 0;
let workbook: Workbook;
let own: Own;

const text = (plain: string, language = 'en') => ({ plain, language });
const cited = (item: string, language: string) => namedItem(item, language, workbook.own);

beforeEach(async () => {
  const bridge = memoryBridge();
  const sample = () => Promise.resolve({ id: 'sample', writes: [] });
  workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: `named-${(count += 1)}` }));
  own = await workbook.own();
});

describe('what is cited', () => {
  test('is an item of the library by title, source and version of the library', async () => {
    const named = await cited('practice.mida-ghana-health', 'fr');
    expect(named?.citation).toMatchObject({ item: 'practice.mida-ghana-health', version: library.version });
    expect(Object.keys(named?.citation.source ?? {})).toEqual(['en', 'fr']);
    expect(await cited('practice.gone', 'en')).toBeNull();
  });

  test('is an own practice with its own source, in the language asked for', async () => {
    const practice = valueOf(await own.add('practice', text('Service points')));
    valueOf(await own.setText(practice, 'qualifier', text('rural')));
    expect((await cited(practice, 'fr'))?.citation).toEqual({ item: practice, version: '1', title: { en: 'Service points: rural' }, source: { en: 'own text', fr: 'texte propre' } });
    valueOf(await own.setText(practice, 'title', text('Points de service', 'fr')));
    valueOf(await own.setText(practice, 'source', text('Circular 12')));
    expect(await cited(practice, 'fr')).toMatchObject({ language: 'fr', citation: { title: { en: 'Service points: rural' }, source: { en: 'Circular 12', fr: 'Circular 12' } } });
  });

  test('is an own question with title and edition of the pack its set is in', async () => {
    const set = valueOf(await own.add('own-set', text('Ours')));
    const question = valueOf(await own.addQuestion(set, text('Who staffs it?')));
    const pack = valueOf(await own.add('pack', text('Ministry of Health')));
    valueOf(await own.setInPack(pack, set, true));
    valueOf(await own.setPackDetail(pack, 'version', '2026-2'));
    expect(await cited(question, 'en')).toEqual({
      title: 'Who staffs it?', language: 'en', citation: { item: question, version: '2026-2', title: { en: 'Who staffs it?' }, source: { en: 'Ministry of Health' } },
    });
  });
});

describe('what is linked', () => {
  test('is copied in every language, so that two laptops that link the same write the same, whatever the language of the screen', async () => {
    const copy = await linkedItem('practice.mida-ghana-health', workbook.own);
    expect(copy?.version).toBe(library.version);
    expect(Object.keys(copy?.source ?? {}).sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    expect(Object.keys(copy?.title ?? {})).toContain('en');
    expect(await linkedItem('practice.gone', workbook.own)).toBeNull();
    const practice = valueOf(await own.add('practice', text('Service points')));
    expect((await linkedItem(practice, workbook.own))?.title).toEqual({ en: 'Service points' });
  });
});

describe('the place of an item', () => {
  test('is a part of the library for all items of the library, and that of own items for what is none', () => {
    expect(library.items().filter(({ id }) => libraryPlaceOf(id) === 'own')).toEqual([]);
    expect(['019b2c34-7d11-7000-8000-000000000000', 'own.p1', 'ministry:practice:1', 'practice'].map(libraryPlaceOf)).toEqual(['own', 'own', 'own', 'own']);
  });
});
