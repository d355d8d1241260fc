import { isList, isObject, type Json } from './json.ts';
import type { LanguageTag } from './text.ts';

/** The reports a workshop can give (issue C). A later kind adds a name here and a folder in `renderer/report/kinds/`. */
export const reportKinds = ['summary', 'record', 'practices', 'agenda', 'background', 'worksheets', 'factsheet', 'signin', 'assessment', 'checklists', 'plan'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** How far speakers are named: by name, by their body, by their stakeholder group, or not at all. */
export const attributions = ['none', 'group', 'body', 'person'] as const;
export type Attribution = (typeof attributions)[number];

export const pageSizes = ['A4', 'Letter'] as const;
export type PageSize = (typeof pageSizes)[number];

/** What is written of a report: a file to edit, one to read and print, plain text with signs, and the record itself as data. */
export const reportFormats = ['docx', 'pdf', 'markdown', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A second language beside the first in a table of two columns, or the whole report once more after it. */
export const bilingualLayouts = ['columns', 'after'] as const;
export type Bilingual = { readonly second: LanguageTag; readonly layout: (typeof bilingualLayouts)[number] };

/**
 * What is chosen before export. Kept with the workshop, one register a choice (`report.<name>`), so that two laptops that
 * change different choices do not meet in a conflict.
 */
export type ReportChoices = {
  readonly kinds: readonly ReportKind[];
  readonly languages: readonly LanguageTag[];
  readonly formats: readonly ReportFormat[];
  /** All kinds of one language in one file, instead of one file each. */
  readonly oneDocument: boolean;
  /** All files in one zip with a list of contents: the evening package. */
  readonly inOnePackage: boolean;
  readonly attribution: Attribution;
  readonly participantList: boolean;
  readonly page: PageSize;
  readonly bilingual: Bilingual | null;
  /** Parts in which nothing was written say so, or are left out. */
  readonly emptyParts: 'named' | 'left-out';
  /** By kind: its parts in the order wanted; a kind that is not in it has all of them in its own order. */
  readonly parts: Readonly<Partial<Record<ReportKind, readonly string[]>>>;
  /** Stands in the header of every page. */
  readonly organisation: string;
  /** A draft says so across each page until the report is cleared. */
  readonly draftMark: boolean;
  /** Library or own practices of the practice sheets and the background paper; null: those the workshop cites. */
  readonly practices: readonly string[] | null;
  /** Sector briefs of the background paper. */
  readonly briefs: readonly string[];
  /** Names found in free text that stay although nobody is to be named: the keys of the findings. */
  readonly keptNames: readonly string[];
};

export const defaultChoices: ReportChoices = {
  kinds: ['summary'],
  languages: [],
  formats: ['docx'],
  oneDocument: false,
  inOnePackage: false,
  attribution: 'body',
  participantList: true,
  page: 'A4',
  bilingual: null,
  emptyParts: 'named',
  parts: {},
  organisation: '',
  draftMark: true,
  practices: null,
  briefs: [],
  keptNames: [],
};

/** The choices kept with a workshop; what is absent, unknown or of another shape is as in `defaultChoices`. */
export function choicesOf(fields: { readonly [field: string]: Json }): ReportChoices {
  const field = (name: keyof ReportChoices): Json | undefined => fields[`report.${name}`];
  const flag = (name: 'oneDocument' | 'inOnePackage' | 'participantList' | 'draftMark'): boolean => {
    const value = field(name);
    return typeof value === 'boolean' ? value : defaultChoices[name];
  };
  const kinds = knownOf(stringsOf(field('kinds')) ?? [], reportKinds);
  const formats = knownOf(stringsOf(field('formats')) ?? [], reportFormats);
  const organisation = field('organisation');
  return {
    kinds: kinds.length === 0 ? defaultChoices.kinds : kinds,
    languages: stringsOf(field('languages')) ?? [],
    formats: formats.length === 0 ? defaultChoices.formats : formats,
    oneDocument: flag('oneDocument'),
    inOnePackage: flag('inOnePackage'),
    attribution: attributions.find((one) => one === field('attribution')) ?? defaultChoices.attribution,
    participantList: flag('participantList'),
    page: pageSizes.find((one) => one === field('page')) ?? defaultChoices.page,
    bilingual: bilingualOf(field('bilingual')),
    emptyParts: field('emptyParts') === 'left-out' ? 'left-out' : 'named',
    parts: partsOf(field('parts')),
    organisation: typeof organisation === 'string' ? organisation : '',
    draftMark: flag('draftMark'),
    practices: stringsOf(field('practices')),
    briefs: stringsOf(field('briefs')) ?? [],
    keptNames: stringsOf(field('keptNames')) ?? [],
  };
}

function stringsOf(value: Json | undefined): readonly string[] | null {
  if (!isList(value)) return null;
  return value.filter((item): item is string => typeof item === 'string');
}

function knownOf<T extends string>(values: readonly string[], known: readonly T[]): readonly T[] {
  return known.filter((one) => values.includes(one));
}

function bilingualOf(value: Json | undefined): Bilingual | null {
  if (!isObject(value)) return null;
  const { second } = value;
  const layout = bilingualLayouts.find((one) => one === value['layout']);
  return typeof second === 'string' && second !== '' && layout !== undefined ? { second, layout } : null;
}

function partsOf(value: Json | undefined): ReportChoices['parts'] {
  if (!isObject(value)) return {};
  return Object.fromEntries(reportKinds.flatMap((kind) => {
    const parts = stringsOf(value[kind]);
    return parts === null ? [] : [[kind, parts] as const];
  }));
}
