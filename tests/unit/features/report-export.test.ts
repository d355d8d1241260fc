import { describe, expect, it } from 'vitest';
import type { Bridge, Outcome } from '../../../preload/contract.ts';
import { exportReport, fileNameOf, isJson, type ExportOrder } from '../../../renderer/features/report/export/export-report.ts';
import type { Answer, Ask } from '../../../renderer/features/report/export/protocol.ts';
import type { ReportWorker } from '../../../renderer/features/report/export/report-worker.ts';
import type { Counts } from '../../../renderer/report/counts.ts';
import { optionsFor } from '../../../renderer/report/input.ts';

const counts: Counts = { questions: 10, contributions: 30, positions: 3, sides: 2, outcomes: 0, furtherQuestions: 0, references: 0, followUps: 6, participants: 0, practices: 0, blocks: 0 };
const bytes = new Uint8Array([80, 75, 3, 4]);
const place = { token: 't1', name: 'report.docx', folder: '/home/rapporteur/Documents' };

/** A worker that answers by the kind of ask. */
const workerOf = (answers: Partial<Record<Ask['kind'], Answer>>, asked: string[] = []): ReportWorker => ({
  ask: (ask, options) => {
    asked.push(ask.kind);
    if (ask.kind === 'make') options?.tell?.({ kind: 'collected' });
    return Promise.resolve(answers[ask.kind] ?? { kind: 'failed', code: 'failed', detail: 'not asked for' });
  },
  close: () => undefined,
});
const good = { make: { kind: 'made', bytes, expected: counts, openConflicts: 1 }, check: { kind: 'checked', differences: [] } } as const;

/** A bridge that answers by channel. */
const bridgeOf = (answers: Readonly<Record<string, Outcome<unknown>>>, called: string[] = []): Bridge => ({
  call: (channel: string) => {
    called.push(channel);
    return Promise.resolve(answers[channel] ?? { ok: false, code: 'failed', detail: channel });
  },
  subscribe: () => () => undefined,
}) as unknown as Bridge;
const disk = { 'file:choose-save': { ok: true, value: place }, 'file:write': { ok: true, value: { bytes } } } as const;

function order(steps: string[] = [], signal = new AbortController().signal): ExportOrder {
  return {
    workshop: 'w', options: optionsFor('summary', 'ar'), region: 'MD', words: {},
    suggestedName: 'report.docx', at: '2011-10-11T18:00:00.000Z', signal, onStep: (step) => steps.push(step),
  };
}

describe('exporting a report', () => {
  it('is done only after what is on the disk was counted', async () => {
    const steps: string[] = [];
    const asked: string[] = [];
    const result = await exportReport({ bridge: bridgeOf(disk) }, workerOf(good, asked), order(steps));
    expect(result).toEqual({ kind: 'done', ...place, counts, openConflicts: 1 });
    expect(steps).toEqual(['collect', 'render', 'write', 'check']);
    expect(asked).toEqual(['make', 'check']);
  });

  it('says so when the counts differ', async () => {
    const differences = [{ what: 'contributions', expected: 30, found: 29 }] as const;
    const result = await exportReport({ bridge: bridgeOf(disk) }, workerOf({ ...good, check: { kind: 'checked', differences } }), order());
    expect(result).toMatchObject({ kind: 'failed', problem: 'count', isWritten: true, differences });
  });

  it.each([['in-use', 'in-use'], ['no-space', 'no-space'], ['read-only', 'read-only'], ['not-found', 'folder'], ['busy', 'failed']] as const)('tells %s by %s, with the old file untouched', async (code, problem) => {
    const bridge = bridgeOf({ ...disk, 'file:write': { ok: false, code, detail: 'EBUSY' } });
    expect(await exportReport({ bridge }, workerOf(good), order())).toMatchObject({ kind: 'failed', problem, name: 'report.docx', isWritten: false });
  });

  it('tells a file that cannot be read back as damaged', async () => {
    const worker = workerOf({ ...good, check: { kind: 'failed', code: 'damaged', detail: 'no word/document.xml' } });
    expect(await exportReport({ bridge: bridgeOf(disk) }, worker, order())).toMatchObject({ kind: 'failed', problem: 'damaged', isWritten: true });
  });

  it('writes nothing once it was stopped, and nothing when no file was chosen', async () => {
    const called: string[] = [];
    const stop = new AbortController();
    stop.abort();
    expect(await exportReport({ bridge: bridgeOf(disk, called) }, workerOf(good), order([], stop.signal))).toEqual({ kind: 'cancelled' });
    const none = bridgeOf({ 'file:choose-save': { ok: true, value: null } }, called);
    expect(await exportReport({ bridge: none }, workerOf(good), order())).toEqual({ kind: 'cancelled' });
    expect(called).not.toContain('file:write');
  });

  it('makes a file name that every system takes', () => {
    expect(fileNameOf('Rapport: santé / emploi?\u202B, 2011 ')).toBe('Rapport- santé - emploi-, 2011.docx');
    expect(fileNameOf('تقرير '.repeat(60)).length).toBeLessThanOrEqual(125);
    expect(fileNameOf('Bălți.')).toBe('Bălți.docx');
  });

  it('takes only JSON for the words of a report', () => {
    expect(isJson({ part: { introduction: 'مقدمة', list: [1, null, true] } })).toBe(true);
    expect(isJson({ part: undefined })).toBe(false);
  });
});
