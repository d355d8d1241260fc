import { collect, NoSuchWorkshop } from '../../../report/collect.ts';
import { UnreadableReport } from '../../../report/docx/count-docx.ts';
import { checkReport, makeReport, type ReportSettings } from '../../../report/make-report.ts';
import { definitionOf } from '../../../report/kinds/registry.ts';
import type { ReportLibrary } from '../../../report/library.ts';
import { answerModel, answerPrint } from '../preview/answer-preview.ts';
import type { Answer, Ask } from './protocol.ts';
import { surveyOf } from './survey.ts';

/** Where the records are read from: the database, or a record made for a test. */
export type Source = Parameters<typeof collect>[0];

/** Brings the library with the words of a language, for the kinds of report that print from it. */
export type OpenLibrary = (language: string) => Promise<ReportLibrary>;

/**
 * Does what the page asked, reading from `open`. `tell` hears what is reached on the way. Never throws: what went wrong is
 * an answer. Apart from the worker, so that it can be tested without one.
 */
export async function answerAsk(ask: Ask, open: () => Promise<Source>, openLibrary: OpenLibrary, tell: (answer: Answer) => void): Promise<Answer> {
  try {
    switch (ask.kind) {
      case 'survey':
        return { kind: 'surveyed', survey: surveyOf(await collect(await open(), ask.workshop), ask.options.language) };
      case 'make':
        return await make(ask, await open(), openLibrary, tell);
      case 'model':
        return await answerModel(await open(), ask.workshop, await settingsOf(ask, openLibrary), tell);
      case 'print':
        return await answerPrint(await open(), ask.workshop, await settingsOf(ask, openLibrary));
      case 'check':
        return { kind: 'checked', differences: checkReport(ask.bytes, ask.expected) };
    }
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (error instanceof NoSuchWorkshop) return { kind: 'failed', code: 'not-found', detail };
    return { kind: 'failed', code: error instanceof UnreadableReport ? 'damaged' : 'failed', detail };
  }
}

async function make(ask: Extract<Ask, { readonly kind: 'make' }>, source: Source, openLibrary: OpenLibrary, tell: (answer: Answer) => void): Promise<Answer> {
  const { workshop } = ask;
  const read = readOnce(source);
  const { openConflicts } = await collect(read, workshop);
  tell({ kind: 'collected' });
  const { bytes, expected } = await makeReport(read, workshop, await settingsOf(ask, openLibrary));
  return { kind: 'made', bytes, expected, openConflicts };
}

/** What a report is made with; the library is opened for the kinds that print from it alone. */
async function settingsOf({ options, region, words, at }: Extract<Ask, { readonly kind: 'make' | 'model' | 'print' }>, openLibrary: OpenLibrary): Promise<ReportSettings> {
  const library = definitionOf(options.type).needsLibrary === true ? { library: await openLibrary(options.language) } : {};
  return { options, region, words, at, ...library };
}

/** The same source, whose rows are fetched from the database once. */
function readOnce(source: Source): Source {
  const workshops = source.workshops();
  let own: ReturnType<NonNullable<Source['own']>> | undefined;
  const records = new Map<string, ReturnType<Source['records']>>();
  return {
    workshops: () => workshops,
    own: () => (own ??= source.own?.() ?? Promise.resolve([])),
    records: (workshop) => {
      const known = records.get(workshop) ?? source.records(workshop);
      records.set(workshop, known);
      return known;
    },
  };
}
