import { describe, expect, it } from 'vitest';
import { defaultChoices, type ReportChoices } from '../../../renderer/domain/report-choices.ts';
import { isJson } from '../../../renderer/domain/json.ts';
import { fileStem, jobsOf, type FileJob, type NamedBy } from '../../../renderer/features/report/export/jobs.ts';
import { makeFiles, type ExportOrder, type ExportProgress } from '../../../renderer/features/report/export/make-files.ts';
import type { Answer, Ask } from '../../../renderer/features/report/export/protocol.ts';
import type { ReportWorker } from '../../../renderer/features/report/export/report-worker.ts';
import { createReportWorker } from '../../../renderer/features/report/export/report-worker.ts';
import type { Bridge } from '../../../preload/contract.ts';
import type { Outcome } from '../../../preload/shapes.ts';
import type { Counts } from '../../../renderer/report/counts.ts';

const counts: Partial<Counts> = { questions: 10, contributions: 30, positions: 3 };
const bytes = () => new Uint8Array([80, 75, 3, 4]);
const known: NamedBy = { kinds: ['summary', 'practices', 'factsheet'], languages: ['en', 'fr', 'ar'] };
const nameOf = ({ kinds, languages }: NamedBy): string => (kinds.length === 0 ? 'Record' : `${kinds.join('+')} ${languages.join('+')}`);
const jobs = (choices: Partial<ReportChoices>): readonly FileJob[] => jobsOf({ ...defaultChoices, ...choices }, known, nameOf);
const namesOf = (choices: Partial<ReportChoices>): readonly string[] => jobs(choices).map(({ name }) => name);

describe('the files that choices ask for', () => {
  it('are one a kind, language and format, the record once', () => {
    expect(namesOf({ kinds: ['summary', 'practices'], languages: ['ar', 'en'], formats: ['docx', 'markdown', 'json'] })).toEqual([
      'summary ar.docx', 'summary ar.md', 'practices ar.docx', 'practices ar.md',
      'summary en.docx', 'summary en.md', 'practices en.docx', 'practices en.md', 'Record.json',
    ]);
  });

  it('are one a language as one document, with all its reports in it', () => {
    const made = jobs({ kinds: ['summary', 'practices'], languages: ['fr'], oneDocument: true });
    expect(made.map(({ name, reports }) => [name, reports.map(({ type, language }) => `${type} ${language}`)])).toEqual([['summary+practices fr.docx', ['summary fr', 'practices fr']]]);
  });

  it('have the second language after the first, and nothing twice', () => {
    const made = jobs({ languages: ['fr', 'en'], bilingual: { second: 'en', layout: 'after' } });
    expect(made.map(({ reports }) => reports.map(({ language }) => language))).toEqual([['fr', 'en'], ['en']]);
    expect(jobs({ languages: ['fr'], bilingual: { second: 'ru', layout: 'after' } })[0]?.reports).toHaveLength(1);
  });

  it('are one PDF a kind and language, whatever Word has in one file', () => {
    expect(namesOf({ kinds: ['summary', 'practices'], languages: ['fr'], formats: ['docx', 'pdf'], oneDocument: true, bilingual: { second: 'en', layout: 'after' } }))
      .toEqual(['summary+practices fr+en.docx', 'summary fr.pdf', 'practices fr.pdf']);
  });

  it('stand side by side, in a file for each kind, where that is wanted', () => {
    const made = jobs({ kinds: ['summary', 'practices'], languages: ['fr', 'en'], oneDocument: true, bilingual: { second: 'en', layout: 'columns' } });
    expect(made.map(({ name, isBilingual }) => `${name} ${String(isBilingual)}`)).toEqual([
      'summary fr+en.docx true', 'practices fr+en.docx true', 'summary en.docx false', 'practices en.docx false',
    ]);
  });

  it('leave out what cannot be made', () => {
    expect(namesOf({ kinds: ['agenda', 'summary'], languages: ['ru', 'en'] })).toEqual(['summary en.docx']);
    expect(jobs({ kinds: ['agenda'], languages: ['en'] })).toEqual([]);
  });

  it('carry the choices into each report', () => {
    const [job] = jobs({ languages: ['en'], attribution: 'none', page: 'Letter', parts: { summary: ['title'] }, organisation: 'Ministry' });
    expect(job?.reports[0]).toMatchObject({ attribution: 'none', page: 'Letter', parts: ['title'], organisation: 'Ministry' });
  });

  it('have names that every system takes', () => {
    expect(fileStem('Rapport: santé / emploi?\u202B, 2011 ')).toBe('Rapport- santé - emploi-, 2011');
    expect(fileStem('تقرير '.repeat(60)).length).toBeLessThanOrEqual(120);
    expect(fileStem('Bălți.')).toBe('Bălți');
    expect(fileStem('Summary report, \u2068تعميم مراعاة الهجرة\u2069, Arabic')).toBe('Summary report, تعميم مراعاة الهجرة, Arabic');
  });

  it('take only JSON for the words of a report', () => {
    expect(isJson({ part: { introduction: 'مقدمة', list: [1, null, true] } })).toBe(true);
    expect(isJson({ part: undefined })).toBe(false);
  });
});

