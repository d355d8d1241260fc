import { checklistGroups, type ChecklistGroup } from './fixed.ts';
import type { Item } from './item.ts';
import type { ChecklistWords } from './kinds.ts';
import type { Library } from './library.ts';
import type { AskedChecklist, HeatColumn } from '../domain/assessment/heat.ts';
import type { OwnChecklist } from '../domain/own.ts';
import { pickText, type PickedText } from '../domain/pick-text.ts';
import type { MultiText } from '../domain/text.ts';

/** A text of a checklist in the best language there is. */
export type Worded = Omit<PickedText, 'blocks'>;

/** A text that is not translated from anything here. */
export const said = (plain: string, language: string): Worded => ({ plain, language, source: 'original', state: null, stale: false });

export type SheetQuestion = {
  readonly path: string;
  readonly column: HeatColumn;
  readonly group: ChecklistGroup;
  /** Counted through the checklist, from 1. */
  readonly number: number;
  readonly asked: Worded;
  readonly usable: Worded;
};

/** A checklist as a room is asked it, in the language of the screen as far as there is one. */
export type Sheet = Omit<AskedChecklist, 'questions'> & {
  /** `C5`, `OC1`. */
  readonly number: string;
  readonly title: Worded;
  readonly stakeholders: readonly { readonly slug: string; readonly name: Worded }[];
  readonly questions: readonly SheetQuestion[];
  /** Related items of the library. */
  readonly links: readonly string[];
};

/** The slug under which a checklist names those it does not know. */
export const whoElse = 'who-else';

/** The checklists of the library and, after them, own ones. */
export function sheetsOf(library: Library, own: readonly OwnChecklist[], language: string): readonly Sheet[] {
  return [...library.checklists.items.map((item) => librarySheet(library, item, language)), ...own.map((checklist) => ownSheet(checklist, language))];
}

/** Slugs of the parts at a path, in order. Read here: the library's own way brings its schemas along. */
const partsOf = (item: Item, path: string): readonly string[] => item.parts?.[path] ?? [];

const columnOf = (group: ChecklistGroup): HeatColumn => (group === 'to-migration' || group === 'to-sector' ? group : 'cross');

function librarySheet(library: Library, item: Item, language: string): Sheet {
  const { words, language: tag } = library.checklists.words(item.id, language);
  const worded = (plain: string): Worded => said(plain, tag);
  const questions = checklistGroups.flatMap((group) => partsOf(item, `questions.${group}`).flatMap((slug) => {
    const found = partsAt(words, group)[slug];
    return found === undefined ? [] : [{ path: `${group}.${slug}`, column: columnOf(group), group, asked: worded(found.question), usable: worded(found.usable) }];
  }));
  return {
    id: item.id,
    number: item.number,
    title: worded(words.title),
    stakeholders: partsOf(item, 'stakeholders').map((slug) => ({ slug, name: worded(words.stakeholders[slug] ?? slug) })),
    questions: numbered(questions),
    links: item.links,
  };
}

function partsAt({ questions }: ChecklistWords, group: ChecklistGroup): ChecklistWords['questions']['to-migration'] {
  switch (group) {
    case 'to-migration': return questions['to-migration'];
    case 'to-sector': return questions['to-sector'];
    case 'cross.rights': return questions.cross.rights;
    case 'cross.gender-children': return questions.cross['gender-children'];
    case 'cross.data': return questions.cross.data;
    case 'cross.coordination': return questions.cross.coordination;
  }
}

function ownSheet({ id, number, title, questions }: OwnChecklist, language: string): Sheet {
  const worded = (text: MultiText): Worded => pickText(text, language) ?? said('', language);
  const asked = checklistGroups.flatMap((group) => questions.filter((question) => question.group === group).map((question) => ({
    path: question.id, column: columnOf(group), group, asked: worded(question.wording), usable: worded(question.usable),
  })));
  return { id, number, title: worded(title), stakeholders: [], questions: numbered(asked), links: [] };
}

const numbered = (questions: readonly Omit<SheetQuestion, 'number'>[]): readonly SheetQuestion[] => questions.map((question, at) => ({ ...question, number: at + 1 }));
