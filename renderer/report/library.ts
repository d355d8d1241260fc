import type { Library } from '../content/library.ts';

/** What a report prints from: the library with the words of the report's language. */
export type ReportLibrary = Library;
