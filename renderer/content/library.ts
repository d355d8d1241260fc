import { z } from 'zod';
import {
  activityArticle, articleOf, briefArticle, checklistArticle, guideArticle, instrumentArticle, practiceArticle, questionArticle, roleArticle, stepArticle,
  termArticle, themeArticle, type Article,
} from './article.ts';
import { fileOfKind, itemKinds, structureFileSchema, type Item, type ItemKind, type StructureItem } from './item.ts';
import * as kinds from './kinds.ts';
import { labelsSchema, type Labels } from './labels.ts';
import { sourceKey, type Source } from './source.ts';

/** The language every text is written in first and the one that stands in for a missing one. */
export const baseLanguage = 'en';

/** Words of an item as there are any: `language` is another than the one asked for where English stands in. */
export type Shown<W> = { readonly language: string; readonly words: W };

/** The items of one kind, in order. */
export type Shelf<D, W> = {
  readonly kind: ItemKind;
  readonly items: readonly Item<D>[];
  readonly item: (id: string) => Item<D> | undefined;
  /** Words in a language, English otherwise. Throws an `Error` naming the id when even English has none. */
  readonly words: (id: string, language: string) => Shown<W>;
  /** Ids that a language has words of its own for. */
  readonly inLanguage: (language: string) => ReadonlySet<string>;
  readonly article: (id: string, language: string) => Article;
};

