import type { Article, ArticleEntry, ArticleSection } from '../../content/article.ts';
import { isOwn, type Item } from '../../content/item.ts';
import { sourceKey, type Source } from '../../content/source.ts';

/** Number of an entry in the margin; indicators count apart, as they do on paper. */
export type EntryNumber = { readonly series: 'text' | 'indicator'; readonly at: number };
export type NumberedEntry = ArticleEntry & { readonly number: EntryNumber | null };
/** Whose text the section is: all of it the workbook's own, or each entry by itself. */
export type NumberedSection = Pick<ArticleSection, 'key' | 'form'> & {
  readonly entries: readonly NumberedEntry[];
  readonly isOwn: boolean;
  /** The lines on usable answers are the workbook's own although the questions are not. */
  readonly usablesAreOwn: boolean;
};

/** Sections with a number for everything that can be pointed at; names that stand in a row have none. */
export function numberedSections(article: Article, item: Pick<Item, 'own'>): readonly NumberedSection[] {
  const next = { text: 0, indicator: 0 };
  return article.sections.map((section) => {
    const series = section.key === 'indicators' ? 'indicator' : 'text';
    const entries = section.entries.map((entry) => {
      if (section.form === 'names') return { ...entry, number: null };
      next[series] += 1;
      return { ...entry, number: { series, at: next[series] } as const };
    });
    const allOwn = entries.every((entry) => entry.isOwn);
    const asked = entries.filter(({ usable }) => usable !== undefined);
    return {
      key: section.key,
      form: section.form,
      entries,
      isOwn: allOwn,
      usablesAreOwn: !allOwn && asked.length > 0 && asked.every(({ path }) => isOwn(item, `${path}.usable`)),
    };
  });
}

/** True where nothing of an article comes from a source: it then says so once, at its head. */
export const isAllOwn = (article: Pick<Article, 'basis'>): boolean => article.basis === 'own';

/** Places in the list of sources at the foot, from 1, that bear out a part; the list holds each place once. */
export function sourcePlaces(all: readonly Source[], part: readonly Source[]): readonly number[] {
  const keys = [...new Set(all.map(sourceKey))];
  return [...new Set(part.map((source) => keys.indexOf(sourceKey(source)) + 1))].filter((at) => at > 0).toSorted((a, b) => a - b);
}