type Answers = { readonly [K in Ask['kind']]?: (ask: Extract<Ask, { kind: K }>) => Answer };
const none: Answer = { kind: 'failed', code: 'failed', detail: 'not asked for' };
const made = (): Answer => ({ kind: 'made', bytes: bytes(), expected: counts, openConflicts: 1 });
const good: Answers = {
  make: made,
  check: () => ({ kind: 'checked', differences: [] }),
  pack: ({ files }) => ({ kind: 'packed', bytes: bytes(), hashes: Object.fromEntries(files.map(({ name }) => [name, 'x'])) }),
  'check-package': () => ({ kind: 'package-checked', broken: [] }),
};

/** A worker that answers by the kind of ask; `asked` hears of each before it is answered. */
const workerOf = (answers: Answers, asked: (ask: Ask) => void = () => undefined): ReportWorker => ({
  ask: (ask, { tell } = {}) => {
    asked(ask);
    if (ask.kind === 'make') tell?.({ kind: 'collected' });
    const answer = answers[ask.kind] as ((ask: Ask) => Answer) | undefined;
    return Promise.resolve(answer?.(ask) ?? none);
  },
  close: () => undefined,
});

type Call = readonly [channel: string, input: { readonly name?: string; readonly kind?: string }];

/** A bridge that answers by channel, with the calls it got. */
function bridgeOf(answers: Readonly<Record<string, (input: { readonly name?: string }) => Outcome<unknown>>> = {}): { readonly bridge: Bridge; readonly calls: readonly Call[] } {
  const calls: Call[] = [];
  const disk: typeof answers = {
    'file:choose-save': () => ({ ok: true, value: { token: 't1', name: 'report.docx', folder: '/home/rapporteur' } }),
    'file:choose-folder': () => ({ ok: true, value: { token: 't2', folder: '/media/stick' } }),
    'file:write': () => ({ ok: true, value: { bytes: bytes() } }),
    'file:write-in': ({ name = '' }) => ({ ok: true, value: { token: `of ${name}`, name, bytes: bytes() } }),
    ...answers,
  };
  const call = (channel: string, input: object): Promise<Outcome<unknown>> => {
    calls.push([channel, input]);
    return Promise.resolve(disk[channel]?.(input) ?? { ok: false, code: 'failed', detail: channel });
  };
  return { bridge: { call, subscribe: () => () => undefined } as unknown as Bridge, calls };
}

const one = jobs({ languages: ['en'] });
const three = jobs({ languages: ['en', 'fr', 'ar'] });
const order = (of: readonly FileJob[], more: Partial<ExportOrder> = {}): ExportOrder => ({
  workshop: 'w', region: 'MD', words: {}, at: '2011-10-11T18:00:00.000Z', jobs: of, packageName: null, language: 'en', title: 'Chisinau workshop',
  signal: new AbortController().signal, onProgress: () => undefined, ...more,
});

