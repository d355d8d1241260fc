import { Bookmark, Paragraph as DocxParagraph, type IParagraphOptions } from 'docx';
import type { Direction } from '../direction.ts';
import type { Heading, NumberRef, Paragraph, ReportModel } from '../model.ts';
import { isWritten, numberingInstance } from './numbering.ts';
import { docxRuns } from './runs.ts';
import { styleIds } from './styles.ts';

/** The one place where a paragraph gets its direction. */
export function directed(direction: Direction): Pick<IParagraphOptions, 'bidirectional'> {
  return direction === 'rtl' ? { bidirectional: true } : {};
}

/** A paragraph of the model in Word's terms. */
export function docxParagraph(model: ReportModel, paragraph: Paragraph, extra: IParagraphOptions = {}): DocxParagraph {
  return made(model, paragraph, { ...extra, style: styleIds[paragraph.role] });
}

/** A heading with the bookmark that contents and cross-references link to. */
export function docxHeading(model: ReportModel, heading: Heading): DocxParagraph {
  return made(model, heading, { style: `Heading${String(heading.level)}` });
}

function made(model: ReportModel, node: Paragraph | Heading, options: IParagraphOptions): DocxParagraph {
  const label = node.number !== undefined && isWritten(model, node.number) ? `${node.number.label} ` : '';
  const written = label === '' ? node.runs : [{ kind: 'text', text: label } as const, ...node.runs];
  const runs = docxRuns(model, written, node.direction);
  return new DocxParagraph({
    ...options,
    ...directed(node.direction),
    ...numbered(model, node.number),
    children: node.id === undefined ? runs : [new Bookmark({ id: node.id, children: runs })],
  });
}

function numbered(model: ReportModel, number: NumberRef | undefined): Pick<IParagraphOptions, 'numbering'> {
  if (number === undefined || isWritten(model, number)) return {};
  const { level } = number;
  return { numbering: { reference: number.series, level, instance: numberingInstance(number), custom: true } };
}
