import type { Article, SectionKey } from '../../content/article.ts';
import type { PracticeData } from '../../content/kinds.ts';
import type { Item } from '../../content/item.ts';
import type { OwnPractice, YearSpan } from '../../domain/own.ts';
import type { Context } from '../context.ts';
import type { Citation, ReportInput, ReportOptions, ReportText } from '../input.ts';
import { closed, libraryText, namesOf, ownWords, type Names } from './library-text.ts';

/** A practice as a sheet prints it, wherever it comes from. */
export type PracticeFacts = {
  /** What it is and where it stands, in the report's words. */
  readonly origin: string;
  readonly title: ReportText | null;
  readonly qualifier: ReportText | null;
  /** Names of states and regions, in the report's language. */
  readonly states: readonly string[];
  readonly partners: Names;
  readonly themes: Names;
  readonly tags: Names;
  readonly sectors: readonly string[];
  readonly period: YearSpan;
  readonly summary: ReportText | null;
  readonly lesson: ReportText | null;
  readonly forTheRoom: ReportText | null;
  readonly isRoomOwn: boolean;
  readonly urls: readonly string[];
  readonly sources: readonly ReportText[];
  /** What the source lacks, and what is to be known about it. */
  readonly remarks: ReportText | null;
};

/**
 * Ids of the practices of a report, each once: those chosen, or else those the workshop cites. Worked out from the input
 * alone, so that the finished file can be counted against it.
 */
export function practiceIds(input: ReportInput, { practices }: Pick<ReportOptions, 'practices'>): readonly string[] {
  return [...new Set(practices ?? input.cited.filter(({ isPractice }) => isPractice).map(({ item }) => item))];
}

/** The chosen practices, each from where it is: the library, the own practices, the copy in a citation. None is left out. */
export function chosenPractices(context: Context): readonly PracticeFacts[] {
  return practiceIds(context.input, context.options).map((id) => {
    const item = context.library?.practices.item(id);
    if (item !== undefined && context.library !== null) return fromLibrary(context, context.library, item);
    const own = context.input.ownPractices.find((practice) => practice.id === id);
    if (own !== undefined) return fromOwn(context, own);
    const cited = context.input.cited.find((citation) => citation.item === id);
    return cited === undefined ? unknown(context, id) : fromCopy(context, cited);
  });
}

const none: Omit<PracticeFacts, 'origin'> = {
  title: null, qualifier: null, states: [], partners: { names: [], language: 'und' }, themes: { names: [], language: 'und' }, tags: { names: [], language: 'und' },
  sectors: [], period: { from: null, to: null }, summary: null, lesson: null, forTheRoom: null, isRoomOwn: false, urls: [], sources: [], remarks: null,
};

function fromLibrary(context: Context, library: NonNullable<Context['library']>, item: Item<PracticeData>): PracticeFacts {
  const { words, options } = context;
  const { data, number, deprecated } = item;
  const article = library.practices.article(item.id, options.language);
  const form = words(`practices.form.${data.kind === 'lesson' ? 'lesson' : data.form}`);
  const label = (group: 'states' | 'regions' | 'sectors') => (key: string): string => library.label(group, key, options.language);
  const remarks = [article.missing, article.sourceNote].flatMap((text) => text ?? []);
  return {
    ...none,
    origin: deprecated === undefined
      ? words('practices.origin.library', { form, number, edition: library.version })
      : words('practices.origin.withdrawn', { form, number, edition: deprecated }),
    title: libraryText(article.language, article.title),
    qualifier: article.qualifier === undefined ? null : libraryText(article.language, article.qualifier),
    states: [...data.countries.map(label('states')), ...(data.regions ?? []).map(label('regions'))],
    partners: namesIn(article, 'partners'),
    themes: namesIn(article, 'themes'),
    tags: namesIn(article, 'tags'),
    sectors: data.sectors.map(label('sectors')),
    period: { from: data.from ?? null, to: data.to ?? null },
    summary: textIn(article, 'summary'),
    lesson: textIn(article, 'lesson'),
    forTheRoom: textIn(article, 'forTheRoom'),
    isRoomOwn: article.sections.some(({ key, entries }) => key === 'forTheRoom' && entries.some(({ isOwn }) => isOwn)),
    urls: data.urls,
    sources: library.sourceLabels(item.sources, options.language).map((source) => ownWords(context, source)),
    remarks: remarks.length === 0 ? null : libraryText(article.language, remarks),
  };
}

function namesIn({ sections, language }: Article, key: SectionKey): Names {
  const entries = sections.find((section) => section.key === key)?.entries ?? [];
  return { names: entries.flatMap(({ text }) => text), language };
}

function textIn({ sections, language }: Article, key: SectionKey): ReportText | null {
  const entry = sections.find((section) => section.key === key)?.entries[0];
  return entry === undefined ? null : libraryText(language, entry.text);
}

function fromOwn(context: Context, own: OwnPractice): PracticeFacts {
  const { words, library, options } = context;
  const label = (group: 'states' | 'sectors') => (key: string): string => library?.label(group, key, options.language) ?? key;
  const written = (text: OwnPractice['title']): ReportText | null => (text.original === undefined ? null : closed(text));
  const source = written(own.source);
  return {
    ...none,
    origin: words('practices.origin.own', { number: own.number }),
    title: written(own.title),
    qualifier: written(own.qualifier),
    states: own.states.map(label('states')),
    partners: namesOf(context, own.partners),
    themes: namesOf(context, own.themes),
    tags: namesOf(context, own.tags),
    sectors: own.sectors.map(label('sectors')),
    period: own.period,
    summary: written(own.summary),
    forTheRoom: written(own.forTheRoom),
    urls: own.links,
    sources: source === null ? [] : [source],
  };
}

/** What is left of an item that has gone: title and source, as they were copied when it was cited. */
function fromCopy({ words }: Context, { title, source, version }: Citation): PracticeFacts {
  const origin = version === '' ? words('practices.origin.copy') : words('practices.origin.copyOf', { version });
  return { ...none, origin, title, sources: source.original === undefined ? [] : [source] };
}

function unknown({ words }: Context, id: string): PracticeFacts {
  return { ...none, origin: words('practices.origin.unknown', { id }) };
}
