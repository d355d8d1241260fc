import type { Regional } from '../../../domain/locale.ts';
import type { Json } from '../../../domain/json.ts';
import type { Workbook } from '../../../data/workbook.ts';
import type { ReportOptions } from '../../../report/input.ts';
import type { PrintedPage, ReportWords } from '../export/protocol.ts';
import type { ReportWorker } from '../export/report-worker.ts';

export type PdfOrder = Regional & {
  readonly workshop: string;
  /** The version that is printed; null: the workshop as it is. */
  readonly milestone: string | null;
  readonly options: ReportOptions;
  /** The parsed `report.json` of the report's language. */
  readonly words: Json;
  /** Those of every language. */
  readonly others: ReportWords;
  readonly at: string;
  readonly signal: AbortSignal;
};

export type MadePdf =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  /** `code` is one of the contract's or of the worker's. */
  | { readonly kind: 'failed'; readonly code: string; readonly detail: string };

/**
 * Makes a report as a tagged PDF: drawn as markup in the worker, laid out by main in a window that shows nothing. Nothing is
 * written: the bytes go where those of a Word file go, by `file:write`. Can be stopped at any time.
 */
export async function makePdf({ bridge }: Pick<Workbook, 'bridge'>, worker: ReportWorker, { signal, ...order }: PdfOrder): Promise<MadePdf> {
  const drawn = await worker.ask({ kind: 'print', ...order }, { signal });
  if (signal.aborted) return { kind: 'cancelled' };
  if (drawn.kind !== 'printed') return { kind: 'failed', code: drawn.kind === 'failed' ? drawn.code : 'failed', detail: drawn.kind === 'failed' ? drawn.detail : drawn.kind };
  const { printStyles } = await import('./print-styles.ts');
  if (isStopped(signal)) return { kind: 'cancelled' };
  const stop = (): void => void bridge.call('report:stop-print', {});
  signal.addEventListener('abort', stop);
  const made = await bridge.call('report:print-pdf', printInput(drawn.page, printStyles));
  signal.removeEventListener('abort', stop);
  if (isStopped(signal)) return { kind: 'cancelled' };
  return made.ok ? { kind: 'made', bytes: made.value.bytes } : { kind: 'failed', code: made.code, detail: made.detail };
}

/** Asked anew: what was false before an `await` need not be so after it. */
const isStopped = (signal: AbortSignal): boolean => signal.aborted;

/** What `report:print-pdf` takes. */
export type Printable = {
  readonly body: string;
  readonly styles: string;
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly page: ReportOptions['page'];
  readonly header: string[];
  readonly footer: ({ readonly text: string } | { readonly field: 'page' | 'pages' })[];
};

/** The markup with what stands around each page, as main wants it. */
export function printInput({ body, frame }: PrintedPage, styles: string): Printable {
  const { header, footer, properties, language, direction, page } = frame;
  const start = header.organisation === '' ? header.title : header.organisation;
  const end = header.organisation === '' ? header.status : `${header.title} · ${header.status}`;
  return {
    body,
    styles,
    title: properties.title.slice(0, 1000),
    language,
    direction,
    page,
    header: [start.slice(0, 1000), end.slice(0, 1000)],
    footer: footer.map((part) => ({ ...part })),
  };
}
