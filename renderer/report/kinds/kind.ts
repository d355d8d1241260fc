import type { Context } from '../context.ts';
import type { Counts } from '../counts.ts';
import type { ReportInput, ReportKind, ReportOptions } from '../input.ts';
import type { ReportLibrary } from '../library.ts';
import type { ModelBlock, NumberRef } from '../model.ts';

/** A part of a report that can be left out and moved. Its name for people is `export.part.<slug>` in the interface. */
export type ReportPart = {
  readonly slug: string;
  /** Headed by a Roman numeral (I, II, III …; ordinals in Arabic), counted over the parts that are there. */
  readonly isNumbered?: true;
  /** Wide tables stand on pages turned by a quarter. */
  readonly orientation?: 'landscape';
  /** Begins on a page of its own. */
  readonly startsPage?: true;
  /** The blocks of the part; none where it has nothing to show. `number` is given to a numbered part. */
  readonly build: (context: Context, number: NumberRef) => readonly ModelBlock[];
};

/** A kind of report: one folder in `kinds/` and one line in `kinds/registry.ts`. */
export type ReportKindDefinition = {
  readonly kind: ReportKind;
  /** In their usual order. The slug `contents` stands for the contents list, which is made from all the others. */
  readonly parts: readonly ReportPart[];
  /** How far down the contents list goes; absent: to the questions. */
  readonly contentsLevels?: 2;
  /** Prints from the library, which is fetched for it. */
  readonly needsLibrary?: true;
  /** Tells of the checklists and what was answered to them, which is collected for it. */
  readonly needsAssessments?: true;
  /** Tells of the priorities and the action plan. */
  readonly needsPlan?: true;
  /** What a file of this kind must hold when it is read back, worked out from the input and not from the model; `library` is there for the kinds that print from it. */
  readonly count: (input: ReportInput, options: ReportOptions, library: ReportLibrary | null) => Partial<Counts>;
};

/** Where the contents list stands. */
export const contentsPart: ReportPart = { slug: 'contents', build: () => [] };

/** The parts that a report of these options has, in its order. A slug that the kind does not know is passed over. */
export function partsFor({ parts }: ReportKindDefinition, options: Pick<ReportOptions, 'parts'>): readonly ReportPart[] {
  if (options.parts === null) return parts;
  return options.parts.flatMap((slug) => parts.filter((part) => part.slug === slug));
}