describe('making one file', () => {
  it('is done only after what is on the disk was counted', async () => {
    const steps: string[] = [];
    const { bridge, calls } = bridgeOf();
    const result = await makeFiles({ bridge }, workerOf(good), order(one, { onProgress: ({ step }) => steps.push(step) }));
    expect(result).toEqual({
      kind: 'ended', folder: '/home/rapporteur', total: 1, isStopped: false, openConflicts: 1, inside: null,
      files: [{ kind: 'done', name: 'report.docx', token: 't1', counts }],
    });
    expect(steps).toEqual(['collect', 'render', 'write', 'check']);
    expect(calls.map(([channel]) => channel)).toEqual(['file:choose-save', 'file:write']);
  });

  it('says so when the counts differ', async () => {
    const differences = [{ what: 'contributions', expected: 30, found: 29 }] as const;
    const result = await makeFiles(bridgeOf(), workerOf({ ...good, check: () => ({ kind: 'checked', differences }) }), order(one));
    expect(result).toMatchObject({ files: [{ kind: 'failed', problem: 'count', isWritten: true, differences }] });
  });

  it.each([['in-use', 'in-use'], ['no-space', 'no-space'], ['read-only', 'read-only'], ['not-found', 'folder'], ['busy', 'failed']] as const)('tells %s by %s, with the old file untouched', async (code, problem) => {
    const { bridge } = bridgeOf({ 'file:write': () => ({ ok: false, code, detail: 'EBUSY' }) });
    expect(await makeFiles({ bridge }, workerOf(good), order(one))).toMatchObject({ files: [{ kind: 'failed', problem, name: 'report.docx', isWritten: false }] });
  });

  it('tells a file that cannot be read back as damaged', async () => {
    const worker = workerOf({ ...good, check: () => ({ kind: 'failed', code: 'damaged', detail: 'no word/document.xml' }) });
    expect(await makeFiles(bridgeOf(), worker, order(one))).toMatchObject({ files: [{ kind: 'failed', problem: 'damaged', isWritten: true }] });
  });

  it('writes nothing once it was stopped, and nothing when no file was chosen', async () => {
    const { bridge, calls } = bridgeOf();
    const stop = new AbortController();
    stop.abort();
    expect(await makeFiles({ bridge }, workerOf(good), order(one, { signal: stop.signal }))).toEqual({ kind: 'cancelled' });
    const undecided = bridgeOf({ 'file:choose-save': () => ({ ok: true, value: null }) });
    expect(await makeFiles(undecided, workerOf(good), order(one))).toEqual({ kind: 'cancelled' });
    expect([...calls, ...undecided.calls].map(([channel]) => channel)).toEqual(['file:choose-save', 'file:choose-save']);
  });

  it.each([['markdown', 'markdown'], ['json', 'record-json']] as const)('offers the ending of %s', async (format, kind) => {
    const { bridge, calls } = bridgeOf();
    await makeFiles({ bridge }, workerOf(good), order(jobs({ languages: ['en'], formats: [format] })));
    expect(calls[0]?.[1].kind).toBe(kind);
  });
});

describe('making several files', () => {
  it('writes one after the other into the folder, with progress by files', async () => {
    const { bridge, calls } = bridgeOf({ 'file:write-in': ({ name = '' }) => ({ ok: true, value: { token: 't', name: name.replace('.docx', ' (2).docx'), bytes: bytes() } }) });
    const told: ExportProgress[] = [];
    const result = await makeFiles({ bridge }, workerOf(good), order(three, { onProgress: (progress) => told.push(progress) }));
    expect(calls.map(([channel, { name }]) => name ?? channel)).toEqual(['file:choose-folder', ...three.map(({ name }) => name)]);
    expect(result).toMatchObject({ folder: '/media/stick', total: 3, isStopped: false, files: three.map(({ name }) => ({ kind: 'done', name: name.replace('.docx', ' (2).docx') })) });
    expect(told.filter(({ step }) => step === 'check').map(({ done, total }) => `${String(done)} of ${String(total)}`)).toEqual(['0 of 3', '1 of 3', '2 of 3']);
  });

  it('goes on after one that failed, and says which and why', async () => {
    const [, second] = three;
    const { bridge } = bridgeOf({ 'file:write-in': ({ name = '' }) => (name === second?.name ? { ok: false, code: 'no-space', detail: 'ENOSPC' } : { ok: true, value: { token: 't', name, bytes: bytes() } }) });
    const result = await makeFiles({ bridge }, workerOf(good), order(three));
    expect(result).toMatchObject({ isStopped: false, files: [{ kind: 'done' }, { kind: 'failed', problem: 'no-space', name: second?.name }, { kind: 'done' }] });
    const broken = workerOf({ ...good, make: ({ reports }) => (reports[0]?.language === 'en' ? { kind: 'failed', code: 'failed', detail: 'Error: x' } : made()) });
    expect(await makeFiles(bridgeOf(), broken, order(three))).toMatchObject({ files: [{ kind: 'failed', problem: 'failed', name: three[0]?.name }, { kind: 'done' }, { kind: 'done' }] });
  });

  it('keeps what is finished when it is stopped in the middle', async () => {
    const stop = new AbortController();
    const { bridge, calls } = bridgeOf();
    let asked = 0;
    const worker = workerOf(good, ({ kind }) => { if (kind === 'make' && (asked += 1) === 2) stop.abort(); });
    const result = await makeFiles({ bridge }, worker, order(three, { signal: stop.signal }));
    expect(result).toMatchObject({ isStopped: true, total: 3, files: [{ kind: 'done', name: three[0]?.name }] });
    expect(calls.filter(([channel]) => channel === 'file:write-in')).toHaveLength(1);
  });
});

