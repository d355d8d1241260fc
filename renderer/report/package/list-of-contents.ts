import type { ReportFormat, ReportKind } from '../../domain/report-choices.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { Counts } from '../counts.ts';
import { directionOf } from '../direction.ts';
import type { Format } from '../format.ts';
import type { Words } from '../words.ts';

/** A file of the package, as its list of contents tells of it. */
export type PackedFile = {
  readonly name: string;
  readonly format: ReportFormat;
  /** None for the record as data. */
  readonly kinds: readonly ReportKind[];
  /** None for the record as data, which has all languages. */
  readonly languages: readonly LanguageTag[];
  readonly counts: Partial<Counts>;
  readonly sha256: string;
};

/** What the list itself is made with: its language, and what is said of the workshop. */
export type ContentsOf = {
  readonly language: LanguageTag;
  readonly words: Words;
  readonly format: Format;
  readonly title: string;
  /** Cleared, and nothing edited since. */
  readonly isCleared: boolean;
  /** The day of the export, ISO. */
  readonly day: string;
};

const counted = ['questions', 'contributions', 'positions', 'references', 'participants'] as const;

/** A page that stands alone, without script or anything from outside: opened in a browser, printed, or read aloud. */
export function listOfContents(files: readonly PackedFile[], about: ContentsOf): string {
  const { language, words, format, title, isCleared, day } = about;
  const state = words(isCleared ? 'package.cleared' : 'package.draft');
  const heads = ['file', 'kind', 'language', 'holds', 'state', 'sum'].map((head) => `<th scope="col">${html(words(`package.${head}`))}</th>`);
  const rows = files.map((file) => `<tr>${cellsOf({ ...file, counts: countsOf(file, files) }, about, state).join('')}</tr>`);
  return [
    '<!doctype html>',
    `<html lang="${html(language)}" dir="${directionOf(language)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(words('package.title', { title }))}</title><style>${style}</style></head>`,
    '<body>',
    `<h1>${html(words('package.title', { title }))}</h1>`,
    `<p>${html(words('package.about', { count: files.length, date: format.date(day) }))}</p>`,
    `<table><thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table>`,
    `<p>${html(words('package.sumAbout'))}</p>`,
    '</body></html>',
    '',
  ].join('\n');
}

const style =
  'body{font:1rem/1.5 "Noto Sans","Noto Sans Arabic",sans-serif;margin:2rem;color:#1b2225}table{border-collapse:collapse;inline-size:100%}' +
  'th,td{border:1px solid #7e878a;padding:.4rem .6rem;text-align:start;vertical-align:top}code{overflow-wrap:anywhere;unicode-bidi:isolate;direction:ltr}';

/** Word alone is counted: other files of the same reports are made from the same record at the same moment, and hold the same. */
function countsOf({ kinds, languages, counts }: PackedFile, files: readonly PackedFile[]): PackedFile['counts'] {
  const isSame = (file: PackedFile): boolean => String(file.kinds) === String(kinds) && String(file.languages) === String(languages);
  const isCounted = (one: PackedFile['counts']): boolean => Object.keys(one).length > 0;
  return isCounted(counts) ? counts : (files.find((file) => isSame(file) && isCounted(file.counts))?.counts ?? counts);
}

function cellsOf(file: PackedFile, { words, format }: ContentsOf, state: string): readonly string[] {
  const { name, kinds, languages, counts, sha256 } = file;
  const kind = file.format === 'json' ? words('package.record') : kinds.map((one) => words(`document.${one}.final`)).join(words('list.separator'));
  const spoken = file.format === 'json' ? words('package.allLanguages') : languages.map((one) => format.languageName(one)).join(words('list.separator'));
  const holds = counted.flatMap((what) => {
    const count = counts[what] ?? 0;
    return count === 0 ? [] : [words(`package.count.${what}`, { count })];
  });
  const link = `<a href="${html(encodeURIComponent(name))}"><bdi>${html(name)}</bdi></a>`;
  return [`<th scope="row">${link}</th>`, ...[kind, spoken, holds.join(words('list.separator')), state].map((text) => `<td>${html(text)}</td>`), `<td><code>${sha256}</code></td>`];
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function html(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign);
}
