import type { Regional } from '../domain/locale.ts';
import type { RecordSource } from '../record/view.ts';
import { buildReport } from './build-report.ts';
import { collect, type Asked } from './collect.ts';
import { countModel } from './count-model.ts';
import { compareCounts, sumCounts, type Counts, type Difference } from './counts.ts';
import { countDocx } from './docx/count-docx.ts';
import { renderBilingual, renderDocx, type Looks } from './docx/render-docx.ts';
import { makeFormat } from './format.ts';
import type { Template } from './docx/template/read-template.ts';
import type { ReportInput, ReportOptions } from './input.ts';
import { askedFor, definitionOf } from './kinds/registry.ts';
import type { ReportLibrary } from './library.ts';
import type { ReportModel } from './model.ts';
import type { Finding } from './names/find-names.ts';
import { standOf, type Stands } from './names/redact.ts';
import { noLanguage } from './names/texts.ts';
import { withoutNames } from './names/without-names.ts';
import { isDraftWords, makeWords } from './words.ts';

/** What a report is made with: all that is not in the record comes in here. */
export type ReportSettings = Regional & {
  readonly options: ReportOptions;
  /** The parsed `report.json` of the report's language. */
  readonly words: unknown;
  /** For the kinds that print from the library. */
  readonly library?: ReportLibrary;
  /** What stands for a name in texts of other languages than the report's; a sign without words where one is missing. */
  readonly stands?: Stands;
  /** A ministry's looks; in a file of several reports the first one's. */
  readonly template?: Template;
  /** The moment of export, ISO UTC, for the file's properties. */
  readonly at: string;
};

/** `redacted`: names in free text that the report has other words for, because it names nobody. */
export type MadeReport = { readonly bytes: Uint8Array; readonly expected: Partial<Counts>; readonly redacted: readonly Finding[] };

/** Reads a workshop and gives its report as a model, for the preview. Throws `NoSuchWorkshop`. */
export async function modelReport(source: RecordSource, workshop: string, settings: ReportSettings): Promise<ReportModel> {
  return preparedOf(await collect(source, workshop, askedBy(settings)), settings).model;
}

/** Reads a workshop and gives its report as a Word file, with the counts the file must have when read back. */
export async function makeReport(source: RecordSource, workshop: string, settings: ReportSettings): Promise<MadeReport> {
  return makeReports(source, workshop, [settings]);
}

/**
 * Several reports of a workshop as one Word file, one after the other: any kinds, any languages. The counts are those of all
 * of them together, each thing that any of them counts. The moment of export is the first one's.
 */
export async function makeReports(source: RecordSource, workshop: string, many: readonly ReportSettings[]): Promise<MadeReport> {
  const [first] = many;
  if (first === undefined) throw new Error('A file needs a report');
  // Each report tells of changes since it was cleared by what it speaks of itself, whatever else stands in the file.
  const collected = new Map<string, Promise<ReportInput>>();
  const collectFor = (settings: ReportSettings): Promise<ReportInput> => {
    const asked = askedBy(settings);
    const key = JSON.stringify(asked);
    const found = collected.get(key) ?? collect(source, workshop, asked);
    collected.set(key, found);
    return found;
  };
  const parts = await Promise.all(many.map(async (settings) => ({ ...preparedOf(await collectFor(settings), settings), settings })));
  const models = parts.map(({ model }) => model);
  const expected = sumCounts(parts.map(({ input, settings }) => countOf(input, settings)), models.map(countModel));
  return { bytes: await renderDocx(models, first.at, looksOf(first)), expected, redacted: parts[0]?.redacted ?? [] };
}

/**
 * A report in two languages side by side. Both settings are of one kind; they differ in language and words alone. Each thing is
 * counted once.
 */
export async function makeBilingual(source: RecordSource, workshop: string, first: ReportSettings, second: ReportSettings): Promise<MadeReport> {
  const collected = await collect(source, workshop, askedBy(first));
  const one = preparedOf(collected, first);
  const bytes = await renderBilingual(one.model, preparedOf(collected, second).model, first.at, looksOf(first));
  return { bytes, expected: countOf(one.input, first), redacted: one.redacted };
}

/** What a written file lacks or has too much of; empty when it holds what the record had. Throws `UnreadableReport`. */
export function checkReport(bytes: Uint8Array, expected: Partial<Counts>): readonly Difference[] {
  return compareCounts(expected, countDocx(bytes));
}

function askedBy({ options }: ReportSettings): Asked {
  return askedFor(options.type);
}

function countOf(input: ReportInput, { options, library }: ReportSettings): Partial<Counts> {
  return definitionOf(options.type).count(input, options, library ?? null);
}

/** The one way from what was collected to a model: nobody is named where nobody is to be named. */
function preparedOf(collected: ReportInput, settings: ReportSettings): ReturnType<typeof withoutNames> & { readonly model: ReportModel } {
  const found = withoutNames(collected, settings.options, standsOf(settings));
  return { ...found, model: modelOf(found.input, { ...settings, options: found.options }) };
}

function modelOf(input: ReportInput, settings: ReportSettings): ReportModel {
  const options = { ...settings.options, isInDraftWords: isDraftWords(settings.words), day: settings.at.slice(0, 10) };
  const format = formatOf(settings);
  return buildReport(input, options, makeWords(settings.words, options.language, format.number), format, settings.library ?? null);
}

function formatOf(settings: ReportSettings): ReturnType<typeof makeFormat> {
  return makeFormat(settings.options.language, settings);
}

/** The report's own language has words for names always, and so have strings that have no language. */
function standsOf(settings: ReportSettings): Stands {
  const { language } = settings.options;
  const own = standOf(makeWords(settings.words, language, formatOf(settings).number));
  return { ...settings.stands, [language]: own, [noLanguage]: own };
}

function looksOf({ template }: ReportSettings): Looks {
  return template === undefined ? {} : { template };
}
