import { pickText } from '../domain/pick-text.ts';
import type { OwnChecklist, OwnGuidance, OwnItem, OwnPractice, OwnQuestion } from '../domain/own.ts';
import type { LanguageTag, MultiText } from '../domain/text.ts';
import type { Article, ArticleEntry, ArticleSection, SectionKey } from './article.ts';
import type { ItemKind } from './item.ts';
import { checklistGroups, sectors, type ChecklistGroup } from './fixed.ts';
import type { PracticeData, Text } from './kinds.ts';

/** An own item in the form of the library's, and what the catalogue's facets ask of a practice. */
export type OwnArticle = {
  readonly article: Article;
  /** The item it stands in: itself, or the set of a question. */
  readonly item: string;
  readonly practice?: PracticeData;
};

/** The articles of an own item: one, or one a question for a set. */
export function ownArticlesOf(item: OwnItem, language: LanguageTag): readonly OwnArticle[] {
  switch (item.kind) {
    case 'practice': return [{ article: practiceArticle(item, language), item: item.id, practice: practiceData(item) }];
    case 'own-set': return item.questions.map((question) => ({ article: questionArticle(question, language), item: item.id }));
    case 'own-checklist': return [{ article: checklistArticle(item, language), item: item.id }];
    case 'guidance': return [{ article: guidanceArticle(item, language), item: item.id }];
  }
}

type Named = { readonly id: string; readonly number: string };
type Body = Pick<Article, 'lead' | 'qualifier' | 'sourceNote'> & { readonly sections: readonly ArticleSection[] };

/** Words stand in the language asked for, or in the one they were written in; the title's says which. */
function article({ id, number }: Named, kind: ItemKind, title: MultiText, language: LanguageTag, body: Body): Article {
  const picked = pickText(title, language);
  const sections = body.sections.filter(({ entries }) => entries.length > 0);
  return { id, kind, number, title: picked?.plain ?? '', basis: 'own', language: picked?.language ?? language, ...body, sections };
}

function practiceArticle(item: OwnPractice, language: LanguageTag): Article {
  const qualifier = linesOf(item.qualifier, language).join(' ');
  const source = textOf(item.source, language);
  return article(item, 'practice', item.title, language, {
    ...(qualifier === '' ? {} : { qualifier }),
    ...(source === undefined ? {} : { sourceNote: source }),
    sections: [
      names('partners', item.partners, language),
      names('themes', item.themes, language),
      names('tags', item.tags, language),
      prose('summary', item.summary, language),
      prose('forTheRoom', item.forTheRoom, language),
    ],
  });
}

function practiceData(item: OwnPractice): PracticeData {
  const { from, to } = item.period;
  return {
    form: 'own',
    kind: 'practice',
    countries: item.states,
    sectors: sectors.filter((sector) => item.sectors.includes(sector)),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    urls: item.links,
    complete: true,
  };
}

function questionArticle(item: OwnQuestion, language: LanguageTag): Article {
  return article(item, 'question', item.wording, language, { sections: [prose('context', item.context, language), prose('usable', item.usable, language)] });
}

function checklistArticle(item: OwnChecklist, language: LanguageTag): Article {
  const lead = textOf(item.purpose, language);
  return article(item, 'checklist', item.title, language, {
    ...(lead === undefined ? {} : { lead }),
    sections: checklistGroups.map((group) => ({
      key: groupKeys[group],
      form: 'questions',
      entries: item.questions.filter((question) => question.group === group).map(({ id, wording, usable }) => ({
        ...entry(`questions.${id}`, textOf(wording, language) ?? ''),
        usable: linesOf(usable, language).join('\n'),
      })),
    })),
  });
}

const groupKeys: Readonly<Record<ChecklistGroup, SectionKey>> = {
  'to-migration': 'toMigration', 'to-sector': 'toSector', 'cross.rights': 'rights', 'cross.gender-children': 'genderChildren', 'cross.data': 'data',
  'cross.coordination': 'coordination',
};

const guidanceArticle = (item: OwnGuidance, language: LanguageTag): Article => article(item, 'guide', item.title, language, { sections: [prose('about', item.text, language)] });

const linesOf = (text: MultiText, language: LanguageTag): readonly string[] => (pickText(text, language)?.plain ?? '').split('\n').filter((line) => line !== '');

function textOf(text: MultiText, language: LanguageTag): Text | undefined {
  const lines = linesOf(text, language);
  return lines.length === 0 ? undefined : lines.length === 1 ? lines[0] : [...lines];
}

const entry = (path: string, text: Text): ArticleEntry => ({ path, text, isOwn: true, sources: [] });

function prose(key: SectionKey, text: MultiText, language: LanguageTag): ArticleSection {
  const found = textOf(text, language);
  return { key, form: 'text', entries: found === undefined ? [] : [entry(key, found)] };
}

function names(key: SectionKey, text: MultiText, language: LanguageTag): ArticleSection {
  return { key, form: 'names', entries: linesOf(text, language).map((name, at) => entry(`${key}.${at}`, name)) };
}
