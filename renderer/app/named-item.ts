import type { Article } from '../content/article.ts';
import type { Own } from '../data/own/own.ts';
import type { Citation } from '../domain/citation.ts';
import { pickText } from '../domain/pick-text.ts';
import { listSign } from '../i18n/languages.ts';
import { baseLanguage, loadLanguage } from '../i18n/locale-files.ts';
import { loadLibrary } from '../library/load-library.ts';

export type Named = { readonly title: string; readonly language: string; readonly citation: Citation };

/** An item as it is cited, of the library or an own one: title and source in the language of the screen, and in English where that is another. */
export async function namedItem(item: string, language: string, own: () => Promise<Own>): Promise<Named | null> {
  return (await libraryItem(item, language)) ?? (await ownItem(item, language, await own()));
}

const titleOf = ({ title, qualifier }: Article): string => (qualifier === undefined ? title : `${title}: ${qualifier}`);
const titlesOf = (articles: readonly Article[]): Citation['title'] => Object.fromEntries(articles.map((article) => [article.language, titleOf(article)]));
const languagesFor = (language: string): readonly string[] => [...new Set([baseLanguage, language])];

async function libraryItem(item: string, language: string): Promise<Named | null> {
  const library = await loadLibrary(language);
  const articles = [library.article(item, baseLanguage), library.article(item, language)].flatMap((article) => article ?? []);
  const shown = articles.at(-1);
  if (shown === undefined) return null;
  const sources = library.item(item)?.sources ?? [];
  const source = Object.fromEntries(languagesFor(language).map((tag) => [tag, library.sourceLabels(sources, tag).join(listSign(tag))]));
  return { title: titleOf(shown), language: shown.language, citation: { item, version: library.version, title: titlesOf(articles), source } };
}

/** The edition of an own item is that of its pack; where it names no source, the pack is one. */
async function ownItem(item: string, language: string, own: Own): Promise<Named | null> {
  const found = await Promise.all(languagesFor(language).map(async (tag) => (await own.articles(tag)).flatMap((one) => (one.article.id === item ? [{ ...one, tag }] : []))));
  const all = found.flat();
  const shown = all.at(-1);
  if (shown === undefined) return null;
  const pack = (await own.packs()).find(({ items }) => items.includes(shown.item));
  const source = await Promise.all(all.map(async ({ article, tag }) => {
    const named = [article.sourceNote ?? []].flat().join(' ');
    const inPack = pack === undefined ? '' : (pickText(pack.title, tag)?.plain ?? '');
    return [tag, named || inPack || (await loadLanguage(tag)).cite.ownText] as const;
  }));
  const version = pack === undefined || pack.version === '' ? '1' : pack.version;
  return { title: titleOf(shown.article), language: shown.article.language, citation: { item, version, title: titlesOf(all.map(({ article }) => article)), source: Object.fromEntries(source) } };
}
