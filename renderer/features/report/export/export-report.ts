import type { Json } from '../../../domain/json.ts';
import type { Workbook } from '../../../data/workbook.ts';
import type { Counts, Difference } from '../../../report/counts.ts';
import type { ReportOptions } from '../../../report/input.ts';
import type { Answer } from './protocol.ts';
import type { ReportWorker } from './report-worker.ts';

/** The steps of an export, in order; each is told when it begins. */
export const exportSteps = ['collect', 'render', 'write', 'check'] as const;
export type ExportStep = (typeof exportSteps)[number];

/** Why there is no checked report, in the words of the export page. */
export type ExportProblem = 'in-use' | 'no-space' | 'read-only' | 'folder' | 'damaged' | 'not-found' | 'count' | 'failed';

export type ExportResult =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'done'; readonly token: string; readonly name: string; readonly folder: string; readonly counts: Partial<Counts>; readonly openConflicts: number }
  | {
      readonly kind: 'failed';
      readonly problem: ExportProblem;
      readonly detail: string;
      readonly name: string;
      readonly folder: string;
      readonly differences: readonly Difference[];
      /** The file was replaced before the problem showed. */
      readonly isWritten: boolean;
    };

export type ExportOrder = {
  readonly workshop: string;
  readonly options: ReportOptions;
  readonly region: string | null;
  readonly words: Json;
  readonly suggestedName: string;
  readonly at: string;
  readonly signal: AbortSignal;
  readonly onStep: (step: ExportStep) => void;
};

/**
 * Asks where to save, makes the report in the worker, has main write it and read it back, and counts what is then on the disk
 * against the record. Only after that it is done. Until the writing begins it can be stopped, and no file has changed.
 */
export async function exportReport({ bridge }: Pick<Workbook, 'bridge'>, worker: ReportWorker, order: ExportOrder): Promise<ExportResult> {
  const { signal, onStep, suggestedName, workshop, options, region, words, at } = order;
  const chosen = await bridge.call('file:choose-save', { suggestedName, kind: 'report' });
  if (!chosen.ok) return failed(chosen.code, chosen.detail, nowhere);
  if (chosen.value === null) return { kind: 'cancelled' };
  const place = chosen.value;
  onStep('collect');
  const made = await worker.ask({ kind: 'make', workshop, options, region, words, at }, { signal, tell: () => { onStep('render'); } });
  if (signal.aborted) return { kind: 'cancelled' };
  if (made.kind !== 'made') return failed(codeOf(made), detailOf(made), place);
  onStep('write');
  const written = await bridge.call('file:write', { token: place.token, bytes: made.bytes });
  // What main does not find is the folder; what the worker does not find is the workshop.
  if (!written.ok) return failed(written.code === 'not-found' ? 'folder' : written.code, written.detail, place);
  onStep('check');
  const checked = await worker.ask({ kind: 'check', bytes: written.value.bytes, expected: made.expected });
  if (checked.kind !== 'checked') return { ...failed(codeOf(checked), detailOf(checked), place), isWritten: true };
  const { differences } = checked;
  if (differences.length > 0) return { ...failed('count', JSON.stringify(differences), place), differences, isWritten: true };
  return { kind: 'done', ...place, counts: made.expected, openConflicts: made.openConflicts };
}

const nowhere = { name: '', folder: '' } as const;
const known: readonly ExportProblem[] = ['in-use', 'no-space', 'read-only', 'folder', 'damaged', 'not-found', 'count'];

function failed(code: string, detail: string, { name, folder }: { readonly name: string; readonly folder: string }): Extract<ExportResult, { readonly kind: 'failed' }> {
  const problem = known.find((one) => one === code) ?? 'failed';
  return { kind: 'failed', problem, detail, name, folder, differences: [], isWritten: false };
}

const codeOf = (answer: Answer): string => (answer.kind === 'failed' ? answer.code : 'failed');
const detailOf = (answer: Answer): string => (answer.kind === 'failed' ? answer.detail : `unexpected answer: ${answer.kind}`);

/** A file name that every system takes: the separators and reserved signs of Windows become hyphens. */
export function fileNameOf(text: string): string {
  const name = text.normalize('NFC').replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, '-').replace(/\s+/gu, ' ').trim();
  return `${[...name].slice(0, 120).join('').replace(/[. -]+$/u, '')}.docx`;
}

/** True for what JSON can hold: the words of a report come unchecked from their file. */
export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return true;
  return typeof value === 'object' && Object.values(value).every(isJson);
}
