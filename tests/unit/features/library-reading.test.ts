import { describe, expect, it } from 'vitest';
import { activityRows, agencyLetters } from '../../../renderer/features/library/activity-rows.ts';
import { isAllOwn, numberedSections, sourcePlaces } from '../../../renderer/features/library/article-numbers.ts';
import { letterGroups, letterOf } from '../../../renderer/features/library/glossary.ts';
import { partnerNames, practiceRows } from '../../../renderer/features/library/practice-rows.ts';
import { handbookGroups, handbookItems, linkText, neighbours, readCount, relatedGroups, shownNumber } from '../../../renderer/features/library/shelves.ts';
import { itemKinds } from '../../../renderer/content/item.ts';
import { libraryPlaceOf } from '../../../renderer/ui/route.tsx';
import { library } from '../../content/library.ts';

const itemOf = (id: string) => {
  const item = library.item(id);
  if (item === undefined) throw new Error(id);
  return item;
};

describe('the layout', () => {
  it('has a place for every item, and the handbook in reading order', () => {
    const read = handbookGroups.flatMap((group) => handbookItems(library, group));
    const expected = library.items().filter(({ id }) => libraryPlaceOf(id) === 'handbook');
    expect(new Set(read.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
    expect(read).toHaveLength(expected.length);
    expect(read.slice(0, 11).map(shownNumber)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  it('leads from one item to the next and not beyond the ends', () => {
    const { items } = library.steps;
    expect(neighbours(items, 'step.0.check-the-ground').previous).toBeUndefined();
    expect(neighbours(items, 'step.9.implementation-plan').next?.id).toBe('step.10.monitor-and-evaluate');
    expect(neighbours(items, 'step.10.monitor-and-evaluate').next).toBeUndefined();
    expect(neighbours(items, 'nothing')).toEqual({ previous: undefined, next: undefined });
  });

  it('counts what was read, and bookmarks are not reading', () => {
    const marks = new Map([['step.1.set-up-the-structure', { isRead: true, isBookmarked: false }], ['step.2.raise-awareness', { isRead: false, isBookmarked: true }], ['step.3.consult-others', { isRead: false, isBookmarked: true }]]);
    expect(readCount(library.steps.items, marks)).toBe(1);
  });

  it('groups related items by kind, each once, and gives every link of an item', () => {
    const item = itemOf('checklist.c5.health-services');
    const groups = relatedGroups(library, item);
    expect(groups.map(({ kind }) => kind)).toEqual(itemKinds.filter((kind) => groups.some((group) => group.kind === kind)));
    expect(groups.flatMap(({ items }) => items.map(({ id }) => id)).toSorted()).toEqual([...item.links].toSorted());
  });

  it('gives a title with its source as plain text', () => {
    expect(linkText(library, itemOf('practice.mida-ghana-health'), 'en', 'Own')).toBe(
      'Mainstreaming migration in the health sector (MIDA Ghana Health Project), A11\nGFMD 2015, background paper of Roundtable 2.1, Annex',
    );
    expect(linkText(library, { ...itemOf('step.4.situation-analysis'), sources: [] }, 'en', 'Own')).toBe('Situation analysis\nOwn');
  });
});

describe('the numbered margin', () => {
  it('numbers the questions of a checklist through and its indicators apart; names have none', () => {
    const item = itemOf('checklist.c5.health-services');
    const sections = numberedSections(library.checklists.article(item.id, 'en'), item);
    const numbers = (key: string) => sections.find((section) => section.key === key)?.entries.map(({ number }) => number?.at ?? null);
    expect(numbers('stakeholders')?.every((number) => number === null)).toBe(true);
    expect(numbers('toMigration')?.[0]).toBe(1);
    expect(sections.filter(({ form }) => form === 'questions').flatMap(({ entries }) => entries.map(({ number }) => number?.at))).toEqual(
      Array.from({ length: sections.filter(({ form }) => form === 'questions').flatMap(({ entries }) => entries).length }, (_, index) => index + 1),
    );
    expect(numbers('indicators')).toEqual([1, 2, 3]);
  });

  it('says once for a section what holds for all of it', () => {
    const item = itemOf('step.4.situation-analysis');
    const sections = numberedSections(library.steps.article(item.id, 'en'), item);
    const section = (key: string) => sections.find((known) => known.key === key);
    expect(section('prompts')).toMatchObject({ isOwn: true, usablesAreOwn: false });
    expect(section('doThis')?.isOwn).toBe(false);
    expect(section('doThis')?.entries.some(({ isOwn }) => isOwn)).toBe(true);
    const checklist = itemOf('checklist.c5.health-services');
    expect(numberedSections(library.checklists.article(checklist.id, 'en'), checklist).find(({ key }) => key === 'toMigration')).toMatchObject({ isOwn: false, usablesAreOwn: true });
    expect(isAllOwn({ basis: 'own' })).toBe(true);
    expect(isAllOwn({ basis: 'mixed' })).toBe(false);
  });

  it('names sources by their place in the list at the foot', () => {
    const at = (document: string, section: string, part?: string) => ({ document, section, lines: [[1, 1]] as const, ...(part === undefined ? {} : { part }) });
    const all = [at('000', 'annex'), at('001', 'goals'), at('000', 'annex', 'summary'), at('002', 'discussion')] as never;
    expect(sourcePlaces(all, [at('002', 'discussion'), at('000', 'annex')] as never)).toEqual([1, 3]);
    expect(sourcePlaces(all, [at('004', 'roundtable-1')] as never)).toEqual([]);
  });
});

describe('rows of the finders', () => {
  it('have every practice, with a value in each facet', () => {
    const rows = practiceRows(library, 'en');
    expect(rows).toHaveLength(79);
    for (const { id, values } of rows) expect([id, ...Object.values(values).map(({ length }) => length > 0)]).toEqual([id, true, true, true, true, true]);
    expect(rows.filter(({ kinds }) => kinds.includes('lesson'))).toHaveLength(3);
    const ghana = rows.find(({ id }) => id === 'practice.mida-ghana-health');
    expect(ghana?.values).toMatchObject({ sector: ['health', 'diaspora'], state: ['GH'], kind: ['annex'], source: ['000'] });
    expect(ghana?.text).toContain('kingdom of the netherlands');
    expect(partnerNames(library, 'en').get('iom')).toBe('International Organization for Migration (IOM)');
    expect(partnerNames(library, 'fr').get('iom')).toBe('Organisation internationale pour les migrations (OIM)');
  });

  it('have every activity under its roundtable, theme and agencies', () => {
    const rows = activityRows(library, 'en');
    expect(rows).toHaveLength(63);
    expect(rows[0]).toMatchObject({ number: '1a1', values: { roundtable: ['1'], theme: ['theme.1a'], agency: ['iom'] } });
    expect(agencyLetters('Organisation internationale pour les migrations (OIM)')).toBe('OIM');
    expect(agencyLetters('国际移民组织（移民组织）')).toBe('移民组织');
    expect(agencyLetters('المنظمة الدولية للهجرة')).toBe('المنظمة الدولية للهجرة');
  });
});

describe('the glossary', () => {
  const terms = ['zone', 'Élan', 'echo', '2030 Agenda', 'هجرة'].map((term) => ({ id: term, term, text: term.toLowerCase() }));
  const order = { language: 'en', compare: new Intl.Collator('en').compare };

  it('goes letter by letter, accents aside, figures in one place', () => {
    expect(letterGroups(terms, '', order).map(({ letter, terms: found }) => [letter, ...found.map(({ term }) => term)])).toEqual([
      ['#', '2030 Agenda'], ['E', 'echo', 'Élan'], ['Z', 'zone'], ['ه', 'هجرة'],
    ]);
    expect(letterOf('«Été»', 'fr')).toBe('E');
  });

  it('goes by the sounds of Chinese, whatever marks a title bears', () => {
    const chinese = ['专家', '《手册》', '难民', '侨民', '《2030年可持续发展议程》', '安全', 'SMART目标'].map((term) => ({ id: term, term, text: '' }));
    expect(letterGroups(chinese, '', { language: 'zh', compare: new Intl.Collator('zh').compare }).map(({ letter, terms: found }) => [letter, ...found.map(({ term }) => term)]).sort()).toEqual([
      ['#', '《2030年可持续发展议程》'], ['A', '安全'], ['N', '难民'], ['Q', '侨民'], ['S', '《手册》', 'SMART目标'], ['Z', '专家'],
    ]);
  });

  it('filters by every typed word', () => {
    expect(letterGroups(terms, 'agenda 2030', order).map(({ letter }) => letter)).toEqual(['#']);
    expect(letterGroups(terms, 'nothing', order)).toEqual([]);
  });
});

describe('own practices in the catalogue', () => {
  const named = (key: 'partners' | 'summary', ...texts: string[]) => ({ key, form: 'names', entries: texts.map((text, at) => ({ path: `${key}.${at}`, text, isOwn: true, sources: [] })) }) as const;
  const own = {
    item: 'p1',
    article: {
      id: 'p1', kind: 'practice', number: 'O1', title: 'Points de service', basis: 'own', language: 'fr', qualifier: 'rural',
      sections: [named('partners', 'INTERNATIONAL organization for migration (IOM)', 'Chamber of nurses'), named('summary', 'Guichets')],
    },
    practice: { form: 'own', kind: 'practice', countries: ['MD'], sectors: ['health'], urls: [], complete: true },
  } as const;

  it('stand after those of the library, with values for the same facets', () => {
    const alone = practiceRows(library, 'en');
    const rows = practiceRows(library, 'en', [own, { ...own, item: 'p2', article: { ...own.article, id: 'p2', sections: [] }, practice: { ...own.practice, countries: [], sectors: [] } }]);
    expect(rows.slice(0, alone.length)).toEqual(alone);
    expect(rows.slice(alone.length)).toMatchObject([
      { id: 'p1', number: 'O1', language: 'fr', qualifier: 'rural', kinds: ['own'], values: { sector: ['health'], state: ['MD'], kind: ['own'], partner: ['iom', 'Chamber of nurses'], source: [] } },
      { id: 'p2', values: { sector: [], state: ['none'], partner: ['none'] } },
    ]);
    const words = rows.at(-2)?.text ?? '';
    expect(['points', 'o1', 'rural', 'guichets', 'moldova', 'health'].filter((word) => !words.includes(word))).toEqual([]);
  });
});
