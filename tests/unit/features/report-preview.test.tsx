import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { answerAsk } from '../../../renderer/features/report/export/answer-ask.ts';
import type { Answer, Ask } from '../../../renderer/features/report/export/protocol.ts';
import { foreignTexts } from '../../../renderer/features/report/preview/answer-preview.ts';
import { routeOf } from '../../../renderer/features/report/preview/record-route.ts';
import { ReportDocument, ReportSheet } from '../../../renderer/features/report/preview/report-document.tsx';
import { isWebAddress } from '../../../renderer/features/report/preview/report-runs.tsx';
import { sheetsOf, type Sheet } from '../../../renderer/features/report/preview/sheets.ts';
import { optionsFor } from '../../../renderer/report/input.ts';
import { modelReport } from '../../../renderer/report/make-report.ts';
import type { ModelBlock, Paragraph, ReportModel, Table } from '../../../renderer/report/model.ts';
import { reportWords, sourceOf, type Shipped } from '../../report/helpers/sources.ts';
import { ids, records } from '../../report/helpers/workshop.ts';

const modelIn = async (language: Shipped): Promise<ReportModel> =>
  await modelReport(sourceOf(records), ids.ws, { options: optionsFor('summary', language), region: 'MD', words: reportWords(language), at: '2026-03-09T10:00:00Z' });
const printed = async (language: Shipped): Promise<string> => renderToStaticMarkup(<ReportDocument model={await modelIn(language)} />);

const said = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({ type: 'paragraph', role: 'contribution', direction: 'ltr', runs: [{ kind: 'text', text }], ...more });
const modelOf = (base: ReportModel, blocks: readonly ModelBlock[], more: Partial<ReportModel> = {}): ReportModel => ({ ...base, sections: [{ id: 'discussion', blocks }], notes: [], ...more });
const markup = (model: ReportModel): string => renderToStaticMarkup(<ReportDocument model={model} />);

describe('the report as markup', () => {
  it('has no style, script or handler that the policy of the printed page would refuse', async () => {
    for (const language of ['en', 'fr', 'ar'] as const) expect(await printed(language)).not.toMatch(/\sstyle=|<script|\son[a-z]+=|javascript:/u);
  });

  it('tells language and direction of the whole and of every text in another', async () => {
    const arabic = await printed('ar');
    expect(arabic).toMatch(/^<div class="report report-print report-rtl" lang="ar" dir="rtl">/u);
    expect(arabic).toContain('<bdi dir="ltr">WHO</bdi> و<bdi dir="ltr">UNDP</bdi>');
    expect(arabic).toMatch(/<p class="report-block report-foreign" dir="ltr" lang="fr">Étudier les partenariats public-privé\.<\/p>/u);
    expect(await printed('en')).toMatch(/<bdi dir="rtl"[^>]*>ليلى حداد/u);
  });

  it('shades a cell of a heat map by its step, and no other', async () => {
    const score = (heat?: 0 | 4): readonly Paragraph[] => [said('0%', { role: 'cell', ...(heat === undefined ? {} : { heat }) })];
    const table: Table = { type: 'table', role: 'grid', summary: 'Scores', columns: [40, 30, 30], rows: [[score(), score(0), score(4)]] };
    expect(markup(modelOf(await modelIn('en'), [table])).match(/<td[^>]*>/gu)).toEqual(['<td>', '<td data-heat-step="0">', '<td data-heat-step="4">']);
  });

  it('keeps a list of Latin names in Arabic in the order of the list', async () => {
    const base = await modelIn('ar');
    expect(markup(modelOf(base, [said('وفق WHO، UNDP', { direction: 'rtl' })]))).toContain('وفق <bdi dir="ltr">WHO</bdi>، <bdi dir="ltr">UNDP</bdi>');
  });

  it('has the title as first heading, parts below it, and the numbers of the model', async () => {
    const english = await printed('en');
    expect(english.match(/<h1[^>]*>/gu)).toHaveLength(1);
    expect(english).toMatch(/<h2 class="report-block report-heading-1" id="part-discussion"><span class="report-number report-number-part"><bdi dir="ltr">II\.<\/bdi> <\/span>/u);
    expect(english).toContain('<bdi dir="ltr">1.1/1</bdi>');
    expect(english).toContain('<a href="#part-conclusion">');
  });

  it('joins footnotes and what refers to them, both ways', async () => {
    const english = await printed('en');
    expect(english).toContain('<a id="note-mark-1" href="#note-1" role="doc-noteref">1</a>');
    expect(english).toMatch(/<li id="note-1"><span class="report-note-number"><a href="#note-mark-1">1<\/a><\/span> Only bodies that took the floor are listed\.<\/li>/u);
  });

  it('heads the columns of a grid and the rows of fields', async () => {
    const english = await printed('en');
    expect(english).toMatch(/<table class="report-table report-fields" aria-label="[^"]+"><colgroup><col width="28%"\/><col width="72%"\/><\/colgroup><tbody><tr><th scope="row">/u);
    expect(english).toMatch(/<table class="report-table report-grid"[^>]*>.*?<thead><tr><th scope="col">/u);
  });

  it('links to web addresses and to nothing else', async () => {
    const base = await modelIn('en');
    const linked = (href: string): string => markup(modelOf(base, [said('', { runs: [{ kind: 'text', text: 'Code', href }] })]));
    expect(linked('https://www.who.int/code')).toContain('<a href="https://www.who.int/code">Code</a>');
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', 'app://workbook/', 'https://a b']) {
      expect(isWebAddress(href)).toBe(false);
      expect(linked(href)).not.toContain('href=');
    }
  });

  it('shows markup in a text as text', async () => {
    const base = await modelIn('en');
    expect(markup(modelOf(base, [said('<img src=x onerror=alert(1)> & </p>')]))).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &lt;/p&gt;');
  });

  it('rules the room for an answer and shows a picture with its words', async () => {
    const base = await modelIn('en');
    const picture = { type: 'jpg', bytes: new Uint8Array([255, 216, 255]), width: 640, height: 480, alternative: 'Map of districts' } as const;
    const drawn = markup(modelOf(base, [{ type: 'room', lines: 3 }, { type: 'figure', picture, caption: said('Districts', { role: 'caption' }) }], { logo: picture, draftMark: 'DRAFT' }));
    expect(drawn.match(/report-room-line/gu)).toHaveLength(3);
    expect(drawn).toContain('<div class="report-room" aria-hidden="true">');
    expect(drawn).toContain('<img src="data:image/jpeg;base64,/9j/" width="640" height="480" alt="Map of districts"/><figcaption>');
    expect(drawn).toMatch(/<div class="report-draft-mark" aria-hidden="true">DRAFT<\/div><p class="report-logo">/u);
  });
});

