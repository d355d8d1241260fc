import { describe, expect, it } from 'vitest';
import { plainOf } from '../../renderer/content/article.ts';
import { itemKinds } from '../../renderer/content/item.ts';
import { library } from './library.ts';

describe('the library', () => {
  it('holds what the sources hold', () => {
    const counts = Object.fromEntries(itemKinds.map((kind) => [kind, library.items().filter((item) => item.kind === kind).length]));
    expect(counts).toMatchObject({ step: 11, role: 6, checklist: 14, brief: 7, practice: 79, activity: 63, question: 20 });
    expect(counts['term']).toBeGreaterThanOrEqual(80);
  });

  it('can be read item by item, every part in its place', () => {
    for (const item of library.items()) {
      const article = library.article(item.id, 'en');
      expect(article?.title, item.id).not.toBe('');
      const paths = article?.sections.flatMap(({ entries }) => entries.map(({ path }) => path)) ?? [];
      expect(new Set(paths).size, item.id).toBe(paths.length);
      for (const [path, slugs] of Object.entries(item.parts ?? {})) for (const slug of slugs) expect(paths, item.id).toContain(`${path}.${slug}`);
    }
  });

  it('follows a link from either end', () => {
    for (const item of library.items()) for (const link of item.links) expect(library.item(link)?.links, `${item.id} -> ${link}`).toContain(item.id);
  });

  it('says in which language an item is shown', () => {
    expect(library.article('practice.mida-ghana-health', 'ky')?.language).toBe('en');
    expect(library.article('practice.mida-ghana-health', 'fr')?.language).toBe('fr');
  });

  it('marks what is the workbook’s own text, and shows documents in place of lines', () => {
    const article = library.article('practice.mida-ghana-health', 'en');
    const forTheRoom = article?.sections.find(({ key }) => key === 'forTheRoom')?.entries[0];
    expect([forTheRoom?.isOwn, article?.sections.find(({ key }) => key === 'summary')?.entries[0]?.isOwn]).toEqual([true, false]);
    expect(library.sourceLabels(library.item('practice.mida-ghana-health')?.sources ?? [], 'en')).toEqual(['GFMD 2015, background paper of Roundtable 2.1, Annex']);
  });

  it('names states as the United Nations do, in each shipped language', () => {
    expect(['en', 'fr', 'ar'].map((language) => library.label('states', 'MD', language))).toEqual(['Republic of Moldova', 'République de Moldova', 'جمهورية مولدوفا']);
    expect(library.label('states', 'XX', 'en')).toBe('XX');
  });

  it('finds words anywhere in an item', () => {
    const article = library.article('checklist.c5.health-services', 'en');
    expect(article === undefined ? '' : plainOf(article)).toContain('Payroll or staff register');
  });
});
