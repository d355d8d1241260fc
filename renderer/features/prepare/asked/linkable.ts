import type { Article } from '../../../content/article.ts';
import type { ItemKind } from '../../../content/item.ts';
import type { Library } from '../../../content/library.ts';
import type { OwnArticle } from '../../../content/own-article.ts';
import { fold } from '../../../search/fold.ts';

/** What can be linked with a question: practices, activities and pages of the handbook, and own items of those kinds. */

export type Linkable = {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  /** Language of the title. */
  readonly language: string;
  /** States and sectors, in the language of the screen. */
  readonly about: readonly string[];
  /** Its words, folded, the title first. */
  readonly text: string;
  readonly folded: string;
};

const linkedKinds: ReadonlySet<ItemKind> = new Set(['practice', 'activity', 'step', 'checklist', 'brief', 'guide', 'role', 'instrument']);

/** Rows found at once: more are found by another letter. */
const most = 8;

/** Everything that can be linked, practices first. */
export function linkables(library: Library, language: string, own: readonly OwnArticle[]): readonly Linkable[] {
  const shipped = library.items().flatMap(({ id, kind, deprecated }): readonly Linkable[] => {
    const article = deprecated === undefined && linkedKinds.has(kind) ? library.article(id, language) : undefined;
    return article === undefined ? [] : [rowOf(library, article, language, library.practices.item(id)?.data)];
  });
  const ours = own.flatMap(({ article, practice }) => (linkedKinds.has(article.kind) && article.title !== '' ? [rowOf(library, article, language, practice)] : []));
  const all = [...ours, ...shipped];
  return [...all.filter(({ kind }) => kind === 'practice'), ...all.filter(({ kind }) => kind !== 'practice')];
}

type Facts = { readonly countries: readonly string[]; readonly sectors: readonly string[] };

function rowOf(library: Library, article: Article, language: string, facts: Facts | undefined): Linkable {
  const { countries, sectors } = facts ?? { countries: [], sectors: [] };
  const title = article.qualifier === undefined ? article.title : `${article.title}: ${article.qualifier}`;
  const about = [...countries.map((code) => library.label('states', code, language)), ...sectors.map((sector) => library.label('sectors', sector, language))];
  // A State is found by its name in any language.
  const names = countries.flatMap((code) => library.stateNames(code));
  return { id: article.id, kind: article.kind, title, language: article.language, about, text: fold(title), folded: fold([title, article.number, ...names, ...about].join(' ')) };
}

/** The rows that have every word, those with all of them in the title first. */
export function found(rows: readonly Linkable[], query: string, linked: ReadonlySet<string>): readonly Linkable[] {
  const words = fold(query).split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const has = (text: string): boolean => words.every((word) => text.includes(word));
  const fitting = rows.filter((row) => !linked.has(row.id) && has(row.folded));
  return [...fitting.filter(({ text }) => has(text)), ...fitting.filter(({ text }) => !has(text))].slice(0, most);
}

/** What the library links with its own question and nobody has linked here yet. */
export function offeredLinks(library: Library, question: string | null, linked: ReadonlySet<string>): readonly string[] {
  const links = question === null ? [] : (library.item(question)?.links ?? []);
  return links.filter((id) => {
    const kind = library.item(id)?.kind;
    return kind !== undefined && linkedKinds.has(kind) && !linked.has(id);
  });
}
