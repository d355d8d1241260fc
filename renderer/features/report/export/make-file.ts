import type { Regional } from '../../../domain/locale.ts';
import type { ReportFormat } from '../../../domain/report-choices.ts';
import { collect } from '../../../report/collect.ts';
import type { Counts, Difference } from '../../../report/counts.ts';
import { UnreadableReport } from '../../../report/docx/count-docx.ts';
import { readTemplate, type Template } from '../../../report/docx/template/read-template.ts';
import type { ReportInput } from '../../../report/input.ts';
import { definitionOf } from '../../../report/kinds/registry.ts';
import type { ReportLibrary } from '../../../report/library.ts';
import { checkReport, makeBilingual, makeReports, modelReport, type MadeReport, type ReportSettings } from '../../../report/make-report.ts';
import { standOf, type Stands } from '../../../report/names/redact.ts';
import { noLanguage } from '../../../report/names/texts.ts';
import { withoutNames } from '../../../report/names/without-names.ts';
import { makeFormat } from '../../../report/format.ts';
import { makeWords } from '../../../report/words.ts';
import { markdownOf } from '../../../report/plain/markdown.ts';
import { countRecordJson, expectedOfRecord, recordJson } from '../../../report/plain/record-json.ts';
import { logoIn, templateIn } from '../../../report/attachments.ts';
import type { Ask, OneReport, ReportWords } from './protocol.ts';

/** Where the records are read from: the database, or a record made for a test. */
export type Source = Parameters<typeof collect>[0];

/** Brings the library with the words of a language, for the kinds of report that print from it. */
export type OpenLibrary = (language: string) => Promise<ReportLibrary>;

type MakeAsk = Extract<Ask, { readonly kind: 'make' }>;
type Made = Pick<MadeReport, 'bytes' | 'expected'>;
export type MadeFile = Made & { readonly openConflicts: number };

/** Makes one file of one format; `tell` is called when the record has been read. Throws `NoSuchWorkshop`, `UnusableTemplate` and what a format cannot do. */
export async function makeFile(ask: MakeAsk, source: Source, openLibrary: OpenLibrary, tell: () => void): Promise<MadeFile> {
  const read = readOnce(source);
  const input = await collect(read, ask.workshop, ask.format === 'json' ? { assessments: true, plan: true } : {});
  tell();
  const { bytes, expected } = await formatted(ask, read, input, openLibrary);
  return { bytes, expected, openConflicts: input.openConflicts };
}

async function formatted(ask: MakeAsk, source: Source, input: ReportInput, openLibrary: OpenLibrary): Promise<Made> {
  const { format, workshop, reports, at } = ask;
  switch (format) {
    case 'docx': {
      const template = await templateFor(source, workshop);
      const settings = (await allSettings(ask, source, openLibrary)).map((one) => ({ ...one, ...template }));
      const [first, second] = settings;
      const beside = ask.isBilingual && first !== undefined && second !== undefined;
      return beside ? makeBilingual(source, workshop, first, second) : makeReports(source, workshop, settings);
    }
    case 'markdown': {
      const settings = await allSettings(ask, source, openLibrary);
      const models = await Promise.all(settings.map((one) => modelReport(source, workshop, one)));
      return { bytes: utf8(markdownOf(models)), expected: {} };
    }
    case 'json': {
      const [choice] = reports;
      if (choice === undefined) throw new Error('The record needs its choices');
      const named = withoutNames(input, choice, standsOf(ask)).input;
      return { bytes: utf8(recordJson(named, choice, at)), expected: expectedOfRecord(named, choice) };
    }
    case 'pdf':
      throw new Error('A PDF is not made here');
  }
}

