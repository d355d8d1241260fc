import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun as DocxRun, type FileChild } from 'docx';
import type { FooterPart, ModelBlock, ReportModel } from '../model.ts';
import { ContentsList } from './contents.ts';
import { coreProperties } from './core-properties.ts';
import { docxFigure } from './figures.ts';
import { reportNumbering } from './numbering.ts';
import { directed, docxHeading, docxParagraph } from './paragraphs.ts';
import { docxRoom } from './rooms.ts';
import { docxRuns } from './runs.ts';
import { reportStyles } from './styles.ts';
import { docxTable } from './tables.ts';
import { officialTheme, pages, type Theme } from './theme.ts';

/**
 * Renders a model as a Word file. Dull on purpose: one function a node, no words of its own, no decision that the model
 * has not taken. `at` is the moment of export (ISO UTC), for the file's properties: nothing here reads a clock.
 */
export async function renderDocx(model: ReportModel, at: string, theme: Theme = officialTheme): Promise<Uint8Array> {
  const { width, height, margin } = pages[model.page];
  const document = new Document({
    compatabilityModeVersion: 15,
    styles: reportStyles(model, theme),
    numbering: reportNumbering(model, theme),
    footnotes: Object.fromEntries(model.notes.map((note, index) => [String(index + 1), { children: [footnote(model, note)] }])),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width, height }, margin: { top: margin, bottom: margin, left: margin, right: margin, header: 624, footer: 624 } },
        },
        headers: { default: header(model), first: new Header({ children: [bare('Footer')] }) },
        footers: { default: footer(model), first: footer(model) },
        children: model.sections.flatMap(({ blocks }) => blocks.map((block) => blockOf(model, block, theme))),
      },
    ],
  });
  const bytes = await Packer.pack(document, 'uint8array', undefined, [coreProperties(model, at)]);
  return new Uint8Array(bytes);
}

function blockOf(model: ReportModel, block: ModelBlock, theme: Theme): FileChild {
  switch (block.type) {
    case 'heading':
      return docxHeading(model, block);
    case 'paragraph':
      return docxParagraph(model, block);
    case 'table':
      return docxTable(model, block, theme);
    case 'contents':
      return new ContentsList(model, block);
    case 'figure':
      return docxFigure(model, block);
    case 'room':
      return docxRoom(model, block, theme);
  }
}

function footnote(model: ReportModel, note: ReportModel['notes'][number]): Paragraph {
  return new Paragraph({ style: 'FootnoteText', ...directed(note.direction), children: docxRuns(model, note.runs, note.direction) });
}

function header(model: ReportModel): Header {
  const text = `${model.header.title} · ${model.header.status}`;
  return new Header({ children: [line(model, 'Header', docxRuns(model, [{ kind: 'text', text }], model.direction))] });
}

function footer(model: ReportModel): Footer {
  return new Footer({ children: [line(model, 'Footer', model.footer.map((part) => footerRun(model, part)))] });
}

function footerRun(model: ReportModel, part: FooterPart): DocxRun {
  if ('field' in part) return new DocxRun({ children: [part.field === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES] });
  return new DocxRun({ text: part.text, ...(model.direction === 'rtl' ? { rightToLeft: true } : {}) });
}

function line(model: ReportModel, style: string, children: ConstructorParameters<typeof Paragraph>[0] extends infer O ? O extends { children?: infer C } ? C : never : never): Paragraph {
  return new Paragraph({ style, ...directed(model.direction), children });
}

function bare(style: string): Paragraph {
  return new Paragraph({ style });
}
