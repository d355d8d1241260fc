import type { ReportInput, ReportOptions } from '../input.ts';
import { makeSearch, type Finding } from './find-names.ts';
import { namedIn } from './named.ts';
import { redactNames, type Stands } from './redact.ts';

/** What a report is made from when nobody is to be named in it. */
export type WithoutNames = { readonly input: ReportInput; readonly options: ReportOptions; readonly redacted: readonly Finding[] };

/**
 * Applies attribution `none` to free text: names of participants and bodies are replaced, in every kind of report, except
 * the findings that somebody decided to keep. The organisation in the page header and the words behind the logo go when they
 * name one of them. With any other attribution everything stays as it is.
 */
export function withoutNames(input: ReportInput, options: ReportOptions, stands: Stands): WithoutNames {
  if (options.attribution !== 'none') return { input, options, redacted: [] };
  const search = makeSearch(namedIn(input));
  const nameless = (text: string): string => (search(text, options.language).length > 0 ? '' : text);
  const { logo } = options;
  const { input: without, redacted } = redactNames(input, options.keptNames, stands);
  return {
    input: without,
    options: { ...options, organisation: nameless(options.organisation), logo: logo === null ? null : { ...logo, alternative: nameless(logo.alternative) } },
    redacted,
  };
}
