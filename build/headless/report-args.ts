import { attributions, pageSizes, type Attribution, type PageSize, type ReportKind } from '../../renderer/domain/report-choices.ts';
import { shippedKinds } from '../../renderer/report/kinds/registry.ts';

/** What the command line of the report says. */
export type ReportArgs = {
  /** A file, or `sample`. */
  readonly file: string;
  readonly type: ReportKind | 'all';
  /** Absent: the workshop's own; `all`: every shipped one. */
  readonly language: string | undefined;
  /** A file; a folder where there are several reports. */
  readonly out: string;
  readonly attribution: Attribution;
  readonly page: PageSize;
  /** A Word file whose looks are taken. */
  readonly style: string | undefined;
};

export const usage =
  `usage: npm run report -- FILE.mwb|sample --out FILE.docx|FOLDER [--type ${shippedKinds.join('|')}|all] [--language TAG|all] ` +
  '[--attribution person|body|group|none] [--page A4|Letter] [--style FILE.dotx]';

const known: ReadonlySet<string> = new Set(['type', 'language', 'out', 'attribution', 'page', 'style']);

/** Parses the arguments; undefined where they do not say clearly what is wanted. */
export function parseReportArgs(args: readonly string[]): ReportArgs | undefined {
  const [file, ...rest] = args;
  if (file === undefined || file.startsWith('--') || rest.length % 2 !== 0) return undefined;
  const values = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 2) {
    const [name = '', value = ''] = rest.slice(at, at + 2);
    const key = name.startsWith('--') ? name.slice(2) : '';
    if (!known.has(key) || values.has(key) || value === '' || value.startsWith('--')) return undefined;
    values.set(key, value);
  }
  const out = values.get('out');
  const type = choice<ReportKind | 'all'>(values.get('type'), [...shippedKinds, 'all'], 'summary');
  const attribution = choice(values.get('attribution'), attributions, 'body');
  const page = choice(values.get('page'), pageSizes, 'A4');
  if (out === undefined || type === undefined || attribution === undefined || page === undefined) return undefined;
  return { file, type, language: values.get('language'), out, attribution, page, style: values.get('style') };
}

function choice<T extends string>(value: string | undefined, allowed: readonly T[], otherwise: T): T | undefined {
  return value === undefined ? otherwise : allowed.find((one) => one === value);
}
