import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printAddress } from '../../main/print/print-document.ts';
import type { Bridge, Input } from '../../preload/contract.ts';
import { printedBody } from '../../renderer/features/report/preview/print-body.tsx';
import { printInput } from '../../renderer/features/report/preview/make-pdf.ts';
import { optionsFor } from '../../renderer/report/input.ts';
import { modelReport } from '../../renderer/report/make-report.ts';
import { reportWords, sample, sourceOf, type Shipped } from '../report/helpers/sources.ts';
import { launchWorkbook, type Launched } from './support/launch.ts';
import { listenOnLoopback, type Loopback } from './support/loopback.ts';
import { builtPrintStyles } from './support/print-styles.ts';

declare global {
  var workbook: Bridge;
}

type PrintInput = Input<'report:print-pdf'>;
let program: Launched;
let server: Loopback;

beforeAll(async () => {
  [program, server] = await Promise.all([launchWorkbook(), listenOnLoopback()]);
});
afterAll(async () => {
  await Promise.all([program.close(), server.close()]);
});

async function reportIn(language: Shipped): Promise<PrintInput> {
  const records = sample();
  const workshop = records.find(({ kind }) => kind === 'workshop')?.id ?? '';
  const { sections, notes, logo, numbering, ...frame } = await modelReport(sourceOf(records), workshop, { options: optionsFor('summary', language), region: 'MD', words: reportWords(language), at: '2011-10-12T08:00:00Z' });
  const body = printedBody({ sections, notes, logo, numbering, ...frame });
  return printInput({ body, frame, foreign: { count: 0, of: 0, languages: [] } }, builtPrintStyles());
}

/** The PDF as Latin-1 text, or why there is none. */
const print = async (input: PrintInput): Promise<string> => await program.page.evaluate(async (given) => {
  const made = await workbook.call('report:print-pdf', given);
  return made.ok ? [...made.value.bytes].map((byte) => String.fromCharCode(byte)).join('') : `${made.code}: ${made.detail}`;
}, input);
const windows = async (): Promise<number> => await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const plain = (body: string): PrintInput => ({ body, styles: '', title: 'Test', language: 'en', direction: 'ltr', page: 'A4', header: [], footer: [] });

describe('the PDF of a report', () => {
  it('is tagged, knows its language, has an outline and our own faces in it, and leaves no window behind', async () => {
    const pdf = await print(await reportIn('ar'));
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    for (const part of ['/MarkInfo', '/StructTreeRoot', '/Lang (ar)', '/Outlines', 'NotoNaskhArabic-Regular', 'NotoSansArabic-Bold']) expect(pdf).toContain(part);
    expect(pdf).toContain('/TH');
    expect(await windows()).toBe(1);
  });

  it('has the size that was asked for', async () => {
    const letter = { ...(await reportIn('en')), page: 'Letter' as const };
    expect(await print(letter)).toMatch(/\/MediaBox \[0 0 612 792\]/u);
  });

  it('runs nothing, fetches nothing and goes nowhere, whatever stands in it', async () => {
    const hostile = `<script>location = '${server.address}/script'</script><img src="${server.address}/img" onerror="location='${server.address}/error'">
      <link rel="stylesheet" href="${server.address}/style"><iframe src="${server.address}/frame"></iframe><meta http-equiv="refresh" content="0;url=${server.address}/refresh">
      <object data="${server.address}/object"></object><style>body { background: url(${server.address}/background) }</style><p>Text that stays</p>`;
    expect(await print(plain(hostile))).toMatch(/^%PDF-/u);
    expect(server.connections()).toBe(0);
  });

  it('is made one at a time and can be stopped', async () => {
    const long = plain('<p>Nurses move both ways.</p>'.repeat(60_000));
    const first = print(long);
    await expect.poll(windows).toBe(2);
    expect(await print(plain('<p>another</p>'))).toBe('busy: a PDF is being made');
    await program.page.evaluate(async () => await workbook.call('report:stop-print', {}));
    expect(await first).toBe('failed: stopped');
    expect(await windows()).toBe(1);
    expect(await print(plain('<p>another</p>'))).toMatch(/^%PDF-/u);
  });

  it('says so when its window goes', async () => {
    const lost = print(plain('<p>Nurses move both ways.</p>'.repeat(60_000)));
    // Before its page is there the window has no process of its own that could go.
    await expect.poll(async () => await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().find((window) => !window.isVisible())?.webContents.mainFrame.url)).toBe(printAddress);
    await program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows().find((window) => !window.isVisible())?.webContents.forcefullyCrashRenderer();
    });
    expect(await lost).toMatch(/^failed: (?:page gone|not made)/u);
    expect(await windows()).toBe(1);
  });
});