/** Parsed JSON of the library, by file name without the ending; words by language, each as far as it goes. */
export type LibraryFiles = {
  readonly version: string;
  readonly structure: Readonly<Record<string, unknown>>;
  readonly words: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

export type Library = ReturnType<typeof buildLibrary>;

/**
 * Builds the library from parsed JSON. Pure, so that the interface, the workers and the headless program each import the
 * JSON in their own way. A shelf is read when it is first asked for; a file that is not one throws the schema's error then.
 */
export function buildLibrary(files: LibraryFiles) {
  const structure = memo((file: string) => structureFileSchema.parse(files.structure[file]).items);
  const links = once(() => linksOf(Object.keys(files.structure).flatMap(structure)));
  const shelf = <D, W>(kind: ItemKind, data: z.ZodType<D>, words: z.ZodType<W>, layOut: LayOut<W>): (() => Shelf<D, W>) =>
    once(() => readShelf(files.words, { kind, data, words, layOut }, structure(fileOfKind[kind]), links()));
  const shelves = {
    step: shelf('step', kinds.stepData, kinds.stepWords, stepArticle),
    role: shelf('role', kinds.roleData, kinds.roleWords, roleArticle),
    guide: shelf('guide', kinds.guideData, kinds.guideWords, guideArticle),
    checklist: shelf('checklist', kinds.checklistData, kinds.checklistWords, checklistArticle),
    brief: shelf('brief', kinds.briefData, kinds.briefWords, briefArticle),
    practice: shelf('practice', kinds.practiceData, kinds.practiceWords, practiceArticle),
    activity: shelf('activity', kinds.activityData, kinds.activityWords, activityArticle),
    theme: shelf('theme', kinds.themeData, kinds.themeWords, themeArticle),
    question: shelf('question', kinds.questionData, kinds.questionWords, questionArticle),
    term: shelf('term', kinds.termData, kinds.termWords, termArticle),
    instrument: shelf('instrument', kinds.instrumentData, kinds.instrumentWords, instrumentArticle),
  } as const satisfies Record<ItemKind, () => Shelf<unknown, unknown>>;
  const kindOf = (id: string): ItemKind | undefined => itemKinds.find((kind) => shelves[kind]().item(id) !== undefined);
  const labels = labelReader(files);
  return {
    version: files.version,
    languages: Object.keys(files.words),
    get steps() { return shelves.step(); },
    get roles() { return shelves.role(); },
    get guides() { return shelves.guide(); },
    get checklists() { return shelves.checklist(); },
    get briefs() { return shelves.brief(); },
    get practices() { return shelves.practice(); },
    get activities() { return shelves.activity(); },
    get themes() { return shelves.theme(); },
    get questions() { return shelves.question(); },
    get terms() { return shelves.term(); },
    get instruments() { return shelves.instrument(); },
    /** What reading its items takes, in parts of a few milliseconds: whoever must not be held up reads them one by one before asking for any. */
    parts: (): readonly (() => unknown)[] => [...Object.keys(files.structure).map((file) => () => structure(file)), links, ...itemKinds.map((kind) => shelves[kind])],
    /** All items, kind by kind. */
    items: (): readonly Item[] => itemKinds.flatMap((kind): readonly Item[] => shelves[kind]().items),
    item: (id: string): Item | undefined => {
      const kind = kindOf(id);
      return kind === undefined ? undefined : shelves[kind]().item(id);
    },
    /** The item as it is read; undefined for one that is not there. */
    article: (id: string, language: string): Article | undefined => {
      const kind = kindOf(id);
      return kind === undefined ? undefined : shelves[kind]().article(id, language);
    },
    /** Name of a sector, region, body, form or state; the key itself where nobody has named it. */
    label: labels.label,
    /** The official names of a state in every language whose labels are there, each once: any of them finds it. */
    stateNames: (code: string): readonly string[] =>
      [...new Set(Object.keys(files.words).flatMap((language) => labels.own('states', code, language) ?? []))],
    /** Documents and places as readers see them, each once, in order. */
    sourceLabels: (sources: readonly Source[], language: string): readonly string[] =>
      [...new Set(sources.map((source) => labels.label('sources', sourceKey(source), language)))],
  };
}

type LayOut<W> = (item: Item, words: W) => Parameters<typeof articleOf>[2];
type ShelfKind<D, W> = { readonly kind: ItemKind; readonly data: z.ZodType<D>; readonly words: z.ZodType<W>; readonly layOut: LayOut<W> };
type LinkTable = ReadonlyMap<string, readonly string[]>;

function readShelf<D, W>(all: LibraryFiles['words'], { kind, data, words, layOut }: ShelfKind<D, W>, found: readonly StructureItem[], links: LinkTable): Shelf<D, W> {
  const items = found
    .map((item): Item<D> => ({ ...item, kind, data: data.parse(item.data), links: links.get(item.id) ?? item.links }))
    .toSorted((a, b) => a.order - b.order);
  const byId = new Map(items.map((item) => [item.id, item]));
  const schema = wordsFileSchema(words);
  const read = memo((language: string) => {
    const json = all[language]?.[fileOfKind[kind]];
    return json === undefined ? {} : schema.parse(json).items;
  });
  const wordsOf = (id: string, language: string): Shown<W> => {
    for (const tag of [language, baseLanguage]) {
      const found = Object.hasOwn(read(tag), id) ? read(tag)[id] : undefined;
      if (found !== undefined) return { language: tag, words: found.words };
    }
    throw new Error(`No words for ${id} in ${baseLanguage}`);
  };
  return {
    kind,
    items,
    item: (id) => byId.get(id),
    words: wordsOf,
    inLanguage: (language) => new Set(Object.keys(read(language))),
    article: (id, language) => {
      const item = byId.get(id);
      if (item === undefined) throw new Error(`No item ${id}`);
      const shown = wordsOf(id, language);
      return articleOf(item, shown.language, layOut(item, shown.words));
    },
  };
}

/** `locales/<language>/library/<kind>.json`: `hash` is of the English an entry was translated from; absent in English itself. */
export function wordsFileSchema<W>(words: z.ZodType<W>) {
  const entry = z.looseObject({ hash: z.string().regex(/^[0-9a-f]{16}$/u).optional() }).transform(({ hash, ...own }) => ({ hash, words: words.parse(own) }));
  return z.strictObject({ items: z.record(z.string(), entry) });
}

/** Related items in both directions: a link is written once, at either end. */
function linksOf(items: readonly StructureItem[]): LinkTable {
  const found = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const known = found.get(from) ?? [];
    if (!known.includes(to)) known.push(to);
    found.set(from, known);
  };
  for (const { id, links } of items) for (const link of links) add(id, link);
  for (const { id, links } of items) for (const link of links) add(link, id);
  return found;
}

type LabelReader = {
  readonly label: (group: keyof Labels, key: string, language: string) => string;
  /** The name in a language itself; undefined where that has none. */
  readonly own: (group: keyof Labels, key: string, language: string) => string | undefined;
};

function labelReader({ words }: LibraryFiles): LabelReader {
  const read = memo((language: string): Labels | null => {
    const json = words[language]?.['labels'];
    return json === undefined ? null : labelsSchema.parse(json);
  });
  const own: LabelReader['own'] = (group, key, language) => read(language)?.[group][key];
  return { own, label: (group, key, language) => own(group, key, language) ?? own(group, key, baseLanguage) ?? key };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
