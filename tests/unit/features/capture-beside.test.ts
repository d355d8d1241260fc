import { describe, expect, it } from 'vitest';
import { originalFromPlain } from '../../../renderer/domain/text.ts';
import type { ContributionView } from '../../../renderer/domain/views.ts';
import { besideGroups, citedIn, periodOf, readInParts } from '../../../renderer/features/capture/beside-model.ts';
import { library } from '../../content/library.ts';

const wording = (plain: string, language = 'en') => ({ original: originalFromPlain(plain, language), translations: {} });

const soon = () => Promise.resolve();
/** For what must not wait. */
const never = () => new Promise<void>(() => undefined);

describe('what stands beside a question', () => {
  it('is what is linked with a question of the library, group by group, at once', async () => {
    const groups = await besideGroups(library, { library: 'question.money-and-staff', wording: wording('') }, never);
    expect(groups.map(({ id }) => id)).toEqual(['practices', 'reading']);
    const [practices] = groups;
    expect(practices?.items).toContain('practice.sector-planning-jamaica');
    expect(practices?.items.every((id) => library.item(id)?.links.includes('question.money-and-staff'))).toBe(true);
  });

  it('is first what somebody linked with the question, the own and the gone among it, and that once', async () => {
    const links = ['practice.sector-planning-jamaica', 'own-1'].map((item) => ({ item, version: '1', title: wording(item), source: wording('') }));
    const groups = await besideGroups(library, { library: 'question.money-and-staff', wording: wording(''), links }, never);
    expect(groups[0]).toEqual({ id: 'linked', items: ['practice.sector-planning-jamaica', 'own-1'] });
    expect(groups[1]?.items).not.toContain('practice.sector-planning-jamaica');
  });

  it('is what shares most words with a question of one’s own', async () => {
    const groups = await besideGroups(library, { library: null, wording: wording('Do salary top-ups for returning health professionals fill gaps in hospitals?') }, soon);
    expect(groups.find(({ id }) => id === 'practices')?.items.slice(0, 4)).toContain('practice.mida-ghana-health');
    expect(groups.every(({ items }) => items.length <= 6)).toBe(true);
  });

  it('lets others work between a few items and the next', async () => {
    const seen: number[] = [];
    const pause = async () => { seen.push(seen.length); };
    await besideGroups(library, { library: null, wording: wording('Do salary top-ups for returning health professionals fill gaps in hospitals?') }, pause);
    expect(seen.length).toBeGreaterThan(20);
  });

  it('reads the library part by part, and once', async () => {
    const seen: number[] = [];
    const pause = async () => { seen.push(seen.length); };
    await readInParts(library, pause);
    expect(seen.length).toBeGreaterThan(15);
    await readInParts(library, never);
  });

  it('is nothing where the wording says nothing, or is in a language the items are not in', async () => {
    expect(await besideGroups(library, { library: null, wording: wording('Why?') }, soon)).toEqual([]);
    expect(await besideGroups(library, { library: null, wording: wording('Кто платит медицинским работникам надбавки?', 'ru') }, soon)).toEqual([]);
  });
});

it('says which contributions cite an item', () => {
  const cites = (item: string) => [{ item, version: '2026.1', title: wording(item), source: wording('') }];
  const contributions = [{ number: 1, cites: cites('practice.a') }, { number: 2, cites: [] }, { number: 3, cites: cites('practice.a') }] as unknown as readonly ContributionView[];
  expect(citedIn(contributions, 'practice.a')).toEqual([1, 3]);
});

it('writes a period as it is known', () => {
  expect([{ from: 2002, to: 2012 }, { from: 2013 }, { from: 2016, to: 2016 }, { to: 2009 }, {}].map(periodOf)).toEqual(['2002–2012', '2013–', '2016', '–2009', '']);
});
