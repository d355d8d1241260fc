import type { Article } from '../content/article.ts';
import type { Library } from '../content/library.ts';
import type { Own } from '../data/own/own.ts';
import type { Citation } from '../domain/citation.ts';
import { pickText } from '../domain/pick-text.ts';
import { listSign, shippedLanguages } from '../i18n/languages.ts';
import { baseLanguage, loadLanguage } from '../i18n/locale-files.ts';
import { loadEverywhere, loadLibrary } from '../library/load-library.ts';

export type Named = { readonly title: string; readonly language: string; readonly citation: Citation };

/** An item as it is cited, of the library or an own one: title and source in the language of the screen, and in English where that is another. */
export async function namedItem(item: string, language: string, own: () => Promise<Own>): Promise<Named | null> {
  const languages = languagesFor(language);
  return libraryItem(await loadLibrary(language), item, languages) ?? (await ownItem(item, languages, await own()));
}

const everyLanguage = shippedLanguages.map(({ language }) => language);

/**
 * An item as it is linked: its copy in every language the workbook has, whatever that of the screen, so that two laptops that link the
 * same write the same. Null where there is none.
 */
export async function linkedItem(item: string, own: () => Promise<Own>): Promise<Citation | null> {
  const named = libraryItem(await loadEverywhere(), item, everyLanguage) ?? (await ownItem(item, everyLanguage, await own()));
  return named?.citation ?? null;
}

const titleOf = ({ title, qualifier }: Article): string => (qualifier === undefined ? title : `${title}: ${qualifier}`);
const titlesOf = (articles: readonly Article[]): Citation['title'] => Object.fromEntries(articles.map((article) => [article.language, titleOf(article)]));
const languagesFor = (language: string): readonly string[] => [...new Set([baseLanguage, language])];

/** Of two articles of one language the same is made: English stands in where a language has none. */
function libraryItem(library: Library, item: string, languages: readonly string[]): Named | null {
  const articles = languages.flatMap((language) => library.article(item, language) ?? []);
  const shown = articles.at(-1);
  if (shown === undefined) return null;
  const sources = library.item(item)?.sources ?? [];
  const source = Object.fromEntries(languages.map((tag) => [tag, library.sourceLabels(sources, tag).join(listSign(tag))]));
  return { title: titleOf(shown), language: shown.language, citation: { item, version: library.version, title: titlesOf(articles), source } };
}

/** The edition of an own item is that of its pack; where it names no source, the pack is one. */
async function ownItem(item: string, languages: readonly string[], own: Own): Promise<Named | null> {
  const found = await Promise.all(languages.map(async (tag) => (await own.articles(tag)).flatMap((one) => (one.article.id === item ? [{ ...one, tag }] : []))));
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
