import type { Workbook } from '../../../data/workbook.ts';
import type { Counts, Difference } from '../../../report/counts.ts';
import type { FileForPackage } from '../../../report/package/evening-package.ts';
import { makePdf } from '../preview/make-pdf.ts';
import type { FileJob } from './jobs.ts';
import { choosePlace, writeTo, type Place } from './place.ts';
import type { Answer, Making } from './protocol.ts';
import type { ReportWorker } from './report-worker.ts';

/** The steps of a file, in order; each is told when it begins. */
export const exportSteps = ['collect', 'render', 'write', 'check'] as const;
export type ExportStep = (typeof exportSteps)[number];

/** Why there is no checked file, in the words of the export page. */
export type ExportProblem = 'in-use' | 'no-space' | 'read-only' | 'folder' | 'damaged' | 'not-found' | 'count' | 'template' | 'failed';

/** `isWritten`: the file was replaced before the problem showed. */
export type FileFailed = {
  readonly kind: 'failed';
  readonly name: string;
  readonly problem: ExportProblem;
  readonly detail: string;
  readonly differences: readonly Difference[];
  readonly isWritten: boolean;
};
/** `token` shows the file in its folder; null for one that is inside a package. */
export type FileDone = { readonly kind: 'done'; readonly name: string; readonly token: string | null; readonly counts: Partial<Counts> };
export type FileResult = FileDone | FileFailed;

export type ExportResult =
  /** Nothing was written. */
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'ended';
      readonly folder: string;
      /** In the order they were made; where it was stopped, fewer than `total`. */
      readonly files: readonly FileResult[];
      readonly total: number;
      readonly isStopped: boolean;
      readonly openConflicts: number;
      /** The zip they are in, with its own way of failing; null where each is a file of the folder. */
      readonly inside: FileResult | null;
    };

/** How far it has come: `done` files of `total`, and the step of the next. */
export type ExportProgress = { readonly done: number; readonly total: number; readonly step: ExportStep };

export type ExportOrder = Making & {
  readonly jobs: readonly FileJob[];
  /** Name of the zip that all files go into; null: each is a file of its own. */
  readonly packageName: string | null;
  /** Of the list of contents of a package. */
  readonly language: string;
  /** Of the workshop, in that language, as it may be told; empty where it has none. */
  readonly title: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
};

type Parts = { readonly bridge: Workbook['bridge']; readonly worker: ReportWorker; readonly order: ExportOrder };
type Made = Extract<Answer, { readonly kind: 'made' }>;

/**
 * Asks where the files go, then makes one after the other: made in the worker, written and read back by main, counted against
 * the record. Only then is a file done. One that fails does not keep the others from being made; stopping keeps what is done.
 */
export async function makeFiles({ bridge }: Pick<Workbook, 'bridge'>, worker: ReportWorker, order: ExportOrder): Promise<ExportResult> {
  const parts = { bridge, worker, order };
  const { jobs, packageName, signal } = order;
  const chosen = await choosePlace(bridge, jobs, packageName);
  if (!chosen.ok) return ended({ folder: '', files: [failed('', chosen.code, chosen.detail)], total: jobs.length });
  if (chosen.value === null) return { kind: 'cancelled' };
  const place = chosen.value;
  const files: FileResult[] = [];
  const kept: FileForPackage[] = [];
  let openConflicts = 0;
  for (const job of jobs) {
    const made = await makeOne(parts, job, files.length);
    if (signal.aborted) break;
    if (made.kind === 'made') openConflicts = Math.max(openConflicts, made.openConflicts);
    if (made.kind !== 'made') files.push(made);
    else if (place.kind === 'package') files.push(keep(kept, job, made));
    else files.push(await writeOne(parts, job, made, place, files.length));
  }
  const result = { folder: place.folder, files, total: jobs.length, openConflicts, isStopped: files.length < jobs.length };
  if (place.kind !== 'package') return files.length === 0 ? { kind: 'cancelled' } : ended(result);
  if (result.isStopped) return { kind: 'cancelled' };
  return ended(kept.length === 0 ? result : { ...result, inside: await packAll(parts, kept, place, files.length) });
}

const nothing = { folder: '', files: [], total: 0, isStopped: false, openConflicts: 0, inside: null } as const;

function ended(result: Partial<Omit<Extract<ExportResult, { readonly kind: 'ended' }>, 'kind'>>): ExportResult {
  return { kind: 'ended', ...nothing, ...result };
}

