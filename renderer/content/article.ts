import type { Basis, Source } from './source.ts';
import { isOwn, partsOf, sourcesOf, type Item, type ItemKind } from './item.ts';
import type {
  ActivityWords, BriefWords, ChecklistWords, GuideWords, InstrumentWords, PracticeWords, QuestionWords, RoleWords, StepWords, TermWords, Text, ThemeWords,
} from './kinds.ts';

/** Headings of the sections of an article; their words are those of the interface (`library.section.*`) or of a report. */
export const sectionKeys = [
  'doThis', 'inputs', 'outputs', 'who', 'prompts', 'pitfalls', 'tasks', 'composition', 'advice', 'parts', 'stakeholders',
  'toMigration', 'toSector', 'rights', 'genderChildren', 'data', 'coordination', 'indicators', 'gaps', 'ask',
  'partners', 'themes', 'tags', 'summary', 'lesson', 'forTheRoom', 'detail', 'subActivities', 'context', 'usable', 'about',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** A part of an article that can be pointed at. */
export type ArticleEntry = {
  /** Path of the part in the item's words. */
  readonly path: string;
  readonly head?: string;
  readonly text: Text;
  /** What an answer contains that a room can use; for questions. */
  readonly usable?: string;
  /** Where an indicator's figures come from, and by what they are broken down. */
  readonly details?: { readonly source: string; readonly by: string };
  readonly isOwn: boolean;
  readonly sources: readonly Source[];
};
export type ArticleSection = {
  readonly key: SectionKey;
  /** `text` is prose, `list` short lines, `questions` are put to the room, `headed` have a heading each, `names` stand in a row. */
  readonly form: 'text' | 'list' | 'questions' | 'headed' | 'names';
  readonly entries: readonly ArticleEntry[];
};

/** An item of any kind as it is read: the same tree for the screen, for search and for Word. */
export type Article = {
  readonly id: string;
  readonly kind: ItemKind;
  readonly number: string;
  readonly title: string;
  readonly qualifier?: string;
  /** What stands below the title: purpose, objective, definition. */
  readonly lead?: Text;
  readonly sections: readonly ArticleSection[];
  readonly missing?: Text;
  readonly sourceNote?: Text;
  readonly basis: Basis;
  /** Language of the words; another than the one asked for where English stands in. */
  readonly language: string;
};

type Head = Pick<Article, 'title' | 'qualifier' | 'lead' | 'missing' | 'sourceNote' | 'sections'>;
type Notes = { readonly missing?: Text | undefined; readonly sourceNote?: Text | undefined };
type Tree = { readonly [slug: string]: Text };
type Asked = { readonly [slug: string]: { readonly question: string; readonly usable: string } };

/** The article of an item out of what its kind lays out. */
export function articleOf(item: Item, language: string, head: Head): Article {
  const { id, kind, number, basis } = item;
  return { id, kind, number, basis, language, ...head, sections: head.sections.filter(({ entries }) => entries.length > 0) };
}

const marked = (item: Item, path: string) => ({ path, isOwn: isOwn(item, path), sources: sourcesOf(item, path) });
const notesOf = ({ missing, sourceNote }: Notes): Notes & Pick<Head, 'missing' | 'sourceNote'> => ({
  ...(missing === undefined ? {} : { missing }),
  ...(sourceNote === undefined ? {} : { sourceNote }),
});

/** Parts that words hold by slug, in the order of the structure. */
function list(item: Item, key: SectionKey, path: string, words: Tree, form: ArticleSection['form'] = 'list'): ArticleSection {
  const entries = partsOf(item, path).flatMap((slug) => {
    const found = words[slug];
    return found === undefined ? [] : [{ ...marked(item, `${path}.${slug}`), text: found }];
  });
  return { key, form, entries };
}

function questions(item: Item, key: SectionKey, path: string, words: Asked): ArticleSection {
  const entries = partsOf(item, path).flatMap((slug) => {
    const found = words[slug];
    return found === undefined ? [] : [{ ...marked(item, `${path}.${slug}`), text: found.question, usable: found.usable }];
  });
  return { key, form: 'questions', entries };
}

function prose(item: Item, key: SectionKey, words: Text | undefined, path: string = key): ArticleSection {
  return { key, form: 'text', entries: words === undefined ? [] : [{ ...marked(item, path), text: words }] };
}

function names(item: Item, key: SectionKey, words: readonly string[]): ArticleSection {
  return { key, form: 'names', entries: words.map((name, index) => ({ ...marked(item, key), path: `${key}.${index}`, text: name })) };
}

export const stepArticle = (item: Item, words: StepWords): Head => ({
  title: words.title,
  lead: words.purpose,
  ...notesOf(words),
  sections: [
    list(item, 'doThis', 'doThis', words.doThis),
    list(item, 'inputs', 'inputs', words.inputs),
    list(item, 'outputs', 'outputs', words.outputs),
    prose(item, 'who', words.who),
    questions(item, 'prompts', 'prompts', words.prompts),
    list(item, 'pitfalls', 'pitfalls', words.pitfalls),
  ],
});

export const roleArticle = (item: Item, words: RoleWords): Head => ({
  title: words.title,
  lead: words.purpose,
  ...notesOf(words),
  sections: [list(item, 'tasks', 'tasks', words.tasks), prose(item, 'composition', words.composition), list(item, 'advice', 'advice', words.advice)],
});

export const guideArticle = (item: Item, words: GuideWords): Head => ({
  title: words.title,
  lead: words.purpose,
  ...notesOf(words),
  sections: [{
    key: 'parts',
    form: 'headed',
    entries: partsOf(item, 'parts').flatMap((slug) => {
      const found = words.parts[slug];
      return found === undefined ? [] : [{ ...marked(item, `parts.${slug}`), head: found.heading, text: found.text }];
    }),
  }],
});

export const checklistArticle = (item: Item, words: ChecklistWords): Head => ({
  title: words.title,
  lead: words.purpose,
  ...notesOf(words),
  sections: [
    list(item, 'stakeholders', 'stakeholders', words.stakeholders, 'names'),
    questions(item, 'toMigration', 'questions.to-migration', words.questions['to-migration']),
    questions(item, 'toSector', 'questions.to-sector', words.questions['to-sector']),
    questions(item, 'rights', 'questions.cross.rights', words.questions.cross.rights),
    questions(item, 'genderChildren', 'questions.cross.gender-children', words.questions.cross['gender-children']),
    questions(item, 'data', 'questions.cross.data', words.questions.cross.data),
    questions(item, 'coordination', 'questions.cross.coordination', words.questions.cross.coordination),
    {
      key: 'indicators',
      form: 'headed',
      entries: partsOf(item, 'indicators').flatMap((slug) => {
        const found = words.indicators[slug];
        return found === undefined ? [] : [{ ...marked(item, `indicators.${slug}`), head: found.name, text: found.definition, details: { source: found.source, by: found.by } }];
      }),
    },
  ],
});

export const briefArticle = (item: Item, words: BriefWords): Head => ({
  title: words.title,
  lead: words.opening,
  ...notesOf(words),
  sections: [
    list(item, 'toMigration', 'toMigration', words.toMigration),
    list(item, 'toSector', 'toSector', words.toSector),
    list(item, 'gaps', 'gaps', words.gaps),
    list(item, 'ask', 'ask', words.ask),
  ],
});

export const practiceArticle = (item: Item, words: PracticeWords): Head => ({
  title: words.title,
  ...(words.qualifier === undefined ? {} : { qualifier: words.qualifier }),
  ...notesOf(words),
  sections: [
    list(item, 'partners', 'partners', words.partners, 'names'),
    names(item, 'themes', words.themes),
    names(item, 'tags', words.tags),
    prose(item, 'summary', words.summary),
    prose(item, 'lesson', words.lesson),
    prose(item, 'forTheRoom', words.forTheRoom),
  ],
});

export const activityArticle = (item: Item, words: ActivityWords): Head => ({
  title: words.title,
  lead: words.objective,
  ...notesOf(words),
  sections: [prose(item, 'detail', words.detail), list(item, 'subActivities', 'subActivities', words.subActivities), prose(item, 'advice', words.advice)],
});

export const themeArticle = (_item: Item, words: ThemeWords): Head => ({ title: words.title, ...notesOf(words), sections: [] });

export const questionArticle = (item: Item, words: QuestionWords): Head => ({
  title: words.wording,
  sections: [prose(item, 'context', words.context), prose(item, 'usable', words.usable)],
});

export const termArticle = (_item: Item, words: TermWords): Head => ({ title: words.term, lead: words.definition, ...notesOf(words), sections: [] });

export const instrumentArticle = (item: Item, words: InstrumentWords): Head => ({
  title: words.title,
  ...notesOf(words),
  sections: [prose(item, 'about', words.about)],
});

/** Everything of an article that can be found by a word, the title apart. */
export function plainOf(article: Article): string {
  const flat = (text: Text | undefined): readonly string[] => (text === undefined ? [] : typeof text === 'string' ? [text] : text);
  const entries = article.sections.flatMap(({ entries: found }) => found.flatMap(({ head, text, usable, details }) => [...flat(head), ...flat(text), ...flat(usable), ...flat(details?.source)]));
  return [...flat(article.qualifier), ...flat(article.lead), ...entries, ...flat(article.missing), ...flat(article.sourceNote)].join('\n');
}
