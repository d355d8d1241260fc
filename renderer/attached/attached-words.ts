import type { AttachProblem } from '../data/attachments/attachments.ts';
import type { AttachedView } from '../domain/attached.ts';
import { plainIn } from '../domain/pick-text.ts';
import type { Formats } from '../i18n/formats.ts';
import type { Words } from '../i18n/word-types.ts';

/** Bytes as a person reads them: `2.4 MB`, `380 kB`; never less than one kilobyte. */
export function sizeWords({ tag }: Pick<Formats, 'tag'>, bytes: number): string {
  const [unit, divisor] = bytes < 1_000_000 ? (['kilobyte', 1000] as const) : bytes < 1_000_000_000 ? (['megabyte', 1_000_000] as const) : (['gigabyte', 1_000_000_000] as const);
  const value = unit === 'kilobyte' ? Math.max(1, Math.round(bytes / divisor)) : bytes / divisor;
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** Why a file was not attached. The limit is said in the unit it has. */
export function problemWords(t: Words, formats: Formats, name: string, problem: AttachProblem, largest: number): string {
  return problem === 'too-large' ? t('attached.problem.too-large', { name, size: sizeWords(formats, largest) }) : t(`attached.problem.${problem}`, { name });
}

/** What a file shows, or its name where nobody has said it. */
export function shownWords(attached: AttachedView, language: string): string {
  const said = plainIn(attached.alternative, language);
  return said === '' ? attached.name : said;
}

/** Bytes that files take, each content once, with the pictures made of them. */
export function totalSize(files: readonly AttachedView[]): number {
  const sizes = new Map(files.flatMap(({ file, picture }) => [file, ...(picture === null ? [] : [picture])]).map(({ sha256, size }) => [sha256, size]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