describe('making a package', () => {
  it('puts all files into one zip that is read back', async () => {
    const { bridge, calls } = bridgeOf({ 'file:choose-save': () => ({ ok: true, value: { token: 't1', name: 'evening.zip', folder: '/d' } }) });
    const packed: Ask[] = [];
    const result = await makeFiles({ bridge }, workerOf(good, (ask) => packed.push(ask)), order(jobs({ kinds: ['summary', 'practices'], languages: ['ar'], formats: ['docx', 'json'], oneDocument: true }), { packageName: 'evening.zip' }));
    expect(result).toMatchObject({ inside: { kind: 'done', name: 'evening.zip', token: 't1' }, files: [{ kind: 'done', token: null }, { kind: 'done', token: null }] });
    expect(calls.map(([channel]) => channel)).toEqual(['file:choose-save', 'file:write']);
    expect(packed.find(({ kind }) => kind === 'pack')).toMatchObject({ files: [{ kinds: ['summary', 'practices'], languages: ['ar'], counts }, { format: 'json', kinds: [], languages: [] }] });
  });

  it('is said to be broken when an entry is, and is not written when it was stopped', async () => {
    const broken = workerOf({ ...good, 'check-package': () => ({ kind: 'package-checked', broken: ['a.docx'] }) });
    expect(await makeFiles(bridgeOf(), broken, order(three, { packageName: 'e.zip' }))).toMatchObject({ inside: { kind: 'failed', problem: 'damaged', isWritten: true } });
    const stop = new AbortController();
    const { bridge, calls } = bridgeOf();
    expect(await makeFiles({ bridge }, workerOf(good, () => { stop.abort(); }), order(three, { packageName: 'e.zip', signal: stop.signal }))).toEqual({ kind: 'cancelled' });
    expect(calls.map(([channel]) => channel)).toEqual(['file:choose-save']);
  });
});

describe('the worker', () => {
  it('is handed bytes without a copy', async () => {
    const sent: { readonly transfer?: readonly unknown[] }[] = [];
    const listeners: ((event: { readonly data: object }) => void)[] = [];
    const fake = {
      addEventListener: (type: string, listener: (event: { readonly data: object }) => void) => { if (type === 'message') listeners.push(listener); },
      removeEventListener: () => undefined,
      terminate: () => undefined,
      postMessage: ({ number }: { readonly number: number }, options: { readonly transfer?: readonly unknown[] }) => {
        sent.push(options);
        for (const listener of listeners) listener({ data: { number, answer: none } });
      },
    };
    const worker = createReportWorker(() => fake as unknown as Worker);
    const given = bytes();
    await worker.ask({ kind: 'check', format: 'docx', bytes: given, expected: {} });
    await worker.ask({ kind: 'survey', workshop: 'w', languages: ['en'], keptNames: null });
    expect(sent.map(({ transfer }) => transfer)).toEqual([[given.buffer], []]);
  });
});
