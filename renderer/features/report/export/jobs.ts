import type { ReportChoices, ReportFormat, ReportKind } from '../../../domain/report-choices.ts';
import type { LanguageTag } from '../../../domain/text.ts';
import { optionsFor, type ReportOptions } from '../../../report/input.ts';

/** A file to be made: one report, or several one after the other; `isBilingual`: its two, in two languages, side by side. */
export type FileJob = { readonly name: string; readonly format: ReportFormat; readonly reports: readonly ReportOptions[]; readonly isBilingual: boolean };

/** What a file is called after: none of both for the record as data. */
export type NamedBy = { readonly kinds: readonly ReportKind[]; readonly languages: readonly LanguageTag[] };

/** Formats that can be made, in the order they are offered. */
export const madeFormats: readonly ReportFormat[] = ['docx', 'pdf', 'markdown', 'json'];

const endings: Readonly<Record<ReportFormat, string>> = { docx: '.docx', pdf: '.pdf', markdown: '.md', json: '.json' };

/**
 * The files that the choices ask for, in the order they are made: language by language, kind by kind, format by format; the record as
 * data once. `nameOf` gives a name without its ending. A kind or language that cannot be made is left
 * out. Two languages side by side make a file of each kind.
 */
export function jobsOf(choices: ReportChoices, known: NamedBy, nameOf: (by: NamedBy) => string): readonly FileJob[] {
  const kinds = choices.kinds.filter((kind) => known.kinds.includes(kind));
  const languages = choices.languages.filter((language) => known.languages.includes(language));
  const formats = madeFormats.filter((format) => choices.formats.includes(format));
  const isBeside = choices.bilingual?.layout === 'columns';
  const sets = choices.oneDocument && !isBeside && kinds.length > 1 ? [kinds] : kinds.map((kind) => [kind]);
  const written = languages.flatMap((language) => sets.flatMap((set) => {
    const spoken = spokenIn(choices, known, language);
    const printed = formats.includes('pdf') ? set.map((kind) => pdfJob(kind, language, choices, nameOf)) : [];
    const reports = spoken.flatMap((one) => set.map((kind) => optionsFor(kind, one, choices)));
    const name = fileStem(nameOf({ kinds: set, languages: spoken }));
    const others = formats.filter((format) => format !== 'json' && format !== 'pdf').map((format): FileJob => ({ name: `${name}${endings[format]}`, format, reports, isBilingual: isBeside && spoken.length > 1 }));
    return [...others, ...printed];
  }));
  return [...written, ...(formats.includes('json') ? recordJob(choices, nameOf) : [])];
}

/** The languages of one file, the second after the first where two are asked for. */
function spokenIn({ bilingual }: ReportChoices, known: NamedBy, language: LanguageTag): readonly LanguageTag[] {
  const second = bilingual === null || bilingual.second === language || !known.languages.includes(bilingual.second) ? [] : [bilingual.second];
  return [language, ...second];
}

/** A PDF is one report in one language. */
function pdfJob(kind: ReportKind, language: LanguageTag, choices: ReportChoices, nameOf: (by: NamedBy) => string): FileJob {
  return { name: `${fileStem(nameOf({ kinds: [kind], languages: [language] }))}${endings.pdf}`, format: 'pdf', reports: [optionsFor(kind, language, choices)], isBilingual: false };
}

function recordJob(choices: ReportChoices, nameOf: (by: NamedBy) => string): readonly FileJob[] {
  const [kind = 'summary'] = choices.kinds;
  const [language = 'en'] = choices.languages;
  return [{ name: `${fileStem(nameOf({ kinds: [], languages: [] }))}${endings.json}`, format: 'json', reports: [optionsFor(kind, language, choices)], isBilingual: false }];
}

/** A file name that every system takes, without its ending: the separators and reserved signs of Windows become hyphens; signs of direction go. */
export function fileStem(text: string): string {
  const name = text.normalize('NFC').replace(/\p{Cf}+/gu, '').replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').replace(/\s+/gu, ' ').trim();
  return [...name].slice(0, 120).join('').replace(/[. -]+$/u, '');
}