async function makeOne({ bridge, worker, order }: Parts, { name, format, reports, isBilingual }: FileJob, done: number): Promise<Made | FileFailed> {
  const { workshop, milestone = null, region, digits, words, at, signal, onProgress, jobs } = order;
  const tell = (step: ExportStep): void => { onProgress({ done, total: jobs.length, step }); };
  tell('collect');
  const [options] = reports;
  if (format === 'pdf' && options !== undefined) {
    const printed = await makePdf({ bridge }, worker, { workshop, milestone, options, region, digits, words: words[options.language] ?? null, others: words, at, signal });
    if (printed.kind === 'made') return { kind: 'made', bytes: printed.bytes, expected: {}, openConflicts: 0 };
    return failed(name, printed.kind === 'failed' ? printed.code : 'failed', printed.kind === 'failed' ? printed.detail : 'stopped');
  }
  const made = await worker.ask({ kind: 'make', workshop, milestone, format, reports, isBilingual, region, digits, words, at }, { signal, tell: () => { tell('render'); } });
  return made.kind === 'made' ? made : failed(name, codeOf(made), detailOf(made));
}

function keep(kept: FileForPackage[], { name, format, reports }: FileJob, { bytes, expected }: Made): FileDone {
  const data = format === 'json';
  kept.push({
    name,
    format,
    kinds: data ? [] : [...new Set(reports.map(({ type }) => type))],
    languages: data ? [] : [...new Set(reports.map(({ language }) => language))],
    counts: expected,
    bytes,
  });
  return { kind: 'done', name, token: null, counts: expected };
}

async function writeOne({ bridge, worker, order }: Parts, { name: wanted, format }: FileJob, { bytes, expected }: Made, place: Place, done: number): Promise<FileResult> {
  const tell = (step: ExportStep): void => { order.onProgress({ done, total: order.jobs.length, step }); };
  tell('write');
  const written = await writeTo(bridge, place, wanted, bytes);
  if (!written.ok) return failed(place.kind === 'file' ? place.name : wanted, writingCode(written.code), written.detail);
  const { name, token } = written.value;
  tell('check');
  const checked = await worker.ask({ kind: 'check', format, bytes: written.value.bytes, expected });
  if (checked.kind !== 'checked') return { ...failed(name, codeOf(checked), detailOf(checked)), isWritten: true };
  const { differences } = checked;
  if (differences.length > 0) return { ...failed(name, 'count', JSON.stringify(differences)), differences, isWritten: true };
  return { kind: 'done', name, token, counts: expected };
}

async function packAll({ bridge, worker, order }: Parts, files: readonly FileForPackage[], place: Place, done: number): Promise<FileResult> {
  const { workshop, milestone = null, region, digits, words, at, language, title, onProgress, jobs } = order;
  const tell = (step: ExportStep): void => { onProgress({ done, total: jobs.length, step }); };
  tell('render');
  const packed = await worker.ask({ kind: 'pack', workshop, milestone, region, digits, words, at, language, title, files });
  if (packed.kind !== 'packed') return failed(place.name, codeOf(packed), detailOf(packed));
  tell('write');
  const written = await writeTo(bridge, place, place.name, packed.bytes);
  if (!written.ok) return failed(place.name, writingCode(written.code), written.detail);
  tell('check');
  const checked = await worker.ask({ kind: 'check-package', bytes: written.value.bytes, hashes: packed.hashes });
  const { name, token } = written.value;
  if (checked.kind === 'package-checked' && checked.broken.length === 0) return { kind: 'done', name, token, counts: {} };
  const detail = checked.kind === 'package-checked' ? checked.broken.join(', ') : detailOf(checked);
  return { ...failed(name, 'damaged', detail), isWritten: true };
}

const known: readonly ExportProblem[] = ['in-use', 'no-space', 'read-only', 'folder', 'damaged', 'not-found', 'count', 'template'];

/** A failure in words the page has. */
export function failed(name: string, code: string, detail: string): FileFailed {
  return { kind: 'failed', name, problem: known.find((one) => one === code) ?? 'failed', detail, differences: [], isWritten: false };
}

/** What main does not find is the folder; what the worker does not find is the workshop. */
const writingCode = (code: string): string => (code === 'not-found' ? 'folder' : code);
const codeOf = (answer: Answer): string => (answer.kind === 'failed' ? answer.code : 'failed');
const detailOf = (answer: Answer): string => (answer.kind === 'failed' ? answer.detail : `unexpected answer: ${answer.kind}`);
