import { plainOf } from '../../content/article.ts';
import type { Library } from '../../content/library.ts';
import type { OwnArticle } from '../../content/own-article.ts';
import { excerptOf } from '../../search/highlight.ts';
import type { SearchDocument } from '../../search/segment.ts';
import { articlePreview, findableNames, flat, marked, placedIn, titleOf } from './library-hits.ts';
import { ownKinds, type About, type FoundHit, type MarkedText, type Preview } from './protocol.ts';

/** Characters in the list of an item that nobody has given a title yet. */
const lineLength = 110;

/** Own items as documents; names come from the library, those of States in every language. */
export function ownDocuments(articles: readonly OwnArticle[], library: Library, language: string): readonly SearchDocument[] {
  return articles.map(({ article, practice }) => {
    return { id: article.id, title: titleOf(article), text: [article.number, ...findableNames(library, { data: practice }, language), plainOf(article)].join('\n'), group: 'own' };
  });
}

/** An own item as it is listed. */
export function ownHit(own: OwnArticle, library: Library, language: string, words: readonly string[]): FoundHit {
  const { id } = own.article;
  return { id, group: 'own', title: listed(own, words), about: aboutOwn(own, library, language), target: { kind: 'own', id, item: own.item }, words };
}

/** An own item at some length, without what is cited where. */
export function ownPreview(own: OwnArticle, library: Library, language: string, words: readonly string[]): Omit<Preview, 'citedIn'> {
  const { article } = own;
  return { id: article.id, about: aboutOwn(own, library, language), sources: flat(article.sourceNote), question: null, ...articlePreview(article, words) };
}

function listed({ article }: OwnArticle, words: readonly string[]): MarkedText {
  if (article.title !== '') return marked(titleOf(article), words, article.language);
  return { ...excerptOf(plainOf(article), words, lineLength), language: article.language };
}

function aboutOwn({ article: { kind, number }, practice }: OwnArticle, library: Library, language: string): About {
  return { kind: 'own', itemKind: ownKinds.find((known) => known === kind) ?? 'guide', number, ...placedIn(library, practice, language) };
}
