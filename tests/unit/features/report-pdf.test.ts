import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../preload/contract.ts';
import type { Outcome } from '../../../preload/shapes.ts';
import type { Answer } from '../../../renderer/features/report/export/protocol.ts';
import type { ReportWorker } from '../../../renderer/features/report/export/report-worker.ts';
import { makePdf, printInput, type MadePdf } from '../../../renderer/features/report/preview/make-pdf.ts';
import { optionsFor } from '../../../renderer/report/input.ts';

const bytes = new Uint8Array([37, 80, 68, 70]);
const printed: Extract<Answer, { kind: 'printed' }> = {
  kind: 'printed',
  page: {
    body: '<p>نص</p>',
    foreign: { count: 0, of: 3, languages: [] },
    frame: {
      type: 'summary', language: 'ar', direction: 'rtl', page: 'Letter', draftMark: 'مسودة',
      properties: { title: 'الصحة والهجرة', subject: '', author: '' },
      header: { title: 'الصحة والهجرة', status: 'تقرير موجز', organisation: '' },
      footer: [{ text: 'الصفحة ' }, { field: 'page' }],
    },
  },
};

type Given = { readonly answer?: Answer; readonly print?: () => Outcome<unknown> | Promise<Outcome<unknown>>; readonly signal?: AbortSignal };

async function run({ answer = printed, print = () => ({ ok: true, value: { bytes } }), signal = new AbortController().signal }: Given = {}): Promise<{ made: MadePdf; called: readonly string[] }> {
  const called: string[] = [];
  const bridge = { call: async (channel: string) => { called.push(channel); return channel === 'report:print-pdf' ? await print() : { ok: true, value: null }; }, subscribe: () => () => undefined } as unknown as Bridge;
  const worker: ReportWorker = { ask: () => Promise.resolve(answer), close: () => undefined };
  const made = await makePdf({ bridge }, worker, { workshop: 'w', milestone: null, options: optionsFor('summary', 'ar'), region: null, words: {}, others: {}, at: '2026-03-09T10:00:00Z', signal });
  return { made, called };
}

describe('making a PDF', () => {
  it('draws, prints, and gives the bytes', async () => {
    expect(await run()).toEqual({ made: { kind: 'made', bytes }, called: ['report:print-pdf'] });
  });

  it('says why there is none: no workshop, another PDF under way, a window that went', async () => {
    expect((await run({ answer: { kind: 'failed', code: 'not-found', detail: 'w' } })).made).toEqual({ kind: 'failed', code: 'not-found', detail: 'w' });
    expect((await run({ print: () => ({ ok: false, code: 'busy', detail: 'a PDF is being made' }) })).made).toMatchObject({ kind: 'failed', code: 'busy' });
  });

  it('stops main when it is stopped, and then gives nothing', async () => {
    const stop = new AbortController();
    const { made, called } = await run({ signal: stop.signal, print: () => { stop.abort(); return { ok: false, code: 'failed', detail: 'stopped' }; } });
    expect(made).toEqual({ kind: 'cancelled' });
    expect(called).toEqual(['report:print-pdf', 'report:stop-print']);
  });

  it('asks main for nothing when it was stopped before', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await run({ signal: stop.signal })).toEqual({ made: { kind: 'cancelled' }, called: [] });
  });

  it('puts the organisation at the start of the header where there is one', () => {
    expect(printInput(printed.page, 's')).toEqual({
      body: '<p>نص</p>', styles: 's', title: 'الصحة والهجرة', language: 'ar', direction: 'rtl', page: 'Letter',
      header: ['الصحة والهجرة', 'تقرير موجز'], footer: [{ text: 'الصفحة ' }, { field: 'page' }],
    });
    const named = { ...printed.page, frame: { ...printed.page.frame, header: { ...printed.page.frame.header, organisation: 'وزارة الصحة' } } };
    expect(printInput(named, '').header).toEqual(['وزارة الصحة', 'الصحة والهجرة · تقرير موجز']);
  });
});
