import type { SearchedWorkshop, SearchText } from '../../data/search-texts.ts';
import { pickText } from '../../domain/pick-text.ts';
import { excerptOf, highlightRanges } from '../../search/highlight.ts';
import type { SearchDocument } from '../../search/segment.ts';
import type { About, FoundHit, PlainText, Preview } from './protocol.ts';

/** Characters of a hit in the list. */
const lineLength = 110;

/** A recorded text with the workshop it stands in. */
export type Recorded = { readonly text: SearchText; readonly workshop: SearchedWorkshop };

/** The texts of a workshop as documents, every version of each; only the workshop's own title counts as one. */
export function recordDocuments({ texts }: SearchedWorkshop): readonly SearchDocument[] {
  return texts.map(({ id, kind, versions }) => {
    const all = versions.map(({ plain }) => plain).join('\n');
    return { id, group: 'record', title: kind === 'workshop' ? all : '', text: kind === 'workshop' ? '' : all };
  });
}

/** A recorded text as it is listed: the version in which most words were found, at the place where they stand. */
export function recordHit({ text, workshop }: Recorded, language: string, words: readonly string[]): FoundHit {
  const version = bestVersion(text, language, words);
  return {
    id: text.id,
    group: 'record',
    title: { ...excerptOf(version.plain, words, lineLength), language: version.language },
    about: aboutRecord(text, workshop, language),
    target: { kind: 'record', recordKind: text.kind, workshop: text.workshop, question: text.question, ballot: text.ballot, assess: text.assess },
    words,
  };
}

/** A recorded text in full; its question is looked up by `find`. */
export function recordPreview({ text, workshop }: Recorded, language: string, words: readonly string[], find: (id: string) => Recorded | undefined): Omit<Preview, 'citedIn'> {
  const version = bestVersion(text, language, words);
  const title = titleOf(workshop, language) ?? { language, plain: '' };
  const asked = text.kind === 'question' || text.question === null ? undefined : find(text.question)?.text;
  const paragraphs = version.plain.split('\n').filter((line) => line !== '');
  return {
    id: text.id,
    title: { text: title.plain, marks: text.kind === 'workshop' ? highlightRanges(title.plain, words) : [], language: title.language },
    about: aboutRecord(text, workshop, language),
    text: text.kind === 'workshop' ? [] : paragraphs.map((line) => ({ text: line, marks: highlightRanges(line, words), language: version.language })),
    partners: [],
    sources: [],
    question: asked === undefined ? null : bestVersion(asked, language, []),
  };
}

function aboutRecord({ kind, questionNumber, number }: SearchText, workshop: SearchedWorkshop, language: string): About {
  return { kind: 'record', recordKind: kind, workshop: kind === 'workshop' ? null : titleOf(workshop, language), questionNumber, number };
}

function titleOf({ title }: SearchedWorkshop, language: string): PlainText | null {
  const picked = pickText(title, language);
  return picked === undefined ? null : { language: picked.language, plain: picked.plain };
}

/** The version with most of the words; among equals the one in the reader's language, then the original. */
function bestVersion({ versions }: SearchText, language: string, words: readonly string[]): PlainText {
  const worth = (version: PlainText): number =>
    words.filter((word) => highlightRanges(version.plain, [word]).length > 0).length + (version.language === language ? 0.5 : 0);
  return versions.reduce<PlainText>((best, version) => (worth(version) > worth(best) ? version : best), versions[0] ?? { language, plain: '' });
}
