import type { Attribution, ReportOptions } from '../../renderer/report/input.ts';

/** What the command line of the report says. */
export type ReportArgs = {
  /** A file, or `sample`. */
  readonly file: string;
  readonly type: ReportOptions['type'];
  /** Absent: the workshop's own. */
  readonly language: string | undefined;
  readonly out: string;
  readonly attribution: Attribution;
  readonly page: ReportOptions['page'];
};

export const usage =
  'usage: npm run report -- FILE.mwb|sample --out FILE.docx [--type summary] [--language TAG] [--attribution person|body|group|none] [--page A4|Letter]';

const known: ReadonlySet<string> = new Set(['type', 'language', 'out', 'attribution', 'page']);

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
  const type = choice(values.get('type'), ['summary'], 'summary');
  const attribution = choice(values.get('attribution'), ['person', 'body', 'group', 'none'], 'body');
  const page = choice(values.get('page'), ['A4', 'Letter'], 'A4');
  if (out === undefined || type === undefined || attribution === undefined || page === undefined) return undefined;
  return { file, type, language: values.get('language'), out, attribution, page };
}

function choice<T extends string>(value: string | undefined, allowed: readonly T[], otherwise: T): T | undefined {
  return value === undefined ? otherwise : allowed.find((one) => one === value);
}
