import type { Citation, Mark, ReportBody, ReportInput, ReportOptions, ReportParticipant, ReportText } from './input.ts';
import { directionOf, type Direction } from './direction.ts';
import type { Format } from './format.ts';
import type { ReportLibrary } from './library.ts';
import type { NumberRef, Paragraph, Series } from './model.ts';
import type { LanguageTag } from '../domain/text.ts';
import type { Words } from './words.ts';

/** What every part of a report is built with, and what the parts gather for its end. */
export type Context = {
  readonly input: ReportInput;
  readonly options: ReportOptions;
  readonly words: Words;
  readonly format: Format;
  /** Null for kinds that print nothing of the library. */
  readonly library: ReportLibrary | null;
  readonly direction: Direction;
  readonly bodies: ReadonlyMap<string, ReportBody>;
  readonly participants: ReadonlyMap<string, ReportParticipant>;
  readonly gathered: Gathered;
};

/** How an answer stands in the report: as it was given, translated as far as that is, or in a language that is not the report's. */
export const standings = ['original', 'official', 'reviewed', 'draft', 'stale', 'foreign'] as const;
export type Standing = (typeof standings)[number];

/** An answer with the language it was given in, and who translated and checked it. */
export type GivenAnswer = { readonly language: LanguageTag; readonly standing: Standing; readonly by: string; readonly checkedBy: string };

/** A text that is not final in the report's language, and where it stands. */
export type Unfinished = { readonly place: string; readonly kind: 'foreign' | 'stale' | 'draft' };

/** Filled while the parts are built in reading order; the last parts of the report are made from it. */
export type Gathered = {
  readonly citations: Map<string, { readonly number: number; readonly citation: Citation }>;
  readonly unfinished: Unfinished[];
  readonly answers: GivenAnswer[];
  readonly conflicts: string[];
  readonly notes: Paragraph[];
  readonly counters: Map<Series, number>;
  instances: number;
};

/** Makes the context of one report. */
export function makeContext(input: ReportInput, options: ReportOptions, words: Words, format: Format, library: ReportLibrary | null = null): Context {
  return {
    input,
    options,
    words,
    format,
    library,
    direction: directionOf(options.language),
    bodies: new Map(input.bodies.map((body) => [body.id, body])),
    participants: new Map(input.participants.map((person) => [person.id, person])),
    gathered: { citations: new Map(), unfinished: [], answers: [], conflicts: [], notes: [], counters: new Map(), instances: 0 },
  };
}

/** The next number of a series that runs through the whole report. */
export function nextNumber(context: Context, series: Series, label: (count: number) => string): NumberRef {
  const count = (context.gathered.counters.get(series) ?? 0) + 1;
  context.gathered.counters.set(series, count);
  return { series, level: 0, instance: 0, label: context.format.label(label(count)) };
}

/** A fresh list, numbered from its start. */
export function newInstance(context: Context): number {
  context.gathered.instances += 1;
  return context.gathered.instances;
}

/** The number of a cited item in the list of references; the same item has one number. */
export function referenceNumber(context: Context, citation: Citation): number {
  const { citations } = context.gathered;
  const key = `${citation.item}@${citation.version}`;
  const known = citations.get(key);
  if (known !== undefined) return known.number;
  const number = citations.size + 1;
  citations.set(key, { number, citation });
  return number;
}

/** Words that tell of the marks of a record, and a line for the note on open conflicts. */
export function markWords(context: Context, marks: readonly Mark[], text: ReportText | undefined, place: string): readonly string[] {
  const shown = new Set<Mark>(text?.open === true ? [...marks, 'values'] : marks);
  if (shown.has('values') || shown.has('deletion')) context.gathered.conflicts.push(place);
  return [...shown].map((mark) => context.words(`marker.${mark}`));
}