/** What one report is made with: the logo comes from the workshop, the library is opened for the kinds that print from it alone. */
export async function settingsOf({ workshop, options, region, digits, words, others, at }: OneReport, source: Source, openLibrary: OpenLibrary): Promise<ReportSettings> {
  const logo = logoIn(await source.records(workshop), workshop);
  const library = definitionOf(options.type).needsLibrary === true ? { library: await openLibrary(options.language) } : {};
  const stands = others === undefined ? {} : { stands: standsIn(others, { region, digits }) };
  return { options: { ...options, logo }, region, digits, words, at, ...library, ...stands };
}

/** A template that was kept cannot be read: another laptop may have kept it. */
export class UnusableTemplate extends Error {
  override readonly name = 'UnusableTemplate';
}

/** The template kept with the workshop, for Word alone: other formats have looks of their own. Throws `UnusableTemplate`. */
async function templateFor(source: Source, workshop: string): Promise<{ readonly template?: Template }> {
  const bytes = templateIn(await source.records(workshop), workshop);
  if (bytes === null) return {};
  const read = readTemplate(bytes);
  if (!read.ok) throw new UnusableTemplate(`${read.code}: ${read.detail}`);
  return { template: read.template };
}

async function allSettings(ask: MakeAsk, source: Source, openLibrary: OpenLibrary): Promise<readonly ReportSettings[]> {
  const { workshop, reports, region, digits, words, at } = ask;
  return Promise.all(reports.map((options) => settingsOf({ workshop, options, region, digits, words: words[options.language] ?? null, others: words, at }, source, openLibrary)));
}

/** What stands for a name in texts of each language that there are words in. */
function standsIn(words: ReportWords, regional: Regional): Stands {
  return Object.fromEntries(Object.entries(words).map(([language, json]) => [language, standOf(makeWords(json, language, makeFormat(language, regional).number))]));
}

/** With the words of the first report's language for what has none. */
function standsOf({ words, reports, ...regional }: Pick<MakeAsk, 'words' | keyof Regional | 'reports'>): Stands {
  const stands = standsIn(words, regional);
  const own = stands[reports[0]?.language ?? ''];
  return own === undefined ? stands : { ...stands, [noLanguage]: own };
}

/** What a file that was read back lacks or has too much of. Throws `UnreadableReport` for one that is none of its format. */
export function checkFile(format: ReportFormat, bytes: Uint8Array, expected: Partial<Counts>): readonly Difference[] {
  if (format === 'docx') return checkReport(bytes, expected);
  if (format === 'pdf') return checkPdf(bytes);
  // Main has compared the bytes already; what is left is that the text is whole and holds what it should.
  const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (format !== 'json') return [];
  const found = attempt(() => countRecordJson(text));
  const differences: readonly (Difference | undefined)[] = (['questions', 'contributions', 'positions', 'participants'] as const)
    .map((what) => ({ what, expected: expected[what] ?? 0, found: found[what] ?? 0 }));
  return differences.filter((one): one is Difference => one !== undefined && one.expected !== one.found);
}

/** ISO 32000-2, 7.5.2 and 7.5.5: how a PDF begins and ends. */
function checkPdf(bytes: Uint8Array): readonly Difference[] {
  const text = new TextDecoder('latin1');
  const isWhole = text.decode(bytes.subarray(0, 5)) === '%PDF-' && text.decode(bytes.subarray(-32)).includes('%%EOF');
  if (!isWhole) throw new UnreadableReport('the file does not begin and end as a PDF does');
  return [];
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UnreadableReport(String(error), { cause: error });
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same source, whose rows are fetched from the database once. */
function readOnce(source: Source): Source {
  const workshops = source.workshops();
  let own: ReturnType<NonNullable<Source['own']>> | undefined;
  const records = new Map<string, ReturnType<Source['records']>>();
  return {
    ...(source.file === undefined ? {} : { file: source.file.bind(source) }),
    workshops: () => workshops,
    own: () => (own ??= source.own?.() ?? Promise.resolve([])),
    records: (workshop) => {
      const known = records.get(workshop) ?? source.records(workshop);
      records.set(workshop, known);
      return known;
    },
  };
}