describe('a form to fill in', () => {
  const reason: ModelBlock = { type: 'room', lines: 2, labels: [[{ kind: 'text', text: 'السبب:', tone: 'label' }], []] };

  it('has words at the head of its lines, which are read out, in the direction of the report', async () => {
    const drawn = markup(modelOf(await modelIn('ar'), [reason]));
    expect(drawn).toMatch(/<div class="report-room"><div class="report-room-line"><span>.*السبب:.*<\/span><\/div><div class="report-room-line"><\/div><\/div>/u);
  });

  it('begins a page where a heading says so, on paper and on the screen', async () => {
    const base = await modelIn('en');
    const heading = (id: string, startsPage: boolean): ModelBlock => ({ type: 'heading', level: 2, id, direction: 'ltr', runs: [{ kind: 'text', text: id }], ...(startsPage ? { startsPage: true } : {}) });
    const model = modelOf(base, [said('How'), heading('Health', true), said('One'), heading('More', false), said('Two'), heading('Education', true), said('Three')]);
    expect(sheetsOf(model).map(({ blocks }) => blocks.length)).toEqual([1, 4, 2]);
    expect(markup(model).match(/<h3 class="report-block report-heading-2" id="[^"]+"(?: data-starts-page="")?>/gu)?.map((tag) => tag.includes('data-starts-page'))).toEqual([true, false, true]);
  });
});

describe('a sheet of the preview', () => {
  it('leads from each record to its place once, and says what is not in its language at its head', async () => {
    const model = await modelIn('en');
    const { sections: _sections, notes: _notes, ...frame } = model;
    const drawn = sheetsOf(model).map((sheet, at) => renderToStaticMarkup(<ReportSheet frame={frame} sheet={sheet} page={at + 1} pages={3} openId="open" />)).join('');
    expect(drawn).toMatch(new RegExp(`data-record="${ids.c1}" data-kind="contribution"><button type="button" tabindex="-1" class="report-open report-number report-number-outline" aria-describedby="open"><bdi dir="ltr">1\\.1/1</bdi></button>`, 'u'));
    expect(drawn).toMatch(/data-foreign=""><span class="report-said" dir="ltr" lang="en"><span class="report-marker">\s*\(original in French, not yet translated\)/u);
    expect(drawn).toContain('Page 1 of 3');
    expect(drawn).not.toMatch(/<a |\sid="(?:part|question)/u);
  });

  it('counts texts in other languages by record', async () => {
    expect(foreignTexts(await modelIn('en'))).toMatchObject({ count: 2, languages: ['ar', 'fr'] });
    const french = foreignTexts(await modelIn('fr'));
    expect(french.of).toBe(foreignTexts(await modelIn('en')).of);
    expect(french.count).toBeGreaterThan(2);
  });

  it('leads to the question a contribution is of, and to the desk for a section', () => {
    expect(routeOf('w', { kind: 'contribution', id: 'c' }, 'q')).toEqual({ kind: 'workshop', id: 'w', view: 'capture', question: 'q' });
    expect(routeOf('w', { kind: 'section', id: 's' }, 'q')).toMatchObject({ view: 'report' });
  });
});

describe('the cutting into sheets', () => {
  const textOf = (sheets: readonly Sheet[]): readonly ModelBlock[] => sheets.flatMap(({ blocks }) => blocks);

  it('leaves nothing out, keeps the order, and ends no sheet with a heading', async () => {
    const base = await modelIn('en');
    const blocks = Array.from({ length: 200 }, (_, at): ModelBlock => (at % 9 === 0
      ? { type: 'heading', level: 2, id: `h${String(at)}`, direction: 'ltr', runs: [{ kind: 'text', text: `Health ${String(at)}` }] }
      : said(`Answer ${String(at)}. ${'Nurses move both ways. '.repeat(1 + (at % 17))}`)));
    const sheets = sheetsOf(modelOf(base, blocks));
    expect(textOf(sheets)).toEqual(blocks);
    expect(sheets.length).toBeGreaterThan(10);
    expect(sheets.slice(0, -1).map(({ blocks: own }) => own.at(-1)?.type)).not.toContain('heading');
  });

  it('cuts a long table between rows, with its head on each sheet and its caption on the first', async () => {
    const base = await modelIn('en');
    const cells = (text: string): Table['rows'][number] => [[said(text, { role: 'cell' })], [said('Ministry of Health', { role: 'cell' })]];
    const table: Table = { type: 'table', role: 'grid', summary: 'Participants', columns: [50, 50], head: cells('Name'), rows: Array.from({ length: 90 }, (_, at) => cells(`Person ${String(at)}`)), caption: said('Participants', { role: 'caption' }) };
    const parts = textOf(sheetsOf(modelOf(base, [table]))).filter((block): block is Table => block.type === 'table');
    expect(parts.flatMap(({ rows }) => rows)).toEqual(table.rows);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every(({ head }) => head === table.head)).toBe(true);
    expect(parts.map(({ caption }) => caption !== undefined)).toEqual([true, ...parts.slice(1).map(() => false)]);
  });

  it('begins a sheet where a part does, or the paper is turned, and puts notes where they are referred to', async () => {
    const base = await modelIn('en');
    const noted = said('', { runs: [{ kind: 'text', text: 'Bodies' }, { kind: 'note', note: 1 }] });
    const sheets = sheetsOf({ ...base, notes: [said('Only those that spoke.', { role: 'note' })], sections: [
      { id: 'a', blocks: [said('One')] }, { id: 'b', blocks: [said('Two')] }, { id: 'c', startsPage: true, blocks: [noted] }, { id: 'd', orientation: 'landscape', blocks: [said('Wide')] },
    ] });
    expect(sheets.map(({ section, landscape, blocks, notes }) => [section, landscape, blocks.length, notes.map(({ number }) => number)])).toEqual([['a', false, 2, []], ['c', false, 1, [1]], ['d', true, 1, []]]);
  });

  it('gives one sheet to a text longer than a page', async () => {
    const base = await modelIn('ar');
    expect(sheetsOf(modelOf(base, [said('س'.repeat(100_000), { direction: 'rtl' }), said('next')])).map(({ blocks }) => blocks.length)).toEqual([1, 1]);
  });
});

describe('the worker', () => {
  const noLibrary = (): Promise<never> => Promise.reject(new Error('the summary needs no library'));
  const ask = (kind: 'model' | 'print', workshop: string): Ask => ({ kind, workshop, options: optionsFor('summary', 'en'), region: 'MD', words: reportWords('en'), at: '2026-03-09T10:00:00Z' });

  it('tells the sheets in pieces and ends with what they share', async () => {
    const told: Answer[] = [];
    const last = await answerAsk(ask('model', ids.ws), () => Promise.resolve(sourceOf(records)), noLibrary, (answer) => told.push(answer));
    expect(told.flatMap((answer) => (answer.kind === 'sheets' ? answer.sheets : []))).toEqual(sheetsOf(await modelIn('en')));
    expect(last).toMatchObject({ kind: 'modelled', frame: { language: 'en', page: 'A4' }, kinds: expect.arrayContaining(['summary']) });
  });

  it('gives the markup for the PDF', async () => {
    const last = await answerAsk(ask('print', ids.ws), () => Promise.resolve(sourceOf(records)), noLibrary, () => undefined);
    expect(last).toMatchObject({ kind: 'printed', page: { body: await printed('en'), frame: { language: 'en' } } });
  });

  it('says that a workshop is not there', async () => {
    expect(await answerAsk(ask('model', 'elsewhere'), () => Promise.resolve(sourceOf(records)), noLibrary, () => undefined)).toMatchObject({ kind: 'failed', code: 'not-found' });
  });
});
